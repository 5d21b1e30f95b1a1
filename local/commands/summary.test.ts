import { countedFrom } from "./summary";
import type { Line } from "./registry";

const lines = (headers: string, ...rows: string[]): Line[] => rows.map((row) => Object.fromEntries(headers.split(";").map((header, at) => [header, row.split(";")[at] ?? ""])));
const sheets: { [title: string]: Line[] } = {
  "Участие": lines("Ид человека;Роль;Состояние", "PR-1;наставник;в программе", "PR-1;наставник;в базе", "PR-2;наставляемый;в программе", "PR-3;наставляемый;выбыл", "PR-4;наставляемый;архив", "PR-1;наставляемый;в базе"),
  "Пары и группы": lines("Пара или группа;Состояние", "пара;работает", "группа;закреплена", "группа;прекращена досрочно", "пара;отклонена"),
  "Документы": lines("Вид бумаги", "D10", "D15", "D15"),
  "Посещения": lines("Состояние", "внесено", "отозвано", "исправлено", "внесено"),
  "Встречи": lines("Состояние", "состоялась", "отозвана"),
  "Приглашения": lines("Отправлено;Отвечено", "2026-08-25T06:00:00.000Z;", "2026-08-25T06:00:00.000Z;2026-08-27T06:00:00.000Z", ";", ";2026-08-29T06:00:00.000Z"),
  "Письма": lines("Состояние", "отправлено", "не ушло", "отправлено", "неизвестно, ушло ли"),
  "Сегодня": lines("Срочность", "просрочено", "скоро", "просрочено"),
};

test("a person counts once whatever the number of roles and forms; who left took part, who was archived did not (M01–M03); an answer on paper needs no letter", () => {
  expect(countedFrom((title) => sheets[title] ?? [])).toEqual({ people: 3, mentors: 1, mentees: 3, pairs: 1, groups: 2, documents: { D10: 1, D15: 2 }, observations: 2, meetings: 1, overdue: 2, forms: { sent: 3, answered: 2 }, mails: 2 });
});

test("an empty registry has zeroes", () => {
  expect(countedFrom(() => [])).toEqual({ people: 0, mentors: 0, mentees: 0, pairs: 0, groups: 0, documents: {}, observations: 0, meetings: 0, overdue: 0, forms: { sent: 0, answered: 0 }, mails: 0 });
});
