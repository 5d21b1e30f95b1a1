import type { Workspace } from "../../local/workspace";
import { CURATOR, columnOf, rowsOf } from "./school";

export type Typed = { readonly [header: string]: string };

/** A line of «Модели этапов» as a school types it. */
const LINE: Typed = {
  "Этап": "адаптация", "Цель": "Войти в работу школы", "Как считать": "месяцы от начала работы", "Оценка: дней до конца": "0", "Если выходной": "на следующий рабочий день", "Открыть: дней до срока": "10", "В дело: дней": "5", "Организует": "зам. по методработе",
  "Собеседует": "зам. по УВР", "Пакет": "Q03; Q04", "Выводы": "1a; 1c",
};

export function typeModel(workspace: Workspace, lines: readonly Typed[]): void {
  const first = rowsOf(workspace, "Модели этапов").length + 2;
  lines.forEach((line, at) => {
    for (const [header, typed] of Object.entries({ ...LINE, ...line })) workspace.as(CURATOR).edit("Модели этапов", `${columnOf(workspace, "Модели этапов", header)}${first + at}`, typed);
  });
}
