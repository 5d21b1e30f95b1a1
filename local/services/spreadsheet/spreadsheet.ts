import type { Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { StandIn } from "../../runtime/standin";
import type { SpreadsheetFile } from "../../runtime/world";
import { parseA1 } from "../grid/a1";
import { changeWorkbook, mayEdit, workbookAt } from "../grid/files";
import { isLocale } from "../grid/locale";
import { emptySheet } from "../grid/sheet";
import { sheetById, sheetByTitle, titleTaken, type Workbook } from "../grid/workbook";
import { isZone } from "../grid/zone";
import type { Buffer } from "./buffer";
import { rangeOf } from "./range";
import { sheetIdOf, sheetStandIn } from "./sheet";

const ids = new WeakMap<StandIn, string>();

/** The file a `Spreadsheet` stand-in or a plain id means. */
export const spreadsheetIdOf = (given: unknown): string =>
  typeof given === "string" ? given : (typeof given === "object" && given !== null ? ids.get(given as StandIn) : undefined) ?? "";

export const spreadsheetUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** Everything a `Spreadsheet`, a `Sheet` and a `Range` need to know of where they are. */
export type Place = { readonly execution: Execution; readonly writes: Buffer; readonly file: SpreadsheetFile };

/** Changes the workbook at once, as the effective user. */
export function changed<Result>({ execution, file }: Place, change: (draft: Workbook) => Result): Result {
  if (!mayEdit(file, execution.effective)) throw new ServiceFailure("You do not have permission to perform that action.");
  return changeWorkbook(execution, file, change);
}

export function spreadsheet(execution: Execution, writes: Buffer, file: SpreadsheetFile): StandIn {
  const place: Place = { execution, writes, file };
  const look = () => workbookAt(execution, file);
  const sheetOrNull = (id: number | undefined) => (id === undefined ? null : sheetStandIn(place, id));
  const standIn: StandIn = {
    kind: "Spreadsheet",
    members: {
      getId: () => file.id,
      getUrl: () => spreadsheetUrl(file.id),
      getName: () => look().title,
      rename: (title: string) => changed(place, (draft) => { draft.title = title; }),
      getSheets: () => look().sheets.map(({ id }) => sheetStandIn(place, id)),
      getNumSheets: () => look().sheets.length,
      getSheetByName: (title: string) => sheetOrNull(sheetByTitle(look(), title)?.id),
      getSheetById: (id: number) => sheetOrNull(sheetById(look(), id)?.id),
      getActiveSheet: () => sheetOrNull(look().sheets.find(({ hidden }) => !hidden)?.id),
      setActiveSheet: (sheet: StandIn) => sheet,
      getRange: (a1: string) => {
        const parsed = parseA1(a1);
        const sheet = parsed?.title === undefined ? look().sheets[0] : sheetByTitle(look(), parsed.title);
        if (!parsed || !sheet) throw new ServiceFailure("Range not found");
        return rangeOf(place, sheet.id, parsed.range);
      },
      getSpreadsheetTimeZone: () => look().timeZone,
      setSpreadsheetTimeZone: (zone: string) => {
        if (!isZone(zone)) throw new ServiceFailure(`Invalid argument: ${zone}`);
        changed(place, (draft) => { draft.timeZone = zone; });
      },
      getSpreadsheetLocale: () => look().locale,
      setSpreadsheetLocale: (locale: string) => {
        if (!isLocale(locale)) throw new ServiceFailure(`Invalid argument: ${locale}`);
        changed(place, (draft) => { draft.locale = locale; });
      },
      toast: (message: string, title = "") => {
        execution.screen.toast = { message: String(message), title };
      },
      insertSheet: (title?: string, index?: number) => {
        const known = look();
        const name = title ?? `Лист${known.sheets.length + 1}`;
        if (titleTaken(known, name)) throw new ServiceFailure(`A sheet with the name "${name}" already exists. Please enter another name.`);
        const id = Math.floor(execution.random.next() * 2_000_000_000) + 1;
        changed(place, (draft) => draft.sheets.splice(index ?? draft.sheets.length, 0, emptySheet(id, name)));
        return sheetStandIn(place, id);
      },
      deleteSheet: (sheet: StandIn) => changed(place, (draft) => {
        if (draft.sheets.length === 1) throw new ServiceFailure("You can't remove all the sheets in a document.");
        draft.sheets = draft.sheets.filter(({ id }) => id !== sheetIdOf(sheet));
      }),
      getOwner: () => ({ kind: "User", members: { getEmail: () => file.owner } }),
      getEditors: () => [file.owner, ...file.editors].map((email) => ({ kind: "User", members: { getEmail: () => email } })),
      addEditor: (email: string) => {
        if (!mayEdit(file, execution.effective)) throw new ServiceFailure("You do not have permission to perform that action.");
        if (!mayEdit(file, email)) file.editors.push(email);
        return standIn;
      },
    },
  };
  ids.set(standIn, file.id);
  return standIn;
}
