/** Tables of the papers: ruled ones, stamps, places for signatures. A line for the pen is the lower border of a cell. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable as VerticalAlign, WidthType, type ITableCellOptions } from "docx";
import type * as Shape from "../src/templates/shape";
import { SINGLE, mm, points, run, type Page } from "./text";

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const bare = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

type CellLook = Partial<ITableCellOptions> & { readonly size: number; readonly bold?: boolean; readonly align?: Shape.Align; readonly keep?: boolean; readonly above?: number };

function cell(text: string, width: number, { size, bold = false, align = "left", keep = false, above = 0, ...look }: CellLook): TableCell {
  const child = new Paragraph({
    alignment: align === "centre" ? AlignmentType.CENTER : AlignmentType.LEFT, spacing: { ...SINGLE, before: above }, keepNext: keep,
    children: [run(text, { size: points(size), bold })],
  });
  return new TableCell({ ...look, width: { size: mm(width), type: WidthType.DXA }, children: [child] });
}

function table(widths: readonly number[], rows: readonly TableRow[], side = 70): Table {
  const sides = { top: 30, bottom: 30, left: side, right: side, marginUnitType: WidthType.DXA };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA }, columnWidths: widths.map(mm), layout: TableLayoutType.FIXED, margins: sides, rows: [...rows],
  });
}

export function repeated({ columns, size }: Shape.RepeatedTable): Table {
  const heading = columns.map(({ heading, width }) => cell(heading, width, { size, bold: true, align: "centre", verticalAlign: VerticalAlign.CENTER, keep: true }));
  const sample = columns.map(({ cell: text, width, align }) => cell(text, width, { size, ...(align ? { align } : {}) }));
  return table(columns.map(({ width }) => width), [
    new TableRow({ tableHeader: true, cantSplit: true, children: heading }),
    new TableRow({ cantSplit: true, children: sample }),
  ]);
}

export const fixed = ({ widths, rows, size }: Shape.StaticTable): Table =>
  table(widths, rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, widths[at]!, { size })) })));

/** Two stamps on one grid: line and name of the left, air, line and name of the right. */
export function stamps({ left, right }: Shape.Stamps): Table {
  const widths = [32, 44, 18, 32, 44];
  const [one, two] = [stampRows(left), stampRows(right)];
  const rows = Array.from({ length: Math.max(one.length, two.length) }, (_, at) => new TableRow({
    cantSplit: true,
    children: [...(one[at] ?? stampText("", false)), cell("", widths[2]!, { size: 12, borders: bare }), ...(two[at] ?? stampText("", false))],
  }));
  return table(widths, rows, 0);
}

function stampRows(stamp: Shape.Stamp | undefined): TableCell[][] {
  if (!stamp) return [];
  const signed = stamp.signed === undefined ? [] : [[
    cell("", 32, { size: 12, above: 200, borders: { ...bare, bottom: LINE } }),
    cell(stamp.signed, 44, { margins: { left: 60 }, size: 12, above: 200, borders: bare, verticalAlign: VerticalAlign.BOTTOM }),
  ]];
  return [stampText(stamp.word, true), ...stamp.lines.map((line) => stampText(line, false)), ...signed, ...stamp.after.map((line) => stampText(line, false))];
}
const stampText = (text: string, bold: boolean): TableCell[] => [cell(text, 76, { size: 12, bold, borders: bare, columnSpan: 2 })];

/** A row for each signer, the rows never parted; under a dated line small words say what goes where. */
export function signatures({ rows, dated }: Shape.Signatures, page: Page): Table {
  const [line, name, date] = dated ? [36, 48, 28] : [45, 48, 0];
  const gap = 4;
  const post = page.width - line - name - date - gap * (dated ? 2 : 1);
  const widths = [post, line, gap, name, ...(dated ? [gap, date] : [])].filter((width) => width > 0);
  const look = { size: 12, keep: true, above: 200, borders: bare, verticalAlign: VerticalAlign.BOTTOM } as const;
  const pen = (width: number): TableCell => cell("", width, { ...look, borders: { ...bare, bottom: LINE } });
  const small = { size: 10, align: "centre", keep: true, borders: bare } as const;
  return table(widths, rows.flatMap((row) => [
    new TableRow({ cantSplit: true, children: [
      cell(row.post, post, look), pen(line), cell("", gap, look), cell(row.name, name, look), ...(dated ? [cell("", gap, look), pen(date)] : []),
    ] }),
    ...(dated ? [new TableRow({ cantSplit: true, children: [
      cell("", post, small), cell("(подпись)", line, small), cell("", gap, small), cell("", name, small), cell("", gap, small), cell("(дата)", date, small),
    ] })] : []),
  ]), 0);
}
