import { ROSTER_WORDS } from "../../catalogue/roster";
import { planRoster } from "./plan";
import type { RosterRegistry } from "./registry-index";
import { person, registry, table, today } from "./sample.test-data";

const plan = (lines: readonly string[], more: Parameters<typeof table>[1] = {}, known: Partial<RosterRegistry> = {}) => planRoster(table(lines, more), registry(known), ROSTER_WORDS, { today });
const said = (lines: readonly string[], more: Parameters<typeof table>[1] = {}, known: Partial<RosterRegistry> = {}) =>
  plan(lines, more, known).preview.rows.map((row) => [row.class, ...row.messages.map(({ key }) => key.replace("roster.", ""))]);
const whole = (lines: readonly string[]) => plan(lines).preview.messages.map(({ key }) => key.replace("roster.", ""));

describe("the table (I.3)", () => {
  it("joins a two-storey header", () => {
    const { work, preview } = plan(["№; Наставник;; Наставляемый;", "; ФИО; Должность; ФИО; Должность", "1; Ковалёва Ирина Андреевна; учитель; Морозов Павел Сергеевич; педагог-организатор"], { merged: [[0, 1, 1, 2], [0, 3, 1, 2]] });
    expect(preview.headerRow).toBe(1);
    expect(work.people.map(({ fields }) => [fields.surname, fields.post])).toEqual([["Ковалёва", "учитель"], ["Морозов", "педагог-организатор"]]);
    expect(work.pairs).toHaveLength(1);
  });
  it("takes class and role from the section titles, where the row has none", () => {
    const { work, preview } = plan(["ФИО; Класс; Эл. почта", "7Б класс;;", "Ветрова Алина;;", "Ким Софья; 8А;", "Наставники;;", "Громов Егор; 10А;"]);
    expect(preview.rows.map((row) => row.class)).toEqual(["skipped", "new", "new", "skipped", "new"]);
    expect(work.people.map(({ fields }) => fields.class)).toEqual(["7Б", "8А", "10А"]);
    expect(work.participations).toEqual([{ person: "row:5", form: "pupil-pupil", role: "mentor", state: "base" }]);
  });
  it("asks one question for a column of turned names", () => {
    const lines = ["ФИО; Вид", "Ирина Андреевна Ковалёва; педагог", "Павел Сергеевич Морозов; педагог", "Анна Петровна Белоус; педагог"];
    expect(whole(lines)).toEqual(["name.order.all"]);
    const { work, preview } = plan(lines, { answers: { all: { choices: { "name.order": "turned" } } } });
    expect(preview.counts.new).toBe(3);
    expect(work.people.map(({ fields }) => fields.surname)).toEqual(["Ковалёва", "Морозов", "Белоус"]);
  });
  it("proposes columns by their contents when there is no header, and says so when it can not", () => {
    const { preview } = plan(["Ковалёва Ирина Андреевна; педагог; i.kovaleva@school0.example", "Морозов Павел Сергеевич; педагог; p.morozov@school0.example"]);
    expect(preview.columns.map(({ field, state }) => [field, state])).toEqual([["fullName", "proposed"], ["kind", "proposed"], ["email", "proposed"]]);
    expect(preview.counts.new).toBe(2);
    expect(whole(["яблоки; 5", "груши; 6"])).toEqual(["table.noheader"]);
    expect(whole(["ФИО; Класс"])).toEqual(["file.empty"]);
  });
  it("asks which of two columns, refuses what is not stored, reads a lone «Категория» as the kind", () => {
    expect(whole(["ФИО; Класс; Класс; Дата рождения", "Ким Софья; 5Б; 6А; 01.01.2015"])).toEqual(["column.notstored", "column.twice"]);
    expect(plan(["ФИО; Дата рождения; Класс", "Ким Софья; 01.01.2015; 5Б"], { columns: { 1: "workStart" } }).work.people[0]?.fields.workStart).toBeNull();
    expect(plan(["ФИО; Категория", "Ким Софья Олеговна; педагог"]).work.people[0]?.fields).toMatchObject({ kind: "teacher", category: "" });
  });
  it("skips a header repeated inside and says what stands beyond the header", () => {
    expect(said(["ФИО; Класс", "Ким Софья; 5Б", "ФИО; Класс", "Рыжов Денис; 5Б; лишнее"])).toEqual([["new"], ["skipped"], ["doubtful", "row.cells"]]);
  });
});

