import type { Input } from "../../src/contract/contract";
import { CURATOR, registry, rowsOf, schoolAfterSetup, typePeople, value } from "./school";

type School = ReturnType<typeof schoolAfterSetup>;
type Roster = Input<"roster.plan">;
const roster = (lines: readonly string[], answers: Roster["answers"] = {}, appointments: number[] = []): Roster =>
  ({ source: { rows: lines.map((line) => line.split(";").map((cell) => cell.trim())), merged: [] }, columns: {}, answers, appointments });
const plan = (school: School, input: Roster) => value<"roster.plan">(registry(school, CURATOR, "roster.plan", input));
function take(school: School, input: Roster) {
  let job = value<"roster.apply">(registry(school, CURATOR, "roster.apply", { roster: input, hash: plan(school, input).hash }));
  for (let steps = 0; job.state !== "done" && steps < 20; steps++) job = value<"job.step">(registry(school, CURATOR, "job.step", { jobId: job.jobId }));
  return job;
}
const LIST = [
  "ФИО;Вид;Роль;Должность;Предмет;Дата приёма;Эл. почта;Наставник",
  "Морозов Павел Сергеевич;педагог;мол. спец.;учитель;математика;01.09.2026;p.morozov@school0.example;Ковалёва И. А.",
  "Ковалёва Ирина Андреевна;педагог;наставник;учитель;математика;01.09.2010;i.kovaleva@school0.example;",
  "Лугова Нина Олеговна;педагог;;психолог;;скоро;n.lugova@school0.example;",
];

