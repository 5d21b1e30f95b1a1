import type { RosterSource } from "../contract/roster";
import { withoutEmptyEnds } from "./cleaning";

/** As much of a DOM node as a pasted table needs; the page hands in `(html) => new DOMParser().parseFromString(html, "text/html")`. */
export type MarkupNode = {
  readonly nodeName: string;
  readonly nodeValue?: string | null;
  readonly childNodes: ArrayLike<MarkupNode>;
  readonly getAttribute?: (name: string) => string | null;
};
export type ParseMarkup = (html: string) => MarkupNode;

/** What was pasted as cells: the table of the clipboard's HTML if it has one, else its text parted by tabs (`domain/roster.md` I.1). */
export function readClipboard(html: string, text: string, parse: ParseMarkup): RosterSource {
  const table = html.trim() === "" ? null : largestTable(parse(html));
  if (table) return readTable(table);
  return { rows: withoutEmptyEnds(tabbed(text)), merged: [] };
}

const childrenOf = (node: MarkupNode): MarkupNode[] => Array.from(node.childNodes);
const named = (node: MarkupNode, ...names: readonly string[]): boolean => names.includes(node.nodeName.toUpperCase());

function tablesIn(node: MarkupNode): MarkupNode[] {
  return childrenOf(node).flatMap((child) => (named(child, "TABLE") ? [child] : tablesIn(child)));
}

function largestTable(document: MarkupNode): MarkupNode | null {
  return tablesIn(document).reduce<MarkupNode | null>((best, table) => (best === null || rowsOf(table).length > rowsOf(best).length ? table : best), null);
}

function rowsOf(node: MarkupNode): MarkupNode[] {
  return childrenOf(node).flatMap((child) => (named(child, "TR") ? [child] : named(child, "TBODY", "THEAD", "TFOOT") ? rowsOf(child) : []));
}

/** Cells by row and column; a cell over several stands in its first place and is named among the merged ones. */
function readTable(table: MarkupNode): RosterSource {
  const rows: string[][] = [];
  const merged: [number, number, number, number][] = [];
  const taken = new Set<string>();
  rowsOf(table).forEach((tr, row) => {
    const cells: string[] = rows[row] ?? [];
    rows[row] = cells;
    let column = 0;
    for (const td of childrenOf(tr).filter((child) => named(child, "TD", "TH"))) {
      while (taken.has(`${row},${column}`)) cells[column++] ??= "";
      const [height, width] = [span(td, "rowspan"), span(td, "colspan")];
      cells[column] = textOf(td);
      if (height > 1 || width > 1) {
        merged.push([row, column, height, width]);
        for (let down = 0; down < height; down++) for (let right = 0; right < width; right++) taken.add(`${row + down},${column + right}`);
      }
      for (let right = 1; right < width; right++) cells[column + right] = "";
      column += width;
    }
  });
  const dense = rows.map((cells) => Array.from(cells, (cell: string | undefined) => cell ?? ""));
  return { rows: withoutEmptyEnds(dense), merged };
}

const span = (td: MarkupNode, name: string): number => Math.max(1, Math.min(5000, Number(td.getAttribute?.(name) ?? 1) || 1));

/** Text with line breaks where the cell has them; spaces and line ends of the markup itself are one space. */
function textOf(node: MarkupNode): string {
  if (node.nodeName === "#text") return (node.nodeValue ?? "").replace(/[ \t\r\n]+/g, " ");
  if (named(node, "BR")) return "\n";
  if (named(node, "STYLE", "SCRIPT")) return "";
  const inside = childrenOf(node).map(textOf).join("");
  return named(node, "P", "DIV", "LI") ? `${inside}\n` : inside;
}

/** Text of a clipboard: tabs between cells, a cell with a line break in quotes. */
function tabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== "\"") cell += letter;
      else if (text.charAt(at + 1) === "\"") cell += text.charAt(at++);
      else quoted = false;
    } else if (letter === "\"" && cell === "" && closes(text, at)) quoted = true;
    else if (letter === "\t") end();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text.charAt(at + 1) === "\n") at++;
      end();
      rows.push([]);
    } else cell += letter;
  }
  end();
  return rows;
}

/** A quote opens a cell only when another one closes it before a tab, a line end or the end. */
function closes(text: string, from: number): boolean {
  for (let at = from + 1; at < text.length; at++) {
    if (text.charAt(at) !== "\"") continue;
    if (text.charAt(at + 1) === "\"") at++;
    else return at + 1 === text.length || /[\t\r\n]/.test(text.charAt(at + 1));
  }
  return false;
}
