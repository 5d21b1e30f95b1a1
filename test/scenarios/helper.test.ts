import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, page, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const day = (text: string) => text as never;
const personOf = ({ workspace }: School, query: string) => value<"person.search">(page(workspace, CURATOR, "person.search", { query, kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!;
const codeOf = ({ workspace }: School) => String(rowsOf(workspace, "Пары и группы")[0]!["Код"]);
/** Лугова, a mentor elsewhere, helps Ковалёва and Морозов from 8 September on. */
const appoint = (school: School, more: object = {}) => page(school.workspace, CURATOR, "appointment.make", {
  personId: personOf(school, "лугова").personId, role: "helper", scope: codeOf(school), from: day("2026-09-08"), to: null, orderNumber: "", orderDate: null, ...more,
});
const seen = ({ workspace, pairId }: School, email: string) => value<"home.show">(page(workspace, email, "home.show", {})).pairs.find((pair) => pair.pairId === pairId);
const meetings = ({ workspace, pairId }: School, email: string) => value<"pair.show">(page(workspace, email, "pair.show", { pairId: day(pairId) })).meetings;
const meet = ({ workspace, pairId }: School, email: string, more: object = {}) => page(workspace, email, "meeting.log", { pairId: day(pairId), kind: "work", date: day("2026-09-10"), minutes: 30, agreement: "", ...more });
const advice = { kind: "advice", minutes: 20, question: "Как начать родительское собрание?", advice: "С того, что у класса получается" };
const helping = (): School => {
  const school = schoolWithPairs();
  value(appoint(school));
  school.workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
  return school;
};

describe("others who help a pair: psychologist, experienced teacher, class teacher, deputy (R-A12)", () => {
  it("write down help and lessons from their first day on; the pair sees who helped, they see their own records alone", () => {
    const school = schoolWithPairs();
    const { workspace, pairId, mentee } = school;
    value(appoint(school));
    expect([seen(school, OTHER_MENTOR), meet(school, OTHER_MENTOR, { date: "2026-09-07" })]).toMatchObject([undefined, { ok: false, code: "not-found" }]);
    workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
    expect([seen(school, OTHER_MENTOR), seen(school, MENTEE)]).toMatchObject([{ helps: true, mayLog: true, mayMeet: true }, { helpers: [{ name: expect.stringContaining("Лугова") as unknown }] }]);
    expect(seen(school, MENTEE)!.helps).toBeUndefined();
    value(meet(school, MENTOR, { kind: "acquaintance", date: "2026-09-09" }));
    value(meet(school, OTHER_MENTOR, advice));
    const { observationId } = value<"observation.log">(page(workspace, OTHER_MENTOR, "observation.log", lessonOf(pairId, mentee, { lessonDate: day("2026-09-10"), nextStepBy: day("2026-09-17") })));
    for (const email of [MENTOR, MENTEE]) expect(meetings(school, email).map(({ kind, helper }) => [kind, helper])).toEqual([["advice", seen(school, email)!.helpers![0]!.name], ["acquaintance", undefined]]);
    expect(meetings(school, OTHER_MENTOR)).toMatchObject([{ kind: "advice", mayFix: true }]);
    // The sheet is its author's; the mentor sees that there was a lesson.
    expect([page(workspace, OTHER_MENTOR, "observation.read", { observationId }), page(workspace, MENTOR, "observation.read", { observationId })]).toMatchObject([{ ok: true }, { ok: false, code: "not-found" }]);
    const [own] = meetings(school, OTHER_MENTOR);
    value(page(workspace, OTHER_MENTOR, "meeting.fix", { meetingId: own!.meetingId, ...advice, date: day("2026-09-09"), agreement: "собрание 20 сентября" } as never));
    value(page(workspace, OTHER_MENTOR, "record.withdraw", { meetingId: own!.meetingId }));
    expect(meetings(school, MENTOR)).toHaveLength(1);
  });

  it("help is no meeting of the pair: neither its first one nor the mentor's hours, and a planned one stays planned", () => {
    const school = helping();
    const { workspace, pairId } = school;
    value(page(workspace, MENTOR, "meeting.plan", { pairId: day(pairId), kind: "work", date: day("2026-09-10"), at: "14:00", minutes: 30, mode: "", topic: "", repeat: "once", until: null, apply: true }));
    value(meet(school, OTHER_MENTOR));
    expect(seen(school, MENTOR)).toMatchObject({ state: "ordered" });
    expect(value<"home.show">(page(workspace, MENTOR, "home.show", {})).lines.filter((line) => line.pairId === pairId && line.rule === "firstMeeting")).toHaveLength(1);
    expect(rowsOf(workspace, "Встречи").map((row) => row["Состояние"])).toEqual(["назначена", "состоялась"]);
    expect(meet(school, OTHER_MENTOR, { kind: "acquaintance", more: [{ ...advice, date: "2026-09-10", agreement: "" }, { kind: "trial", date: "2026-09-10", minutes: null, agreement: "" }] }))
      .toMatchObject({ ok: false, code: "invalid-input", details: [{ key: "helper.kind", field: "kind" }, { key: "helper.kind", field: "more.1.kind" }] });
  });

  it("the day after the last one the pair is closed to him again", () => {
    const school = schoolWithPairs();
    value(appoint(school, { to: day("2026-09-20") }));
    school.workspace.clock.moveTo("2026-09-20T12:00:00+03:00");
    expect(seen(school, OTHER_MENTOR)).toMatchObject({ helps: true });
    school.workspace.clock.moveTo("2026-09-21T12:00:00+03:00");
    expect([seen(school, OTHER_MENTOR), meet(school, OTHER_MENTOR, { date: "2026-09-21" })]).toMatchObject([undefined, { ok: false, code: "not-found" }]);
  });

  it("is somebody else than who writes in the pair anyway, with an account of the school and a pair that is there", () => {
    const school = schoolWithPairs();
    for (const who of ["ковалева", "морозов", "юсупова"]) expect(appoint(school, { personId: personOf(school, who).personId })).toMatchObject({ ok: false, details: [{ key: "helper.own", field: "personId" }] });
    expect(appoint(school, { scope: "П-999" })).toMatchObject({ ok: false, details: [{ key: "appointment.pair", field: "scope", params: { read: "П-999" } }] });
  });
});

describe("a helper plans too (R-A12, R-P14)", () => {
  const planOf = (school: School, email: string, more: object = {}) => page(school.workspace, email, "meeting.plan", { pairId: day(school.pairId), kind: "advice", date: day("2026-09-15"), at: "14:00", minutes: 30, mode: "", topic: "Родительское собрание", repeat: "once", until: null, apply: true, ...more } as never);
  const planned = ({ workspace, pairId }: School, email: string) => value<"pair.show">(page(workspace, email, "pair.show", { pairId: day(pairId) })).planned;
  const lines = ({ workspace, pairId }: School, email: string) => value<"home.show">(page(workspace, email, "home.show", {})).lines.filter((line) => line.rule === "meetingPlanned" && line.pairId === pairId);

  it("of what is planned he sees and touches his own; it is his and the mentee's time, not the mentor's, and no meeting of the pair when it was held", () => {
    const school = helping();
    const { workspace, pairId } = school;
    value(planOf(school, MENTOR, { kind: "work", date: day("2026-09-15"), at: "12:00" }));
    expect(planOf(school, OTHER_MENTOR, { kind: "trial" })).toMatchObject({ ok: false, details: [{ key: "helper.kind", field: "kind" }] });
    expect(planOf(school, OTHER_MENTOR, { at: "12:10" })).toMatchObject({ ok: false, details: [{ key: "clash.taken", field: "at" }] });
    // The pair meets that day; so does he, at another time.
    expect(value<"meeting.plan">(planOf(school, OTHER_MENTOR))).toMatchObject({ days: ["2026-09-15"], left: [], done: true });
    expect(planned(school, OTHER_MENTOR)).toMatchObject([{ kind: "advice", mayAct: true }]);
    expect(planned(school, MENTEE).map(({ kind }) => kind)).toEqual(["work", "advice"]);
    // The mentor is free at that time; the mentee is not.
    expect(planOf(school, MENTOR, { kind: "work", date: day("2026-09-15"), at: "14:10" })).toMatchObject({ ok: true, value: { days: [], left: [{ day: "2026-09-15", why: "planned" }] } });
    const [own] = planned(school, MENTOR);
    expect(page(workspace, OTHER_MENTOR, "meeting.move", { meetingId: own!.meetingId, date: day("2026-09-16"), at: "" })).toMatchObject({ ok: false, code: "not-found" });
    value(page(workspace, MENTEE, "meeting.move", { meetingId: planned(school, OTHER_MENTOR)[0]!.meetingId, date: day("2026-09-16"), at: "15:00" }));
    expect(planned(school, OTHER_MENTOR)).toMatchObject([{ date: "2026-09-16", movedFrom: null }]);
    expect(planned(school, MENTEE).find(({ kind }) => kind === "advice")).toMatchObject({ date: "2026-09-16", movedFrom: "2026-09-15" });
    workspace.clock.moveTo("2026-09-16T16:00:00+03:00");
    expect([lines(school, OTHER_MENTOR).length, lines(school, MENTEE).filter(({ due }) => due === "2026-09-16").length, lines(school, MENTOR).filter(({ due }) => due === "2026-09-16").length]).toEqual([1, 1, 0]);
    value(page(workspace, OTHER_MENTOR, "meeting.confirm", { meetingId: planned(school, OTHER_MENTOR)[0]!.meetingId, held: true, minutes: 40 }));
    expect(seen(school, MENTOR)).toMatchObject({ state: "ordered" });
    expect(meetings(school, MENTOR)).toMatchObject([{ kind: "advice", helper: expect.stringContaining("Лугова") as unknown }]);
    expect(value<"meeting.times">(page(workspace, OTHER_MENTOR, "meeting.times", { pairId: day(pairId), minutes: 30, meetingId: null })).slots).toBeDefined();
  });

  it("what he writes down of the day he planned is that meeting; the mentor's own of that day is another", () => {
    const school = helping();
    const { workspace } = school;
    value(planOf(school, OTHER_MENTOR, { date: day("2026-09-10"), at: "15:00" }));
    value(meet(school, MENTOR, { kind: "acquaintance" }));
    expect(rowsOf(workspace, "Встречи").map((row) => row["Состояние"])).toEqual(["назначена", "состоялась"]);
    value(meet(school, OTHER_MENTOR, advice));
    expect(rowsOf(workspace, "Встречи").map((row) => [row["Состояние"], row["Вид"]])).toEqual([["состоялась", "консультация"], ["состоялась", "знакомство"]]);
  });

  it("not beyond the last day for which he is named", () => {
    const school = schoolWithPairs();
    value(appoint(school, { to: day("2026-09-20") }));
    school.workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
    expect(planOf(school, OTHER_MENTOR, { date: day("2026-09-21") })).toMatchObject({ ok: false, details: [{ key: "meeting.afterEnd", field: "date", params: { end: "2026-09-20" } }] });
    expect(value<"meeting.plan">(planOf(school, OTHER_MENTOR, { repeat: "week", until: day("2026-10-15") })).days).toEqual(["2026-09-15"]);
  });
});
