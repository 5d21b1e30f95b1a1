import { DEPUTY, METHODIST, OVERVIEW, planned, schoolWithDeputies, shown, visitOf } from "./control-school";
import { driven, papers, textOf, typeCell } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page, rowsOf, value } from "./school";

const day = (text: string): never => text as never;
type School = ReturnType<typeof schoolWithDeputies>;
const record = ({ workspace, mentee }: School, who: string, more: object) => page(workspace, who, "control.record", { menteeId: mentee, date: "2026-09-07", note: "", conclusion: "Работа ведётся", ...more } as never);
const reportOf = ({ workspace }: School): string => {
  const run = { kind: "D24", variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: false, hash: "" } as const;
  const { hash } = value<"papers.plan">(page(workspace, CURATOR, "papers.plan", run as never));
  driven(workspace, value<"papers.plan">(page(workspace, CURATOR, "papers.plan", { ...run, apply: true, hash } as never)).job!);
  const made = rowsOf(workspace, "Документы").filter((row) => String(row["Вид бумаги"]).includes("D24") || String(row["Название"]).startsWith("Справка по итогам контроля"));
  return textOf(workspace, String(made[made.length - 1]!["Ид файла"]));
};
const lacksOf = ({ workspace }: School): string[] =>
  value<"papers.plan">(page(workspace, CURATOR, "papers.plan", { kind: "D24", variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: false, hash: "" } as never)).lines.flatMap(({ lacks }) => lacks.map(({ said }) => said.key));

describe("the control of the second and third year (R-G06–R-G08)", () => {
  it("asks for a personal one in each half of year 2 and for one frontal in year 3; the frontal one tests knowledge and documents", () => {
    const school = schoolWithDeputies();
    const { workspace, mentee } = school;
    typeCell(workspace, "Курс наставляемого", (row) => row["Ид наставляемого"] === mentee, "Начало", "01.09.2024");
    const asked = shown(workspace, DEPUTY, mentee).lines.filter(({ kind }) => kind === "personal" || kind === "frontal").map(({ kind, from, to }) => `${kind} ${from} ${to}`);
    expect(asked).toEqual(["personal 2025-09-01 2026-02-28", "personal 2026-03-01 2026-08-31", "frontal 2026-09-01 2027-08-31"]);
    const frontal = { kind: "frontal", knowledge: [{ class: "7Б", wrote: 24, passed: 96, good: 58 }], paperwork: [{ document: "Классный журнал", stands: "ведётся", remark: "нет тем | двух уроков\nв сентябре" }] };
    expect(record(school, DEPUTY, { kind: "frontal", knowledge: [{ class: "7Б", wrote: 24, passed: 58, good: 96 }] })).toMatchObject({ ok: false, details: [{ key: "control.goodOverPassed", field: "knowledge", params: { class: "7Б", good: 96, passed: 58 } }] });
    expect(record(school, DEPUTY, { ...frontal, kind: "personal" })).toMatchObject({ ok: false, details: [{ key: "control.frontalOnly", field: "knowledge" }] });
    const { controlId } = value<"control.record">(record(school, DEPUTY, { kind: "frontal" }));
    expect(lacksOf(school)).toEqual(["paper.lack.knowledge", "paper.lack.paperwork"]);
    value(record(school, DEPUTY, { ...frontal, controlId }));
    expect(rowsOf(workspace, "Контроль")).toMatchObject([{ "Вид контроля": "фронтальный", "Знания учащихся": "7Б | 24 | 96 | 58", "Документация": "Классный журнал | ведётся | нет тем / двух уроков в сентябре" }]);
    expect(shown(workspace, MENTEE, mentee).lines.find((line) => line.controlId === controlId)).toMatchObject({ knowledge: frontal.knowledge, paperwork: [{ document: "Классный журнал" }] });
    const text = reportOf(school);
    for (const part of ["фронтального контроля", "Знания учащихся", "7Б", "96", "58", "Документация", "Классный журнал", "нет тем / двух уроков в сентябре"]) expect(text).toContain(part);
    expect(text).not.toContain("Что было найдено раньше");
    typeCell(workspace, "Контроль", (row) => row["Ид"] === controlId, "Знания учащихся", "7Б | много | 96 | 58");
    expect(value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines.filter(({ rule }) => rule === "cell")).toMatchObject([{ text: { key: "cell.rows", params: { sheet: "Контроль", column: "Знания учащихся", read: "7Б | много | 96 | 58", words: "класс | писали | успеваемость, % | качество, %" } } }]);
  });
});

