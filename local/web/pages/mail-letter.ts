import type { Letter } from "../../workspace";
import { letterFile } from "../../export/letter";
import { linked, withLocalLinks } from "../addresses";
import { corner } from "../people";
import { escaped, layout, link } from "../markup";
import { moment } from "../looking";
import { moved, param, type Answer, type Visit } from "../visit";
import { askedOf, senderOf, subjectOf } from "./mail";
import { MAIL_STYLE } from "./mail-look";
import { saidPage } from "./sheet";

const letterAsked = (visit: Visit): Letter | undefined => visit.workspace.as(visit.as).letters().find(({ nth }) => String(nth) === param(visit, "n"));
const missing = (visit: Visit): Answer => saidPage(visit, "Нет такого письма", "Это письмо не этому человеку, или его нет.", 404);

/** A letter as a mail program shows it; who opens it has read it. */
export function letterPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const letter = letterAsked(visit);
  if (!letter) return missing(visit);
  const { mail, nth } = letter;
  if (!letter.read) workspace.as(as).markLetter(nth, true);
  const asText = param(visit, "text") === "1" || mail.html === "";
  const n = String(nth);
  const body = asText ? `<div class="card wrap">${linked(mail.text, as, escaped)}</div>`
    : `<iframe class="letter" title="Письмо" sandbox="allow-same-origin allow-top-navigation-by-user-activation" srcdoc="${escaped(framed(mail, as))}"></iframe>${FIT}`;
  const also = mail.html === "" ? "" : `<a class="button" href="${link("/letter", { n, ...askedOf(visit), ...(asText ? {} : { text: "1" }), as })}">${asText ? "Как письмо" : "Только текст"}</a>`;
  return { body: layout(subjectOf(letter), `${MAIL_STYLE}<p><a href="${link("/mail", { ...askedOf(visit), as })}">‹ Все письма</a></p><h1>${escaped(subjectOf(letter))}</h1>
<p class="quiet">${escaped(moment(mail.at))}<br>От: ${escaped(senderOf(letter))}${mail.name === "" ? "" : ` ${escaped(mail.from)}`}<br>Кому: ${escaped([...mail.to, ...mail.cc].join(", "))}${mail.replyTo === "" ? "" : `<br>Ответ придёт: ${escaped(mail.replyTo)}`}</p>
<div class="row" style="margin-bottom:16px">${also}<a class="button" href="${link("/letter.eml", { n, as })}">Скачать .eml</a><form method="post" action="${link("/letter", { n, ...askedOf(visit), as })}"><button>Пометить непрочитанным</button></form></div>
${body}${attachments(letter, as)}`, { corner: corner(visit), reading: true }) };
}

/**
 * The letter's own markup on white paper. The frame runs no script and fetches nothing; pictures that came along are put in by their cid,
 * addresses of the school open in this front.
 */
function framed({ html, attachments: files }: Letter["mail"], as: string): string {
  const pictures = html.replace(/(\bsrc\s*=\s*["'])cid:([^"']+)/gi, (whole, start: string, cid: string) => {
    const found = files.find((file) => file.cid === cid);
    return found ? `${start}data:${found.type};base64,${found.base64}` : whole;
  });
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><style>body{font:16px/1.4 system-ui,Roboto,Arial,sans-serif;color:#1f1f1f;background:#fff;overflow-wrap:anywhere;margin:16px}a{color:#0b57d0}img{max-width:100%}</style></head><body>${withLocalLinks(pictures, as, escaped)}</body></html>`;
}

/** As high as the letter is long: one scrolls the page, not a box in it. */
const FIT = `<script>(function(){var frame=document.querySelector("iframe.letter");function fit(){var doc=frame.contentDocument;if(doc&&doc.documentElement)frame.style.height=Math.max(240,doc.documentElement.scrollHeight+2)+"px"}frame.addEventListener("load",fit);addEventListener("resize",fit);fit()})()</script>`;

function attachments({ mail, nth }: Letter, as: string): string {
  const files = mail.attachments.map(({ name, size }, at) => `<li><a class="button" href="${link("/letter/file", { n: String(nth), at: String(at), as })}">${escaped(name)}, ${Math.max(1, Math.round(size / 1024))}\u00A0КБ</a></li>`).join("");
  return files === "" ? "" : `<h2>Вложения</h2><ul class="attached">${files}</ul>`;
}

export function attachmentFile(visit: Visit): Answer {
  const file = letterAsked(visit)?.mail.attachments[Number(param(visit, "at"))];
  return file ? { type: file.type, body: Buffer.from(file.base64, "base64"), saveAs: file.name } : missing(visit);
}

export async function letterEml(visit: Visit): Promise<Answer> {
  const letter = letterAsked(visit);
  return letter ? { type: "message/rfc822", body: await letterFile(letter.mail), saveAs: `letter-${letter.nth + 1}.eml` } : missing(visit);
}

/** Back into the box as one that nobody has opened. */
export function letterUnread(visit: Visit): Answer {
  const letter = letterAsked(visit);
  if (!letter) return missing(visit);
  visit.workspace.as(visit.as).markLetter(letter.nth, false);
  return moved("/mail", { ...askedOf(visit), as: visit.as });
}
