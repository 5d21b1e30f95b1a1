import { strFromU8, unzipSync } from "fflate";
import type { RosterSource } from "../contract/roster";
import { withoutEmptyEnds } from "./cleaning";
import { allOf, childOf, parseXml, type XmlElement } from "./xml";
import { dayOfSerial, showsDay } from "./xlsx-dates";

export type WorkbookSheet = { readonly title: string; readonly source: RosterSource };

/** More than any school's list: a guard against files that unpack without end. */
const LARGEST_PART = 64 * 1024 * 1024;
const ROWS = 20_000;

/**
 * The visible sheets of an .xlsx file, in their order; a hidden one is never read. Dates are given as `yyyy-mm-dd`, merged cells as
 * ranges. The page takes the first sheet with a recognised header and offers the others.
 * @throws Error when the file is no .xlsx
 */
export function readXlsx(bytes: Uint8Array): WorkbookSheet[] {
  const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => /\.(xml|rels)$/i.test(name) && originalSize <= LARGEST_PART });
  const part = (path: string): XmlElement | null => {
    const found = parts[path] ?? parts[Object.keys(parts).find((name) => name.toLowerCase() === path.toLowerCase()) ?? ""];
    return found ? parseXml(strFromU8(found)) : null;
  };
  const workbook = part("xl/workbook.xml");
  if (workbook === null) throw new Error("not an .xlsx file");
  const from1904 = allOf(workbook, "workbookPr").some(({ attributes }) => attributes.date1904 === "1" || attributes.date1904 === "true");
  const targets = new Map(allOf(part("xl/_rels/workbook.xml.rels") ?? EMPTY, "Relationship").map(({ attributes }) => [attributes.Id ?? "", pathOf(attributes.Target ?? "")]));
  const shared = allOf(part("xl/sharedStrings.xml") ?? EMPTY, "si").map(textOf);
  const isDay = dayFormats(part("xl/styles.xml"));
  return allOf(workbook, "sheet").filter(({ attributes }) => (attributes.state ?? "visible") === "visible").flatMap(({ attributes }) => {
    const sheet = part(targets.get(attributes.id ?? "") ?? "");
    return sheet ? [{ title: attributes.name ?? "", source: readSheet(sheet, shared, isDay, from1904) }] : [];
  });
}

const EMPTY: XmlElement = { name: "", attributes: {}, children: [], text: "" };
const pathOf = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`);

/** Text of a string with its formatted pieces; the reading aid of East Asian scripts is left out. */
function textOf(element: XmlElement): string {
  return element.children.map((child) => (child.name === "t" ? child.text : child.name === "r" ? textOf(child) : "")).join("");
}

/** Whether the style at an index shows a day. */
function dayFormats(styles: XmlElement | null): readonly boolean[] {
  if (styles === null) return [];
  const patterns = new Map(allOf(styles, "numFmt").map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? ""]));
  const formats = allOf(styles, "cellXfs")[0]?.children.filter(({ name }) => name === "xf") ?? [];
  return formats.map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return showsDay(id, patterns.get(id));
  });
}

function readSheet(sheet: XmlElement, shared: readonly string[], isDay: readonly boolean[], from1904: boolean): RosterSource {
  const rows: string[][] = [];
  let next = 0;
  for (const row of childOf(childOf(sheet, "worksheet"), "sheetData")?.children ?? []) {
    const at = row.attributes.r === undefined ? next : Number(row.attributes.r) - 1;
    if (!(at < ROWS)) break;
    next = at + 1;
    while (rows.length <= at) rows.push([]);
    const cells = rows[at] ?? [];
    let column = 0;
    for (const cell of row.children.filter(({ name }) => name === "c")) {
      const [, letters = ""] = /^([A-Z]+)\d+$/i.exec(cell.attributes.r ?? "") ?? [];
      if (letters !== "") column = columnOf(letters);
      while (cells.length <= column) cells.push("");
      cells[column] = valueOf(cell, shared, isDay, from1904);
      column++;
    }
  }
  const merged = allOf(sheet, "mergeCell").flatMap(({ attributes }): [number, number, number, number][] => {
    const [, left = "", top = "", right = "", bottom = ""] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(attributes.ref ?? "") ?? [];
    if (left === "") return [];
    const [row, column] = [Number(top) - 1, columnOf(left)];
    return row < ROWS ? [[row, column, Number(bottom) - row, columnOf(right) - column + 1]] : [];
  });
  return { rows: withoutEmptyEnds(rows), merged };
}

/** Column from 0 of its letters. */
const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function valueOf(cell: XmlElement, shared: readonly string[], isDay: readonly boolean[], from1904: boolean): string {
  const value = childOf(cell, "v")?.text ?? "";
  const { t: type = "n", s: style = "" } = cell.attributes;
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "inlineStr") return textOf(childOf(cell, "is") ?? EMPTY);
  if (type === "e") return "";
  if (type === "n" && value !== "") {
    const day = isDay[Number(style || 0)] === true ? dayOfSerial(Number(value), from1904) : null;
    return day ?? shownNumber(value);
  }
  return type === "d" ? value.slice(0, 10) : value;
}

/** 12.5 stays, 1.0000000000000002E1 is 10. */
const shownNumber = (value: string): string => (Number.isFinite(Number(value)) ? String(Number(Number(value).toPrecision(15))) : value);
