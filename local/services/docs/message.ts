import type { Block, Cell, DocModel, DocTab, Image, Inline, Mark, Paragraph, Row, Segment, Table } from "./model";
import { blockLength, contentLength, inlineLength } from "./place";

/** JSON as Google answers: an index of 0 and an empty list are left out. */
type Json = { readonly [field: string]: unknown };
const bounds = (start: number, length: number): Json => ({ ...(start > 0 ? { startIndex: start } : {}), endIndex: start + length });

const suggested = ({ suggestedInsertionIds, suggestedDeletionIds }: Inline): Json =>
  ({ ...(suggestedInsertionIds ? { suggestedInsertionIds } : {}), ...(suggestedDeletionIds ? { suggestedDeletionIds } : {}) });

/** The one field that says what an element is ([API] ParagraphElement). */
function markMessage(mark: Mark): Json {
  const common = { textStyle: mark.style, ...suggested(mark) };
  if (mark.kind === "autoText") return { autoText: { type: mark.type, ...common } };
  if (mark.kind === "image") return { inlineObjectElement: { inlineObjectId: mark.objectId, ...common } };
  if (mark.kind !== "chip") return { [mark.kind]: common };
  if (mark.chip === "person") return { person: { personId: `kix.${mark.shows}`, personProperties: { name: mark.shows, ...(mark.uri ? { email: mark.uri } : {}) }, ...common } };
  if (mark.chip === "richLink") return { richLink: { richLinkId: `kix.${mark.shows}`, richLinkProperties: { title: mark.shows, uri: mark.uri }, ...common } };
  return { dateElement: { dateId: `kix.${mark.shows}`, dateElementProperties: { displayText: mark.shows }, ...common } };
}

const inlineMessage = (element: Inline): Json =>
  element.kind === "text" ? { textRun: { content: element.text, textStyle: element.style, ...suggested(element) } } : markMessage(element);

/** Parts one after another, each with its bounds. */
function laid<Part>(parts: readonly Part[], start: number, length: (part: Part) => number, message: (part: Part, start: number) => Json): Json[] {
  let at = start;
  return parts.map((part) => {
    const from = at;
    at += length(part);
    return { ...bounds(from, at - from), ...message(part, from) };
  });
}

const paragraphMessage = ({ elements, style, bullet }: Paragraph, start: number): Json => ({
  paragraph: { elements: laid(elements, start, inlineLength, inlineMessage), paragraphStyle: style, ...(bullet ? { bullet } : {}) },
});

const cellLength = ({ content }: Cell): number => 1 + contentLength(content);
const rowLength = ({ cells }: Row): number => cells.reduce((sum, cell) => sum + cellLength(cell), 1);

const tableMessage = ({ columns, rows }: Table, start: number): Json => ({
  table: {
    rows: rows.length, columns: columns.length,
    tableRows: laid(rows, start + 1, rowLength, ({ cells, style }, rowStart) => ({
      tableCells: laid(cells, rowStart + 1, cellLength, (cell, cellStart) => ({ content: contentMessage(cell.content, cellStart + 1), tableCellStyle: cell.style })),
      tableRowStyle: style,
    })),
    tableStyle: { tableColumnProperties: columns },
  },
});

const blockMessage = (block: Block, start: number): Json =>
  block.kind === "paragraph" ? paragraphMessage(block, start) : block.kind === "table" ? tableMessage(block, start) : { sectionBreak: { sectionStyle: block.style } };

const contentMessage = (content: readonly Block[], start: number): Json[] => laid(content, start, blockLength, blockMessage);

/** A map by id; without entries it is left out. */
function byId<Part>(field: string, parts: { readonly [id: string]: Part }, message: (part: Part, id: string) => Json): Json {
  const entries = Object.entries(parts).map(([id, part]) => [id, message(part, id)] as const);
  return entries.length > 0 ? { [field]: Object.fromEntries(entries) } : {};
}

const segmentMessage = (segment: Segment): Json => ({ content: contentMessage(segment.content, 0) });

const imageMessage = ({ size, title, description }: Image, objectId: string): Json => ({
  objectId,
  inlineObjectProperties: {
    embeddedObject: {
      imageProperties: { contentUri: `https://lh7-rt.googleusercontent.com/docsz/${objectId}`, cropProperties: {} }, size,
      ...(title ? { title } : {}), ...(description ? { description } : {}),
    },
  },
});

/** [API] DocumentTab. */
const tabContent = (tab: DocTab): Json => ({
  body: segmentMessage(tab.body),
  ...byId("headers", tab.headers, (segment, headerId) => ({ headerId, ...segmentMessage(segment) })),
  ...byId("footers", tab.footers, (segment, footerId) => ({ footerId, ...segmentMessage(segment) })),
  documentStyle: tab.documentStyle,
  namedStyles: { styles: tab.namedStyles },
  ...byId("lists", tab.lists, ({ nestingLevels }) => ({ listProperties: { nestingLevels } })),
  ...byId("inlineObjects", tab.images, imageMessage),
});

export type Asked = { readonly documentId: string; readonly title: string; readonly revisionId: string; readonly viewMode: string; readonly tabs: boolean };

/** The document as `documents.get` answers: the first tab in the old fields, or all tabs ([API] Document). */
export function documentMessage(doc: DocModel, { documentId, title, revisionId, viewMode, tabs }: Asked): Json {
  const [first] = doc.tabs;
  const content = tabs
    ? { tabs: doc.tabs.map((tab, index) => ({ tabProperties: { tabId: tab.tabId, title: tab.title, index }, documentTab: tabContent(tab) })) }
    : first ? tabContent(first) : {};
  return { title, ...content, revisionId, suggestionsViewMode: viewMode, documentId };
}
