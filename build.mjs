/**
 * Builds both worlds. `dist/` is what clasp pushes (Code.js, page.html, print.html, templates.html, appsscript.json), `build/local.mjs` is the local
 * Workspace, `build/templates/` the templates of the papers for looking at.
 * `--webpack` builds the server a second time with webpack + gas-webpack-plugin and compares the public functions (platform §1.4).
 */
import { mkdir, readFile, writeFile, copyFile } from "node:fs/promises";
import vm from "node:vm";
import { deflateRawSync } from "node:zlib";
import { parse } from "acorn";
import { build } from "esbuild";
import { buildTemplates } from "./build-templates.mjs";

const SERVER_CEILING = 700 * 1024;
const PAGE_CEILING = 200 * 1024;

/** lvovich guesses a gender when it is told none. We always tell it: its table of endings stays outside. */
const WITHOUT_GUESSES = {
  name: "without-guesses",
  setup: ({ onLoad }) => onLoad({ filter: /lvovich\/lib\/rules\/genderRules\.js$/ }, () => ({ contents: "exports.default = {};" })),
};
/** HtmlService strips `//…` inside template literals (platform trap 25); class fields and later syntax are lowered by es2020. */
const SERVER = { bundle: true, platform: "neutral", mainFields: ["module", "main"], target: "es2020", charset: "utf8", legalComments: "none", write: false, plugins: [WITHOUT_GUESSES] };
const PAGE = {
  bundle: true, platform: "browser", target: "es2020", charset: "utf8", legalComments: "none", write: false, minify: true, format: "iife",
  jsx: "automatic", jsxImportSource: "preact", supported: { "template-literal": false },
};

/** Google finds only top-level functions: a stub for each export of main.ts, and a bundle behind them that runs when one is called. */
export async function buildServer() {
  const main = { ...SERVER, entryPoints: ["src/server/main.ts"] };
  const esm = await build({ ...main, format: "esm", metafile: true, outfile: "main.mjs" });
  const [output] = Object.values(esm.metafile.outputs);
  const names = output.exports.filter((name) => name !== "DOORS" && !name.endsWith("_")).sort();
  const bundle = (await build({ ...main, format: "cjs", sourcemap: "inline", sourcesContent: false, outfile: "main.cjs" })).outputFiles.at(-1).text;
  const tiny = await tinyFunctions();
  const stubs = names.filter((name) => !tiny.names.includes(name)).map((name) => `function ${name}() { return app_().${name}.apply(this, arguments); }`);
  const code = `${tiny.code}
${stubs.join("\n")}
var App_;
function app_() { if (!App_) { var module_ = { exports: {} }; load_(module_, module_.exports); App_ = module_.exports; } return App_; }
function load_(module, exports) {
${withoutPaths(bundle.replace(/\n\/\/# sourceMappingURL=.*\n?$/, "\n"))}}
`;
  return { code, names: [...new Set([...names, ...tiny.names])].sort() };
}

/** esbuild writes the path of each module above it: ten kilobytes that no run needs and no stack trace shows. */
const withoutPaths = (code) => code.replace(/^\/\/ (?:src|node_modules)\/\S+\n/gm, "");

/** `menu.ts` in plain top-level functions: opening the sheet and an idle heartbeat never evaluate the bundle (design §3). */
async function tinyFunctions() {
  const { outputFiles, metafile } = await build({ ...SERVER, entryPoints: ["src/server/menu.ts"], format: "esm", metafile: true, outfile: "menu.mjs" });
  const exported = Object.values(metafile.outputs)[0].exports;
  const code = outputFiles[0].text.replace(/\nexport \{[^}]*\};?\s*$/, "\n");
  return { code, names: exported.filter((name) => !name.endsWith("_")) };
}

/** What Apps Script would see: an ES2020 script whose public functions are these, and which evaluates in a bare realm. */
export function verify(code, names) {
  const { body } = parse(code, { ecmaVersion: 2020, sourceType: "script" });
  const found = body.filter(({ type }) => type === "FunctionDeclaration").map(({ id }) => id.name).filter((name) => !name.endsWith("_")).sort();
  if (found.join() !== names.join()) throw new Error(`Public functions differ: ${found.join()} instead of ${names.join()}`);
  const leaked = body.filter(({ type }) => type !== "FunctionDeclaration").flatMap(({ declarations }) => declarations ?? []).map(({ id }) => id.name);
  if (leaked.some((name) => !name.endsWith("_"))) throw new Error(`Global names without a trailing underscore: ${leaked.join()}`);
  const realm = vm.createContext({});
  new vm.Script(code, { filename: "Code.js" }).runInContext(realm);
  const table = vm.runInContext("Object.keys(app_().DOORS).sort().join()", realm);
  if (table !== names.join()) throw new Error(`DOORS of main.ts lists ${table}, the bundle exposes ${names.join()}`);
}

