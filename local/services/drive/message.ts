import { createHash } from "node:crypto";
import type { Execution } from "../../runtime/execution";
import type { World } from "../../runtime/world";
import { appKey, DOCUMENT, FOLDER, FORM, SPREADSHEET, type DriveFile, type DrivePermission } from "./file";
import { atLeast, granted, inTrash } from "./rights";

/** Instants as the API writes them: `2026-08-25T06:00:00.000Z`. */
const moment = (at: number): string => new Date(at).toISOString();

const user = (email: string, { effective }: Execution) =>
  ({ kind: "drive#user", displayName: email.split("@")[0] ?? email, me: email === effective, permissionId: personId(email), emailAddress: email });

/** Google's permission ids are long numbers, the same for a person on every file. */
export const personId = (name: string): string => (BigInt(`0x${createHash("sha256").update(name.toLowerCase()).digest("hex").slice(0, 16)}`) + 10n ** 19n).toString();

/** The spreadsheet's title is its workbook's: both APIs change it. */
export const nameOf = (world: World, file: DriveFile): string => (file.content.kind === "spreadsheet" ? world.files.get(file.id)?.workbook.title : undefined) ?? file.name;

export const permissionMessage = ({ id, type, role, emailAddress, domain, view }: DrivePermission) => ({
  kind: "drive#permission", id, type, role,
  ...(emailAddress === undefined ? {} : { emailAddress, displayName: emailAddress.split("@")[0] ?? emailAddress, deleted: false, pendingOwner: false }),
  ...(domain === undefined ? {} : { domain, displayName: domain }), ...(type === "domain" || type === "anyone" ? { allowFileDiscovery: false } : {}),
  ...(view === undefined ? {} : { view }),
});

/** Grants on the file and from above, one a grantee, the strongest first found standing; responders of a form when that view is asked for. */
export const permissionMessages = (world: World, file: DriveFile, view?: unknown) =>
  [...new Map(granted(world, file).filter((permission) => permission.view === undefined || permission.view === view).reverse().map((permission) => [permission.id, permissionMessage(permission)])).values()].reverse();

/** The whole message of a file, before `fields` takes its part. `appProperties` are those of this script project. */
export function fileMessage(execution: Execution, file: DriveFile): Readonly<Record<string, unknown>> {
  const { world, effective } = execution;
  const may = (role: "commenter" | "writer" | "owner") => atLeast(world, file, effective, role);
  const own = file.appProperties[world.scriptId] ?? {};
  const lock = file.contentRestriction;
  const permissions = may("writer") ? permissionMessages(world, file) : undefined;
  return {
    kind: "drive#file", id: file.id, name: nameOf(world, file), mimeType: file.mimeType, starred: false, trashed: inTrash(world, file), explicitlyTrashed: file.trashed,
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.parents.length > 0 ? { parents: file.parents } : {}),
    ...(Object.keys(file.properties).length > 0 ? { properties: file.properties } : {}),
    ...(Object.keys(own).length > 0 ? { appProperties: own } : {}),
    spaces: ["drive"], version: file.version, webViewLink: linkOf(file), createdTime: moment(file.createdTime), modifiedTime: moment(file.modifiedTime),
    owners: [user(file.owner, execution)], lastModifyingUser: user(file.lastModifyingUser, execution), ownedByMe: file.owner === effective,
    shared: granted(world, file).length > 1, ...(permissions ? { permissions, permissionIds: permissions.map(({ id }) => id) } : {}),
    isAppAuthorized: file.apps.includes(appKey(effective, world.scriptId)),
    capabilities: {
      canEdit: may("writer"), canRename: may("writer") && !lock, canModifyContent: may("writer") && !lock, canComment: may("commenter") && !lock,
      canCopy: file.mimeType !== FOLDER,
      canDelete: may("owner"), canTrash: may("owner"), canUntrash: may("owner"), canShare: may("writer"), canDownload: true,
      canListChildren: file.mimeType === FOLDER, canAddChildren: file.mimeType === FOLDER && may("writer"), canModifyEditorContentRestriction: may("writer") && !lock?.ownerRestricted,
      canModifyOwnerContentRestriction: may("owner"), canRemoveContentRestriction: lock !== null && (lock.ownerRestricted ? may("owner") : may("writer")),
    },
    ...(lock ? {
      contentRestrictions: [{
        readOnly: true, ...(lock.reason === undefined ? {} : { reason: lock.reason }), type: "globalContentRestriction", restrictingUser: user(lock.restrictingUser, execution),
        restrictionTime: moment(lock.at), ownerRestricted: lock.ownerRestricted,
      }],
    } : {}),
    ...(file.shortcutDetails ? { shortcutDetails: file.shortcutDetails } : {}),
    ...stored(file),
  };
}

const PLACES: Readonly<Record<string, (id: string) => string>> = {
  [DOCUMENT]: (id) => `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
  [SPREADSHEET]: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  [FORM]: (id) => `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`,
  [FOLDER]: (id) => `https://drive.google.com/drive/folders/${id}`,
};
export const linkOf = ({ id, mimeType }: DriveFile): string => PLACES[mimeType]?.(id) ?? `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;

type Blob = Extract<DriveFile["content"], { kind: "blob" }>;
const sums = new WeakMap<Blob, Readonly<Record<string, string>>>();

/** A list asks for the sums of the same bytes again and again. */
function sumsOf(content: Blob): Readonly<Record<string, string>> {
  let known = sums.get(content);
  const sum = (algorithm: string) => createHash(algorithm).update(content.bytes).digest("hex");
  if (!known) sums.set(content, (known = { md5Checksum: sum("md5"), sha1Checksum: sum("sha1"), sha256Checksum: sum("sha256") }));
  return known;
}

/** What only stored bytes have; `size` is a number as text. */
function stored({ id, name, content }: DriveFile): Readonly<Record<string, unknown>> {
  if (content.kind !== "blob") return {};
  const extension = /\.([^.]+)$/.exec(name)?.[1];
  return {
    size: String(content.bytes.length), ...sumsOf(content), originalFilename: name,
    webContentLink: `https://drive.google.com/uc?id=${id}&export=download`, ...(extension === undefined ? {} : { fileExtension: extension, fullFileExtension: extension }),
  };
}
