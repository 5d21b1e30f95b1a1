import { AnswerRefused, type OpenForm, type ShownItem } from "../../workspace";
import { randomUUID } from "node:crypto";
import { corner } from "../people";
import { escaped, layout, link } from "../markup";
import { moved, param, type Answer, type Visit } from "../visit";
import { anchorOf, fieldHtml } from "./form-fields";
import { fieldsOf, filledFrom, givenBefore, givenNow, isQuestion, type Given } from "./form-given";

/** What the stand-in says in Google's English, in the words of a Russian account. */
const SAID: { readonly [words: string]: string } = {
  "This is a required question": "Это обязательный вопрос", "This question requires one response per row": "Нужен ответ в каждой строке", "Must be a valid email address": "Нужен адрес электронной почты",
};
const REFUSED: { readonly [why: string]: string } = {
  missing: "Такой анкеты нет: её удалили, или ссылка неполная.", unpublished: "Анкета ещё не опубликована.", "sign-in": "Чтобы ответить, нужно войти в учётную запись.", "no-access": "У этого человека нет доступа к анкете.",
  "already-answered": "Вы уже ответили: анкету заполняют один раз.", "edits-off": "Ответы этой анкеты нельзя изменить.",
};

type Page = { readonly title: string; readonly help: string; readonly items: readonly ShownItem[] };

function pagesOf({ items }: OpenForm): Page[] {
  const pages: { title: string; help: string; items: ShownItem[] }[] = [{ title: "", help: "", items: [] }];
  for (const item of items) {
    if (item.type === "PAGE_BREAK") pages.push({ title: item.title, help: item.helpText, items: [] });
    else pages[pages.length - 1]!.items.push(item);
  }
  return pages;
}

type Wrong = ReadonlyMap<string, string>;
const NOTHING_WRONG: Wrong = new Map();

/** A link to a form, opened by whoever is chosen in the corner. */
export function formPage(visit: Visit): Answer {
  const to = param(visit, "to");
  const form = visit.workspace.as(visit.as).openForm(to);
  if (form.refused !== null) return refusedPage(visit, form.refused, form.message);
  return shownPage(visit, form, 0, givenBefore(form.items, form.filledIn), visit.as, NOTHING_WRONG);
}

/** «Далее», «Назад», «Отправить»: what was filled in goes along from page to page. */
export function formPosted(visit: Visit): Answer {
  const { fields, workspace, as, sent } = visit;
  const form = workspace.as(as).openForm(param(visit, "to"));
  if (form.refused !== null) return refusedPage(visit, form.refused, form.message);
  const pages = pagesOf(form);
  const at = Math.min(Math.max(0, Number(fields.get("page")) || 0), pages.length - 1);
  const given = givenNow(form.items, fields);
  const email = fields.get("emailAddress") ?? as;
  const filled = filledFrom(form.items, given);
  const options = form.collectsEmail ? { email } : {};
  if (fields.get("do") === "back") return shownPage(visit, form, Math.max(0, at - 1), given, email, NOTHING_WRONG);
  const wrong: Wrong = new Map(form.complaints(filled, options).map(({ item, why }) => [item, SAID[why] ?? why]));
  const last = at === pages.length - 1;
  const onPage = (page: number): boolean => (page === 0 && wrong.has("Email")) || pages[page]!.items.some(({ title }) => wrong.has(title));
  if (!last) return onPage(at) ? shownPage(visit, form, at, given, email, wrong) : shownPage(visit, form, at + 1, given, email, NOTHING_WRONG);
  const first = pages.findIndex((_, page) => onPage(page));
  if (first >= 0) return shownPage(visit, form, first, given, email, wrong);
  try {
    const id = randomUUID();
    sent.set(id, { ...form.submit(filled, options), title: form.title });
    return moved("/form/sent", { id, as });
  } catch (thrown) {
    if (!(thrown instanceof AnswerRefused)) throw thrown;
    return refusedPage(visit, "closed", thrown.wrong.map(({ why }) => why).join("\n"));
  }
}

