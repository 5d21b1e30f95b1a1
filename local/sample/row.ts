/** Columns of the sample roster, in the words of a school's own list. */
export const COLUMNS = [
  "ФИО", "Вид", "Роль", "Класс", "Должность", "Предмет", "Категория", "Дата приёма", "Стаж до школы", "Эл. почта", "Наставник", "Форма", "Вариант", "Цель", "Начало",
] as const;
export type ColumnTitle = (typeof COLUMNS)[number];

/** One line of the roster; a column that is absent stays empty. */
export type RosterLine = { readonly [Title in ColumnTitle]?: string };

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The lines as a school would save them from Excel: UTF-8 with BOM, semicolons, CRLF. */
export const rosterCsv = (lines: readonly RosterLine[]): string =>
  `\uFEFF${[COLUMNS.join(";"), ...lines.map((line) => COLUMNS.map((title) => quoted(line[title] ?? "")).join(";"))].join("\r\n")}\r\n`;

/** The lines as cells, the header first: what `src/reading` makes of the file. */
export const rosterCells = (lines: readonly RosterLine[]): string[][] =>
  [[...COLUMNS], ...lines.map((line) => COLUMNS.map((title) => line[title] ?? ""))];
