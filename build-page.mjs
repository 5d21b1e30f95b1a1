/**
 * Builds `page.html` and the parts of it that travel by themselves. A mentor's phone reads the whole page before it shows, so a curator's
 * screens that are opened now and then are fetched when they are (`page.part`): deflated, in base64, a file each. A screen part is built against
 * the modules that the page has already: the page puts those on the window, the part takes them from there.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";

/** `src/sidebar/<name>-part.ts` of each screen part; `print` shares nothing with the page, since pdf-lib is all of it. */
const SCREENS = ["assessments", "care", "confided", "control", "events", "forms", "group", "lessons", "meetings", "people", "roster"];
const PAGE = {
  bundle: true, platform: "browser", target: "es2020", charset: "utf8", legalComments: "none", write: false, minify: true, format: "iife",
  jsx: "automatic", jsxImportSource: "preact", supported: { "template-literal": false }, loader: { ".css": "text" },
};

const entryOf = (name) => `src/sidebar/${name}-part.ts`;
/** Base64 has no `<?`, which a template of Google's would run. */
const packed = (script) => deflateRawSync(script, { level: 9 }).toString("base64");
const script = async (options) => (await build({ ...PAGE, outfile: "page.js", ...options })).outputFiles[0].contents;

/** @returns {Promise<{ page: string, parts: { [file: string]: string } }>} texts of `page.html` and of a file for each part */
export async function buildPage() {
  const shared = await sharedModules();
  const main = await script({ stdin: { contents: sharing(shared), resolveDir: process.cwd(), loader: "ts" } });
  const version = createHash("sha256").update(main).digest("hex").slice(0, 12);
  const unpack = await script({ entryPoints: ["src/sidebar/unpack.ts"] });
  const [style] = (await build({ entryPoints: ["src/sidebar/look.css"], minify: true, write: false, bundle: true })).outputFiles;
  const html = await readFile("src/sidebar/index.html", "utf8");
  const page = html
    .replace("<!--style-->", () => `<style>${style.text}</style>`)
    .replace("<!--script-->", () => `<script>window.nastavnikVersion="${version}"</script><script type="text/plain" id="packed">${packed(main)}</script><script>${Buffer.from(unpack).toString()}</script>`);
  const parts = { "print.html": packed(await script({ entryPoints: [entryOf("print")] })) };
  for (const name of SCREENS) parts[`${name}.html`] = packed(await script({ entryPoints: [entryOf(name)], plugins: [fromPage(shared)], ...onlyFor(version) }));
  return { page, parts };
}

/** Modules of the page that a part names: where the part's own end and the page's begin. */
async function sharedModules() {
  const inputsOf = async (entry) => (await build({ ...PAGE, outfile: "page.js", entryPoints: [entry], metafile: true })).metafile.inputs;
  const own = await inputsOf("src/sidebar/main.tsx");
  const shared = new Set();
  for (const name of SCREENS) {
    const inputs = await inputsOf(entryOf(name));
    const seen = new Set();
    const walk = (path) => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const { path: next } of inputs[path].imports) {
        if (next in own) shared.add(next);
        else if (next in inputs) walk(next);
      }
    };
    walk(entryOf(name));
  }
  return [...shared].sort();
}

const sharing = (shared) => `${shared.map((path, at) => `import * as m${at} from ${JSON.stringify(`./${path}`)};`).join("\n")}
import "./src/sidebar/main.tsx";
window.nastavnikShared = [${shared.map((_, at) => `m${at}`).join(", ")}];`;

/** A part's import of a module that the page has becomes that very module: one Preact, one draft, one clock. */
const fromPage = (shared) => ({
  name: "from-page",
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /./ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === "asked" || rest.kind === "entry-point") return undefined;
      const found = await resolve(path, { ...rest, pluginData: "asked" });
      const at = shared.indexOf(relative(process.cwd(), found.path));
      return at < 0 ? found : { path: String(at), namespace: "page" };
    });
    onLoad({ filter: /./, namespace: "page" }, ({ path }) => ({ contents: `module.exports = window.nastavnikShared[${path}];` }));
  },
});

/** An older open page must not run a newer part: the part then does nothing, and the page says that it is old. */
const onlyFor = (version) => ({ banner: { js: `if(window.nastavnikVersion==="${version}"){` }, footer: { js: "}" } });
