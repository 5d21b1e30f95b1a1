import type { Random } from "../../runtime/random";
import type { SpreadsheetFile, World } from "../../runtime/world";
import { cellWith } from "../grid/cell";
import { displayed } from "../grid/display";
import { enter } from "../grid/enter";
import { changeWorkbook } from "../grid/files";
import { localeOf } from "../grid/locale";
import { serialOfDay, serialOfInstant } from "../grid/serial";
import { cellAt, emptySheet, lastRow, putCell, type Sheet } from "../grid/sheet";
import { sheetById, titleTaken, type Workbook } from "../grid/workbook";
import { answersOf, type Answer, type FormAnswer } from "./answers";
import { formFiles, type FormFile } from "./form-file";
import { isGrid, isQuestion, type AnswerColumn, type FormItem, type FormModel } from "./model";

type Moment = { readonly world: World; readonly time: number };

/** The words Google puts into a new sheet; by the spreadsheet's locale, for want of the account's language (local/DIFFERENCES.md). */
const WORDS = {
  ru: { sheet: (number: number) => `Ответы на форму (${number})`, time: "Отметка времени", email: "Адрес электронной почты" },
  en: { sheet: (number: number) => `Form Responses ${number}`, time: "Timestamp", email: "Email Address" },
};
const wordsOf = (workbook: Workbook) => (workbook.locale === "ru_RU" ? WORDS.ru : WORDS.en);

/** A new first sheet with a header row and a row for each answer there already is ([R: Form.setDestination]; the place is not known). */
export function linkedSheet(moment: Moment, random: Random, file: FormFile, book: SpreadsheetFile): void {
  const { form } = file.content;
  const sheetId = Math.floor(random.next() * 2_000_000_000) + 1;
  const columns = columnsOf(form, []);
  changeWorkbook(moment, book, (draft) => {
    let number = 1;
    while (titleTaken(draft, wordsOf(draft).sheet(number))) number += 1;
    const sheet = emptySheet(sheetId, wordsOf(draft).sheet(number));
    sheet.frozenRowCount = 1;
    draft.sheets.unshift(sheet);
    heads(draft, sheet, form, columns, 0);
  });
  file.content = { kind: "form", form: { ...form, destination: { spreadsheetId: book.id, sheetId, columns } } };
  for (const answer of answersOf(moment.world.answers, file.id)) writtenRow(moment, file, answer, undefined);
}

/** Time, address when the form collects it, then the questions in the form's order; columns that are there stay where they are. */
function columnsOf(form: FormModel, known: readonly AnswerColumn[]): AnswerColumn[] {
  const wanted: AnswerColumn[] = [{ kind: "time" }, ...(form.collectEmail ? [{ kind: "email" } as const] : []), ...form.items.filter(({ type }) => isQuestion(type)).flatMap(itemColumns)];
  return [...known, ...wanted.filter((column) => !known.some((other) => JSON.stringify(other) === JSON.stringify(column)))];
}

const itemColumns = (item: FormItem): AnswerColumn[] =>
  (isGrid(item.type) ? item.rows.map((_, row) => ({ kind: "answer", item: item.id, row })) : [{ kind: "answer", item: item.id }]);

function heads(workbook: Workbook, sheet: Sheet, form: FormModel, columns: readonly AnswerColumn[], from: number): void {
  sheet.columnCount = Math.max(sheet.columnCount, columns.length);
  columns.forEach((column, at) => {
    if (at >= from) putCell(sheet, 0, at, { value: headOf(workbook, form, column) });
  });
}

function headOf(workbook: Workbook, form: FormModel, column: AnswerColumn): string {
  if (column.kind !== "answer") return wordsOf(workbook)[column.kind];
  const item = form.items.find(({ id }) => id === column.item);
  return column.row === undefined ? (item?.title ?? "") : `${item?.title ?? ""} [${item?.rows[column.row] ?? ""}]`;
}

