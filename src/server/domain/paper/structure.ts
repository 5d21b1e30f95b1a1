/**
 * A Doc as the filling sees it: what stands where, in UTF-16 units of the Docs API, and nothing that the filling does not need. Styles are
 * carried along unread, from a sample row to the rows made after it.
 */
export type DocStyle = { readonly [field: string]: unknown };

/** Things a repeated row cannot hold: Google copies their placeholder into every new row (platform-verdicts A5). */
export type Oddity = "chip" | "image" | "field";

export type DocCell = {
  readonly from: number;
  readonly to: number;
  /** Text of its paragraphs, joined by line breaks, without the last one. */
  readonly text: string;
  readonly oddities: readonly Oddity[];
  readonly merged: boolean;
  readonly textStyle: DocStyle;
  readonly paragraphStyle: DocStyle;
  readonly cellStyle: DocStyle;
};
export type DocRow = { readonly from: number; readonly to: number; readonly cells: readonly DocCell[] };
export type DocBlock =
  | { readonly kind: "paragraph"; readonly from: number; readonly to: number; readonly text: string; readonly oddities: readonly Oddity[] }
  | { readonly kind: "table"; readonly from: number; readonly to: number; readonly rows: readonly DocRow[] }
  | { readonly kind: "section" | "other"; readonly from: number; readonly to: number };

export type DocStructure = {
  readonly blocks: readonly DocBlock[];
  /** Texts of headers and footers. */
  readonly outside: readonly string[];
  readonly tabs: number;
  /** Somebody's suggested edits wait for an answer. */
  readonly suggestions: boolean;
};

/** What is done to a copy, one request each, in the order of design §4. */
export type FillStep =
  | { readonly step: "insertRow"; readonly table: number; readonly below: number }
  | { readonly step: "text"; readonly at: number; readonly text: string }
  | { readonly step: "textStyle"; readonly from: number; readonly to: number; readonly style: DocStyle }
  | { readonly step: "paragraphStyle"; readonly from: number; readonly to: number; readonly style: DocStyle }
  | { readonly step: "cellStyle"; readonly table: number; readonly row: number; readonly rows: number; readonly column: number; readonly columns: number; readonly style: DocStyle }
  /** The rows are kept whole on a page. */
  | { readonly step: "wholeRows"; readonly table: number; readonly rows: readonly number[] }
  | { readonly step: "deleteRow"; readonly table: number; readonly row: number }
  | { readonly step: "delete"; readonly from: number; readonly to: number }
  | { readonly step: "replace"; readonly what: string; readonly by: string };

/** What goes into a paper: texts of its blanks, cells of its repeated rows, and which optional blocks stay. */
export type Filling = {
  readonly blanks: { readonly [name: string]: string };
  readonly tables: { readonly [name: string]: readonly { readonly [column: string]: string }[] };
  readonly blocks: { readonly [name: string]: boolean };
};

/** The marker of a blank, of a repeated cell, and of the two ends of an optional block. */
export const blankMark = (name: string): string => `{{${name}}}`;
export const openMark = (block: string): string => `{{#${block}}}`;
export const closeMark = (block: string): string => `{{/${block}}}`;

/** Text as Google takes it: line breaks of one kind, without the control signs and the private area that it drops ([API] InsertTextRequest). */
// eslint-disable-next-line no-control-regex
export const typeable = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, "");

/** A value never brings a blank of its own: the replacements run one after another (platform-verdicts B16). Braces that meet when others go, go too. */
export function plainValue(text: string): string {
  let plain = typeable(text);
  while (/\{\{|\}\}/.test(plain)) plain = plain.replace(/\{\{|\}\}/g, "");
  return plain;
}
