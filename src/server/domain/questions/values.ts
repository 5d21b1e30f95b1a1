import type { Choice, Item } from "../../../templates/questionnaires/shape";
import { isIsoDay } from "../calendar";

/**
 * An answer is one text, in the codes of its questionnaire: one code · `a; b` in the order of the definition · a grid `DF01=3; DF02=0` · a grid
 * of several ticks `1=before,gap; 3=after` · a day `2026-09-01` · a whole number · free text, trimmed. What the definition does not know – a
 * choice that a hand has reworded in the form – stands there as it was read, behind this mark: kept and shown, and never counted.
 */
const UNREAD = "?";
/** A cell takes 50,000 characters (platform trap 9). */
const LONGEST = 45_000;

/** What a form store tells of one item: text, texts of ticks, one a row of a grid. */
export type Given = string | readonly string[] | readonly (string | null)[] | readonly (readonly string[] | null)[];

export const isFree = (item: Item): boolean => item.type === "paragraph" || (item.type === "short" && item.whole === undefined);

/** Free text as it is kept. */
export function freeText(typed: string): string {
  const text = typed.replace(/\r\n?/g, "\n").trim();
  return text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "");
}

const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
/** Something unknown as a part of a value: without the signs that part values. */
const unreadPart = (text: string): string => `${UNREAD}${spaced(text.replace(/[;,=]/g, " "))}`;
const unread = (text: string): string => (spaced(text) === "" ? "" : `${UNREAD}${freeText(text)}`);

const codeIn = (choices: readonly Choice[], title: string): string | undefined =>
  choices.find((choice) => [choice.title, ...(choice.was ?? [])].some((each) => spaced(each) === spaced(title)))?.code;
const inOrder = (choices: readonly Choice[], codes: ReadonlySet<string>): string[] => choices.map(({ code }) => code).filter((code) => codes.has(code));

/** Codes of ticked titles in the order of the definition; unknown ones after them. */
function codesOfTitles(choices: readonly Choice[], titles: readonly string[]): string[] {
  const known = new Set<string>();
  const strange: string[] = [];
  for (const title of titles.filter((each) => spaced(each) !== "")) {
    const code = codeIn(choices, title);
    if (code === undefined) strange.push(unreadPart(title));
    else known.add(code);
  }
  return [...inOrder(choices, known), ...new Set(strange)];
}

/**
 * The value of a form's answer; "" when nothing was answered. Never throws: what cannot be read is kept as text.
 * @param rows titles of the grid's rows as the form has them now, where that is known: a hand may have moved them
 */
export function valueOfGiven(item: Item, given: Given | undefined, rows?: readonly string[]): string {
  if (given === undefined) return "";
  switch (item.type) {
    case "short": case "paragraph": return item.type === "short" && item.whole ? wholeValue(flat(given), item.whole) : freeText(flat(given));
    case "date": return isIsoDay(flat(given).trim()) ? flat(given).trim() : unread(flat(given));
    case "scale": return wholeValue(flat(given), { from: item.low, to: item.high });
    case "one": case "list": return codeIn(item.choices, flat(given)) ?? unread(flat(given));
    case "many": return codesOfTitles(item.choices, typeof given === "string" ? [given] : given.flatMap((each) => each ?? [])).join("; ");
    case "grid": case "gridMany": return gridValue(item, given, rows);
  }
}

const flat = (given: Given): string => (typeof given === "string" ? given : given.flatMap((each) => each ?? []).join("; "));
function wholeValue(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const number = /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : NaN;
  return number >= from && number <= to ? String(number) : unread(text);
}

function gridValue(item: Item & { readonly type: "grid" | "gridMany" }, given: Given, rows: readonly string[] | undefined): string {
  if (typeof given === "string") return unread(given);
  const titles = rows ?? item.rows.map(({ title }) => title);
  if (titles.length !== given.length) return unread(flat(given));
  const cells = new Map<string, readonly string[]>();
  const strange: string[] = [];
  given.forEach((cell, at) => {
    const columns = codesOfTitles(item.columns, cell === null ? [] : typeof cell === "string" ? [cell] : cell);
    const row = codeIn(item.rows, titles[at] ?? "");
    if (columns.length === 0) return;
    if (row === undefined) strange.push(`${unreadPart(titles[at] ?? "")}=${columns.join(",")}`);
    else cells.set(row, columns);
  });
  return [...item.rows.flatMap(({ code }) => (cells.has(code) ? [`${code}=${cells.get(code)!.join(",")}`] : [])), ...strange].join("; ");
}

const partsOf = (value: string): string[] => value.split(";").map((part) => part.trim()).filter((part) => part !== "");
const isUnread = (part: string): boolean => part.startsWith(UNREAD);

/** Codes of a choice that stand in the value and in the definition. */
export const codesIn = (item: Item, value: string): string[] => ("choices" in item && value !== "" ? partsOf(value).filter((code) => item.choices.some((choice) => choice.code === code)) : []);

/** Columns by row of a grid, as far as both can be read. */
export function cellsIn(item: Item, value: string): { readonly [row: string]: readonly string[] } {
  if (item.type !== "grid" && item.type !== "gridMany") return {};
  const found = partsOf(value).map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1).split(",")] as const);
  return Object.fromEntries(found.flatMap(([row, columns]) => {
    const known = columns.filter((code) => item.columns.some((column) => column.code === code));
    return item.rows.some(({ code }) => code === row) && known.length > 0 ? [[row, known]] : [];
  }));
}

/** The value without what cannot be read. */
export function readable(item: Item, value: string): string {
  if (isFree(item)) return value;
  if (item.type === "many") return codesIn(item, value).join("; ");
  if (item.type === "grid" || item.type === "gridMany") return Object.entries(cellsIn(item, value)).map(([row, columns]) => `${row}=${columns.join(",")}`).join("; ");
  return isUnread(value) ? "" : value;
}

/** Whether some of it cannot be read. */
export const hasUnread = (item: Item, value: string): boolean => !isFree(item) && readable(item, value) !== value;