describe("people of the registry (I.9)", () => {
  const orlova = person({ surname: "Орлова", name: "Вера", patronymic: "Павловна", email: "v.orlova@school0.example", post: "учитель", gender: "female" });
  const HEAD = "ФИО; Должность; Эл. почта";
  it.each([
    ["equal", "Орлова Вера Павловна; учитель; v.orlova@school0.example", ["same"]],
    ["without a patronymic by e-mail", "Орлова Вера; учитель; v.orlova@school0.example", ["same"]],
    ["another surname by e-mail", "Сергеева Вера Павловна; учитель; v.orlova@school0.example", ["doubtful", "mail.taken"]],
    ["another person by e-mail", "Ким Софья Олеговна; учитель; v.orlova@school0.example", ["doubtful", "mail.taken"]],
    ["another e-mail", "Орлова Вера Павловна; учитель; orlova2@school0.example", ["doubtful", "same.mail"]],
    ["without a patronymic by name", "Орлова Вера; учитель;", ["doubtful", "mail.none", "same.patronymic"]],
    ["another post", "Орлова Вера Павловна; методист;", ["changed", "mail.none"]],
  ])("%s", (_name, line, expected) => expect(said([HEAD, line], {}, { people: [orlova] })).toEqual([expected]));
  it("a changed surname keeps the old one and the address as aliases", () => {
    const answers = { 1: { take: true, choices: { "mail.taken": "renamed" } } };
    const { work } = plan([HEAD, "Сергеева Вера Павловна; учитель; v.orlova@school0.example"], { answers }, { people: [orlova] });
    expect(work.changes.map(({ field, to }) => [field, to])).toEqual([["surname", "Сергеева"], ["aliases", ["Орлова"]]]);
  });
  it("namesakes, the archived and unknown codes are asked", () => {
    const two = [person({ surname: "Ким", name: "Софья", kind: "pupil", class: "5Б" }), person({ surname: "Ким", name: "Софья", kind: "pupil", class: "5Б" })];
    expect(said(["ФИО; Класс", "Ким Софья; 5Б"], {}, { people: two })).toEqual([["doubtful", "same.many"]]);
    expect(said(["ФИО; Класс", "Ким Софья; 5Б"], {}, { people: [person({ ...two[0], status: "archived" })] })).toEqual([["doubtful", "same.archived"]]);
    expect(said(["Код; ФИО; Класс", "X-999; Ким Софья; 5Б"])).toEqual([["doubtful", "code.unknown"]]);
  });
  it("a row changed by hand since the last import comes unticked", () => {
    const { preview, work } = plan([HEAD, "Орлова Вера Павловна; методист;"], {}, { people: [orlova], newerThanImport: new Set([orlova.id]) });
    expect(preview.rows[0]).toMatchObject({ class: "changed", taken: false });
    expect(work.changes).toEqual([]);
  });
});

describe("pairs (I.7)", () => {
  const HEAD = "ФИО; Вид; Форма; Наставник";
  it.each([
    ["nobody by initials", ["Морозов Павел Сергеевич; педагог;; Дюма К. О."], [["doubtful", "mentor.none"]]],
    ["a new full name", ["Морозов Павел Сергеевич; педагог;; Дюма Кристина Олеговна"], [["doubtful", "mentor.new"]]],
    ["himself", ["Морозов Павел Сергеевич; педагог;; Морозов П. С."], [["doubtful", "mentor.self"]]],
    ["two of one surname", ["Морозов Павел Сергеевич; педагог;; Ким С. О.", "Ким Софья Олеговна; педагог;;", "Ким Сергей Олегович; педагог;;"], [["doubtful", "mentor.many"], ["new"], ["new"]]],
    ["kinds that do not fit", ["Морозов Павел Сергеевич; педагог; ученик – ученик; Ким С. О.", "Ким Софья Олеговна; педагог;;"], [["doubtful", "form.kinds"], ["new"]]],
    ["an unknown form", ["Морозов Павел Сергеевич; педагог; кот – мышь; Ким С. О.", "Ким Софья Олеговна; педагог;;"], [["doubtful", "form.unknown"], ["new"]]],
    ["a circle", ["Морозов Павел Сергеевич; педагог;; Ким С. О.", "Ким Софья Олеговна; педагог;; Морозов П. С."], [["doubtful", "pair.circle"], ["doubtful", "pair.circle"]]],
  ])("%s", (_name, lines, expected) => expect(said([HEAD, ...lines])).toEqual(expected));
  it("a new mentor is made once, with all his mentees in one group", () => {
    const answers = { 1: { take: true }, 2: { take: true } };
    const { work } = plan([HEAD, "Морозов Павел Сергеевич; педагог;; Дюма Кристина Олеговна", "Ким Софья Олеговна; педагог;; Дюма Кристина Олеговна"], { answers });
    expect(work.people.map(({ fields }) => fields.surname)).toEqual(["Морозов", "Ким", "Дюма"]);
    expect(work.pairs).toMatchObject([{ kind: "group", variant: "", mentor: "row:1:mentor", mentees: ["row:1", "row:2"] }]);
  });
  it("more mentees than the limit is a note", () => {
    const lines = ["Ким Софья Олеговна; педагог;;", ...["Первов", "Второв", "Третьев", "Четверов"].map((name) => `${name} Иван Петрович; педагог;; Ким С. О.`)];
    expect(said([HEAD, ...lines])[4]).toEqual(["new", "pair.load"]);
  });
  it("pupils' names go nowhere while «Имена учеников» is off", () => {
    const { work } = plan(["ФИО; Класс; Эл. почта", "Ветрова (Орлова) Алина; 7Б;"], {}, { school: { ...registry().school, pupilNames: false } });
    expect(work.people).toHaveLength(1);
    expect(JSON.stringify(work)).not.toMatch(/Ветрова|Алина|Орлова/);
  });
});
