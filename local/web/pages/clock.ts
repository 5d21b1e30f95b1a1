import { corner } from "../people";
import { chip, escaped, layout, link, plural } from "../markup";
import { FARTHEST_DAYS, happenedBetween, startMoving, type Moving } from "../moving";
import { instantTyped, timeField, timeInFull, timeShort, zoneWords } from "../school-time";
import { moved, param, type Answer, type Visit } from "../visit";
import { nearestTerms } from "./terms";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LEAPS: { readonly [name: string]: number } = { hour: HOUR, day: DAY, week: 7 * DAY };

/** The school's clock: where it stands, what comes next, moving it, and what happened on the way (`from`, `to`). */
export function clockPage(visit: Visit): Answer {
  const { workspace, desk } = visit;
  const now = workspace.clock.now();
  const { moving } = desk;
  const from = param(visit, "from");
  // A move that went on while this page was looked at is over: its end belongs to the address, so that «Back» shows the same.
  if (from !== "" && param(visit, "to") === "" && (!moving || moving.done)) return moved("/clock", { as: visit.as, from, to: String(now.getTime()) });
  const failed = moving?.error ? `<p class="error" role="alert">Часы остановились: ${escaped(moving.error)}</p>` : "";
  const body = moving && !moving.done ? underWay(visit, moving) : `${leaps(visit)}${what(visit)}`;
  return { body: layout("Часы", `<h1>Часы школы</h1><p class="big">${escaped(timeInFull(now))}</p>${failed}${body}`, { corner: corner(visit), reading: true }) };
}

function leaps(visit: Visit): string {
  const { workspace, as } = visit;
  const now = workspace.clock.now();
  const button = (name: string, words: string, first = ""): string => `<button name="move" value="${name}"${first}>${words}</button>`;
  const hidden = `<input type="hidden" name="as" value="${escaped(as)}">`;
  const terms = nearestTerms(workspace, now).map(({ day, words }) => `<li><form method="post" action="/clock" class="row">${hidden}<input type="hidden" name="until" value="${day}T09:00"><button name="move" value="until">До ${escaped(dayWords(day, now))}</button><span>${escaped(words)}</span></form></li>`).join("");
  const next = workspace.triggers().filter(({ nextAt }) => nextAt !== undefined).sort((one, other) => (one.nextAt ?? "").localeCompare(other.nextAt ?? ""))[0];
  return `<section class="card"><h2>Передвинуть</h2><form method="post" action="/clock" class="row">${hidden}${button("hour", "+ час")}${button("day", "+ день")}${button("week", "+ неделя")}${button("work", "До ближайшего дела", ' class="first"')}</form>
<form method="post" action="/clock" class="row" style="margin-top:16px">${hidden}<label for="until">До дня и часа</label><input id="until" type="datetime-local" name="until" value="${timeField(now.getTime() + DAY)}" min="${timeField(now)}" required>${button("until", "Передвинуть")}</form>
<p class="quiet" style="margin-top:16px">Время реестра: ${escaped(zoneWords())}. Пока вы здесь, часы идут как обычные; пауза дольше пяти минут считается за пять. По дороге срабатывают триггеры${next?.nextAt === undefined ? " (сейчас их нет)" : `; ближайший – ${escaped(next.handler)}, ${escaped(timeShort(new Date(next.nextAt)))}`}. Назад часы не ходят.</p>
<p class="quiet">«До ближайшего дела»: часы идут, пока триггер не отправит письмо, не сделает или не изменит файл, форму или доступ, или не ошибётся, – не дальше ${FARTHEST_DAYS} дня. Ночной пересчёт листов и приём ответов делом не считаются.</p>
<p class="quiet"><a href="${link("/faults", { as })}">Сбои Google</a>: что пойдёт не так по дороге.</p></section>
${terms === "" ? "" : `<section class="card"><h2>Ближайшие сроки с листа «Сегодня»</h2><ul class="plain-list">${terms}</ul></section>`}`;
}

const DAY_WORDS = new Intl.DateTimeFormat("ru-RU", { timeZone: "UTC", day: "numeric", month: "long" });
/** «8 сентября», in another year «31 августа 2027». */
const dayWords = (day: string, now: Date): string => `${DAY_WORDS.format(new Date(`${day}T00:00:00Z`))}${day.slice(0, 4) === String(now.getUTCFullYear()) ? "" : ` ${day.slice(0, 4)}`}`;

