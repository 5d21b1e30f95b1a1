import type { Workspace } from "../../local/workspace";
import type { Input } from "../../src/contract/contract";
import { closedRows, collected, drivenJob, linkOf, type Filled } from "./answers-school";
import { consent, invites, pasteRows, plan, send } from "./forms-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, page, registry, rowsOf, schoolWithPairs, value } from "./school";
import { filesOf, made, papers, preview, settle, signed, textOf } from "./paper-school";

/** The assessment of stage 1 opens on Monday, 16 November: a fortnight before its last day. */
const OPENS = "2026-11-16T10:00:00+03:00";
const OTHER_MENTEE = "o.levina@school0.example";
const DEPUTY = "d.zavuch@school0.example";
const METHODIST = "m.zavuch@school0.example";
const REFUSED = { ok: false, code: "not-found", message: { key: "notYours" } };

/** Q03 as a person fills it in: numbers are the questions', answers of the mentor's side and the closed ones are told apart. */
const Q03: Filled = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [at + 1, at === 17 ? 1 : at === 18 ? 2 : (at % 3) + 3]));
const TOLD = { 21: "Секрет-21 трудно", 22: "Секрет-22 помогло", 23: ["ведение документации"], 24: "Закрыто-24 изменить", 25: "да" };
const Q04 = {
  1: "K1before=2; K1now=4; K2before=2; K2now=3; K3before=3; K3now=4; K4before=3; K4now=4; K5before=4; K5now=5", "1a": "K1: журнал без замечаний\nK3: спокойный разговор с родителями", 2: "7", 3: "own", 4: "copes", 5: "pupils=trust; colleagues=even; parents=even",
  6: "Знакомство со школой", 7: "Слышит детей", 8: "Темп урока", 9: "Посетить три урока коллег", 10: "1b", 11: "Закрыто-11 проектор", "11a": "",
};

