import { corner } from "../people";
import { chip, layout, link, list, plural, type Mood } from "../markup";
import type { Answer, Visit } from "../visit";

/** Forms of the school as their maker's Drive shows them. */
export function formsPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const forms = workspace.forms();
  const state = ({ trashed, published, accepting }: (typeof forms)[number]): readonly [string, Mood] =>
    (trashed ? ["в корзине", ""] : !published ? ["не опубликована", "due"] : accepting ? ["принимает ответы", "done"] : ["закрыта", ""]);
  const items = forms.map((form) => ({
    href: link("/form", { to: form.url, as }), title: form.title === "" ? form.name : form.title, beside: `${chip(...state(form))}<span class="quiet">${plural(form.responses.length, "ответ", "ответа", "ответов")}</span>`,
  }));
  const all = forms.reduce((sum, { responses }) => sum + responses.length, 0);
  return { body: layout("Анкеты", `<h1>Анкеты</h1><p class="quiet">${plural(forms.length, "форма", "формы", "форм")}, ответов: ${all}. Личная ссылка с кодом приходит письмом: <a href="${link("/mail", { as })}">Письма</a>. Анкеты на странице видны в разделе <a href="${link("/page", { as })}">Страница</a>.</p>${forms.length === 0
    ? "<p>Форм ещё нет. Их делает рассылка анкеты: реестр, «Анкеты».</p>" : list(items)}`, { corner: corner(visit) }) };
}