describe("the repeat control (R-G05, T19)", () => {
  const FOUND = [{ text: "Нет итога урока", competence: "K4", measure: "Итог на каждом уроке", due: "2026-09-21" }, { text: "Нет опроса", competence: "K3", measure: "Опрос в начале", due: "2026-09-28" }];
  function withFindings(): School & { readonly overview: string; readonly found: readonly string[] } {
    const school = schoolWithDeputies();
    const overview = planned(school.workspace, school.mentee);
    value(record(school, DEPUTY, { kind: "overview", controlId: overview, findings: FOUND }));
    return { ...school, overview, found: rowsOf(school.workspace, "Недостатки").map((row) => String(row["Ид"])) };
  }
  const owed = ({ workspace }: School) => value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines.filter(({ rule }) => rule === "repeat");
  const slot = ({ workspace, mentee }: School) => shown(workspace, DEPUTY, mentee).lines.filter(({ kind }) => kind === "repeat");

  it("is owed while something is open, looks at each shortcoming with what shows it, and leaves a trail", () => {
    const school = withFindings();
    const { workspace, mentee, found } = school;
    expect(owed(school)).toMatchObject([{ due: "2026-09-28", owedBy: "deputyTeaching", personId: mentee }]);
    expect(slot(school)).toMatchObject([{ controlId: null, from: "2026-09-07", to: "2026-09-28", state: "window" }]);
    // Another deputy may hold the repeat control than the one who has found it.
    const methodist = String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === "Орлова")!["Ид"]);
    const controlId = planned(workspace, mentee, { kind: "repeat", to: day("2026-09-28"), byId: day(methodist) });
    expect(shown(workspace, METHODIST, mentee).findings.map(({ text, again }) => `${text} ${again}`)).toEqual(["Нет итога урока true", "Нет опроса true"]);
    workspace.clock.moveTo("2026-09-29T12:00:00+03:00");
    expect(owed(school)).toMatchObject([{ state: "overdue" }]);
    const checked = [{ findingId: found[0], result: "removed", proof: "Итог был на трёх уроках" }, { findingId: found[1], result: "again", proof: "" }];
    const repeat = { kind: "repeat", controlId, date: "2026-09-29", checked };
    expect(record(school, DEPUTY, repeat)).toMatchObject({ ok: false, code: "not-found" });
    expect(record(school, METHODIST, { ...repeat, checked: [{ ...checked[0], findingId: "FN-404" }] })).toMatchObject({ ok: false, code: "not-found" });
    expect(record(school, METHODIST, { ...repeat, kind: "personal", controlId: null })).toMatchObject({ ok: false, details: [{ key: "control.repeatOnly" }] });
    expect(record(school, METHODIST, { ...repeat, missed: true, note: "Карантин" })).toMatchObject({ ok: false, details: [{ key: "control.missedChecks" }] });
    value(record(school, METHODIST, repeat));
    expect(rowsOf(workspace, "Недостатки").map((row) => [row["Состояние"], row["Подтверждение"], row["Ид повторного контроля"]])).toEqual([["устранено", "Итог был на трёх уроках", controlId], ["повторно", "", controlId]]);
    expect(shown(workspace, MENTEE, mentee).findings).toMatchObject([{ state: "removed", checkedOn: "2026-09-29", proof: "Итог был на трёх уроках", again: false }, { state: "again", again: true }]);
    // What was seen again is owed anew, thirty days from that control at the latest (29 October).
    expect(owed(school)).toMatchObject([{ due: "2026-10-29" }]);
    const text = reportOf(school);
    for (const part of ["повторного контроля", "Что было найдено раньше", "Нет итога урока", "устранён", "Итог был на трёх уроках", "Нет опроса", "Орлова Тамара Павловна"]) expect(text).toContain(part);
    // What was said is mended in the same control, and a later one settles the rest.
    value(record(school, METHODIST, { ...repeat, checked: [{ ...checked[0], proof: "Итог был на четырёх уроках" }] }));
    expect(rowsOf(workspace, "Недостатки")[0]).toMatchObject({ "Подтверждение": "Итог был на четырёх уроках" });
    const later = { kind: "repeat", controlId: null, date: "2026-09-29" };
    expect(record(school, DEPUTY, { ...later, checked: [checked[0]] })).toMatchObject({ ok: false, code: "conflict", message: { key: "finding.settled" } });
    value(record(school, DEPUTY, { ...later, checked: [{ findingId: found[1], result: "removed", proof: "Опрос есть" }] }));
    expect([owed(school), slot(school).filter(({ controlId: id }) => id === null)]).toEqual([[], []]);
  });

  it("has no paper before something was looked at", () => {
    const school = withFindings();
    value(record(school, DEPUTY, { kind: "repeat" }));
    expect(lacksOf(school)).toContain("paper.lack.checked");
    expect(papers(school.workspace, "D24")).toEqual([]);
  });
});

it("a mentor named in a control holds its visits and nobody else's mentor does; the deputy writes what it came to (R-G10)", () => {
  const school = schoolWithDeputies();
  const { workspace, mentee, pairId } = school;
  const idOf = (email: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Эл. почта"] === email)!["Ид"]);
  const [mentor, foreign] = [idOf(MENTOR), idOf(OTHER_MENTOR)];
  expect(shown(workspace, DEPUTY, mentee).who.filter(({ of }) => of !== null)).toEqual([expect.objectContaining({ personId: mentor, of: mentee })]);
  expect(page(workspace, DEPUTY, "control.plan", { ...OVERVIEW, menteeIds: [mentee], byId: foreign } as never)).toMatchObject({ ok: false, details: [{ key: "control.by", field: "byId" }] });
  const controlId = planned(workspace, mentee, { byId: day(mentor) });
  const mayVisit = (who: string): boolean => shown(workspace, who, mentee).lines.find((line) => line.controlId === controlId)!.mayVisit;
  expect([mayVisit(MENTOR), mayVisit(DEPUTY), mayVisit(METHODIST)]).toEqual([true, true, false]);
  value(page(workspace, MENTOR, "observation.log", visitOf(pairId, mentee, controlId, { topic: "Дроби" })));
  expect(page(workspace, OTHER_MENTOR, "observation.log", visitOf(pairId, mentee, controlId))).toMatchObject({ ok: false, code: "not-found" });
  expect(record(school, MENTOR, { kind: "overview", controlId })).toMatchObject({ ok: false, code: "forbidden" });
  expect(record(school, METHODIST, { kind: "overview", controlId })).toMatchObject({ ok: false, code: "not-found" });
  value(record(school, DEPUTY, { kind: "overview", controlId, topic: "Начало урока" }));
  expect(reportOf(school)).toContain("Дроби");
});
