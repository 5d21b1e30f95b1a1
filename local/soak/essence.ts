import { invitesOf } from "../commands/invites";
import { linesOf } from "../commands/registry";
import type { Workspace } from "../workspace";

type Line = { readonly [header: string]: string };

/** What of a school does not hang on when an answer came: rows in the words of people, without ids, instants and numbers of tries. */
const KEPT: { readonly [sheet: string]: readonly string[] } = {
  "Люди": ["Фамилия", "Имя", "Отчество", "Вид", "Должность", "Эл. почта", "Статус"],
  "Пары и группы": ["Форма", "Вариант", "Состояние", "Приказ №", "Приказ от", "Наставник", "Наставляемые"],
  "Посещения": ["Дата урока", "Тема", "Следующий шаг", "Срок шага", "Шаг сделан", "Состояние"],
  "Встречи": ["Дата", "Вид", "Договорённость", "Состояние"],
  "Контроль": ["Дата", "Вид контроля"],
  "Согласия": ["Имя", "Вид согласия", "Состояние", "Дано", "Отозвано"],
  "Участие": ["Роль", "Форма", "Состояние"],
  "Документы": ["Вид бумаги", "Состояние", "Номер", "Дата"],
  "Программы": ["Наставляемый", "Состояние", "Начало", "Окончание"],
  "План": ["Наставляемый", "Мероприятие", "Срок", "Состояние"],
  "Рассылки": ["Анкета", "О чём", "Открыта", "До"],
  "Приглашения": ["Как", "Состояние", "Откуда ответ"],
  "Ответы": ["Анкета", "Вопрос", "Ответ"],
};

/**
 * Sorted, so that nobody's sorting matters. A letter of which nobody knows whether it went waits for the curator's word and is never sent again by
 * itself: its invitation counts as sent. So does one whose letter did not go out before its person took a consent back: it may not go any more.
 */
export function essenceOf(workspace: Workspace): string[] {
  const letters = linesOf(workspace, "Письма");
  const about = (state: string): string => letters.filter((letter) => letter["Состояние"] === state).map((letter) => letter["Ид приглашений"] ?? "").join(" ");
  const [unclear, cancelled] = [about("неизвестно, ушло ли"), about("отменено")];
  const withdrew = new Set(linesOf(workspace, "Согласия").filter((consent) => consent["Состояние"] === "отозвано").map((consent) => consent["Ид человека"]));
  const isHeldBack = (invite: Line): boolean => unclear.includes(invite["Ид"] ?? "?") || (cancelled.includes(invite["Ид"] ?? "?") && withdrew.has(invite["Ид человека"]));
  const settled = (line: Line): Line => (line["Состояние"] === "создано" && isHeldBack(line) ? { ...line, "Состояние": "отправлено" } : line);
  return Object.entries(KEPT).flatMap(([sheet, headers]) => linesOf(workspace, sheet).map(sheet === "Приглашения" ? settled : (line) => line).map((line) => `${sheet}: ${headers.map((header) => line[header] ?? "").join(" | ")}`)).sort();
}

/**
 * Mentees whose programme was drafted before their entry questionnaire had come in: it was written by what they said aloud, and its lines are
 * rightly others than in a school where the letter arrived.
 */
export function writtenWithoutAnswer(workspace: Workspace): string[] {
  const answeredOn = new Map(invitesOf(workspace).filter(({ wave }) => wave.kind === "Q02").map((invite) => [invite.personId, invite.answeredAt]));
  return linesOf(workspace, "Программы").filter((programme) => {
    const answered = answeredOn.get(programme["Ид наставляемого"] ?? "") ?? "";
    return answered === "" || answered > (programme["Создано"] ?? "");
  }).map((programme) => programme["Наставляемый"] ?? "");
}

/** The plan of one of these mentees. */
export const isPlanOf = (mentees: readonly string[], line: string): boolean => mentees.some((mentee) => line.startsWith(`План: ${mentee} | `));

/** Lines that one has and the other has not, "-" for what is missing and "+" for what is too much. */
export function differing(expected: readonly string[], found: readonly string[]): string[] {
  const count = (lines: readonly string[]): Map<string, number> => lines.reduce((sum, line) => sum.set(line, (sum.get(line) ?? 0) + 1), new Map<string, number>());
  const [wanted, there] = [count(expected), count(found)];
  return [...new Set([...expected, ...found])].flatMap((line) => {
    const more = (there.get(line) ?? 0) - (wanted.get(line) ?? 0);
    return more === 0 ? [] : [`${more > 0 ? "+" : "-"}${Math.abs(more)} ${line}`];
  });
}
