import type { Input } from "../../src/contract/contract";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, columnOf, keptIn, page, reopened, registry, rowsOf, schoolWithPairs, value } from "./school";

const begun = schoolWithPairs();
const kept = keptIn(begun.workspace);
/** Monday 7 September 2026, noon. */
const opened = () => reopened(kept, { now: "2026-09-07T12:00:00+03:00" });
type School = ReturnType<typeof opened>;
const table = (text: string): string[][] => text.split("\n").map((row) => row.split("|"));
const BELLS = "Урок|Начало|Конец\n1|8:30|9:15\n2|9:25|10:10\n3|10:30|11:15\n4|11:25|12:10";
const WEEK = "Учитель|День|Урок|Класс|Предмет|Кабинет\nКовалёва И. А.|пн|1|7А|алгебра|12\n||2|7Б|алгебра|12\nМорозов П. С.|вт|3|8А|геометрия|14";
const input = (what: Input<"timetable.paste">["what"], text: string, more: Partial<Input<"timetable.paste">> = {}): Input<"timetable.paste"> => ({ what, rows: table(text), from: "2026-09-07" as never, apply: true, ...more });
const paste = (school: School, ...of: Parameters<typeof input>) => value<"timetable.paste">(registry(school, CURATOR, "timetable.paste", input(...of)));
const lessons = (school: School) => rowsOf(school, "Расписание").map((row) => [row["Имя"], row["День"], row["Урок"], row["Класс"], row["Действует с"], row["Действует по"]].join(" "));
const week = (school: School, who: string, personId: string | null = null) => value<"timetable.show">(page(school, who, "timetable.show", { personId: personId as never }));

