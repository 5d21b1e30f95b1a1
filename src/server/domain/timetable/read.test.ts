import fc from "fast-check";
import { BELL_TABLE, LESSON_TABLE, VACATION_TABLE, WEEKDAYS, weekdayForm } from "../../catalogue/timetable";
import type { IsoDate } from "../../../contract/schemas";
import { BLANK_PERSON } from "../person";
import type { Person } from "../tables";
import { personFinder } from "./people";
import { readNumbers } from "./paste";
import { readBells } from "./read-bells";
import { readLessons } from "./read-lessons";
import { readVacations } from "./read-periods";
import { replaced } from "./replace";

const person = (code: string, surname: string, name: string, patronymic: string): Person => ({ ...BLANK_PERSON, id: code as never, code, surname, name, patronymic, email: `${code}@school0.example`, createdAt: "", createdBy: "", updatedAt: "" });
const kovaleva = person("Н-014", "Ковалёва", "Ирина", "Андреевна");
const morozov = person("Н-020", "Морозов", "Павел", "Сергеевич");
const other = person("Н-021", "Морозов", "Пётр", "Ильич");
const table = (text: string): string[][] => text.split("\n").map((row) => row.split("|").map((cell) => cell.trim()));
const lessons = (text: string) => readLessons(table(text), personFinder([kovaleva, morozov, other]), { table: LESSON_TABLE, weekdays: WEEKDAYS, weekdayForm }, (typed) => (typed === "7 б" ? "7Б" : null));
const ofPerson = (text: string, who: Person) => lessons(text).lessons.get(who)?.map(({ weekday, number, class: className, subject, room }) => [weekday, number, className, subject, room].join(" "));

describe("a pasted timetable", () => {
  it("is read by its header in any order, and by the usual order without one", () => {
    expect(ofPerson("Предмет|День недели|№ урока|Класс|Ф.И.О.\nалгебра|Пн|2|7 б|Ковалёва И. А.", kovaleva)).toEqual(["1 2 7Б алгебра "]);
    expect(ofPerson("Н-014|вторник|3 урок|8А|алгебра|12", kovaleva)).toEqual(["2 3 8А алгебра 12"]);
  });

  it("an empty teacher or day is that of the line above: merged cells are pasted so; a double lesson is two", () =>
    expect(ofPerson("Учитель|День|Урок|Класс\nковалева ирина андреевна|пн|1|7А\n||2-3|7А\n|вт|4, 6|7А", kovaleva)).toEqual(["1 1 7А  ", "1 2 7А  ", "1 3 7А  ", "2 4 7А  ", "2 6 7А  "]));

  it.each([["Н-014"], ["н-014@school0.example"], ["Ковалёва Ирина Андреевна"], ["КОВАЛЕВА И.А."], ["Ковалёва"], ["Ковалева Ирина"]])("%s is found", (who) => expect(lessons(`${who}|пн|1`).lessons.has(kovaleva)).toBe(true));

  it("who is not in the registry is named and blocks nothing; two of one name are asked for the code", () => {
    expect(lessons("Чужая А. А.|пн|1\nКовалёва И. А.|ср|1")).toMatchObject({ strangers: ["Чужая А. А."], wrong: [], kept: [] });
    expect(lessons("Морозов|пн|1").wrong).toEqual([{ key: "timetable.wrong.two", params: { line: 1, column: "Учитель", read: "Морозов", codes: "Н-020, Н-021" } }]);
    expect(lessons("Морозов П.С.|пн|1").lessons.has(morozov)).toBe(true);
  });

  it("a line that cannot be read is named by line, column and what was read, and its teacher is left as he was", () => {
    const read = lessons("Учитель|День|№|Смена\nКовалёва И. А.|пн|1|\nКовалёва И. А.|пнт|x|9\nН-020|вс|15|2\nН-021|сб|14|2 смена");
    expect(read.wrong).toEqual([
      { key: "timetable.wrong.weekday", params: { line: 3, column: "День", read: "пнт" } }, { key: "timetable.wrong.number", params: { line: 3, column: "№", read: "x" } }, { key: "timetable.wrong.shift", params: { line: 3, column: "Смена", read: "9" } },
      { key: "timetable.wrong.weekday", params: { line: 4, column: "День", read: "вс" } }, { key: "timetable.wrong.number", params: { line: 4, column: "№", read: "15" } },
    ]);
    expect([read.kept, [...read.lessons.keys()]]).toEqual([[kovaleva, morozov], [other]]);
    expect(read.lessons.get(other)).toMatchObject([{ weekday: "6", number: 14, shift: 2 }]);
  });

  it("a header without a needed column is said once, and nothing is read", () =>
    expect(lessons("Класс|Предмет|Учитель\n7А|алгебра|Н-014")).toMatchObject({ wrong: [{ key: "timetable.noColumns", params: { columns: "День, Урок" } }] }));

  it.each([["0", [0]], ["14", [14]], ["3.", [3]], ["№ 3", null], ["3-1", null], ["13-15", null], ["", null], ["1,2", [1, 2]], ["10 11", null]])("lesson number «%s» is %j", (typed, numbers) => expect(readNumbers(typed)).toEqual(numbers));
});

