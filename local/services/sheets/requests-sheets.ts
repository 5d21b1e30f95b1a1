import { emptySheet, type Sheet } from "../grid/sheet";
import { cellCount, CELL_LIMIT, sheetById, titleTaken, type Workbook } from "../grid/workbook";
import { isLocale } from "../grid/locale";
import { isZone } from "../grid/zone";
import { lacking } from "../../runtime/failure";
import { Refusal } from "./call";
import { asksFor, fieldsOf, gridOf, knownFields, type Carry } from "./request";

export type SheetProperties = {
  readonly sheetId?: number; readonly title?: string; readonly index?: number; readonly hidden?: boolean; readonly sheetType?: string;
  readonly gridProperties?: {
    readonly rowCount?: number; readonly columnCount?: number; readonly frozenRowCount?: number; readonly frozenColumnCount?: number; readonly hideGridlines?: boolean;
  };
  readonly tabColor?: unknown; readonly tabColorStyle?: unknown;
};

const TITLE_LIMIT = 100;

function checkTitle(workbook: Workbook, title: string, sheet?: Sheet): void {
  if (title === "" || title.length > TITLE_LIMIT) throw new Refusal("Sheet name must be between 1 and 100 characters.");
  if (titleTaken(workbook, title, sheet)) throw new Refusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

export function checkSize(workbook: Workbook): void {
  if (cellCount(workbook) > CELL_LIMIT) {
    throw new Refusal(`This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`);
  }
}

/** The properties of a sheet as the API shows them. */
export const propertiesOf = (workbook: Workbook, sheet: Sheet): Readonly<Record<string, unknown>> => ({
  sheetId: sheet.id,
  title: sheet.title,
  index: workbook.sheets.indexOf(sheet),
  sheetType: "GRID",
  gridProperties: {
    rowCount: sheet.rowCount, columnCount: sheet.columnCount,
    ...(sheet.frozenRowCount > 0 ? { frozenRowCount: sheet.frozenRowCount } : {}),
    ...(sheet.frozenColumnCount > 0 ? { frozenColumnCount: sheet.frozenColumnCount } : {}),
    ...(sheet.hideGridlines ? { hideGridlines: true } : {}),
  },
  ...(sheet.hidden ? { hidden: true } : {}),
  ...(sheet.tabColorStyle === undefined ? {} : { tabColorStyle: sheet.tabColorStyle }),
});

export const addSheet: Carry<{ properties?: SheetProperties }> = ({ workbook, random }, { properties = {} }) => {
  if (properties.sheetType !== undefined && properties.sheetType !== "GRID") throw lacking(`sheets of type ${properties.sheetType}`);
  let number = workbook.sheets.length + 1;
  while (titleTaken(workbook, `Лист${number}`)) number += 1;
  const title = properties.title ?? `Лист${number}`;
  checkTitle(workbook, title);
  const id = properties.sheetId ?? freeId(workbook, random.next);
  if (sheetById(workbook, id)) throw new Refusal(`A sheet with the id ${id} already exists. Please enter another id.`);
  if (!Number.isInteger(id) || id < 0 || id > 2_147_483_647) throw new Refusal("sheetId must be a non-negative integer.");
  const index = properties.index ?? workbook.sheets.length;
  if (index < 0 || index > workbook.sheets.length) throw new Refusal(`index[${index}] is out of range of the sheets [0, ${workbook.sheets.length}].`);
  const sheet = emptySheet(id, title);
  arrange(sheet, properties, () => true);
  workbook.sheets.splice(index, 0, sheet);
  checkSize(workbook);
  return { addSheet: { properties: propertiesOf(workbook, sheet) } };
};

function freeId(workbook: Workbook, next: () => number): number {
  for (;;) {
    const id = Math.floor(next() * 2_000_000_000) + 1;
    if (!sheetById(workbook, id)) return id;
  }
}

export const deleteSheet: Carry<{ sheetId?: number }> = (draft, { sheetId }) => {
  const { workbook } = draft;
  const sheet = gridOf(draft, sheetId);
  const rest = workbook.sheets.filter((other) => other !== sheet);
  if (rest.length === 0) throw new Refusal("You can't remove all the sheets in a document.");
  if (rest.every(({ hidden }) => hidden)) throw new Refusal("You can't remove all the visible sheets in a document.");
  workbook.sheets = rest;
  return {};
};

const GRID_FIELDS = ["rowCount", "columnCount", "frozenRowCount", "frozenColumnCount", "hideGridlines"] as const;

export const updateSheetProperties: Carry<{ properties?: SheetProperties; fields?: string }> = (draft, { properties = {}, fields }) => {
  const { workbook } = draft;
  const sheet = gridOf(draft, properties.sheetId);
  const names = fieldsOf(fields);
  knownFields(names, ["sheetId", "title", "index", "hidden", "sheetType", "gridProperties", "tabColor", "tabColorStyle"]);
  if (asksFor(names, "title")) {
    checkTitle(workbook, properties.title ?? "", sheet);
    sheet.title = properties.title ?? "";
  }
  if (asksFor(names, "hidden")) {
    sheet.hidden = properties.hidden === true;
    if (workbook.sheets.every(({ hidden }) => hidden)) throw new Refusal("You can't hide all the sheets in a document.");
  }
  arrange(sheet, properties, (name) => asksFor(names, name));
  if (names.includes("index") || (names.includes("*") && properties.index !== undefined)) move(workbook, sheet, properties.index ?? 0);
  checkSize(workbook);
  return {};
};

function arrange(sheet: Sheet, { gridProperties = {}, tabColor, tabColorStyle, hidden }: SheetProperties, asked: (name: string) => boolean): void {
  for (const name of GRID_FIELDS) {
    const value = gridProperties[name];
    if (!asked(`gridProperties.${name}`) || value === undefined) continue;
    if (name === "hideGridlines") sheet.hideGridlines = value === true;
    else sheet[name] = Number(value);
  }
  if (sheet.rowCount < 1 || sheet.columnCount < 1) throw new Refusal("A sheet must have at least one row and one column.");
  if (sheet.frozenRowCount >= sheet.rowCount && sheet.frozenRowCount > 0) throw new Refusal("You can't freeze all visible rows on the sheet.");
  if (sheet.frozenColumnCount >= sheet.columnCount && sheet.frozenColumnCount > 0) throw new Refusal("You can't freeze all visible columns on the sheet.");
  cut(sheet);
  if (asked("hidden") && hidden !== undefined) sheet.hidden = hidden;
  const color = tabColorStyle ?? (tabColor === undefined ? undefined : { rgbColor: tabColor });
  if ((asked("tabColor") || asked("tabColorStyle")) && color !== undefined) sheet.tabColorStyle = color;
  sheet.revision += 1;
}

/** A smaller grid loses what stood outside it. */
function cut(sheet: Sheet): void {
  if (sheet.rows.length > sheet.rowCount) sheet.rows.length = sheet.rowCount;
  sheet.rows = sheet.rows.map((row) => (row.length > sheet.columnCount ? row.slice(0, sheet.columnCount) : row));
}

/** An index counts as if the sheet still stood at its old place (Sheets API SheetProperties.index). */
export function move(workbook: Workbook, sheet: Sheet, index: number): void {
  const from = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(from, 1);
  workbook.sheets.splice(index > from ? index - 1 : index, 0, sheet);
}

export const updateSpreadsheetProperties: Carry<{ properties?: { title?: string; locale?: string; timeZone?: string }; fields?: string }> = (
  { workbook }, { properties = {}, fields },
) => {
  const names = fieldsOf(fields);
  knownFields(names, ["title", "locale", "timeZone"]);
  if (asksFor(names, "title") && properties.title !== undefined) workbook.title = properties.title;
  if (asksFor(names, "locale") && properties.locale !== undefined) {
    if (!isLocale(properties.locale)) throw new Refusal(`Unsupported locale: ${properties.locale}`);
    workbook.locale = properties.locale;
  }
  if (asksFor(names, "timeZone") && properties.timeZone !== undefined) {
    if (!isZone(properties.timeZone)) throw new Refusal(`Invalid time zone: ${properties.timeZone}`);
    workbook.timeZone = properties.timeZone;
  }
  return {};
};
