import type { SeenFile } from "../../workspace";
import { corner } from "../people";
import { escaped, layout, link, plural } from "../markup";
import { moment } from "../looking";
import { moved, param, type Answer, type Visit } from "../visit";
import { saidOf } from "./drive-acts";
import { FOLDER, iconOf, kindOf, openAt } from "./drive-kinds";
import { DRIVE_STYLE } from "./drive-look";
import { namesFor } from "./drive-names";
import { lockedChip, registerOf, stateChip } from "./paper-state";
import { noAccess } from "./refused";

const VIEWS = [["mine", "Мой диск"], ["shared", "Доступные мне"], ["bin", "Корзина"]] as const;
type View = (typeof VIEWS)[number][0];
const MOST = 300;

const byName = (one: SeenFile, other: SeenFile): number =>
  Number(other.mimeType === FOLDER) - Number(one.mimeType === FOLDER) || one.name.localeCompare(other.name, "ru", { numeric: true });
const plain = (text: string): string => text.toLowerCase().replace(/ё/g, "е");

/** Files at the top of a view: a shared one stands there when nothing above it is shared too. */
function atTop(view: View, files: readonly SeenFile[], as: string): SeenFile[] {
  const seen = new Set(files.map(({ id }) => id));
  if (view === "bin") return files.filter(({ binned }) => binned);
  return files.filter((file) => !file.trashed && file.listed && !seen.has(file.parent) && (file.owner === as) === (view === "mine"));
}

/** The folders above a file as far as this person sees them, the topmost first. */
export function crumbsOf(file: SeenFile, files: readonly SeenFile[]): SeenFile[] {
  const above: SeenFile[] = [];
  for (let here = files.find(({ id }) => id === file.parent); here && !above.includes(here); here = files.find(({ id }) => id === above[0]?.parent)) above.unshift(here);
  return above;
}

export const viewOf = (file: SeenFile, as: string): View => (file.trashed ? "bin" : file.owner === as ? "mine" : "shared");
const titleOf = (view: View): string => VIEWS.find(([each]) => each === view)?.[1] ?? "";

/** Drive as a person sees it: a folder, one of the three views, or what was searched for. */
export function drivePage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const files = workspace.as(as).files();
  const folder = files.find(({ id, mimeType }) => id === param(visit, "folder") && mimeType === FOLDER);
  if (param(visit, "folder") !== "" && !folder) return noAccess(visit);
  const asked = param(visit, "q").trim();
  const view = folder ? viewOf(folder, as) : chosenView(visit, files);
  const found = asked !== "" ? files.filter(({ name, trashed, listed }) => listed && trashed === (view === "bin") && plain(name).includes(plain(asked)))
    : folder ? files.filter(({ parent, trashed }) => parent === folder.id && trashed === folder.trashed) : atTop(view, files, as);
  const shown = [...found].sort(byName);
  const title = asked !== "" ? `Найдено: ${asked}` : folder?.name ?? titleOf(view);
  const [folders, others] = [shown.filter(({ mimeType }) => mimeType === FOLDER).length, shown.filter(({ mimeType }) => mimeType !== FOLDER).length];
  const count = [folders > 0 ? plural(folders, "папка", "папки", "папок") : "", others > 0 ? plural(others, "файл", "файла", "файлов") : ""].filter((each) => each !== "").join(" · ");
  const tabs = VIEWS.map(([each, words]) => `<a href="${link("/drive", { view: each, as })}"${each === view && asked === "" ? ' aria-current="page"' : ""}>${words}</a>`).join("");
  const find = `<form method="get" action="/drive" class="find" role="search"><input type="hidden" name="as" value="${escaped(as)}"><input type="hidden" name="view" value="${view}"><label class="hidden" for="q">Имя файла</label><input id="q" type="text" name="q" value="${escaped(asked)}" autocomplete="off"><button>Найти по имени</button></form>`;
  return { body: layout(`${title} – Диск`, `${DRIVE_STYLE}${saidOf(visit)}<nav class="tabs" aria-label="Диск">${tabs}</nav>${find}${folder && asked === "" ? crumbs(folder, files, as) : ""}
<h1>${escaped(title)}</h1><p class="quiet">${count || "пусто"}${shown.length > MOST ? `, показаны первые ${MOST}: уточните имя` : ""}</p>
${shown.length === 0 ? emptyWords(visit, view, asked, folder, files.some(({ owner }) => owner !== as)) : filesTable(visit, shown.slice(0, MOST), files, asked !== "")}`, { corner: corner(visit) }) };
}