/** A row as it was written: what a submit trigger tells of it. `changed` is by column, all of it for a new answer. */
export type WrittenRow = {
  readonly book: SpreadsheetFile;
  readonly sheetId: number;
  readonly row: number;
  readonly heads: readonly string[];
  readonly shown: readonly string[];
  readonly changed: readonly boolean[];
};

/** Writes the answer below the others, an edited one over its own row wherever that stands now; null when there is no such sheet. */
export function writtenRow(moment: Moment, file: FormFile, answer: FormAnswer, before: FormAnswer | undefined): WrittenRow | null {
  const { form } = file.content;
  const { destination } = form;
  const book = destination ? moment.world.files.get(destination.spreadsheetId) : undefined;
  if (!destination || !book || !sheetById(book.workbook, destination.sheetId)) return null;
  const columns = columnsOf(form, destination.columns);
  if (columns.length > destination.columns.length) file.content = { kind: "form", form: { ...form, destination: { ...destination, columns } } };
  return changeWorkbook(moment, book, (draft) => {
    const sheet = sheetById(draft, destination.sheetId) as Sheet;
    heads(draft, sheet, form, columns, destination.columns.length);
    const row = (before ? rowOf(draft, sheet, before) : null) ?? lastRow(sheet);
    sheet.rowCount = Math.max(sheet.rowCount, row + 1);
    columns.forEach((column, at) => put(draft, sheet, row, at, form, column, answer));
    sheet.revision += 1;
    const shown = (line: number) => columns.map((_, at) => displayed(cellAt(sheet, line, at), draft.locale));
    return { book, sheetId: sheet.id, row, heads: shown(0), shown: shown(row), changed: columns.map((column) => !before || partOf(column, before) !== partOf(column, answer)) };
  });
}

/** Which row an answer has: by the instant in its first column, so that sorted and deleted rows do not matter. */
function rowOf(workbook: Workbook, sheet: Sheet, { at }: FormAnswer): number | null {
  const serial = serialOfInstant(workbook.timeZone, at);
  const row = sheet.rows.findIndex((cells, line) => line > 0 && cells[0]?.value === serial);
  return row < 0 ? null : row;
}

const partOf = (column: AnswerColumn, answer: FormAnswer): string =>
  (column.kind === "time" ? String(answer.at) : column.kind === "email" ? answer.email : cellText(answer.answers[column.item], column.row));

/** Several ticks are one text with commas. */
function cellText(answer: Answer | undefined, row: number | undefined): string {
  const part = row === undefined ? answer : typeof answer === "string" ? undefined : answer?.[row];
  return part === undefined || part === null ? "" : typeof part === "string" ? part : part.map(String).join(", ");
}

/** Text is read as typing is: "007" becomes 7 (reported of live sheets); what begins as a formula stays text. */
function put(workbook: Workbook, sheet: Sheet, row: number, at: number, form: FormModel, column: AnswerColumn, answer: FormAnswer): void {
  const entry = { workbook, sheet, now: answer.at };
  if (column.kind === "time") return enter(entry, row, at, new Date(answer.at));
  const text = partOf(column, answer);
  const day = column.kind === "answer" && form.items.some(({ id, type }) => id === column.item && type === "DATE") ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  const serial = day ? serialOfDay(Number(day[1]), Number(day[2]), Number(day[3])) : null;
  if (serial !== null) return putCell(sheet, row, at, { value: serial, format: { numberFormat: { type: "DATE", pattern: localeOf(workbook.locale).date } } });
  if (/^[=+]/.test(text)) return putCell(sheet, row, at, cellWith(undefined, { value: text }));
  enter(entry, row, at, text);
}

/** The form that writes into a sheet. */
export const formOfSheet = (world: World, spreadsheetId: string, sheetId: number): FormFile | undefined =>
  formFiles(world).find(({ content: { form: { destination } } }) => destination?.spreadsheetId === spreadsheetId && destination.sheetId === sheetId);
