import { Refusal } from "../sheets/call";
import type { Block, Inline, Segment } from "./model";
import { blockLength, contentLength, containersOf, paragraphLength, whole, type Container } from "./place";
import { beyondEnd, EMPTY_RANGE, indexIn, insertionAt, segmentOf, type Carry, type Location, type Range } from "./request";
import { cut, joined, splitsPair, stripped, styleAt, withText } from "./runs";

/** Each newline makes a paragraph of the style of the one it stands in, lists too ([API] InsertTextRequest). */
export const insertText: Carry<{ location?: Location; endOfSegmentLocation?: Location; text?: string }> = (draft, { location, endOfSegmentLocation, text = "" }) => {
  if (text === "") throw new Refusal("Insert text requests must specify text to insert.");
  const { found: { block, container, at }, offset } = insertionAt(draft, location, endOfSegmentLocation);
  // [D: rules-behavior] says the place is moved; live programs report this refusal.
  if (splitsPair(block, offset)) throw new Refusal("The insertion index cannot be within a grapheme cluster.");
  container.content.splice(at, 1, ...withText(block, offset, offset, stripped(text), styleAt(block.elements, offset)));
  return {};
};

/** A page break and a newline; only in the body and outside tables ([API] InsertPageBreakRequest). */
export const insertPageBreak: Carry<{ location?: Location; endOfSegmentLocation?: Location }> = (draft, { location, endOfSegmentLocation }) => {
  const { found: { block, container, at }, offset, body } = insertionAt(draft, location, endOfSegmentLocation);
  if (!body || container.inTable) throw new Refusal("Page breaks can only be inserted in the body, outside of tables.");
  const style = styleAt(block.elements, offset);
  const [before, after] = cut(block.elements, offset);
  const first: Inline[] = [...before, { kind: "pageBreak", style }, { kind: "text", text: "\n", style }];
  container.content.splice(at, 1, { ...block, elements: first }, { ...block, elements: joined(after) });
  return {};
};

/** Google's words for every range that would leave a broken structure, seen live (think41/extrasuite#58). */
const INVALID = "Invalid deletion range. Cannot delete the requested range.";
const LAST_NEWLINE = "The range cannot include the newline character at the end of the segment.";

/** [API] DeleteContentRangeRequest and platform-verdicts.md B14 say what may not go. */
export const deleteContentRange: Carry<{ range?: Range }> = (draft, { range }) => {
  if (range?.startIndex === undefined || range.endIndex === undefined) throw new Refusal("The range must have a start index and an end index.");
  const segment = segmentOf(draft, range);
  const from = indexIn(segment, range.startIndex);
  const to = range.endIndex;
  const end = contentLength(segment.content);
  if (to > end) throw beyondEnd(to, end);
  if (from >= to) throw new Refusal(EMPTY_RANGE);
  if (to === end) throw new Refusal(LAST_NEWLINE);
  if (isBody(segment) && from === 0) throw new Refusal(INVALID);
  cutOut(containerOf(whole(segment), from, to), from, to);
  return {};
};

const isBody = ({ content }: Segment): boolean => content[0]?.kind === "sectionBreak";

/** The list of blocks that holds the whole range: the segment's, or that of one cell. */
function containerOf(container: Container, from: number, to: number): Container {
  let start = container.start;
  for (const block of container.content) {
    const end = start + blockLength(block);
    if (block.kind === "table" && from >= start && to <= end && !(from === start && to === end)) {
      for (const inner of containersOf(block, start)) {
        if (from >= inner.start && to <= inner.start + contentLength(inner.content)) return containerOf(inner, from, to);
      }
      throw new Refusal(INVALID);
    }
    start = end;
  }
  return container;
}

function cutOut({ content, start }: Container, from: number, to: number): void {
  const touched: { block: Block; at: number; start: number; end: number }[] = [];
  let index = start;
  content.forEach((block, at) => {
    const end = index + blockLength(block);
    if (index < to && end > from) touched.push({ block, at, start: index, end });
    index = end;
  });
  const [first, last] = [touched[0], touched[touched.length - 1]];
  if (!first || !last) throw new Refusal(INVALID);
  for (const each of touched) {
    if (each.block.kind === "table" && (each.start < from || each.end > to)) throw new Refusal(INVALID);
    checkCut(each.block, from - each.start, to - each.start);
  }
  const head = first.block.kind === "paragraph" ? cut(first.block.elements, from - first.start)[0] : [];
  const tail = last.block.kind === "paragraph" ? cut(last.block.elements, to - last.start)[1] : [];
  const replace = (count: number, elements: readonly Inline[], like: Block): void => {
    const merged = like.kind === "paragraph" ? [{ ...like, elements: joined(elements) }] : [];
    content.splice(first.at, count, ...merged);
  };
  const count = last.at - first.at + 1;
  // Of two paragraphs that become one, the first gives the style, unless nothing is left of it.
  if (tail.length > 0) return replace(count, [...head, ...tail], head.length > 0 ? first.block : last.block);
  const next = content[last.at + 1];
  if (head.length > 0) {
    if (next?.kind !== "paragraph") throw new Refusal(INVALID);
    return replace(count + 1, [...head, ...next.elements], first.block);
  }
  const before = last.block.kind === "paragraph" ? last.block : content[first.at - 1];
  const needsNewline = next === undefined || (next.kind !== "paragraph" && (last.block.kind === "paragraph" || before?.kind !== "paragraph"));
  if (needsNewline) throw new Refusal(INVALID);
  content.splice(first.at, count);
}

/** Half a surrogate pair is refused; Google fails on a range with a pending suggestion (hashicorp-forge/hermes#181, confirmed by Google). */
function checkCut(block: Block, from: number, to: number): void {
  if (block.kind === "sectionBreak") return;
  if (block.kind === "table") return block.rows.forEach(({ cells }) => cells.forEach(({ content }) => content.forEach((inner) => checkCut(inner, 0, Infinity))));
  const length = paragraphLength(block);
  if ((from > 0 && splitsPair(block, from)) || (to < length && splitsPair(block, to))) throw new Refusal(INVALID);
  const gone = cut(cut(block.elements, Math.min(to, length))[0], Math.max(0, from))[1];
  if (gone.some(({ suggestedInsertionIds, suggestedDeletionIds }) => suggestedInsertionIds || suggestedDeletionIds)) throw new InternalError("Internal error encountered.");
}

/** Google's own failure, status 500; it names no request. */
export class InternalError extends Error {}
