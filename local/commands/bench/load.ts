import type { Output } from "../../../src/contract/contract";
import type { JobStatus } from "../../../src/contract/parts";
import type { ExecutionRecord } from "../../workspace";
import { settle } from "../first-day";
import { onThePage } from "../paper-jobs";
import type { Player } from "../player";
import { linesOf, SHEET } from "../registry";
import { fillProgrammes, LINES, pasteLines } from "./plans";
import { schoolOf } from "./school";
import type { Place } from "./school";

/** As many programmes as the sample school has mentees (design §8). */
export const LOAD = 121;

/** 121 teacher pairs under an order, each with a programme of 35 lines and no paper yet. Their letters about terms are other work than the papers, and are off. */
export function loadSchool(place: Place, pairs = LOAD): Player {
  const player = schoolOf({ teachers: [pairs], pupils: [], hard: false }, place);
  settle(player, "dutyMail", "нет");
  fillProgrammes(player);
  pasteLines(player, LINES);
  player.curator.menu("Сегодня");
  return player;
}

type MadeKind = "D12" | "D15";
/** The papers of these pairs as a job, or of all that are ready. */
export function begunPapers(player: Player, kind: MadeKind, pairIds: readonly string[], answers: { readonly [name: string]: string } = {}): JobStatus {
  const input = { kind, variant: "" as const, mends: null, pairIds, inputs: answers, remake: [] };
  const key = `${kind} ${pairIds.join()}`;
  const preview: Output<"papers.plan"> = onThePage(player, "papers.plan", { ...input, apply: false, hash: "" }, `look ${key}`);
  const lacks = preview.lines.find(({ does }) => does === "impossible")?.lacks ?? [];
  if (lacks.length > 0) throw new Error(`Бумаги ${kind}: ${lacks.map(({ said }) => said.key).join()}`);
  const { job } = onThePage(player, "papers.plan", { ...input, apply: true, hash: preview.hash }, key);
  if (!job) throw new Error(`Бумаги ${kind}: создавать нечего.`);
  return job;
}

export const stepOf = (player: Player, job: JobStatus, at: number): JobStatus => onThePage(player, "job.step", { jobId: job.jobId, driver: "bench" }, `${job.jobId} ${at}`);

/** Writes of Docs in the busiest sixty seconds, by the instants of the calls. */
export function writesInAMinute(executions: readonly ExecutionRecord[]): number {
  const instants = executions.flatMap(({ startedAt, calls }) => {
    let at = Date.parse(startedAt);
    return calls.flatMap(({ service, ms }) => {
      at += ms;
      return service === "Docs.Documents.batchUpdate" ? [at] : [];
    });
  }).sort((one, other) => one - other);
  return Math.max(0, ...instants.map((from, first) => instants.slice(first).filter((at) => at < from + 60_000).length));
}

/** What is there of a kind: rows of the register, live files, how many of these are twins, and how many still have a blank or lack lines. */
export function standOf({ workspace }: Player, kind: MadeKind): { rows: number; files: number; twins: number; strays: number; halfFilled: number } {
  const rows = linesOf(workspace, SHEET.papers).filter((row) => row["Вид бумаги"] === kind && row["Состояние"] !== "архив");
  const files = workspace.drive().filter((file) => file.appProperties["paper"] === kind && !file.trashed);
  const known = new Set(rows.map((row) => row["Ид файла"]));
  return {
    rows: rows.length, files: files.length, twins: files.length - new Set(files.map(({ appProperties }) => appProperties["item"])).size,
    strays: files.filter(({ id }) => !known.has(id)).length, halfFilled: files.filter(({ id }) => workspace.fileText(id).includes("{{")).length,
  };
}
