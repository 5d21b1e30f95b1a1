import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What Word would object to in a .docx, part and place first; empty when it is sound. Every part is looked at, the schemas are those of Word itself. */
export async function ooxmlErrors(docx: Uint8Array): Promise<string[]> {
  const [errors] = await ooxmlErrorsOf([docx]);
  return errors!;
}

/** The same for many at once: the validator takes two seconds to wake and hardly any for a paper. */
export async function ooxmlErrorsOf(papers: readonly Uint8Array[]): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "nastavnik-ooxml-"));
  try {
    const files = papers.map((_, at) => join(folder, `${at}.docx`));
    await Promise.all(files.map((file, at) => writeFile(file, papers[at]!)));
    const { stdout } = await promisify(execFile)(process.execPath, ["test/ooxml/check.mjs", ...files], { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout.trim().split("\n").at(-1)!) as string[][];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
