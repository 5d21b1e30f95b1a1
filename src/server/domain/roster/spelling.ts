/** Hyphens and dashes of every length. */
const DASHES = /[\u2010-\u2015\u2212-]/g;

/** A text for comparison: small letters, ё = е, one kind of dash, no quotes, no doubled spaces. */
export const plain = (text: string): string => (LETTERS.test(text) ? text.toLowerCase().replace(/\u0451/g, "\u0435") : folded(text));
/** Most words are nothing but letters and digits. */
const LETTERS = /^[\p{L}\p{N}]+$/u;
const folded = (text: string): string =>
  text.toLowerCase().replace(/\u0451/g, "\u0435").replace(DASHES, "-").replace(/[\u00ab\u00bb\u201c\u201d\u201e"]/g, "").replace(/\s+/g, " ").trim();

/** A value for comparison: plain, without full stops and with bare dashes, so that «кв. кат.» and «кв.кат» are one. */
export const bare = (text: string): string =>
  plain(text).replace(/\./g, " ").replace(/\s*-\s*/g, "-").replace(/\s+/g, " ").replace(/[\s,;:]+$/, "").trim();

/** A header for comparison: line breaks joined, `*`, `:`, `.` and hints in brackets dropped. */
export function bareHeader(text: string): string {
  const joined = text.replace(/[-\u00ad]\s*[\r\n]+\s*/g, "").replace(/\([^)]*\)/g, " ");
  const cut = plain(joined).replace(/[*:.\u2116]/g, " ").replace(/\s*-\s*/g, "-").replace(/\s+/g, " ").trim();
  return cut === "" && text.includes("\u2116") ? "\u2116" : cut;
}

/** Value of each bare spelling. */
export function spelt<Value extends string>(table: { readonly [Key in Value]: readonly string[] }, form: (text: string) => string = bare): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const value of Object.keys(table) as Value[]) for (const word of table[value]) found.set(form(word), value);
  return found;
}

/** The text with the cleaning every cell gets: odd spaces plain or gone, several spaces one. Line breaks stay. */
export const cleanCell = (text: string): string => (CLEAN.test(text) ? text : cleaned(text));
/** Words with single plain spaces between them. */
const CLEAN = /^[!-~\u00a1-\u00ac\u00ae-\u1fff\u2010-\u2027\u2030-\u2044\u2116\u2122]*(?: [!-~\u00a1-\u00ac\u00ae-\u1fff\u2010-\u2027\u2030-\u2044\u2116\u2122]+)*$/;
const cleaned = (text: string): string =>
  text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "").replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t ]+/g, " ")
    .replace(/ *\r?\n */g, "\n").trim();

/** The same with the line breaks joined, for cells that hold one value. */
export const oneLine = (text: string): string => cleanCell(text).replace(/\s+/g, " ");
