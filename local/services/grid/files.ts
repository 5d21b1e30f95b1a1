import type { Execution } from "../../runtime/execution";
import type { SpreadsheetFile, World } from "../../runtime/world";
import { forkedWorkbook, type Workbook } from "./workbook";

/** Rights of a person on a file (platform.md §4: whoever may edit sees everything). */
export const mayView = (file: SpreadsheetFile, email: string): boolean => mayEdit(file, email) || file.viewers.includes(email);
export const mayEdit = (file: SpreadsheetFile, email: string): boolean => email !== "" && (file.owner === email || file.editors.includes(email));

type Moment = Pick<Execution, "world" | "time">;

/** The workbook as it stands at the moment of the execution that looks. */
export function workbookAt(execution: Moment, file: SpreadsheetFile): Workbook {
  const versions = execution.world.versions?.get(file.id);
  if (!versions) return file.workbook;
  for (let index = versions.length - 1; index >= 0; index -= 1) {
    const version = versions[index];
    if (version && (version.at <= execution.time || version.by === execution)) return version.workbook;
  }
  return file.workbook;
}

/** Changes a workbook as a whole: when `change` throws, nothing has happened. */
export function changeWorkbook<Result>(execution: Moment, file: SpreadsheetFile, change: (draft: Workbook) => Result): Result {
  const draft = forkedWorkbook(file.workbook);
  const result = change(draft);
  file.workbook = draft;
  execution.world.versions?.get(file.id)?.push({ at: execution.time, by: execution, workbook: draft });
  return result;
}

export const fileById = (world: World, id: string): SpreadsheetFile | undefined => world.files.get(id);
