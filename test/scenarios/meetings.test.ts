import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page, registry, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const day = (text: string) => text as never;
/** A meeting of 7 September with a step for the 14th. */
const held = ({ pairId }: School, more: object = {}) => ({ pairId: day(pairId), kind: "work" as const, date: day("2026-09-07"), minutes: 45, agreement: "", nextStep: "Прислать план урока", nextStepBy: day("2026-09-14"), ...more });
const lines = ({ workspace }: School, email: string) => value<"home.show">(page(workspace, email, "home.show", {})).lines;
const steps = (school: School, email: string) => lines(school, email).filter(({ rule }) => rule === "step").map(({ state, due, text }) => [state, due, text.params?.["step"]]);

describe("the next step of a meeting (R-D13)", () => {
  it("is a line of «Сегодня» of both sides and the curator, overdue the day after its day, gone once the mentee says it is done", () => {
    const school = schoolWithPairs();
    const { workspace, pairId } = school;
    const { meetingId } = value<"meeting.log">(page(workspace, MENTOR, "meeting.log", held(school)));
    expect(rowsOf(workspace, "Встречи")[0]).toMatchObject({ "Следующий шаг": "Прислать план урока", "Шаг сделан": "" });
    workspace.clock.moveTo("2026-09-14T12:00:00+03:00");
    const due = [["due", "2026-09-14", "Прислать план урока"]];
    expect([MENTOR, MENTEE, CURATOR, OTHER_MENTOR].map((email) => steps(school, email))).toEqual([due, due, due, []]);
    workspace.clock.moveTo("2026-09-15T12:00:00+03:00");
    expect(steps(school, MENTEE)).toEqual([["overdue", "2026-09-14", "Прислать план урока"]]);
    expect(lines(school, MENTEE).find(({ rule }) => rule === "step")).toMatchObject({ meetingId, observationId: null, owedBy: "mentee" });

    // A day that has not come, one before the meeting, and a stranger to the pair.
    expect(page(workspace, MENTEE, "task.done", { meetingId, doneOn: day("2026-09-16") })).toMatchObject({ ok: false, details: [{ key: "date.future", field: "doneOn" }] });
    expect(page(workspace, MENTEE, "task.done", { meetingId, doneOn: day("2026-09-06") })).toMatchObject({ ok: false, details: [{ key: "step.beforeMeeting", field: "doneOn" }] });
    expect(page(workspace, OTHER_MENTOR, "task.done", { meetingId, doneOn: day("2026-09-15") })).toMatchObject({ ok: false, code: "not-found" });
    value(page(workspace, MENTEE, "task.done", { meetingId, doneOn: day("2026-09-15") }));
    expect([MENTOR, MENTEE, CURATOR].map((email) => steps(school, email))).toEqual([[], [], []]);
    expect(value<"pair.show">(page(workspace, MENTOR, "pair.show", { pairId: day(pairId) })).meetings).toMatchObject([{ nextStep: "Прислать план урока", nextStepBy: "2026-09-14", nextStepDoneOn: "2026-09-15" }]);
    expect(page(workspace, MENTOR, "task.done", { meetingId, doneOn: day("2026-09-15") })).toMatchObject({ ok: false, code: "conflict", message: { key: "meeting.noStep" } });
  });

  it("a step without a day, a day without a step and one before the meeting are named, each at its meeting", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    const { pairId, ...one } = held(school);
    const refused = page(workspace, MENTOR, "meeting.log", { pairId, ...one, nextStepBy: null, more: [{ ...one, nextStep: "" }, { ...one, nextStepBy: day("2026-09-06") }] });
    expect(refused).toMatchObject({ ok: false, code: "invalid-input", details: [{ key: "meeting.stepDay", field: "nextStepBy" }, { key: "meeting.stepWords", field: "more.0.nextStep" }, { key: "meeting.stepBefore", field: "more.1.nextStepBy" }] });
    expect(rowsOf(workspace, "Встречи")).toEqual([]);
    // Exactly one of both is what is done.
    expect(page(workspace, MENTOR, "task.done", { doneOn: day("2026-09-07") } as never)).toMatchObject({ ok: false, code: "invalid-input" });
    expect(page(workspace, MENTOR, "task.done", { meetingId: "MT-1", observationId: "CC-1", doneOn: day("2026-09-07") } as never)).toMatchObject({ ok: false, code: "invalid-input" });
  });

  it("of a group is everybody's of it: each mentee sees it, and either marks it", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    const [lugova, kovaleva] = ["лугова", "ковалева"].map((query) => value<"person.search">(registry(workspace, CURATOR, "person.search", { query, kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!);
    const { pairId, code } = value<"pair.propose">(registry(workspace, CURATOR, "pair.propose", {
      form: "teacher-teacher", variant: "innovator", mentorId: lugova!.personId, menteeIds: [day(school.mentee), kovaleva!.personId], goal: "", start: day("2026-09-01"), end: null, workStart: null, loadReason: "вместе легче",
    }));
    value(registry(workspace, CURATOR, "pair.agree", { pairIds: [pairId], mentorOn: day("2026-09-07"), menteeOn: day("2026-09-07") }));
    value(registry(workspace, CURATOR, "paper.enter", { kind: "D10", number: "42-од", date: day("2026-09-07"), pairIds: [pairId] }));
    const { meetingId } = value<"meeting.log">(page(workspace, OTHER_MENTOR, "meeting.log", { ...held(school), pairId }));
    workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
    const own = (email: string) => lines(school, email).filter(({ rule }) => rule === "step").map(({ text, personId }) => [text.params?.["who"], personId]);
    expect([OTHER_MENTOR, MENTEE, MENTOR, "o.levina@school0.example"].map(own)).toEqual([[[code, null]], [[code, null]], [[code, null]], []]);
    value(page(workspace, MENTOR, "task.done", { meetingId, doneOn: day("2026-09-10") }));
    expect(own(MENTEE)).toEqual([]);
  });
});

describe("a meeting that was written down wrong (R.6, meeting.fix and record.withdraw)", () => {
  const shown = ({ workspace, pairId }: School, email: string) => value<"pair.show">(page(workspace, email, "pair.show", { pairId: day(pairId) })).meetings;

  it("is corrected by its author for fourteen days, by the curator later; the other side may not", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    const { pairId: _, ...one } = held(school);
    const { meetingId } = value<"meeting.log">(page(workspace, MENTOR, "meeting.log", held(school)));
    const fix = (email: string, more: object = {}) => page(workspace, email, "meeting.fix", { ...one, meetingId, ...more });
    expect([MENTOR, MENTEE, CURATOR].map((email) => shown(school, email)[0]!.mayFix)).toEqual([true, false, true]);
    expect([fix(MENTEE), fix(OTHER_MENTOR)]).toMatchObject([{ ok: false, code: "not-found" }, { ok: false, code: "not-found" }]);
    expect(fix(MENTOR, { date: day("2026-09-08"), nextStepBy: null })).toMatchObject({ ok: false, details: [{ key: "date.future", field: "date" }, { key: "meeting.stepDay", field: "nextStepBy" }] });
    // A work meeting that was the acquaintance makes the pair work after all.
    expect(rowsOf(workspace, "Пары и группы")[0]).toMatchObject({ "Состояние": "закреплена" });
    value(fix(MENTOR, { kind: "acquaintance", minutes: 20 }));
    expect(rowsOf(workspace, "Пары и группы")[0]).toMatchObject({ "Состояние": "работает" });
    value(page(workspace, MENTEE, "task.done", { meetingId, doneOn: day("2026-09-07") }));
    value(fix(MENTOR, { kind: "acquaintance", nextStep: "Прислать план урока и журнал" }));
    expect(shown(school, MENTEE)).toMatchObject([{ nextStep: "Прислать план урока и журнал", nextStepDoneOn: "2026-09-07" }]);
    value(fix(MENTOR, { kind: "acquaintance", nextStep: "", nextStepBy: null }));
    expect(rowsOf(workspace, "Встречи")).toMatchObject([{ "Вид": "знакомство", "Следующий шаг": "", "Срок шага": "", "Шаг сделан": "" }]);
    workspace.clock.moveTo("2026-09-21T12:00:00+03:00");
    value(fix(MENTOR, { kind: "acquaintance" }));
    workspace.clock.moveTo("2026-09-22T12:00:00+03:00");
    expect(fix(MENTOR)).toMatchObject({ ok: false, code: "conflict", message: { key: "meeting.closed" } });
    value(fix(CURATOR, { kind: "acquaintance", minutes: 60 }));
    expect(rowsOf(workspace, "Встречи")).toMatchObject([{ "Минут": 60, "Ид внёсшего": expect.stringMatching(/^PR-/) as unknown }]);
  });

  it("is taken back by its author: the row stays, nothing counts it, and a first meeting is owed again", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    const { meetingId } = value<"meeting.log">(page(workspace, MENTEE, "meeting.log", held(school, { kind: "acquaintance" })));
    const owed = () => lines(school, MENTOR).some(({ rule }) => rule === "firstMeeting");
    expect([owed(), shown(school, MENTEE)[0]!.mayFix]).toEqual([false, true]);
    expect(page(workspace, MENTOR, "record.withdraw", { meetingId })).toMatchObject({ ok: false, code: "not-found" });
    value(page(workspace, MENTEE, "record.withdraw", { meetingId }));
    expect([owed(), shown(school, MENTEE), steps(school, MENTEE)]).toEqual([true, [], []]);
    expect(rowsOf(workspace, "Встречи")).toMatchObject([{ "Состояние": "отозвана", "Следующий шаг": "Прислать план урока" }]);
    expect(page(workspace, MENTEE, "record.withdraw", { meetingId })).toMatchObject({ ok: false, code: "conflict", message: { key: "record.changed" } });
  });
});
