/**
 * The shape of a paper's template: words without logic (design §4). `build.mjs` turns each into a .docx, setup imports that as a Google Doc,
 * and the filling works on the Doc the school has edited since. What the filling can do decides what a template may hold; `documents.test.ts`
 * enforces it for every template:
 *
 * - `{{name}}` is a blank; the same blank may stand in several places.
 * - A repeated row is the one sample row of a table: plain text, no merges, each cell `{{table.column}}` or empty (left for the pen).
 * - A block that may be left out stands between the paragraphs `{{#name}}` and `{{/name}}`; the same block may stand in several places and is
 *   kept or left out in all of them. Google cannot delete the line break before a table or a section, so an opening marker is never
 *   directly before a table, a closing one never directly before a table, a section or the end.
 * - Between two tables there is always a paragraph.
 */

/** What ties a template to facts. The catalogue needs only this: a body never enters the bundle. */
export type DocumentNames = {
  readonly kind: string;
  /** Grows when the default wording changes: «Проверить шаблоны» tells a school what is new (data-model §6.4). */
  readonly version: number;
  readonly title: string;
  /** Names in `{{…}}` outside repeated rows. */
  readonly blanks: readonly string[];
  /** Repeated rows: `{{table.column}}`. */
  readonly tables: { readonly [table: string]: readonly string[] };
  readonly blocks: readonly string[];
  /** Blanks and tables that a school's edited template may not lack. */
  readonly required: readonly string[];
};

export type DocumentTemplate = DocumentNames & { readonly body: readonly Block[] };

export type Block = Plain | PageBreak | Section | Optional;

/** What may stand in an optional block: whole paragraphs and whole tables. */
export type Plain = Paragraph | Clause | Annex | RepeatedTable | StaticTable | Stamps | Signatures;

/**
 * `body` justified with a first-line indent · `plain` justified without · `left` · `centred` · `title` of the paper, large and centred ·
 * `heading` of a part, keeps with what follows · `subject` an order's heading, left half of the sheet · `caption` of a table, keeps with it ·
 * `ends` what stands before the tab at the left margin, what stands after it at the right one · `bullet` a line of a list · `small` 10 pt
 * (the mark of the executor, notes) · `thin` an empty line nobody sees: between tables, after the last one of a section, before a table
 * that begins a block.
 */
export type ParagraphStyle = "body" | "plain" | "left" | "centred" | "title" | "heading" | "subject" | "caption" | "ends" | "bullet" | "small" | "thin";

export type Paragraph = {
  readonly block: "paragraph";
  readonly style: ParagraphStyle;
  /** Bold words before the text. */
  readonly lead?: string;
  readonly text: string;
  readonly bold?: true;
  /** Millimetres of air above, where the style's own do not suffice. */
  readonly above?: number;
  /** Never parted from what follows: signatures do not stand alone on a sheet. */
  readonly keep?: true;
};

/** A numbered clause: 1. on the first level, 1.1. on the second. Numbering runs through the paper; a clause left out leaves no gap. */
export type Clause = { readonly block: "clause"; readonly level: 1 | 2; readonly text: string; readonly bold?: true; readonly keep?: true };

/** «Приложение № 1 / к приказу от … № …» at the right, as the head of an annex. */
export type Annex = { readonly block: "annex"; readonly lines: readonly string[] };

export type Align = "left" | "centre";
export type Column = { readonly heading: string; readonly width: number; readonly cell: string; readonly align?: Align };

/** A heading row that repeats on every page, and one sample row. Widths in millimetres. */
export type RepeatedTable = { readonly block: "rows"; readonly table: string; readonly size: 8 | 9 | 10 | 11 | 12; readonly columns: readonly Column[] };

/** A ruled table with fixed rows, its first column the names of what stands in the others. */
export type StaticTable = { readonly block: "table"; readonly widths: readonly number[]; readonly size: 9 | 10 | 11 | 12; readonly rows: readonly (readonly string[])[] };

/** A stamp: its word in capitals, who, a line for the signature beside the name, what the decision was. */
export type Stamp = { readonly word: string; readonly lines: readonly string[]; readonly signed?: string; readonly after: readonly string[] };

/** СОГЛАСОВАНО at the left, УТВЕРЖДАЮ at the right (R-C09, R-C10). */
export type Stamps = { readonly block: "stamps"; readonly left?: Stamp; readonly right: Stamp };

/** Post · line for the pen · initials and surname, and a line for the date when `dated`. The line is the lower border of a cell. */
export type Signatures = { readonly block: "signatures"; readonly dated?: true; readonly rows: readonly { readonly post: string; readonly name: string }[] };

/** What follows starts on a new page. */
export type PageBreak = { readonly block: "pageBreak" };

/** What follows stands on new pages of this orientation; a paper begins in portrait. */
export type Section = { readonly block: "section"; readonly orientation: "portrait" | "landscape" };

export type Optional = { readonly block: "optional"; readonly name: string; readonly body: readonly Plain[] };
