import type { FileDetails } from "../../workspace";
import { corner } from "../people";
import { chip, escaped, layout, link, plural, table } from "../markup";
import { moment } from "../looking";
import { peopleToBe } from "../roles";
import { param, type Answer, type Visit } from "../visit";
import { crumbsOf, viewOf } from "./drive";
import { inWords, saidOf } from "./drive-acts";
import { FOLDER, kindOf, openAt } from "./drive-kinds";
import { DRIVE_STYLE } from "./drive-look";
import { namesFor } from "./drive-names";
import { lockedChip, registerOf, stateChip } from "./paper-state";
import { noAccess } from "./refused";
import { saidPage } from "./sheet";

const ROLES: { readonly [role: string]: string } = { owner: "владелец", writer: "редактор", commenter: "комментатор", reader: "читатель" };
const PLACES = { mine: "Мой диск", shared: "Доступные мне", bin: "Корзина" } as const;

/** One file: where it lies, who may open it, and for developers what the program has written on it. */
export function driveFilePage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const person = workspace.as(as);
  let file: FileDetails;
  try {
    file = person.fileDetails(param(visit, "id"));
  } catch (thrown) {
    return /^You need access/.test(String((thrown as Error).message)) ? noAccess(visit) : saidPage(visit, "Такого файла нет", inWords(thrown), 404);
  }
  const files = person.files();
  const above = crumbsOf(file, files);
  const view = viewOf(file, as);
  const name = namesFor(visit);
  const named = (email: string): string => escaped(name(email) === email ? email : `${name(email)}, ${email}`);
  const place = [`<a href="${link("/drive", { view, as })}">${PLACES[view]}</a>`, ...above.map(({ id, name }) => `<a href="${link("/drive", { folder: id, as })}">${escaped(name)}</a>`)].join(" › ");
  const facts = [
    ["Что это", kindOf(file).word + (file.mimeType === FOLDER ? `, внутри ${plural(file.below, "файл", "файла", "файлов")}` : "")], ["Где", place], ["Владелец", named(file.owner)], ["Ваше право", ROLES[file.role] ?? file.role],
    ...(file.createdAt === null ? [] : [["Создан", escaped(moment(file.createdAt))]]), ...(file.changedAt === null ? [] : [["Изменён", `${escaped(moment(file.changedAt))}, ${named(file.changedBy)}`]]),
    ...(file.lock ? [["Закреплён", `${escaped(moment(file.lock.at))}, ${named(file.lock.by)}${file.lock.reason === "" ? "" : escaped(`: ${file.lock.reason}`)}`]] : []),
  ].map(([title = "", value = ""]) => `<dt>${title}</dt><dd>${value}</dd>`).join("");
  return { body: layout(`${file.name} – подробно`, `${DRIVE_STYLE}${saidOf(visit)}<h1>${escaped(file.name)}</h1>
<div class="row" style="margin-bottom:16px">${stateChip(file, registerOf(visit))}${file.lock ? lockedChip : ""}${file.trashed ? chip("в корзине", "due") : ""}<a class="button first" href="${openAt(file, as, files)}">Открыть</a>${acts(visit, file)}</div>
<section class="card"><dl class="facts">${facts}</dl></section>
<section class="card"><h2>Кто имеет доступ</h2>${accessList(file, name)}${sharing(visit, file)}</section>
${forDevelopers(file)}`, { corner: corner(visit) }) };
}

const whoWords = ({ type, who }: FileDetails["access"][number], nameOf: (email: string) => string): string => (type === "anyone" ? "все, у кого есть ссылка" : type === "domain" ? `все учётные записи ${who}` : type === "group" ? `группа ${who}` : nameOf(who) === who ? who : `${nameOf(who)}, ${who}`);

const accessList = ({ access }: FileDetails, nameOf: (email: string) => string): string => `<ul class="accesses">${access.map((each) =>
  `<li><span>${escaped(whoWords(each, nameOf))}</span><span class="quiet">${each.answers ? "может ответить" : (ROLES[each.role] ?? each.role)}, ${each.from === null ? "этот файл" : `папка «${escaped(each.from)}»`}</span></li>`).join("")}</ul>`;

function acts({ as, url }: Visit, file: FileDetails): string {
  if (file.role !== "owner" || file.changedAt === null) return "";
  const act = (does: string, words: string): string => `<form method="post" action="${link("/drive/act", { as })}"><input type="hidden" name="id" value="${escaped(file.id)}"><input type="hidden" name="do" value="${does}"><input type="hidden" name="back" value="${escaped(`${url.pathname}${url.search}`)}"><button>${words}</button></form>`;
  if (file.binned) return `${act("restore", "Восстановить")}<a class="button" href="${link("/drive/delete", { id: file.id, as })}">Удалить навсегда</a>`;
  return file.trashed ? '<span class="quiet">В корзине лежит папка над ним: восстановите её.</span>' : act("trash", "В корзину");
}

function sharing({ workspace, as, url }: Visit, file: FileDetails): string {
  if (file.role !== "owner" && file.role !== "writer") return '<p class="quiet">Доступ открывают владелец и редакторы.</p>';
  const people = peopleToBe(workspace).filter(({ email }) => email !== "").map(({ email, name }) => `<option value="${escaped(email)}">${escaped(name)}</option>`).join("");
  return `<form method="post" action="${link("/drive/act", { as })}" class="row" id="share"><input type="hidden" name="id" value="${escaped(file.id)}"><input type="hidden" name="do" value="share"><input type="hidden" name="back" value="${escaped(`${url.pathname}${url.search}`)}">
<label for="email">Поделиться с</label><input id="email" type="email" name="email" list="people" required autocomplete="off"><datalist id="people">${people}</datalist><label for="role" class="hidden">Право</label><select id="role" name="role"><option value="reader">читатель</option><option value="commenter">комментатор</option><option value="writer">редактор</option></select><button>Поделиться</button></form>`;
}

function forDevelopers({ id, mimeType, version, url, appProperties, properties }: FileDetails): string {
  const pairs = (name: string, of: Readonly<Record<string, string>>): string[][] => Object.entries(of).map(([key, value]) => [name, key, value]);
  const rows = [["", "id", id], ["", "mimeType", mimeType], ...(version === "" ? [] : [["", "version", version]]), ["", "webViewLink", url], ...pairs("appProperties", appProperties), ...pairs("properties", properties)];
  return `<details class="card"><summary>Для разработчиков: ид, appProperties</summary>${table(["Где", "Имя", "Значение"], rows)}</details>`;
}
