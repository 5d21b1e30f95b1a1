import { MADE_KINDS } from "../../../contract/schemas";
import { DOCUMENTS } from "../../catalogue/documents/documents";
import { FOLDERS } from "../../catalogue/folders";
import { libraryRow } from "../../catalogue/plan-words";
import type { Folder, TemplatePart } from "../../domain/tables";
import type { Change, Services } from "../../services";
import { importTemplate, keptTemplate, templatePlace } from "./templates";

/**
 * What setup makes in Drive: the folder «Наставничество» with «Шаблоны» and «Дела», the folder of forms, a Doc of each template that is missing, and the plan
 * library in its sheet. Run again it makes what is missing; a template or a line that the school has changed is never touched (design §4,
 * `domain/plan-library.md`).
 */
export function installFiles(services: Services): void {
  const { folders, templates, planLibrary } = services.workbook.read("folders", "templates", "planLibrary");
  const changes: Change[] = [];
  try {
    installInto(services, folders.rows, templates.rows, changes);
    const codes = new Set(planLibrary.rows.map(({ code }) => code));
    const lines = services.files.defaults().library.filter(({ code }) => !codes.has(code));
    if (lines.length > 0) changes.push({ append: "planLibrary", rows: lines.map(libraryRow) });
  } finally {
    // What was made before Google failed is kept, so that the next try goes on from there.
    services.workbook.write(changes);
  }
}

function installInto(services: Services, folders: readonly Folder[], templates: readonly TemplatePart[], changes: Change[]): void {
  const ids = new Map(folders.map(({ key, fileId }) => [key, fileId]));
  for (const key of ["root", "templates", "files", "forms"] as const) {
    if (ids.has(key)) continue;
    const { title, parent } = FOLDERS[key];
    const id = services.files.find("place", key)[0]?.id ?? services.files.makeFolder(title, parent === null ? null : ids.get(parent)!, key);
    ids.set(key, id);
    changes.push({ append: "folders", rows: [{ key, fileId: id, title }] });
  }
  const lying = services.files.docsIn(ids.get("templates")!);
  for (const kind of MADE_KINDS) {
    const kept = templates.find((each) => each.kind === kind && each.part === 0);
    // One that the school has put elsewhere is asked for by itself.
    const there = lying.find(({ properties }) => properties.place === templatePlace(kind)) ?? (kept ? services.files.find("place", templatePlace(kind))[0] : undefined);
    const untouched = kept !== undefined && there !== undefined && there.id === kept.fileId && !kept.edited && there.modified === kept.modified;
    if (kept && there && !(untouched && kept.version < DOCUMENTS[kind].names.version)) continue;
    if (kept && there) services.files.trash(there.id);
    const { file, version } = there !== undefined && kept === undefined ? { file: there, version: DOCUMENTS[kind].names.version } : importTemplate(services, kind, ids.get("templates")!);
    changes.push(...keptTemplate(templates, { kind, file, version, edited: false, docx: services.files.docx(file.id) }));
  }
}
