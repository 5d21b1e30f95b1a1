import { moment } from "../looking";
import { chip, escaped, facts, layout, link, table } from "../markup";
import { corner } from "../people";
import { peopleToBe, someone } from "../roles";
import { param, type Answer, type Visit } from "../visit";
import type { ExecutionRecord } from "../../workspace";
import { isWrong, kindWords, lasted, nameOf, whoRan } from "./executions";
import { noAccess } from "./refused";
import { saidPage } from "./sheet";

/** One execution: who, how long on Google's clock and on this computer, what it called, what it logged, where it broke. */
export function executionPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  if (!workspace.mayOpen(workspace.registryId, as, "edit")) return noAccess(visit);
  const found = workspace.executions().find(({ id }) => String(id) === param(visit, "id"));
  if (!found) return saidPage(visit, "Нет такого выполнения", "Оно из другой школы, или ссылка неполная.", 404);
  const people = peopleToBe(workspace);
  const state = found.error !== undefined ? chip("! ошибка", "overdue") : isWrong(found) ? chip("! ошибка поймана и записана", "due") : chip("✓ выполнено", "done");
  return { body: layout(nameOf(found), `<p><a href="${link("/executions", { as })}">Все выполнения</a></p><h1>${escaped(nameOf(found))}</h1><p>${state}</p>${errorCard(found)}
<section class="card">${facts([
    ["Кто", whoRan(people, found)], ["С чьими правами", someone(people, found.as).name], ["Откуда", kindWords(found)], ["Начато", moment(found.startedAt)],
    ["Время Google", `${lasted(found.simulatedMs)} (на часах школы)`], ["Здесь", `${found.realMs === undefined ? "" : `${lasted(found.realMs)}, из них `}${lasted(found.cpuMs)} процессора на сам скрипт`], ["Обращений к службам", String(found.serviceCalls)],
  ])}</section>
<h2>Обращения к службам</h2>${found.calls.length === 0 ? "<p>Ни одного.</p>" : `${table(["Служба", "Раз", "Всего, мс", "Самое долгое, мс"], byService(found))}${inOrder(found)}`}
<h2>Журнал</h2>${found.log.length === 0 ? "<p>Скрипт ничего не записал.</p>" : `<pre class="card wrap">${escaped(found.log.join("\n"))}</pre>`}`, { corner: corner(visit) }) };
}

/** The error with the lines it went through, innermost first. */
const errorCard = ({ error, stack = [] }: ExecutionRecord): string =>
  error === undefined ? "" : `<section class="card error"><h2>Ошибка</h2><p class="wrap">${escaped(error)}</p>${stack.length === 0 ? "" : `<pre class="wrap">${escaped(stack.join("\n"))}</pre>`}</section>`;

function byService({ calls }: ExecutionRecord): string[][] {
  const sums = new Map<string, { times: number; ms: number; most: number }>();
  for (const { service, ms } of calls) {
    const sum = sums.get(service) ?? { times: 0, ms: 0, most: 0 };
    sums.set(service, { times: sum.times + 1, ms: sum.ms + ms, most: Math.max(sum.most, ms) });
  }
  return [...sums].sort(([, one], [, other]) => other.ms - one.ms).map(([service, { times, ms, most }]) => [service, String(times), String(Math.round(ms)), String(Math.round(most))]);
}

const inOrder = ({ calls }: ExecutionRecord): string => `<details class="card"><summary>Все обращения по порядку</summary>${table(["№", "Служба", "мс"], calls.map(({ service, ms }, at) => [String(at + 1), service, String(ms)]))}</details>`;
