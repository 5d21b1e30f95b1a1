import type { Input } from "../../src/contract/contract";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, keptIn, lessonOf, page, reopened, rowsOf, schoolWithPairs, value } from "./school";

type Talk = Input<"observation.plan">["lesson"];
const begun = schoolWithPairs();
const { pairId, mentee } = begun;
const kept = keptIn(begun.workspace);
/** Monday 7 September 2026, noon. */
const opened = () => reopened(kept, { now: "2026-09-07T12:00:00+03:00" });
const talk = (more: Partial<Talk> = {}): Talk => ({
  pairId: pairId as never, menteeId: mentee as never, lessonDate: "2026-09-09" as never, lessonNumber: 3, class: "7Б", subject: "математика", topic: "Линейные уравнения", lessonType: "new",
  beforeOn: "2026-09-07" as never, beforeAt: "14:10", focus: "вопросы ученикам", success: "отвечают трое, кто обычно молчит", ...more,
});
const ANALYSIS = { 1: "Хотела, чтобы все решили уравнение", 2: "Работа в парах", 3: "Не хватило времени на итог", 4: "groups", 5: "Начну с итога", 6: "7", 7: "Как держать темп?" };
type School = ReturnType<typeof opened>;
const planned = (school: School, more: Partial<Talk> = {}) => value<"observation.plan">(page(school, MENTOR, "observation.plan", { lesson: talk(more), observationId: null })).observationId;
const lines = (school: School, who: string) => value<"home.show">(page(school, who, "home.show", {})).lines.filter(({ rule }) => rule === "lessonPlanned" || rule === "selfAnalysis");
const ofPair = (school: School, who: string) => value<"pair.show">(page(school, who, "pair.show", { pairId: pairId as never })).observations;

