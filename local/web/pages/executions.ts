import { moment } from "../looking";
import { chip, escaped, layout, link, list, plural } from "../markup";
import { corner } from "../people";
import { peopleToBe, someone, type Someone } from "../roles";
import { param, remembered, type Answer, type Visit } from "../visit";
import type { ExecutionRecord } from "../../workspace";
import { noAccess } from "./refused";

const A_PAGE = 50;
const FILTERS = ["fn", "who", "errors", "idle"] as const;
type Filters = { readonly [name in (typeof FILTERS)[number]]: string };

const KINDS = { menu: "меню", sidebar: "боковая панель", simple: "простой триггер", trigger: "триггер", webapp: "веб-приложение" } as const;
export const kindWords = ({ kind }: ExecutionRecord): string => KINDS[kind];
/** «rpc · pair.agree»: what Google calls, and what the page asked it for. */
export const nameOf = ({ function: name, call }: ExecutionRecord): string => (call === undefined ? name : `${name} · ${call}`);
const rounded = (value: number): string => value.toLocaleString("ru-RU", { maximumFractionDigits: 1 });
/** «340 мс», «1,2 с», «3,5 мин», «6 ч» */
export const lasted = (ms: number): string =>
  (ms < 1000 ? `${Math.round(ms)}\u00A0мс` : ms < 120_000 ? `${rounded(ms / 1000)}\u00A0с` : ms < 7_200_000 ? `${rounded(ms / 60_000)}\u00A0мин` : `${rounded(ms / 3_600_000)}\u00A0ч`);
/** Whoever was at the keyboard; a trigger has its owner, a nameless visitor nobody. */
export const whoRan = (people: readonly Someone[], { active, as }: ExecutionRecord): string => someone(people, active === "" ? as : active).short;

/** A trigger that looked whether anything waits, and nothing did. */
const isIdle = ({ kind, calls, error, log }: ExecutionRecord): boolean => kind === "trigger" && error === undefined && log.length === 0 && calls.every(({ service }) => service.startsWith("Properties."));
/** What went wrong: by an error, or by one that was caught and logged. */
export const isWrong = ({ error, log }: ExecutionRecord): boolean => error !== undefined || log.some((line) => line.startsWith("ERROR:"));

const passes = ({ fn, who, errors, idle }: Filters) => (each: ExecutionRecord): boolean =>
  (fn === "" || each.function === fn || each.call === fn) && (who === "" || each.active === who || each.as === who) && (errors === "" || isWrong(each)) && (idle !== "" || !isIdle(each));

/** What has run, the newest first. Filters stand in the address and are remembered by the browser. */
export function executionsPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  if (!workspace.mayOpen(workspace.registryId, as, "edit")) return noAccess(visit);
  const chosen = FILTERS.some((name) => visit.url.searchParams.has(name)) || param(visit, "f") === "1";
  const kept = new URLSearchParams(chosen ? visit.url.search : remembered(visit, "executions"));
  const filters = Object.fromEntries(FILTERS.map((name) => [name, kept.get(name) ?? ""])) as Filters;
  const [from, to] = [Number(param(visit, "from")) || 0, Number(param(visit, "to")) || Infinity];
  const all = workspace.executions();
  const within = all.filter(({ startedAt }) => Date.parse(startedAt) >= from && Date.parse(startedAt) <= to);
  const found = within.filter(passes(filters)).reverse();
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE));
  const page = Math.min(Math.max(1, Number(param(visit, "page")) || 1), pages);
  const people = peopleToBe(workspace);
  const items = found.slice((page - 1) * A_PAGE, page * A_PAGE).map((each) => ({
    href: link("/execution", { id: String(each.id), as }), title: nameOf(each),
    beside: `${each.error !== undefined ? chip("! ошибка", "overdue") : isWrong(each) ? chip("! поймана ошибка", "due") : ""}<span class="quiet">${escaped([moment(each.startedAt), whoRan(people, each), kindWords(each), plural(each.serviceCalls, "обращение", "обращения", "обращений"), lasted(each.simulatedMs)].join(" · "))}</span>`,
  }));
  const wrong = within.filter(isWrong).length;
  const span = to === Infinity ? "" : ` <a href="${link("/executions", { as })}">за всё время</a>`;
  const cookies = chosen ? [`executions=${encodeURIComponent(new URLSearchParams(filters).toString())}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000`] : [];
  return { cookies, body: layout("Выполнения", `<h1>Выполнения</h1><p class="quiet">${plural(within.length, "выполнение", "выполнения", "выполнений")}, с ошибками: ${wrong}, показано по отбору: ${found.length}.${span}</p>${filterForm(visit, filters, within, people)}
${items.length === 0 ? "<p>По этому отбору ничего нет. Холостые срабатывания, при которых делать было нечего, показываются по отметке.</p>" : list(items)}${paging(visit, filters, page, pages)}`, { corner: corner(visit) }) };
}

function filterForm(visit: Visit, { fn, who, errors, idle }: Filters, all: readonly ExecutionRecord[], people: readonly Someone[]): string {
  const names = [...new Set(all.flatMap(({ function: name, call }) => (call === undefined ? [name] : [name, call])))].sort();
  const emails = [...new Set(all.flatMap(({ active, as }) => [active, as]))].filter((email) => email !== "").sort();
  const option = (value: string, words: string, chosen: string): string => `<option value="${escaped(value)}"${value === chosen ? " selected" : ""}>${escaped(words)}</option>`;
  const tick = (name: string, value: string, words: string): string => `<label class="option"><input type="checkbox" name="${name}" value="1"${value === "" ? "" : " checked"}>${words}</label>`;
  const span = ["from", "to"].filter((name) => param(visit, name) !== "").map((name) => `<input type="hidden" name="${name}" value="${escaped(param(visit, name))}">`).join("");
  return `<form method="get" action="/executions" class="card filters"><input type="hidden" name="as" value="${escaped(visit.as)}"><input type="hidden" name="f" value="1">${span}
<div><label for="fn">Функция или вызов страницы</label><select id="fn" name="fn">${option("", "Все", fn)}${names.map((name) => option(name, name, fn)).join("")}</select></div>
<div><label for="who-ran">Кто</label><select id="who-ran" name="who">${option("", "Все", who)}${emails.map((email) => option(email, `${someone(people, email).short} · ${email}`, who)).join("")}</select></div>
<div>${tick("errors", errors, "Только с ошибками")}${tick("idle", idle, "И холостые срабатывания")}</div><button>Показать</button></form>`;
}

function paging(visit: Visit, filters: Filters, page: number, pages: number): string {
  if (pages === 1) return "";
  const span = Object.fromEntries(["from", "to"].filter((name) => param(visit, name) !== "").map((name) => [name, param(visit, name)]));
  const to = (next: number, words: string): string => (next < 1 || next > pages ? "" : `<a class="button" href="${link("/executions", { ...filters, ...span, as: visit.as, page: String(next) })}">${words}</a>`);
  return `<nav class="row" aria-label="Страницы">${to(page - 1, "Новее")}<span>Страница ${page} из ${pages}</span>${to(page + 1, "Старше")}</nav>`;
}
