import { corner } from "../people";
import { linked, withLocalLinks } from "../addresses";
import { escaped, layout, link, list, plural } from "../markup";
import { moment } from "../looking";
import { letterFile } from "../../export/letter";
import { param, type Answer, type Visit } from "../visit";
import { saidPage } from "./sheet";

type Letter = ReturnType<Visit["workspace"]["mail"]>[number];

const subjectOf = ({ subject }: Letter): string => (subject === "" ? "(без темы)" : subject);
const reached = ({ to, cc, bcc }: Letter, email: string): boolean => [...to, ...cc, ...bcc].some((each) => each.toLowerCase() === email.toLowerCase());
/** Letters to that person, the newest first, each with its place among all. */
const lettersTo = ({ workspace, as }: Visit): { readonly letter: Letter; readonly nth: number }[] =>
  workspace.mail().map((letter, nth) => ({ letter, nth })).filter(({ letter }) => as !== "" && reached(letter, as)).reverse();

export function mailPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const letters = lettersTo(visit);
  const items = letters.map(({ letter, nth }) => ({ href: link("/letter", { n: String(nth), as }), title: subjectOf(letter), beside: `<span class="quiet">${escaped(letter.name === "" ? letter.from : letter.name)}, ${escaped(moment(letter.at))}</span>` }));
  const empty = as === "" ? "У гостя нет почты: его зовут ссылкой или листком с QR." : "Писем этому человеку не было.";
  return { body: layout("Письма", `<h1>Письма</h1><p class="quiet">${plural(letters.length, "письмо", "письма", "писем")} · всего из школы ушло ${workspace.mail().length}</p>${letters.length === 0 ? `<p>${empty}</p>` : list(items)}`, { corner: corner(visit) }) };
}

/** A letter as a mail program shows it: HTML in a frame that runs nothing, or plain text. Its links open here. */
export function letterPage(visit: Visit): Answer {
  const { as } = visit;
  const found = lettersTo(visit).find(({ nth }) => String(nth) === param(visit, "n"));
  if (!found) return saidPage(visit, "Нет такого письма", "Это письмо не этому человеку, или его нет.", 404);
  const { letter, nth } = found;
  const asText = param(visit, "text") === "1" || letter.html === "";
  const n = String(nth);
  const body = asText
    ? `<div class="card wrap">${linked(letter.text, as, escaped)}</div>`
    : `<iframe class="sheet" title="Письмо" sandbox="allow-top-navigation-by-user-activation" srcdoc="${escaped(framed(withLocalLinks(letter.html, as, escaped)))}" style="background:#fff"></iframe>`;
  const files = letter.attachments.map(({ name, size }) => `<li>${escaped(name)}, ${Math.ceil(size / 1024)} КБ</li>`).join("");
  return { body: layout(subjectOf(letter), `<h1>${escaped(subjectOf(letter))}</h1>
<p class="quiet">${escaped(moment(letter.at))}<br>От: ${escaped(letter.name)} ${escaped(letter.from)}<br>Кому: ${escaped(letter.to.join(", "))}${letter.replyTo === "" ? "" : `<br>Ответ придёт: ${escaped(letter.replyTo)}`}</p>
<div class="row" style="margin-bottom:16px">${letter.html === "" ? "" : `<a class="button" href="${link("/letter", asText ? { n, as } : { n, text: "1", as })}">${asText ? "Как письмо" : "Только текст"}</a>`}<a class="button" href="${link("/letter.eml", { n, as })}">Скачать .eml</a></div>
${body}${files === "" ? "" : `<h2>Вложения</h2><ul>${files}</ul>`}`, { corner: corner(visit), reading: true }) };
}

/** A letter is read on white paper, as letters are. */
const framed = (html: string): string => `<!doctype html><html lang="ru"><head><meta charset="utf-8"><style>body{font:16px/1.4 system-ui,Roboto,Arial,sans-serif;color:#1f1f1f;background:#fff;overflow-wrap:anywhere;margin:16px}</style></head><body>${html}</body></html>`;

export async function letterEml(visit: Visit): Promise<Answer> {
  const found = lettersTo(visit).find(({ nth }) => String(nth) === param(visit, "n"));
  if (!found) return saidPage(visit, "Нет такого письма", "Это письмо не этому человеку, или его нет.", 404);
  return { type: "message/rfc822", body: await letterFile(found.letter), saveAs: `letter-${found.nth + 1}.eml` };
}
