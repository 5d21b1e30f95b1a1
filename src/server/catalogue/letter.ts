import type { IsoDate } from "../../contract/schemas";
import { LETTER } from "../../templates/messages";
import { filled, type Language, type Told } from "../../texts/filled";
import { shortName } from "../domain/person";
import type { Matter } from "../domain/questions/reminders";
import type { Registry } from "../domain/registry";
import type { School } from "../domain/school";
import type { Person } from "../domain/tables";
import { WAVES } from "./waves";

/** A letter in words. */
export type Written = { readonly subject: string; readonly text: string; readonly html: string };
/** What a letter says of one questionnaire. `pair` is its code, with the mentee when a mentor answers; or "". */
export type LetterItem = { readonly title: string; readonly minutes: number; readonly until: IsoDate; readonly pair: string; readonly link: string; readonly reminder: boolean };

export const letterItem = ({ wave, invite, link, reminder }: Matter, registry: Registry): LetterItem => {
  const { title, minutes } = WAVES[wave.kind];
  const pair = invite.pairId === "" ? undefined : registry.pair(invite.pairId);
  const about = invite.aboutId === "" ? undefined : registry.person(invite.aboutId);
  return { title, minutes, until: wave.closesOn, pair: [pair?.code ?? "", about ? shortName(about) : ""].filter((part) => part !== "").join(", "), link, reminder };
};

const languageOf = ({ language }: Pick<Person, "language">): Language => (language === "en" ? "en" : "ru");

/** The subject alone: «Скопировать текст» has it too. Never a person's name. */
export function subjectOf(items: readonly Pick<LetterItem, "title" | "reminder">[], language: Language): string {
  const words = LETTER[language];
  const again = items.every(({ reminder }) => reminder);
  const pattern = items.length === 1 ? (again ? words.reminded : words.asked) : again ? words.remindedMany : words.askedMany;
  return filled(pattern, { title: items[0]?.title ?? "", n: items.length }, language);
}

/** One letter about everything that is due, in the person's own language; titles of questionnaires are Russian, as they are themselves. */
export function letterOf(person: Pick<Person, "name" | "patronymic" | "language">, items: readonly LetterItem[], mode: School["mode"]): Written {
  const language = languageOf(person);
  const words = LETTER[language];
  const say = (pattern: string, params: Told["params"] = {}): string => filled(pattern, { n: items.length, ...params }, language);
  const name = mode === "names" ? [person.name, person.patronymic].filter((part) => part !== "").join(" ") : "";
  const hello = name === "" ? words.helloNobody : say(words.hello, { name });
  const ask = say(items.length === 1 ? words.ask : words.askMany);
  const about = (item: LetterItem): string =>
    [say(words.matter, { title: item.title, until: item.until, minutes: item.minutes }), ...(item.pair === "" ? [] : [say(words.about, { pair: item.pair })]), ...(item.reminder ? [words.still] : [])].join("; ");
  const end = [say(words.own), ...(items.some(({ reminder }) => reminder) ? [words.already] : []), words.question, words.consent];
  return {
    subject: subjectOf(items, language),
    text: [hello, ask, ...items.map((item) => `${about(item)}\n${item.link}`), ...end].join("\n\n"),
    html: [paragraph(hello), paragraph(ask), `<ul>${items.map((item) => `<li>${escaped(about(item))}<br><a href="${escaped(item.link)}">${escaped(words.open)}</a></li>`).join("")}</ul>`, ...end.map(paragraph)].join("\n"),
  };
}

const paragraph = (line: string): string => `<p>${escaped(line)}</p>`;

const MARKS: { readonly [mark: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
/** Whatever stands in a cell is text in a letter. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!);
