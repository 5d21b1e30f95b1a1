import type { World } from "../../runtime/world";
import { lacking } from "../../runtime/failure";
import { Refusal } from "../sheets/call";
import { changed, FORM, type DriveFile, type DrivePermission } from "./file";
import { personId } from "./message";

/** What a script may send in the body of `Permissions.create`. */
export type Grant = {
  readonly type?: string;
  readonly role?: string;
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly view?: string;
  readonly allowFileDiscovery?: boolean;
};

const KNOWN: readonly string[] = ["type", "role", "emailAddress", "domain", "view", "allowFileDiscovery"];
const LACKING: readonly string[] = ["expirationTime", "pendingOwner", "inheritedPermissionsDisabled"];
const OUTPUT: readonly string[] = ["kind", "id", "displayName", "photoLink", "deleted", "permissionDetails", "teamDrivePermissionDetails"];

/** The grant that a request asks for; `notified` when Google may write to a person. @throws Refusal when a field is missing, unknown or not for this kind of grantee. */
export function wantedGrant(file: DriveFile, given: Grant, notified: boolean): DrivePermission {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || KNOWN.includes(name)) continue;
    if (LACKING.includes(name)) throw lacking(`drive permission field ${name}`);
    if (OUTPUT.includes(name)) throw new Refusal("The resource body includes fields which are not directly writable.");
    throw new Refusal(`Invalid JSON payload received. Unknown name "${name}": Cannot find field.`);
  }
  const { type, role, emailAddress, domain, view } = given;
  if (given.allowFileDiscovery === true) throw lacking("drive permission allowFileDiscovery");
  if (type !== "user" && type !== "group" && type !== "domain" && type !== "anyone") throw new Refusal("The permission type field is required.");
  if (role === "owner") throw lacking("transfer of ownership through Drive");
  if (role !== "writer" && role !== "commenter" && role !== "reader") throw new Refusal("The permission role field is required.");
  if (view !== undefined && (view !== "published" || file.mimeType !== FORM || role !== "reader")) throw new Refusal("Bad Request");
  const viewed = view === undefined ? {} : { view };
  if (type === "user" || type === "group") {
    if (!emailAddress?.includes("@")) throw new Refusal("The specified emailAddress is invalid or not applicable for the given permission type.");
    return { id: inView(personId(emailAddress), view), type, role, emailAddress, ...viewed, ...(notified ? { notified } : {}) };
  }
  if (emailAddress !== undefined) throw new Refusal("The specified emailAddress is invalid or not applicable for the given permission type.");
  if (type === "anyone") return { id: inView("anyoneWithLink", view), type, role, ...viewed };
  if (!domain) throw new Refusal("The specified domain is invalid or not applicable for the given permission type.");
  return { id: inView(`${personId(domain)}k`, view), type, role, domain, ...viewed };
}

/** A grantee has one grant as a responder beside the one on the file itself (local/DIFFERENCES.md). */
export const inView = (id: string, view: string | undefined): string => (view === undefined ? id : `${id}p`);

/** Puts the grant on the file; a grantee has one, so a second takes the place of the first. The owner stays what he is. */
export function granted(world: World, file: DriveFile, grant: DrivePermission): DrivePermission {
  const before = file.permissions.find(({ id }) => id === grant.id);
  if (before?.role === "owner") return before;
  file.permissions = [...file.permissions.filter(({ id }) => id !== grant.id), grant];
  onSheet(world, file, grant.emailAddress, grant.role);
  changed(file);
  return grant;
}

/** Takes a grant off the file. @throws Refusal when it is not there, or is the owner's. */
export function ungranted(world: World, file: DriveFile, id: string): void {
  const grant = file.permissions.find((permission) => permission.id === id);
  if (!grant) throw new Refusal(`Permission not found: ${id}.`);
  if (grant.role === "owner") throw new Refusal("The owner of a file cannot be removed.");
  file.permissions = file.permissions.filter((permission) => permission !== grant);
  onSheet(world, file, grant.emailAddress, null);
  changed(file);
}

/** A spreadsheet's rights stand where its workbook is. */
function onSheet(world: World, file: DriveFile, email: string | undefined, role: DrivePermission["role"] | null): void {
  const sheet = file.content.kind === "spreadsheet" && email !== undefined ? world.files.get(file.id) : undefined;
  if (!sheet || email === undefined) return;
  sheet.editors = sheet.editors.filter((other) => other !== email);
  sheet.viewers = sheet.viewers.filter((other) => other !== email);
  if (role === "writer") sheet.editors.push(email);
  else if (role !== null) sheet.viewers.push(email);
}
