import { typeModel } from "./model-school";
import { settle, typeCell } from "./paper-school";
import { CURATOR, page, registry, rowsOf, schoolWithPairs, typePeople, value } from "./school";

const DEPUTY = "z.deputy@school0.example";
const day = (text: string) => text as never;
type School = ReturnType<typeof schoolWithPairs>;

const OWN = [
  { "Код": "003-1", "Модель": "003", "№": "1", "Название": "Знакомство", "С": "0", "По": "2" },
  { "Код": "003-2", "Модель": "003", "№": "2", "Название": "Опора", "Этап": "развитие", "С": "2", "По": "10", "Пакет": "Q05", "Выводы": "2a" },
];
const course = ({ workspace, mentee }: School) => value<"track.show">(page(workspace, CURATOR, "track.show", { menteeId: day(mentee) })).track!;
const today = ({ workspace }: School) => value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines;
const look = ({ workspace }: School): void => workspace.as(CURATOR).menu("Сегодня") as unknown as void;

function withDeputy(of: School): School {
  const { workspace } = of;
  typePeople(workspace, [{ "Фамилия": "Зуева", "Имя": "Дина", "Отчество": "Львовна", "Вид": "педагог", "Должность": "заместитель директора", "Эл. почта": DEPUTY, "Работает с": "01.09.2010" }]);
  const personId = day(String(rowsOf(workspace, "Люди").find((row) => row["Эл. почта"] === DEPUTY)!["Ид"]));
  for (const role of ["deputyTeaching", "deputyMethods"] as const) value(registry(workspace, CURATOR, "appointment.make", { personId, role, scope: "", from: day("2026-09-01"), to: null, orderNumber: "", orderDate: null }));
  return of;
}

describe("a stage model that the school has typed itself (R-E06)", () => {
  it("leads a mentee through its stages, «Сегодня» and the opening of the assessment with its own package and conclusions", () => {
    const of = withDeputy(schoolWithPairs({ now: "2026-10-12T12:00:00+03:00" }));
    const { workspace, mentee } = of;
    expect(page(workspace, CURATOR, "track.change", { menteeId: day(mentee), model: "003", reason: "своя" })).toMatchObject({ ok: false, details: [{ key: "course.noModel", field: "model", params: { of: "001, 002, annual" } }] });
    typeModel(of.workspace, OWN);
    expect(course(of).models).toEqual([{ code: "001", stages: "" }, { code: "002", stages: "" }, { code: "003", stages: "Знакомство, Опора" }, { code: "annual", stages: "" }]);
    value(page(workspace, CURATOR, "track.change", { menteeId: day(mentee), model: "003", reason: "положение школы" }));
    expect(rowsOf(workspace, "Курс наставляемого").find((row) => row["Ид наставляемого"] === mentee)).toMatchObject({ "Модель": "003", "Почему другая модель": "положение школы" });
    expect(course(of)).toMatchObject({ model: "003", stages: [
      { title: "Знакомство", start: "2026-09-01", end: "2026-10-31", opens: "2026-10-21", due: "2026-11-02", organiserRole: "deputyMethods", interviewerRole: "deputyTeaching" },
      { title: "Опора", start: "2026-11-01", end: "2027-06-30" },
    ] });
    const owed = () => today(of).filter(({ rule, personId }) => rule === "assessment" && personId === mentee);
    expect(owed()).toEqual([]);
    workspace.clock.moveTo("2026-10-21T12:00:00+03:00");
    expect(owed()).toMatchObject([{ due: "2026-11-02", text: { params: { stage: "Знакомство" } }, owedBy: "deputyMethods" }]);
    const card = value<"assessment.show">(page(workspace, DEPUTY, "assessment.show", { stageId: course(of).stages[0]!.stageId }));
    expect(card).toMatchObject({ state: "collecting", openedOn: "2026-10-21", package: [{ kind: "Q03" }, { kind: "Q04" }] });
    expect(card.conclusions.map(({ code }) => code)).toEqual(["1a", "1c"]);
    // The look at the whole registry leaves the course as it is.
    look(of);
    expect(course(of).stages.map(({ title }) => title)).toEqual(["Знакомство", "Опора"]);
  });

  it("is what a category leads to when the school says so in «Настройки», and a name without a model is told", () => {
    const of = schoolWithPairs({ now: "2026-10-12T12:00:00+03:00" });
    const { workspace, mentee, otherMentee } = of;
    settle(workspace, "modelDeficit", "003");
    expect(today(of).filter(({ rule }) => rule === "setting")).toMatchObject([{ text: { key: "setting.model", params: { read: "003", words: "001, 002, annual" } } }]);
    typeModel(of.workspace, OWN);
    expect(today(of).filter(({ rule }) => rule === "setting")).toEqual([]);
    value(registry(workspace, CURATOR, "request.save", { personId: day(mentee), category: "deficit", goal: "" }));
    look(of);
    expect(course(of).stages.map(({ title }) => title)).toEqual(["Знакомство", "Опора"]);
    value(registry(workspace, CURATOR, "request.save", { personId: day(otherMentee), category: "conservative", goal: "" }));
    expect(rowsOf(workspace, "Курс наставляемого").map((row) => row["Модель"])).toEqual(["003", "годовая программа"]);
    typeCell(workspace, "Курс наставляемого", (row) => row["Модель"] === "годовая программа", "Модель", "004");
    expect(today(of).filter(({ text }) => text.key === "row.model")).toMatchObject([{ text: { params: { read: "004" } } }]);
  });

  it("a line that no course can follow is left out and named: sheet, row, column, what was read, what would be right", () => {
    const of = schoolWithPairs({ now: "2026-10-12T12:00:00+03:00" });
    typeModel(of.workspace, [OWN[0]!, { ...OWN[1]!, "С": "10", "По": "2" }, { ...OWN[1]!, "Код": "003-3", "№": "три" }, { ...OWN[1]!, "Код": "003-4", "Выводы": "" }]);
    const at = rowsOf(of.workspace, "Модели этапов").length + 1 - 3;
    expect(today(of).filter(({ text }) => text.params?.["sheet"] === "Модели этапов").map(({ text: { key, params } }) => [key, params!["row"], params!["column"], params!["read"]])).toEqual([
      ["cell.model.last.months", at + 1, "По", "2"], ["cell.number", at + 2, "№", "три"], ["cell.model.conclusions", at + 3, "Выводы", ""],
    ]);
    expect(course(of).models.find(({ code }) => code === "003")).toEqual({ code: "003", stages: "Знакомство" });
  });
});
