import type { SeenFile } from "../../workspace";
import { rowsOf, type Row } from "../looking";
import { chip } from "../markup";
import type { Visit } from "../visit";

/** Rows of the register of papers by file. */
export type Register = ReadonlyMap<string, Row>;
export const registerOf = ({ workspace }: Visit): Register => new Map(rowsOf(workspace, "Документы").flatMap((row): [string, Row][] => [[row["Ид файла"] ?? "", row]]));

/** What the register says of a file: «подписан, № 41-од от 01.09.2026»; nothing of what stands in none. */
export function stateChip({ id, lock, trashed }: SeenFile, register: Register): string {
  const row = register.get(id);
  if (!row || trashed) return "";
  const number = row["Номер"] ? `, № ${row["Номер"]}` : "";
  const date = row["Дата"] ? ` от ${row["Дата"]}` : "";
  return chip(`${row["Состояние"] ?? ""}${number}${date}`, lock ? "done" : row["Состояние"] === "черновик" ? "due" : "");
}

const LOCK = "M18 8h-1V6c0-2.76-2.24-5-5-5S7 3.24 7 6v2H6c-1.1 0-2 .9-2 2v10c0 1.1.9 2 2 2h12c1.1 0 2-.9 2-2V10c0-1.1-.9-2-2-2zm-6 9c-1.1 0-2-.9-2-2s.9-2 2-2 2 .9 2 2-.9 2-2 2zm3.1-9H8.9V6c0-1.71 1.39-3.1 3.1-3.1s3.1 1.39 3.1 3.1v2z";
/** A file whose content nobody changes. */
export const lockedChip = `<span class="chip done"><svg viewBox="0 0 24 24" width="12" height="12" aria-hidden="true" style="vertical-align:-1px"><path fill="currentColor" d="${LOCK}"/></svg> закреплён</span>`;
