import { moment } from "../looking";
import { layout, link, plural, table } from "../markup";
import { corner } from "../people";
import { peopleToBe, someone } from "../roles";
import type { Answer, Visit } from "../visit";
import { noAccess } from "./refused";

const KINDS: { readonly [kind: string]: string } = { CLOCK: "по времени", ON_OPEN: "при открытии", ON_EDIT: "при правке", ON_CHANGE: "при изменении", ON_FORM_SUBMIT: "при ответе на форму" };

/** Installed triggers, as the script's editor lists them: whose they are, what wakes them, when next. */
export function triggersPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  if (!workspace.mayOpen(workspace.registryId, as, "edit")) return noAccess(visit);
  const people = peopleToBe(workspace);
  const nameOf = (id: string): string => (id === workspace.registryId ? workspace.workbook().title : (workspace.drive().find((file) => file.id === id)?.name ?? id));
  const triggers = workspace.triggers();
  const rows = triggers.map(({ handler, kind, owner, nextAt, everyMinutes, sourceId }) => [
    handler, `${KINDS[kind] ?? kind}${everyMinutes === undefined ? "" : `, раз в ${plural(everyMinutes, "минуту", "минуты", "минут")}`}`, someone(people, owner).short, nextAt === undefined ? "" : moment(nextAt), sourceId === undefined ? "" : nameOf(sourceId),
  ]);
  const empty = "<p>Триггеров нет: их ставит первоначальная настройка («Таблицы», меню «Наставничество» → «Сервис»).</p>";
  return { body: layout("Триггеры", `<h1>Триггеры</h1><p class="quiet">${plural(triggers.length, "триггер", "триггера", "триггеров")}. Каждый работает от имени того, кто его поставил, по последней версии скрипта. Что они делали: <a href="${link("/executions", { as, f: "1", idle: "1" })}">Выполнения</a>.</p>${triggers.length === 0 ? empty : table(["Функция", "Когда", "Чей", "Следующий раз", "Файл"], rows)}`, { corner: corner(visit) }) };
}
