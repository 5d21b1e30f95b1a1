import type { Dice } from "./dice";
import { PUPIL_GOALS, PUPIL_GROUPS } from "./goals";
import { full } from "./names";
import type { FullName, Sex } from "./names";
import type { RosterLine } from "./row";
import { spread } from "./shape";
import type { Loads } from "./shape";
import type { Making } from "./staff";
import { PUPIL_NAMES } from "./teachers";

/** Goal of each mentor's group: the sums of the sample school, or by chance in another. */
function goalsOf(loads: Loads, hard: boolean, dice: Dice): string[] {
  const goals = Object.values(PUPIL_GOALS);
  if (!hard) return spread(loads).map(() => dice.pick(goals));
  const byLoad = loads.map((count, at) => {
    const list = Object.entries(PUPIL_GROUPS).flatMap(([goal, counts]) => Array.from({ length: counts[at] ?? 0 }, () => PUPIL_GOALS[goal as keyof typeof PUPIL_GOALS]));
    if (list.length !== count) throw new Error(`Goals of pupil groups of ${at + 1} make ${list.length} groups instead of ${count}.`);
    return list;
  });
  return byLoad.flat();
}

const classOf = (grade: number, dice: Dice): string => `${grade}${dice.pick(["А", "Б", "В", "Г"])}`;
const sexOf = (dice: Dice): Sex => (dice.chance(0.55) ? "female" : "male");
/** Two pupils of one name in two classes, as every school has them. */
const NAMESAKE: FullName = { surname: "Соколова", name: "Мария", patronymic: "Ивановна" };

/** Mentors of classes 8–11, each with mentees of one class of 2–7. Pupils have no addresses. */
export function pupilLines({ shape, dice, next }: Making): RosterLine[] {
  const loads = spread(shape.pupils);
  const goals = goalsOf(shape.pupils, shape.hard, dice);
  const hardNames = shape.hard ? [...PUPIL_NAMES] : [];
  let namesakes = shape.hard ? 2 : 0;
  const mentors: RosterLine[] = [];
  const mentees: RosterLine[] = [];
  loads.forEach((load, at) => {
    const mentor = next(sexOf(dice));
    mentors.push({ "ФИО": full(mentor), "Вид": "ученик", "Роль": "наставник", "Класс": classOf(dice.between(8, 11), dice) });
    const grade = dice.between(2, 7);
    const schoolClass = classOf(grade, dice);
    for (let each = 0; each < load; each += 1) {
      const namesake = namesakes > 0 && each === 0 && at % 20 === 5;
      if (namesake) namesakes -= 1;
      const name = namesake ? NAMESAKE : ((each === 0 && at % 7 === 1 ? hardNames.shift() : undefined) ?? next(sexOf(dice)));
      mentees.push({
        "ФИО": full(name), "Вид": "ученик", "Роль": "наставляемый", "Класс": namesake ? `6${"АБ"[namesakes] ?? "В"}` : schoolClass, "Наставник": full(mentor), "Форма": "ученик – ученик",
        "Цель": goals[at] ?? "",
      });
    }
  });
  return [...mentors, ...mentees];
}

export const PUPIL_TAKEN: readonly FullName[] = [...PUPIL_NAMES, NAMESAKE];
