import fc from "fast-check";
import type { IsoDate } from "../../contract/schemas";
import { LETTER } from "../../templates/messages";
import type { Duty } from "../domain/recall";
import { form, invite, pair, person as answering, registryOf, wave } from "../domain/questions/answered.test-data";
import { escaped, letterItem, letterOf, subjectOf, type Booked, type LetterItem, type LetterMatter } from "./letter";

const person = { name: "Павел", patronymic: "Сергеевич", language: "" } as const;
const item = (more: Partial<LetterItem> = {}): LetterItem =>
  ({ title: "Анкета наставляемого", minutes: 10, until: "2026-09-29" as IsoDate, pair: "", link: "https://forms.example/f?code=ABC", reminder: false, ...more });
const NONE: ReadonlyMap<Duty, Booked> = new Map();
const asking = (items: readonly LetterItem[]): LetterMatter => ({ items, duties: [], pageUrl: "", booked: NONE });
const duty = (more: Partial<Duty> = {}): Duty => ({ key: "k", id: "", rule: "firstMeeting", who: "П-027", due: "2026-09-14" as IsoDate, late: false, ...more });

describe("one letter a person a day", () => {
  it("says what, until when, how long it takes, and gives the link", () => {
    const { subject, text } = letterOf(person, asking([item()]), "names");
    expect(subject).toBe("Просим ответить: Анкета наставляемого");
    expect(text).toContain("Здравствуйте, Павел Сергеевич!");
    expect(text).toContain("«Анкета наставляемого» – до 29.09.2026 включительно, около 10 минут\nhttps://forms.example/f?code=ABC");
    expect(text).not.toContain("Если вы ответили только что");
    expect(text).not.toMatch(/[{}]/);
  });
  it("joins an invitation and a reminder about a pair", () => {
    const { subject, text, html } = letterOf(person, asking([item(), item({ title: "Короткий отчёт", minutes: 2, pair: "П-027", reminder: true, link: "https://page.example#form/FI-1" })]), "names");
    expect(subject).toBe("Анкеты наставничества: 2");
    expect(text).toContain("просит ответить на 2 анкеты:");
    expect(text).toContain("«Короткий отчёт» – до 29.09.2026 включительно, около 2 минут; о паре П-027; ответа пока нет");
    expect(text).toContain("Если вы ответили только что");
    expect(html.match(/<li>/g)).toHaveLength(2);
  });
  it.each([
    [[item({ reminder: true })], "Напоминание: Анкета наставляемого"],
    [[item({ reminder: true }), item({ reminder: true })], "Напоминание: анкеты наставничества, 2"],
    [[item({ reminder: true }), item()], "Анкеты наставничества: 2"],
  ])("its subject", (items, subject) => expect(subjectOf(items, "ru")).toBe(subject));
  it("greets nobody by name in codes mode, nor whose name is not known", () => {
    expect(letterOf(person, asking([item()]), "codes").text).toMatch(/^Здравствуйте!\n/);
    expect(letterOf({ ...person, name: "", patronymic: "" }, asking([item()]), "names").text).toMatch(/^Здравствуйте!\n/);
    expect(letterOf({ ...person, patronymic: "" }, asking([item()]), "names").text).toMatch(/^Здравствуйте, Павел!\n/);
  });
  it("is in the person's own language", () => {
    const { subject, text } = letterOf({ ...person, language: "en" }, asking([item(), item({ reminder: true })]), "names");
    expect(subject).toBe("Mentoring questionnaires: 2");
    expect(text).toContain("Dear Павел Сергеевич,");
    expect(text).toContain("The links are yours alone");
    expect(text).not.toMatch(/[{}]/);
  });
});

it("a questionnaire about a mentee names her by her code, as whose pair it is (R.9)", () => {
  const [mentor, mentee] = [answering("PR-1"), answering("PR-2", { code: "Н-014", surname: "Морозов", name: "Павел" })];
  const registry = registryOf({ people: [mentor, mentee], pairs: [pair("PA-1", { code: "П-027" })] });
  const shown = letterItem({ wave: wave("FW-1", { kind: "Q04" }), form: form("FD-1"), invite: invite("FI-1", "PR-1", { pairId: "PA-1" as never, aboutId: "PR-2" as never }), link: "", reminder: false }, registry);
  expect(shown.pair).toBe("П-027, Н-014");
});

