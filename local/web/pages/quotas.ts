import { moment } from "../looking";
import { escaped, layout, plural } from "../markup";
import { corner } from "../people";
import { peopleToBe, someone } from "../roles";
import type { Answer, Visit } from "../visit";
import type { Workspace } from "../../workspace";
import { lasted } from "./executions";

type Quota = ReturnType<Workspace["quotas"]>[number];

const NAMES: { readonly [quota: string]: string } = {
  mail: "Получатели писем", events: "Новые события календаря", triggers: "Время триггеров", properties: "Обращения к свойствам", documents: "Новые документы", spreadsheets: "Новые таблицы", conversions: "Преобразования файлов",
  "docs read": "Чтения Документов", "docs write": "Записи в Документы", "sheets read": "Чтения Таблиц", "sheets write": "Записи в Таблицы", "script store": "Свойства скрипта", "user store": "Свойства пользователя",
};
const amount = ({ quota, per }: Quota, value: number): string => (quota === "triggers" ? lasted(value) : per === "store" ? `${Math.ceil(value / 1024)}\u00A0КБ` : value.toLocaleString("ru-RU"));

function quotaLine(quota: Quota): string {
  const { used, limit, until } = quota;
  const share = Math.min(100, Math.round((100 * used) / limit));
  const again = until === undefined ? "" : `, заново с ${moment(until)}`;
  return `<li><div class="row between"><span>${escaped(NAMES[quota.quota] ?? quota.quota)}</span><span class="quiet">осталось ${escaped(amount(quota, limit - used))} из ${escaped(amount(quota, limit))}${escaped(again)}</span></div>
<div class="bar" aria-hidden="true"><div style="width:${share}%"></div></div></li>`;
}

const PERIODS: readonly (readonly [Quota["per"], string])[] = [["day", "За сутки"], ["minute", "За последнюю минуту"], ["store", "Хранится"]];

/** What each person has left of Google's quotas, as far as the stand-ins count them. Whoever has used nothing is not listed, but the coordinator. */
export function quotasPage(visit: Visit): Answer {
  const { workspace } = visit;
  const people = peopleToBe(workspace);
  const ran = [...new Set([workspace.coordinator, ...workspace.executions().map(({ as }) => as)])];
  const cards = ran.map((email) => ({ email, quotas: workspace.quotas(email) })).filter(({ email, quotas }) => email === workspace.coordinator || quotas.some(({ used, quota }) => used > 0 && quota !== "script store"));
  const cardOf = ({ email, quotas }: (typeof cards)[number]): string => `<section class="card"><h2>${escaped(someone(people, email).name)} <small>${escaped(email)}</small></h2>${PERIODS.map(([per, words]) => `<h3>${words}</h3><ul class="plain-list">${quotas
    .filter((quota) => quota.per === per && (quota.quota !== "script store" || email === workspace.coordinator)).map(quotaLine).join("")}</ul>`).join("")}</section>`;
  return { body: layout("Квоты", `<h1>Квоты</h1><p class="quiet">${plural(cards.length, "учётная запись", "учётные записи", "учётных записей")} с расходом. Считает каждому его собственное: то, что скрипт делает от имени координатора, тратит квоты координатора. Пределы – ${workspace.consumer ? "обычной учётной записи" : "учётной записи организации"}.</p>${cards.map(cardOf).join("")}`, { corner: corner(visit), reading: true }) };
}
