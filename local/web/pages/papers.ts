import { corner } from "../people";
import { chip, escaped, layout, link, list, plural, type Mood } from "../markup";
import { rowsOf, type Row } from "../looking";
import { param, type Answer, type Visit } from "../visit";

const DOC = "application/vnd.google-apps.document";
const FOLDER = "application/vnd.google-apps.folder";

type Paper = { readonly id: string; readonly name: string; readonly path: string; readonly trashed: boolean; readonly locked: boolean };

/** What the register says of a file: «подписан, № 41-од от 01.09.2026»; a template says so itself. */
function stateOf({ trashed, locked, path }: Paper, registered: Row | undefined): { readonly words: string; readonly mood: Mood } {
  if (trashed) return { words: "в корзине", mood: "" };
  if (!registered) return { words: path.endsWith("Шаблоны") ? "шаблон" : "вне журнала", mood: "" };
  const number = registered["Номер"] ? `, № ${registered["Номер"]}` : "";
  const date = registered["Дата"] ? ` от ${registered["Дата"]}` : "";
  return { words: `${registered["Состояние"] ?? ""}${number}${date}`, mood: locked ? "done" : registered["Состояние"] === "черновик" ? "due" : "" };
}

function stateChip(paper: Paper, registered: Row | undefined): string {
  const { words, mood } = stateOf(paper, registered);
  return chip(words, mood);
}

/** Docs of the folder tree, folder by folder, with what the register says of each. */
export function papersPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const files = workspace.drive();
  const folder = files.find(({ id, mimeType }) => id === param(visit, "folder") && mimeType === FOLDER);
  const below = folder && (folder.path === "" ? folder.name : `${folder.path}/${folder.name}`);
  const docs = files.filter(({ mimeType, path, trashed }) => mimeType === DOC && (below === undefined ? !trashed || param(visit, "bin") === "1" : path === below || path.startsWith(`${below}/`)));
  const register = new Map(rowsOf(workspace, "Документы").flatMap((row): [string, Row][] => [[row["Ид файла"] ?? "", row]]));
  const folders = [...new Set(docs.map(({ path }) => path))].sort((one, other) => one.localeCompare(other, "ru"));
  const signed = docs.filter(({ locked, trashed }) => locked && !trashed).length;
  const lists = folders.map((path) => `<h2>${escaped(path === "" ? "Вне папок программы" : path)}</h2>${list(docs.filter((doc) => doc.path === path).map((doc) => ({
    href: link("/paper", { id: doc.id, as }), title: doc.name,
    beside: `${stateChip(doc, register.get(doc.id))}<span><a href="${link("/file", { id: doc.id, kind: "docx", as })}">.docx</a> · <a href="${link("/file", { id: doc.id, kind: "pdf", as })}">.pdf</a></span>`,
  })))}`).join("");
  const empty = "<p>Бумаг ещё нет. Их создаёт куратор на странице наставничества: «Документы».</p>";
  return { body: layout("Бумаги", `<h1>Бумаги</h1><p class="quiet">${plural(docs.length, "бумага", "бумаги", "бумаг")}, подписано и закреплено: ${signed}. <a href="${link("/papers", param(visit, "bin") === "1" ? { as } : { bin: "1", as })}">${param(visit, "bin") === "1" ? "Без корзины" : "Показать и корзину"}</a></p>${docs.length === 0 ? empty : lists}`, { corner: corner(visit) }) };
}

/** The sheet of paper is as wide as it is; on a small screen it shrinks as a whole. */
const FIT = `<script>(function(){var frame=document.querySelector("iframe.sheet");function fit(){var doc=frame.contentDocument;if(!doc||!doc.body)return;doc.body.style.zoom=1;var wide=doc.documentElement.scrollWidth,part=Math.min(1,frame.clientWidth/(wide+16));doc.body.style.zoom=part;frame.style.height=Math.ceil(doc.body.getBoundingClientRect().height*part+24)+"px"}frame.addEventListener("load",fit);addEventListener("resize",fit);fit()})()</script>`;

/** A Doc as it is printed, with its files beside it. */
export function paperPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const id = param(visit, "id");
  const doc = workspace.drive().find((file) => file.id === id && file.mimeType === DOC);
  if (!doc) return { status: 404, body: layout("Нет такой бумаги", "<h1>Нет такой бумаги</h1><p>Её удалили из Диска, или ссылка неполная.</p>", { corner: corner(visit) }) };
  const state = stateChip(doc, rowsOf(workspace, "Документы").find((row) => row["Ид файла"] === id));
  return { body: layout(doc.name, `<h1>${escaped(doc.name)}</h1><p class="quiet">${escaped(doc.path)}</p>
<div class="row" style="margin-bottom:16px">${state}<a class="button" href="${link("/file", { id, kind: "docx", as })}">Скачать .docx</a><a class="button" href="${link("/file", { id, kind: "pdf", as })}">Скачать .pdf</a></div>
<iframe class="sheet" title="${escaped(doc.name)}" src="${link("/file", { id, kind: "html", as })}"></iframe>${FIT}`, { corner: corner(visit) }) };
}
