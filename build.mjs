/**
 * Builds both worlds. `dist/` is what clasp pushes (Code.js and the other parts of the server, page.html and its parts, templates.html, appsscript.json),
 * `build/maps` leads from its lines to those of `src`, `build/local.mjs` is the local Workspace, `build/templates/` the templates of the papers for looking at.
 * `--webpack` builds the server a second time with webpack + gas-webpack-plugin and compares the public functions (platform §1.4).
 */
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import vm from "node:vm";
import { parse } from "acorn";
import { build } from "esbuild";
import { SERVER, buildServer, verify } from "./build-server.mjs";
import { buildPage } from "./build-page.mjs";
import { buildTemplates } from "./build-templates.mjs";

const SERVER_CEILING = 700 * 1024;
const PAGE_CEILING = 200 * 1024;

async function webpackParity({ names, parts, esm }) {
  const { default: webpack } = await import("webpack");
  const { default: GasPlugin } = await import("gas-webpack-plugin");
  await rm("build/server", { recursive: true, force: true });
  await mkdir("build/server");
  for (const [file, text] of Object.entries(esm)) await writeFile(`build/server/${file}`, text);
  const imports = ["main", ...parts].map((name) => `import * as ${name} from "./server/${name}.js";`).join("\n");
  const globals = names.map((name) => `global.${name} = main.${name};`).join("\n");
  await writeFile("build/globals.mjs", `${imports}\n${globals}\nglobalThis.part_ = (name) => ({ ${parts.join(", ")} })[name];\n`);
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
  const empty = parts.filter((part) => !vm.runInContext(`part_("${part}")`, realm));
  if (empty.length > 0) throw new Error(`webpack leaves without code: ${empty.join()}`);
  console.log(`webpack + gas-webpack-plugin: the same ${found.length} public functions`);
}

/** The local Workspace as one file; packages stay outside, they are installed. */
const buildLocal = () =>
  build({ entryPoints: ["local/cli.ts"], bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", outfile: "build/local.mjs", legalComments: "none" });

/** Scripts and styles of the local Workspace's front, served from the disk: an entry for each page that needs one. */
const buildFront = () =>
  build({ entryPoints: ["local/web/client/workbook.ts", "local/web/client/workbook.css"], bundle: true, platform: "browser", format: "iife", target: "es2022", charset: "utf8", minify: true, legalComments: "none", outdir: "build/front" });

/** Keys of the Russian texts that English lacks: it is filled last, and a missing key shows the Russian sentence. */
async function missingEnglish() {
  const entry = 'export { ru } from "./src/texts/ru"; export { en } from "./src/texts/en";';
  const { outputFiles } = await build({ ...SERVER, stdin: { contents: entry, resolveDir: process.cwd() }, format: "esm", outfile: "texts.mjs" });
  const { ru, en } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
  return Object.keys(ru).filter((key) => !(key in en)).length;
}

await mkdir("dist", { recursive: true });
await mkdir("build", { recursive: true });
const [server, { page, parts }, , templates] = await Promise.all([buildServer(), buildPage(), buildLocal(), buildTemplates(), buildFront()]);
verify(server);
const written = { ...server.files, "page.html": page, "templates.html": templates.text, ...parts };
for (const [file, ceiling] of Object.entries({ "Code.js": SERVER_CEILING, "page.html": PAGE_CEILING })) {
  const bytes = Buffer.byteLength(written[file]);
  if (bytes > ceiling) throw new Error(`${file} is ${bytes} bytes, the ceiling is ${ceiling}`);
}
for (const [file, text] of Object.entries(written)) await writeFile(`dist/${file}`, text);
// A part that is gone would still be pushed.
for (const file of await readdir("dist")) if (/\.(js|html)$/.test(file) && !(file in written)) await rm(`dist/${file}`);
await rm("build/maps", { recursive: true, force: true });
await mkdir("build/maps");
for (const [file, map] of Object.entries(server.maps)) await writeFile(`build/maps/${file}.map`, map);
await copyFile("appsscript.json", "dist/appsscript.json");
if (process.argv.includes("--webpack")) await webpackParity(server);
const size = (file) => `dist/${file} ${Math.round(Buffer.byteLength(written[file]) / 1024)} KB`;
console.log(`${size("Code.js")}, ${size("page.html")}, ${server.names.length} public functions, ${await missingEnglish()} texts without English`);
console.log(`parts: ${Object.keys(server.files).filter((file) => file !== "Code.js").sort().map(size).join(", ")}`);
console.log(`${size("templates.html")}: ${templates.papers} papers, ${templates.lines} lines of the plan library`);
console.log(`parts of the page: ${Object.keys(parts).sort().map(size).join(", ")}`);
