import type { SpreadsheetFile, World } from "../runtime/world";
import { rootOf, SPREADSHEET, type DriveFile, type DrivePermission, type Role } from "../services/drive/file";
import { linkOf, nameOf } from "../services/drive/message";
import { atLeast, granted, inTrash, parentOf, roleOf } from "../services/drive/rights";
import { mayEdit, mayView } from "../services/grid/files";

/** A file as a person sees it in Drive. Instants are milliseconds; `changedAt` is null for workbooks made by hand, whose changes nobody keeps. */
export type SeenFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  /** What the person may do on it. */
  readonly role: Role;
  /** The folder above, or the root of the owner's Drive. */
  readonly parent: string;
  /** In the bin, by itself or with a folder above it. */
  readonly trashed: boolean;
  /** Put into the bin by itself. */
  readonly binned: boolean;
  readonly lock: { readonly reason: string; readonly by: string; readonly at: number } | null;
  readonly changedAt: number | null;
  readonly changedBy: string;
  /** Google's address of it. */
  readonly url: string;
  /** Of a shortcut: the file it leads to. */
  readonly target: string | null;
  /** Whether Drive lists it; what is open to anybody with the link only opens by the link. */
  readonly listed: boolean;
};

/** Who may what: `who` is an address, a domain, or "" for anybody with the link. */
export type Access = {
  readonly type: DrivePermission["type"];
  readonly who: string;
  readonly role: Role;
  /** The folder that the right comes from; null for a grant on the file. */
  readonly from: string | null;
  /** Of a form: may answer, and see nothing else. */
  readonly answers: boolean;
};
export type FileDetails = SeenFile & {
  readonly access: readonly Access[];
  readonly appProperties: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly createdAt: number | null;
  readonly version: string;
  /** How many files a folder holds, those below it counted. */
  readonly below: number;
};

export const GONE = "Sorry, the file you have requested does not exist.";
export const NO_ACCESS = "You need access. Ask for access, or switch to an account with access.";

/** Whether a person may look at the file: what lies in the bin is seen by its owner alone ([D: drive/api/reference files.trashed]). */
export const maySee = (world: World, file: DriveFile, email: string): boolean =>
  (inTrash(world, file) ? email !== "" && file.owner === email : atLeast(world, file, email, "reader") || workbookRole(world, file.id, email) !== null);

/** What a person may do in a workbook by its own sharing, which `Workspace.share` changes. */
function workbookRole(world: World, id: string, email: string): "writer" | "reader" | null {
  const book = world.files.get(id);
  return !book || email === "" ? null : mayEdit(book, email) ? "writer" : mayView(book, email) ? "reader" : null;
}

/** Every file the person may open, in the order they were made; workbooks that no script made, the registry among them, come first. */
export function seenFiles(world: World, email: string): SeenFile[] {
  const made = [...world.drive.values()].filter((file) => maySee(world, file, email)).map((file) => seenFile(world, file, email));
  const byHand = [...world.files.values()].flatMap((file) => (world.drive.has(file.id) ? [] : (seenByHand(world, file, email) ?? [])));
  return [...byHand, ...made];
}

export function seenFile(world: World, file: DriveFile, email: string): SeenFile {
  const { id, mimeType, owner, contentRestriction: lock, modifiedTime, lastModifyingUser, shortcutDetails } = file;
  return {
    id, name: nameOf(world, file), mimeType, owner, role: roleOf(world, file, email) ?? workbookRole(world, id, email) ?? "reader", parent: file.parents[0] ?? rootOf(owner), trashed: inTrash(world, file), binned: file.trashed,
    lock: lock && { reason: lock.reason ?? "", by: lock.restrictingUser, at: lock.at }, changedAt: modifiedTime, changedBy: lastModifyingUser, url: linkOf(file),
    target: shortcutDetails?.targetId ?? null, listed: owner === email || workbookRole(world, id, email) !== null || granted(world, file).some((grant) => names(grant, email)),
  };
}

const names = ({ type, emailAddress, view }: DrivePermission, email: string): boolean =>
  view === undefined && type === "user" && emailAddress?.toLowerCase() === email.toLowerCase();

/** The registry, and other workbooks that people made by hand. */
function seenByHand(world: World, file: SpreadsheetFile, email: string): SeenFile | null {
  const held = workbookRole(world, file.id, email);
  return held === null ? null : {
    id: file.id, name: file.workbook.title, mimeType: SPREADSHEET, owner: file.owner, role: file.owner === email ? "owner" : held, parent: rootOf(file.owner),
    trashed: false, binned: false, lock: null, changedAt: null, changedBy: "", url: `https://docs.google.com/spreadsheets/d/${file.id}/edit`, target: null, listed: true,
  };
}

/** What Drive tells of one file, who else may open it among that. @throws Error in Google's words when the person may not see it */
export function fileDetails(world: World, email: string, id: string): FileDetails {
  const file = world.drive.get(id);
  const book = world.files.get(id);
  if (!file && !book) throw new Error(GONE);
  const seen = file ? (maySee(world, file, email) ? seenFile(world, file, email) : null) : book ? seenByHand(world, book, email) : null;
  if (!seen) throw new Error(NO_ACCESS);
  if (!file) {
    const access = [{ who: seen.owner, role: "owner" as const }, ...(book?.editors ?? []).map((who) => ({ who, role: "writer" as const })), ...(book?.viewers ?? []).map((who) => ({ who, role: "reader" as const }))];
    return { ...seen, access: access.map((each) => ({ type: "user", ...each, from: null, answers: false })), appProperties: {}, properties: {}, createdAt: null, version: "", below: 0 };
  }
  return { ...seen, access: accessTo(world, file), appProperties: file.appProperties[world.scriptId] ?? {}, properties: file.properties, createdAt: file.createdTime, version: file.version, below: below(world, id) };
}

/** Grants on the file, then those that come from the folders above; one a grantee, the nearest. */
function accessTo(world: World, file: DriveFile): Access[] {
  const found = new Map<string, Access>();
  const visited = new Set<string>();
  for (let here: DriveFile | undefined = file; here && !visited.has(here.id); here = parentOf(world, here)) {
    visited.add(here.id);
    for (const { id, type, role, emailAddress, domain, view } of here.permissions) {
      const who = emailAddress ?? domain ?? "";
      const key = `${id} ${view ?? ""}`;
      if (!found.has(key)) found.set(key, { type, who, answers: view !== undefined, role: here !== file && role === "owner" && who !== file.owner ? "writer" : role, from: here === file ? null : here.name });
    }
  }
  return [...found.values()];
}

const below = (world: World, id: string): number =>
  [...world.drive.values()].filter(({ parents }) => parents.includes(id)).reduce((sum, child) => sum + 1 + below(world, child.id), 0);
