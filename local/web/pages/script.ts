import { chip, escaped, facts, layout, link } from "../markup";
import { corner } from "../people";
import { peopleToBe, someone } from "../roles";
import { moved, type Answer, type Visit } from "../visit";
import { noAccess } from "./refused";

const SERVICES = [["sheets", "Google Sheets API"], ["drive", "Drive API"], ["docs", "Google Docs API"], ["calendar", "Google Calendar API"]] as const;

/** What the script's editor is opened for: services, deployments, and the project beside. */
export function scriptPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  if (!workspace.mayOpen(workspace.registryId, as, "edit")) return noAccess(visit);
  const on = workspace.services();
  const hidden = `<input type="hidden" name="as" value="${escaped(as)}">`;
  const all = SERVICES.every(([name]) => on[name]);
  const services = SERVICES.map(([name, title]) => `<li class="row between"><span>${title}</span>${on[name] ? chip("✓ включена", "done") : chip("! выключена", "due")}
<form method="post" action="/script/service">${hidden}<input type="hidden" name="service" value="${name}"><button name="on" value="${on[name] ? "0" : "1"}">${on[name] ? "Выключить" : "Включить"}</button></form></li>`).join("");
  return { body: layout("Скрипт", `<h1>Скрипт реестра</h1><p class="quiet">То, что на Google делают в редакторе: Расширения → Apps Script.</p>
<section class="card"><h2>Службы</h2><p>clasp службы не включает: в редакторе каждую удаляют из списка и добавляют заново. Здесь это одна кнопка.</p>
${all ? "" : `<form method="post" action="/script/service" style="margin-bottom:8px">${hidden}<input type="hidden" name="service" value=""><button class="first" name="on" value="1">Включить все службы</button></form>`}<ul class="plain-list">${services}</ul></section>
${deployments(visit, all)}
<section class="card"><h2>Проект</h2><div class="row"><a class="button" href="${link("/executions", { as })}">Выполнения</a><a class="button" href="${link("/triggers", { as })}">Триггеры</a><a class="button" href="${link("/accounts", { as })}">Учётные записи и доступ</a></div></section>`, { corner: corner(visit), reading: true }) };
}

function deployments({ workspace, as }: Visit, ready: boolean): string {
  const deployed = workspace.deployment();
  const button = `<form method="post" action="/script/deploy"><input type="hidden" name="as" value="${escaped(as)}"><button${!deployed && ready ? ' class="first"' : ""}>${deployed ? "Новая версия" : "Развернуть как веб-приложение"}</button></form>`;
  if (!deployed) return `<section class="card"><h2>Веб-приложение</h2><p>Ещё не развёрнуто: страница наставничества ни у кого не открывается. Запуск от имени того, кто развернул; доступ – внутри домена.</p>${button}</section>`;
  const by = someone(peopleToBe(workspace), deployed.by);
  const state = deployed.behind ? chip("! сборка новее развёрнутой", "due") : chip("✓ развёрнута нынешняя сборка", "done");
  return `<section class="card"><h2>Веб-приложение</h2><p>${state}</p>${facts([["Версия", String(deployed.version)], ["Развернул(а)", by.name], ["Адрес", deployed.url]])}
<p class="quiet">Страница работает по закреплённой версии, меню и триггеры – по последней сборке. Адрес от новой версии не меняется.</p><div class="row">${button}<a class="button" href="${link("/page", { as })}">Открыть страницу</a></div></section>`;
}

export function serviceSwitched(visit: Visit): Answer {
  const { workspace, fields, as } = visit;
  if (!workspace.mayOpen(workspace.registryId, as, "edit")) return noAccess(visit);
  const names = SERVICES.map(([name]) => name).filter((name) => fields.get("service") === name || fields.get("service") === "");
  if (names.length > 0) workspace[fields.get("on") === "1" ? "switchOnServices" : "switchOffServices"](...names);
  return moved("/script", { as });
}

/** Deployed by whoever presses: the page then runs with that account's rights. */
export function deployedNow(visit: Visit): Answer {
  const { workspace, as } = visit;
  if (!workspace.mayOpen(workspace.registryId, as, "edit")) return noAccess(visit);
  workspace.deploy(as);
  return moved("/script", { as });
}
