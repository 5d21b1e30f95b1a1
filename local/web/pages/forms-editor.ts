import type { FormEditor, ShownItem } from "../../workspace";
import { corner } from "../people";
import { escaped, layout, link, plural } from "../markup";
import { moved, param, type Answer, type Visit } from "../visit";
import { inWords } from "./drive-acts";
import { DRIVE_STYLE } from "./drive-look";
import { formChip } from "./forms";
import { noAccess } from "./refused";
import { saidPage } from "./sheet";

const TYPES: { readonly [type: string]: string } = {
  TEXT: "строка", PARAGRAPH_TEXT: "абзац", MULTIPLE_CHOICE: "один из списка", CHECKBOX: "несколько из списка", LIST: "раскрывающийся список", SCALE: "шкала", GRID: "сетка", CHECKBOX_GRID: "сетка флажков",
  DATE: "дата", PAGE_BREAK: "новая страница", SECTION_HEADER: "заголовок",
};

/** The editor of a form, as far as a person by hand can spoil what the program has made. */
export function formEditorPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const id = param(visit, "id");
  const form = workspace.as(as).forms().find((each) => each.id === id);
  const record = workspace.forms().find((each) => each.id === id);
  if (!record) return saidPage(visit, "Такой формы нет", "Её удалили из Диска, или ссылка неполная.", 404);
  if (!form?.mayEdit) return form?.mayAnswer ? moved("/form", { to: form.url, as }) : noAccess(visit);
  const wrong = param(visit, "wrong");
  const act = (does: string, words: string, fields = ""): string => `<form method="post" class="row" action="${link("/forms/act", { as })}"><input type="hidden" name="id" value="${escaped(id)}"><input type="hidden" name="do" value="${does}">${fields}<button>${words}</button></form>`;
  const item = (name: number): string => `<input type="hidden" name="item" value="${name}">`;
  const closed = form.trashed ? '<p class="said">Форма в корзине: восстановите её в Диске, чтобы править.</p>' : form.locked ? '<p class="said">Форма закреплена от правок.</p>' : null;
  const items = record.items.map((each, at) => `<li><div><b>${escaped(each.title === "" ? "(без названия)" : each.title)}</b> <span class="quiet">${aboutItem(each)}</span></div>${closed ? "" : `<details name="item"><summary>Изменить</summary><div class="row">${act("renameItem", "Переименовать", `${item(each.id)}<label class="hidden" for="t${at}">Название</label><input id="t${at}" type="text" name="title" value="${escaped(each.title)}">`)}${act(each.required ? "optional" : "required", each.required ? "Сделать необязательным" : "Сделать обязательным", item(each.id))}${act("deleteItem", "Удалить вопрос", item(each.id))}</div></details>`}</li>`).join("");
  return { body: layout(`${form.title} – редактор`, `${DRIVE_STYLE}${EDITOR_STYLE}${wrong === "" ? "" : `<div class="said error" role="alert">${escaped(wrong)}</div>`}<p><a href="${link("/forms", { as })}">‹ Все анкеты</a></p>
<h1>${escaped(form.title)}</h1><div class="row" style="margin-bottom:16px">${formChip(form)}<span class="quiet">${plural(form.responses ?? 0, "ответ", "ответа", "ответов")}</span>${form.mayAnswer && form.accepting ? `<a class="button" href="${link("/form", { to: form.url, as })}">Ответить</a>` : ""}<a class="button" href="${link("/drive/file", { id, as })}">Подробно и доступ</a></div>
${closed ?? `<section class="card"><h2>Форма</h2><div class="editor-acts">${act("rename", "Переименовать", `<label class="hidden" for="title">Название</label><input id="title" type="text" name="title" value="${escaped(record.title)}">`)}<div class="row">${form.published ? act("unpublish", "Снять с публикации") : act("publish", "Опубликовать")}${!form.published ? "" : form.accepting ? act("close", "Не принимать ответы") : act("open", "Принимать ответы")}</div></div></section>`}
<section class="card"><h2>${plural(record.items.length, "пункт", "пункта", "пунктов")}</h2><ol class="items">${items}</ol></section>`, { corner: corner(visit) }) };
}

const aboutItem = ({ type, required, choices, rows }: ShownItem): string =>
  [TYPES[type] ?? type.toLowerCase(), required ? "обязательный" : "", choices ? plural(choices.length, "вариант", "варианта", "вариантов") : "", rows ? plural(rows.length, "строка", "строки", "строк") : ""].filter((each) => each !== "").join(", ");

const EDITOR_STYLE = `<style>.items{margin:0;padding-left:24px}.items>li{padding:4px 0;border-top:1px solid var(--line)}.items>li:first-child{border-top:0}.items>li>div{display:inline;margin-right:12px}.items>li>details{display:inline-block}.items>li>details[open]{display:block}.items summary{list-style:none}.items summary{cursor:pointer;color:var(--accent);display:inline-block;line-height:var(--target)}.items input[type=text],.editor-acts input[type=text]{flex:1 1 280px;min-width:0}.editor-acts{display:grid;gap:8px}.items .row form:first-child{flex:1 1 100%}</style>`;

/** One act of the editor; the program learns of it when it next looks. */
export function formAct({ workspace, as, fields }: Visit): Answer {
  const [id, does, title, item] = ["id", "do", "title", "item"].map((name) => fields.get(name) ?? "") as [string, string, string, string];
  const acts: { readonly [act: string]: (editor: FormEditor) => unknown } = {
    rename: (editor) => editor.rename(title), publish: (editor) => editor.setPublished(true), unpublish: (editor) => editor.setPublished(false), open: (editor) => editor.setAcceptingResponses(true),
    close: (editor) => editor.setAcceptingResponses(false), renameItem: (editor) => editor.renameItem(Number(item), title), deleteItem: (editor) => editor.deleteItem(Number(item)),
    required: (editor) => editor.setRequired(Number(item), true), optional: (editor) => editor.setRequired(Number(item), false),
  };
  try {
    acts[does]?.(workspace.as(as).editForm(id));
    return moved("/forms/edit", { id, as });
  } catch (thrown) {
    return moved("/forms/edit", { id, as, wrong: inWords(thrown) });
  }
}

