import { AppError } from "../../contract/errors";
import type { PaperId } from "../../contract/schemas";
import { DOCUMENTS } from "../catalogue/documents/documents";
import { filled, lookFor, templateMark } from "../actions/papers/look";
import { keptTemplate, templatePlace } from "../actions/papers/templates";
import { schoolYearOf, schoolYearTitle } from "../domain/calendar";
import { fillSteps } from "../domain/paper/filling";
import { BLANK_PAPER, editionsOf, isDraft, paperAfter, type PaperItem, type PaperMade, type PaperTodo } from "../domain/paper/paper";
import type { DocStructure } from "../domain/paper/structure";
import { templateProblems } from "../domain/paper/template-check";
import type { Paper } from "../domain/tables";
import { PAPER_LIFE } from "../catalogue/lifecycles";
import type { Change, FoundFile } from "../services";
import type { FileRun, FileWork } from "./file-work";
import { refile } from "./personal-file";
import { foldersOf, shareWithCurators, type Folders } from "../actions/papers/folders";

const read = (pieces: readonly string[]): PaperTodo => JSON.parse(pieces.join("")) as PaperTodo;

/** Papers from templates: a copy with its key and one filling each (design §4, §8). */
export const makePapers: FileWork = {
  keys: (todo) => read(todo).items.map(({ key }) => key),
  begin(run, texts) {
    const todo = read(texts);
    const items = new Map(todo.items.map((item) => [item.key, item]));
    const desk = deskFor(run, todo);
    return { make: (key) => make(desk, items.get(key)!), folderRows: desk.folders.rows, noticed: desk.noticed };
  },
  settle(run, texts, made, versions) {
    const todo = read(texts);
    const items = new Map(todo.items.map((item) => [item.key, item]));
    return made.flatMap((each) => settled(run, todo, items.get(each.key), each, versions));
  },
};

/** What one run needs once. */
type Desk = {
  readonly run: FileRun;
  readonly todo: PaperTodo;
  readonly folders: Folders;
  /** Copies of this job that a killed run has left, by item. */
  readonly orphans: ReadonlyMap<string, FoundFile>;
  /** Drive's versions of the drafts of this kind now. */
  readonly versions: ReadonlyMap<string, string>;
  readonly templateId: string;
  readonly structure: DocStructure;
  /** Which template drafts are made from now: another file, or a later change of it, is another one. */
  readonly mark: string;
  readonly noticed: readonly Change[];
};

/** @throws AppError `not-ready` when there is no template, or the school's own cannot be filled: «Проверить шаблоны» says why */
function deskFor(run: FileRun, todo: PaperTodo): Desk {
  const { services, sheets } = run.context;
  const [first] = todo.items;
  const kind = first?.kind ?? "D10";
  const template = sheets.templates.rows.find((each) => each.kind === kind && each.part === 0);
  if (!template) throw new AppError("not-ready", "template.none", { kind });
  shareWithCurators(run.context, sheets.folders.rows);
  // The school edits its templates whenever it likes: the registry's own copy follows (platform-verdicts B1).
  const file = services.files.find("place", templatePlace(kind)).find(({ id }) => id === template.fileId);
  if (!file) throw new AppError("not-ready", "template.none", { kind });
  const changed = file.modified !== template.modified;
  const noticed = changed ? keptTemplate(sheets.templates.rows, { kind, file, version: template.version, edited: true, docx: services.files.docx(file.id) }) : [];
  const structure = services.files.structure(template.fileId);
  if (templateProblems(structure, DOCUMENTS[kind].names).some(({ serious }) => serious)) throw new AppError("not-ready", "template.trouble", { kind });
  const remaking = todo.items.some(({ paperId }) => paperId !== "");
  return {
    run, todo, structure, templateId: template.fileId, noticed, mark: templateMark([{ ...template, modified: file.modified }], kind),
    folders: foldersOf(services, sheets.folders.rows),
    orphans: new Map(services.files.find("job", run.job.id).map((file) => [file.properties.item ?? "", file])),
    versions: new Map(remaking ? services.files.find("paper", kind).map(({ id, version }) => [id, version]) : []),
  };
}

