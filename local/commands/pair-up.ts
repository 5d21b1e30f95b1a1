import { PUPIL_GOALS } from "../sample/goals";
import { schoolYearOf } from "../sample/days";
import { asCurator, today, tried } from "./player";
import type { Player } from "./player";
import { linesOf, livePairs, SHEET } from "./registry";
import type { Line } from "./registry";

/** How many mentees a mentor takes when nobody says otherwise. */
const LIMIT = { "педагог": 3, "ученик": 4 } as const;
const FORM = { "педагог": "teacher-teacher", "ученик": "pupil-pupil" } as const;
const ENDED = new Set(["завершена", "прекращена досрочно"]);

/**
 * The roster did not say who mentors whom: people of one kind and form in the order of the file, mentors filled evenly up to the
 * limit. Returns the number of pairs made now.
 */
export function pairByOrder(player: Player): number {
  const made = (Object.keys(FORM) as (keyof typeof FORM)[]).map((kind) => pairKind(player, kind));
  return made.reduce((sum, each) => sum + each, 0);
}

function pairKind(player: Player, kind: keyof typeof FORM): number {
  const { workspace, progress, errors } = player;
  const people = linesOf(workspace, SHEET.people).filter((person) => person["Вид"] === kind && person["Статус"] === "работает / учится");
  const roles = linesOf(workspace, SHEET.participations).filter((each) => each["Состояние"] !== "архив");
  const inRole = (role: string): Set<string> => new Set(roles.filter((each) => each["Роль"] === role).map((each) => each["Ид человека"] ?? ""));
  const [mentorIds, menteeIds] = [inRole("наставник"), inRole("наставляемый")];
  const pairs = livePairs(workspace).filter((pair) => !ENDED.has(pair["Состояние"] ?? ""));
  const members = linesOf(workspace, SHEET.members).filter((member) => member["По"] === "" && pairs.some((pair) => pair["Ид"] === member["Ид пары"]));
  const load = new Map(people.filter((person) => mentorIds.has(person["Ид"] ?? "")).map((person) => [person["Ид"] ?? "", 0]));
  for (const pair of pairs) {
    const before = load.get(pair["Ид наставника"] ?? "");
    if (before !== undefined) load.set(pair["Ид наставника"] ?? "", before + members.filter((member) => member["Ид пары"] === pair["Ид"]).length);
  }
  const paired = new Set(members.map((member) => member["Ид наставляемого"]));
  const waiting = people.filter((person) => menteeIds.has(person["Ид"] ?? "") && !paired.has(person["Ид"]));
  const { teams, left } = filledEvenly(load, waiting, LIMIT[kind]);
  if (left > 0) errors.push(`Без наставника остались: ${left} (${kind}), все наставники заняты до предела ${LIMIT[kind]}.`);
  let done = 0;
  for (const [mentorId, mentees] of teams) {
    if (tried(player, () => propose(player, kind, mentorId, mentees))) done += 1;
    progress.step(`Пары по порядку файла (${kind})`, done, teams.size);
  }
  return done;
}

/** Mentees in their order to mentors in theirs: everybody's load differs by one at most and never passes the limit. */
export function filledEvenly(load: ReadonlyMap<string, number>, waiting: readonly Line[], limit: number): { teams: Map<string, Line[]>; left: number } {
  const queue = [...waiting];
  const mean = ([...load.values()].reduce((sum, each) => sum + each, 0) + queue.length) / Math.max(1, load.size);
  const teams = new Map<string, Line[]>();
  for (const ceiling of [Math.floor(mean), Math.ceil(mean), limit].map((each) => Math.min(limit, each))) {
    for (const [mentorId, had] of load) {
      const team = teams.get(mentorId) ?? [];
      while (had + team.length < ceiling) {
        // Who holds both roles is not paired with himself.
        const at = queue.findIndex((each) => each["Ид"] !== mentorId);
        if (at < 0) break;
        team.push(...queue.splice(at, 1));
      }
      if (team.length > 0) teams.set(mentorId, team);
    }
  }
  return { teams, left: queue.length };
}

function propose(player: Player, kind: keyof typeof FORM, mentorId: string, mentees: readonly Line[]): boolean {
  const day = today(player);
  const beginner = mentees.every((mentee) => Number((mentee["Стаж, лет"] ?? "").replace(",", ".") || "0") <= 3);
  asCurator(player, "pair.propose", {
    form: FORM[kind], variant: kind === "педагог" && beginner ? "young" : "", mentorId, menteeIds: mentees.map((mentee) => mentee["Ид"] ?? ""),
    goal: kind === "ученик" ? PUPIL_GOALS.results : "", start: null, end: null,
    workStart: kind === "педагог" && mentees.some((mentee) => mentee["Работает с"] === "") ? `${schoolYearOf(day)}-09-01` : null, loadReason: "",
  }, `${mentorId} ${mentees.map((mentee) => mentee["Ид"]).join(" ")}`);
  return true;
}

/** Consents on paper of everybody who lacks one, with one date. */
export function tickConsents(player: Player): void {
  const { workspace, progress } = player;
  const given = new Set(linesOf(workspace, SHEET.consents).filter((each) => each["Состояние"] !== "нет").map((each) => `${each["Ид человека"]} ${each["Вид согласия"]}`));
  const lacking = linesOf(workspace, SHEET.people)
    .filter((person) => person["Статус"] === "работает / учится" && !(given.has(`${person["Ид"]} персональные данные`) && given.has(`${person["Ид"]} участие в наставничестве`)))
    .map((person) => person["Ид"] ?? "");
  for (let at = 0; at < lacking.length; at += 1000) {
    const some = lacking.slice(at, at + 1000);
    tried(player, () => asCurator(player, "consent.tick", { personIds: some, kinds: ["data", "mentoring"], on: today(player), refused: false }, some.join()));
    progress.step("Согласия на бумаге", Math.min(lacking.length, at + 1000), lacking.length);
  }
}

/** Both sides agreed to what was proposed; asked from the general meeting before the order. */
export function agreePairs(player: Player): void {
  const proposed = livePairs(player.workspace).filter((pair) => pair["Состояние"] === "предложена").map((pair) => pair["Ид"] ?? "");
  const day = today(player);
  for (let at = 0; at < proposed.length; at += 1000) {
    const some = proposed.slice(at, at + 1000);
    tried(player, () => asCurator(player, "pair.agree", { pairIds: some, mentorOn: day, menteeOn: day }, `${some.join()} ${day}`));
  }
  if (proposed.length > 0) player.progress.step("Пары согласованы", proposed.length, proposed.length);
}
