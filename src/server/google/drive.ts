import { AppError } from "../../contract/errors";
import type { ReadyLine } from "../domain/plan/library";
import type { Files, FoundFile } from "../services";
import { isOff, switchedOn, told } from "./api-errors";
import { docsApi } from "./docs";

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const NAME = "Google Drive API";
const FOLDER = "application/vnd.google-apps.folder";
const DOC = "application/vnd.google-apps.document";
const SHORTCUT = "application/vnd.google-apps.shortcut";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PDF = "application/pdf";
/** Drive tells only what is asked for. */
const FIELDS = "id,version,modifiedTime,appProperties,contentRestrictions(readOnly)";
const PAGE = 1000;
/** One of the script's own html files. */
const TEMPLATES = "templates";

/** A new empty file of one of Google's types, found again by its place. Null is «Мой диск». */
export const madeEmpty = (mimeType: string, title: string, parentId: string | null, place: string): string =>
  asked(() => files().create({ name: title, mimeType, appProperties: { place }, ...(parentId === null ? {} : { parents: [parentId] }) }, undefined as never, { fields: "id" })).id!;

/** Lets a whole domain, or anybody with the link, answer a form (platform-verdicts A9). There is nobody to mail, so nothing is said about mail. */
export function admit(formId: string, who: { readonly type: "domain"; readonly domain: string } | { readonly type: "anyone" }): void {
  asked(() => permissions().create({ ...who, role: "reader", view: "published" }, formId, { fields: "id" }));
}

/** A file in the bin still opens by its id (platform trap 32). */
export const isBinned = (fileId: string): boolean => asked(() => files().get(fileId, { fields: "trashed" })).trashed === true;

const files = () => switchedOn(NAME, typeof Drive === "undefined" ? undefined : Drive.Files);
const permissions = () => switchedOn(NAME, typeof Drive === "undefined" ? undefined : Drive.Permissions);
const asked = <Result>(call: () => Result): Result => told(NAME, call);

/**
 * Drive v3 and Docs v1 as advanced services under `drive.file` (platform §3.1): this account and this project see only what they made.
 * Files are found by their properties, never by name (design §2).
 */
export const googleFiles = (): Files => ({
  off: () => [
    ...isOff(NAME, () => switchedOn(NAME, typeof Drive === "undefined" ? undefined : Drive.About).get({ fields: "user" })),
    ...docsApi.off(),
  ],
  makeFolder: (title, parentId, place) => madeEmpty(FOLDER, title, parentId, place),
  find: (property, value) => asked(() => listed(`appProperties has { key='${property}' and value='${quoted(value)}' } and trashed = false`)),
  foldersIn: (folderId) => asked(() => listed(`'${quoted(folderId)}' in parents and mimeType = '${FOLDER}' and trashed = false`)),
  docsIn: (folderId) => asked(() => listed(`'${quoted(folderId)}' in parents and mimeType = '${DOC}' and trashed = false`)),
  importDoc: (title, folderId, docx, place) => asked(() => foundFile(files().create(
    { name: title, mimeType: DOC, parents: [folderId], appProperties: { place } }, Utilities.newBlob(Utilities.base64Decode(docx), DOCX, title), { fields: FIELDS },
  ))),
  copy: (fileId, title, folderId, properties) => asked(() => foundFile(files().copy({ name: title, parents: [folderId], appProperties: { place: null, ...properties } as never }, fileId, { fields: FIELDS }))),
  shortcut: (targetId, title, folderId, properties) => asked(() => { files().create({ name: title, mimeType: SHORTCUT, parents: [folderId], shortcutDetails: { targetId }, appProperties: { ...properties } }, undefined as never, { fields: "id" }); }),
  shortcutsIn: (folderId) => asked(() => listed(`'${quoted(folderId)}' in parents and mimeType = '${SHORTCUT}' and trashed = false`)),
  structure: (fileId) => docsApi.structure(fileId),
  fill: (fileId, steps) => docsApi.fill(fileId, steps),
  rename: (fileId, title) => asked(() => { files().update({ name: title }, fileId, undefined as never, { fields: "id" }); }),
  lock: (fileId, reason) => asked(() => { files().update({ contentRestrictions: [{ readOnly: true, ownerRestricted: true, reason }] }, fileId, undefined as never, { fields: "id" }); }),
  trash: (fileId) => { unlessGone(() => files().update({ trashed: true }, fileId, undefined as never, { fields: "id" })); },
  restore: (fileId) => String(unlessGone(() => files().update({ trashed: false }, fileId, undefined as never, { fields: "id,version" }))?.version ?? ""),
  store: (title, folderId, type, base64, place) => asked(() => files().create(
    { name: title, parents: [folderId], appProperties: { place } }, Utilities.newBlob(Utilities.base64Decode(base64), type, title), { fields: "id" },
  )).id!,
  share: (fileId, email) => asked(() => permissions().create({ type: "user", role: "writer", emailAddress: email }, fileId, { sendNotificationEmail: false, fields: "id" })).id!,
  unshare: (fileId, permissionId) => { unlessGone(() => permissions().remove(fileId, permissionId)); },
  pdf: (fileId) => exported(fileId, PDF),
  docx: (fileId) => exported(fileId, DOCX),
  defaults: () => JSON.parse(HtmlService.createTemplateFromFile(TEMPLATES).getRawContent()) as ReturnType<Files["defaults"]> & { library: ReadyLine[] },
  pagePart: (name) => HtmlService.createTemplateFromFile(name).getRawContent(),
});

/** What is to go, or come back, may be gone for good: a person may empty the bin. */
function unlessGone<Result>(call: () => Result): Result | null {
  try {
    return asked(call);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not-found") return null;
    throw thrown;
  }
}

/** A quote or a backslash inside a value of a query is escaped ([D: drive/api/guides/search-files]). */
const quoted = (value: string): string => value.replace(/\\/g, "\\\\").replace(/'/g, "\\'");

function listed(q: string): FoundFile[] {
  const found: FoundFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = files().list({ q, pageSize: PAGE, orderBy: "createdTime desc", fields: `nextPageToken,files(${FIELDS})`, ...(pageToken === undefined ? {} : { pageToken }) });
    found.push(...(page.files ?? []).map(foundFile));
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return found;
}

const foundFile = ({ id, version, modifiedTime, appProperties, contentRestrictions }: DriveFile): FoundFile => ({
  id: id!, version: String(version ?? ""), modified: String(modifiedTime ?? ""), locked: (contentRestrictions ?? []).some(({ readOnly }) => readOnly === true),
  properties: (appProperties ?? {}) as FoundFile["properties"],
});

/** Export needs `alt=media`; what comes is a blob (platform trap 35, platform-verdicts C6). */
function exported(fileId: string, type: string): string {
  const exporting = files() as unknown as { export(id: string, type: string, options: { alt: "media" }): unknown };
  const blob = asked(() => exporting.export(fileId, type, { alt: "media" })) as { getBytes?: () => number[] } | null;
  if (typeof blob?.getBytes !== "function") throw new AppError("google-unavailable", "service.outage");
  return Utilities.base64Encode(blob.getBytes());
}
