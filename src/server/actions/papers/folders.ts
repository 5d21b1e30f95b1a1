import { FOLDERS, type FolderKind } from "../../catalogue/folders";
import { asAppError } from "../../../contract/errors";
import { inForce } from "../../domain/registry";
import type { Folder } from "../../domain/tables";
import type { Services } from "../../services";
import type { Context } from "../context";

/** Which year and pair a folder belongs to. */
export type FolderOf = { readonly year: string; readonly pair: string };

const OF: { readonly [Kind in FolderKind]: readonly (keyof FolderOf)[] } = { root: [], templates: [], files: [], year: ["year"], orders: ["year"], pairs: ["year"], pair: ["year", "pair"], reports: ["year"], site: ["year"] };

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
 * Curators open papers in Drive: «Наставничество» is shared with each of them once, without a mail (`domain/rights.md` R.4). An address that
 * Google does not know is left out: papers are opened through the page as well.
 */
export function shareWithCurators({ services, registry, today }: Pick<Context, "services" | "registry" | "today">, known: readonly Folder[]): void {
  const root = known.find(({ key }) => key === "root");
  const curators = registry.appointments.filter((each) => each.role === "curator" && inForce(each, today)).flatMap(({ personId }) => registry.person(personId)?.email.toLowerCase() ?? []);
  for (const email of new Set(curators)) {
    const key = `share ${email}`;
    if (!root || email === "" || email === services.effectiveEmail() || known.some((each) => each.key === key)) continue;
    try {
      services.files.share(root.fileId, email);
    } catch (thrown) {
      if (asAppError(thrown).code === "google-unavailable") throw thrown;
      continue;
    }
    services.workbook.write([{ append: "folders", rows: [{ key, fileId: root.fileId, title: "" }] }]);
  }
}
