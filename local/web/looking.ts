import { timeInNumbers } from "./school-time";
import type { Workspace } from "../workspace";

/** A row of the registry by its headers, as the screen shows it: days as `05.09.2026`. */
export type Row = { readonly [header: string]: string };

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00.*)?$/;

export function shown(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  const text = typeof cell === "object" ? JSON.stringify(cell) : String(cell as string | number | boolean);
  const day = MOMENT.exec(text);
  return day ? `${day[3]}.${day[2]}.${day[1]}` : text;
}

/** The cells of a sheet without empty rows; nothing when there is no such sheet. */
export function cellsOf(workspace: Workspace, title: string, fileId = workspace.registryId): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = workspace.workbook(fileId).sheets.some((sheet) => sheet.title === title) ? workspace.sheet(title, fileId) : [];
  return { header: header.map(shown), rows: rows.map((row) => row.map(shown)).filter((row) => row.some((cell) => cell !== "")) };
}

export function rowsOf(workspace: Workspace, title: string): Row[] {
  const { header, rows } = cellsOf(workspace, title);
  return rows.map((row) => Object.fromEntries(header.map((each, at) => [each, row[at] ?? ""])));
}

/** «05.09.2026, 10:30» of the school's time. */
export const moment = (instant: string | number): string => timeInNumbers(new Date(instant));
