import type { JobStatus } from "../../src/contract/parts";
import type { Output } from "../../src/contract/contract";
import { daysBetween, later, schoolYearOf } from "../sample/days";
import { diceFor } from "../sample/dice";
import type { CallName, Input } from "../../src/contract/contract";
import type { Plain } from "./door";
import { ask } from "./door";
import { asCurator, today, tried } from "./player";
import type { Player } from "./player";
import { linesOf, livePairs, SHEET } from "./registry";

/** Pairs in one order: a very large school issues several, as it would on paper. */
const PAIRS_AN_ORDER = 200;
/** Steps of a job before something must be wrong. */
const MOST_STEPS = 3000;

/** The curator in a browser: files are made there, from the coordinator's account (design §1). */
const onThePage = <Name extends CallName>(player: Player, name: Name, input: Plain<Input<Name>>, key: string): Output<Name> =>
  ask(player.workspace.as(player.curatorEmail), "page", name, input, key, () => { player.workspace.clock.advance({ minutes: 1 }); });

/** The orders D10 on the pairs that are agreed: made as drafts, printed, signed with a pen, marked, locked; then the sheet «ознакомлены». */
export function orderPairs(player: Player): void {
  const day = today(player);
  const first = `${schoolYearOf(day)}-09-01`;
  if (day < first) return;
  const ready = livePairs(player.workspace).filter((pair) => pair["Состояние"] === "согласована");
  for (let at = 0; at < ready.length; at += PAIRS_AN_ORDER) {
    const pairIds = ready.length > PAIRS_AN_ORDER ? ready.slice(at, at + PAIRS_AN_ORDER).map((pair) => pair["Ид"] ?? "") : [];
    const number = `${41 + Math.floor(daysBetween(first, later(first, day)) / 2)}${at === 0 ? "" : `.${at / PAIRS_AN_ORDER}`}-од`;
    const made = tried(player, () => makePapers(player, "D10", pairIds, `D10 ${ready.slice(at, at + PAIRS_AN_ORDER).map((pair) => pair["Ид"]).join()}`));
    if (!made) return;
    const [draft] = draftsOf(player, "D10");
    if (!draft) return;
    tried(player, () => sign(player, [{ paperId: draft["Ид"] ?? "", number }], day, `D10 ${number}`));
    player.progress.say(`${day}: приказ № ${number}, закреплено пар и групп: ${Math.min(PAIRS_AN_ORDER, ready.length - at)}.`);
    tried(player, () => acknowledge(player, draft["Ид"] ?? "", day));
  }
}

/** Programmes of teacher mentees who have none yet, and their papers D15 as drafts. */
export function draftProgrammes(player: Player): void {
  const members = linesOf(player.workspace, SHEET.members).filter((member) => member["По"] === "");
  const known = new Set(linesOf(player.workspace, SHEET.programmes).map((each) => `${each["Ид пары"]} ${each["Ид наставляемого"]}`));
  const ordered = livePairs(player.workspace).filter((pair) => pair["Форма"] === "учитель – учитель" && (pair["Состояние"] === "закреплена" || pair["Состояние"] === "работает"));
  const mentees = ordered.flatMap((pair) => members.filter((member) => member["Ид пары"] === pair["Ид"]).map((member) => ({ pairId: pair["Ид"] ?? "", menteeId: member["Ид наставляемого"] ?? "" })))
    .filter(({ pairId, menteeId }) => !known.has(`${pairId} ${menteeId}`));
  for (let at = 0; at < mentees.length; at += 50) {
    const some = mentees.slice(at, at + 50);
    tried(player, () => asCurator(player, "programme.fill", { mentees: some, difficulties: null, codes: null, apply: true }, JSON.stringify(some)));
    player.progress.step("Персонализированные программы составлены", Math.min(at + 50, mentees.length), mentees.length);
  }
  if (mentees.length > 0) tried(player, () => makePapers(player, "D15", [], `D15 ${JSON.stringify(mentees)}`));
}

/** The programmes of a pair were signed with a pen on that day. */
export function signProgrammes(player: Player, pairId: string, day: string): boolean {
  const drafts = draftsOf(player, "D15").filter((paper) => (paper["Ид пар"] ?? "").includes(pairId));
  if (drafts.length === 0) return false;
  const papers = drafts.map((paper) => ({ paperId: paper["Ид"] ?? "", number: `П-${diceFor(`${pairId} ${paper["Ид людей"]}`).between(1, 999)}` }));
  return tried(player, () => sign(player, papers, day, `D15 ${pairId}`)) !== null;
}

const draftsOf = ({ workspace }: Player, kind: string) => linesOf(workspace, SHEET.papers).filter((paper) => paper["Вид бумаги"] === kind && paper["Состояние"] === "черновик" && paper["Ид файла"] !== "");

/** Preview, consent to it, and every step of the job on the open page. */
function makePapers(player: Player, kind: "D10" | "D15", pairIds: readonly string[], key: string): JobStatus | null {
  const input = { kind, variant: "" as const, mends: null, pairIds, inputs: {}, remake: [] };
  const preview = onThePage(player, "papers.plan", { ...input, apply: false, hash: "" }, `preview ${key}`);
  const impossible = preview.lines.filter(({ does }) => does === "impossible");
  player.errors.push(...impossible.map(({ title, about, lacks }) => `${title}, ${about}: ${lacks.map(({ said }) => said.key).join(", ")}`));
  if (!preview.lines.some(({ does }) => does === "make" || does === "remake")) return null;
  const { job } = onThePage(player, "papers.plan", { ...input, apply: true, hash: preview.hash }, `${key} ${preview.hash}`);
  return job ? drive(player, job, kind === "D10" ? "Приказ создаётся" : "Программы создаются") : null;
}

function drive(player: Player, job: JobStatus, label: string): JobStatus {
  let status = job;
  for (let steps = 0; steps < MOST_STEPS && (status.state === "waiting" || status.state === "running"); steps += 1) {
    status = onThePage(player, "job.step", { jobId: job.jobId, driver: "year" }, `${job.jobId} ${steps}`);
    player.progress.step(label, status.done, status.total);
    player.workspace.clock.advance({ seconds: 20 });
  }
  if (status.state !== "done") player.errors.push(`${label}: ${status.state} ${status.message?.key ?? ""}`);
  return status;
}

/** «Отметить подписание»; the numbered and locked copies are made at once. */
function sign(player: Player, papers: readonly { paperId: string; number: string }[], date: string, key: string): JobStatus | null {
  const { job } = onThePage(player, "paper.mark", { papers, date, signers: [], scan: null }, key);
  return job ? drive(player, job, "Подписанные бумаги") : null;
}

/** The signed sheet comes back: all but a few have read the order. */
function acknowledge(player: Player, paperId: string, day: string): unknown {
  const shown = onThePage(player, "papers.show", { query: "", kind: "D10", state: null, page: 0 }, `show ${paperId}`);
  const paper = shown.papers.find((each) => each.paperId === paperId);
  const people = paper?.waitsFor.map(({ personId }) => personId as string).filter((personId) => !diceFor(`read ${personId}`).chance(0.05)) ?? [];
  for (let at = 0; at < people.length; at += 500) {
    onThePage(player, "paper.acknowledge", { paperId, personIds: people.slice(at, at + 500), date: day, agree: "", remark: "" }, `read ${paperId} ${at}`);
  }
  return people.length;
}
