/**
 * Opens papers with a program nobody of us wrote: `node test/libreoffice.mjs FOLDER…` converts every .docx under the folders (the built templates
 * by default) to PDF by LibreOffice, and fails when one is refused or comes out empty. In CI it tries to install LibreOffice; where there is
 * none it says so and passes.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { PDFDocument } from "pdf-lib";

const MINUTE = 60_000;
const there = () => spawnSync("soffice", ["--version"], { timeout: MINUTE }).status === 0;

/** Only on a machine of CI's own, and never for longer than a few minutes. */
function install() {
  if (process.env.CI !== "true" || process.getuid?.() !== 0) return;
  const apt = (timeout, ...words) => spawnSync("apt-get", ["-q", "-y", ...words], { timeout, stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  if (apt(MINUTE, "update")) apt(4 * MINUTE, "install", "--no-install-recommends", "libreoffice-writer-nogui", "fonts-liberation");
}

const papersUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? papersUnder(join(folder, entry.name)) : entry.name.endsWith(".docx") ? [join(folder, entry.name)] : []));

/** Why LibreOffice did not turn the paper into pages, or null. Each has a folder of its own: papers of two pairs may bear one name. */
async function trouble(paper, work, at) {
  const out = join(work, String(at));
  try {
    execFileSync("soffice", [`-env:UserInstallation=file://${join(work, "profile")}`, "--headless", "--infilter=MS Word 2007 XML", "--convert-to", "pdf", "--outdir", out, paper], { timeout: 2 * MINUTE, stdio: "pipe" });
  } catch (error) {
    return `${paper}: ${error.message}`;
  }
  const pdf = join(out, basename(paper).replace(/\.docx$/, ".pdf"));
  if (!existsSync(pdf)) return `${paper}: no PDF came out`;
  const pages = (await PDFDocument.load(readFileSync(pdf))).getPageCount();
  return pages > 0 ? null : `${paper}: a PDF without pages`;
}

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["build/templates"];
const papers = folders.flatMap(papersUnder);
if (papers.length === 0) throw new Error(`no .docx under ${folders.join(", ")}`);
if (!there()) install();
if (!there()) {
  console.log("LibreOffice: not tried");
} else {
  const work = mkdtempSync(join(tmpdir(), "nastavnik-office-"));
  const troubles = [];
  for (const [at, paper] of papers.entries()) troubles.push(await trouble(paper, work, at));
  rmSync(work, { recursive: true, force: true });
  const refused = troubles.filter((each) => each !== null);
  for (const each of refused) console.error(each);
  console.log(`LibreOffice: ${papers.length - refused.length} of ${papers.length} papers opened`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