describe("terms in the letter of the day", () => {
  it("alone: whose, until when, what is late, and the way to the page", () => {
    const { subject, text, html } = letterOf(person, { items: [], duties: [duty(), duty({ rule: "adaptationPlan", late: true })], pageUrl: "https://page.example/exec", booked: NONE }, "names");
    expect(subject).toBe("Сроки наставничества: 2");
    expect(text).toContain("Сроки, которые касаются вас:\n\n– первая встреча: П-027 – до 14.09.2026 включительно\n\n– план адаптации: П-027 – срок был 14.09.2026");
    expect(text).toContain("Посмотреть, что нужно, и отметить сделанное:\nhttps://page.example/exec");
    expect(text).not.toMatch(/[{}]|ссылк|undefined/i);
    expect(html.match(/<a /g)).toHaveLength(1);
  });
  it("beside a questionnaire: one letter, and the subject says both", () => {
    const { subject, text } = letterOf(person, { items: [item()], duties: [duty({ who: "" })], pageUrl: "", booked: NONE }, "names");
    expect(subject).toBe("Просим ответить: Анкета наставляемого; сроки: 1");
    expect(text).toContain("Срок, который касается вас:\n\n– первая встреча – до 14.09.2026 включительно");
    expect(text).toContain("Скажите куратору");
  });
  it("one alone is named in the subject, without a name; an invitation is for a day", () => {
    expect(letterOf(person, { items: [], duties: [duty()], pageUrl: "", booked: NONE }, "names").subject).toBe("Срок наставничества: первая встреча");
    expect(letterOf({ ...person, language: "en" }, { items: [], duties: [duty({ rule: "invited", who: "" })], pageUrl: "", booked: NONE }, "names").text).toContain("– you are invited to the review of the assessment papers, 14.09.2026");
  });
  it("what is on a day tells its time and comes as an entry for a calendar: by the pair's code, with the instants of the school's clock", () => {
    const meeting = duty({ rule: "meetingPlanned", id: "MT-1" });
    const event = duty({ rule: "event.youngSchool", id: "EV-1", who: "" });
    const day = { day: meeting.due, last: meeting.due };
    const booked = new Map<Duty, Booked>([
      [meeting, { key: "MT-1", uid: "MT-1@nastavnik", sequence: 1, inCalendar: false, ...day, time: { from: 850, to: 880 }, instants: { start: "2026-09-14T11:10:00.000Z", end: "2026-09-14T11:40:00.000Z" } }],
      [event, { key: "EV-1", uid: "EV-1@nastavnik", sequence: 0, inCalendar: false, ...day, time: null, instants: null }],
    ]);
    const { text, entries } = letterOf(person, { items: [], duties: [meeting, event, duty()], pageUrl: "", booked }, "names");
    expect(text).toContain("– встреча: П-027 – 14.09.2026, 14:10\n\n– занятие Школы молодого педагога – 14.09.2026\n\n– первая встреча: П-027 – до 14.09.2026 включительно");
    expect(text).toContain("Записи для вашего календаря – во вложении: откройте файл.");
    expect(entries).toEqual([
      { uid: "MT-1@nastavnik", sequence: 1, title: "Встреча: П-027", start: "2026-09-14T11:10:00.000Z", end: "2026-09-14T11:40:00.000Z" },
      { uid: "EV-1@nastavnik", sequence: 0, title: "Занятие Школы молодого педагога", ...day },
    ]);
    expect(letterOf(person, { items: [], duties: [duty()], pageUrl: "", booked: NONE }, "names").text).not.toContain("вложении");
  });
  it("every term has its words in both languages", () => expect(Object.keys(LETTER.en.duties)).toEqual(Object.keys(LETTER.ru.duties)));
});

describe("what stands in a cell is text in a letter", () => {
  it("whatever it is, it opens no tag and closes no attribute", () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (name, title, link) => {
      const { html } = letterOf({ ...person, name }, asking([item({ title, link, pair: title })]), "names");
      expect(html.replace(/<\/?(p|ul|li|br)>|<a href="[^"<>]*">|<\/a>/g, "")).not.toMatch(/[<>"]/);
    }));
  });
  it("escapes the five marks", () => expect(escaped(`<a href="x">'&`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;"));
});
