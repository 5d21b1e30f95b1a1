import { TEACHER_GOALS } from "./goals";
import type { Dice } from "./dice";
import { accountOf, full } from "./names";
import type { FullName, Sex } from "./names";
import type { RosterLine } from "./row";
import { spread } from "./shape";
import type { Shape } from "./shape";
import { MENTEE_CASES, MENTOR_NAMES, STAFF } from "./teachers";
import type { MenteeCase } from "./teachers";

/** What the lines of one school share while they are being made. */
export type Making = { readonly shape: Shape; readonly firstYear: number; readonly domain: string; readonly dice: Dice; readonly next: (sex: Sex) => FullName };

/** Each address is given once: «i.kovaleva», then «i.kovaleva2». */
export function addresses(domain: string): (name: FullName) => string {
  const given = new Map<string, number>();
  return (name) => {
    const account = accountOf(name);
    const times = (given.get(account) ?? 0) + 1;
    given.set(account, times);
    return `${account}${times === 1 ? "" : times}@${domain}`;
  };
}

export const staffLines = (address: (name: FullName) => string): RosterLine[] =>
  STAFF.map(({ name, role, post, subject }) => ({ "ФИО": full(name), "Вид": "педагог", "Роль": role, "Должность": post, "Предмет": subject, "Эл. почта": address(name) }));

const typedDay = (year: number, monthDay: string): string => `${monthDay.slice(3)}.${monthDay.slice(0, 2)}.${year}`;
const sexOf = (dice: Dice): Sex => (dice.chance(0.85) ? "female" : "male");

/** Mentors and mentees of the teacher form. A mentor teaches what the mentee teaches; the sixteen cases repeat in a larger school. */
export function teacherLines(making: Making, address: (name: FullName) => string): RosterLine[] {
  const { shape, dice } = making;
  const loads = spread(shape.teachers);
  let at = 0;
  const teams = loads.map((load, mentorAt) => {
    const cases = Array.from({ length: load }, () => caseOf(at++, load, shape.hard));
    return { mentor: (shape.hard && MENTOR_NAMES[mentorAt]) || making.next(sexOf(dice)), cases };
  });
  const mentors = teams.map(({ mentor, cases }): RosterLine => mentorLine(mentor, cases, making, address));
  const mentees = teams.flatMap(({ mentor, cases }) => cases.map((each) => menteeLine(each, mentor, making, address)));
  return [...mentors, ...mentees];
}

/** A larger school repeats the cases without their hard names; a group takes cases of the first variant, because a group has one. */
function caseOf(at: number, load: number, hard: boolean): MenteeCase {
  const found = MENTEE_CASES[hard ? at % MENTEE_CASES.length : load > 1 ? 12 : [0, 3, 4, 5, 6, 7, 8, 9, 10, 11][at % 10] ?? 0];
  if (!found) throw new Error("No case of a mentee.");
  return found;
}

function mentorLine(mentor: FullName, cases: readonly MenteeCase[], { firstYear, dice }: Making, address: (name: FullName) => string): RosterLine {
  const first = cases[0];
  return {
    "ФИО": full(mentor), "Вид": "педагог", "Роль": "наставник", "Должность": first?.subject === "начальные классы" ? "учитель начальных классов" : "учитель",
    "Предмет": first?.subject ?? "", "Класс": first?.variant === "2" ? `${dice.between(7, 11)}${dice.pick(["А", "Б"])}` : "",
    "Категория": dice.chance(0.7) ? "высшая" : "первая", "Дата приёма": typedDay(firstYear - dice.between(9, 28), "09-01"), "Стаж до школы": String(dice.below(7)),
    "Эл. почта": address(mentor),
  };
}

function menteeLine(each: MenteeCase, mentor: FullName, { firstYear, shape, dice, next }: Making, address: (name: FullName) => string): RosterLine {
  const name = (shape.hard && each.name) || next(sexOf(dice));
  const start = typedDay(firstYear - each.start[0], each.start[1]);
  const later = each.start[0] < 0 || (each.start[0] === 0 && each.start[1] > "09-01");
  return {
    "ФИО": full(name), "Вид": "педагог", "Роль": "наставляемый", "Должность": each.subject === "начальные классы" ? "учитель начальных классов" : "учитель",
    "Предмет": each.subject, "Класс": each.variant === "2" ? `${dice.between(5, 8)}В` : "", "Категория": each.seniority === "newcomer" ? "первая" : each.seniority === "deficit" ? "соответствие" : "нет",
    "Дата приёма": start, "Стаж до школы": each.before, "Эл. почта": address(name), "Наставник": full(mentor), "Форма": "учитель – учитель",
    "Вариант": each.variant, "Цель": TEACHER_GOALS[each.goal], "Начало": later ? start : "",
  };
}