export function formSent(visit: Visit): Answer {
  const { as, sent } = visit;
  const done = sent.get(param(visit, "id"));
  if (!done) return moved("/forms", { as });
  const edit = done.editUrl === undefined ? "" : `<p><a class="button" href="${link("/form", { to: done.editUrl, as })}">Изменить ответ</a></p>`;
  return { body: layout(done.title, `<section class="card"><h1>${escaped(done.title)}</h1><p class="wrap" role="status">${escaped(done.confirmation)}</p>${edit}</section>`, { corner: corner(visit), reading: true }) };
}

const refusedPage = (visit: Visit, why: string, message: string): Answer =>
  ({ status: 200, body: layout("Анкета", `<section class="card"><h1>Анкета</h1><p class="wrap" role="status">${escaped(REFUSED[why] ?? message)}</p></section>`, { corner: corner(visit), reading: true }) });

function shownPage(visit: Visit, form: OpenForm, at: number, given: Given, email: string, wrong: Wrong): Answer {
  const pages = pagesOf(form);
  const page = pages[at]!;
  const elsewhere = pages.flatMap(({ items }, each) => (each === at ? [] : items.flatMap(fieldsOf)));
  const hidden = [...given].filter(([name]) => elsewhere.includes(name)).flatMap(([name, values]) => values.map((value) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)).join("");
  const asksEmail = form.collectsEmail && at === 0;
  const wrongHere = page.items.filter(({ title }) => wrong.has(title));
  const faults = wrongHere.length === 0 && !(asksEmail && wrong.has("Email")) ? "" : `<div class="card error" role="alert"><h2>Ответы нужно поправить: ${wrongHere.length + (asksEmail && wrong.has("Email") ? 1 : 0)}</h2><ul>${wrongHere.map((item) => `<li><a href="#${anchorOf(item)}">${escaped(item.title)}</a>: ${escaped(wrong.get(item.title) ?? "")}</li>`).join("")}</ul></div>`;
  const address = asksEmail ? `<div class="field"><label for="email">Адрес электронной почты <span class="error" aria-hidden="true">*</span></label>${wrong.has("Email") ? `<p class="error">${escaped(wrong.get("Email") ?? "")}</p>` : ""}<input id="email" type="email" class="wide" name="emailAddress" value="${escaped(email)}"></div>` : "";
  const progress = pages.length === 1 ? "" : `<p class="quiet" id="progress">Страница ${at + 1} из ${pages.length}</p><div class="bar" role="progressbar" aria-labelledby="progress" aria-valuemin="0" aria-valuemax="${pages.length}" aria-valuenow="${at + 1}"><div style="width:${Math.round((100 * (at + 1)) / pages.length)}%"></div></div>`;
  const last = at === pages.length - 1;
  const buttons = `<div class="row"><button class="first" name="do" value="${last ? "send" : "next"}">${last ? "Отправить" : "Далее"}</button>${at === 0 ? "" : '<button name="do" value="back">Назад</button>'}</div>`;
  const head = at === 0 ? `<p class="wrap">${escaped(form.description)}</p>` : `${page.title === "" ? "" : `<h2>${escaped(page.title)}</h2>`}<p class="wrap">${escaped(page.help)}</p>`;
  const marks = page.items.some((item) => isQuestion(item) && item.required) ? '<p class="error">* обязательный вопрос</p>' : "";
  return { body: layout(form.title, `<h1>${escaped(form.title)}</h1>${progress}${form.edits === null ? "" : '<p class="quiet">Вы меняете ответ, отправленный раньше.</p>'}${faults}
<form method="post" action="${link("/form", { to: param(visit, "to"), as: visit.as })}" class="card"><input type="hidden" name="page" value="${at}">${asksEmail || !form.collectsEmail ? "" : `<input type="hidden" name="emailAddress" value="${escaped(email)}">`}${hidden}${head}${marks}${address}${page.items.map((item) => fieldHtml(item, given, wrong.get(item.title))).join("")}${buttons}</form>`, { corner: corner(visit), reading: true }) };
}
