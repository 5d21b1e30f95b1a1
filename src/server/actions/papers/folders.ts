import { FOLDERS, type FolderKind } from "../../catalogue/folders";
import { asAppError } from "../../../contract/errors";
import { actorOf } from "../../domain/actor";
import type { Folder } from "../../domain/tables";
import type { Services } from "../../services";
import type { Context } from "../context";

/** Which year and pair a folder belongs to. */
export type FolderOf = { readonly year: string; readonly pair: string };

const OF: { readonly [Kind in FolderKind]: readonly (keyof FolderOf)[] } = { root: [], templates: [], files: [], forms: [], year: ["year"], orders: ["year"], pairs: ["year"], pair: ["year", "pair"], reports: ["year"], site: ["year"] };

/**
 * The id of a folder, made with those above it when it is missing (design §2: ids are kept in the registry, nothing is searched by name).
 * One that a killed run has made is found again by its property.
 */
export function foldersOf(services: Services, known: readonly Folder[]): (kind: FolderKind, of: FolderOf) => string {
  const ids = new Map(known.map(({ key, fileId }) => [key, fileId]));
  const folder = (kind: FolderKind, of: FolderOf): string => {
    const key = [kind, ...OF[kind].map((part) => of[part])].join(" ");
    const there = ids.get(key);
    if (there !== undefined) return there;
    const { title, parent } = FOLDERS[kind];
    const above = parent === null ? null : folder(parent, of);
    const name = title.replace("{year}", of.year).replace("{pair}", of.pair);
    const [found] = services.files.find("place", key);
    const id = found?.id ?? services.files.makeFolder(name, above, key);
    services.workbook.write([{ append: "folders", rows: [{ key, fileId: id, title: name }] }]);
    ids.set(key, id);
    return id;
  };
  return folder;
}

/**
 * Curators open papers in Drive (`domain/rights.md` R.4): whoever is one today is let into «Наставничество», without a mail, and whoever is
 * one no more is let out. Only addresses of the school. One that Google does not know is left out: papers are opened through the page as well.
 */
export function shareWithCurators({ services, registry, school, today }: Pick<Context, "services" | "registry" | "school" | "today">, known: readonly Folder[]): void {
  const root = known.find(({ key }) => key === "root");
  if (!root) return;
  const wanted = new Set(registry.appointments.filter(({ role }) => role === "curator").flatMap(({ personId }) => registry.person(personId)?.email.toLowerCase() ?? []).filter((email) =>
    email !== services.effectiveEmail() && (school.mailDomain === "" || email.endsWith(`@${school.mailDomain}`)) && actorOf(email, registry, today, "", "").roles.has("curator")));
  const shares = new Map(known.filter(({ key }) => key.startsWith(SHARE)).map((row) => [row.key.slice(SHARE.length), row]));
  for (const [email, { key, fileId, title }] of shares) {
    if (fileId === "" || wanted.has(email)) continue;
    services.files.unshare(fileId, title);
    services.workbook.write([{ update: "folders", id: key, fields: { fileId: "", title: "" } }]);
  }
  for (const email of wanted) {
    const row = shares.get(email);
    if (row && row.fileId !== "") continue;
    const title = permissionOf(services, root.fileId, email);
    if (title === null) continue;
    const key = `${SHARE}${email}`;
    services.workbook.write([row ? { update: "folders", id: key, fields: { fileId: root.fileId, title } } : { append: "folders", rows: [{ key, fileId: root.fileId, title }] }]);
  }
}

/** Rows of «Папки» that hold a permission: its id stands in «Название», and no file id once it was taken back. */
const SHARE = "share ";

function permissionOf({ files }: Services, fileId: string, email: string): string | null {
  try {
    return files.share(fileId, email);
  } catch (thrown) {
    if (asAppError(thrown).code === "google-unavailable") throw thrown;
    return null;
  }
}
