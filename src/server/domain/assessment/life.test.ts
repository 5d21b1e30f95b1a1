import fc from "fast-check";
import { AppError } from "../../../contract/errors";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import { ASSESSMENT_LIFE } from "../../catalogue/assessment";
import { addDays } from "../calendar";
import type { Assessment, AssessmentState } from "../tables";
import { assessmentAfter, type AssessmentAct, type AssessmentLook } from "./life";

const day = (text: string): IsoDate => text as IsoDate;
const OPENED = day("2026-11-17");
const fresh: Assessment = {
  id: "AS-1", stageId: "ST-1", menteeId: "PR-1" as PersonId, state: "collecting", openedOn: OPENED, gateReason: "", invitedOn: null, invitedFor: "", reviewedOn: null, participants: [], level: "", conclusion: "", summary: "",
  recommendations: "", organiserSignedOn: null, interviewerSignedOn: null, interviewOn: null, filedOn: null, filedBy: "", cancelReason: "", createdAt: "", createdBy: "", updatedAt: "",
};
const complete: AssessmentLook = { steps: ASSESSMENT_LIFE, today: day("2026-12-31"), lacking: [], conclusions: ["1a", "1b", "1c"], unanswered: [], acquainted: true, unfiled: [] };
const review: AssessmentAct = { event: "review", on: day("2026-11-27"), participants: ["PR-3" as PersonId] };
const conclude: AssessmentAct = { event: "conclude", level: "good", conclusion: "1a", summary: "Освоился", recommendations: "" };
const sign: AssessmentAct = { event: "sign", on: day("2026-11-28"), by: ["organiser", "interviewer"] };
const way: readonly AssessmentAct[] = [{ event: "complete" }, review, conclude, sign, { event: "interview", on: day("2026-11-30") }, { event: "file", on: day("2026-12-02") }];
const after = (acts: readonly AssessmentAct[], look: AssessmentLook = complete): Assessment => acts.reduce((assessment, act) => assessmentAfter(assessment, act, look), fresh);
const refusalOf = (work: () => unknown): { code: string; details: string[] } => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError) return { code: thrown.code, details: thrown.details.map(({ key, field }) => (field === undefined ? key : `${field}: ${key}`)) };
    throw thrown;
  }
  throw new Error("it was taken");
};

it("goes from the package to the personal file", () => {
  expect(way.map((_, at) => after(way.slice(0, at + 1)).state)).toEqual(["ready", "ready", "drafted", "signed", "interviewed", "filed"]);
});

