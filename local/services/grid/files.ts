import type { Execution } from "../../runtime/execution";
import type { SpreadsheetFile, World } from "../../runtime/world";
import { atLeast, inTrash } from "../drive/rights";
import { forkedWorkbook, type Workbook } from "./workbook";

/** Rights of a person on a file (platform.md §4: whoever may edit sees everything). */
export const mayView = (file: SpreadsheetFile, email: string): boolean =>
  inDrive.get(file)?.(email, "reader") ?? (mayEdit(file, email) || file.viewers.includes(email));
export const mayEdit = (file: SpreadsheetFile, email: string): boolean =>
  email !== "" && (inDrive.get(file)?.(email, "writer") ?? (file.owner === email || file.editors.includes(email)));

/** Rights of files that Drive has made: by folders and domains too, and in the trash its owner's alone. */
const inDrive = new WeakMap<SpreadsheetFile, (email: string, role: "reader" | "writer") => boolean>();

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

export function fileById(world: World, id: string): SpreadsheetFile | undefined {
  const file = world.files.get(id);
  const made = world.drive.get(id);
  if (file && made && !inDrive.has(file)) {
    inDrive.set(file, (email, role) => (inTrash(world, made) ? made.owner === email : atLeast(world, made, email, role) || (role === "writer" ? file.editors : [...file.editors, ...file.viewers]).includes(email)));
  }
  return file;
}