describe("timetable and bells (R-L01)", () => {
  it("are looked at first, then written as they were shown; the same table again changes nothing", () => {
    const school = opened();
    const look = paste(school, "timetable", WEEK, { apply: false });
    expect(look).toMatchObject({ rows: 3, done: false, wrong: [], facts: [
      { key: "timetable.will.person", params: { n: 2, added: 2, ended: 0 } }, { key: "timetable.will.person", params: { n: 1 } }, { key: "timetable.silent", params: { numbers: "1, 2, 3" } },
    ] });
    expect(rowsOf(school, "Расписание")).toEqual([]);
    expect(paste(school, "bells", BELLS)).toMatchObject({ rows: 4, done: true });
    expect(paste(school, "timetable", WEEK)).toMatchObject({ rows: 3, done: true });
    expect(lessons(school)).toEqual([expect.stringMatching(/^Ковалёва .* понедельник 1 7А/), expect.stringMatching(/^Ковалёва .* понедельник 2 7Б/), expect.stringMatching(/^Морозов .* вторник 3 8А/)]);
    expect(paste(school, "timetable", WEEK)).toMatchObject({ rows: 0, done: false, facts: [{ key: "timetable.will.same", params: { n: 2 } }] });
    expect(paste(school, "bells", BELLS)).toMatchObject({ rows: 0, done: false });
  });

  it("a new table replaces one teacher's lessons from its day on: the old rows end, the others stand, none is deleted", () => {
    const school = opened();
    paste(school, "timetable", WEEK);
    const anew = "Ковалёва И. А.|пн|1|7А|алгебра|12\nКовалёва И. А.|ср|4|7Б|алгебра|12";
    expect(paste(school, "timetable", anew, { from: "2026-11-09" as never, apply: false })).toMatchObject({ rows: 2, facts: [{ params: { n: 2, added: 1, ended: 1 } }, {}] });
    expect(paste(school, "timetable", anew, { from: "2026-11-09" as never })).toMatchObject({ rows: 2, facts: [], done: true });
    expect(rowsOf(school, "Расписание")).toHaveLength(4);
    expect(rowsOf(school, "Расписание").map((row) => [row["День"], row["Действует по"] === "" ? "" : "ended"])).toEqual([["понедельник", ""], ["понедельник", "ended"], ["вторник", ""], ["среда", ""]]);
    expect(week(school, MENTOR).week.map(({ weekday, number }) => [weekday, number])).toEqual([[1, 1], [1, 2]]);
    school.clock.moveTo("2026-11-09T12:00:00+03:00");
    expect(week(school, MENTOR).week.map(({ weekday, number }) => [weekday, number])).toEqual([[1, 1], [3, 4]]);
  });

  it("names each wrong line, leaves its teacher as he was and takes the others", () => {
    const school = opened();
    paste(school, "timetable", WEEK);
    const mixed = "Учитель|День|Урок\nКовалёва И. А.|пнд|первый\nМорозов П. С.|чт|1\nЧужая|пн|1";
    expect(paste(school, "timetable", mixed, { apply: false })).toMatchObject({ wrong: [{ key: "timetable.wrong.number", params: { line: 2, column: "Урок", read: "первый" } }], wrongCount: 1, kept: [expect.stringMatching(/^Ковалёва/)], strangers: ["Чужая"] });
    expect(paste(school, "timetable", mixed)).toMatchObject({ done: true, wrongCount: 1 });
    expect(JSON.stringify(rowsOf(school, "Журнал"))).not.toContain("Чужая");
    expect(week(school, MENTOR).week).toHaveLength(2);
    expect(week(school, MENTEE).week.map(({ weekday, number }) => [weekday, number])).toEqual([[4, 1]]);
  });

  it("a row that a hand has typed counts, and a new table ends it; one that cannot be read is named to who may mend it", () => {
    const school = opened();
    const curator = school.as(CURATOR);
    const code = String(rowsOf(school, "Люди").find((row) => row["Фамилия"] === "Ковалёва")!["Код"]);
    const type = (row: number, cells: { readonly [header: string]: string }) => { for (const [header, typed] of Object.entries(cells)) curator.edit("Расписание", `${columnOf(school, "Расписание", header)}${row}`, typed); };
    type(2, { "Код учителя": code.toLowerCase(), "День": "среда", "Урок": "2", "Класс": "5А" });
    curator.edit("Звонки", `${columnOf(school, "Звонки", "Урок")}2`, "2");
    curator.edit("Звонки", `${columnOf(school, "Звонки", "Начало")}2`, "9:25");
    curator.edit("Звонки", `${columnOf(school, "Звонки", "Конец")}2`, "10:10");
    expect(week(school, MENTOR).week).toEqual([{ weekday: 3, number: 2, startsAt: "09:25", endsAt: "10:10", class: "5А", subject: "", room: "" }]);
    type(3, { "Код учителя": code, "День": "среда", "Урок": "второй" });
    expect(week(school, CURATOR).unread).toEqual([expect.stringMatching(/«Расписание», строка 3, «Урок», прочитано «второй»/)]);
    expect(week(school, MENTOR).unread).toEqual([]);
    type(3, { "Урок": "2", "Код учителя": "Н-000" });
    expect(week(school, CURATOR).unread).toEqual(["Такого кода нет на листе «Люди»: лист «Расписание», строка 3, «Код учителя», прочитано «Н-000»."]);
    paste(school, "timetable", "Ковалёва И. А.|пт|1|7А|алгебра|12");
    expect(week(school, MENTOR).week).toMatchObject([{ weekday: 5, number: 1 }]);
    expect(rowsOf(school, "Расписание")).toHaveLength(3);
  });

  it("a whole school's week of 2,000 lessons is a few service calls and one write", () => {
    const school = opened();
    const days = ["пн", "вт", "ср", "чт", "пт"];
    const big = Array.from({ length: 2000 }, (_, n) => `${n % 2 ? "Ковалёва И. А." : "Морозов П. С."}|${days[n % 5]}|${n % 15}|${n}|алгебра|12`).join("\n");
    expect(paste(school, "timetable", big)).toMatchObject({ rows: 2000, done: true });
    const { serviceCalls, simulatedMs } = school.lastExecution()!;
    expect([serviceCalls <= 8, simulatedMs < 10_000]).toEqual([true, true]);
    expect(week(school, MENTOR).week).toHaveLength(1000);
  });

  it("a pair sees each other's week and nobody else's; a mentor pastes nothing", () => {
    const school = opened();
    paste(school, "timetable", WEEK);
    expect(week(school, MENTOR).people.map(({ name, lessons: n }) => [name.slice(0, 8), n])).toEqual([["Ковалёва", 2], ["Морозов\u00a0", 1]]);
    expect(week(school, MENTOR, begun.mentee).week).toMatchObject([{ weekday: 2, number: 3, class: "8А", room: "14" }]);
    expect(page(school, OTHER_MENTOR, "timetable.show", { personId: begun.mentee as never })).toMatchObject({ ok: false, code: "not-found" });
    expect(page(school, MENTOR, "timetable.paste", input("bells", BELLS))).toMatchObject({ ok: false, code: "forbidden" });
  });

  it("an absence is taken off and put back by the curator; of another's nobody else reads", () => {
    const school = opened();
    const absent = () => rowsOf(school, "Люди").find((row) => row["Фамилия"] === "Морозов")!["Отсутствия"];
    paste(school, "absences", "Учитель|С|По\nМорозов|12.10.2026|16.10.2026\nМорозов|05.11.2026|");
    const away = (who: string) => week(school, who).absences.map(({ personId, from, to }) => [personId, from, to]);
    const autumn = [begun.mentee, "2026-10-12", "2026-10-16"];
    expect([away(CURATOR), away(MENTEE), away(MENTOR)]).toEqual([[autumn, [begun.mentee, "2026-11-05", "2026-11-05"]], [autumn, [begun.mentee, "2026-11-05", "2026-11-05"]], []]);
    const set = (who: string, on: boolean, to = "2026-10-16") => page(school, who, "timetable.absence", { personId: begun.mentee as never, from: "2026-10-12" as never, to: to as never, away: on });
    expect(set(CURATOR, false)).toMatchObject({ ok: true });
    expect(set(CURATOR, false)).toMatchObject({ ok: true });
    expect([absent(), away(MENTEE).length]).toEqual(["2026-11-05", 1]);
    expect(set(CURATOR, true)).toMatchObject({ ok: true });
    expect(absent()).toBe("2026-10-12 – 2026-10-16; 2026-11-05");
    expect(set(MENTEE, false)).toMatchObject({ ok: false, code: "forbidden" });
    expect(set(CURATOR, true, "2026-10-01")).toMatchObject({ ok: false, code: "invalid-input", details: [{ key: "timetable.absence.order", field: "to" }] });
  });

  it("absences are added to those of the person, vacations replace the setting; both say the day they cannot read", () => {
    const school = opened();
    const absent = () => rowsOf(school, "Люди").find((row) => row["Фамилия"] === "Морозов")!["Отсутствия"];
    expect(paste(school, "absences", "Учитель|С|По\nМорозов|12.10.2026|16.10.2026")).toMatchObject({ rows: 1, done: true });
    const more = "Морозов|05.11.2026|\nМорозов|скоро|";
    expect(paste(school, "absences", more, { apply: false })).toMatchObject({ rows: 1, wrong: [{ key: "timetable.wrong.day", params: { line: 2, column: "С", read: "скоро" } }] });
    paste(school, "absences", more);
    expect(absent()).toBe("2026-10-12 – 2026-10-16; 2026-11-05");
    expect(paste(school, "absences", "Морозов|05.11.2026|05.11.2026")).toMatchObject({ rows: 0 });
    paste(school, "vacations", "26.10.2026|03.11.2026\n31.12.2026|11.01.2027");
    expect(rowsOf(school, "Настройки").find((row) => row["Ключ"] === "vacations")!["Значение"]).toBe("2026-10-26 – 2026-11-03; 2026-12-31 – 2027-01-11");
    expect(paste(school, "vacations", "26.10.2026|03.11.2026", { apply: false })).toMatchObject({ facts: [{ key: "timetable.will.vacations" }], done: false });
  });
});
