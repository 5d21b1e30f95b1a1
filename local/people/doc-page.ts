import type { World } from "../runtime/world";
import { htmlOf } from "../services/docs/html";
import { textCss } from "../services/docs/html/look";
import type { DocModel, DocTab, Inline, Paragraph } from "../services/docs/model";
import { blocksOf, whole, type Found } from "../services/docs/place";
import { revisionOf } from "../services/docs/revision";
import type { DriveFile } from "../services/drive/file";
import { nameOf } from "../services/drive/message";
import { atLeast, inTrash } from "../services/drive/rights";
import { GONE, maySee, NO_ACCESS } from "./drive-seen";

/** A Doc as a person has it open in a browser. */
export type OpenDoc = {
  readonly name: string;
  /** Changes with the content: what `typeInDoc` asks for. */
  readonly revision: string;
  /** The paper as sheets; each paragraph of the first tab tells its place (`data-place`). */
  readonly html: string;
  /** Why the person cannot type in it; null when it is open for editing. */
  readonly closed: "no-right" | "locked" | "trash" | null;
};

/** A piece of a paragraph: text of one look, or what stays whole (`mark`: the kind of sign, or "suggestion"). `run` is its number in the paragraph. */
export type Piece = { readonly run: number; readonly text: string; readonly css: string; readonly mark?: string };

/** What a person reads of Docs in a browser; nothing of it changes anything. */
export type DocEyes = {
  /** @throws Error in Google's words when there is no such Doc, or the person may not see it */
  openDoc(fileId: string): OpenDoc;
  /** The paragraph at a place of an opened Doc, with the revision it is read at; null when it is not there. */
  readParagraph(fileId: string, place: string): { readonly revision: string; readonly pieces: readonly Piece[] } | null;
};

export function docEyes(world: World, email: string): DocEyes {
  const seen = (id: string): DriveFile => {
    const file = world.drive.get(id);
    if (!file) throw new Error(GONE);
    if (!maySee(world, file, email)) throw new Error(NO_ACCESS);
    return file;
  };
  return {
    openDoc: (fileId) => openedDoc(world, seen(fileId), email),
    readParagraph(fileId, place) {
      const doc = docOf(seen(fileId));
      const found = paragraphAtPlace(doc, place);
      return found ? { revision: revisionOf(doc), pieces: piecesOf(found.block) } : null;
    },
  };
}

function openedDoc(world: World, file: DriveFile, email: string): OpenDoc {
  const doc = docOf(file);
  const [tab] = doc.tabs;
  const places = new Map(tab ? [...placed(tab)].map(([place, { block }]) => [block, place]) : []);
  const closed = !atLeast(world, file, email, "writer") ? "no-right" : inTrash(world, file) ? "trash" : file.contentRestriction ? "locked" : null;
  return { name: nameOf(world, file), revision: revisionOf(doc), html: htmlOf(doc, nameOf(world, file), places), closed };
}

function docOf(file: DriveFile): DocModel {
  if (file.content.kind !== "document") throw new Error(`${file.name} is no Google Doc.`);
  return file.content.doc;
}

/** Every paragraph of the tab by its place: `body-12`, or the id of a header or footer with a number. */
function* placed({ body, headers, footers }: DocTab): Generator<[string, Found<Paragraph>]> {
  for (const [name, segment] of [["body", body] as const, ...Object.entries(headers), ...Object.entries(footers)]) {
    let nth = 0;
    for (const found of blocksOf(whole(segment))) {
      if (found.block.kind === "paragraph") yield [`${name}-${nth}`, found as Found<Paragraph>];
      nth += 1;
    }
  }
}

export function paragraphAtPlace({ tabs: [tab] }: DocModel, place: string): Found<Paragraph> | undefined {
  for (const [each, found] of tab ? placed(tab) : []) if (each === place) return found;
  return undefined;
}

/** What a person sees inside a paragraph, run by run; its newline is left out. */
export const piecesOf = ({ elements }: Paragraph): Piece[] => elements.map((element, run): Piece => {
  const text = element.kind === "text" ? element.text.replace(/\n$/, "") : element.kind === "chip" ? element.shows : "";
  return { run, text, css: textCss(element.style), ...(staysWhole(element) ? { mark: isSuggested(element) ? "suggestion" : element.kind } : {}) };
}).filter(({ text, mark }) => text !== "" || mark !== undefined);

const isSuggested = (element: Inline): boolean => element.suggestedInsertionIds !== undefined || element.suggestedDeletionIds !== undefined;

/** Nobody types inside a sign or a chip; a suggestion waits for who accepts it. */
export const staysWhole = (element: Inline): boolean => element.kind !== "text" || isSuggested(element);
