import type { Execution } from "../../runtime/execution";
import { apiFailure } from "../../runtime/failure";
import type { World } from "../../runtime/world";
import type { DocModel } from "../docs/model";
import { appKey, touched, type DriveFile } from "./file";
import { atLeast, inTrash } from "./rights";

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** With these scopes a person's own rights decide; `drive.file` alone reaches only what the app made (platform.md §3.1). */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  docs: [scope("drive"), scope("documents")],
  drive: [scope("drive")],
  sheets: [scope("drive"), scope("spreadsheets")],
};

/** Whether the granted scopes reach a file at all; `made` is what Drive knows of it, undefined for one that a person has made. */
export const covered = ({ world, effective, scopes }: Execution, api: string, made: DriveFile | undefined): boolean =>
  scopes.some((name) => WIDER[api]?.includes(name)) || made?.apps.includes(appKey(effective, world.scriptId)) === true;

/**
 * Whether this run may know that the file is there: by the app's consent, then by the person's rights. What lies in the trash is seen
 * by its owner alone ([D: drive/api/reference files.trashed]: "other users cannot see files in the owner's trash").
 */
export function seen(execution: Execution, api: string, file: DriveFile): boolean {
  const { world, effective } = execution;
  if (!covered(execution, api, file)) return false;
  return inTrash(world, file) ? file.owner === effective : atLeast(world, file, effective, "reader");
}

/**
 * The file that a call of Drive or Docs means. Its owner opens a file in the trash by its id as before (platform.md trap 32).
 *
 * @param method as Google names it: `docs.documents.get`, `drive.files.get`
 * @throws ServiceFailure "File not found: id." of Drive, "Requested entity was not found." of Docs, when `drive.file` does not cover the
 *   file, the person has no right on it, or it is gone
 */
export function accessible(execution: Execution, method: string, fileId: unknown): DriveFile {
  const api = method.slice(0, method.indexOf("."));
  const file = execution.world.drive.get(String(fileId));
  if (file && seen(execution, api, file)) return file;
  throw apiFailure(method, api === "drive" ? `File not found: ${String(fileId ?? "")}.` : "Requested entity was not found.");
}

/** @throws ServiceFailure when the person may only read the file. */
export function mayChange(execution: Execution, method: string, file: DriveFile): void {
  if (atLeast(execution.world, file, execution.effective, "writer")) return;
  throw apiFailure(method, method.startsWith("drive.") ? "The user does not have sufficient permissions for this file." : "The caller does not have permission");
}

/** Content, title and comments of a locked file stay as they are, for its owner too (platform-verdicts.md C8). */
export function mayChangeContent(execution: Execution, method: string, file: DriveFile): void {
  mayChange(execution, method, file);
  if (file.contentRestriction) throw apiFailure(method, lockedText(method));
}

/** [GH: googleapis/google-api-nodejs-client#3437]: an editor API says this of a locked file; Drive's words are not known (local/DIFFERENCES.md). */
const lockedText = (method: string): string =>
  method.startsWith("drive.") ? "The user does not have sufficient permissions for this file." : "The caller does not have permission";

/**
 * A Doc gets a new content; `doc` is a model of its own, never the stored one changed in place.
 *
 * @param method named in the refusal; the Docs API has one that writes
 * @throws ServiceFailure when the person may not edit the file, or the file is locked
 */
export function changedContent(execution: Execution, file: DriveFile, doc: DocModel, method = "docs.documents.batchUpdate"): void {
  mayChangeContent(execution, method, file);
  file.content = { kind: "document", doc };
  touched(file, execution.effective, execution.time);
}

/** The consent of a person to this project ends: what the app made for that person is out of its reach, for good (platform-verdicts.md B1). */
export function revokedApp(world: World, email: string): void {
  const key = appKey(email, world.scriptId);
  for (const file of world.drive.values()) if (file.apps.includes(key)) file.apps = file.apps.filter((other) => other !== key);
}
