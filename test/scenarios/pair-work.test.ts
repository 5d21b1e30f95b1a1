import { CURATOR, lessonOf, MENTEE, MENTOR, OTHER_MENTOR, page, schoolWithPairs, value } from "./school";

const day = (text: string) => text as never;

describe("how a mentee's lessons go (R-H09, R-H10)", () => {
  it("the confidence of each self-analysis and the percent of each sheet stand with the lessons, for whom the table lets read them", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const { observationId } = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    value(page(workspace, MENTEE, "selfAnalysis.save", { observationId, values: { 1: "решать уравнения", 2: "пары", 3: "время", 4: "groups", 5: "итог", 6: "7" } as never }));
    value(page(workspace, CURATOR, "appointment.make", { personId: value<"person.search">(page(workspace, CURATOR, "person.search", { query: "лугова", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId, role: "headOfSubject", scope: "математика", from: day("2026-09-01"), to: null, orderNumber: "", orderDate: null }));
    const seen = (email: string) => value<"pair.show">(page(workspace, email, "pair.show", { pairId: day(pairId) })).observations.map(({ percent, confidence }) => [percent, confidence]);
    expect([MENTOR, MENTEE, OTHER_MENTOR].map(seen)).toEqual([[[75, 7]], [[75, 7]], [[null, null]]]);
  });
});

describe("duties of both sides (R-A21, R-A22, R-H18)", () => {
  it("what one has ticked stays for oneself: on another device it is there, and nobody else is told", () => {
    const { workspace, pairId } = schoolWithPairs();
    const draft = { form: "duties", subject: pairId, text: JSON.stringify({ ticked: ["5"] }), savedAt: "" };
    value(page(workspace, MENTOR, "draft.save", draft));
    const kept = (email: string) => value<"home.show">(page(workspace, email, "home.show", {})).drafts.filter(({ form }) => form === "duties").map(({ subject, text }) => [subject, text]);
    expect([MENTOR, MENTEE, CURATOR].map(kept)).toEqual([[[pairId, draft.text]], [], []]);
  });
});