/** The page's script travels deflated: half of it is Russian in two bytes a letter, and a phone reads the whole file before it shows. */
async function buildPage() {
  const [script] = (await build({ ...PAGE, entryPoints: ["src/sidebar/main.tsx"], outfile: "page.js" })).outputFiles;
  const [unpack] = (await build({ ...PAGE, entryPoints: ["src/sidebar/unpack.ts"], outfile: "unpack.js" })).outputFiles;
  const packed = deflateRawSync(script.contents, { level: 9 }).toString("base64");
  const [style] = (await build({ entryPoints: ["src/sidebar/look.css"], minify: true, write: false, bundle: true })).outputFiles;
  const html = await readFile("src/sidebar/index.html", "utf8");
  return html
    .replace("<!--style-->", () => `<style>${style.text}</style>`)
    .replace("<!--script-->", () => `<script type="text/plain" id="packed">${packed}</script><script>${unpack.text}</script>`);
}

/** The part of the page that joins PDFs: larger than the page, so it travels by itself, deflated, when somebody prints. Base64 has no `<?`. */
async function buildPrint() {
  const [script] = (await build({ ...PAGE, entryPoints: ["src/sidebar/print-part.ts"], outfile: "print.js" })).outputFiles;
  return deflateRawSync(script.contents, { level: 9 }).toString("base64");
}

async function webpackParity(names) {
  const { default: webpack } = await import("webpack");
  const { default: GasPlugin } = await import("gas-webpack-plugin");
  const esm = await build({ ...SERVER, entryPoints: ["src/server/main.ts"], format: "esm", outfile: "main.mjs" });
  await writeFile("build/main.mjs", esm.outputFiles[0].text);
  const globals = names.map((name) => `global.${name} = main.${name};`).join("\n");
  await writeFile("build/globals.mjs", `import * as main from "./main.mjs";\n${globals}\n`);
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production", entry: "./build/globals.mjs", target: ["webworker", "es2020"], devtool: false, performance: { hints: false },
        optimization: { minimize: false }, output: { path: `${process.cwd()}/build`, filename: "webpack.js" },
        plugins: [new GasPlugin({ include: ["build/globals.mjs"] })],
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  const code = await readFile("build/webpack.js", "utf8");
  const { body } = parse(code, { ecmaVersion: 2020, sourceType: "script" });
  const found = body.filter(({ type }) => type === "FunctionDeclaration").map(({ id }) => id.name).sort();
  if (found.join() !== names.join()) throw new Error(`webpack exposes ${found.join()} instead of ${names.join()}`);
  const realm = vm.createContext({});
  new vm.Script(code, { filename: "webpack.js" }).runInContext(realm);
  const missing = names.filter((name) => vm.runInContext(`typeof ${name}`, realm) !== "function");
  if (missing.length > 0) throw new Error(`webpack leaves without a function: ${missing.join()}`);
  console.log(`webpack + gas-webpack-plugin: the same ${found.length} public functions`);
}

/** The local Workspace as one file; packages stay outside, they are installed. */
const buildLocal = () =>
  build({ entryPoints: ["local/cli.ts"], bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", outfile: "build/local.mjs", legalComments: "none" });

/** Keys of the Russian texts that English lacks: it is filled last, and a missing key shows the Russian sentence. */
async function missingEnglish() {
  const entry = 'export { ru } from "./src/texts/ru"; export { en } from "./src/texts/en";';
  const { outputFiles } = await build({ ...SERVER, stdin: { contents: entry, resolveDir: process.cwd() }, format: "esm", outfile: "texts.mjs" });
  const { ru, en } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
  return Object.keys(ru).filter((key) => !(key in en)).length;
}

await mkdir("dist", { recursive: true });
await mkdir("build", { recursive: true });
const [{ code, names }, page, , templates, print] = await Promise.all([buildServer(), buildPage(), buildLocal(), buildTemplates(), buildPrint()]);
verify(code, names);
const sizes = { "dist/Code.js": [Buffer.byteLength(code), SERVER_CEILING], "dist/page.html": [Buffer.byteLength(page), PAGE_CEILING] };
await writeFile("dist/Code.js", code);
await writeFile("dist/page.html", page);
await writeFile("dist/templates.html", templates.text);
await writeFile("dist/print.html", print);
await copyFile("appsscript.json", "dist/appsscript.json");
for (const [file, [bytes, ceiling]] of Object.entries(sizes)) {
  if (bytes > ceiling) throw new Error(`${file} is ${bytes} bytes, the ceiling is ${ceiling}`);
}
if (process.argv.includes("--webpack")) await webpackParity(names);
console.log(`dist/Code.js ${Math.round(sizes["dist/Code.js"][0] / 1024)} KB, dist/page.html ${Math.round(sizes["dist/page.html"][0] / 1024)} KB, ${names.length} public functions, ${await missingEnglish()} texts without English`);
console.log(`dist/templates.html ${Math.round(Buffer.byteLength(templates.text) / 1024)} KB: ${templates.papers} papers, ${templates.lines} lines of the plan library`);
console.log(`dist/print.html ${Math.round(print.length / 1024)} KB: the part of the page that joins PDFs`);
