import type { Letter } from "../../workspace";
import { corner } from "../people";
import { escaped, layout, link, plural } from "../markup";
import { moment } from "../looking";
import { param, type Answer, type Visit } from "../visit";
import { MAIL_STYLE } from "./mail-look";

const plain = (text: string): string => text.toLowerCase().replace(/ё/g, "е");
export const subjectOf = ({ mail: { subject } }: Letter): string => (subject === "" ? "(без темы)" : subject);
export const senderOf = ({ mail: { name, from } }: Letter): string => (name === "" ? from : name);

/** What the list was asked for; a letter keeps it for the way back. */
export const askedOf = (visit: Visit): { readonly [name: string]: string } =>
  Object.fromEntries(["q", "unread"].flatMap((name) => (param(visit, name) === "" ? [] : [[name, param(visit, name)]])));

/** The box of whoever is at the keyboard, the newest first. */
export function mailPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const letters = workspace.as(as).letters();
  const [asked, only] = [plain(param(visit, "q").trim()), param(visit, "unread") === "1"];
  const found = letters.filter((letter) => (!only || !letter.read) && (asked === "" || plain(`${letter.mail.subject} ${letter.mail.text} ${senderOf(letter)} ${letter.mail.from}`).includes(asked)));
  const unread = letters.filter(({ read }) => !read).length;
  const find = letters.length === 0 ? "" : `<form method="get" action="/mail" class="find" role="search"><input type="hidden" name="as" value="${escaped(as)}"><label class="hidden" for="q">Слова из письма</label><input id="q" type="text" name="q" value="${escaped(param(visit, "q"))}" autocomplete="off"><button>Найти в письмах</button>
<a class="button" href="${link("/mail", only ? { as } : { unread: "1", as })}">${only ? "Показать все" : "Только непрочитанные"}</a></form>`;
  return { body: layout("Почта", `${MAIL_STYLE}<h1>Почта</h1><p class="quiet">${countWords(letters.length, unread)}${asked === "" && !only ? "" : ` · показано ${found.length}`}</p>${find}
${found.length === 0 ? emptyWords(visit, letters.length) : `<ul class="letters">${found.map((letter) => line(visit, letter)).join("")}</ul>`}`, { corner: corner(visit) }) };
}

const countWords = (all: number, unread: number): string => (all === 0 ? "писем нет" : `${plural(all, "письмо", "письма", "писем")} · ${unread === 0 ? "все прочитаны" : `${unread} не ${unread % 10 === 1 && unread % 100 !== 11 ? "прочитано" : "прочитаны"}`}`);

function line(visit: Visit, letter: Letter): string {
  const { mail, nth, read } = letter;
  return `<li class="${read ? "read" : "unread"}"><a href="${link("/letter", { n: String(nth), ...askedOf(visit), as: visit.as })}"><span class="from">${escaped(senderOf(letter))}</span>
<span class="what">${read ? "" : '<span class="hidden">Не прочитано: </span>'}<b>${escaped(subjectOf(letter))}</b>${mail.attachments.length === 0 ? "" : ` <span class="chip">${plural(mail.attachments.length, "файл", "файла", "файлов")}</span>`} <small class="quiet">${escaped(mail.text.replace(/\s+/g, " ").slice(0, 160))}</small></span><time>${escaped(moment(mail.at))}</time></a></li>`;
}

function emptyWords({ as, workspace }: Visit, all: number): string {
  if (as === "") return "<p>У гостя нет почты: его зовут ссылкой или листком с QR. Выберите человека в углу.</p>";
  if (all > 0) return `<p>Таких писем нет.</p><a class="button" href="${link("/mail", { as })}">Показать все письма</a>`;
  const sent = workspace.mail().length;
  return `<p>Писем этому человеку не было. ${sent === 0 ? "Из школы ещё ничего не ушло: письма уходят по рабочим дням с 8 до 18, переведите часы вперёд." : `Всего из школы ушло ${plural(sent, "письмо", "письма", "писем")}: другим людям, или у человека нет согласия на письма.`}</p>`;
}