describe("each step says what is missing", () => {
  it("an incomplete package names each document and who owes it (R-F34)", () => {
    const look = { ...complete, lacking: [{ kind: "Q03", owedBy: "mentee" as const }, { kind: "D16", owedBy: "mentor" as const }] };
    try {
      assessmentAfter(fresh, { event: "complete" }, look);
      throw new Error("it was taken");
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: "not-ready", details: [{ key: "assessment.lack.document.mentee", params: { kind: "Q03" } }, { key: "assessment.lack.document.mentor", params: { kind: "D16" } }] });
    }
    expect(assessmentAfter(fresh, { event: "waive", reason: "болезнь наставника" }, look)).toMatchObject({ state: "ready", gateReason: "болезнь наставника" });
    expect(refusalOf(() => assessmentAfter(fresh, { event: "waive", reason: "" }, look))).toEqual({ code: "invalid-input", details: ["reason: assessment.waiveReason"] });
  });

  it.each<[string, readonly AssessmentAct[], AssessmentAct, Partial<AssessmentLook>, { code: string; details: string[] }]>([
    ["a review without participants", way.slice(0, 1), { ...review, participants: [] }, {}, { code: "invalid-input", details: ["participants: assessment.noParticipants"] }],
    ["a review before the opening", way.slice(0, 1), { ...review, on: day("2026-11-16") }, {}, { code: "invalid-input", details: ["on: assessment.dayBefore"] }],
    ["a review tomorrow", way.slice(0, 1), { ...review, on: day("2027-01-01") }, {}, { code: "invalid-input", details: ["on: date.future"] }],
    ["an invitation to a day before it was opened", way.slice(0, 1), { event: "invite", on: addDays(OPENED, -1), what: "часы" }, {}, { code: "invalid-input", details: ["on: assessment.dayBefore"] }],
    ["an invitation without a question", way.slice(0, 1), { event: "invite", on: day("2026-11-20"), what: "" }, {}, { code: "invalid-input", details: ["what: assessment.inviteWhat"] }],
    ["a conclusion without a review", way.slice(0, 1), conclude, {}, { code: "not-ready", details: ["assessment.lack.review"] }],
    ["a conclusion of another stage, without level and words", way.slice(0, 2), { ...conclude, conclusion: "2a", level: "", summary: "" }, {}, { code: "invalid-input", details: ["conclusion: assessment.conclusionWrong", "level: assessment.noLevel", "summary: assessment.noSummary"] }],
    ["a signature before the review", way.slice(0, 3), { ...sign, on: day("2026-11-26") }, {}, { code: "invalid-input", details: ["on: assessment.dayBefore"] }],
    ["an interview with open questions and an unread conclusion", way.slice(0, 4), way[4]!, { unanswered: [2, 4], acquainted: false }, { code: "not-ready", details: ["assessment.lack.question", "assessment.lack.question", "assessment.lack.acquaintance"] }],
    ["an interview before the signatures", way.slice(0, 4), { event: "interview", on: day("2026-11-27") }, {}, { code: "invalid-input", details: ["on: assessment.dayBefore"] }],
    ["a file without its papers", way.slice(0, 5), way[5]!, { unfiled: ["D32", "D31"] }, { code: "not-ready", details: ["assessment.lack.paper", "assessment.lack.paper"] }],
    ["a file before the interview", way.slice(0, 5), { event: "file", on: day("2026-11-29") }, {}, { code: "invalid-input", details: ["on: assessment.dayBefore"] }],
    ["a step out of turn", way.slice(0, 3), way[5]!, {}, { code: "conflict", details: ["assessment.state.drafted"] }],
    ["a cancellation without a reason", way.slice(0, 3), { event: "cancel", reason: "" }, {}, { code: "invalid-input", details: ["reason: assessment.cancelReason"] }],
  ])("%s", (_, before, act, look, refusal) => {
    expect(refusalOf(() => assessmentAfter(after(before), act, { ...complete, ...look }))).toEqual(refusal);
  });
});

it("is signed when both have signed, each in his own time; other words want both signatures anew", () => {
  const one = after([...way.slice(0, 3), { ...sign, by: ["interviewer"] }]);
  expect(one).toMatchObject({ state: "drafted", interviewerSignedOn: "2026-11-28", organiserSignedOn: null });
  expect(assessmentAfter(one, { ...sign, by: ["organiser"] }, complete)).toMatchObject({ state: "signed", organiserSignedOn: "2026-11-28" });
  expect(assessmentAfter(one, conclude, complete)).toMatchObject({ state: "drafted", interviewerSignedOn: null });
});

