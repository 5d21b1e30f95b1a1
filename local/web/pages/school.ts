import type { Workspace } from "../../workspace";
import { chip, escaped, layout, link, plural } from "../markup";
import { rowsOf } from "../looking";
import { corner } from "../people";
import { someone, peopleToBe } from "../roles";
import { smallRoster } from "../small-roster";
import { SECTIONS } from "../sections";
import { timeInFull } from "../school-time";
import type { Answer, Visit } from "../visit";

type Step = { readonly words: string; readonly how: string; readonly done: boolean; readonly href: string; readonly button: string; /** Markup below the words. */ readonly more?: string };

const settingOf = (workspace: Workspace, key: string): string => rowsOf(workspace, "Настройки").find((row) => row["Ключ"] === key)?.["Значение"] ?? "";

/** The first day of a school, in the order in which it has to be done; whether a step is done is read off the school itself. */
function firstSteps({ workspace, as }: Visit): Step[] {
  const on = workspace.services();
  const coordinator = workspace.coordinator;
  const setUp = settingOf(workspace, "school") !== "";
  return [
    { words: "Включить службы", how: "Таблицы, Диск и Документы: в редакторе скрипта, раздел «Службы».", done: on.sheets && on.drive && on.docs, href: link("/script", { as: coordinator }), button: "Открыть скрипт" },
    { words: "Провести первоначальную настройку", how: "Откройте реестр, в меню «Наставничество» → «Сервис» → «Первоначальная настройка». На Google первый щелчок только спрашивает разрешения, здесь мастер открывается сразу.", done: setUp, href: link("/sheet", { as: coordinator }), button: "Открыть реестр" },
    { words: "Развернуть страницу", how: "Скрипт → Веб-приложение. Потом один раз откройте «Страницу» той же учётной записью: программа запомнит адрес.", done: workspace.deployment() !== null, href: link("/script", { as: coordinator }), button: "Открыть скрипт" },
    { words: "Дать куратору доступ к реестру", how: "Учётные записи и доступ → «Поделиться с». Не нужно, если куратор и есть координатор.", done: workspace.access(workspace.registryId).length > 1, href: link("/accounts", { as: coordinator }), button: "Поделиться" },
    { words: "Вставить список участников", how: "В реестре: «Наставничество» → «Люди» → «Импорт участников». Подойдёт и школьная выгрузка.", more: listToPaste(workspace.domain), done: rowsOf(workspace, "Участие").length > 0, href: link("/sheet", { as }), button: "Открыть реестр" },
  ];
}

/** A list of invented people, for whoever has none at hand. */
const listToPaste = (domain: string): string => `<details><summary>Список для примера</summary><textarea id="small-roster" rows="7" readonly wrap="off" aria-label="Список для примера">${escaped(smallRoster(domain))}</textarea><p><button type="button" id="copy-roster">Скопировать список</button> <span role="status" id="copied"></span></p></details>
<script>document.getElementById("copy-roster").onclick=function(){var area=document.getElementById("small-roster"),said=document.getElementById("copied");area.select();(navigator.clipboard?navigator.clipboard.writeText(area.value):Promise.reject()).catch(function(){document.execCommand("copy")}).then(function(){said.textContent="Скопировано"})}</script>`;

function stepsCard(visit: Visit, steps: readonly Step[]): string {
  const next = steps.findIndex(({ done }) => !done);
  return `<section class="card"><h2>Первый день школы</h2><ol class="steps">${steps.map(({ words, how, done, href, button, more = "" }, at) => `<li${at === next ? ' class="next"' : ""}><div><b>${escaped(words)}</b> ${done ? chip("✓ сделано", "done") : ""}${done ? "" : `<p>${escaped(how)}</p>${more}`}</div>${done ? "" : `<a class="button${at === next ? " first" : ""}" href="${href}">${escaped(button)}</a>`}</li>`).join("")}</ol></section>`;
}

const ABOUT: { readonly [path: string]: string } = {
  "/sheets": "реестр с меню и боковой панелью", "/drive": "папки, бумаги, шаблоны", "/page": "веб-приложение – то, что видят наставник и наставляемый", "/forms": "формы школы и ответы на них", "/mail": "письма этому человеку", "/calendar": "встречи и посещения",
  "/script": "службы, развёртывание, доступ", "/executions": "что выполнялось, сколько и где сломалось", "/triggers": "что работает само", "/quotas": "сколько осталось у Google", "/clock": "время школы и что в нём происходит", "/faults": "сбои Google по заказу",
};

/** The first page: what to do first in a new school, what there is otherwise, and how to begin again. */
export function schoolPage(visit: Visit): Answer {
  const { workspace, as, desk } = visit;
  const steps = firstSteps(visit);
  const begun = steps.every(({ done }) => done);
  const name = settingOf(workspace, "school");
  const counts = begun ? `<p>${plural(rowsOf(workspace, "Участие").length, "участник", "участника", "участников")} · ${plural(rowsOf(workspace, "Пары и группы").length, "пара или группа", "пары и группы", "пар и групп")} · ${plural(workspace.drive().filter(({ trashed }) => !trashed).length, "файл", "файла", "файлов")} на Диске · ${plural(workspace.mail().length, "письмо", "письма", "писем")}</p>` : "";
  const places = SECTIONS.map(({ path, title }) => `<li><a href="${link(path, { as })}">${escaped(title)}</a><span class="quiet">${escaped(ABOUT[path] ?? "")}</span></li>`).join("");
  return { body: layout(name === "" ? "Новая школа" : name, `<h1>${escaped(name === "" ? "Новая школа" : name)}</h1><p class="quiet">${escaped(timeInFull(workspace.clock.now()))}. Учётных записей Google здесь нет: программа работает той же сборкой, что и в школе, а люди придуманы.</p>${counts}
${begun ? "" : stepsCard(visit, steps)}<section class="card"><h2>Вы – ${escaped(someone(peopleToBe(workspace), as).name)}</h2><p>Сменить человека можно в углу каждой страницы; права у каждого свои. В двух вкладках можно быть двумя людьми сразу.</p><div class="row"><a class="button${begun ? " first" : ""}" href="${link("/page", { as })}">Открыть страницу наставничества</a><a class="button" href="${link("/mail", { as })}">Прочесть почту</a></div></section>
<h2>Что где</h2><ul class="list">${places}</ul>${desk.schools ? `<p><a href="${link("/again", { as })}">Начать заново: пустая школа или школа-пример</a></p>` : ""}`, { corner: corner(visit), reading: true }) };
}
