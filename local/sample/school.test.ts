import { PUPIL_GOALS, TEACHER_GOALS } from "./goals";
import { COLUMNS, rosterCells, rosterCsv } from "./row";
import type { ColumnTitle, RosterLine } from "./row";
import { schoolRoster, SCHOOL } from "./school";
import { CROWD, LARGE, TINY, timesLarger, SAMPLE } from "./shape";

const lines = schoolRoster(2026);
const where = (conditions: { [Title in ColumnTitle]?: string }, among: readonly RosterLine[] = lines) =>
  among.filter((line) => Object.entries(conditions).every(([title, value]) => line[title as ColumnTitle] === value));
const participants = (among: readonly RosterLine[]) => among.filter((line) => line["Роль"] === "наставник" || line["Роль"] === "наставляемый");
const counted = (values: readonly string[]) => Object.fromEntries([...new Set(values)].sort().map((value) => [value, values.filter((each) => each === value).length]));
const loadsOf = (mentees: readonly RosterLine[]) => Object.values(counted(mentees.map((line) => line["Наставник"] ?? "")));

describe("the sample school has the sums of domain/sample-data.md §7.1", () => {
  test("185 participants: 64 mentors and 121 mentees, 30 teachers and 155 pupils", () => {
    expect(participants(lines)).toHaveLength(185);
    expect(where({ "Роль": "наставник" })).toHaveLength(64);
    expect(where({ "Роль": "наставляемый" })).toHaveLength(121);
    expect(where({ "Роль": "наставник", "Вид": "педагог" })).toHaveLength(14);
    expect(where({ "Роль": "наставляемый", "Вид": "педагог" })).toHaveLength(16);
    expect(where({ "Роль": "наставник", "Вид": "ученик" })).toHaveLength(50);
    expect(where({ "Роль": "наставляемый", "Вид": "ученик" })).toHaveLength(105);
  });

  test("24 single pairs and 40 groups", () => {
    const loads = loadsOf(where({ "Роль": "наставляемый" }));
    expect(loads.filter((load) => load === 1)).toHaveLength(24);
    expect(loads.filter((load) => load > 1)).toHaveLength(40);
    expect(counted(loadsOf(where({ "Роль": "наставляемый", "Вид": "ученик" })).map(String))).toEqual({ 1: 12, 2: 24, 3: 11, 4: 3 });
  });

  test("goals and variants", () => {
    expect(counted(where({ "Роль": "наставляемый", "Вид": "педагог" }).map((line) => line["Цель"] ?? ""))).toEqual({
      [TEACHER_GOALS.methods]: 7, [TEACHER_GOALS.classTeacher]: 2, [TEACHER_GOALS.adaptation]: 4, [TEACHER_GOALS.primary]: 2, [TEACHER_GOALS.contest]: 1,
    });
    expect(counted(where({ "Роль": "наставляемый", "Вид": "ученик" }).map((line) => line["Цель"] ?? ""))).toEqual({
      [PUPIL_GOALS.results]: 60, [PUPIL_GOALS.adaptation]: 15, [PUPIL_GOALS.creative]: 12, [PUPIL_GOALS.growth]: 10, [PUPIL_GOALS.upbringing]: 8,
    });
    expect(counted(where({ "Роль": "наставляемый", "Вид": "педагог" }).map((line) => line["Вариант"] ?? ""))).toEqual({ 1: 9, 2: 2, 3: 1, 4: 1, 5: 3 });
  });

  test("mentees of one mentor share variant and goal, so that they are one group", () => {
    const groups = new Map<string, Set<string>>();
    for (const line of where({ "Роль": "наставляемый" })) {
      const mentor = line["Наставник"] ?? "";
      groups.set(mentor, (groups.get(mentor) ?? new Set()).add(`${line["Вариант"]} ${line["Цель"]}`));
    }
    expect([...groups.values()].filter(({ size }) => size > 1)).toEqual([]);
  });
});

test("every mentor is named once, and every address is given once and lies in the school's domain", () => {
  const names = lines.map((line) => line["ФИО"] ?? "");
  for (const line of where({ "Роль": "наставляемый" })) expect(names.filter((name) => name === line["Наставник"])).toHaveLength(1);
  const mails = lines.flatMap((line) => (line["Эл. почта"] ? [line["Эл. почта"]] : []));
  expect(new Set(mails).size).toBe(mails.length);
  expect(mails.every((mail) => /^[a-z.\d-]+@school0\.example$/.test(mail))).toBe(true);
  expect(where({ "Вид": "ученик" }).some((line) => line["Эл. почта"])).toBe(false);
  expect(where({ "Роль": "куратор" })[0]?.["Эл. почта"]).toBe(SCHOOL.curatorEmail);
});

test("the hard cases are there", () => {
  const names = new Set(lines.map((line) => line["ФИО"]));
  for (const name of ["Чан Минь", "Римская-Левина Ольга Викторовна", "Гасанов Тимур Рустам оглы", "Дюма Кристина Олеговна", "Белоус Анна Петровна"]) expect(names).toContain(name);
  const starts = where({ "Роль": "наставляемый", "Вид": "педагог" }).map((line) => line["Дата приёма"]);
  for (const start of ["30.11.2026", "01.02.2027", "31.08.2026", "31.10.2025"]) expect(starts).toContain(start);
  expect(where({ "ФИО": "Соколова Мария Ивановна" }).map((line) => line["Класс"]).sort()).toEqual(["6А", "6Б"]);
});

test("the same arguments make the same school; another size keeps its own sums", () => {
  expect(schoolRoster(2026)).toEqual(lines);
  expect(participants(schoolRoster(2026, TINY))).toHaveLength(9);
  expect(participants(schoolRoster(2026, LARGE))).toHaveLength(700);
  expect(participants(schoolRoster(2026, CROWD))).toHaveLength(5000);
  expect(participants(schoolRoster(2026, timesLarger(SAMPLE, 10)))).toHaveLength(1850);
});

test("the file has one line a person under the header, and quotes what needs it", () => {
  expect(rosterCsv([{ "ФИО": "Чан Минь", "Цель": 'помощь; "тихая"' }])).toBe(`\uFEFF${COLUMNS.join(";")}\r\nЧан Минь${";".repeat(13)}"помощь; ""тихая""";\r\n`);
  expect(rosterCells(lines)).toHaveLength(lines.length + 1);
});
