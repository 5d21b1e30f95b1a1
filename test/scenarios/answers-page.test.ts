import type { Input, Output } from "../../src/contract/contract";
import { closedRows, drivenJob } from "./answers-school";
import { consent, send } from "./forms-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const OTHER_MENTEE = "o.levina@school0.example";
const REFUSED = { ok: false, code: "not-found", message: { key: "notYours" } };
const REPORT = { 1: "Провёл первый урок", 2: "DF07; DF15", 3: "4", 4: "6", 5: "Проектор в кабинет" };
/** Q02 as the curator types it in from paper; what is left out is empty there. */
const REQUEST = { 1: "young1", 2: "Физика, 7–9", 3: "2026-09-01", 4: "DF01=3; DF02=0", 6: "рабочая программа", 7: "subject", 8: "секрет-легко", 9: "секрет-нельзя", 10: "oneToOne", 12: "week", 14: "4", 15: "yes", 16: "вести урок" };

/** Both mentees are asked a questionnaire; the invitation of the first and of the second. */
function asked(questionnaire: "Q02" | "Q23", period: string): School & { readonly own: string; readonly other: string } {
  const school = schoolWithPairs();
  consent(school.workspace, [school.mentee, school.otherMentee]);
  for (const job of send(school.workspace, { questionnaire, period, closesOn: "2026-09-20" as never }).jobs) drivenJob(school.workspace, job);
  const of = (person: string) => String(rowsOf(school.workspace, "Приглашения").find((row) => row["Ид человека"] === person)!["Ид"]);
  return { ...school, own: of(school.mentee), other: of(school.otherMentee) };
}
const fill = ({ workspace }: School, email: string, inviteId: string, values: object) => page(workspace, email, "form.answer", { inviteId: inviteId as never, values: values as never });
const type = ({ workspace }: School, inviteId: string, values: object) => page(workspace, CURATOR, "answer.type", { inviteId: inviteId as never, values: values as never });
const shown = ({ workspace }: School, email: string, personId: string, closed = false) => page(workspace, email, "answers.show", { personId: personId as never, closed });
const read = (school: School, email: string, personId: string, closed = false): { [key: string]: string } =>
  Object.fromEntries(value<"answers.show">(shown(school, email, personId, closed)).sheets.flatMap(({ answers }) => answers.map(({ key, text }) => [key, text])));
const invite = ({ workspace }: School, id: string) => rowsOf(workspace, "Приглашения").find((row) => row["Ид"] === id)!;
const details = (reply: unknown) => (reply as { details: { key: string; field: string }[] }).details.map(({ key, field }) => [key, field]);

