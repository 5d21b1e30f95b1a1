import { lacking } from "../../runtime/failure";
import { Refusal } from "../sheets/call";
import { masked, parsedMask, type Mask } from "../sheets/mask";
import type { Shape } from "../sheets/shape";

const USER = { kind: 1, displayName: 1, emailAddress: 1, me: 1, permissionId: 1, photoLink: "lacks" } as const satisfies Shape;

/** What `Permissions` answers with ([DISC] names; `lacks` is what the stand-in has not). */
export const PERMISSION = {
  kind: 1, id: 1, type: 1, role: 1, emailAddress: 1, domain: 1, displayName: 1, view: 1, deleted: 1, pendingOwner: 1, allowFileDiscovery: 1,
  photoLink: "lacks", expirationTime: "lacks", permissionDetails: "lacks", teamDrivePermissionDetails: "lacks", inheritedPermissionsDisabled: "lacks",
} as const satisfies Shape;
export const PERMISSIONS = { kind: 1, nextPageToken: 1, permissions: PERMISSION } as const satisfies Shape;

const CAPABILITIES = {
  canEdit: 1, canRename: 1, canModifyContent: 1, canComment: 1, canCopy: 1, canDelete: 1, canTrash: 1, canUntrash: 1, canShare: 1, canDownload: 1,
  canListChildren: 1, canAddChildren: 1, canModifyEditorContentRestriction: 1, canModifyOwnerContentRestriction: 1, canRemoveContentRestriction: 1,
  canReadRevisions: "lacks", canChangeCopyRequiresWriterPermission: "lacks", canMoveItemWithinDrive: "lacks", canModifyLabels: "lacks", canReadLabels: "lacks",
} as const satisfies Shape;

const LACKING = [
  "contentHints", "copyRequiresWriterPermission", "driveId", "exportLinks", "folderColorRgb", "hasAugmentedPermissions", "hasThumbnail", "headRevisionId",
  "iconLink", "imageMediaMetadata", "labelInfo", "linkShareMetadata", "modifiedByMe", "modifiedByMeTime", "quotaBytesUsed", "resourceKey",
  "sharedWithMeTime", "sharingUser", "teamDriveId", "thumbnailLink", "thumbnailVersion", "trashedTime", "trashingUser", "videoMediaMetadata",
  "viewedByMe", "viewedByMeTime", "viewersCanCopyContent", "writersCanShare", "downloadRestrictions", "inheritedPermissionsDisabled",
] as const;

/** The file as `Files` answers with it. */
export const FILE = {
  kind: 1, id: 1, name: 1, mimeType: 1, description: 1, starred: 1, trashed: 1, explicitlyTrashed: 1, parents: 1, properties: 1, appProperties: 1, spaces: 1,
  version: 1, webViewLink: 1, webContentLink: 1, createdTime: 1, modifiedTime: 1, owners: USER, lastModifyingUser: USER, ownedByMe: 1, shared: 1,
  permissions: PERMISSION, permissionIds: 1, size: 1, md5Checksum: 1, sha1Checksum: 1, sha256Checksum: 1, originalFilename: 1, fileExtension: 1,
  fullFileExtension: 1, isAppAuthorized: 1, capabilities: CAPABILITIES,
  contentRestrictions: { readOnly: 1, reason: 1, type: 1, restrictingUser: USER, restrictionTime: 1, ownerRestricted: 1, systemRestricted: 1 },
  shortcutDetails: { targetId: 1, targetMimeType: 1, targetResourceKey: "lacks" },
  ...(Object.fromEntries(LACKING.map((name) => [name, "lacks"])) as Record<(typeof LACKING)[number], "lacks">),
} as const satisfies Shape;
export const FILES = { kind: 1, incompleteSearch: 1, nextPageToken: 1, files: FILE } as const satisfies Shape;

export const ABOUT = {
  kind: 1, user: USER, storageQuota: "lacks", importFormats: "lacks", exportFormats: "lacks", maxImportSizes: "lacks", maxUploadSize: "lacks", appInstalled: "lacks",
  folderColorPalette: "lacks", driveThemes: "lacks", teamDriveThemes: "lacks", canCreateDrives: "lacks", canCreateTeamDrives: "lacks",
} as const satisfies Shape;

/** What comes when `fields` is not given ([D: drive/api/guides/fields-parameter]). */
export const FILE_DEFAULT: Mask = { kind: true, id: true, name: true, mimeType: true };
export const FILES_DEFAULT: Mask = { kind: true, incompleteSearch: true, nextPageToken: true, files: FILE_DEFAULT };
export const PERMISSION_DEFAULT: Mask = { kind: true, id: true, type: true, role: true };
export const PERMISSIONS_DEFAULT: Mask = { kind: true, nextPageToken: true, permissions: PERMISSION_DEFAULT };

/** The message with what `fields` asks for; a blank one asks for nothing. A field Google does not know is refused in its words. */
export function selected(message: unknown, fields: unknown, shape: Shape, otherwise: Mask): unknown {
  if (fields === undefined || fields === null) return masked(message, otherwise);
  const text = String(fields);
  if (text.trim() === "") return {};
  const mask = drivesMask(text, shape);
  missing(mask, shape, "");
  return masked(message, mask);
}

function drivesMask(text: string, shape: Shape): Mask {
  try {
    return parsedMask(text, shape);
  } catch (thrown) {
    if (thrown instanceof Refusal) throw new Refusal(`Invalid field selection ${/path '([^']*)'/.exec(thrown.message)?.[1] ?? text}`);
    throw thrown;
  }
}

/** A field that Google has and the stand-in has not is no empty answer. */
function missing(mask: Mask, shape: Shape, path: string): void {
  if (shape === "lacks") throw lacking(`drive field ${path.slice(1)}`);
  if (mask === true || typeof shape !== "object") return;
  for (const [name, inner] of Object.entries(mask)) missing(inner, (shape as { readonly [field: string]: Shape })[name] ?? 1, `${path}.${name}`);
}
