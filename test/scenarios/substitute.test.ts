import { consent } from "./forms-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, page, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const day = (text: string) => text as never;
const personOf = ({ workspace }: School, query: string) => value<"person.search">(page(workspace, CURATOR, "person.search", { query, kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!;
const codeOf = ({ workspace }: School) => String(rowsOf(workspace, "Пары и группы")[0]!["Код"]);
/** Лугова stands in for Ковалёва from 14 to 25 September. */
const appoint = (school: School, more: object = {}) => page(school.workspace, CURATOR, "appointment.make", {
  personId: personOf(school, "лугова").personId, role: "substitute", scope: codeOf(school), from: day("2026-09-14"), to: day("2026-09-25"), orderNumber: "52-од", orderDate: day("2026-09-11"), ...more,
});
const seen = ({ workspace, pairId }: School, email: string) => value<"home.show">(page(workspace, email, "home.show", {})).pairs.find((pair) => pair.pairId === pairId);
const meet = ({ workspace, pairId }: School, email: string, date: string) => page(workspace, email, "meeting.log", { pairId: day(pairId), kind: "work", date: day(date), minutes: 30, agreement: "" });

describe("a substitute for a time, by an order of his own (R-P05)", () => {
  it("leads the pair on his days and on no other; the mentor goes on seeing it, and everybody of the pair sees who stands in", () => {
    const school = schoolWithPairs();
    const { workspace, pairId, mentee } = school;
    value(appoint(school));
    expect([seen(school, OTHER_MENTOR), seen(school, MENTOR)?.substitute]).toEqual([undefined, null]);
    expect(meet(school, OTHER_MENTOR, "2026-09-07")).toMatchObject({ ok: false, code: "not-found" });
    workspace.clock.moveTo("2026-09-14T12:00:00+03:00");
    expect([seen(school, OTHER_MENTOR), seen(school, MENTEE)]).toMatchObject([{ mayLog: true, mayMeet: true, substitute: { until: "2026-09-25" } }, { substitute: { name: expect.stringContaining("Лугова") as unknown, until: "2026-09-25" } }]);
    value(meet(school, OTHER_MENTOR, "2026-09-14"));
    const { observationId } = value<"observation.log">(page(workspace, OTHER_MENTOR, "observation.log", lessonOf(pairId, mentee, { lessonDate: day("2026-09-14"), nextStepBy: day("2026-09-21") })));
    expect(rowsOf(workspace, "Встречи")[0]).toMatchObject({ "Дата": expect.anything() as unknown, "Ид внёсшего": personOf(school, "лугова").personId });
    // What he observed is his sheet; the mentor sees that there was a lesson.
    expect([page(workspace, OTHER_MENTOR, "observation.read", { observationId }), page(workspace, MENTOR, "observation.read", { observationId })]).toMatchObject([{ ok: true }, { ok: false, code: "not-found" }]);
    expect(seen(school, MENTOR)).toMatchObject({ lessons: 1, lastPercent: null });
    workspace.clock.moveTo("2026-09-26T12:00:00+03:00");
    expect([seen(school, OTHER_MENTOR), meet(school, OTHER_MENTOR, "2026-09-26"), seen(school, MENTOR)?.substitute]).toMatchObject([undefined, { ok: false, code: "not-found" }, null]);
  });

  it("who is led by nobody else has no page on other days: the role comes and goes with the order", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    value(appoint(school, { personId: personOf(school, "юсупова").personId }));
    workspace.clock.moveTo("2026-09-20T12:00:00+03:00");
    expect(value<"home.show">(page(workspace, CURATOR, "home.show", {})).roles).toContain("secondMentor");
    workspace.clock.moveTo("2026-09-26T12:00:00+03:00");
    expect(value<"home.show">(page(workspace, CURATOR, "home.show", {})).roles).not.toContain("secondMentor");
  });

  it("terms of the pair are recalled to him while he stands in", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    consent(workspace, rowsOf(workspace, "Люди").filter((row) => String(row["Эл. почта"] ?? "") !== "").map((row) => String(row["Ид"])));
    value(appoint(school, { from: day("2026-09-08") }));
    workspace.clock.moveTo("2026-09-15T12:00:00+03:00");
    const lines = (email: string) => value<"home.show">(page(workspace, email, "home.show", {})).lines.filter(({ pairId, rule }) => pairId === school.pairId && rule === "firstMeeting").length;
    expect([lines(OTHER_MENTOR), lines(MENTOR)]).toEqual([1, 1]);
    const told = workspace.mail().filter(({ text = "" }) => text.includes(`первая встреча: ${codeOf(school)}`)).map(({ to }) => to[0]);
    expect([told.includes(OTHER_MENTOR), told.includes(MENTOR)]).toEqual([true, false]);
  });

  it("is named by days, order and pair; neither side of the pair can be it", () => {
    const school = schoolWithPairs();
    expect(appoint(school, { to: null, orderNumber: "", orderDate: null })).toMatchObject({ ok: false, details: [{ key: "substitute.days", field: "to" }, { key: "substitute.order", field: "orderNumber" }, { key: "substitute.order", field: "orderDate" }] });
    expect(appoint(school, { scope: "П-999" })).toMatchObject({ ok: false, details: [{ key: "appointment.pair", field: "scope", params: { read: "П-999" } }] });
    for (const who of ["ковалева", "морозов"]) expect(appoint(school, { personId: personOf(school, who).personId })).toMatchObject({ ok: false, details: [{ key: "substitute.own" }] });
    expect(appoint(school, { from: day("2026-09-26") })).toMatchObject({ ok: false, details: [{ key: "appointment.endBeforeStart", field: "to" }] });
  });
});
