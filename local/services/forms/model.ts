import type { Random } from "../../runtime/random";
import { randomId } from "../../runtime/random";
import type { Rule } from "./rules";

/** Kinds of items that the stand-in has, as `FormApp.ItemType` calls them. */
export const ITEM_TYPES = [
  "TEXT", "PARAGRAPH_TEXT", "MULTIPLE_CHOICE", "CHECKBOX", "LIST", "SCALE", "GRID", "CHECKBOX_GRID", "DATE", "PAGE_BREAK", "SECTION_HEADER",
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** Where a choice or a page break leads: to a page break by its id, or as `FormApp.PageNavigationType` says. */
export type Navigation = { readonly page: number } | { readonly type: "CONTINUE" | "RESTART" | "SUBMIT" };
export type FormChoice = { readonly value: string; readonly goTo?: Navigation };

/** One item. Never changed in place, as everything that stands in `DriveFile.content`. */
export type FormItem = {
  readonly id: number;
  readonly type: ItemType;
  /** The numbers of `entry.<n>` in a link: one a question, so a grid has one a row. They are not the item's id. */
  readonly entries: readonly number[];
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly choices: readonly FormChoice[];
  readonly other: boolean;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly lower: number;
  readonly upper: number;
  readonly labels: readonly [string, string];
  readonly rule: Rule | null;
  /** Of a page break: what follows the page *before* it ([R: PageBreakItem.setGoToPage]). */
  readonly goTo: Navigation | null;
};

/** The sheet that answers are written to, and what stands in each of its columns when they were made. */
export type Destination = { readonly spreadsheetId: string; readonly sheetId: number; readonly columns: readonly AnswerColumn[] };
export type AnswerColumn = { readonly kind: "time" } | { readonly kind: "email" } | { readonly kind: "answer"; readonly item: number; readonly row?: number };

export type FormModel = {
  /** The id in the address people answer at; another one than the file's. */
  readonly publishedId: string;
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly closedMessage: string;
  /** False with `accepting` true never stands here ([DISC] forms.setPublishSettings). */
  readonly published: boolean;
  readonly accepting: boolean;
  readonly collectEmail: boolean;
  /** A switch that only people have: addresses of signed-in accounts instead of typed ones (platform-verdicts.md A8). */
  readonly verifiedEmail: boolean;
  readonly allowEdits: boolean;
  readonly progressBar: boolean;
  readonly respondAgain: boolean;
  readonly limitOne: boolean;
  readonly shuffle: boolean;
  readonly summary: boolean;
  readonly items: readonly FormItem[];
  readonly destination: Destination | null;
};

const NUMBERS = "0123456789";

/** The id of the public address: 1FAIpQLS… */
export const publishedIdOf = (random: Random): string => `1FAIpQLS${randomId(random, 48)}`;

/** A form without title, as `FormApp.create` and Drive leave it [GF]; unpublished ([D: api-changes-to-google-forms]). */
export const newForm = (random: Random): FormModel => ({
  publishedId: publishedIdOf(random), title: "", description: "", confirmation: "", closedMessage: "", published: false, accepting: false,
  collectEmail: false, verifiedEmail: false, allowEdits: false, progressBar: false, respondAgain: true, limitOne: false, shuffle: false, summary: false,
  items: [], destination: null,
});

/** A copy is a form of its own: unpublished [K], with another public address, without answers and destination. */
export const copiedForm = (random: Random, form: FormModel): FormModel =>
  ({ ...form, publishedId: publishedIdOf(random), published: false, accepting: false, destination: null });

const freshNumber = (random: Random): number => 100_000_000 + Number(randomId(random, 9, NUMBERS));

/** An item as `addXItem` makes it: a choice item has one empty choice [GF], a scale goes from 1 to 5 ([R: ScaleItem.setBounds]). */
export const newItem = (random: Random, type: ItemType): FormItem => ({
  id: freshNumber(random), type, entries: isQuestion(type) ? [freshNumber(random)] : [], title: "", help: "", required: false,
  choices: hasChoices(type) ? [{ value: "" }] : [], other: false, rows: isGrid(type) ? [""] : [], columns: isGrid(type) ? [""] : [],
  lower: 1, upper: 5, labels: ["", ""], rule: null, goTo: null,
});

/** The grid with other rows: a row that stays keeps its number, also when it moves. */
export function withRows(random: Random, item: FormItem, rows: readonly string[]): FormItem {
  const left = new Map(item.rows.map((row, at) => [row, item.entries[at]]));
  return { ...item, rows, entries: rows.map((row) => left.get(row) ?? freshNumber(random)) };
}

export const isGrid = (type: ItemType): boolean => type === "GRID" || type === "CHECKBOX_GRID";
export const hasChoices = (type: ItemType): boolean => type === "MULTIPLE_CHOICE" || type === "CHECKBOX" || type === "LIST";
export const isQuestion = (type: ItemType): boolean => type !== "PAGE_BREAK" && type !== "SECTION_HEADER";
