import type { Block, Inline, Paragraph, Segment, Table } from "./model";

/** Lengths are in UTF-16 units; a mark, a section break, the start and the end of a table, a row's and a cell's start take one each. */
export const inlineLength = (element: Inline): number => (element.kind === "text" ? element.text.length : 1);
export const paragraphLength = ({ elements }: Paragraph): number => elements.reduce((sum, element) => sum + inlineLength(element), 0);
export const contentLength = (content: readonly Block[]): number => content.reduce((sum, block) => sum + blockLength(block), 0);

export function blockLength(block: Block): number {
  if (block.kind === "sectionBreak") return 1;
  if (block.kind === "paragraph") return paragraphLength(block);
  return block.rows.reduce((sum, { cells }) => cells.reduce((inRow, { content }) => inRow + 1 + contentLength(content), sum + 1), 2);
}

/** A list of blocks: a segment's or a cell's. */
export type Container = { readonly content: Block[]; readonly start: number; readonly inTable: boolean };
export type Found<Kind extends Block> = { readonly block: Kind; readonly start: number; readonly container: Container; readonly at: number };

/** Every block of the segment with its index, tables before what is in them. */
export function* blocksOf(container: Container): Generator<Found<Block>> {
  let start = container.start;
  for (const [at, block] of [...container.content.entries()]) {
    yield { block, start, container, at };
    if (block.kind === "table") for (const inner of containersOf(block, start)) yield* blocksOf(inner);
    start += blockLength(block);
  }
}

/** The cells of a table that starts at the index. */
export function* containersOf(table: Table, start: number): Generator<Container> {
  let at = start + 1;
  for (const { cells } of table.rows) {
    at += 1;
    for (const { content } of cells) {
      at += 1;
      yield { content, start: at, inTable: true };
      at += contentLength(content);
    }
  }
}

export const whole = ({ content }: Segment): Container => ({ content, start: 0, inTable: false });

/** The blocks that overlap the range, tables before what is in them; what lies beside it is not entered. */
function* overlapping(container: Container, from: number, to: number): Generator<Found<Block>> {
  let start = container.start;
  for (const [at, block] of container.content.entries()) {
    if (start >= to) return;
    const length = blockLength(block);
    if (start + length > from) {
      yield { block, start, container, at };
      if (block.kind === "table") for (const inner of containersOf(block, start)) yield* overlapping(inner, from, to);
    }
    start += length;
  }
}

const isParagraph = (found: Found<Block>): found is Found<Paragraph> => found.block.kind === "paragraph";

/** The paragraph in whose bounds the index lies; undefined for the places of sections and tables. */
export const paragraphAt = (segment: Segment, index: number): Found<Paragraph> | undefined =>
  paragraphsIn(segment, index, index + 1)[0];

/** Paragraphs that overlap the range. */
export const paragraphsIn = (segment: Segment, from: number, to: number): Found<Paragraph>[] => [...overlapping(whole(segment), from, to)].filter(isParagraph);

/** The table that starts exactly there. */
export function tableAt(segment: Segment, index: number): Found<Table> | undefined {
  for (const each of overlapping(whole(segment), index, index + 1)) if (each.block.kind === "table" && each.start === index) return each as Found<Table>;
  return undefined;
}