describe("a lesson in its three phases is one record (R-H02)", () => {
  it("the talk before is written down with its day, its time and what the mentee chose; the visit takes it over and nothing is typed twice (R-H03)", () => {
    const school = opened();
    const observationId = planned(school);
    expect(rowsOf(school, "Посещения")).toMatchObject([{ "Состояние": "готовится", "Тип урока": "изучение нового", "Беседа до урока": expect.stringContaining("2026-09-07"), "Беседа до урока, время": "14:10", "На что смотреть": "вопросы ученикам" }]);
    school.clock.moveTo("2026-09-09T12:00:00+03:00");
    const { lesson, state } = value<"observation.read">(page(school, MENTOR, "observation.read", { observationId }));
    expect(state).toBe("planned");
    value(page(school, MENTOR, "observation.log", {
      ...lesson, lessonStart: "09:30", lessonEnd: "10:15", notes: [{ at: "09:34", about: "teacher", text: "назвала цель" }, { at: "09:50", about: "pupils", text: "работают в парах" }], scores: { 1: 2 },
      afterAt: "10:30", talkMinutes: 20, nextStep: "Итог за пять минут до звонка", nextStepBy: "2026-09-16" as never, prepared: observationId,
    }));
    const [row, ...others] = rowsOf(school, "Посещения");
    expect(others).toEqual([]);
    expect(row).toMatchObject({ "Состояние": "внесено", "Тема": "Линейные уравнения", "На что смотреть": "вопросы ученикам", "Начало урока": "09:30", "Ход урока": "09:34 учитель: назвала цель\n09:50 ученики: работают в парах", "Беседа, мин": 20 });
    expect(value<"observation.read">(page(school, MENTOR, "observation.read", { observationId })).lesson).toMatchObject({ notes: [{ at: "09:34", about: "teacher", text: "назвала цель" }, { at: "09:50" }], focus: "вопросы ученикам" });
    expect(value<"observation.read">(page(school, MENTOR, "observation.read", { observationId })).talk).toEqual({ minutes: 15, late: false });
    expect(page(school, MENTOR, "observation.log", { ...lessonOf(pairId, mentee), prepared: observationId })).toMatchObject({ ok: false, code: "conflict" });
  });

  it("a planned lesson is no visit: it counts nowhere until it was held", () => {
    const school = opened();
    planned(school);
    expect(value<"home.show">(page(school, MENTOR, "home.show", {})).pairs.find((pair) => pair.pairId === pairId)).toMatchObject({ lessons: 0, lastLesson: null });
    expect(value<"home.show">(page(school, MENTEE, "home.show", {})).lines.filter(({ rule }) => rule === "step")).toEqual([]);
  });

  it("the mentor is reminded from three days before, and on the day after it is overdue; nobody else is", () => {
    const school = opened();
    planned(school, { lessonDate: "2026-09-11" as never });
    expect(lines(school, MENTOR)).toEqual([]);
    school.clock.moveTo("2026-09-08T12:00:00+03:00");
    expect(lines(school, MENTOR)).toMatchObject([{ rule: "lessonPlanned", state: "due", daysLeft: 3 }]);
    expect([...lines(school, MENTEE), ...lines(school, OTHER_MENTOR), ...lines(school, CURATOR)]).toEqual([]);
    school.clock.moveTo("2026-09-12T12:00:00+03:00");
    expect(lines(school, MENTOR)).toMatchObject([{ state: "overdue" }]);
  });

  it("is mended and taken back by who wrote it down, and by nobody else", () => {
    const school = opened();
    const observationId = planned(school);
    expect(page(school, OTHER_MENTOR, "observation.plan", { lesson: talk(), observationId })).toMatchObject({ ok: false, code: "not-found" });
    expect(page(school, OTHER_MENTOR, "observation.plan", { lesson: talk(), observationId: null })).toMatchObject({ ok: false, code: "not-found" });
    expect(page(school, MENTEE, "observation.plan", { lesson: talk(), observationId: null })).toMatchObject({ ok: false, code: "forbidden" });
    value(page(school, MENTOR, "observation.plan", { lesson: talk({ focus: "темп" }), observationId }));
    expect(ofPair(school, MENTEE)).toMatchObject([{ state: "planned", mayRead: true, mayFix: false }]);
    expect(value<"observation.read">(page(school, MENTEE, "observation.read", { observationId })).lesson).toMatchObject({ focus: "темп", nextStep: "", nextStepBy: null });
    value(page(school, MENTOR, "record.withdraw", { observationId }));
    expect(rowsOf(school, "Посещения")).toMatchObject([{ "Состояние": "отозвано" }]);
    expect(lines(school, MENTOR)).toEqual([]);
  });

  it("says by field what cannot be: a talk after the lesson, a lesson next year, a talk before the end, an end before the beginning", () => {
    const school = opened();
    const plan = (more: Partial<Talk>) => page(school, MENTOR, "observation.plan", { lesson: talk(more), observationId: null });
    expect(plan({ beforeOn: "2026-09-10" as never })).toMatchObject({ ok: false, details: [{ key: "lesson.beforeLate", field: "beforeOn" }] });
    expect(plan({ lessonDate: "2027-09-09" as never, beforeOn: null })).toMatchObject({ ok: false, details: [{ key: "lesson.far", field: "lessonDate" }] });
    expect(plan({ beforeAt: "25:10" })).toMatchObject({ ok: false, code: "invalid-input" });
    const log = (more: object) => page(school, MENTOR, "observation.log", lessonOf(pairId, mentee, more));
    expect(log({ lessonStart: "10:15", lessonEnd: "09:30" })).toMatchObject({ ok: false, details: [{ key: "lesson.endBefore", field: "lessonEnd" }] });
    expect(log({ lessonEnd: "10:15", afterAt: "10:00" })).toMatchObject({ ok: false, details: [{ key: "lesson.afterBefore", field: "afterAt" }] });
    expect(log({ afterOn: "2026-09-08" })).toMatchObject({ ok: false, details: [{ key: "lesson.afterDay", field: "afterOn" }] });
    expect(rowsOf(school, "Посещения")).toEqual([]);
  });

  it("times and notes that a hand has typed into the sheet are read, and what cannot be read is named by its cell", () => {
    const school = opened();
    const { observationId } = value<"observation.log">(page(school, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    const [headers = []] = school.sheet("Посещения");
    const letter = (title: string): string => { const at = headers.indexOf(title); return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`; };
    const curator = school.as(CURATOR);
    curator.edit("Посещения", `${letter("Начало урока")}2`, "8:30");
    curator.edit("Посещения", `${letter("Ход урока")}2`, "8.35 этап: проверка");
    expect(value<"observation.read">(page(school, MENTOR, "observation.read", { observationId })).lesson).toMatchObject({ lessonStart: "08:30", notes: [{ at: "08:35", about: "stage", text: "проверка" }] });
    curator.edit("Посещения", `${letter("Ход урока")}2`, "урок шёл хорошо");
    expect(value<"home.show">(page(school, CURATOR, "home.show", {})).lines.find(({ rule }) => rule === "cell")).toMatchObject({ text: { key: "cell.notes", params: { row: 2, column: "Ход урока" } } });
  });
});

describe("the teacher's own analysis comes first (R-H06, R-H07)", () => {
  const logged = (school: School) => value<"observation.log">(page(school, MENTOR, "observation.log", lessonOf(pairId, mentee))).observationId;

  it("asks for it on the day of the lesson; once it is written the mentor's sheet is open, and the mentor reads it", () => {
    const school = opened();
    const observationId = logged(school);
    expect(lines(school, MENTEE)).toMatchObject([{ rule: "selfAnalysis", state: "due", due: "2026-09-10" }]);
    expect(page(school, MENTEE, "observation.read", { observationId })).toMatchObject({ ok: false, code: "not-found" });
    expect(value<"selfAnalysis.show">(page(school, MENTEE, "selfAnalysis.show", { observationId }))).toMatchObject({ mayWrite: true, writtenOn: null, questionnaire: { title: "Самоанализ урока" } });
    value(page(school, MENTEE, "selfAnalysis.save", { observationId, values: ANALYSIS }));
    expect(lines(school, MENTEE)).toEqual([]);
    expect(value<"observation.read">(page(school, MENTEE, "observation.read", { observationId }))).toMatchObject({ percent: 75, withoutAnalysis: false });
    expect(value<"selfAnalysis.show">(page(school, MENTOR, "selfAnalysis.show", { observationId }))).toMatchObject({ values: ANALYSIS, mayWrite: false, writtenOn: "2026-09-07" });
    expect(rowsOf(school, "Посещения")[0]?.["Самоанализ"]).toContain("6: 7");
  });

  it("without it the sheet opens after three working days, marked so; it may still be written", () => {
    const school = opened();
    const observationId = logged(school);
    school.clock.moveTo("2026-09-11T12:00:00+03:00");
    expect(lines(school, MENTEE)).toEqual([]);
    expect(value<"observation.read">(page(school, MENTEE, "observation.read", { observationId }))).toMatchObject({ withoutAnalysis: true });
    value(page(school, MENTEE, "selfAnalysis.save", { observationId, values: ANALYSIS }));
    expect(value<"observation.read">(page(school, MENTEE, "observation.read", { observationId }))).toMatchObject({ withoutAnalysis: false });
  });

  it("may be written before the mentor has entered the visit, and the visit leaves it as it is; so does a correction", () => {
    const school = opened();
    const observationId = planned(school);
    expect(page(school, MENTEE, "selfAnalysis.save", { observationId, values: ANALYSIS })).toMatchObject({ ok: false, message: { key: "analysis.early" } });
    school.clock.moveTo("2026-09-09T12:00:00+03:00");
    value(page(school, MENTEE, "selfAnalysis.save", { observationId, values: ANALYSIS }));
    value(page(school, MENTOR, "observation.log", { ...lessonOf(pairId, mentee), prepared: observationId }));
    school.clock.moveTo("2026-09-29T12:00:00+03:00");
    const fixed = value<"observation.fix">(page(school, MENTOR, "observation.fix", { observationId, lesson: lessonOf(pairId, mentee, { topic: "исправлено" }) })).observationId;
    expect(fixed).not.toBe(observationId);
    expect(value<"selfAnalysis.show">(page(school, MENTEE, "selfAnalysis.show", { observationId: fixed }))).toMatchObject({ values: ANALYSIS, writtenOn: "2026-09-09" });
  });

  it("says which question is empty, and keeps what stood there", () => {
    const school = opened();
    const observationId = logged(school);
    expect(page(school, MENTEE, "selfAnalysis.save", { observationId, values: { ...ANALYSIS, 6: "12" } })).toMatchObject({ ok: false, details: [{ key: "answer.whole", field: "values.6" }] });
    const { 1: goal, ...rest } = ANALYSIS;
    expect(page(school, MENTEE, "selfAnalysis.save", { observationId, values: rest })).toMatchObject({ ok: false, details: [{ key: "field.empty", field: "values.1" }] });
    expect(goal).toBeTruthy();
    expect(rowsOf(school, "Посещения")[0]?.["Самоанализ"]).toBe("");
  });

  it("is the teacher's alone to write, and of no other pair to read", () => {
    const school = opened();
    const observationId = logged(school);
    expect(page(school, MENTOR, "selfAnalysis.save", { observationId, values: ANALYSIS })).toMatchObject({ ok: false, code: "forbidden" });
    expect(page(school, OTHER_MENTOR, "selfAnalysis.show", { observationId })).toEqual(page(school, OTHER_MENTOR, "selfAnalysis.show", { observationId: "CC-404" as never }));
  });
});
