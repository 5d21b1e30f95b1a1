import { blankMark, closeMark, openMark, plainValue, typeable, type DocBlock, type DocCell, type DocRow, type DocStructure, type DocStyle, type Filling, type FillStep } from "./structure";

type Table = Extract<DocBlock, { kind: "table" }>;
type Rows = Filling["tables"][string];
/** A repeated row: the table it stands in, how many rows come in `above` it there, the sample, and what becomes of it. */
type Repeat = { readonly table: Table; readonly row: number; readonly above: number; readonly sample: DocRow; readonly name: string; readonly rows: Rows };
/** What goes, at `at`; its steps count from `start`. */
type Removal = { readonly at: number; readonly start: number; readonly steps: (shift: number) => readonly FillStep[] };

/**
 * The requests that turn a copy of a template into a paper, all in one batch (design §4): 1. rows under each sample row, 2. their texts and
 * styles, 3. sample rows and blocks that go, 4. blanks. Parts 1–3 each run from the end of the document to its start, so that an index is
 * still right when its turn comes; what the parts before have put in front of it is added to it. The structure is the template's, read once a run.
 */
export function fillSteps(structure: DocStructure, filling: Filling): FillStep[] {
  const marked = blocksIn(structure, filling);
  const gone = marked.filter(({ keep }) => !keep);
  // What stands in a block that goes, goes with it.
  const ranges = marked.filter((range) => !gone.some((other) => other !== range && other.from <= range.from && range.to <= other.to));
  const repeats = repeatsIn(structure, filling).filter(({ table }) => !gone.some(({ from, to }) => from <= table.from && table.to <= to));
  const backwards = [...repeats].reverse();
  const removals: Removal[] = [
    ...repeats.map(({ table, row, sample, above }): Removal => ({ at: sample.from, start: table.from, steps: (shift) => [{ step: "deleteRow", table: table.from + shift, row: row + above }] })),
    ...ranges.flatMap((range) => removalsOf(range)),
  ].sort((one, other) => other.at - one.at);
  const longer = (at: number, size: (repeat: Repeat) => number): number => repeats.filter(({ sample }) => sample.from < at).reduce((sum, repeat) => sum + size(repeat), 0);
  return [
    ...backwards.flatMap(({ table, row, rows }) => rows.map((): FillStep => ({ step: "insertRow", table: table.from, below: row }))),
    ...backwards.flatMap((repeat) => written(repeat, longer(repeat.table.from, rowUnits), longer(repeat.sample.from, rowUnits))),
    ...removals.flatMap(({ start, steps }) => steps(longer(start, (repeat) => rowUnits(repeat) + textUnits(repeat)))),
    ...Object.entries(filling.blanks).map(([name, value]): FillStep => ({ step: "replace", what: blankMark(name), by: plainValue(value) })),
  ];
}

/** An empty row of C cells is 1 + 2C units (platform-verdicts A4). */
const unitsOfRow = (cells: number): number => 1 + 2 * cells;
const rowUnits = ({ sample, rows }: Repeat): number => rows.length * unitsOfRow(sample.cells.length);
const textUnits = (repeat: Repeat): number => repeat.rows.reduce((sum, row) => sum + repeat.sample.cells.reduce((units, cell) => units + cellText(repeat, cell, row).length, 0), 0);

/** What stands in a new cell: the sample's text with this row's values. */
const cellText = ({ name }: Repeat, cell: DocCell, row: Rows[number]): string =>
  typeable(Object.entries(row).reduce((text, [column, value]) => text.split(blankMark(`${name}.${column}`)).join(plainValue(value)), cell.text));

