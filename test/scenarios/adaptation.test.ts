import type { Workspace } from "../../local/workspace";
import type { Input, Output } from "../../src/contract/contract";
import { filesOf, made, papers, preview, schoolWithAgreedPairs, signed, textOf, typeCell } from "./paper-school";
import { CURATOR, columnOf, page, rowsOf, value } from "./school";

const DEPUTY = "z.orlova@school0.example";
const MENTOR = "mentor@school0.example";
const MENTEE = "mentee@school0.example";
type Shown = Output<"programme.show">["programmes"][number];
type School = { readonly workspace: Workspace; readonly pairId: string; readonly menteeId: string };
const plans = ({ workspace, pairId }: School, email = CURATOR) => value<"programme.show">(page(workspace, email, "programme.show", { pairId: pairId as never }));
const plan = (school: School, email = CURATOR): Shown => plans(school, email).programmes.find(({ kind }) => kind === "D16")!;
const fill = ({ workspace, pairId, menteeId }: School, more: Partial<Input<"programme.fill">> = {}) => value<"programme.fill">(page(workspace, CURATOR, "programme.fill", { mentees: [{ pairId, menteeId }], kind: "D16", difficulties: null, codes: null, apply: false, ...more } as never));
const ready = ({ workspace }: School): [string, number][] => value<"papers.show">(page(workspace, CURATOR, "papers.show", { query: "", kind: null, state: null, page: 0 })).ready.map(({ kind, n }) => [kind, n]);
const shortDay = (day: string): string => day.split("-").reverse().join(".");
const today = ({ workspace }: School, email = CURATOR) => value<"home.show">(page(workspace, email, "home.show", {})).lines;

/** One agreed pair without an order, both sides with an account, a deputy of that day. */
function agreedPair(): School {
  const workspace = schoolWithAgreedPairs(1);
  const pair = rowsOf(workspace, "Пары и группы")[0]!;
  const member = rowsOf(workspace, "Состав")[0]!;
  typeCell(workspace, "Люди", (row) => row["Ид"] === pair["Ид наставника"], "Эл. почта", MENTOR);
  typeCell(workspace, "Люди", (row) => row["Ид"] === member["Ид наставляемого"], "Эл. почта", MENTEE);
  return { workspace, pairId: String(pair["Ид"]), menteeId: String(member["Ид наставляемого"]) };
}
/** The order is signed, so that both sides come to their plan. */
function ordered(school: School): School {
  made(school.workspace, "D10");
  signed(school.workspace, [{ paperId: papers(school.workspace, "D10")[0]!.paperId, number: "41-од" }]);
  return school;
}
function withDeputy(school: School): School {
  const at = rowsOf(school.workspace, "Люди").length + 2;
  for (const [header, typed] of Object.entries({ "Фамилия": "Орлова", "Имя": "Зоя", "Отчество": "Павловна", "Вид": "педагог", "Должность": "заместитель директора", "Эл. почта": DEPUTY, "Статус": "работает / учится" })) {
    school.workspace.as(CURATOR).edit("Люди", `${columnOf(school.workspace, "Люди", header)}${at}`, typed);
  }
  school.workspace.as(CURATOR).menu("Сегодня");
  const personId = String(rowsOf(school.workspace, "Люди").find((row) => row["Фамилия"] === "Орлова")!["Ид"]) as never;
  value(page(school.workspace, CURATOR, "appointment.make", { personId, role: "deputyTeaching", scope: "", from: "2026-09-01" as never, to: null, orderNumber: "", orderDate: null }));
  return school;
}

