/**
 * The papers' templates as .docx and the ready lines of plans, packed into one text that no execution loads but setup (design §4), and the
 * .docx themselves in `build/templates/` for looking at. `node build-templates.mjs` does this much of the build alone.
 */
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The text of `dist/templates.html`: `{ templates: { D10: { version, docx } }, library: [] }`, the .docx in base64. */
export async function buildTemplates(folder = "build") {
  const { DOCUMENT_TEMPLATES, PLAN_LIBRARY, templateDocx } = await data();
  await rm(`${folder}/templates`, { recursive: true, force: true });
  await mkdir(`${folder}/templates`, { recursive: true });
  const templates = {};
  for (const [kind, template] of Object.entries(DOCUMENT_TEMPLATES)) {
    const docx = Buffer.from(await templateDocx(template));
    await writeFile(`${folder}/templates/${kind}.docx`, docx);
    templates[kind] = { version: template.version, docx: docx.toString("base64") };
  }
  return { text: safe(JSON.stringify({ templates, library: PLAN_LIBRARY })), papers: Object.keys(templates).length, lines: PLAN_LIBRARY.length };
}

/** The file passes through HtmlService, which knows scriptlets and tags; a JSON text may write `<` otherwise. */
const safe = (json) => json.replaceAll("<", "\\u003c");

/** Templates and library are TypeScript: bundled first, the packages stay outside. */
async function data() {
  const library = ["all", "library"].map((name) => `./src/templates/plan-library/${name}.ts`).find((path) => existsSync(path));
  const contents = [
    'export { DOCUMENT_TEMPLATES } from "./src/templates/documents/all";', 'export { templateDocx } from "./templates-docx/document";',
    library === undefined ? "export const PLAN_LIBRARY = [];" : `export { PLAN_LIBRARY } from "${library}";`,
  ].join("\n");
  const outfile = "build/templates.mjs";
  await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", charset: "utf8", outfile });
  return import(new URL(outfile, import.meta.url));
}

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  const { text, papers, lines } = await buildTemplates();
  console.log(`build/templates: ${papers} papers, with ${lines} lines of the plan library ${Math.round(Buffer.byteLength(text) / 1024)} KB`);
}
