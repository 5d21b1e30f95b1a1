import { addDays } from "../../sample/days";
import { diceOf } from "../../sample/dice";
import { lessonNotes, MEETING_NOTES } from "../../sample/lessons";
import { rosterCells } from "../../sample/row";
import { schoolRoster, SCHOOL } from "../../sample/school";
import type { Shape } from "../../sample/shape";
import { openWorkspace } from "../../workspace";
import { firstDay } from "../first-day";
import { agreePairs, tickConsents } from "../pair-up";
import { asCurator, today } from "../player";
import type { Player } from "../player";
import { progressOn } from "../progress";
import { linesOf, livePairs, SHEET, valuesOf } from "../registry";
import { takeRoster } from "../take-roster";

/** When a school is measured and where it lies; in memory when no directory is named. */
export type Place = { readonly day: string; readonly dir?: string };

/** A school of this shape with its pairs ordered on the day. It is set up on that very day: moving the clock would fire heartbeats by the thousand. */
export function schoolOf(shape: Shape, place: Place): Player {
  const player = setUp(place);
  takeRoster(player, { tables: [{ rows: rosterCells(schoolRoster(2026, shape)), merged: [] }], remarks: [] });
  tickConsents(player);
  agreePairs(player);
  enterOrders(player);
  if (player.errors.length > 0) throw new Error(`Школа для измерения не собралась: ${player.errors[0]}`);
  return player;
}

/** The order by number and date, as a school enters one that was signed before: no file is made where files are not what is measured. */
function enterOrders(player: Player): void {
  const ready = livePairs(player.workspace).filter((pair) => pair["Состояние"] === "согласована").map((pair) => pair["Ид"] ?? "");
  for (let at = 0; at < ready.length; at += 1000) asCurator(player, "paper.enter", { kind: "D10", number: `41.${at}-од`, date: today(player), pairIds: ready.slice(at, at + 1000) }, `order ${at}`);
}

/** Set up, nobody in it yet. */
export function setUp({ day, dir }: Place): Player {
  const workspace = openWorkspace({ ...(dir === undefined ? {} : { dir }), now: `${day}T09:00:00+03:00`, domain: SCHOOL.domain, coordinator: SCHOOL.coordinator });
  const player: Player = {
    workspace, domain: SCHOOL.domain, coordinator: workspace.as(SCHOOL.coordinator), curator: workspace.as(SCHOOL.curatorEmail), curatorEmail: SCHOOL.curatorEmail, progress: progressOn(process.stderr, true), errors: [], notes: [], refused: new Set(),
  };
  firstDay(player);
  return player;
}

/**
 * A year's meetings and lessons pasted into the sheets as rows: 18 meetings and 14 lessons a teacher mentee, 16 meetings a pupil group
 * (`domain/sample-data.md` §7.2). Returns how many rows were pasted.
 */
export function pasteYear(player: Player): number {
  const { workspace, curator } = player;
  const dice = diceOf(5);
  const members = linesOf(workspace, SHEET.members);
  const people = new Map(linesOf(workspace, SHEET.people).map((person) => [person["Ид"], person]));
  let id = 100000000000;
  const meetings: { [header: string]: string }[] = [];
  const lessons: { [header: string]: string }[] = [];
  for (const pair of livePairs(workspace)) {
    const teachers = pair["Форма"] === "учитель – учитель";
    const mentees = members.filter((member) => member["Ид пары"] === pair["Ид"]);
    for (let at = 0; at < (teachers ? 18 * mentees.length : 16); at += 1) {
      meetings.push({ "Дата": typed(addDays("2026-09-02", at * 14 % 260)), "Вид": at === 0 ? "знакомство" : "рабочая", "Минут": "40", "Договорённость": dice.pick(MEETING_NOTES.pupils), "Состояние": "состоялась", "Ид пары": pair["Ид"] ?? "", "Ид": `MT-${id++}` });
    }
    for (const mentee of teachers ? mentees : []) for (let at = 0; at < 14; at += 1) {
      const notes = lessonNotes(dice, people.get(mentee["Ид наставляемого"])?.["Предметы"] ?? "", at / 14);
      const day = addDays("2026-09-03", at * 18);
      lessons.push({
        "Дата урока": typed(day), "Урок №": String(notes.lessonNumber), "Класс": notes.class, "Предмет": notes.subject, "Тема": notes.topic, "Баллы": Object.entries(notes.scores).map(([criterion, score]) => `${criterion}=${score}`).join("; "),
        "Сильная сторона": notes.strength, "Трудность": notes.difficulty, "Рекомендация": notes.recommendation, "Следующий шаг": notes.nextStep, "Срок шага": typed(addDays(day, 10)), "Шаг сделан": at % 3 === 0 ? "" : typed(addDays(day, 8)),
        "Состояние": "внесено", "Цель посещения": "коучинг", "Ид пары": pair["Ид"] ?? "", "Ид наставляемого": mentee["Ид наставляемого"] ?? "", "Ид наблюдателя": pair["Ид наставника"] ?? "", "Ид": `CC-${id++}`,
      });
    }
  }
  for (const [title, rows] of [[SHEET.meetings, meetings], [SHEET.observations, lessons]] as const) {
    const header = (valuesOf(workspace, title)[0] ?? []).map(String);
    if (rows.length > 0) curator.paste(title, "A2", rows.map((row) => header.map((each) => row[each] ?? "")));
  }
  return meetings.length + lessons.length;
}

export const typed = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** Sizes of the sheets that are not empty, for the printed line. */
export const sizes = ({ workspace }: Player): string => [SHEET.people, SHEET.pairs, SHEET.members, SHEET.consents, SHEET.observations, SHEET.meetings, SHEET.plan].map((title) => `${title} ${linesOf(workspace, title).length}`).join(", ");