describe("a week in columns, a line for each teacher", () => {
  const DAYS_ABOVE = "№|ФИО учителя|Предмет|Понедельник||||Вторник||\n|||1|2|3|4|1|2|3";
  it("days over their numbers, as merged cells are pasted; the room stands behind the class", () =>
    expect(ofPerson(`Расписание на 2026/27|||||||||\n${DAYS_ABOVE}\n1|Ковалёва И. А.|алгебра|7 б|–|8А 12||10Б (204)|11 каб. 7|7А 8Б`, kovaleva)).toEqual(["1 1 7Б  ", "1 3 8А  12", "2 1 10Б  204", "2 2 11  7", "2 3 7А 8Б  "]));
  it("day and number in one cell, without a header over the teachers", () => expect(ofPerson("|пн 1|пн 2|вт1\nН-014|7А||8А", kovaleva)).toEqual(["1 1 7А  ", "2 1 8А  "]));
  it("who is not in the registry and two of one name are named by the pasted line", () => {
    const read = lessons(`${DAYS_ABOVE}\n1|Чужая А. А.||7А||||||\n2|Морозов||7А||||||\n3|Ковалёва||7А||||||`);
    expect(read).toMatchObject({ strangers: ["Чужая А. А."], wrong: [{ key: "timetable.wrong.two", params: { line: 4, column: "ФИО учителя", read: "Морозов", codes: "Н-020, Н-021" } }], kept: [morozov, other] });
    expect([...read.lessons.keys()]).toEqual([kovaleva]);
  });
  it("a list is no week in columns: a day stands in each of its lines", () => expect(ofPerson("Н-014|пн|1|7А\nН-014|вт|2|7А", kovaleva)).toEqual(["1 1 7А  ", "2 2 7А  "]));
});

describe("pasted bells", () => {
  const bells = (text: string) => readBells(table(text), BELL_TABLE);
  it("from three columns, four with shifts, or one with both times", () => {
    expect(bells("1|8:30|9:15\n2|09.25|10:10").bells).toEqual([{ shift: null, number: 1, startsAt: "08:30", endsAt: "09:15" }, { shift: null, number: 2, startsAt: "09:25", endsAt: "10:10" }]);
    expect(bells("Смена|Урок|Начало|Конец\n2|1|14:00|14:40\n1|1|08:00|08:40").bells).toMatchObject([{ shift: 1, number: 1 }, { shift: 2, number: 1 }]);
    expect(bells("Урок|Время\n1|8:30–9:15").bells).toMatchObject([{ startsAt: "08:30", endsAt: "09:15" }]);
  });
  it("one fault leaves all as they are: the time, an end before the beginning, a number twice", () => {
    const read = bells("1|8:30|9:15\n2|9.75|10:10\n3|11:00|10:45\n1|12:00|12:45\n4|13:00|");
    expect(read.bells).toEqual([]);
    expect(read.wrong).toEqual([
      { key: "timetable.wrong.time", params: { line: 2, column: "Начало", read: "9.75" } }, { key: "timetable.wrong.order", params: { line: 3, column: "Конец", read: "10:45", starts: "11:00" } },
      { key: "timetable.wrong.double", params: { line: 4, column: "Урок", read: "1", first: 1 } }, { key: "timetable.wrong.time", params: { line: 5, column: "Конец", read: "" } },
    ]);
  });
});

it("pasted vacations: a day alone is one day, a last day before the first is named", () => {
  const day = (typed: string): IsoDate | null => (/^\d{4}-\d\d-\d\d$/.test(typed) ? typed as IsoDate : null);
  expect(readVacations(table("Каникулы|С|По\nосень|2026-10-26|2026-11-03\nдень|2026-10-05|"), VACATION_TABLE, day).vacations).toEqual([{ from: "2026-10-05", to: "2026-10-05" }, { from: "2026-10-26", to: "2026-11-03" }]);
  expect(readVacations(table("2026-10-26|2026-10-03\nскоро|2026-10-03"), VACATION_TABLE, day)).toEqual({ vacations: [], wrong: [
    { key: "timetable.wrong.dayOrder", params: { line: 1, column: "По", read: "2026-10-03", from: "2026-10-26" } }, { key: "timetable.wrong.day", params: { line: 2, column: "С", read: "скоро" } },
  ] });
});

describe("a new list in place of an old one", () => {
  type Line = { readonly what: string; readonly from: IsoDate | null; readonly to: IsoDate | null };
  const from = "2026-11-09" as IsoDate;
  const said = ({ what }: { readonly what: string }): string => what;
  const row = (what: string, begins: string | null = "2026-09-01", to: string | null = null): Line => ({ what, from: begins as IsoDate | null, to: to as IsoDate | null });

  it("what is said again stays, what is not ends, what had ended is not touched", () => {
    const old = [row("same"), row("gone"), row("typed", null), row("past", "2025-09-01", "2026-11-08"), row("last day", "2025-09-01", "2026-11-09"), row("later", "2026-12-01")];
    const { stays, ends, added } = replaced(old, [{ what: "same" }, { what: "typed" }, { what: "new" }, { what: "later" }], from, said);
    expect([stays, ends, added].map((rows) => rows.map(said))).toEqual([["same", "typed"], ["gone", "last day", "later"], ["new", "later"]]);
  });

  it("the same list twice changes nothing, and what stands afterwards is the list", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e")), fc.array(fc.constantFrom("a", "b", "c", "d", "e")), (before, wanted) => {
      const turn = replaced(before.map((what) => row(what)), wanted.map((what) => ({ what })), from, said);
      const after = [...turn.stays, ...turn.added.map(({ what }) => row(what, from))];
      expect(after.map(said).sort()).toEqual([...new Set(wanted)].sort());
      expect(turn.stays.length + turn.ends.length).toBe(before.length);
      const again = replaced(after, wanted.map((what) => ({ what })), from, said);
      expect([again.ends, again.added]).toEqual([[], []]);
    }));
  });
});