/** Whoever owns nothing begins with what is shared. */
function chosenView(visit: Visit, files: readonly SeenFile[]): View {
  const asked = VIEWS.find(([view]) => view === param(visit, "view"))?.[0];
  return asked ?? (atTop("mine", files, visit.as).length === 0 && atTop("shared", files, visit.as).length > 0 ? "shared" : "mine");
}

function crumbs(folder: SeenFile, files: readonly SeenFile[], as: string): string {
  const view = viewOf(folder, as);
  const above = crumbsOf(folder, files).map((each) => `<li><a href="${link("/drive", { folder: each.id, as })}">${escaped(each.name)}</a></li>`).join("");
  return `<ol class="crumbs" aria-label="Путь"><li><a href="${link("/drive", { view, as })}">${titleOf(view)}</a></li>${above}<li aria-current="page">${escaped(folder.name)}</li></ol>`;
}

function emptyWords({ as }: Visit, view: View, asked: string, folder: SeenFile | undefined, anyShared: boolean): string {
  if (as === "") return "<p>У гостя нет Диска: он открывает только анкеты по ссылке. Выберите человека в углу.</p>";
  if (asked !== "") return `<p>Файлов с таким именем нет. Файлы программы названы видом бумаги, кодом и датой, не фамилией.</p><a class="button" href="${link("/drive", { view, as })}">Показать всё</a>`;
  if (folder) return "<p>В папке пусто. Бумаги сюда кладёт программа: на странице наставничества «Документы».</p>";
  if (view === "bin") return "<p>Корзина пуста. Сюда попадает то, что вы отправите в неё в Диске, и черновики отменённых бумаг.</p>";
  if (view === "mine" && !anyShared) return "<p>Своих файлов нет, и с этим человеком ничем не поделились. Доступ даёт владелец файла: «Ещё», «Подробно и доступ».</p>";
  if (view === "mine") return `<p>Своих файлов нет. То, чем поделились с вами, лежит рядом.</p><a class="button" href="${link("/drive", { view: "shared", as })}">Доступные мне</a>`;
  return "<p>С этим человеком ничем не поделились. Доступ даёт владелец файла: «Ещё», «Подробно и доступ».</p>";
}

function filesTable(visit: Visit, shown: readonly SeenFile[], files: readonly SeenFile[], wherever: boolean): string {
  const [register, nameOf] = [registerOf(visit), namesFor(visit)];
  const rows = shown.map((file) => {
    const where = wherever ? `<br><small>${escaped([titleOf(viewOf(file, visit.as)), ...crumbsOf(file, files).map(({ name }) => name)].join(" › "))}</small>` : "";
    return `<tr><td class="name"><div>${iconOf(file)}<span><span class="hidden">${kindOf(file).word}: </span><a href="${openAt(file, visit.as, files)}">${escaped(file.name)}</a>${where}</span></div></td>
<td class="marks">${stateChip(file, register)}${file.lock ? ` ${lockedChip}` : ""}</td><td class="who">${escaped(nameOf(file.owner))}</td>
<td class="when">${file.changedAt === null ? "" : escaped(moment(file.changedAt))}</td><td class="acts">${more(visit, file)}</td></tr>`;
  }).join("");
  return `<table class="files"><thead><tr><th scope="col">Имя</th><th scope="col"></th><th scope="col">Владелец</th><th scope="col">Изменён</th><th scope="col"><span class="hidden">Действия</span></th></tr></thead><tbody>${rows}</tbody></table>`;
}

function more({ as, url }: Visit, file: SeenFile): string {
  const act = (does: string, words: string): string => `<form method="post" action="${link("/drive/act", { as })}"><input type="hidden" name="id" value="${escaped(file.id)}"><input type="hidden" name="do" value="${does}"><input type="hidden" name="back" value="${escaped(`${url.pathname}${url.search}`)}"><button>${words}</button></form>`;
  const owner = file.role === "owner" && file.changedAt !== null;
  const acts = !owner ? "" : file.binned ? `${act("restore", "Восстановить")}<a href="${link("/drive/delete", { id: file.id, as })}">Удалить навсегда</a>` : file.trashed ? "" : act("trash", "В корзину");
  return `<details class="more" name="more"><summary aria-label="Действия: ${escaped(file.name)}">Ещё</summary><div><a href="${link("/drive/file", { id: file.id, as })}">Подробно и доступ</a>${acts}</div></details>`;
}

/** The address this page had before it showed more than papers. */
export const papersMoved = (visit: Visit): Answer => moved("/drive", Object.fromEntries(visit.url.searchParams));
