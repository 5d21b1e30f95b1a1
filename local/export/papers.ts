import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { World } from "../runtime/world";
import { docxOf } from "../services/docs/docx-export";
import type { DocModel } from "../services/docs/model";
import { driveRecords } from "../people/drive-looking";
import { named } from "./named";
import { printAll } from "./print-pdf";

type Paper = { readonly doc: DocModel; readonly title: string; readonly folder: string };

/** Drive keeps two files of one name in a folder; a directory does not. */
function toldApart(papers: readonly Paper[]): Paper[] {
  const seen = new Map<string, number>();
  return papers.map((paper) => {
    const key = join(paper.folder, named(paper.title)).toLowerCase();
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? paper : { ...paper, title: `${paper.title} (${nth})` };
  });
}

/** Every Doc that is not in the bin as .docx and .pdf, in the folders it has in Drive. Returns the paths of the .docx. */
export async function exportedPapers(world: World, dir: string, show: (done: number, total: number) => void = () => undefined): Promise<string[]> {
  const papers = toldApart(driveRecords(world).flatMap(({ id, name, path, trashed }): Paper[] => {
    const content = world.drive.get(id)?.content;
    return content?.kind === "document" && !trashed ? [{ doc: content.doc, title: name, folder: join(dir, ...foldersIn(path)) }] : [];
  }));
  const paths = papers.map(({ doc, title, folder }) => {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${named(title)}.docx`);
    writeFileSync(path, docxOf(doc));
    return path;
  });
  for (let at = 0; at < papers.length; at += PRINTED_AT_ONCE) {
    const some = papers.slice(at, at + PRINTED_AT_ONCE);
    const pdfs = await printAll(some);
    pdfs.forEach((pdf, index) => writeFileSync(join(some[index]!.folder, `${named(some[index]!.title)}.pdf`), pdf));
    show(Math.min(papers.length, at + PRINTED_AT_ONCE), papers.length);
  }
  return paths;
}

/** The school year's folder has a slash in its name: «2026/27». */
const foldersIn = (path: string): string[] => path.replace(/(\d{4})\/(\d{2})(?=\/|$)/g, "$1-$2").split("/").filter((part) => part !== "").map(named);

const PRINTED_AT_ONCE = 20;