/** Texts of the new rows from the last cell to the first, then their styles: an inserted row takes the style of the row above, a heading's too. */
function written(repeat: Repeat, before: number, shift: number): FillStep[] {
  const { table, row, above, sample, rows } = repeat;
  if (rows.length === 0) return [];
  const cells = sample.cells;
  const first = sample.to + shift;
  const start = table.from + before;
  const top = row + above + 1;
  const texts = rows.flatMap((values, at) => cells.map((cell, column) => ({ column, text: cellText(repeat, cell, values), at: first + at * unitsOfRow(cells.length) + 2 + 2 * column })));
  const inserted = [...texts].reverse().filter(({ text }) => text !== "").map(({ at, text }): FillStep => ({ step: "text", at, text }));
  const end = first + rowUnits(repeat) + textUnits(repeat);
  const [text, paragraph, look] = [common(cells.map(({ textStyle }) => textStyle)), common(cells.map(({ paragraphStyle }) => paragraphStyle)), common(cells.map(({ cellStyle }) => cellStyle))];
  let filled = 0;
  const odd = texts.flatMap(({ column, text: said, at }): FillStep[] => {
    const from = at + filled;
    filled += said.length;
    const cell = cells[column]!;
    return [
      ...(same(cell.textStyle, text) ? [] : [{ step: "textStyle", from, to: from + said.length + 1, style: cell.textStyle } as const]),
      ...(same(cell.paragraphStyle, paragraph) ? [] : [{ step: "paragraphStyle", from, to: from + said.length + 1, style: cell.paragraphStyle } as const]),
    ];
  });
  return [
    ...inserted,
    { step: "textStyle", from: first, to: end, style: text },
    { step: "paragraphStyle", from: first, to: end, style: paragraph },
    ...odd,
    { step: "cellStyle", table: start, row: top, rows: rows.length, column: 0, columns: cells.length, style: look },
    ...cells.flatMap((cell, column): FillStep[] => (same(cell.cellStyle, look) ? [] : [{ step: "cellStyle", table: start, row: top, rows: rows.length, column, columns: 1, style: cell.cellStyle }])),
    { step: "wholeRows", table: start, rows: rows.map((_, at) => top + at) },
  ];
}

const same = (one: DocStyle, other: DocStyle): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The style that most cells share: it is set once for all, the others for themselves. */
function common(styles: readonly DocStyle[]): DocStyle {
  const counted = styles.map((style) => ({ style, n: styles.filter((other) => same(style, other)).length }));
  return counted.reduce((best, each) => (each.n > best.n ? each : best)).style;
}

/** Repeated rows in the order of the document. */
function repeatsIn({ blocks }: DocStructure, { tables }: Filling): Repeat[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    let above = 0;
    return block.rows.flatMap((sample, row): Repeat[] => {
      const [name, rows] = Object.entries(tables).find(([each]) => sample.cells.some(({ text }) => text.includes(`{{${each}.`))) ?? [];
      if (name === undefined || rows === undefined) return [];
      above += rows.length;
      return [{ table: block, row, above: above - rows.length, sample, name, rows }];
    });
  });
}

type Marked = { readonly from: number; readonly to: number; readonly keep: boolean; readonly opening: { readonly from: number; readonly to: number }; readonly closing: { readonly from: number; readonly to: number } };

/** Optional blocks between their marker paragraphs; one that stands in several places is kept or left out in all of them. */
function blocksIn({ blocks }: DocStructure, filling: Filling): Marked[] {
  return Object.entries(filling.blocks).flatMap(([name, keep]) => {
    const marks = (mark: string) => blocks.filter((block) => block.kind === "paragraph" && block.text.trim() === mark);
    const closings = marks(closeMark(name));
    return marks(openMark(name)).flatMap((opening) => {
      const closing = closings.find(({ from }) => from > opening.from);
      return closing ? [{ from: opening.from, to: closing.to, keep, opening, closing }] : [];
    });
  });
}

/** A block that stays loses its two markers, one that goes goes whole. */
const removalsOf = ({ from, to, keep, opening, closing }: Marked): Removal[] => (keep ? [opening, closing] : [{ from, to }])
  .map((range): Removal => ({ at: range.from, start: range.from, steps: (shift) => [{ step: "delete", from: range.from + shift, to: range.to + shift }] }));
