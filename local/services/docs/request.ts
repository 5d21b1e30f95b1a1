import { Refusal } from "../sheets/call";
import type { DocModel, DocTab, Segment, Table } from "./model";
import { contentLength, paragraphAt, tableAt, type Found } from "./place";
import type { Paragraph } from "./model";

/** What a request works on: a model of its own, which is thrown away when a request of the batch fails. */
export type Draft = { readonly doc: DocModel };
/** One kind of request: changes the draft, gives its reply. */
export type Carry<Body> = (draft: Draft, body: Body) => Readonly<Record<string, unknown>>;

/** Without a tab it is the first one, without a segment the body ([API] Location). */
export type Location = { readonly index?: number; readonly segmentId?: string; readonly tabId?: string };
export type Range = { readonly startIndex?: number; readonly endIndex?: number; readonly segmentId?: string; readonly tabId?: string };

export function tabOf({ doc }: Draft, tabId: string | undefined): DocTab {
  const tab = tabId ? doc.tabs.find((each) => each.tabId === tabId) : doc.tabs[0];
  if (!tab) throw new Refusal(`The tab with ID ${tabId ?? ""} could not be found.`);
  return tab;
}

export function segmentOf(draft: Draft, { segmentId, tabId }: Location): Segment {
  const tab = tabOf(draft, tabId);
  if (!segmentId) return tab.body;
  const segment = tab.headers[segmentId] ?? tab.footers[segmentId];
  if (!segment) throw new Refusal(`Segment with ID ${segmentId} was not found.`);
  return segment;
}

/** The text was seen in live refusals of insertText, deleteContentRange and updateTextStyle. */
export const beyondEnd = (index: number, end: number): Refusal => new Refusal(`Index ${index} must be less than the end index of the referenced segment, ${end}.`);
export const EMPTY_RANGE = "The range should not be empty.";

/** An index within the segment. */
export function indexIn(segment: Segment, index = 0): number {
  const end = contentLength(segment.content);
  if (index < 0) throw new Refusal(`The index ${index} must not be negative.`);
  if (index >= end) throw beyondEnd(index, end);
  return index;
}

/** The range of a style request. The last newline of a segment cannot be in it (seen live: the end index must be less than the segment's). */
export function rangeIn(draft: Draft, range: Range | undefined): { segment: Segment; from: number; to: number } {
  if (range?.startIndex === undefined || range.endIndex === undefined) throw new Refusal("The range must have a start index and an end index.");
  const segment = segmentOf(draft, range);
  const [from, to] = [indexIn(segment, range.startIndex), indexIn(segment, range.endIndex)];
  if (from >= to) throw new Refusal(EMPTY_RANGE);
  return { segment, from, to };
}

/** Google's words, seen live. */
export const OUTSIDE_PARAGRAPH = "The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.";

/** The paragraph of an insertion: at an index, or before the last newline of a segment. */
export function insertionAt(draft: Draft, location: Location | undefined, end: Location | undefined): { found: Found<Paragraph>; offset: number; body: boolean } {
  if (!location === !end) throw new Refusal("Exactly one of location or endOfSegmentLocation must be set.");
  const segment = segmentOf(draft, location ?? end ?? {});
  const index = location ? indexIn(segment, location.index) : contentLength(segment.content) - 1;
  const found = paragraphAt(segment, index);
  if (!found) throw new Refusal(OUTSIDE_PARAGRAPH);
  return { found, offset: index - found.start, body: !(location ?? end)?.segmentId };
}

/** Google's words, seen live for insertTableColumn. */
const NO_TABLE = "Invalid table start location. Must specify the start index of the table.";

export function tableOf(draft: Draft, location: Location | undefined): Found<Table> {
  const segment = segmentOf(draft, location ?? {});
  const found = tableAt(segment, location?.index ?? 0);
  if (!found) throw new Refusal(NO_TABLE);
  return found;
}

export type CellLocation = { readonly tableStartLocation?: Location; readonly rowIndex?: number; readonly columnIndex?: number };

export function cellOf(draft: Draft, location: CellLocation | undefined): { found: Found<Table>; row: number; column: number } {
  const found = tableOf(draft, location?.tableStartLocation);
  const [row, column] = [location?.rowIndex ?? 0, location?.columnIndex ?? 0];
  checkPlace("row", row, found.block.rows.length);
  checkPlace("column", column, found.block.columns.length);
  return { found, row, column };
}

export function checkPlace(what: "row" | "column", index: number, count: number): void {
  if (index < 0 || index >= count) throw new Refusal(`The ${what} index ${index} must be less than the number of ${what}s in the table, ${count}.`);
}
