import type { RosterSource } from "../contract/roster";
import { readClipboard } from "../reading/clipboard";
import { readDelimited } from "../reading/delimited";
import { readTextFile } from "../reading/text-file";
import type { Encoding } from "../reading/text-file";
import type { Told } from "../texts/text";

export { readXlsx } from "../reading/xlsx";
export type { WorkbookSheet } from "../reading/xlsx";
export type { Encoding };

const ENCODING_NAMES: { readonly [Each in Encoding]: string } = {
  "utf-8": "UTF-8", "utf-16le": "UTF-16 LE", "utf-16be": "UTF-16 BE", "windows-1251": "Windows-1251", "koi8-r": "KOI8-R", ibm866: "CP866",
};

/** How a file is read, by its name; null for kinds that are not. */
export const kindOf = (name: string): "text" | "sheets" | null => (/\.(csv|tsv|txt)$/i.test(name) ? "text" : /\.xlsx$/i.test(name) ? "sheets" : null);

export const readPasted = (html: string, plain: string): RosterSource =>
  readClipboard(html, plain, (markup) => new DOMParser().parseFromString(markup, "text/html"));

export type ReadText = {
  readonly encoding: Encoding;
  /** What may be chosen instead, likeliest first. */
  readonly encodings: readonly (readonly [Encoding, string])[];
  readonly source: RosterSource;
  /** What looks wrong in the letters or the quotes. */
  readonly troubles: readonly Told[];
};

/** A text file as cells, in the encoding that was chosen or, without one, the likeliest. */
export function readText(bytes: Uint8Array, chosen?: Encoding): ReadText {
  const { text, encoding, candidates, broken } = readTextFile(bytes, chosen);
  const { source, troubles } = readDelimited(text);
  const first = source.rows.findIndex((row) => row.some(Boolean));
  const spoilt: Told[] = broken ? [{ key: "roster.text.broken", params: { row: first + 1, read: (source.rows[first] ?? []).join(" ").slice(0, 60) } }] : [];
  return { encoding, encodings: candidates.map((each) => [each, ENCODING_NAMES[each]] as const), source, troubles: [...spoilt, ...troubles] };
}
