import type { QuestionnaireId } from "../../src/contract/schemas";
import { drivenJob } from "./answers-school";
import { day } from "./assessment-school";
import { schoolWithDeputies } from "./control-school";
import { consent, invites, send } from "./forms-school";
import { DIRECTOR, typeCell } from "./paper-school";
import { CURATOR, keptIn, page, reopened, rowsOf, value } from "./school";

export type EndingSchool = ReturnType<typeof schoolWithDeputies> & { readonly idOfPerson: (surname: string) => string };

/** The day before anything is asked for. */
const BEFORE = "2026-11-15T12:00:00+03:00";
let built: { readonly dir: string; readonly ids: Omit<EndingSchool, "workspace" | "idOfPerson"> } | null = null;
/**
 * Ковалёва – Морозов in the last days of their pair, which ends on 30 November: he has the year's programme and no stage after it, so mentoring ends with the pair. The other pair
 * goes on with the course 001. Built once a test file.
 */
export function schoolAtItsEnd(now = BEFORE): EndingSchool {
  if (!built) {
    const { workspace, ...ids } = schoolWithDeputies({ now: BEFORE });
    typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Громова", "Эл. почта", DIRECTOR);
    const idOf = (surname: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname)!["Ид"]);
    consent(workspace, [ids.mentee, ids.otherMentee, idOf("Ковалёва"), idOf("Лугова")]);
    value(page(workspace, CURATOR, "track.change", { menteeId: day(ids.mentee), model: "annual", reason: "программа на год" }));
    for (const pairId of [ids.pairId, ids.otherPairId]) typeCell(workspace, "Пары и группы", (row) => row["Ид"] === pairId, "Окончание", "30.11.2026");
    built = { dir: keptIn(workspace), ids };
  }
  const workspace = reopened(built.dir);
  if (now !== BEFORE) workspace.clock.moveTo(now);
  return { ...built.ids, workspace, idOfPerson: (surname) => String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname)!["Ид"]) };
}

/** Sends a questionnaire of the end and says who was invited by it. */
export function askedAtEnd({ workspace }: EndingSchool, questionnaire: QuestionnaireId): readonly { readonly [header: string]: unknown }[] {
  const before = invites(workspace).length;
  for (const job of send(workspace, { questionnaire, period: "ending", closesOn: day("2026-12-05") }).jobs) drivenJob(workspace, job);
  return invites(workspace).slice(before);
}

export const Q17 = {
  1: Array.from({ length: 15 }, (_, at) => `${at + 1}=${at < 6 ? 3 : 2}`).join("; "), "15a": "5. Класс слышит с первого раза\n12) Свободно ведёт журнал",
  16: "Ведёт уроки сам, спокойно и по плану.", 17: "Взять классное руководство.\nПоказать урок школе", 18: "advised",
};
export const Q19 = {
  1: "Рабочая программа – сделано\nУрок «Дроби – 2» – частично", 2: "Вёл кружок", 3: "7А; математика; 92; 100; 40; 55\nв 8Б всё хорошо", 4: "Держать темп урока", 5: "DF06; DF16", 6: "Спокойствие", 7: "Поступить в магистратуру.",
};