function make(desk: Desk, item: PaperItem): PaperMade {
  const { run: { context, job }, todo, orphans } = desk;
  const { services, registry, sheets, today } = context;
  const definition = DOCUMENTS[item.kind];
  const look = lookFor(context, todo, item);
  const { filling, lacks, hash } = filled(definition, look, desk.mark);
  if (lacks.length > 0) return { key: item.key, did: "impossible" };
  const draft = item.paperId === "" ? undefined : registry.paper(item.paperId);
  if (draft && !isDraft(draft)) return { key: item.key, did: "same" };
  const there = draft && draft.fileId !== "" ? desk.versions.get(draft.fileId) : undefined;
  const edited = draft !== undefined && there !== undefined && (draft.edited !== "" || (draft.fileVersion !== "" && draft.fileVersion !== there));
  if (edited && !item.forced) return { key: item.key, did: "edited" };
  const orphan = orphans.get(item.key);
  if (draft && draft.hash === hash && there !== undefined && !edited && !orphan) return { key: item.key, did: "same" };
  const title = `${definition.file(look)}, ${today}`;
  // A copy without a record may lie in a folder without a row.
  const folder = folderFor(desk, item);
  const file = orphan ?? services.files.copy(desk.templateId, title, folder, { job: job.id, item: item.key, paper: item.kind });
  const structure = orphan ? services.files.structure(orphan.id) : desk.structure;
  if (!orphan || isBlank(structure)) services.files.fill(file.id, fillSteps(structure, filling));
  if (draft) refile(context, desk.folders, draft, file.id);
  if (there !== undefined) services.files.trash(draft!.fileId);
  return {
    key: item.key, did: "made", fileId: file.id, hash, title: definition.title(look), templateVersion: sheets.templates.rows.find(({ kind, part }) => kind === item.kind && part === 0)?.version ?? 0,
    before: draft ? { fileId: there === undefined ? "" : draft.fileId, fileVersion: draft.fileVersion, hash: draft.hash, inputs: draft.inputs } : null,
  };
}

/** The filling is one call: a copy either still has all its blanks or none. */
const isBlank = ({ blocks }: DocStructure): boolean =>
  blocks.some((block) => (block.kind === "paragraph" ? block.text.includes("{{") : block.kind === "table" && block.rows.some(({ cells }) => cells.some(({ text }) => text.includes("{{")))));

function folderFor({ folders, run: { context }, todo }: Desk, item: PaperItem): string {
  const { registry, today } = context;
  const year = registry.years.find(({ id }) => id === todo.yearId)?.title ?? schoolYearTitle(schoolYearOf(today));
  const pair = registry.pair(item.pairIds[0]!)?.code ?? "";
  return folders.of(DOCUMENTS[item.kind].place, { year, pair });
}

/** A draft takes over its row of the register; a new edition replaces the signed one (`domain/data-model.md` §6.2). */
function settled({ context, job }: FileRun, todo: PaperTodo, item: PaperItem | undefined, made: PaperMade, versions: ReadonlyMap<string, string>): Change[] {
  if (!item) return [];
  const { registry, services, now } = context;
  const row = registry.papers.find((paper) => (item.paperId !== "" ? paper.id === item.paperId : paper.key === item.key && isDraft(paper)));
  if (made.did === "edited") return row ? [{ update: "papers", id: row.id, fields: { edited: row.edited === "" ? "yes" : row.edited, updatedAt: now } }] : [];
  if (made.did !== "made") return [];
  const fields: Partial<Paper> = {
    variant: todo.variant, title: made.title, yearId: todo.yearId, pairIds: [...item.pairIds], personIds: item.menteeId === "" ? [] : [item.menteeId], programmeId: item.programmeId,
    version: item.version, mends: todo.mends, key: item.key, fileId: made.fileId, fileVersion: versions.get(made.fileId) ?? "", edited: "", templateVersion: made.templateVersion,
    hash: made.hash, inputs: JSON.stringify(todo.inputs), updatedAt: now,
  };
  if (row) return [{ update: "papers", id: row.id, fields }];
  const programme = item.programmeId === "" ? undefined : registry.programme(item.programmeId);
  const replaced = programme?.kind === item.kind ? editionsOf(registry, programme).filter((paper) => paperAfter(paper, "replace", PAPER_LIFE) !== null) : [];
  return [
    { append: "papers", rows: [{ ...BLANK_PAPER, ...fields, id: services.newId("DC") as PaperId, kind: item.kind, yearId: todo.yearId, pairIds: [...item.pairIds], state: "draft", createdAt: now, createdBy: job.startedBy, updatedAt: now }] },
    ...replaced.map(({ id }): Change => ({ update: "papers", id, fields: { state: "replaced", updatedAt: now } })),
  ];
}
