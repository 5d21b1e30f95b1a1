import type { RosterRow } from "../../../contract/roster";
import { ROSTER_WORDS } from "../../catalogue/roster";
import { planRoster } from "./plan";
import { person, registry, table, today } from "./sample.test-data";
import type { RosterRegistry } from "./registry-index";

const plan = (lines: readonly string[], more: Parameters<typeof table>[1] = {}, known: Partial<RosterRegistry> = {}) =>
  planRoster(table(lines, more), registry(known), ROSTER_WORDS, { today });
const rowsOf = (lines: readonly string[], more: Parameters<typeof table>[1] = {}, known: Partial<RosterRegistry> = {}) => plan(lines, more, known).preview.rows;
const keys = (row: RosterRow | undefined) => (row?.messages ?? []).map(({ key }) => key);
const last = (rows: readonly RosterRow[]) => rows[rows.length - 1];
const options = (row: RosterRow | undefined, key: string) => row?.messages.find((message) => message.key === key);

describe("the worked examples of I.12", () => {
  it("1: a teacher by post, e-mail in small letters", () => {
    const { preview, work } = plan(["ФИО; Должность; Предмет; Дата приёма; Эл. почта", "Морозов Павел Сергеевич; учитель; математика; 01.09.2026; P.Morozov@school0.example"]);
    expect(preview.rows.map((row) => row.class)).toEqual(["new"]);
    expect(work.people[0]?.fields).toMatchObject({
      kind: "teacher", surname: "Морозов", name: "Павел", patronymic: "Сергеевич", gender: "male", post: "учитель", subjects: ["математика"], workStart: "2026-09-01",
      email: "p.morozov@school0.example",
    });
    expect(work.subjects).toEqual([]);
  });

  it("2: a title, an empty row, the header in row 3", () => {
    const { preview, work } = plan(["Список молодых специалистов", "", "№ п/п; Ф.И.О.; Класс", "1; Ветрова Алина Игоревна; 7 «Б»"]);
    expect(preview.rows.map((row) => row.class)).toEqual(["skipped", "skipped", "new"]);
    expect(preview.headerRow).toBe(2);
    expect(work.people[0]?.fields).toMatchObject({ kind: "pupil", class: "7Б", gender: "female" });
  });

  it("3: capitals and a Latin letter of the class, both shown", () => {
    const rows = rowsOf(["ФИО; Класс", "КОВАЛЁВ   ИВАН ПЕТРОВИЧ; 8a"]);
    expect(last(rows)).toMatchObject({ class: "new", title: "Ковалёв Иван Петрович", schoolClass: "8А" });
    expect(last(rows)?.changes).toEqual(expect.arrayContaining([
      expect.objectContaining({ field: "fullName", to: "Ковалёв Иван Петрович" }), expect.objectContaining({ field: "class", from: "8a", to: "8А" }),
    ]));
  });

  it("4: a turned name", () => {
    const row = last(rowsOf(["ФИО; Вид", "Ирина Андреевна Ковалёва; педагог"]));
    expect(row?.class).toBe("doubtful");
    expect(options(row, "roster.name.order")).toMatchObject({ chosen: "turned", params: { right: "Ковалёва Ирина Андреевна" } });
    expect(plan(["ФИО; Вид", "Ирина Андреевна Ковалёва; педагог"]).work.people).toEqual([]);
    expect(plan(["ФИО; Вид", "Ирина Андреевна Ковалёва; педагог"], { answers: { 1: { take: true } } }).work.people[0]?.fields).toMatchObject({ surname: "Ковалёва", name: "Ирина" });
  });

  it("5: a double surname with its hyphen", () => {
    const { preview, work } = plan(["ФИО; Вид", "Римская - Левина Ольга Викторовна; педагог"]);
    expect(last(preview.rows)?.class).toBe("new");
    expect(work.people[0]?.fields).toMatchObject({ surname: "Римская-Левина", name: "Ольга", patronymic: "Викторовна" });
  });

  it("6: four words", () => {
    const row = last(rowsOf(["ФИО; Вид", "Озёрная Полевая Вера Ильинична; педагог"]));
    expect(row?.class).toBe("doubtful");
    expect(options(row, "roster.name.four")).toMatchObject({ params: { surname: "Озёрная Полевая", name: "Вера", patronymic: "Ильинична" }, chosen: "hyphen" });
  });

  it("7: a patronymic with оглы", () => {
    const { preview, work } = plan(["ФИО; Класс", "Гасанов Тимур Рустам оглы; 9В"]);
    expect(last(preview.rows)?.class).toBe("new");
    expect(work.people[0]?.fields).toMatchObject({ patronymic: "Рустам оглы", gender: "male", class: "9В" });
  });

  it("8: no patronymic, no gender", () => {
    const { preview, work } = plan(["ФИО; Вид", "Чан Минь; педагог"]);
    expect(last(preview.rows)?.class).toBe("new");
    expect(work.people[0]?.fields).toMatchObject({ surname: "Чан", name: "Минь", patronymic: "", gender: "" });
  });

  it("9: initials, and the one person of the registry they fit", () => {
    const known = person({ surname: "Дюма", name: "Кристина", patronymic: "Олеговна" });
    const row = last(rowsOf(["ФИО; Вид", "Дюма К. О.; учитель"], {}, { people: [known] }));
    expect(row?.class).toBe("doubtful");
    expect(options(row, "roster.name.initials")).toMatchObject({ chosen: known.code });
    expect(keys(last(rowsOf(["ФИО; Вид", "Дюма К. О.; учитель"])))).toContain("roster.name.initials");
  });

  it("10: one word is not accepted", () => {
    const row = last(rowsOf(["ФИО; Вид", "Петрова; педагог"]));
    expect(row).toMatchObject({ class: "rejected", taken: false });
    expect(keys(row)).toContain("roster.name.unreadable");
  });

  it.each([
    ["11", "31.02.2026", "doubtful", ["roster.date.bad"], null],
    ["12", "46266", "new", [], "2026-09-01"],
    ["13", "01.09.26", "new", [], "2026-09-01"],
    ["14", "сентябрь 2024", "doubtful", ["roster.date.part"], "2024-09-01"],
    ["15", "2026-08-31T21:00:00Z", "new", [], "2026-09-01"],
  ])("%s: the date %s", (_number, typed, rowClass, said, day) => {
    const lines = ["ФИО; Должность; Дата приёма", `Белоус Анна Петровна; учитель; ${typed}`];
    const row = last(rowsOf(lines));
    expect(row?.class).toBe(rowClass);
    expect(keys(row)).toEqual(said);
    const { work } = plan(lines, { answers: { 1: { take: true } } });
    expect(work.people[0]?.fields.workStart).toBe(day);
    if (typed === "46266") expect(row?.changes).toContainEqual({ field: "workStart", from: "46266", to: "01.09.2026", ticked: true, ofRegistry: false });
  });

  it("16: less experience than years here", () => {
    const row = last(rowsOf(["ФИО; Должность; Дата приёма; Стаж", "Лугова Нина Олеговна; учитель; 01.09.2010; 5 лет"]));
    expect(row?.class).toBe("doubtful");
    expect(keys(row)).toEqual(["roster.exp.conflict"]);
  });

  it("17: ВКК", () => {
    const { preview, work } = plan(["ФИО; Должность; Категория", "Седых Олег Ильич; учитель; ВКК"]);
    expect(last(preview.rows)?.class).toBe("new");
    expect(work.people[0]?.fields.category).toBe("highest");
  });

  it("18: a Russian letter in an address", () => {
    const lines = ["ФИО; Должность; Эл. почта", "Юсупова Лейла Рашидовна; методист; l.yusupоva@school0.example"];
    const row = last(rowsOf(lines));
    expect(row?.class).toBe("doubtful");
    expect(options(row, "roster.mail.bad.letter")).toMatchObject({ params: { letter: "о", place: 8 }, options: [{ value: "l.yusupova@school0.example" }] });
    expect(options(row, "roster.mail.bad.letter")).not.toHaveProperty("chosen");
    expect(plan(lines, { answers: { 1: { take: true } } }).work.people[0]?.fields.email).toBe("");
    expect(plan(lines, { answers: { 1: { take: true, choices: { "mail.bad": "l.yusupova@school0.example" } } } }).work.people[0]?.fields.email).toBe("l.yusupova@school0.example");
  });

  it("19: one address in two rows", () => {
    const rows = rowsOf(["ФИО; Должность; Эл. почта", "Морозов Павел Сергеевич; учитель; p.morozov@school0.example", "Морозова Полина Сергеевна; учитель; p.morozov@school0.example"]);
    expect(rows.map((row) => row.class)).toEqual(["doubtful", "doubtful"]);
    expect(rows.flatMap(keys)).toEqual(["roster.mail.twice", "roster.mail.twice"]);
  });

  it("20: two pupils told apart by class, or asked", () => {
    expect(rowsOf(["ФИО; Класс", "Соколова Мария Ивановна; 6А", "Соколова Мария Ивановна; 6Б"]).map((row) => row.class)).toEqual(["new", "new"]);
    const lines = ["ФИО; Класс", "Соколова Мария Ивановна; 6А", "Соколова Мария Ивановна; 6А"];
    const rows = rowsOf(lines);
    expect(rows.map((row) => row.class)).toEqual(["doubtful", "doubtful"]);
    expect(rows.flatMap(keys)).toEqual(["roster.same.twice", "roster.same.twice"]);
    const answer = (choice: string) => ({ answers: { 1: { take: true, choices: { "same.twice": choice } }, 2: { take: true } } });
    expect(plan(lines, answer("one")).work.people).toHaveLength(1);
    expect(plan(lines, answer("two")).work.people).toHaveLength(2);
  });

  const artyom = person({ kind: "pupil", surname: "Семёнов", name: "Артём", class: "7Б", gender: "male" });
  it("21: ё is е", () => {
    const { preview, work } = plan(["ФИО; Класс", "Семенов Артем; 7Б"], {}, { people: [artyom] });
    expect(preview.rows.map((row) => row.class)).toEqual(["same"]);
    expect([work.people, work.changes, work.participations]).toEqual([[], [], []]);
  });

  it("22: a class higher", () => {
    const row = last(rowsOf(["ФИО; Класс", "Семёнов Артём; 8Б"], {}, { people: [artyom] }));
    expect(row?.class).toBe("doubtful");
    expect(options(row, "roster.same.class")).toMatchObject({ params: { from: "7Б", to: "8Б" }, chosen: "moved" });
    expect(row?.changes).toContainEqual({ field: "class", from: "7Б", to: "8Б", ticked: true, ofRegistry: true });
  });

  it("23: a mentor by initials", () => {
    const { preview, work } = plan(["ФИО; Вид; Роль; Наставник", "Морозов Павел Сергеевич; педагог; мол. спец.; Ковалёва И. А.", "Ковалёва Ирина Андреевна; педагог; наставник;"]);
    expect(preview.rows.map((row) => row.class)).toEqual(["new", "new"]);
    expect(work.pairs).toEqual([{
      rows: [1], form: "teacher-teacher", variant: "young", kind: "pair", mentor: "row:2", mentees: ["row:1"], goal: "", start: "2026-09-01", end: "2027-05-31",
    }]);
    expect(work.participations).toEqual(expect.arrayContaining([
      { person: "row:1", form: "teacher-teacher", role: "mentee", state: "base" }, { person: "row:2", form: "teacher-teacher", role: "mentor", state: "base" },
    ]));
  });

  it("24: side by side with a merged mentor", () => {
    const { preview, work } = plan(
      ["Наставник; Класс наставника; Наставляемый; Класс наставляемого", "Громов Егор; 10А; Ким Софья; 5Б", ";; Рыжов Денис; 5Б"], { merged: [[1, 0, 2, 1], [1, 1, 2, 1]] },
    );
    expect(preview.rows.map((row) => row.class)).toEqual(["new", "new"]);
    expect(work.people.map(({ fields }) => [fields.surname, fields.kind, fields.class])).toEqual([["Громов", "pupil", "10А"], ["Ким", "pupil", "5Б"], ["Рыжов", "pupil", "5Б"]]);
    expect(work.pairs).toMatchObject([{ kind: "group", form: "pupil-pupil", variant: "", mentees: ["row:1:mentee:0", "row:2:mentee:0"] }]);
    expect(last(preview.rows)?.messages).toContainEqual({ key: "roster.merged.mentor", params: expect.objectContaining({ row: 2 }) as unknown });
  });

  it("25: totals and signatures are no people", () => {
    const rows = rowsOf(["ФИО; Вид", "Чан Минь; педагог", "Итого: 24 человека", "Директор ______ /Л. Р. Юсупова/"]);
    expect(rows.map((row) => row.class)).toEqual(["new", "skipped", "skipped"]);
  });
});
