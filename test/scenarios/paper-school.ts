import type { Workspace } from "../../local/workspace";
import type { Input, Output } from "../../src/contract/contract";
import type { JobStatus } from "../../src/contract/parts";
import type { MadeKind } from "../../src/contract/schemas";
import { columnOf, CURATOR, keptIn, page, registry, reopened, rowsOf, schoolAfterSetup, typePeople, value } from "./school";

export const DIRECTOR = "v.gromova@school0.example";
/** What a school types before its first paper. */
const SETTINGS = { orgCity: "г. Примерск", orgShortName: "МБОУ СОШ № 0", orgAddress: "620000, г. Примерск, ул. Школьная, д. 1", orgFounder: "Управление образования города Примерска" };

export function settle(workspace: Workspace, key: string, typed: string): void {
  const at = rowsOf(workspace, "Настройки").findIndex((row) => row["Ключ"] === key);
  workspace.as(CURATOR).edit("Настройки", `${columnOf(workspace, "Настройки", "Значение")}${at + 2}`, typed);
}

export function typeCell(workspace: Workspace, sheet: string, of: (row: { readonly [header: string]: unknown }) => boolean, header: string, typed: string): void {
  const at = rowsOf(workspace, sheet).findIndex(of);
  if (at === -1) throw new Error(`no such row on «${sheet}»`);
  workspace.as(CURATOR).edit(sheet, `${columnOf(workspace, sheet, header)}${at + 2}`, typed);
}

const SURNAMES = ["Абросимова", "Белозёрова", "Вавилина", "Громыко", "Дюма", "Ермилова", "Жаркова", "Зимина", "Ивлева", "Климова", "Лобачёва", "Мамонтова", "Назарова", "Огородникова", "Платова", "Ракитина", "Светлова", "Туманова", "Уварова", "Фокина"];

/** Mentors and mentees, one pair each, as many as wanted; agreed by both sides. */
export function addPairs(workspace: Workspace, count: number, from = 0): string[] {
  const people = Array.from({ length: count }, (_, at) => [
    { "Фамилия": `${SURNAMES[(from + at) % SURNAMES.length]}`, "Имя": "Ирина", "Отчество": `${["Андреевна", "Павловна", "Олеговна"][Math.floor((from + at) / SURNAMES.length) % 3]}`, "Вид": "педагог", "Должность": "учитель", "Предметы": "математика", "Работает с": "01.09.2010", "Категория": "высшая" },
    { "Фамилия": `${SURNAMES[(from + at) % SURNAMES.length]}`, "Имя": "Мария", "Отчество": `${["Сергеевна", "Львовна", "Ильинична"][Math.floor((from + at) / SURNAMES.length) % 3]}`, "Вид": "педагог", "Должность": "учитель", "Предметы": "математика", "Работает с": "01.09.2026" },
  ]).flat();
  const before = rowsOf(workspace, "Люди").length;
  typePeople(workspace, people);
  const ids = rowsOf(workspace, "Люди").slice(before).map((row) => String(row["Ид"]));
  const pairs = Array.from({ length: count }, (_, at) => value<"pair.propose">(registry(workspace, CURATOR, "pair.propose", {
    form: "teacher-teacher", variant: "young", mentorId: ids[2 * at] as never, menteeIds: [ids[2 * at + 1] as never], goal: "", start: "2026-09-01" as never, end: null, workStart: null, loadReason: "",
  })).pairId as string);
  value(registry(workspace, CURATOR, "pair.agree", { pairIds: pairs as never[], mentorOn: "2026-09-03" as never, menteeOn: "2026-09-04" as never }));
  return pairs;
}

const built = new Map<number, string>();
/** A school on 7 September with so many agreed pairs and no order yet; opened anew. */
export function schoolWithAgreedPairs(count = 3): Workspace {
  let dir = built.get(count);
  if (dir === undefined) {
    const workspace = schoolAfterSetup({ now: "2026-09-07T09:00:00+03:00" });
    for (const [key, typed] of Object.entries(SETTINGS)) settle(workspace, key, typed);
    typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Юсупова", "Должность", "методист");
    typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Громова", "Эл. почта", DIRECTOR);
    addPairs(workspace, count);
    built.set(count, (dir = keptIn(workspace)));
  }
  return reopened(dir);
}

export type Plan = Output<"papers.plan">;
const NOTHING: Omit<Input<"papers.plan">, "kind"> = { variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: false, hash: "" };
export const preview = (workspace: Workspace, kind: MadeKind, more: Partial<Input<"papers.plan">> = {}): Plan => value<"papers.plan">(page(workspace, CURATOR, "papers.plan", { ...NOTHING, kind, ...more }));

/** The run as it stands in the preview, accepted: the job that makes it. */
export function begun(workspace: Workspace, kind: MadeKind, more: Partial<Input<"papers.plan">> = {}): JobStatus {
  const { hash } = preview(workspace, kind, more);
  return value<"papers.plan">(page(workspace, CURATOR, "papers.plan", { ...NOTHING, kind, ...more, apply: true, hash })).job!;
}

/** The open page drives the job to its end. A call that dies is asked again, as the page does. */
export function driven(workspace: Workspace, job: JobStatus, driver = "tab"): JobStatus {
  let status = job;
  for (let steps = 0; steps < 400 && (status.state === "waiting" || status.state === "running"); steps += 1) {
    status = value<"job.step">(page(workspace, CURATOR, "job.step", { jobId: job.jobId, driver }));
    workspace.clock.advance({ seconds: 15 });
  }
  return status;
}

export const made = (workspace: Workspace, kind: MadeKind, more: Partial<Input<"papers.plan">> = {}): JobStatus => driven(workspace, begun(workspace, kind, more));

/** Rows of the register, as the curator sees them. */
export const papers = (workspace: Workspace, kind?: string): Output<"papers.show">["papers"] =>
  value<"papers.show">(page(workspace, CURATOR, "papers.show", { query: "", kind: (kind ?? null) as never, state: null, page: 0 })).papers;

export function signed(workspace: Workspace, numbers: readonly { paperId: string; number: string }[], date = "2026-09-07"): JobStatus {
  const { job } = value<"paper.mark">(page(workspace, CURATOR, "paper.mark", { papers: numbers as never, date: date as never, signers: [], scan: null }));
  return driven(workspace, job!);
}

/** The Docs of a kind that are not in the bin, templates aside. */
export const filesOf = (workspace: Workspace, kind: string) => workspace.drive().filter((file) => file.appProperties["paper"] === kind && !file.trashed);
export const idOf = (workspace: Workspace, paperId: string): string => String(rowsOf(workspace, "Документы").find((row) => row["Ид"] === paperId)!["Ид файла"]);

/** Programmes as proposed, for every mentee who has none. */
export function fillProgrammes(workspace: Workspace): number {
  const open = new Set(rowsOf(workspace, "Пары и группы").filter((pair) => pair["Состояние"] === "закреплена" || pair["Состояние"] === "работает").map((pair) => pair["Ид"]));
  const members = rowsOf(workspace, "Состав").filter((row) => open.has(row["Ид пары"]));
  const mentees = members.map((row) => ({ pairId: String(row["Ид пары"]) as never, menteeId: String(row["Ид наставляемого"]) as never }));
  return value<"programme.fill">(page(workspace, CURATOR, "programme.fill", { mentees, difficulties: null, codes: null, apply: true })).made;
}

/** The paper's text with plain spaces, as a person reads it. */
export const textOf = (workspace: Workspace, fileId: string): string => workspace.fileText(fileId).replace(/\u00a0/g, " ");
