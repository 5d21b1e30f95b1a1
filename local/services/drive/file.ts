import { createHash } from "node:crypto";
import type { DocModel } from "../docs/model";
import type { FormModel } from "../forms/model";

/** Types of Google's own files ([D: drive/api/guides/mime-types]). */
export const DOCUMENT = "application/vnd.google-apps.document";
export const FOLDER = "application/vnd.google-apps.folder";
export const SHORTCUT = "application/vnd.google-apps.shortcut";
export const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
export const FORM = "application/vnd.google-apps.form";
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const PDF = "application/pdf";

export type Role = "owner" | "writer" | "commenter" | "reader";

/** One grant, as `permissions` holds it; `id` is what `Permissions.remove` takes. */
export type DrivePermission = {
  readonly id: string;
  readonly type: "user" | "group" | "domain" | "anyone";
  readonly role: Role;
  readonly emailAddress?: string;
  readonly domain?: string;
  /** Only `published`: for the readers of a published form (platform-verdicts.md A9). */
  readonly view?: string;
  /** Google has written to the grantee, which it does unless told not to (platform-verdicts.md B19). */
  readonly notified?: boolean;
};

/** A lock on content, title and comments (platform-verdicts.md C8); `restrictingUser` is an address, `at` an instant. */
export type ContentRestriction = {
  readonly readOnly: true;
  readonly reason?: string;
  readonly ownerRestricted: boolean;
  readonly restrictingUser: string;
  readonly at: number;
};

/** What is inside. A spreadsheet's workbook stands in `world.files` under the same id, a form's answers in `world.answers`. */
export type DriveContent =
  | { readonly kind: "document"; readonly doc: DocModel }
  | { readonly kind: "blob"; readonly bytes: Uint8Array }
  | { readonly kind: "folder" }
  | { readonly kind: "shortcut" }
  | { readonly kind: "spreadsheet" }
  | { readonly kind: "form"; readonly form: FormModel };

/**
 * A file of Drive. Times are instants in milliseconds. What was stored is replaced and never changed in place: a new `DocModel`, new
 * lists, so that a refused call has changed nothing.
 */
export type DriveFile = {
  readonly id: string;
  name: string;
  mimeType: string;
  owner: string;
  /** One folder ([D: drive/api/guides/ref-single-parent]); nothing above the owner's root stands in `world.drive`. */
  parents: readonly string[];
  /** Private to a script project: by the project's id, then by key. */
  appProperties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  properties: Readonly<Record<string, string>>;
  description?: string;
  readonly createdTime: number;
  modifiedTime: number;
  lastModifyingUser: string;
  /** A whole number as text; grows with every change on the file, of its content too. */
  version: string;
  trashed: boolean;
  permissions: readonly DrivePermission[];
  contentRestriction: ContentRestriction | null;
  readonly shortcutDetails?: { readonly targetId: string; readonly targetMimeType: string };
  /** Whose consent to which project covers this file (scope `drive.file`, platform.md §3.1): see `appKey`. */
  apps: readonly string[];
  content: DriveContent;
  /** From when on a search by `appProperties` finds the file; for the option `driveSearchDelayMs`. */
  searchableFrom: number;
};

/** A person and a script project: the pair to which `drive.file` is granted (platform-verdicts.md B1). */
export const appKey = (email: string, project: string): string => `${email} ${project}`;

/** Every change on a file passes here: its version grows ([D: drive/api/reference files.version]: "reflects every change made to the file"). */
export function changed(file: DriveFile): void {
  file.version = String(Number(file.version) + 1);
}

/** A change of content or name: also the time moves on (never back), and who did it is kept. */
export function touched(file: DriveFile, by: string, at: number): void {
  changed(file);
  file.modifiedTime = Math.max(file.modifiedTime, Math.round(at));
  file.lastModifyingUser = by;
}

/** The root of a person's My Drive. It is no file of the app, so `drive.file` does not open it. */
export const rootOf = (email: string): string => `0A${createHash("sha256").update(email).digest("base64url").slice(0, 14)}PVA`;
