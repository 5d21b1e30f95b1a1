import { difficultiesOf } from "../sample/plan";
import { daysBetween, later, schoolYearOf } from "../sample/days";
import { diceFor } from "../sample/dice";
import { answeredEntry } from "./invites";
import { draftsOf, finishPapers, makePapers, onThePage, signPapers } from "./paper-jobs";
import { asCurator, today, tried } from "./player";
import type { Player } from "./player";
import { nameIn } from "./person-words";
import { linesOf, livePairs, SHEET } from "./registry";
import type { Line } from "./registry";

/** Pairs in one order: a very large school issues several, as it would on paper. */
const PAIRS_AN_ORDER = 200;
/** So many mentees are asked one by one what they find hard; a larger school writes their programmes in bulk. */
const ASKED_SINGLY = 40;
const IN_BULK = 50;
const READ_AT_ONCE = 500;

/** What a killed run left between two calls: jobs, and orders that nobody has been acquainted with. */
export function resumePapers(player: Player): void {
  if (linesOf(player.workspace, SHEET.papers).length === 0 && linesOf(player.workspace, SHEET.jobs).length === 0) return;
  finishPapers(player);
  for (const paper of linesOf(player.workspace, SHEET.papers)) if (paper["Вид бумаги"] === "D10" && paper["Состояние"] === "подписан" && paper["Ид файла"] !== "") tried(player, () => acknowledge(player, paper["Ид"] ?? "", paper["Дата"] ?? ""));
}

/** The orders D10 on the pairs that are agreed: made as drafts, printed, signed with a pen, marked, locked; then the sheet «ознакомлены». */
export function orderPairs(player: Player): void {
  if (today(player) < `${schoolYearOf(today(player))}-09-01`) return;
  // A draft that a killed run has made is signed as it is.
  for (const draft of draftsOf(player, "D10")) signOrder(player, draft);
  for (let ready = agreed(player); ready.length > 0; ready = agreed(player)) {
    const some = ready.slice(0, PAIRS_AN_ORDER).map((pair) => pair["Ид"] ?? "");
    if (!makePapers(player, "D10", ready.length > PAIRS_AN_ORDER ? some : [], `D10 ${some.join()}`)) return;
    const [draft] = draftsOf(player, "D10");
    if (!draft || !signOrder(player, draft)) return;
  }
}

const agreed = ({ workspace }: Player): Line[] => livePairs(workspace).filter((pair) => pair["Состояние"] === "согласована");

function signOrder(player: Player, draft: Line): boolean {
  const day = today(player);
  const first = `${schoolYearOf(day)}-09-01`;
  const paperId = draft["Ид"] ?? "";
  const number = freeNumber(player, 41 + Math.floor(daysBetween(first, later(first, day)) / 2));
  if (tried(player, () => signPapers(player, [{ paperId, number }], day, `D10 ${paperId} ${number}`)) !== true) return false;
  const pairs = (draft["Ид пар"] ?? "").split(/[,;\s]+/).filter((id) => id !== "").length;
  player.progress.say(`${day}: приказ № ${number}, закреплено пар и групп: ${pairs}.`);
  tried(player, () => acknowledge(player, paperId, day));
  return true;
}

/** Numbers are text: the second order of a day is «41.1-од». */
function freeNumber({ workspace }: Player, base: number): string {
  const taken = new Set(linesOf(workspace, SHEET.papers).filter((paper) => paper["Вид бумаги"] === "D10").map((paper) => paper["Номер"]));
  for (let part = 0; ; part += 1) {
    const number = `${base}${part === 0 ? "" : `.${part}`}-од`;
    if (!taken.has(number)) return number;
  }
}

