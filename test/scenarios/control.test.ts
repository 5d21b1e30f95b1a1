import { DEPUTY, METHODIST, OVERVIEW, planned, schoolWithDeputies, shown, visitOf } from "./control-school";
import { driven, papers, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, newRequest, page, rowsOf, value } from "./school";

const day = (text: string): never => text as never;
const FOUND = { text: "Нет итога урока", competence: "K4", measure: "Две последние минуты – итог", due: day("2026-10-12") };

describe("the control of a first year (R-G02–R-G04, R-G09, R-G11)", () => {
  it("is planned, visited, recorded with findings, written into a report and read by the mentee, who sees no coaching sheet in it", () => {
    const { workspace, pairId, mentee } = schoolWithDeputies();
    const controlId = planned(workspace, mentee);
    expect(rowsOf(workspace, "Контроль")).toMatchObject([{ "Вид контроля": "обзорный", "Состояние": "запланирован", "Тема": "Организация начала урока", "Цель контроля": "Общее ознакомление с профессиональным уровнем работы педагога" }]);
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { topic: "Секрет пары" })));
    workspace.clock.moveTo("2026-09-21T15:00:00+03:00");
    for (const [lessonDate, topic] of [["2026-09-15", "Дроби"], ["2026-09-17", "Проценты"]]) value(page(workspace, DEPUTY, "observation.log", visitOf(pairId, mentee, controlId, { lessonDate: day(lessonDate!), topic: topic!, nextStepBy: day("2026-09-30") })));
    value(page(workspace, DEPUTY, "control.record", { menteeId: mentee as never, kind: "overview", date: day("2026-09-18"), note: "", controlId: controlId as never, conclusion: "Уровень работы соответствует требованиям.", findings: [FOUND] }));
    expect(shown(workspace, DEPUTY, null, "2026-09").lines.find((line) => line.controlId === controlId)).toMatchObject({ state: "held", to: "2026-09-18", visits: [{ topic: "Дроби", percent: 75 }, { topic: "Проценты", percent: 75 }], paper: null });
    expect(shown(workspace, MENTEE, mentee)).toMatchObject({ findings: [{ text: "Нет итога урока", state: "measured", steps: [] }], who: [], mentees: [] });

    const run = { kind: "D24", variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: false, hash: "" } as const;
    const { lines, hash } = value<"papers.plan">(page(workspace, CURATOR, "papers.plan", run as never));
    expect(lines).toMatchObject([{ does: "make", lacks: [], title: "Справка по итогам контроля: обзорный" }]);
    driven(workspace, value<"papers.plan">(page(workspace, CURATOR, "papers.plan", { ...run, apply: true, hash } as never)).job!);
    const [paper] = papers(workspace, "D24");
    const text = textOf(workspace, String(rowsOf(workspace, "Документы").find((row) => row["Ид"] === paper!.paperId)!["Ид файла"]));
    for (const part of ["обзорного контроля", "Морозов Павел Сергеевич", "Зимин Семён Ильич", "Дроби", "Проценты", "Нет итога урока", "Две последние минуты – итог", "Уровень работы соответствует требованиям."]) expect(text).toContain(part);
    expect(text).not.toContain("Секрет пары");
    expect(text).not.toContain("{{");

    const sees = (who: string): string[] => value<"papers.show">(page(workspace, who, "papers.show", { query: "", kind: "D24", state: null, page: 0 })).papers.map(({ state }) => state);
    expect({ deputy: sees(DEPUTY), methodist: sees(METHODIST), mentor: sees(MENTOR), mentee: sees(MENTEE) }).toEqual({ deputy: ["draft"], methodist: [], mentor: [], mentee: [] });
    driven(workspace, value<"paper.mark">(page(workspace, CURATOR, "paper.mark", { papers: [{ paperId: paper!.paperId, number: "" }], date: day("2026-09-21"), signers: [], scan: null })).job!);
    expect(rowsOf(workspace, "Документы").find((row) => row["Ид"] === paper!.paperId)!["Подписали"]).toMatch(/^провёл\(а\) контроль: PR-\d+$/);
    expect({ deputy: sees(DEPUTY), methodist: sees(METHODIST), mentor: sees(MENTOR), mentee: sees(MENTEE), stranger: sees(OTHER_MENTOR) }).toEqual({ deputy: ["signed"], methodist: ["signed"], mentor: ["signed"], mentee: ["signed"], stranger: [] });
    value(page(workspace, MENTEE, "paper.acknowledge", { paperId: paper!.paperId, personIds: [mentee as never], date: day("2026-09-21"), agree: "", remark: "" }));
    expect(papers(workspace, "D24")[0]!.acknowledged).toEqual({ done: 1, of: 1 });
    expect(page(workspace, DEPUTY, "control.record", { menteeId: mentee as never, kind: "overview", date: day("2026-09-18"), note: "", controlId: controlId as never, conclusion: "Иначе" })).toMatchObject({ ok: false, message: { key: "control.signed" } });
  });

  it("is asked for by the first day of work: one overview in the first month, a preventive one in each term, in one list by month", () => {
    const { workspace, mentee } = schoolWithDeputies();
    const asked = shown(workspace, DEPUTY, mentee).lines.filter(({ controlId }) => controlId === null).map(({ kind, from, to }) => `${kind} ${from} ${to}`);
    expect(asked.slice(0, 5)).toEqual([
      "overview 2026-09-01 2026-09-30", "preventive 2026-09-01 2026-10-31", "preventive 2026-11-01 2026-12-31", "preventive 2027-01-01 2027-03-31", "preventive 2027-04-01 2027-05-31",
    ]);
    const inMonth = (month: string): string[] => shown(workspace, CURATOR, null, month).lines.map(({ kind, mentee: who }) => `${kind} ${who.split(" ")[0]}`);
    expect(inMonth("2026-09")).toEqual(["overview Морозов", "overview Римская-Левина", "preventive Морозов", "preventive Римская-Левина"]);
    expect(inMonth("2027-02")).toEqual(["preventive Морозов", "preventive Римская-Левина"]);
    planned(workspace, mentee);
    expect(shown(workspace, CURATOR, null, "2026-09").lines.filter((line) => line.menteeId === mentee).map(({ kind, state }) => `${kind} ${state}`)).toEqual(["overview planned", "preventive window"]);
  });

  it("goes by the kinds that the school has: its own one is planned by name, and an unknown one is refused (R-G01)", () => {
    const { workspace, mentee } = schoolWithDeputies();
    const curator = workspace.as(CURATOR);
    const rows = rowsOf(workspace, "Виды контроля");
    expect(rows.map((row) => row["Код"])).toEqual(["overview", "preventive", "personal", "frontal", "repeat"]);
    const headers = workspace.sheet("Виды контроля")[0]!;
    for (const [header, typed] of [["Код", "notebooks"], ["Название", "Проверка тетрадей"], ["Как часто", "раз в полугодие"], ["С месяца работы", "0"], ["До месяца работы", "12"], ["Цель", "Единый орфографический режим"]]) {
      curator.edit("Виды контроля", `${String.fromCharCode(65 + headers.indexOf(header!))}${rows.length + 2}`, typed!);
    }
    const own = shown(workspace, DEPUTY, mentee).lines.filter(({ kind }) => kind === "other").map((line) => `${line.own} ${line.from} ${line.to}`);
    expect(own).toEqual(["Проверка тетрадей 2026-09-01 2027-02-28", "Проверка тетрадей 2027-03-01 2027-08-31"]);
    planned(workspace, mentee, { kind: "other", own: "Проверка тетрадей" } as never);
    expect(rowsOf(workspace, "Контроль")).toMatchObject([{ "Вид контроля": "свой вид школы", "Свой вид школы": "Проверка тетрадей", "Цель контроля": "Единый орфографический режим" }]);
    expect(page(workspace, DEPUTY, "control.plan", { ...OVERVIEW, menteeIds: [mentee], kind: "other", own: "Проверка дневников" } as never)).toMatchObject({ ok: false, details: [{ key: "control.own.unknown", field: "own" }] });
  });

  it("belongs to who holds it: another deputy neither records it nor visits for it, and one that was not held says why", () => {
    const { workspace, pairId, mentee } = schoolWithDeputies();
    const controlId = planned(workspace, mentee);
    const record = { menteeId: mentee as never, kind: "overview", date: day("2026-09-07"), note: "", controlId: controlId as never } as const;
    expect(page(workspace, METHODIST, "control.record", record)).toMatchObject({ ok: false, code: "not-found" });
    expect(page(workspace, METHODIST, "observation.log", visitOf(pairId, mentee, controlId))).toMatchObject({ ok: false, code: "not-found" });
    expect(page(workspace, DEPUTY, "observation.log", lessonOf(pairId, mentee))).toMatchObject({ ok: false, code: "not-found" });
    expect(page(workspace, DEPUTY, "observation.log", visitOf(pairId, mentee, controlId, { aim: "preventive" }))).toMatchObject({ ok: false, details: [{ key: "control.visit.kind", field: "aim" }] });
    expect(page(workspace, DEPUTY, "control.record", { ...record, missed: true })).toMatchObject({ ok: false, details: [{ key: "control.needsReason", field: "note" }] });
    value(page(workspace, DEPUTY, "control.record", { ...record, missed: true, note: "Карантин" }));
    expect(page(workspace, DEPUTY, "control.record", record)).toMatchObject({ ok: false, code: "conflict", message: { key: "control.noStep" }, details: [{ key: "control.state.missed" }] });
    expect(shown(workspace, DEPUTY, mentee).lines.filter(({ kind }) => kind === "overview").map(({ state }) => state)).toEqual(["window", "missed"]);
  });

  it("a visit of control opens to the mentee at once, a coaching one not; a deputy reads the one and not the other", () => {
    const { workspace, pairId, mentee } = schoolWithDeputies();
    const controlId = planned(workspace, mentee);
    const visit = value<"observation.log">(page(workspace, DEPUTY, "observation.log", visitOf(pairId, mentee, controlId))).observationId;
    const coaching = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee))).observationId;
    const reads = (who: string, observationId: string): boolean => page(workspace, who, "observation.read", { observationId: observationId as never }).ok;
    expect([MENTEE, MENTOR, DEPUTY, METHODIST].map((who) => [reads(who, visit), reads(who, coaching)])).toEqual([[true, false], [true, true], [true, false], [true, false]]);
    value(page(workspace, DEPUTY, "observation.fix", { observationId: visit, lesson: visitOf(pairId, mentee, controlId, { aim: "coaching", topic: "Уравнения" }) }));
    expect(rowsOf(workspace, "Посещения").find((row) => row["Ид"] === visit)).toMatchObject({ "Цель посещения": "обзорный", "Тема": "Уравнения", "Ид контроля": controlId });
    value(page(workspace, DEPUTY, "record.withdraw", { observationId: visit }));
    expect(shown(workspace, DEPUTY, mentee).lines.find((line) => line.controlId === controlId)!.visits).toEqual([]);
  });

  it("costs at most eight service calls a verb (design §8), and the same request is done once", () => {
    const { workspace, mentee } = schoolWithDeputies();
    const input = { ...OVERVIEW, menteeIds: [mentee] } as never;
    const request = newRequest();
    const first = page(workspace, DEPUTY, "control.plan", input, request);
    expect(workspace.lastExecution()?.serviceCalls).toBeLessThanOrEqual(8);
    expect(page(workspace, DEPUTY, "control.plan", input, request)).toEqual(first);
    expect(rowsOf(workspace, "Контроль")).toHaveLength(1);
    shown(workspace, DEPUTY);
    expect(workspace.lastExecution()?.serviceCalls).toBeLessThanOrEqual(8);
  });
});