describe("a list becomes people and pairs", () => {
  it("writes what the preview promised, and a second time nothing", () => {
    const school = schoolAfterSetup();
    const before = rowsOf(school, "Люди").length;
    expect(plan(school, roster(LIST)).counts).toMatchObject({ new: 2, doubtful: 1 });
    expect(take(school, roster(LIST, { 3: { take: true } }, [0]))).toMatchObject({ state: "done", done: 7 + 1, total: 8 });
    const people = rowsOf(school, "Люди").slice(before);
    expect(people).toMatchObject([
      { "Фамилия": "Морозов", "Имя": "Павел", "Отчество": "Сергеевич", "Вид": "педагог", "Предметы": "математика", "Эл. почта": "p.morozov@school0.example", "Пол": "м" },
      { "Фамилия": "Ковалёва", "Роли в программе": "наставник" }, { "Фамилия": "Лугова", "Работает с": "" },
    ]);
    for (const row of people) expect(row["Код"]).toMatch(/^Н-\d{3}$/);
    expect(rowsOf(school, "Пары и группы")).toMatchObject([{ "Форма": "учитель – учитель", "Вариант": "опытный педагог – молодой специалист", "Состояние": "предложена", "Наставник": "Ковалёва Ирина Андреевна", "Наставляемые": "Морозов Павел Сергеевич" }]);
    expect(rowsOf(school, "Согласия")).toEqual([]);
    const again = plan(school, roster(LIST.slice(0, 3)));
    expect(again.counts).toMatchObject({ same: 2 });
    expect(again.makes).toMatchObject({ people: 0, changedPeople: 0, pairs: 0, groups: 0 });
  });

  it("refuses a plan that is no longer true, and is undone within a day", () => {
    const school = schoolAfterSetup();
    const { hash } = plan(school, roster(LIST));
    const job = take(school, roster(LIST));
    expect(registry(school, CURATOR, "roster.apply", { roster: roster(LIST), hash })).toMatchObject({ ok: false, code: "conflict", message: { key: "roster.data.changed" } });
    const looked = value<"roster.undo">(registry(school, CURATOR, "roster.undo", { jobId: job.jobId, apply: false }));
    expect(looked).toMatchObject({ archived: 3, restored: 0, left: [], done: false });
    expect(value<"roster.undo">(registry(school, CURATOR, "roster.undo", { jobId: job.jobId, apply: true }))).toMatchObject({ done: true });
    expect(rowsOf(school, "Пары и группы").map((row) => row["Состояние"])).toEqual(["отклонена"]);
    expect(plan(school, roster(LIST.slice(0, 3))).rows.flatMap(({ messages }) => messages.map(({ key }) => key))).toEqual(expect.arrayContaining(["roster.same.archived"]));
  });

  it("a sheet that somebody sorts between the look and the writing changes nothing of the plan", () => {
    const school = schoolAfterSetup();
    take(school, roster(LIST));
    const more = roster([...LIST, "Лишняя Анна Петровна;педагог;наставник;учитель;физика;01.09.2010;lishnyaya@school0.example;"]);
    const { hash } = plan(school, more);
    for (const [sheet, column] of [["Люди", "Фамилия"], ["Участие", "Ид"]] as const) {
      const at = (school.sheet(sheet)[0] ?? []).indexOf(column) + 1;
      school.as(CURATOR).sortSheet(sheet, at);
      school.as(CURATOR).sortSheet(sheet, at, true);
    }
    expect(registry(school, CURATOR, "roster.apply", { roster: more, hash })).toMatchObject({ ok: true });
  });

  it("a person who has appeared while the import ran is left to the curator, who is told how many", () => {
    const school = schoolAfterSetup();
    const { jobId } = value<"roster.apply">(registry(school, CURATOR, "roster.apply", { roster: roster(LIST), hash: plan(school, roster(LIST)).hash }));
    typePeople(school, [{ "Фамилия": "Ковалёва", "Имя": "Ирина", "Отчество": "Андреевна", "Вид": "педагог", "Эл. почта": "i.kovaleva@school0.example" }]);
    let job = value<"job.step">(registry(school, CURATOR, "job.step", { jobId }));
    while (job.state === "running") job = value<"job.step">(registry(school, CURATOR, "job.step", { jobId }));
    expect(job).toMatchObject({ state: "done" });
    expect(job.left).toBeGreaterThan(0);
    expect(rowsOf(school, "Люди").filter((row) => row["Фамилия"] === "Ковалёва")).toHaveLength(1);
  });

  it("a stopped import can be taken back too, and forgets what it had still to do", () => {
    const school = schoolAfterSetup();
    const { jobId } = value<"roster.apply">(registry(school, CURATOR, "roster.apply", { roster: roster(LIST, { 3: { take: true } }), hash: plan(school, roster(LIST, { 3: { take: true } })).hash }));
    value(registry(school, CURATOR, "job.step", { jobId }));
    expect(value<"job.stop">(registry(school, CURATOR, "job.stop", { jobId }))).toMatchObject({ state: "stopped", undoUntil: expect.any(String) });
    expect(rowsOf(school, "Очередь. Части").filter((row) => row["Вид"] === "сделать").map((row) => row["Текст"])).toEqual([""]);
    expect(value<"roster.undo">(registry(school, CURATOR, "roster.undo", { jobId, apply: true })).archived).toBeGreaterThan(0);
    expect(rowsOf(school, "Люди").filter((row) => row["Фамилия"] === "Морозов").map((row) => row["Статус"])).toEqual(["архив"]);
  });

  it("changes only ticked cells of known people, and the undo gives them back", () => {
    const school = schoolAfterSetup();
    take(school, roster(LIST));
    const changed = [LIST[0]!, "Морозов Павел Сергеевич;педагог;мол. спец.;старший учитель;математика;01.09.2026;p.morozov@school0.example;"];
    expect(plan(school, roster(changed)).rows[0]).toMatchObject({ class: "changed", taken: true });
    const job = take(school, roster(changed));
    expect(rowsOf(school, "Люди").filter((row) => row["Фамилия"] === "Морозов")).toMatchObject([{ "Должность": "старший учитель" }]);
    expect(value<"roster.undo">(registry(school, CURATOR, "roster.undo", { jobId: job.jobId, apply: true }))).toMatchObject({ archived: 0, restored: 1, done: true });
    expect(rowsOf(school, "Люди").filter((row) => row["Фамилия"] === "Морозов")).toMatchObject([{ "Должность": "учитель" }]);
  });

  it("in codes mode no name is written anywhere", () => {
    const school = schoolAfterSetup({}, { mode: "codes" });
    const lines = ["ФИО;Вид;Класс;Роль;Наставник", "#2;ученик;10А;наставник;", "#3;ученик;5Б;;#2", "#4;ученик;5Б;;#2", ";педагог;;наставник;"];
    expect(plan(school, roster(lines)).counts).toMatchObject({ new: 4 });
    const { jobId } = value<"roster.apply">(registry(school, CURATOR, "roster.apply", { roster: roster(lines), hash: plan(school, roster(lines)).hash }));
    // Codes by row, for the file in which the school joins them with names; the job forgets them once it is done.
    const codes = value<"roster.codes">(registry(school, CURATOR, "roster.codes", { jobId })).codes;
    expect(codes.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    while (value<"job.step">(registry(school, CURATOR, "job.step", { jobId })).state === "running");
    expect(rowsOf(school, "Люди").map((row) => row["Код"])).toEqual(expect.arrayContaining(codes.map(({ code }) => code)));
    expect(value<"roster.codes">(registry(school, CURATOR, "roster.codes", { jobId })).codes).toEqual([]);
    const people = rowsOf(school, "Люди").filter((row) => row["Вид"] !== "");
    for (const row of people.slice(-4)) expect([row["Фамилия"], row["Имя"], row["Отчество"]]).toEqual(["", "", ""]);
    expect(rowsOf(school, "Пары и группы")).toMatchObject([{ "Пара или группа": "группа" }]);
  });
});
