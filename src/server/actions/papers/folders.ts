import { FOLDERS, type FolderKind } from "../../catalogue/folders";
import { asAppError } from "../../../contract/errors";
import { actorOf } from "../../domain/actor";
import type { Folder } from "../../domain/tables";
import type { Change, Services } from "../../services";
import type { Context } from "../context";

/** Which year and pair a folder belongs to, or whose code it bears. */
export type FolderOf = { readonly year: string; readonly pair: string; readonly person?: string };

const OF: { readonly [Kind in FolderKind]: readonly (keyof FolderOf)[] } = { root: [], templates: [], files: [], person: ["person"], forms: [], year: ["year"], orders: ["year"], pairs: ["year"], pair: ["year", "pair"], reports: ["year"], site: ["year"] };

export type Folders = {
  /** The id of a folder, made with those above it when it is missing. */
  readonly of: (kind: FolderKind, of: FolderOf) => string;
  /** Rows of the folders that are new to the registry since this was last asked: whoever writes what lies in them writes these as well. */
  readonly rows: () => Change[];
};

/**
 * The folders of one run (design §2: ids are kept in the registry, nothing is searched by name). One that a killed run has made and no row
 * knows is found again by its property: what lies in the folder above is read once.
 */
export function foldersOf({ files }: Services, known: readonly Folder[]): Folders {
  const ids = new Map(known.map(({ key, fileId }) => [key, fileId]));
  const inside = new Map<string, ReadonlyMap<string, string>>();
  const fresh: Folder[] = [];
  const found = (key: string, above: string | null): string | undefined => {
    if (above === null) return files.find("place", key)[0]?.id;
    const there = inside.get(above) ?? new Map(files.foldersIn(above).map(({ id, properties }) => [properties.place ?? "", id]));
    inside.set(above, there);
    return there.get(key);
  };
  const folder = (kind: FolderKind, of: FolderOf): string => {
    const key = [kind, ...OF[kind].map((part) => of[part] ?? "")].join(" ");
    const there = ids.get(key);
    if (there !== undefined) return there;
    const { title, parent } = FOLDERS[kind];
    const above = parent === null ? null : folder(parent, of);
    const name = title.replace("{year}", of.year).replace("{pair}", of.pair).replace("{person}", of.person ?? "");
    let id = found(key, above);
    if (id === undefined) {
      id = files.makeFolder(name, above, key);
      inside.set(id, new Map());
    }
    fresh.push({ key, fileId: id, title: name });
    ids.set(key, id);
    return id;
  };
  return { of: folder, rows: () => (fresh.length === 0 ? [] : [{ append: "folders", rows: fresh.splice(0) }]) };
}

/** One folder, its row written at once. */
export function keptFolder(services: Services, known: readonly Folder[], kind: FolderKind, of: FolderOf): string {
  const folders = foldersOf(services, known);
  const id = folders.of(kind, of);
  services.workbook.write(folders.rows());
  return id;
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
