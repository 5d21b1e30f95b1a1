import { addDays } from "../../sample/days";
import { diceOf } from "../../sample/dice";
import { asCurator } from "../player";
import type { Player } from "../player";
import { linesOf, livePairs, SHEET, valuesOf } from "../registry";
import type { Line } from "../registry";
import { typed } from "./school";

/** Lines of a programme by the sizes of `domain/sample-data.md` §7.2. */
export const LINES = 35;
const AT_ONCE = 200;
/** How a pasted line begins. */
export const OWN = "Своё дело";

/** A programme for each teacher mentee as the library proposes it; returns how many were made. */
export function fillProgrammes(player: Player): number {
  const teachers = new Set(livePairs(player.workspace).filter((pair) => pair["Форма"] === "учитель – учитель").map((pair) => pair["Ид"]));
  const mentees = linesOf(player.workspace, SHEET.members).filter((member) => teachers.has(member["Ид пары"])).map((member) => ({ pairId: member["Ид пары"] ?? "", menteeId: member["Ид наставляемого"] ?? "" }));
  let made = 0;
  for (let at = 0; at < mentees.length; at += AT_ONCE) {
    const some = mentees.slice(at, at + AT_ONCE);
    made += asCurator(player, "programme.fill", { mentees: some, difficulties: null, codes: null, apply: true }, `bench programmes ${at}`).made;
  }
  return made;
}

/** Own lines pasted under those of the library, until each programme has as many as a school writes. Every second line is marked. Returns the size of «План». */
export function pasteLines(player: Player, least = LINES): number {
  const { workspace, curator } = player;
  const dice = diceOf(7);
  const there = new Map<string, number>();
  for (const line of linesOf(workspace, SHEET.plan)) there.set(line["Ид программы"] ?? "", (there.get(line["Ид программы"] ?? "") ?? 0) + 1);
  let id = 100000000000;
  const rows = linesOf(workspace, SHEET.programmes).flatMap((programme) => Array.from({ length: Math.max(0, least - (there.get(programme["Ид"] ?? "") ?? 0)) }, (_, at): Line => {
    const due = addDays("2026-09-15", (at * 9) % 250);
    const done = at % 2 === 0;
    return {
      "Срок": typed(due), "Мероприятие": `${OWN} ${at + 1}: подготовить и провести вместе с наставником занятие кружка, разобрать его на следующий день`, "Направление": "методическое",
      "Состояние": done ? "выполнено" : "запланировано", "Выполнено": done ? typed(addDays(due, dice.between(-3, 5))) : "", "Кто отвечает": "наставник",
      "Планируемый результат": "Занятие проведено, выводы записаны", "Подтверждение": "план занятия", "Вид": "наставничество", "Форма работы": "совместная подготовка", "Откуда": "своё",
      "Ид программы": programme["Ид"] ?? "", "Ид пары": programme["Ид пары"] ?? "", "Ид наставляемого": programme["Ид наставляемого"] ?? "", "Ид": `PL-${id++}`,
      "Создано": programme["Создано"] ?? "", "Кем создано": programme["Кем создано"] ?? "", "Изменено": programme["Изменено"] ?? "",
    };
  }));
  const header = (valuesOf(workspace, SHEET.plan)[0] ?? []).map(String);
  if (rows.length > 0) curator.paste(SHEET.plan, `A${valuesOf(workspace, SHEET.plan).length + 1}`, rows.map((row) => header.map((each) => row[each] ?? "")));
  return linesOf(workspace, SHEET.plan).length;
}
