import type { SeenForm } from "../../workspace";
import { corner } from "../people";
import { chip, escaped, layout, link, list, plural } from "../markup";
import type { Answer, Visit } from "../visit";

/** In which state a form is, in a word. */
export const formChip = ({ trashed, published, accepting, locked }: SeenForm): string =>
  (trashed ? chip("в корзине", "due") : !published ? chip("не опубликована", "due") : accepting ? chip("принимает ответы", "done") : chip("закрыта", "")) + (locked ? chip("закреплена", "done") : "");

/** Forms that this person may answer or edit. */
export function formsPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const forms = workspace.as(as).forms();
  const [own, asked] = [forms.filter(({ mayEdit }) => mayEdit), forms.filter(({ mayEdit }) => !mayEdit)];
  const item = (form: SeenForm) => ({
    href: form.mayEdit ? link("/forms/edit", { id: form.id, as }) : link("/form", { to: form.url, as }), title: form.title,
    beside: `${formChip(form)}${form.responses === null ? "" : `<span class="quiet">${plural(form.responses, "ответ", "ответа", "ответов")}</span>`}${form.mayEdit && form.mayAnswer ? `<a href="${link("/form", { to: form.url, as })}">Ответить</a>` : ""}`,
  });
  const part = (title: string, words: string, some: readonly SeenForm[]): string => (some.length === 0 ? "" : `<h2>${title}</h2><p class="quiet">${words}</p>${list(some.map(item))}`);
  const count = [own.length > 0 ? `правите ${plural(own.length, "форму", "формы", "форм")}` : "", asked.length > 0 ? `отвечаете на ${plural(asked.length, "форму", "формы", "форм")}` : ""].filter((each) => each !== "").join(" · ");
  return { body: layout("Анкеты", `<h1>Анкеты</h1><p class="quiet">${count || "форм нет"}</p>${forms.length === 0 ? emptyWords(visit) : ""}
${part("Вы можете править", "Редактор Google Форм: переименовать, удалить вопрос, снять с публикации, и посмотреть, что на это скажет программа.", own)}
${part("Вы можете ответить", "Личная ссылка с кодом приходит письмом: по ней программа узнаёт, чей это ответ. Открытая здесь форма кода не знает.", asked)}
${as === "" ? "" : `<p class="row"><a class="button" href="${link("/mail", { as })}">Письма с личными ссылками</a><a class="button" href="${link("/page", { as })}">Анкеты на странице</a></p>`}`, { corner: corner(visit) }) };
}

const emptyWords = ({ workspace }: Visit): string => (workspace.forms().length === 0
  ? "<p>Форм ещё нет. Их делает рассылка: куратор, реестр, «Анкеты → Рассылки и ответы».</p>"
  : `<p>${escaped("Формы есть, но не для этого человека: они открыты учётным записям домена и тем, с кем ими поделились.")}</p>`);
