import type { Execution } from "../../runtime/execution";
import { apiFailure } from "../../runtime/failure";
import { Refusal } from "../sheets/call";
import { accessible, mayChange } from "./access";
import { FOLDER, rootOf, type DriveFile } from "./file";
import { parentOf } from "./rights";

/** More than one parent is no longer possible ([D: drive/api/guides/ref-single-parent]). */
const ONE_ONLY = "Increasing the number of parents is not allowed";

/**
 * The folder a new file or a copy goes to: the one asked for, else the root of whoever makes it.
 *
 * @throws ServiceFailure "File not found" for a folder that `drive.file` does not cover, and when the person may not write in it
 */
export function placed(execution: Execution, method: string, parents: readonly string[] | undefined): readonly string[] {
  const [parent = "root", ...others] = parents ?? [];
  if (others.length > 0) throw new Refusal(ONE_ONLY);
  const root = rootOf(execution.effective);
  return [parent === "root" || parent === root ? root : folder(execution, method, parent).id];
}

function folder(execution: Execution, method: string, id: string): DriveFile {
  const found = accessible(execution, method, id);
  mayChange(execution, method, found);
  if (found.mimeType !== FOLDER) throw new Refusal(`The specified parent is not a folder: ${id}.`);
  return found;
}

/** Where a file stands after `addParents` and `removeParents`, each a list of ids parted by commas. */
export function moved(execution: Execution, method: string, file: DriveFile, added: unknown, removed: unknown): readonly string[] {
  const ids = (list: unknown): string[] => (typeof list === "string" ? list.split(",").map((id) => id.trim()).filter((id) => id !== "") : []);
  const root = rootOf(execution.effective);
  const away = ids(removed).map((id) => (id === "root" ? root : id));
  const to = ids(added).map((id) => (id === "root" ? root : id));
  if (away.length + to.length === 0) return file.parents;
  const left = file.parents.filter((parent) => !away.includes(parent));
  const fresh = to.filter((id) => !left.includes(id)).map((id) => (id === root ? root : folder(execution, method, id).id));
  if (left.length + fresh.length > 1) throw new Refusal(ONE_ONLY);
  if (left.length + fresh.length === 0) return [root];
  for (const id of fresh) if (isBelow(execution, id, file)) throw apiFailure(method, "The requested parent is a descendant of the file.");
  return [...left, ...fresh];
}

function isBelow(execution: Execution, id: string, file: DriveFile): boolean {
  for (let here = execution.world.drive.get(id); here; here = parentOf(execution.world, here)) if (here === file) return true;
  return false;
}
