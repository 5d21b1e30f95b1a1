import { actsOf, rhythmOf } from "../sample/acts";
import type { Act, PlayedMentee, PlayedPair } from "../sample/acts";
import { daysBetween } from "../sample/days";
import { moveTo, today } from "./player";
import type { Player } from "./player";
import { nameIn } from "./person-words";
import { planActs } from "./plan";
import { finishStep, perform, stepDay } from "./play";
import type { Known } from "./play";
import { linesOf, livePairs, SHEET, WORKING } from "./registry";
import { replyActs } from "./reply";
import { monthlyActs } from "./waves";
import type { Line } from "./registry";

const group = (lines: readonly Line[], header: string): Map<string, Line[]> => {
  const found = new Map<string, Line[]>();
  for (const line of lines) found.set(line[header] ?? "", [...(found.get(line[header] ?? "") ?? []), line]);
  return found;
};

/** What the player knows on Monday, read off the registry's sheets: nothing is remembered from the week before. */
function look(player: Player): { known: Known; pairs: PlayedPair[]; done: Set<string>; lessons: Line[]; working: Set<string> } {
  const sheets = (title: string): Line[] => linesOf(player.workspace, title);
  const people = new Map(sheets(SHEET.people).map((person) => [person["Ид"] ?? "", person]));
  const live = livePairs(player.workspace);
  const membersOf = group(sheets(SHEET.members), "Ид пары");
  const tracked = (member: Line): PlayedMentee => {
    const person = people.get(member["Ид наставляемого"] ?? "");
    const workStart = person?.["Работает с"] ?? "";
    const before = Number(person?.["Стаж до школы, мес."] || "0");
    const here = workStart === "" ? 0 : daysBetween(workStart, today(player)) / 30.4;
    const young = workStart !== "" && before + here <= 36;
    return { id: member["Ид наставляемого"] ?? "", seed: nameIn(person), workStart, young, newcomer: !young && workStart !== "" && here < 12, until: member["По"] ?? "" };
  };
  const pairs = live.filter((pair) => WORKING.has(pair["Состояние"] ?? "") && pair["Приказ от"] !== "").map((pair): PlayedPair => ({
    id: pair["Ид"] ?? "", seed: `${nameIn(people.get(pair["Ид наставника"] ?? ""))} ${pair["Форма"]} ${pair["Вариант"]} ${pair["Начало"]}`, teachers: pair["Форма"] === "учитель – учитель", start: pair["Начало"] ?? "", end: pair["Окончание"] ?? "", orderedOn: pair["Приказ от"] ?? "",
    mentees: (membersOf.get(pair["Ид"] ?? "") ?? []).map(tracked),
  }));
  const lessons = sheets(SHEET.observations);
  const papers = sheets(SHEET.papers).filter((paper) => paper["Состояние"] !== "черновик" && paper["Состояние"] !== "архив").flatMap((paper) => (paper["Ид пар"] ?? "").split(/[,;\s]+/).map((pairId) => `paper ${pairId} ${paper["Вид бумаги"]}`));
  const kinds: { readonly [word: string]: string } = { "обзорный": "overview", "предупредительный": "preventive", "персональный": "personal", "фронтальный": "frontal" };
  const done = new Set([
    ...papers,
    ...lessons.map((lesson) => `lesson ${lesson["Ид пары"]} ${lesson["Ид наставляемого"]} ${lesson["Дата урока"]}`),
    ...sheets(SHEET.meetings).map((meeting) => `meeting ${meeting["Ид пары"]} ${meeting["Дата"]}`),
    ...sheets(SHEET.controls).map((control) => `control ${control["Ид наставляемого"]} ${kinds[control["Вид контроля"] ?? ""] ?? ""} ${control["Дата"]}`),
  ]);
  return {
    known: { people, mentorOf: new Map(live.map((pair) => [pair["Ид"] ?? "", pair["Ид наставника"] ?? ""])), teacherPairs: new Set(pairs.filter(({ teachers }) => teachers).map(({ id }) => id)) },
    pairs, done, lessons, working: new Set(pairs.map(({ id }) => id)),
  };
}

/** Everything of the pairs that is due by `last` and not yet done, day by day; the clock moves with it. Returns how many acts were done. */
export function playUntil(player: Player, last: string): number {
  const { known, pairs, done, lessons, working } = look(player);
  const rhythm = rhythmOf(pairs.length, pairs.filter(({ teachers }) => teachers).flatMap(({ mentees }) => mentees).length);
  const acts = pairs.flatMap((pair) => actsOf(pair, rhythm)).filter((act) => act.day <= last && !done.has(act.key) && !player.refused.has(act.key) && isOpen(act, pairs));
  const steps = lessons
    .filter((lesson) => lesson["Состояние"] === "внесено" && lesson["Шаг сделан"] === "")
    .map((lesson) => ({ lesson, day: stepDay(lesson, known) }))
    .filter(({ lesson, day }) => day !== "" && day <= last && day >= (lesson["Дата урока"] ?? "") && working.has(lesson["Ид пары"] ?? "") && !player.refused.has(lesson["Ид"] ?? ""));
  const all: { day: string; key: string; run: () => boolean }[] = [
    ...acts.map((act) => ({ day: act.day, key: act.key, run: () => perform(player, act, known) })),
    ...steps.map(({ lesson, day }) => ({ day, key: lesson["Ид"] ?? "", run: () => finishStep(player, lesson, day, known) })),
    ...planActs(player, known, pairs, rhythm.marks, last),
    ...monthlyActs(player, last),
    ...replyActs(player, known, last),
  ];
  for (const { day, key, run } of all.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))) {
    moveTo(player, day, 15);
    if (!run()) player.refused.add(key);
  }
  moveTo(player, last, 17);
  return all.length;
}

/** A mentee who left the pair has no more lessons. */
function isOpen(act: Act, pairs: readonly PlayedPair[]): boolean {
  if (act.what !== "lesson" && act.what !== "control") return true;
  const mentee = pairs.find(({ id }) => id === act.pairId)?.mentees.find(({ id }) => id === act.menteeId);
  return mentee !== undefined && (mentee.until === "" || act.day <= mentee.until);
}
