import { asCurator, onPage, today, tried } from "../commands/player";
import type { Player } from "../commands/player";
import { confirmed, driveAll, onThePage } from "../commands/paper-jobs";
import { finishJobs } from "../commands/take-roster";
import { linesOf, SHEET, valuesOf } from "../commands/registry";
import { rosterCells } from "../sample/row";

/** What a school does beside its plan: it types into sheets, corrects, takes back. The same in every seed. */
export function afterWeek(player: Player, week: number): void {
  if (week === 2) typedByHand(player);
  if (week === 3) takenBack(player);
  if (week === 4) corrected(player);
  if (week === 6) withdrawn(player);
}

const letterOf = (column: number): string => (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

/** A post is typed into a cell, and the sheet is sorted. */
function typedByHand({ workspace, curator }: Player): void {
  const [header = [], ...rows] = valuesOf(workspace, SHEET.people);
  const [name, post] = [header.indexOf("Фамилия"), header.indexOf("Должность")];
  const mentee = linesOf(workspace, SHEET.people).filter((person) => person["Вид"] === "педагог").map((person) => person["Фамилия"] ?? "").sort()[0];
  const row = rows.findIndex((cells) => cells[name] === mentee);
  curator.edit(SHEET.people, `${letterOf(post)}${row + 2}`, "учитель, руководитель кружка");
  curator.sortSheet(SHEET.people, name + 1);
}

/** Somebody is imported by mistake and the import is undone; agreements are made, binned and made again. */
function takenBack(player: Player): void {
  const source = { rows: rosterCells([{ "ФИО": "Лишняя Анна Петровна", "Вид": "педагог", "Роль": "наставник", "Предмет": "физика", "Эл. почта": `lishnyaya@${player.domain}` }]), merged: [] };
  const roster = { source, columns: {}, answers: {}, appointments: [] };
  tried(player, () => {
    const { hash } = asCurator(player, "roster.plan", roster, "extra plan");
    const { jobId } = asCurator(player, "roster.apply", { roster, hash }, `extra ${hash}`);
    finishJobs(player);
    return asCurator(player, "roster.undo", { jobId, apply: true }, `undo ${jobId}`);
  });
  const first = agreements(player, "first");
  if (first) tried(player, () => {
    const { job } = onThePage(player, "job.undo", { jobId: first, apply: true }, `undo ${first}`);
    if (job) driveAll(player, [job]);
  });
  agreements(player, "again");
}

/** The agreements D12 of whoever has none; the id of the job that made them. */
function agreements(player: Player, key: string): string | null {
  return tried(player, () => {
    const input = { kind: "D12" as const, variant: "" as const, mends: null, pairIds: [], inputs: {}, remake: [] };
    const look = (again: string): string => onThePage(player, "papers.plan", { ...input, apply: false, hash: "" }, `D12 look ${key}${again}`).hash;
    const job = confirmed(look(""), () => look(" again"), (hash) => onThePage(player, "papers.plan", { ...input, apply: true, hash }, `D12 ${key} ${hash} ${today(player)}`).job);
    if (job) driveAll(player, [job]);
    return job?.jobId ?? null;
  });
}

/** The mentor mends the newest lesson. */
function corrected(player: Player): void {
  const [lesson] = linesOf(player.workspace, SHEET.observations).filter((line) => line["Состояние"] === "внесено").sort((one, other) => ((one["Дата урока"] ?? "") < (other["Дата урока"] ?? "") ? 1 : -1));
  const observationId = lesson?.["Ид"];
  const mentor = linesOf(player.workspace, SHEET.people).find((person) => person["Ид"] === lesson?.["Ид наблюдателя"])?.["Эл. почта"] ?? "";
  if (observationId === undefined) return;
  tried(player, () => {
    const { lesson: before } = onPage(player, mentor, "observation.read", { observationId }, `read ${observationId}`);
    return onPage(player, mentor, "observation.fix", { observationId, lesson: { ...before, nextStepBy: before.nextStepBy ?? today(player), topic: "Тема исправлена" } }, `fix ${observationId}`);
  });
}

/** A mentee withdraws a consent while a questionnaire is open: no letter may go there any more. */
function withdrawn(player: Player): void {
  const invited = linesOf(player.workspace, SHEET.invites).map((invite) => invite["Ид человека"] ?? "");
  const [person] = linesOf(player.workspace, SHEET.people).filter(({ Ид: id = "" }) => invited.includes(id)).sort((one, other) => ((one["Фамилия"] ?? "") < (other["Фамилия"] ?? "") ? -1 : 1));
  if (person) tried(player, () => asCurator(player, "consent.withdraw", { personId: person["Ид"] ?? "", kind: "data", on: today(player) }, `withdraw ${person["Ид"]}`));
}