describe("Q23 on the page: the mentee's short report (R-A25)", () => {
  it("waits at home, shows its questions, is saved, and a second answer takes the place of the first", () => {
    const school = asked("Q23", "2026-09");
    const home = value<"home.show">(page(school.workspace, MENTEE, "home.show", {}));
    expect(home.forms).toMatchObject([{ inviteId: school.own, questionnaire: "Q23", channel: "page", answered: false, closesOn: "2026-09-20" }]);
    const form = value<"form.show">(page(school.workspace, MENTEE, "form.show", { inviteId: school.own as never }));
    expect([form.questionnaire.items.map(({ key }) => key), form.values, form.open, form.person]).toEqual([["1", "2", "3", "4", "5"], {}, true, "Морозов Павел Сергеевич"]);
    expect(details(fill(school, MENTEE, school.own, { 2: "DF07; DF77", 3: "много", 4: "11", 8: "?" }))).toEqual([["answer.unknown", "values.8"], ["field.wrong", "values.2"], ["answer.whole", "values.3"], ["answer.whole", "values.4"]]);
    expect(details(fill(school, MENTEE, school.own, {}))).toEqual([["answer.nothing", "values"]]);
    expect(value(fill(school, MENTEE, school.own, REPORT))).toEqual({ late: false });
    expect(invite(school, school.own)).toMatchObject({ "Состояние": "отвечено", "Откуда ответ": "страница", "После срока": "" });
    expect(value<"form.show">(page(school.workspace, MENTEE, "form.show", { inviteId: school.own as never })).values).toEqual(REPORT);
    school.workspace.clock.advance({ minutes: 5 });
    value(fill(school, MENTEE, school.own, { ...REPORT, 5: "", 2: "none" }));
    expect(value<"form.show">(page(school.workspace, MENTEE, "form.show", { inviteId: school.own as never })).values).toEqual({ 1: REPORT[1], 2: "none", 3: "4", 4: "6" });
    expect(rowsOf(school.workspace, "Ответы")).toHaveLength(5);
    expect(value<"home.show">(page(school.workspace, MENTEE, "home.show", {})).forms).toMatchObject([{ answered: true }]);
  });

  it("is the invited person's own: anybody else gets one answer for a foreign and a missing one", () => {
    const school = asked("Q23", "2026-09");
    for (const email of [OTHER_MENTEE, MENTOR, CURATOR]) expect(fill(school, email, school.own, REPORT)).toMatchObject(REFUSED);
    for (const email of [OTHER_MENTEE, MENTOR]) expect(page(school.workspace, email, "form.show", { inviteId: school.own as never })).toMatchObject(REFUSED);
    expect(fill(school, MENTEE, "FI-1", REPORT)).toMatchObject(REFUSED);
    expect(rowsOf(school.workspace, "Ответы")).toEqual([]);
  });

  it("after the last day it is kept as late; after the year is closed it is not taken", () => {
    const school = asked("Q23", "2026-09");
    const waveId = String(invite(school, school.own)["Ид рассылки"]);
    value(page(school.workspace, CURATOR, "wave.close", { waveId: waveId as never, closesOn: null }));
    expect(value<"home.show">(page(school.workspace, MENTEE, "home.show", {})).forms).toEqual([]);
    expect(value(fill(school, MENTEE, school.own, REPORT))).toEqual({ late: false });
    school.workspace.clock.advance({ days: 1 });
    expect(value(fill(school, MENTEE, school.own, { ...REPORT, 1: "на другой день" }))).toEqual({ late: true });
    expect(invite(school, school.own)).toMatchObject({ "После срока": "да" });
    school.workspace.as(CURATOR).edit("Учебные годы", "D2", "закрыт");
    expect(fill(school, MENTEE, school.own, REPORT)).toMatchObject({ ok: false, code: "conflict", message: { key: "form.yearClosed" } });
  });

  it("its answers are read by R.5: what the mentor may see, and what only the curator and the author", () => {
    const school = asked("Q23", "2026-09");
    value(fill(school, MENTEE, school.own, REPORT));
    value(page(school.workspace, CURATOR, "appointment.make", { personId: school.otherMentee as never, role: "deputyMethods", scope: "", from: "2026-09-01" as never, to: null, orderNumber: "", orderDate: null }));
    const keys = (email: string) => Object.keys(read(school, email, school.mentee));
    expect([keys(CURATOR), keys(MENTEE), keys(MENTOR), keys(OTHER_MENTEE)]).toEqual([["1", "2", "3", "4", "5"], ["1", "2", "3", "4", "5"], ["1", "2", "3"], ["1", "2", "3"]]);
    for (const email of [OTHER_MENTOR, "v.gromova@school0.example"]) expect(shown(school, email, school.mentee)).toMatchObject({ ok: false });
    expect(read(school, MENTOR, school.mentee)["2"]).toBe("как вести себя на уроке; нехватка времени и усталость");
    expect(shown(school, CURATOR, "PR-1")).toMatchObject(REFUSED);
  });
});