describe("the adaptation plan D16 (R-D10, R-D23–R-D31)", () => {
  it("is written as soon as the pair is agreed: preparation, the first day, the first three months from the first working day", () => {
    const school = agreedPair();
    expect(plans(school).without.map(({ kind, mayFill }) => [kind, mayFill])).toEqual([["D15", true], ["D16", true]]);
    expect(fill(school).plans[0]).toMatchObject({ start: "2026-09-01", end: "2026-11-30", already: false, lacks: [] });
    expect(fill(school, { difficulties: { DF03: 3 }, apply: true })).toEqual({ plans: [], made: 1 });
    expect(rowsOf(school.workspace, "Программы")).toMatchObject([{ "Вид плана": "план адаптации", "Этап": 1, "Состояние": "черновик", "Обязанности и полномочия": expect.stringContaining("журнал") }]);
    const { lines, gaps, text } = plan(school);
    const of = (part: string) => lines.filter((line) => line.part === part);
    expect([of("preparation").length, of("dayOne").length, of("").length]).toEqual([5, 12, 0]);
    expect(of("preparation").every(({ due }) => due! < "2026-09-01")).toBe(true);
    expect(new Set(of("dayOne").map(({ due }) => due))).toEqual(new Set(["2026-09-01"]));
    expect(of("general").every(({ due, outside }) => due! >= "2026-09-01" && due! <= "2026-11-30" && !outside)).toBe(true);
    // Culture and rules of the school, duties, safety, gaps stand in it (R-E11, R-D26–R-D29).
    for (const words of ["обычаях школы", "Ввести в должность", "охране труда", "круг обязанностей", "список пробелов"]) expect([words, of("general").some(({ activity }) => activity.includes(words))]).toEqual([words, true]);
    expect(gaps).toMatchObject([{ source: "questionnaire", deficit: "ведение документации", measure: expect.stringContaining("электронный журнал") }]);
    expect(text.duties).toContain("\n");
    // A second filling adds nothing, and the programme of the year does not double what stands here (R-D08).
    expect(fill(school).plans[0]).toMatchObject({ already: true, lines: [] });
    fill(school, { kind: "D15", apply: true });
    const codes = rowsOf(school.workspace, "План").map((row) => row["Код библиотеки"]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(plans(school).programmes.map(({ kind, uncovered }) => [kind, uncovered])).toEqual([["D15", []], ["D16", []]]);
  });

  it("says why there can be none: no first working day, no adaptation in the course, three months gone", () => {
    const school = agreedPair();
    const lack = () => {
      // The look lets the stages follow what was typed into the course.
      school.workspace.as(CURATOR).menu("Сегодня");
      return fill(school).plans[0]!.lacks.map(({ said }) => said.key);
    };
    typeCell(school.workspace, "Курс наставляемого", () => true, "Начало", "07.06.2026");
    expect([lack(), plans(school).without.map(({ kind }) => kind)]).toEqual([["plan.lack.adaptationOver"], ["D15", "D17"]]);
    typeCell(school.workspace, "Курс наставляемого", () => true, "Начало", "08.06.2026");
    expect([lack(), plans(school).without.map(({ kind }) => kind)]).toEqual([[], ["D15", "D16"]]);
    typeCell(school.workspace, "Курс наставляемого", () => true, "Модель", "годовая программа");
    expect(lack()).toEqual(["plan.lack.noAdaptation"]);
    typeCell(school.workspace, "Курс наставляемого", () => true, "Начало", "");
    expect(lack()).toEqual(["plan.lack.workStart"]);
  });

  it("becomes a paper before the order, agreed by the deputy, and is locked and in force when it is signed", () => {
    const school = withDeputy(agreedPair());
    expect(ready(school)).toEqual([["D10", 1]]);
    fill(school, { difficulties: { DF03: 3 }, apply: true });
    expect(ready(school)).toEqual([["D10", 1], ["D16", 1]]);
    expect(made(school.workspace, "D16")).toMatchObject({ state: "done", done: 1, left: 0 });
    const [draft] = papers(school.workspace, "D16");
    const text = textOf(school.workspace, filesOf(school.workspace, "D16")[0]!.id);
    for (const words of ["ИНДИВИДУАЛЬНЫЙ ПЛАН АДАПТАЦИИ", "СОГЛАСОВАНО", "З. П. Орлова", "с «01» сентября 2026 г. по «30» ноября 2026 г.", "А. Подготовительная часть", "должностная инструкция", "Б. Общая часть", "Ввести в должность", "Круг обязанностей и полномочий", "ведение документации", "анкета"]) expect(text.toLowerCase()).toContain(words.toLowerCase());
    expect(text).not.toContain("{{");
    expect(draft).toMatchObject({ state: "draft", maySign: true });
    signed(school.workspace, [{ paperId: draft!.paperId, number: "" }]);
    expect(papers(school.workspace, "D16")).toMatchObject([{ state: "signed", locked: true, version: 1 }]);
    const signers = String(rowsOf(school.workspace, "Документы").find((row) => row["Вид бумаги"] === "D16")!["Подписали"]);
    expect(signers.split(/[;\n]/).map((each) => each.split(":")[0]!.trim())).toEqual(["зам. по УВР", "наставник", "наставляемый"]);
    expect(plan(school)).toMatchObject({ state: "active", papers: [{ kind: "D16", state: "signed" }] });
    expect(ready(school).map(([kind]) => kind)).toEqual(["D10"]);
  });

  it("the term T12 is met by the signed paper of that mentee; what is overdue in it is told apart from the programme", () => {
    const school = ordered(agreedPair());
    const duty = () => today(school).filter(({ rule }) => rule === "adaptationPlan" || rule === "planOverdue").map(({ rule, text }) => [rule, text.key]);
    expect(duty()).toEqual([["adaptationPlan", "duty.adaptationPlan"]]);
    fill(school, { apply: true });
    // Part A was due before the records began.
    expect(duty()).toContainEqual(["planOverdue", "duty.planOverdue.D16"]);
    made(school.workspace, "D16");
    signed(school.workspace, [{ paperId: papers(school.workspace, "D16")[0]!.paperId, number: "" }]);
    expect(duty().map(([rule]) => rule)).toEqual(["planOverdue"]);
  });
});

describe("marks, the three months, corrections (R-E02, R-D16, R-D17)", () => {
  const change = ({ workspace }: School, email: string, more: Partial<Input<"plan.change">>) => page(workspace, email, "plan.change", { itemId: null, line: null, cancel: false, reason: "", agreeTo: null, ...more });
  const asInput = ({ activity, direction, difficulty, kind, manner, due, responsible, plannedResult, evidence }: Shown["lines"][number]) => ({ activity, direction, difficulty, kind, manner, due: due!, responsible: responsible || "mentor", plannedResult, evidence }) as Input<"plan.propose">["line"];
  function signedPlan(): School {
    const school = ordered(withDeputy(agreedPair()));
    fill(school, { apply: true });
    made(school.workspace, "D16");
    signed(school.workspace, [{ paperId: papers(school.workspace, "D16")[0]!.paperId, number: "" }]);
    return school;
  }

  it("a line outside the three months is written and flagged; the mentor's own line is of the general part", () => {
    const school = ordered(agreedPair());
    fill(school, { apply: true });
    const before = plan(school, MENTOR).lines.find(({ part }) => part === "general")!;
    value(change(school, MENTOR, { itemId: before.itemId, line: { ...asInput(before), due: "2026-12-01" as never } }));
    expect(plan(school).lines.filter(({ outside }) => outside).map(({ itemId, due }) => [itemId, due])).toEqual([[before.itemId, "2026-12-01"]]);
    const { itemId } = value<"plan.propose">(page(school.workspace, MENTOR, "plan.propose", { programmeId: plan(school).programmeId, line: { ...asInput(before), activity: "Показать музей школы", due: "2026-11-30" as never }, offPlan: false, doneOn: null }));
    expect(plan(school).lines.find((line) => line.itemId === itemId)).toMatchObject({ part: "general", outside: false });
  });

  it("the mentor's wish in a signed plan waits; the deputy agrees, D35 lists it once with the number of its line, and a second sheet begins after it", () => {
    const school = signedPlan();
    const line = plan(school, MENTOR).lines.find(({ libraryCode }) => libraryCode === "B-ADAPT-04")!;
    expect(value<"plan.change">(change(school, MENTOR, { itemId: line.itemId, line: { ...asInput(line), due: "2026-10-30" as never }, reason: "педсовет перенесён" }))).toEqual({ waits: true });
    expect(ready(school).map(([kind]) => kind)).not.toContain("D35");
    const waiting = plan(school, DEPUTY).changes.find(({ state }) => state === "waits")!;
    expect(waiting.mayAgree).toBe(true);
    value(change(school, DEPUTY, { agreeTo: waiting.changeId }));
    expect(plan(school).changes).toMatchObject([{ state: "agreed", before: expect.stringContaining(shortDay(line.due!)), after: expect.stringContaining("30.10.2026"), reason: "педсовет перенесён" }]);
    expect(ready(school)).toEqual(expect.arrayContaining([["D16", 1], ["D35", 1]]));
    expect(made(school.workspace, "D35")).toMatchObject({ state: "done", done: 1, left: 0 });
    const text = textOf(school.workspace, filesOf(school.workspace, "D35")[0]!.id);
    for (const words of ["ЛИСТ КОРРЕКТИРОВКИ", "индивидуального плана адаптации", "30.10.2026", "педсовет перенесён", "Заместитель директора по УВР", "З. П. Орлова"]) expect(text).toContain(words);
    expect(text).toMatch(/Б\d+/);
    expect(text).not.toContain("Куратор наставничества");
    signed(school.workspace, [{ paperId: papers(school.workspace, "D35")[0]!.paperId, number: "" }]);
    // The signed edition stands: a sheet of corrections replaces nothing, and nothing is left to list.
    expect(papers(school.workspace, "D16")).toMatchObject([{ state: "signed", version: 1 }]);
    expect(preview(school.workspace, "D35").lines).toEqual([]);
    const other = plan(school).lines.find(({ libraryCode }) => libraryCode === "B-ADAPT-05")!;
    value(change(school, CURATOR, { itemId: other.itemId, line: { ...asInput(other), due: "2026-10-12" as never }, reason: "замена уроков" }));
    expect(made(school.workspace, "D35")).toMatchObject({ done: 1 });
    const second = papers(school.workspace, "D35").find(({ state }) => state === "draft")!;
    const sheet = textOf(school.workspace, String(rowsOf(school.workspace, "Документы").find((row) => row["Ид"] === second.paperId)!["Ид файла"]));
    expect([sheet.includes("замена уроков"), sheet.includes("педсовет"), sheet.includes("Куратор наставничества")]).toEqual([true, false, true]);
    // The next edition of the plan carries both corrections.
    expect(made(school.workspace, "D16")).toMatchObject({ done: 1 });
    expect(papers(school.workspace, "D16").map(({ version, state }) => `${version} ${state}`).sort()).toEqual(["1 replaced", "2 draft"]);
  });

  it("the circle of duties is kept, and in a signed plan its change is a correction with a reason", () => {
    const school = signedPlan();
    const { programmeId, text } = plan(school);
    const save = (duties: string, reason: string) => page(school.workspace, CURATOR, "programme.save", { programmeId, text: { ...text, duties }, reason });
    expect(save("Ведёт 7Б.", "")).toMatchObject({ ok: false, details: [{ key: "plan.reason" }] });
    value(save("Ведёт 7Б.", "новая нагрузка"));
    expect(plan(school)).toMatchObject({ text: { duties: "Ведёт 7Б." }, changes: [{ reason: "новая нагрузка", after: expect.stringContaining("круг обязанностей") }] });
  });
});

describe("the first day: D21a and the mentor's sheet D21b (R-D23–R-D28)", () => {
  it("both can be made after the order; the checklist carries dates and what was instructed, the sheet the page's address and the curator", () => {
    const school = agreedPair();
    fill(school, { apply: true });
    expect(ready(school).map(([kind]) => kind)).toEqual(["D10", "D16"]);
    ordered(school);
    expect(ready(school)).toEqual(expect.arrayContaining([["D21a", 1], ["D21b", 1]]));
    const safety = plan(school).lines.find(({ part, activity }) => part === "dayOne" && activity.includes("вводный инструктаж"))!;
    value(page(school.workspace, MENTOR, "plan.mark", { itemId: safety.itemId, status: "done", doneOn: "2026-09-01" as never, actualResult: "провёл Громов, запись 14", evidence: "", mentorMark: null }));
    made(school.workspace, "D21a");
    const checklist = textOf(school.workspace, filesOf(school.workspace, "D21a")[0]!.id);
    for (const words of ["ЧЕК-ЛИСТ ПЕРВОГО ДНЯ", "«01» сентября 2026 г.", "Обойти школу", "вводный инструктаж: провёл Громов, запись 14", "01.09.2026"]) expect(checklist).toContain(words);
    made(school.workspace, "D21b");
    const sheet = textOf(school.workspace, filesOf(school.workspace, "D21b")[0]!.id);
    for (const words of ["ПАМЯТКА НАСТАВНИКУ", "https://", CURATOR, "Юсупова Лейла Рашидовна"]) expect(sheet).toContain(words);
    // Nobody signs the sheet, so nobody is asked to.
    const [memo] = papers(school.workspace, "D21b");
    expect(memo).toMatchObject({ maySign: false });
    expect(page(school.workspace, CURATOR, "paper.mark", { papers: [{ paperId: memo!.paperId, number: "" }], date: "2026-09-07" as never, signers: [], scan: null })).toMatchObject({ ok: false, details: [{ key: "paper.noPen" }] });
    expect(value<"papers.show">(page(school.workspace, MENTOR, "papers.show", { query: "", kind: null, state: null, page: 0 })).papers.map(({ kind }) => kind).sort()).toEqual(["D10", "D21a", "D21b"]);
  });
});