function underWay({ workspace, as }: Visit, { from, until, goal }: Moving): string {
  const share = Math.min(100, Math.round((100 * (workspace.clock.now().getTime() - from)) / Math.max(1, until - from)));
  const where = goal === "work" ? `Ищем ближайшее дело, не дальше ${timeShort(until)}` : `Идём до ${timeInFull(until)}`;
  return `<section class="card"><h2>Часы идут</h2><p id="moving">${escaped(where)}</p><div class="bar" role="progressbar" aria-labelledby="moving" aria-valuemin="0" aria-valuemax="100" aria-valuenow="${share}"><div style="width:${share}%"></div></div>
<p class="quiet">Срабатываний и других выполнений по дороге: ${happenedBetween(workspace, from, workspace.clock.now().getTime()).executions.length}. Если закрыть страницу, часы дойдут сами.</p>
<form method="post" action="/clock"><input type="hidden" name="as" value="${escaped(as)}"><button name="move" value="stop">Остановить</button></form></section>
<script>(function(){setTimeout(function(){location.replace(location.pathname+location.search)},700)})()</script><noscript><meta http-equiv="refresh" content="1"></noscript>`;
}

/** What happened between two instants; nothing when the address names none. */
function what(visit: Visit): string {
  const { workspace, as } = visit;
  const [from, to] = [Number(param(visit, "from")), Number(param(visit, "to"))];
  if (!(from > 0 && to >= from)) return "";
  const { executions, mails } = happenedBetween(workspace, from, to);
  const counts = new Map<string, number>();
  for (const { function: name } of executions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const wrong = executions.filter(({ error }) => error !== undefined);
  const failed = wrong.length === 0 ? chip("✓ без ошибок", "done") : chip(`! ${plural(wrong.length, "ошибка", "ошибки", "ошибок")}`, "overdue");
  return `<section class="card" role="status"><h2>Что произошло</h2><p class="quiet">${escaped(timeShort(from))} – ${escaped(timeShort(to))}</p><p>${failed}</p>
<p>${executions.length === 0 ? "Выполнений не было." : `Выполнений: ${executions.length} (${[...counts].map(([name, count]) => `${escaped(name)} ${count}`).join(", ")}). <a href="${link("/executions", { as, from: String(from), to: String(to) })}">Показать</a>`}</p>
${wrong.length === 0 ? "" : `<ul>${wrong.slice(-10).map(({ id, function: name, error }) => `<li><a href="${link("/execution", { id: String(id), as })}">${escaped(name)}</a>: ${escaped(error)}</li>`).join("")}</ul>`}
<h3>${mails.length === 0 ? "Писем не было" : plural(mails.length, "письмо", "письма", "писем")}</h3>${mails.length === 0 ? "" : `<ul class="plain-list">${mails.slice(-30).reverse().map(({ letter, nth }) => `<li><a href="${link("/letter", { n: String(nth), as: letter.to[0] ?? "" })}">${escaped(letter.subject === "" ? "(без темы)" : letter.subject)}</a> <span class="quiet">${escaped(letter.to.join(", "))}, ${escaped(timeShort(new Date(letter.at)))}</span></li>`).join("")}</ul>${mails.length > 30 ? `<p class="quiet">Показаны последние 30.</p>` : ""}<p class="quiet">Письмо открывается от имени того, кому оно пришло.</p>`}</section>`;
}

/** Real milliseconds to wait before the page that shows a move under way. */
const PATIENCE = 400;

export async function clockMoved(visit: Visit): Promise<Answer> {
  const { desk, fields, workspace } = visit;
  const as = fields.get("as") ?? visit.as;
  const move = fields.get("move") ?? "";
  const { moving } = desk;
  if (move === "stop" && moving) moving.stop = true;
  if (moving && !moving.done) return moved("/clock", { as });
  const now = workspace.clock.now().getTime();
  const until = move === "work" ? now + FARTHEST_DAYS * DAY : move === "until" ? instantTyped(fields.get("until") ?? "") : now + (LEAPS[move] ?? NaN);
  if (Number.isNaN(until) || until < now) return { status: 400, body: layout("Часы", `<section class="card"><h1>Часы назад не ходят</h1><p>Сейчас ${escaped(timeInFull(now))}. Нужны день и час не раньше.</p><a class="button first" href="${link("/clock", { as })}">К часам</a></section>`, { corner: corner(visit), reading: true }) };
  const started = startMoving(workspace, until, move === "work" ? "work" : "time");
  desk.moving = started.moving;
  await Promise.race([started.over, new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
  return moved("/clock", { as, from: String(now), ...(started.moving.done ? { to: String(workspace.clock.now().getTime()) } : {}) });
}