describe("Q02 typed in from paper (answer.type)", () => {
  it("stands like any other answer; an empty star is no answer, and the Form is not answered on the page", () => {
    const school = asked("Q02", "entry");
    expect(fill(school, MENTEE, school.own, REQUEST)).toMatchObject({ ok: false, code: "conflict", message: { key: "form.elsewhere" } });
    for (const email of [MENTEE, MENTOR]) expect(page(school.workspace, email, "answer.type", { inviteId: school.own as never, values: REQUEST as never })).toMatchObject({ ok: false, code: "forbidden" });
    expect(details(type(school, school.own, { ...REQUEST, 4: "DF01=7" }))).toEqual([["field.wrong", "values.4"]]);
    value(type(school, school.own, REQUEST));
    expect(invite(school, school.own)).toMatchObject({ "Состояние": "отвечено", "Откуда ответ": "с бумаги" });
    expect(rowsOf(school.workspace, "Запросы")).toMatchObject([{ "Кто наставляемый": "молодой специалист", "Трудности": "DF01=3; DF02=0", "Цель": "рабочая программа" }]);
    expect(rowsOf(school.workspace, "Ответы").map((row) => row["Вопрос"])).not.toContain("11");
    expect(rowsOf(school.workspace, "Пары и группы")[0]).toMatchObject({ "С чего начать": "рабочая программа", "Ритм встреч": "week", "Как работают": "oneToOne", "Цель": expect.stringContaining("закрепления на месте") });
  });

  it("closed answers are the author's and the curator's; the curator's look is a row of the log, and its author is told (R.7)", () => {
    const school = asked("Q02", "entry");
    value(type(school, school.own, REQUEST));
    expect(closedRows(school.workspace).map((row) => row["Ответ"])).toEqual(["секрет-легко", "секрет-нельзя"]);
    expect(JSON.stringify(school.workspace.sheets())).not.toContain("секрет");
    // Typed in again with the fields empty, for the curator does not see them: they stay.
    school.workspace.clock.advance({ minutes: 1 });
    value(type(school, school.own, { ...REQUEST, 8: "", 9: "" }));
    expect(closedRows(school.workspace).map((row) => row["Ответ"])).toEqual(["секрет-легко", "секрет-нельзя"]);
    expect(value<"form.show">(page(school.workspace, CURATOR, "form.show", { inviteId: school.own as never })).values["8"]).toBeUndefined();

    const looks = () => rowsOf(school.workspace, "Журнал").filter((row) => row["Что сделано"] === "answers.show");
    expect([read(school, MENTOR, school.mentee, true)["8"], read(school, CURATOR, school.mentee)["8"], looks()]).toEqual([undefined, undefined, []]);
    expect(value<"answers.show">(shown(school, CURATOR, school.mentee)).sheets[0]).toMatchObject({ hasClosed: true });
    expect(value<"answers.show">(shown(school, MENTOR, school.mentee)).sheets[0]).toMatchObject({ hasClosed: false });
    expect([read(school, MENTEE, school.mentee, true)["8"], looks()]).toEqual(["секрет-легко", []]);
    expect(read(school, CURATOR, school.mentee, true)).toMatchObject({ 8: "секрет-легко", 9: "секрет-нельзя" });
    expect(looks()).toMatchObject([{ "Кто": CURATOR, "Ид строки": school.mentee, "Было и стало": "Q02.8, Q02.9", "Ответ": "" }]);
    expect(JSON.stringify(school.workspace.sheets())).not.toContain("секрет");
    const told = (email: string): Output<"answers.show">["opened"] => value<"answers.show">(shown(school, email, school.mentee)).opened;
    expect([told(MENTEE).length, told(CURATOR)]).toEqual([1, []]);
  });

  it("what differs from the registry is kept there and offered (answers.take)", () => {
    const school = asked("Q02", "entry");
    value(type(school, school.own, { ...REQUEST, 3: "2026-08-24" }));
    const differs = () => value<"answers.show">(shown(school, CURATOR, school.mentee)).differs;
    expect(differs()).toEqual([
      { field: "subjects", inviteId: school.own, answered: "Физика, 7–9", registry: "математика" }, { field: "workStart", inviteId: school.own, answered: "2026-08-24", registry: "2026-09-01" },
    ]);
    expect(value<"answers.show">(shown(school, MENTOR, school.mentee)).differs).toEqual([]);
    const take = (field: Input<"answers.take">["field"], answered: string) => page(school.workspace, CURATOR, "answers.take", { personId: school.mentee as never, field, answered });
    expect(take("subjects", "Химия")).toMatchObject({ ok: false, code: "conflict", message: { key: "answers.changed" } });
    value(take("subjects", "Физика, 7–9"));
    value(take("workStart", "2026-08-24"));
    expect(rowsOf(school.workspace, "Люди").find((row) => row["Ид"] === school.mentee)).toMatchObject({ "Предметы": "физика", "Работает с": "2026-08-24" });
    expect(rowsOf(school.workspace, "Курс наставляемого")[0]).toMatchObject({ "Начало": "2026-08-24" });
    expect(differs()).toEqual([]);
    // Taken once, it follows what the person answers later.
    school.workspace.clock.advance({ minutes: 1 });
    value(type(school, school.own, { ...REQUEST, 2: "Химия 8", 3: "2026-08-25" }));
    expect(rowsOf(school.workspace, "Люди").find((row) => row["Ид"] === school.mentee)).toMatchObject({ "Предметы": "химия", "Работает с": "2026-08-25" });
  });
});
