import type { Input, Output } from "../../src/contract/contract";
import { fillProgrammes, filesOf, made, papers, preview, schoolWithAgreedPairs, signed, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, columnOf, newRequest, page, registry, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
type Shown = Output<"programme.show">["programmes"][number];
type Line = Shown["lines"][number];
const OTHER_MENTEE = "o.levina@school0.example";
const LINE: Input<"plan.propose">["line"] = {
  activity: "Провести открытый урок для коллег", direction: "methods", difficulty: "", kind: "наставничество", manner: "открытый урок", due: "2026-12-10" as never, responsible: "mentee", plannedResult: "Урок проведён", evidence: "лист урока",
};
const REFUSED = { ok: false, message: { key: "notYours" } };

const ask = ({ pairId, mentee }: School, more: Partial<Input<"programme.fill">> = {}): Input<"programme.fill"> => ({ mentees: [{ pairId, menteeId: mentee }], difficulties: null, codes: null, apply: false, ...more }) as Input<"programme.fill">;
const propose = (school: School, email = MENTOR, more: Partial<Input<"programme.fill">> = {}) => value<"programme.fill">(page(school.workspace, email, "programme.fill", ask(school, more))).plans[0]!;
const show = ({ workspace, pairId }: School, email = MENTOR) => value<"programme.show">(page(workspace, email, "programme.show", { pairId: pairId as never }));
const shown = (school: School, email = MENTOR): Shown => show(school, email).programmes[0]!;
const line = (programme: Shown, test: (each: Line) => boolean): Line => programme.lines.find(test)!;
const asInput = ({ activity, direction, difficulty, kind, manner, due, responsible, plannedResult, evidence }: Line): Input<"plan.propose">["line"] => ({ activity, direction, difficulty, kind, manner, due: due!, responsible: responsible || "mentor", plannedResult, evidence });
const planRows = ({ workspace }: School) => rowsOf(workspace, "План");
const keys = (reply: unknown) => ((reply as { details: { key: string; field?: string }[] }).details ?? []).map(({ key, field }) => [key, field]);

/** A school whose first pair has a written programme; signed ones are set to «действует» in the sheet, as the mark on D15 does. */
function withProgramme(signed = false): School {
  const school = schoolWithPairs();
  value(page(school.workspace, MENTOR, "programme.fill", ask(school, { difficulties: { DF01: 3, DF07: 2 }, apply: true })));
  if (signed) school.workspace.as(CURATOR).edit("Программы", `${columnOf(school.workspace, "Программы", "Состояние")}2`, "действует");
  return school;
}
const mark = (school: School, email: string, itemId: string, more: Partial<Input<"plan.mark">> = {}) => page(school.workspace, email, "plan.mark", { itemId, status: "done", doneOn: null, actualResult: "", evidence: "", mentorMark: null, ...more } as Input<"plan.mark">);
const change = (school: School, email: string, more: Partial<Input<"plan.change">>) => page(school.workspace, email, "plan.change", { itemId: null, line: null, cancel: false, reason: "", agreeTo: null, ...more } as Input<"plan.change">);
const add = (school: School, email: string, more: Partial<Input<"plan.propose">> = {}) => page(school.workspace, email, "plan.propose", { programmeId: shown(school).programmeId, line: LINE, offPlan: false, doneOn: null, ...more });

/** A second pair of the first mentee: a group of Лугова with Морозов and Ковалёва. */
function groupOf({ workspace }: School) {
  const found = (query: string) => value<"person.search">(registry(workspace, CURATOR, "person.search", { query, kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId;
  const { pairId } = value<"pair.propose">(registry(workspace, CURATOR, "pair.propose", {
    form: "teacher-teacher", variant: "subject", mentorId: found("лугова"), menteeIds: [found("морозов"), found("ковалева")], goal: "", start: "2026-09-01" as never, end: null, workStart: null, loadReason: "больше некому",
  }));
  value(registry(workspace, CURATOR, "pair.agree", { pairIds: [pairId], mentorOn: "2026-09-03" as never, menteeOn: "2026-09-04" as never }));
  value(registry(workspace, CURATOR, "paper.enter", { kind: "D10", number: "42-од", date: "2026-09-07" as never, pairIds: [pairId] }));
  return { pairId, found };
}

describe("«Составить программу»: the library proposes, the pair ticks (R-D01, R-D04, R-D05, R-D07)", () => {
  it("each difficulty of weight 2 and 3 has lines, in the directions of R-D04 and in the term of the pair; nothing is written yet", () => {
    const school = schoolWithPairs();
    const plan = propose(school, MENTOR, { difficulties: { DF01: 3, DF07: 2, DF12: 1 } });
    expect(plan).toMatchObject({ start: "2026-09-01", end: "2027-05-31", already: false, lacks: [], uncovered: [] });
    const of = (code: string) => plan.lines.filter(({ difficulty }) => difficulty === code).map(({ code: each, ticked }) => [each, ticked]);
    expect(of("DF01")).toEqual(expect.arrayContaining([["B-DF01-1", true], ["B-DF01-2", true], ["B-DF01-3", true]]));
    expect(of("DF07")).toHaveLength(2);
    expect(of("DF12")).toEqual([["B-DF12-1", false]]);
    expect(new Set(plan.lines.map(({ direction }) => direction)).size).toBe(7);
    expect(plan.lines.every(({ due }) => due === null || (due >= "2026-09-01" && due <= "2027-05-31"))).toBe(true);
    expect([rowsOf(school.workspace, "Программы"), planRows(school), rowsOf(school.workspace, "Запросы")]).toEqual([[], [], []]);
  });

  it("what is ticked becomes a draft with its lines, words for the paper; the difficulties go into the request when the curator names them", () => {
    const school = schoolWithPairs();
    const { lines } = propose(school, MENTOR, { difficulties: { DF01: 3 } });
    const codes = lines.filter(({ ticked }) => ticked).slice(1).map(({ code }) => code);
    expect(value<"programme.fill">(page(school.workspace, MENTOR, "programme.fill", ask(school, { difficulties: { DF01: 3 }, codes, apply: true })))).toEqual({ plans: [], made: 1 });
    expect(rowsOf(school.workspace, "Программы")).toMatchObject([{
      "Состояние": "черновик", "Кто составил": "составлена вместе", "Анализ потребностей": expect.stringContaining("составление рабочих программ"), "Цель": expect.stringContaining("закрепления на месте"),
      "Задачи": expect.stringContaining("Преодолеть трудность: составление рабочих программ"), "Ожидаемые результаты": expect.stringContaining("| не менее 80 %"), "Ритм встреч": "один раз в неделю",
    }]);
    expect(planRows(school).map((row) => row["Код библиотеки"]).sort()).toEqual([...codes].sort());
    expect(planRows(school).every((row) => row["Состояние"] === "запланировано" && row["Откуда"] === "библиотека" && row["Направление"] !== "")).toBe(true);
    expect(planRows(school).some((row) => String(row["Мероприятие"]).includes("{"))).toBe(false);
    // A mentor may not change a request (R.3): the programme keeps what she named, the request is the curator's.
    expect(rowsOf(school.workspace, "Запросы")).toEqual([]);
    value(page(school.workspace, CURATOR, "programme.fill", ask(school, { difficulties: { DF01: 3 }, apply: true })));
    expect(rowsOf(school.workspace, "Запросы")).toMatchObject([{ "Трудности": expect.stringContaining("DF01") }]);
    expect(shown(school)).toMatchObject({ state: "draft", uncovered: [], mayWrite: true, mayPropose: true, mayExtend: false, percent: null, late: 0 });
  });

  it("a second filling adds only what is missing, and a repeated request nothing at all", () => {
    const school = schoolWithPairs();
    const request = newRequest();
    const input = ask(school, { difficulties: { DF01: 2 }, apply: true });
    const first = page(school.workspace, MENTOR, "programme.fill", input, request);
    const written = planRows(school).length;
    expect(page(school.workspace, MENTOR, "programme.fill", input, request)).toEqual(first);
    expect(planRows(school)).toHaveLength(written);
    expect(propose(school)).toMatchObject({ already: true });
    value(page(school.workspace, CURATOR, "programme.fill", ask(school, { difficulties: { DF01: 2, DF05: 2 }, apply: true })));
    const codes = planRows(school).map((row) => row["Код библиотеки"]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(written);
    expect(rowsOf(school.workspace, "Программы")).toHaveLength(1);
  });

  it("many at once as proposed: one programme for each teacher mentee, in numbers before", () => {
    const school = schoolWithPairs();
    const mentees = [{ pairId: school.pairId, menteeId: school.mentee }, { pairId: school.otherPairId, menteeId: school.otherMentee }] as never;
    const before = value<"programme.fill">(page(school.workspace, CURATOR, "programme.fill", ask(school, { mentees })));
    expect(before.plans.map(({ proposed, lines, lacks }) => [proposed > 10, lines, lacks])).toEqual([[true, [], []], [true, [], []]]);
    expect(value<"programme.fill">(page(school.workspace, CURATOR, "programme.fill", ask(school, { mentees, apply: true })))).toMatchObject({ made: 2 });
    expect(rowsOf(school.workspace, "Программы")).toHaveLength(2);
    expect(planRows(school)).toHaveLength(before.plans.reduce((sum, { proposed }) => sum + proposed, 0));
    expect(keys(page(school.workspace, CURATOR, "programme.fill", ask(school, { mentees, difficulties: { DF01: 1 }, codes: ["B-TEO-1"] })))).toEqual([["plan.oneMentee", "difficulties"], ["plan.oneMentee", "codes"]]);
  });

  it("one through plan: what stands in another programme of the mentee is not doubled (R-D08)", () => {
    const school = withProgramme();
    const codes = new Set(shown(school).lines.map(({ libraryCode }) => libraryCode));
    const { pairId, found } = groupOf(school);
    const asked = (query: string) => value<"programme.fill">(page(school.workspace, OTHER_MENTOR, "programme.fill", ask(school, { mentees: [{ pairId, menteeId: found(query) }], difficulties: { DF01: 3, DF05: 2 } }))).plans[0]!;
    const again = asked("морозов");
    expect(again.standing).toBeGreaterThan(5);
    expect(again.lines.filter(({ code }) => codes.has(code))).toEqual([]);
    expect(again.lines.map(({ difficulty }) => difficulty)).toContain("DF05");
    expect(asked("ковалева").standing).toBe(0);
  });

  it("a pair without a term, and an empty library, say what is lacking and where it is mended", () => {
    const school = schoolWithPairs();
    const curator = school.workspace.as(CURATOR);
    curator.edit("Пары и группы", `${columnOf(school.workspace, "Пары и группы", "Начало")}2`, "");
    expect(propose(school, CURATOR).lacks).toMatchObject([{ said: { key: "plan.lack.term" }, mend: { view: "pairs" } }]);
    for (const at of rowsOf(school.workspace, "Библиотека плана").keys()) curator.edit("Библиотека плана", `${columnOf(school.workspace, "Библиотека плана", "Направление")}${at + 2}`, "-");
    expect(propose(school, CURATOR).lacks.map(({ said, mend }) => [said.key, mend?.view])).toEqual([["plan.lack.term", "pairs"], ["plan.lack.library", "repair"]]);
    expect(value<"programme.fill">(page(school.workspace, CURATOR, "programme.fill", ask(school, { apply: true })))).toMatchObject({ made: 0, plans: [{ lines: [] }] });
    expect(rowsOf(school.workspace, "Программы")).toEqual([]);
  });

  it("the library has lines for the goals of pupil pairs (R-B35) and for the first days and steps of a new teacher (R-D23–R-D29, R-D31)", () => {
    const rows = rowsOf(schoolWithPairs().workspace, "Библиотека плана");
    const directions = new Set(rows.filter((row) => row["Раздел"] === "ученики").map((row) => row["Направление"]));
    expect([...directions].sort()).toEqual(["адаптация", "воспитанность", "личностное развитие", "образовательные результаты", "творческие навыки"]);
    for (const words of ["должностная инструкция", "папку первого дня", "план наставника на первый месяц", "Ввести в должность", "Обойти школу", "охране труда", "круг обязанностей"]) {
      expect([words, rows.some((row) => String(row["Мероприятие"]).includes(words))]).toEqual([words, true]);
    }
    expect(new Set(rows.map((row) => row["Раздел"]))).toEqual(new Set(["по трудностям", "основа", "подготовка", "адаптация", "первый день", "развитие", "потенциал", "ученики"]));
    expect(new Set(rows.filter((row) => row["Раздел"] !== "ученики").map((row) => row["Вид"]))).toEqual(new Set(["самообучение", "наставничество", "конкурс", "мероприятие школы", "обучение"]));
  });
});

describe("marks (R-D13, R-D14, R-D18)", () => {
  it("how far, when, what came of it; the percent counts what is due, and what is late is named", () => {
    const school = withProgramme();
    school.workspace.clock.moveTo("2026-09-16T09:00:00+03:00");
    const before = shown(school);
    expect(before).toMatchObject({ percent: 0, late: before.due });
    expect(before.due).toBeGreaterThan(1);
    const [first, second] = before.lines as [Line, Line];
    value(mark(school, MENTEE, first.itemId, { doneOn: "2026-09-10" as never, actualResult: "Разобрали", evidence: "файл" }));
    value(mark(school, MENTOR, second.itemId, { status: "partly", mentorMark: 1 }));
    const after = shown(school);
    expect(after).toMatchObject({ done: 1, late: before.late - 2, percent: Math.round((100 * 1.5) / before.due) });
    expect(line(after, ({ itemId }) => itemId === first.itemId)).toMatchObject({ status: "done", doneOn: "2026-09-10", actualResult: "Разобрали", mentorMark: null, overdue: false });
    expect(line(shown(school, MENTEE), ({ itemId }) => itemId === second.itemId)).toMatchObject({ status: "partly", doneOn: "2026-09-16", mentorMark: 1, mayGrade: false, mayMark: true });
    value(mark(school, MENTOR, first.itemId, { status: "planned" }));
    expect(line(shown(school), ({ itemId }) => itemId === first.itemId)).toMatchObject({ status: "planned", doneOn: null });
  });

  it("a day that has not come is refused beside its field, and the mentor's mark is the mentor's", () => {
    const school = withProgramme();
    const { itemId } = shown(school).lines[0]!;
    expect(keys(mark(school, MENTOR, itemId, { doneOn: "2026-12-01" as never }))).toEqual([["plan.doneLater", "doneOn"]]);
    expect(mark(school, MENTEE, itemId, { mentorMark: 2 })).toMatchObject({ ok: false, code: "forbidden", message: { key: "plan.mentorGrades" } });
  });

  it("a mentee's line is a proposal until the mentor takes it; the mentor's own stands at once", () => {
    const school = withProgramme();
    const { itemId } = value<"plan.propose">(add(school, MENTEE));
    expect(line(shown(school), (each) => each.itemId === itemId)).toMatchObject({ status: "proposed", mayAccept: true, mayMark: false });
    expect(line(shown(school, MENTEE), (each) => each.itemId === itemId)).toMatchObject({ mayAccept: false, change: "itself" });
    expect(mark(school, MENTEE, itemId)).toMatchObject({ ok: false, message: { key: "plan.noStep" } });
    expect(page(school.workspace, MENTEE, "plan.accept", { itemId, accepted: true })).toMatchObject({ ok: false, code: "forbidden" });
    value(page(school.workspace, MENTOR, "plan.accept", { itemId, accepted: true }));
    expect(line(shown(school), (each) => each.itemId === itemId).status).toBe("planned");
    expect(page(school.workspace, MENTOR, "plan.accept", { itemId, accepted: false })).toMatchObject({ ok: false, code: "conflict" });
    const refused = value<"plan.propose">(add(school, MENTEE)).itemId;
    value(page(school.workspace, CURATOR, "plan.accept", { itemId: refused, accepted: false }));
    expect(line(shown(school), (each) => each.itemId === refused)).toMatchObject({ status: "cancelled", reason: "не принято" });
    value(add(school, MENTOR));
    expect(shown(school).lines.filter(({ activity, status }) => activity === LINE.activity && status === "planned")).toHaveLength(2);
    expect(keys(add(school, MENTOR, { line: { ...LINE, due: "2027-07-01" as never } }))).toEqual([["plan.dueAfter", "line.due"]]);
  });

  it("what was done beyond the plan is a list of its own and no part of the percent", () => {
    const school = withProgramme();
    const own = value<"plan.propose">(add(school, MENTOR, { offPlan: true, doneOn: "2026-09-05" as never }));
    expect(line(shown(school), ({ itemId }) => itemId === own.itemId)).toMatchObject({ offPlan: true, status: "done", doneOn: "2026-09-05", due: null, actualResult: "Урок проведён" });
    const hers = value<"plan.propose">(add(school, MENTEE, { offPlan: true, doneOn: "2026-09-06" as never }));
    value(page(school.workspace, MENTOR, "plan.accept", { itemId: hers.itemId, accepted: true }));
    expect(line(shown(school), ({ itemId }) => itemId === hers.itemId)).toMatchObject({ status: "done", doneOn: "2026-09-06" });
    expect(shown(school).percent).toBeNull();
    expect(keys(add(school, MENTOR, { offPlan: true, doneOn: "2026-12-01" as never }))).toEqual([["plan.doneLater", "doneOn"]]);
  });
});

describe("changes of a line (R-D16, R-D17)", () => {
  it("in a draft the line itself is rewritten, and its wording is marked as the pair's own", () => {
    const school = withProgramme();
    const before = shown(school).lines[0]!;
    expect(value<"plan.change">(change(school, MENTOR, { itemId: before.itemId, line: { ...asInput(before), activity: "Разобрать программу по физике", due: "2026-10-30" as never } }))).toEqual({ waits: false });
    expect(planRows(school).find((row) => row["Мероприятие"] === "Разобрать программу по физике")).toMatchObject({ "Своя формулировка": "да", "Код библиотеки": before.libraryCode, "Состояние": "запланировано", "Прежний срок": "" });
    expect(rowsOf(school.workspace, "Корректировки")).toEqual([]);
    expect(keys(change(school, MENTOR, { itemId: before.itemId, cancel: true }))).toEqual([["plan.cancelReason", "reason"]]);
    value(change(school, MENTOR, { itemId: before.itemId, cancel: true, reason: "не нужно" }));
    expect(line(shown(school), ({ itemId }) => itemId === before.itemId)).toMatchObject({ status: "cancelled", reason: "не нужно", change: null });
    expect(change(school, MENTOR, { itemId: before.itemId, line: asInput(before) })).toMatchObject({ ok: false, message: { key: "plan.noStep" } });
  });

  it("once it is signed, what the mentor wishes waits for the mentee, with its reason; then the line is moved and keeps its first day", () => {
    const school = withProgramme(true);
    const before = line(shown(school), ({ due }) => due !== null && due < "2026-11-01");
    const moved = { ...asInput(before), due: "2026-11-20" as never };
    expect(keys(change(school, MENTOR, { itemId: before.itemId, line: moved }))).toEqual([["plan.reason", "reason"]]);
    expect(value<"plan.change">(change(school, MENTOR, { itemId: before.itemId, line: moved, reason: "болезнь" }))).toEqual({ waits: true });
    expect(line(shown(school), ({ itemId }) => itemId === before.itemId).due).toBe(before.due);
    expect(shown(school).changes).toMatchObject([{ state: "waits", mayAgree: false, mayWithdraw: true, reason: "болезнь", after: expect.stringContaining("20.11.2026") }]);
    const [{ changeId, mayAgree }] = shown(school, MENTEE).changes as [Shown["changes"][number]];
    expect(mayAgree).toBe(true);
    expect(change(school, MENTOR, { agreeTo: changeId })).toMatchObject({ ok: false, message: { key: "plan.otherSide" } });
    value(change(school, MENTEE, { agreeTo: changeId }));
    expect(line(shown(school), ({ itemId }) => itemId === before.itemId)).toMatchObject({ due: "2026-11-20", dueBefore: before.due, status: "moved" });
    expect(shown(school).changes).toMatchObject([{ state: "agreed", agreedBy: expect.stringContaining("Морозов") }]);
    expect(change(school, MENTEE, { agreeTo: changeId })).toMatchObject({ ok: false, message: { key: "plan.settled" } });
  });

  it("a mentee's wish waits for the mentor, who may also decline it; the curator's is done at once", () => {
    const school = withProgramme(true);
    const [first, second] = shown(school).lines as [Line, Line];
    expect(value<"plan.change">(change(school, MENTEE, { itemId: first.itemId, cancel: true, reason: "уже умею" }))).toEqual({ waits: true });
    const [{ changeId }] = shown(school).changes as [Shown["changes"][number]];
    value(change(school, MENTOR, { agreeTo: changeId, cancel: true }));
    expect(line(shown(school), ({ itemId }) => itemId === first.itemId).status).toBe("planned");
    expect(shown(school).changes).toMatchObject([{ state: "declined", mayAgree: false }]);
    expect(value<"plan.change">(change(school, CURATOR, { itemId: second.itemId, cancel: true, reason: "урок отменён" }))).toEqual({ waits: false });
    expect(line(shown(school), ({ itemId }) => itemId === second.itemId).status).toBe("cancelled");
    expect(rowsOf(school.workspace, "Корректировки").map((row) => [row["Стало"], row["Причина"]])).toEqual([["отменено", "уже умею"], ["отменено", "урок отменён"]]);
  });
});

describe("the programme itself (R-D02, R-D03)", () => {
  const TEXT = { authorMode: "mentor" as const, duties: "", analysis: "Беседа 5 сентября", goal: "Освоить первый год", tasks: "Вести уроки", results: "Класс работает", rhythm: "каждый вторник", mode: "очно" };
  it("its words are written by the pair while it is a draft, by the curator with a reason once it is signed", () => {
    const school = withProgramme();
    const { programmeId } = shown(school);
    value(page(school.workspace, MENTEE, "programme.save", { programmeId, text: TEXT, reason: "" }));
    expect(shown(school).text).toEqual(TEXT);
    school.workspace.as(CURATOR).edit("Программы", `${columnOf(school.workspace, "Программы", "Состояние")}2`, "действует");
    expect(shown(school).mayWrite).toBe(false);
    const save = { programmeId, text: { ...TEXT, goal: "Другая цель" }, reason: "" };
    expect(page(school.workspace, MENTOR, "programme.save", { ...save, reason: "так лучше" })).toMatchObject({ ok: false, code: "forbidden" });
    expect(keys(page(school.workspace, CURATOR, "programme.save", save))).toEqual([["plan.reason", "reason"]]);
    value(page(school.workspace, CURATOR, "programme.save", { ...save, reason: "решение совета" }));
    expect(rowsOf(school.workspace, "Корректировки")).toMatchObject([{ "Было": "цель: Освоить первый год", "Стало": "цель: Другая цель", "Причина": "решение совета" }]);
  });

  it("it is extended inside the school year; the first end and the correction stay for the next edition of the paper", () => {
    const school = withProgramme(true);
    const { programmeId } = shown(school);
    const extend = (end: string, email = CURATOR) => page(school.workspace, email, "programme.extend", { programmeId, end: end as never, reason: "болезнь наставника" });
    expect(keys(extend("2027-05-01"))).toEqual([["plan.extendLater", "end"]]);
    expect(keys(extend("2027-10-01"))).toEqual([["plan.extendYear", "end"]]);
    expect(extend("2027-06-30", MENTOR)).toMatchObject({ ok: false, code: "forbidden" });
    value(extend("2027-06-15"));
    value(extend("2027-06-30"));
    expect(shown(school)).toMatchObject({ end: "2027-06-30", extendedFrom: "2027-05-31" });
    expect(shown(school).changes.map(({ before, after, state }) => [before, after, state])).toEqual(expect.arrayContaining([["срок программы до 31.05.2027", "срок программы до 15.06.2027", "agreed"]]));
    value(add(school, MENTOR, { line: { ...LINE, due: "2027-06-20" as never } }));
  });
});

describe("the programme's paper", () => {
  it("names the interim and the final result with their dates (R-D06); its mark makes the programme run, and an extension offers the next edition", () => {
    const workspace = schoolWithAgreedPairs(1);
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    expect(fillProgrammes(workspace)).toBe(1);
    expect(made(workspace, "D15")).toMatchObject({ state: "done", done: 1 });
    const text = textOf(workspace, filesOf(workspace, "D15")[0]!.id);
    expect(text).toMatch(/Промежуточный результат: оценка этапа адаптации\s+30\.11\.2026/);
    expect(text).toMatch(/Конечный результат: завершение программы\s+31\.05\.2027/);
    signed(workspace, [{ paperId: papers(workspace, "D15")[0]!.paperId, number: "П-1" }]);
    const pairId = papers(workspace, "D15")[0]!.pairIds[0]!;
    const programme = () => value<"programme.show">(page(workspace, CURATOR, "programme.show", { pairId })).programmes[0]!;
    expect(programme()).toMatchObject({ state: "active", papers: [{ kind: "D15", state: "signed" }] });
    expect(preview(workspace, "D15").lines.filter(({ does }) => does === "make")).toEqual([]);
    value(page(workspace, CURATOR, "programme.extend", { programmeId: programme().programmeId, end: "2027-06-30" as never, reason: "болезнь наставника" }));
    expect(preview(workspace, "D15").lines.filter(({ does }) => does === "make")).toHaveLength(1);
  });
});

describe("who may what (rights R.3, R.6)", () => {
  it("a mentor and a mentee of another pair find nothing, and change nothing", () => {
    const school = withProgramme();
    const { programmeId, lines: [first] } = shown(school);
    const before = planRows(school);
    for (const email of [OTHER_MENTOR, OTHER_MENTEE]) {
      expect(page(school.workspace, email, "programme.show", { pairId: school.pairId as never })).toMatchObject(REFUSED);
      expect(mark(school, email, first!.itemId)).toMatchObject(REFUSED);
      expect(change(school, email, { itemId: first!.itemId, cancel: true, reason: "так" })).toMatchObject(REFUSED);
      expect(page(school.workspace, email, "plan.propose", { programmeId, line: LINE, offPlan: false, doneOn: null })).toMatchObject(REFUSED);
    }
    expect(page(school.workspace, OTHER_MENTOR, "programme.fill", ask(school))).toMatchObject(REFUSED);
    expect(page(school.workspace, OTHER_MENTOR, "programme.save", { programmeId, text: shown(school).text, reason: "" })).toMatchObject(REFUSED);
    expect(page(school.workspace, MENTEE, "programme.fill", ask(school))).toMatchObject({ ok: false, code: "forbidden" });
    expect(mark(school, MENTOR, "PL-1")).toMatchObject(REFUSED);
    expect(planRows(school)).toEqual(before);
  });

  it("the director sees the programme without its lines and may do nothing with it", () => {
    const school = withProgramme();
    const director = value<"person.search">(registry(school.workspace, CURATOR, "person.search", { query: "громова", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!;
    const row = school.workspace.sheet("Люди").findIndex((cells) => cells.includes(director.code)) + 1;
    school.workspace.as(CURATOR).edit("Люди", `${columnOf(school.workspace, "Люди", "Эл. почта")}${row}`, "v.gromova@school0.example");
    expect(shown(school, "v.gromova@school0.example")).toMatchObject({ lines: [], changes: [], uncovered: [], mayWrite: false, mayPropose: false, mayFill: false });
    expect(page(school.workspace, "v.gromova@school0.example", "plan.mark", { itemId: shown(school).lines[0]!.itemId, status: "done", doneOn: null, actualResult: "", evidence: "", mentorMark: null })).toMatchObject({ ok: false, code: "forbidden" });
  });

  it("a mentee of a group sees another one's plan without marks, and does nothing in it", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    const { pairId, found } = groupOf(school);
    const group = { ...school, pairId };
    for (const menteeId of [found("морозов"), found("ковалева")]) value(page(workspace, OTHER_MENTOR, "programme.fill", ask(group, { mentees: [{ pairId, menteeId }], difficulties: { DF05: 3 }, apply: true })));
    const all = show(group, OTHER_MENTOR).programmes;
    const others = all.find(({ mentee }) => mentee.startsWith("Ковалёва"))!;
    value(mark(group, OTHER_MENTOR, others.lines[0]!.itemId, { actualResult: "вышло", mentorMark: 2 }));
    const [own, other] = show(group, MENTEE).programmes as [Shown, Shown];
    expect(own).toMatchObject({ marks: true, mentee: expect.stringContaining("Морозов"), mayPropose: true });
    expect(other).toMatchObject({ marks: false, percent: null, done: 0, uncovered: [], changes: [], papers: [], mayPropose: false, mayWrite: false, text: { analysis: "" } });
    expect(other.lines).toHaveLength(others.lines.length);
    for (const each of other.lines) expect(each).toMatchObject({ status: "planned", actualResult: "", mentorMark: null, difficulty: "", mayMark: false, change: null });
    expect(mark(group, MENTEE, others.lines[1]!.itemId)).toMatchObject(REFUSED);
    expect(page(workspace, MENTEE, "plan.propose", { programmeId: others.programmeId, line: LINE, offPlan: false, doneOn: null })).toMatchObject(REFUSED);
  });

  it("a programme that is over is changed no more (R-D30)", () => {
    const school = withProgramme();
    const { lines: [first], programmeId } = shown(school);
    school.workspace.as(CURATOR).edit("Программы", `${columnOf(school.workspace, "Программы", "Состояние")}2`, "завершена");
    expect(mark(school, CURATOR, first!.itemId)).toMatchObject({ ok: false, message: { key: "plan.over" } });
    expect(shown(school, CURATOR)).toMatchObject({ programmeId, mayWrite: false, mayExtend: false, mayPropose: false });
  });
});
