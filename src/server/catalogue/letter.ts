import type { CalendarEntry } from "../../contract/calendar-file";
import type { IsoDate } from "../../contract/schemas";
import { LETTER } from "../../templates/messages";
import { filled, type Language, type Told } from "../../texts/filled";
import type { Matter } from "../domain/questions/reminders";
import type { Duty } from "../domain/recall";
import type { Registry } from "../domain/registry";
import type { School } from "../domain/school";
import type { Person } from "../domain/tables";
import type { Booking } from "../domain/timetable/booking";
import { clockOf } from "../domain/timetable/clock";
import { RECALL } from "./recall";
import { WAVES } from "./waves";

/** A letter in words, and what it puts into the reader's calendar. */
export type Written = { readonly subject: string; readonly text: string; readonly html: string; readonly entries: readonly CalendarEntry[] };
/** What a letter says of one questionnaire. `pair` is its code, with the code of the mentee when a mentor answers about her; or "". */
export type LetterItem = { readonly title: string; readonly minutes: number; readonly until: IsoDate; readonly pair: string; readonly link: string; readonly reminder: boolean };

export const letterItem = ({ wave, invite, link, reminder }: Matter, registry: Registry): LetterItem => {
  const { title, minutes } = WAVES[wave.kind];
  const pair = invite.pairId === "" ? undefined : registry.pair(invite.pairId);
  const about = invite.aboutId === "" ? undefined : registry.person(invite.aboutId);
  return { title, minutes, until: wave.closesOn, pair: [pair?.code ?? "", about?.code ?? ""].filter((part) => part !== "").join(", "), link, reminder };
};

const languageOf = ({ language }: Pick<Person, "language">): Language => (language === "en" ? "en" : "ru");

/** The subject alone: «Скопировать текст» has it too. Never a person's name. */
export function subjectOf(items: readonly Pick<LetterItem, "title" | "reminder">[], language: Language): string {
  const words = LETTER[language];
  const again = items.every(({ reminder }) => reminder);
  const pattern = items.length === 1 ? (again ? words.reminded : words.asked) : again ? words.remindedMany : words.askedMany;
  return filled(pattern, { title: items[0]?.title ?? "", n: items.length }, language);
}

/** Terms in the subject: alone, or beside the questionnaires. */
function subjectWith(items: readonly LetterItem[], duties: readonly Duty[], language: Language): string {
  const words = LETTER[language];
  if (duties.length === 0) return subjectOf(items, language);
  if (items.length > 0) return filled(words.termsToo, { subject: subjectOf(items, language), n: duties.length }, language);
  return filled(duties.length === 1 ? words.termsOne : words.terms, { title: titleOf(duties[0]!.rule, language), n: duties.length }, language);
}

const titled = ({ rule, who }: Pick<Duty, "rule" | "who">, language: Language): string => [titleOf(rule, language), ...(who === "" ? [] : [who])].join(": ");
const titleOf = (rule: string, language: Language): string => LETTER[language].duties[rule as keyof typeof LETTER.ru.duties];
/** What stands in a calendar about somebody: by code, in the school's language. */
export const entryTitle = (duty: Pick<Duty, "rule" | "who">): string => upperFirst(titled(duty, "ru"));

/** A day to come to, not one by which something is done. */
export const isOnDay = ({ rule }: Pick<Duty, "rule">): boolean => rule === "invited" || RECALL.onDay.has(rule);

/** What a letter is about: questionnaires to answer, terms that are recalled, and which of them are on a day. `pageUrl` is "" for whom the page does not let in. */
export type LetterMatter = { readonly items: readonly LetterItem[]; readonly duties: readonly Duty[]; readonly pageUrl: string; readonly booked: ReadonlyMap<Duty, Booked> };
/** With the instants of its time, where one was told. `inCalendar`: the program's calendar has it, and the reader is asked there. */
export type Booked = Booking & { readonly inCalendar: boolean; readonly instants: { readonly start: string; readonly end: string } | null };

/** One letter about everything that is due, in the person's own language; titles of questionnaires are Russian, as they are themselves. */
export function letterOf(person: Pick<Person, "name" | "patronymic" | "language">, { items, duties, pageUrl, booked }: LetterMatter, mode: School["mode"]): Written {
  const language = languageOf(person);
  const words = LETTER[language];
  const say = (pattern: string, params: Told["params"] = {}): string => filled(pattern, { n: items.length, ...params }, language);
  const name = mode === "names" ? [person.name, person.patronymic].filter((part) => part !== "").join(" ") : "";
  const hello = name === "" ? words.helloNobody : say(words.hello, { name });
  const about = (item: LetterItem): string =>
    [say(words.matter, { title: item.title, until: item.until, minutes: item.minutes }), ...(item.pair === "" ? [] : [say(words.about, { pair: item.pair })]), ...(item.reminder ? [words.still] : [])].join("; ");
  const asked: Part[] = items.length === 0 ? [] : [{ lead: say(items.length === 1 ? words.ask : words.askMany), lines: items.map((item) => ({ text: about(item), link: item.link, open: words.open })) }];
  const term = (duty: Duty): string => {
    const time = booked.get(duty)?.time;
    return say(time ? words.termAt : isOnDay(duty) ? words.termOn : duty.late ? words.termLate : words.term, { title: titled(duty, language), due: duty.due, at: time ? clockOf(time.from) : "" });
  };
  const recalled: Part[] = duties.length === 0 ? [] : [{ lead: say(words.recall, { n: duties.length }), lines: duties.map((duty) => ({ text: term(duty), link: "", open: "" })) }];
  const door = duties.length === 0 ? "" : pageUrl;
  const entries = [...booked].filter(([, { inCalendar }]) => !inCalendar).map(([duty, booking]) => entryOf(upperFirst(titled(duty, language)), booking));
  const end = [
    ...(entries.length > 0 ? [say(words.calendar, { n: entries.length })] : []),
    ...(items.length > 0 ? [say(words.own)] : []), ...(items.some(({ reminder }) => reminder) ? [words.already] : []),
    ...(duties.length > 0 && door === "" ? [words.byCurator] : []), words.question, words.consent,
  ];
  const parts = [...asked, ...recalled];
  return {
    subject: subjectWith(items, duties, language), entries,
    text: [hello, ...parts.flatMap(({ lead, lines }) => [lead, ...lines.map(({ text, link }) => (link === "" ? `– ${text}` : `${text}\n${link}`))]), ...(door === "" ? [] : [`${words.page}:\n${door}`]), ...end].join("\n\n"),
    html: [
      paragraph(hello),
      ...parts.flatMap(({ lead, lines }) => [paragraph(lead), `<ul>${lines.map(({ text, link, open }) => `<li>${escaped(text)}${link === "" ? "" : `<br>${anchor(link, open)}`}</li>`).join("")}</ul>`]),
      ...(door === "" ? [] : [`<p>${anchor(door, words.page)}</p>`]), ...end.map(paragraph),
    ].join("\n"),
  };
}

const entryOf = (title: string, { uid, sequence, day, last, instants }: Booked): CalendarEntry => ({ uid, sequence, title, ...(instants ?? { day, last }) });
const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A sentence and what it leads in. */
type Part = { readonly lead: string; readonly lines: readonly { readonly text: string; readonly link: string; readonly open: string }[] };

const anchor = (link: string, open: string): string => `<a href="${escaped(link)}">${escaped(open)}</a>`;
const paragraph = (line: string): string => `<p>${escaped(line)}</p>`;

const MARKS: { readonly [mark: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
/** Whatever stands in a cell is text in a letter. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!);
