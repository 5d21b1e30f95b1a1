import type { Input, Output } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import { MADE_KINDS, type MadeKind } from "../../../contract/schemas";
import { DOCUMENTS } from "../../catalogue/documents/documents";
import { templateProblems, type Problem } from "../../domain/paper/template-check";
import type { TemplatePart } from "../../domain/tables";
import type { Change, FoundFile, ReadTables, Services } from "../../services";
import { asAppError } from "../../../contract/errors";
import type { Context, Outcome, RegistrySheet } from "../context";
import { withFiles } from "./open";

type Opened = Context & { readonly sheets: ReadTables<RegistrySheet | "templates" | "folders"> };

/** A cell takes 50,000 characters (platform trap 9). */
const PIECE = 45_000;
/** Property by which a template is found again, one a kind. */
export const templatePlace = (kind: MadeKind): string => `template ${kind}`;

/** A template as it lies in Drive now, with its .docx when it is another than the registry keeps (platform-verdicts B1). */
export type SeenTemplate = { readonly kind: MadeKind; readonly file: FoundFile | null; readonly version: number; readonly edited: boolean; readonly docx: string | null; readonly problems: readonly Problem[] };

/** «Проверить шаблоны», the part that asks Drive and Docs: outside the lock. `renew` takes this release's template and bins the school's. */
export function lookAtTemplates(context: Opened, { renew }: Input<"template.check">): SeenTemplate[] {
  withFiles(context);
  const { services, sheets } = context;
  const folder = sheets.folders.rows.find(({ key }) => key === "templates")?.fileId;
  return MADE_KINDS.map((kind): SeenTemplate => {
    const kept = sheets.templates.rows.find((each) => each.kind === kind && each.part === 0);
    if (folder !== undefined && renew.includes(kind)) {
      const { file, version } = importTemplate(services, kind, folder);
      if (kept) services.files.trash(kept.fileId);
      return { kind, file, version, edited: false, docx: services.files.docx(file.id), problems: problemsOf(services, kind, file.id) };
    }
    const file = services.files.find("place", templatePlace(kind)).find(({ id }) => id === kept?.fileId) ?? null;
    if (!file || !kept) return { kind, file: null, version: kept?.version ?? 0, edited: false, docx: null, problems: [{ said: { key: "template.missing" }, serious: true }] };
    const changed = file.modified !== kept.modified;
    const older: Problem[] = kept.version < DOCUMENTS[kind].names.version ? [{ said: { key: "template.newer", params: { version: DOCUMENTS[kind].names.version } }, serious: false }] : [];
    return { kind, file, version: kept.version, edited: kept.edited || changed, docx: changed ? services.files.docx(file.id) : null, problems: [...problemsOf(services, kind, file.id), ...older] };
  });
}

function problemsOf(services: Services, kind: MadeKind, fileId: string): Problem[] {
  try {
    return templateProblems(services.files.structure(fileId), DOCUMENTS[kind].names);
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code !== "not-found") throw thrown;
    return [{ said: { key: "template.missing" }, serious: true }];
  }
}

/** This release's template as a new Doc in «Шаблоны». */
export function importTemplate(services: Services, kind: MadeKind, folder: string): { readonly file: FoundFile; readonly version: number } {
  const { version, docx } = services.files.defaults().templates[kind]!;
  return { version, file: services.files.importDoc(`${kind} ${DOCUMENTS[kind].names.title}`, folder, docx, templatePlace(kind)) };
}

export function checkTemplates({ sheets }: Opened, _input: Input<"template.check">, seen: readonly SeenTemplate[]): Outcome<"template.check"> {
  const folder = sheets.folders.rows.find(({ key }) => key === "templates")?.fileId ?? "";
  const output: Output<"template.check"> = {
    folderUrl: folder === "" ? "" : `https://drive.google.com/drive/folders/${folder}`,
    templates: seen.map(({ kind, file, edited, problems }) => ({
      kind, title: DOCUMENTS[kind].names.title, edited, url: file ? `https://docs.google.com/document/d/${file.id}/edit` : "",
      state: file === null ? "missing" as const : problems.some(({ serious }) => serious) ? "trouble" as const : "ok" as const,
      problems: problems.map(({ said, serious }) => ({ said: wire(said), serious })),
    })),
  };
  return { output, changes: seen.flatMap((each) => keptTemplate(sheets.templates.rows, each)), entity: "templates", entityId: "" };
}

const wire = ({ key, params }: Message): { key: string; params?: { [name: string]: string | number } } => ({ key, ...(params ? { params: { ...params } } : {}) });

/** The template's .docx into the registry, from which another account can make it again (`design.md` §1). */
export function keptTemplate(known: readonly TemplatePart[], { kind, file, version, edited, docx }: Pick<SeenTemplate, "kind" | "file" | "version" | "edited" | "docx">): Change[] {
  if (file === null || docx === null) return [];
  const pieces = Array.from({ length: Math.max(1, Math.ceil(docx.length / PIECE)) }, (_, part) => docx.slice(part * PIECE, (part + 1) * PIECE));
  const rows = pieces.map((text, part): TemplatePart => ({ id: `${kind} ${part}`, kind, part, fileId: file.id, version, modified: file.modified, edited, text }));
  const there = new Set(known.filter((each) => each.kind === kind).map(({ id }) => id));
  const fresh = rows.filter(({ id }) => !there.has(id));
  return [
    ...rows.filter(({ id }) => there.has(id)).map(({ id, ...fields }): Change => ({ update: "templates", id, fields })),
    ...known.filter((each) => each.kind === kind && each.part >= rows.length && each.text !== "").map(({ id }): Change => ({ update: "templates", id, fields: { text: "" } })),
    ...(fresh.length > 0 ? [{ append: "templates" as const, rows: fresh }] : []),
  ];
}
