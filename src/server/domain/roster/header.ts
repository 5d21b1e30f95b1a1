import type { RosterField } from "../../../contract/roster";
import type { RosterSource } from "../../../contract/roster";
import { bareHeader, spelt } from "./spelling";
import type { RosterWords } from "./words";

export type Side = "mentor" | "mentee";
/** What a header says: a field, for one side of a pair or for the row's own person. */
export type Heading = { readonly field: RosterField | null; readonly side: Side | null; readonly state: "known" | "proposed" | "unused" | "notStored" };
export type HeaderReader = (header: string) => Heading;

const NAMES: readonly RosterField[] = ["fullName", "surname", "name", "patronymic"];
/** Shortest spelling that may be recognised by its beginning. */
const BEGINNING = 4;
export const HEADER_ROWS = 20;

/** Reads one header by the spellings of I.3. */
export function headerReader(words: Pick<RosterWords, "headers" | "sides" | "notStored">): HeaderReader {
  const known = spelt(words.headers, bareHeader);
  const sides = (Object.keys(words.sides) as Side[]).flatMap((side) => words.sides[side].map((word) => ({ side, word: bareHeader(word) })));
  const notStored = words.notStored.map(bareHeader);
  const beginnings = [...known].filter(([spelling]) => spelling.length >= BEGINNING).sort(([a], [b]) => b.length - a.length);

  const plainField = (text: string): Heading | null => {
    const exact = known.get(text);
    return exact === undefined ? null : { field: exact, side: null, state: "known" };
  };
  const sided = (text: string): Heading | null => {
    for (const { side, word } of sides) {
      const rest = text.startsWith(`${word} `) ? text.slice(word.length + 1) : text.endsWith(` ${word}`) ? text.slice(0, -word.length - 1) : null;
      const found = rest === null ? null : plainField(rest.trim()) ?? byBeginning(rest.trim());
      if (found?.field) return { field: found.field === "fullName" ? side : found.field, side, state: found.state };
    }
    return null;
  };
  const byBeginning = (text: string): Heading | null => {
    const found = beginnings.find(([spelling]) => text.startsWith(spelling) && !/\p{L}/u.test(text.charAt(spelling.length)));
    return found ? { field: found[1], side: null, state: "proposed" } : null;
  };

  /** Short ones («инн») as whole words, longer ones by their beginning. */
  const isNotStored = (text: string): boolean => notStored.some((stem) => (stem.length > 3 ? text.startsWith(stem) : text === stem || text.startsWith(`${stem} `)));

  return (header) => {
    const text = bareHeader(header);
    if (text === "") return { field: null, side: null, state: "unused" };
    const found = plainField(text) ?? sided(text);
    if (found) return found.field === "mentor" || found.field === "mentee" ? { ...found, side: found.field } : found;
    if (text.split(/[^\p{L}\p{N}]+/u).some((_, at, parts) => isNotStored(parts.slice(at).join(" ")))) return { field: null, side: null, state: "notStored" };
    return byBeginning(text) ?? { field: null, side: null, state: "unused" };
  };
}

const isName = ({ field }: Heading): boolean => field !== null && (NAMES.includes(field) || field === "mentor" || field === "mentee" || field === "code");
const recognised = (cells: readonly string[], read: HeaderReader): Heading[] =>
  cells.filter((cell) => cell !== "" && cell.length <= 80).map(read).filter(({ field, state }) => field !== null && state === "known");

/** Rows of the header (one, or two storeys joined), its headers by column, or null when none of the first rows is one. */
export type Header = { readonly rows: readonly number[]; readonly headers: readonly string[] };

/** @param namesNeeded false in codes mode, where the page sends no name columns */
export function findHeader(source: RosterSource, read: HeaderReader, namesNeeded: boolean): Header | null {
  const { rows } = source;
  for (let at = 0; at < Math.min(HEADER_ROWS, rows.length); at++) {
    const cells = rows[at] ?? [];
    const found = recognised(cells, read);
    const enough = found.length >= 2 && (!namesNeeded || found.some(isName));
    const below = rows[at + 1] ?? [];
    if (!enough && !(found.some(({ side }) => side !== null) && recognised(below, read).length >= 2)) continue;
    if (isSecondStorey(cells, below, read)) return { rows: [at, at + 1], headers: joinStoreys(source, at) };
    if (enough) return { rows: [at], headers: cells };
  }
  return null;
}

/** The row below names columns again and stands under a wide cell: «Наставник» over «ФИО», «Должность». */
function isSecondStorey(above: readonly string[], below: readonly string[], read: HeaderReader): boolean {
  const filled = below.filter((cell) => cell !== "");
  if (filled.length < 2 || recognised(filled, read).length < filled.length) return false;
  return below.some((cell, at) => cell !== "" && (above[at] ?? "") === "") && below.some((cell, at) => cell !== "" && (above[at] ?? "") !== "" && bareHeader(above[at] ?? "") !== bareHeader(cell));
}

function joinStoreys({ rows, merged }: RosterSource, top: number): string[] {
  const above = rows[top] ?? [];
  const below = rows[top + 1] ?? [];
  const headers: string[] = [];
  let over = "";
  for (let at = 0; at < Math.max(above.length, below.length); at++) {
    const [high, low] = [above[at] ?? "", below[at] ?? ""];
    const cover = merged.find(([row, column, , width]) => row === top && at >= column && at < column + width);
    if (high !== "") over = high;
    else if (cover) over = above[cover[1]] ?? "";
    else if (low === "") over = "";
    headers.push(low === "" ? high : `${over} ${low}`.trim());
  }
  return headers;
}

/** A header repeated inside the table (page breaks of Word). */
export function isRepeatedHeader(cells: readonly string[], headers: readonly string[]): boolean {
  let same = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? "";
    if (cell === "") continue;
    if (bareHeader(cell) !== bareHeader(headers[at] ?? "")) return false;
    same++;
  }
  return same >= 2;
}