describe("whatever happens in whatever order", () => {
  const anyDay = fc.integer({ min: -5, max: 60 }).map((days) => addDays(OPENED, days));
  const words = fc.constantFrom("", "слова");
  const anyAct: fc.Arbitrary<AssessmentAct> = fc.oneof(
    fc.constantFrom<AssessmentAct>({ event: "complete" }, { event: "lack" }, ...way),
    fc.record({ event: fc.constantFrom("waive" as const, "cancel" as const), reason: words }),
    fc.record({ event: fc.constant("invite" as const), on: anyDay, what: words }),
    fc.record({ event: fc.constant("review" as const), on: anyDay, participants: fc.constantFrom<PersonId[]>([], ["PR-3" as PersonId]) }),
    fc.record({ event: fc.constant("conclude" as const), level: fc.constantFrom<Assessment["level"]>("", "high"), conclusion: fc.constantFrom("1a", "9z"), summary: words, recommendations: words }),
    fc.record({ event: fc.constant("sign" as const), on: anyDay, by: fc.subarray(["organiser" as const, "interviewer" as const], { minLength: 1 }) }),
    fc.record({ event: fc.constantFrom("interview" as const, "file" as const), on: anyDay }),
  );
  /** The step that leads on from a row: a blind hand seldom finds it. */
  const onward = (row: Assessment): AssessmentAct => {
    const on = addDays(OPENED, 60);
    const next: { readonly [State in AssessmentState]: AssessmentAct } = {
      collecting: { event: "complete" }, ready: row.reviewedOn === null ? { ...review, on } : conclude, invited: row.reviewedOn === null ? { ...review, on } : conclude, drafted: { ...sign, on } as AssessmentAct,
      signed: { event: "interview", on }, interviewed: { event: "file", on }, filed: { event: "file", on }, cancelled: { event: "file", on },
    };
    return next[row.state];
  };
  const anyLook = fc.record({ lacks: fc.boolean(), open: fc.boolean(), acquainted: fc.boolean(), unfiled: fc.boolean(), today: anyDay });
  /** The states a row may be in, and what it must hold there: written a second time, from the data model. */
  const HOLDS: { readonly [State in AssessmentState]: (row: Assessment) => boolean } = {
    collecting: (row) => row.conclusion === "",
    ready: (row) => row.conclusion === "",
    invited: (row) => row.invitedOn !== null && row.invitedFor !== "",
    drafted: (row) => row.reviewedOn !== null && row.participants.length > 0 && row.conclusion === "1a" && row.level !== "" && row.summary !== "",
    signed: (row) => HOLDS.drafted(row) && row.organiserSignedOn !== null && row.interviewerSignedOn !== null && row.organiserSignedOn >= row.reviewedOn!,
    interviewed: (row) => HOLDS.signed(row) && row.interviewOn !== null && row.interviewOn >= row.interviewerSignedOn!,
    filed: (row) => HOLDS.interviewed(row) && row.filedOn !== null && row.filedOn >= row.interviewOn!,
    cancelled: (row) => row.cancelReason !== "",
  };
  const KEPT = ["openedOn", "gateReason", "invitedOn", "reviewedOn", "conclusion", "summary", "level", "interviewOn", "filedOn"] as const;

  it("no state is illegal, nothing recorded is lost, and every refusal says what is missing", () => {
    const reached = new Set<string>();
    fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(fc.constant(onward), anyAct), anyLook), { maxLength: 40 }), (acts) => {
      let row = fresh;
      for (const [drawn, { lacks, open, acquainted, unfiled, today }] of acts) {
        const act = typeof drawn === "function" ? drawn(row) : drawn;
        const look: AssessmentLook = drawn === onward ? { ...complete, today: addDays(OPENED, 60) } : { ...complete, today, lacking: lacks ? [{ kind: "Q03", owedBy: "mentee" }] : [], unanswered: open ? [1] : [], acquainted, unfiled: unfiled ? ["D31"] : [] };
        const before = JSON.stringify(row);
        try {
          const next = assessmentAfter(row, act, look);
          expect(HOLDS[next.state](next)).toBe(true);
          for (const field of KEPT) if (row[field] !== null && row[field] !== "") expect(next[field] === null || next[field] === "").toBe(false);
          if (look.lacking.length > 0) expect(act.event).not.toBe("complete");
          row = next;
          reached.add(row.state);
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          expect(thrown.details.length).toBeGreaterThan(0);
          expect(JSON.stringify(row)).toBe(before);
        }
      }
    }), { numRuns: 2_000 });
    expect([...reached].sort()).toEqual(["cancelled", "collecting", "drafted", "filed", "interviewed", "invited", "ready", "signed"]);
  });
});
