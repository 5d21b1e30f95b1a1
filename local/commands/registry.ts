import type { Workspace } from "../workspace";

/** A row of a sheet by its headers, as text; days as `yyyy-mm-dd`. */
export type Line = { readonly [header: string]: string };

const DAY = /^\d{4}-\d{2}-\d{2}T00:00:00/;
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : typeof value === "object" ? JSON.stringify(value) : String(value as number | boolean);
  return DAY.test(text) ? text.slice(0, 10) : text;
};

/** The cells of a sheet, the header first; nothing when there is no such sheet yet. */
export const valuesOf = (workspace: Workspace, title: string): unknown[][] => (workspace.workbook().sheets.some((sheet) => sheet.title === title) ? workspace.sheet(title) : []);

/** Rows of a sheet of the registry, looked at as a person looks at it: by header, wherever the column stands. Empty when there is no such sheet. */
export function linesOf(workspace: Workspace, title: string): Line[] {
  const [header = [], ...rows] = valuesOf(workspace, title);
  const titles = header.map(shown);
  return rows.filter((row) => row.some((cell) => shown(cell) !== "")).map((row) => Object.fromEntries(titles.map((each, at) => [each, shown(row[at])])));
}

/** Titles of the registry's sheets that the player looks at. */
export const SHEET = {
  today: "Сегодня", people: "Люди", pairs: "Пары и группы", members: "Состав", consents: "Согласия", participations: "Участие", observations: "Посещения",
  meetings: "Встречи", controls: "Контроль", papers: "Документы", settings: "Настройки", years: "Учебные годы", jobs: "Очередь", programmes: "Программы", plan: "План", corrections: "Корректировки",
  forms: "Анкеты", waves: "Рассылки", invites: "Приглашения", letters: "Письма", oddAnswers: "Ответы без хозяина",
} as const;

/** States of a pair in which it exists: neither refused nor undone. */
export const livePairs = (workspace: Workspace): Line[] => linesOf(workspace, SHEET.pairs).filter((pair) => pair["Состояние"] !== "отклонена");
export const WORKING = new Set(["закреплена", "работает", "на пересмотре"]);