/** The signed sheet comes back: all but a few have read the order. */
function acknowledge(player: Player, paperId: string, day: string): boolean {
  const shown = onThePage(player, "papers.show", { query: "", kind: "D10", state: null, page: 0 }, `show ${paperId} ${player.workspace.clock.now().toISOString()}`);
  const waiting = shown.papers.find((each) => each.paperId === paperId)?.waitsFor ?? [];
  const people = waiting.filter(({ name }) => !diceFor(`read ${name}`).chance(0.05)).map(({ personId }) => personId as string);
  for (let at = 0; at < people.length; at += READ_AT_ONCE) {
    const some = people.slice(at, at + READ_AT_ONCE);
    onThePage(player, "paper.acknowledge", { paperId, personIds: some, date: day, agree: "", remark: "" }, `read ${paperId} ${some.join()}`);
  }
  return true;
}

/** So many days after the order nobody waits for an answer any more: the curator asks the mentee in person. */
const ANSWER_AWAITED = 6;

/** Programmes of teacher mentees who have none yet, built from what they answered, and their papers D15 as drafts. */
export function draftProgrammes(player: Player): void {
  const people = new Map(linesOf(player.workspace, SHEET.people).map((person) => [person["Ид"] ?? "", person]));
  const answered = answeredEntry(player.workspace);
  const mentees = withoutProgramme(player).filter(({ menteeId, orderedOn }) => answered.has(menteeId) || daysBetween(orderedOn, today(player)) >= ANSWER_AWAITED).map(({ pairId, menteeId }) => ({ pairId, menteeId }));
  const groups = mentees.length <= ASKED_SINGLY ? mentees.map((each) => [each]) : Array.from({ length: Math.ceil(mentees.length / IN_BULK) }, (_, at) => mentees.slice(at * IN_BULK, (at + 1) * IN_BULK));
  let done = 0;
  for (const some of groups) {
    const [one] = some;
    const difficulties = some.length === 1 && one && !answered.has(one.menteeId) ? difficultiesOf(nameIn(people.get(one.menteeId))) : null;
    tried(player, () => asCurator(player, "programme.fill", { mentees: some, difficulties, codes: null, apply: true }, JSON.stringify(some)));
    player.progress.step("Персонализированные программы составлены", (done += some.length), mentees.length);
  }
  const onPaper = new Set(linesOf(player.workspace, SHEET.papers).filter((paper) => paper["Вид бумаги"] === "D15" && paper["Состояние"] !== "архив").map((paper) => paper["Ид программы"]));
  const unwritten = linesOf(player.workspace, SHEET.programmes).filter((programme) => programme["Состояние"] === "черновик" && !onPaper.has(programme["Ид"]));
  if (unwritten.length > 0) makePapers(player, "D15", [...new Set(unwritten.map((programme) => programme["Ид пары"] ?? ""))], `D15 ${unwritten.map((programme) => programme["Ид"]).join()}`);
}

function withoutProgramme({ workspace }: Player): { pairId: string; menteeId: string; orderedOn: string }[] {
  const known = new Set(linesOf(workspace, SHEET.programmes).map((each) => `${each["Ид пары"]} ${each["Ид наставляемого"]}`));
  const ordered = new Map(livePairs(workspace).filter((pair) => pair["Форма"] === "учитель – учитель" && (pair["Состояние"] === "закреплена" || pair["Состояние"] === "работает")).map((pair) => [pair["Ид"] ?? "", pair["Приказ от"] ?? ""]));
  return linesOf(workspace, SHEET.members).filter((member) => member["По"] === "" && ordered.has(member["Ид пары"] ?? ""))
    .map((member) => ({ pairId: member["Ид пары"] ?? "", menteeId: member["Ид наставляемого"] ?? "", orderedOn: ordered.get(member["Ид пары"] ?? "") ?? "" })).filter(({ pairId, menteeId }) => !known.has(`${pairId} ${menteeId}`));
}

/** The programmes of a pair were signed with a pen on that day. */
export function signProgrammes(player: Player, pairId: string, day: string, seed: string): boolean {
  const dice = diceFor(seed);
  const papers = draftsOf(player, "D15").filter((paper) => (paper["Ид пар"] ?? "").includes(pairId)).map((paper) => ({ paperId: paper["Ид"] ?? "", number: `П-${dice.between(1, 999)}` }));
  return papers.length > 0 && signPapers(player, papers, day, `D15 ${papers.map(({ paperId }) => paperId).join()} ${day}`);
}