type School = ReturnType<typeof schoolWithPairs> & { readonly mentor: string };
function school(now = OPENS): School {
  const paired = schoolWithPairs({ now });
  const { workspace } = paired;
  for (const [key, typed] of Object.entries({ orgCity: "г. Примерск", orgShortName: "МБОУ СОШ № 0", orgAddress: "ул. Школьная, д. 1" })) settle(workspace, key, typed);
  pasteRows(workspace, "Люди", [[DEPUTY, "Завучева"], [METHODIST, "Методистова"]].map(([email, surname]) => ({ "Фамилия": surname!, "Имя": "Анна", "Отчество": "Ивановна", "Вид": "педагог", "Статус": "работает / учится", "Эл. почта": email!, "Работает с": "01.09.2005" })));
  workspace.as(CURATOR).menu("Сегодня");
  const idOf = (email: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Эл. почта"] === email)!["Ид"]);
  for (const [email, role] of [[DEPUTY, "deputyTeaching"], [METHODIST, "deputyMethods"]] as const) {
    value(registry(workspace, CURATOR, "appointment.make", { personId: idOf(email) as never, role, scope: "", from: "2026-09-01" as never, to: null, orderNumber: "1", orderDate: "2026-09-01" as never }));
  }
  consent(workspace, [paired.mentee, paired.otherMentee, idOf(MENTOR), idOf(OTHER_MENTOR)]);
  if (rowsOf(workspace, "Этапы").length === 0) {
    pasteRows(workspace, "Этапы", rowsOf(workspace, "Курс наставляемого").map((course, at) => ({ "№": "1", "Этап": "Адаптация", "Начало": "01.09.2026", "Окончание": "30.11.2026", "Ид курса": String(course["Ид"]), "Ид наставляемого": String(course["Ид наставляемого"]), "Ид": `ST-${at + 900}` })));
  }
  return { ...paired, mentor: idOf(MENTOR) };
}
const sent = ({ workspace }: School, questionnaire: Input<"wave.send">["questionnaire"], period: string, more: Partial<Input<"wave.send">> = {}): void => {
  for (const job of send(workspace, { questionnaire, period, closesOn: "2026-12-20" as never, ...more }).jobs) drivenJob(workspace, job);
};
const inviteOf = ({ workspace }: School, person: string, wave?: string) => invites(workspace).filter((row) => row["Ид человека"] === person && (wave === undefined || row["Ид рассылки"] === wave)).pop()!;
const idOfInvite = (of: School, person: string): string => String(inviteOf(of, person)["Ид"]);
/** Titles of a form's questions by number. */
const titled = (workspace: Workspace, filled: Filled): Filled => Object.fromEntries(Object.entries(filled).map(([key, said]) => {
  const item = workspace.forms()[workspace.forms().length - 1]!.items.find(({ title }) => title.startsWith(`${key}. `));
  return [item!.title, said];
}));
/** The mentee's answer comes in by the form. */
function answeredQ03(of: School, more: Filled = {}): void {
  sent(of, "Q03", "adaptation");
  const form = of.workspace.as(MENTEE).openForm(linkOf(of.workspace, of.mentee));
  if (form.refused !== null) throw new Error(form.message);
  form.submit(titled(of.workspace, { ...Q03, ...TOLD, ...more }) as never);
  collected(of.workspace);
}
function reviewed(of: School, more: object = {}): void {
  sent(of, "Q04", "adaptation");
  value(page(of.workspace, MENTOR, "form.answer", { inviteId: idOfInvite(of, of.mentor) as never, values: { ...Q04, ...more } as never }));
}
const shown = ({ workspace }: School, email: string, personId: string, closed = false) => page(workspace, email, "answers.show", { personId: personId as never, closed });
const read = (of: School, email: string, personId: string, kind: string, closed = false): string[] =>
  value<"answers.show">(shown(of, email, personId, closed)).sheets.filter(({ questionnaire }) => questionnaire === kind).flatMap(({ answers }) => answers.map(({ key }) => key));
const linesOf = ({ workspace }: School, email: string, rule: string) => value<"home.show">(page(workspace, email, "home.show", {})).lines.filter((line) => line.rule === rule);

const KEYS = Array.from({ length: 23 }, (_, at) => String(at + 1));
const IN_FILE = KEYS.filter((key) => key !== "18" && key !== "19");

describe("Q03, the mentee's questionnaire of stage 1 (R-F02)", () => {
  it("is proposed from the day on which the assessment opens, and not a day before", () => {
    const early = school("2026-11-13T10:00:00+03:00");
    const asked = { questionnaire: "Q03", period: "adaptation" } as const;
    expect(plan(early.workspace, asked)).toMatchObject({ people: [], leftOut: [{ why: { key: "wave.out.notYet", params: { on: "2026-11-16" } } }, { why: { key: "wave.out.notYet" } }] });
    const now = school();
    expect(plan(now.workspace, asked).people).toMatchObject([{ person: { personId: now.mentee }, pair: expect.stringMatching(/^П-/) }, { person: { personId: now.otherMentee } }]);
    expect(linesOf(now, CURATOR, "wave").filter(({ text }) => String(text.params?.["title"]).startsWith("Анкета молодого"))).toMatchObject([{ due: "2026-11-30", text: { params: { n: 2 } } }]);
  });

  it("answered in the form: 24 and 25 lie only in «Личное», the others in the registry, and the wish to talk is a line until it is seen", () => {
    const of = school();
    answeredQ03(of);
    const open = rowsOf(of.workspace, "Ответы").filter((row) => row["Анкета"] === "Q03");
    expect(open.map((row) => row["Вопрос"])).toEqual(KEYS);
    expect(closedRows(of.workspace).map((row) => [row["Вопрос"], row["Ответ"]])).toEqual([["24", "Закрыто-24 изменить"], ["25", "yes"]]);
    expect(JSON.stringify(of.workspace.sheets())).not.toContain("Закрыто-24");
    expect(linesOf(of, CURATOR, "asks")).toMatchObject([{ personId: of.mentee, text: { params: { who: "Морозов\u00a0П.\u00a0С." } } }]);
    expect(linesOf(of, DEPUTY, "asks")).toEqual([]);
    const inviteId = idOfInvite(of, of.mentee) as never;
    expect(page(of.workspace, DEPUTY, "answer.seen", { inviteId })).toMatchObject({ ok: false, code: "forbidden" });
    value(page(of.workspace, CURATOR, "answer.seen", { inviteId }));
    expect(linesOf(of, CURATOR, "asks")).toEqual([]);
  });

  it("«нет» asks for nobody, and marking it as seen is refused", () => {
    const of = school();
    answeredQ03(of, { 25: "нет" });
    expect(linesOf(of, CURATOR, "asks")).toEqual([]);
    expect(page(of.workspace, CURATOR, "answer.seen", { inviteId: idOfInvite(of, of.mentee) as never })).toMatchObject({ ok: false, code: "conflict", message: { key: "answer.asksNobody" } });
  });

  it("who reads what (R.5 A4, A5, A5a): the assigned deputy and the mentor never 18, 19, 24, 25; another deputy nothing", () => {
    const of = school();
    answeredQ03(of);
    expect(read(of, DEPUTY, of.mentee, "Q03", true)).toEqual(IN_FILE);
    expect(read(of, MENTOR, of.mentee, "Q03", true)).toEqual(IN_FILE);
    expect(read(of, METHODIST, of.mentee, "Q03", true)).toEqual([]);
    expect(shown(of, OTHER_MENTOR, of.mentee, true)).toMatchObject(REFUSED);
    expect(read(of, MENTEE, of.mentee, "Q03", true)).toEqual([...KEYS, "24", "25"]);
    expect(read(of, CURATOR, of.mentee, "Q03")).toEqual(KEYS);
    expect(read(of, CURATOR, of.mentee, "Q03", true)).toEqual([...KEYS, "24", "25"]);
  });

  it("D26 has exactly items 1–17 and 20–23, question and answer; the mentee alone signs it, without the head", () => {
    const of = school();
    answeredQ03(of);
    expect(made(of.workspace, "D26", { pairIds: [of.pairId as never] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const text = textOf(of.workspace, filesOf(of.workspace, "D26")[0]!.id);
    for (const part of ["Морозов Павел Сергеевич", "Секрет-21 трудно", "Секрет-22 помогло", "ведение документации", "Я иду на урок спокойно", "этап 1 «Адаптация»", "«16» ноября 2026"]) expect(text).toContain(part);
    for (const part of ["Наставник бывает доступен", "Советы наставника", "Закрыто-24", "Что изменить в работе", "поговорить с куратором", "{{"]) expect(text).not.toContain(part);
    const [paper] = papers(of.workspace, "D26");
    expect(signed(of.workspace, [{ paperId: paper!.paperId, number: "" }], "2026-11-16")).toMatchObject({ state: "done" });
    expect(rowsOf(of.workspace, "Документы").find((row) => row["Вид бумаги"] === "D26")!["Подписали"]).toBe(`наставляемый: ${of.mentee}`);
    expect(preview(of.workspace, "D26").lines.map(({ does }) => does)).toEqual(["signed"]);
  });

  it("the package's paper is the mentee's own as a draft, the mentor's once it is signed", () => {
    const of = school();
    answeredQ03(of);
    made(of.workspace, "D26");
    const seen = (email: string): string[] => value<"papers.show">(page(of.workspace, email, "papers.show", { query: "", kind: "D26", state: null, page: 0 })).papers.map(({ state }) => state);
    expect([seen(MENTEE), seen(MENTOR), seen(DEPUTY), seen(METHODIST), seen(OTHER_MENTEE)]).toEqual([["draft"], [], ["draft"], [], []]);
    signed(of.workspace, [{ paperId: papers(of.workspace, "D26")[0]!.paperId, number: "" }], "2026-11-16");
    expect([seen(MENTEE), seen(MENTOR), seen(DEPUTY), seen(METHODIST), seen(OTHER_MENTEE)]).toEqual([["signed"], ["signed"], ["signed"], ["signed"], []]);
  });
});

describe("Q04, the mentor's review of stage 1 (R-F03, R-E12)", () => {
  it("is asked of the mentor about each mentee, with what the program knows; a draft survives without its closed part", () => {
    const of = school();
    value(page(of.workspace, MENTOR, "meeting.log", { pairId: of.pairId as never, kind: "acquaintance", date: "2026-09-10" as never, minutes: 90, agreement: "" }));
    value(page(of.workspace, MENTOR, "observation.log", lessonOf(of.pairId, of.mentee, { lessonDate: "2026-11-12" as never, nextStepBy: "2026-11-30" as never })));
    expect(plan(of.workspace, { questionnaire: "Q04", period: "adaptation" }).people).toMatchObject([{ person: { personId: of.mentor }, about: "Морозов Павел Сергеевич", way: "mail" }, { about: "Римская-Левина Ольга Викторовна" }]);
    sent(of, "Q04", "adaptation");
    const inviteId = idOfInvite(of, of.mentor) as never;
    expect(inviteOf(of, of.mentor)["Ид о ком"]).toBe(of.mentee);
    const form = value<"form.show">(page(of.workspace, MENTOR, "form.show", { inviteId }));
    expect(form).toMatchObject({ about: expect.stringContaining("Морозов Павел Сергеевич"), values: {}, counted: { key: "form.counted", params: { meetings: 1, hours: "1,5", visits: 1 } } });
    expect(form.questionnaire.seen).toBe("Кто это видит: вы, куратор наставничества, заместители директора и наставляемый, когда отзыв подписан; с пометкой «Видите вы и куратор» – только вы и куратор.");
    value(page(of.workspace, MENTOR, "draft.save", { form: "answers", subject: inviteId, text: JSON.stringify({ values: { 7: "Слышит детей", 11: "Закрыто-11 проектор" } }), savedAt: "2026-11-16T07:05:00.000Z" }));
    const home = value<"home.show">(page(of.workspace, MENTOR, "home.show", {}));
    expect(home.drafts).toMatchObject([{ form: "answers", subject: inviteId, text: JSON.stringify({ values: { 7: "Слышит детей" } }) }]);
    expect(home.forms).toMatchObject([{ questionnaire: "Q04", channel: "page", about: expect.stringContaining("Морозов") }]);
    expect(page(of.workspace, OTHER_MENTOR, "form.show", { inviteId })).toMatchObject(REFUSED);
    expect(page(of.workspace, MENTEE, "form.answer", { inviteId, values: Q04 as never })).toMatchObject(REFUSED);
  });

  it("a star is wanted of each row of the areas; «на начало» is what the mentor's own entry Q07 said", () => {
    const of = school();
    sent(of, "Q07b", "entry");
    const diagnosis = { 1: "1=2; 2=2; 3=3; 4=2; 5=2", 2: "6=4; 7=3", 4: "16=5; 17=5; 18=5; 19=4; 20=5" };
    value(page(of.workspace, CURATOR, "answer.type", { inviteId: idOfInvite(of, of.mentor) as never, values: diagnosis as never }));
    sent(of, "Q04", "adaptation");
    const inviteId = idOfInvite(of, of.mentor) as never;
    expect(value<"form.show">(page(of.workspace, MENTOR, "form.show", { inviteId })).values).toEqual({ 1: "K1before=2; K2before=4; K4before=5" });
    expect(page(of.workspace, MENTOR, "form.answer", { inviteId, values: { ...Q04, 1: "K1before=2" } as never })).toMatchObject({ ok: false, details: [{ key: "answer.rows", field: "values.1", params: { n: 9 } }] });
  });

  it("the request to the administration lies in «Личное» and is a line; the deputy reads it once the mentor has passed it on (R.7)", () => {
    const of = school();
    reviewed(of);
    expect(JSON.stringify(of.workspace.sheets())).not.toContain("Закрыто-11");
    expect(closedRows(of.workspace).map((row) => row["Вопрос"])).toEqual(["11", "11a"]);
    expect(linesOf(of, CURATOR, "asks")).toMatchObject([{ personId: of.mentor }]);
    expect(read(of, DEPUTY, of.mentee, "Q04", true)).not.toContain("11");
    expect(read(of, CURATOR, of.mentee, "Q04", true)).toContain("11");
    value(page(of.workspace, MENTOR, "form.answer", { inviteId: idOfInvite(of, of.mentor) as never, values: { ...Q04, "11a": "pass" } as never }));
    expect(read(of, DEPUTY, of.mentee, "Q04", true)).toContain("11");
    expect(read(of, METHODIST, of.mentee, "Q04", true)).toEqual([]);
    const opened = value<"answers.show">(shown(of, MENTOR, of.mentor)).opened;
    expect(opened).toHaveLength(2);
  });

  it("the mentee reads it when D27 is signed, and never the request; D27 tells levels, numbers and the conclusion, signed by the mentor alone", () => {
    const of = school();
    value(page(of.workspace, MENTOR, "meeting.log", { pairId: of.pairId as never, kind: "acquaintance", date: "2026-09-10" as never, minutes: 90, agreement: "" }));
    reviewed(of);
    expect(read(of, MENTEE, of.mentee, "Q04", true)).toEqual([]);
    expect(made(of.workspace, "D27", { pairIds: [of.pairId as never] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const text = textOf(of.workspace, filesOf(of.workspace, "D27")[0]!.id);
    for (const part of ["Ковалёва Ирина Андреевна", "Морозов Павел Сергеевич", "Проведено встреч: 1, всего часов: 1,5", "7 из 10", "K1 нормативно-правовая", "2 – делает по образцу", "4 – делает сам", "журнал без замечаний", "спокойный разговор с родителями", "с учениками", "доверительные", "завершена с рекомендациями"]) expect(text).toContain(part);
    expect(text).not.toMatch(/Закрыто-11|\{\{/);
    const seen = (email: string): number => value<"papers.show">(page(of.workspace, email, "papers.show", { query: "", kind: "D27", state: null, page: 0 })).papers.length;
    expect([seen(MENTEE), seen(MENTOR), seen(DEPUTY), seen(METHODIST)]).toEqual([0, 1, 1, 0]);
    signed(of.workspace, [{ paperId: papers(of.workspace, "D27")[0]!.paperId, number: "" }], "2026-11-16");
    expect(rowsOf(of.workspace, "Документы").find((row) => row["Вид бумаги"] === "D27")!["Подписали"]).toBe(`наставник: ${of.mentor}`);
    expect(read(of, MENTEE, of.mentee, "Q04", true)).toEqual(["1", "1a", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(seen(MENTEE)).toBe(1);
  });

  it("a mentee who has withdrawn the consent is no longer written about", () => {
    const of = school();
    sent(of, "Q04", "adaptation");
    value(registry(of.workspace, CURATOR, "consent.withdraw", { personId: of.mentee as never, kind: "data", on: "2026-11-16" as never }));
    expect(page(of.workspace, MENTOR, "form.answer", { inviteId: idOfInvite(of, of.mentor) as never, values: Q04 as never })).toMatchObject({ ok: false, code: "conflict", message: { key: "odd.noConsent" } });
    expect(plan(of.workspace, { questionnaire: "Q04", period: "adaptation", personIds: [of.mentor as never] }).leftOut).toMatchObject([{ why: { key: expect.stringMatching(/aboutConsent|notMentor/) } }]);
  });
});

describe("Q07, diagnosis of competence by five areas (R-E08, R-E09)", () => {
  it("the mentee's after the order, the mentor's thirty days after the start of the pair or after the third visit, one for each mentee", () => {
    const of = school("2026-09-15T10:00:00+03:00");
    expect(plan(of.workspace, { questionnaire: "Q07a", period: "entry" }).people).toHaveLength(2);
    const mentors = (): unknown => plan(of.workspace, { questionnaire: "Q07b", period: "entry" });
    expect(mentors()).toMatchObject({ people: [], leftOut: [{ why: { key: "wave.out.notYet", params: { on: "2026-10-01" } } }, { why: { key: "wave.out.notYet" } }] });
    for (const day of ["08", "09", "10"]) value(page(of.workspace, MENTOR, "observation.log", lessonOf(of.pairId, of.mentee, { lessonDate: `2026-09-${day}` as never, nextStepBy: "2026-09-30" as never })));
    expect(mentors()).toMatchObject({ people: [{ person: { personId: of.mentor }, about: "Морозов Павел Сергеевич" }], leftOut: [{ about: "Римская-Левина Ольга Викторовна" }] });
    of.workspace.clock.moveTo("2026-10-01T10:00:00+03:00");
    expect(mentors()).toMatchObject({ people: [{}, {}], leftOut: [] });
  });

  it("its levels are told by area; the mentor sees the mentee's, the mentee not the mentor's until the review is signed", () => {
    const of = school();
    sent(of, "Q07a", "entry");
    value(page(of.workspace, CURATOR, "answer.type", { inviteId: idOfInvite(of, of.mentee) as never, values: { 1: "1=3; 2=3; 3=4; 4=3; 5=4" } as never }));
    const [sheet] = value<"answers.show">(shown(of, MENTOR, of.mentee)).sheets;
    expect(sheet).toMatchObject({ questionnaire: "Q07a", answers: [{ key: "1", title: "K1. Область нормативно-правовая", text: expect.stringContaining("3,4") }] });
    sent(of, "Q07b", "entry");
    value(page(of.workspace, CURATOR, "answer.type", { inviteId: idOfInvite(of, of.mentor) as never, values: { 1: "1=2" } as never }));
    expect(read(of, MENTEE, of.mentee, "Q07b")).toEqual([]);
    expect(read(of, METHODIST, of.mentee, "Q07b")).toEqual(["1"]);
    expect(value<"answers.show">(shown(of, DEPUTY, of.mentee)).sheets.find(({ questionnaire }) => questionnaire === "Q07b")).toMatchObject({ by: "Ковалёва Ирина Андреевна" });
    reviewed(of);
    made(of.workspace, "D27");
    signed(of.workspace, papers(of.workspace, "D27").filter(({ pairIds }) => pairIds.includes(of.pairId as never)).map(({ paperId }) => ({ paperId, number: "" })), "2026-11-16");
    expect(read(of, MENTEE, of.mentee, "Q07b")).toEqual(["1"]);
  });

  it("both forms have five grids of five statements, the mentor's in the third person", () => {
    for (const [questionnaire, statement, level] of [["Q07a", "веду журнал, планы и отчёты без замечаний", "5 – могу научить"], ["Q07b", "ведёт журнал, планы и отчёты без замечаний", "5 – может показать другим"]] as const) {
      const of = school();
      const { items } = value<"form.print">(page(of.workspace, CURATOR, "form.print", { questionnaire }));
      expect(items.map(({ type, rows, choices }) => [type, rows.length, choices.length])).toEqual(Array.from({ length: 5 }, () => ["grid", 5, 5]));
      expect([items[0]!.rows[2]!.title, items[0]!.choices[4]!.title]).toEqual([statement, level]);
    }
  });
});

