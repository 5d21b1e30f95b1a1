import { PEOPLE, VISITORS, mark, typeRows } from "./school";
import { ASSESSMENT_CALLS } from "../../src/contract/assessments";
import type { Workspace } from "../../local/workspace";

/** Stages of the door cases and their assessments, each in another state; the number is that of their marks. */
export const STAGES = {
  /** Of the first pair: the conclusion is signed. */
  signed: "ST-11",
  /** Of the other group: documents are collected. */
  collecting: "ST-12",
  /** Of the other group: the conclusion is a draft. */
  drafted: "ST-13",
  /** Of the agreed pair: not open. */
  closed: "ST-14",
} as const;
export const ASSESSED = { signed: "AS-11", collecting: "AS-12", drafted: "AS-13" } as const;
export const itemOf = (assessment: string, kind: string): string => `PI-${assessment.slice(3)}${kind === "Q03" ? 1 : 2}`;

type Plain = { readonly [field: string]: unknown };
const stamped = { createdAt: "2026-11-17T05:00:00.000Z", updatedAt: "2026-11-17T05:00:00.000Z" };
const stage = (id: string, trackId: string, menteeId: string): Plain =>
  ({ id, trackId, menteeId, no: 1, title: "Адаптация", goal: mark("этап", id.slice(4)), start: "2026-09-01", end: "2026-11-30", lineId: "001-1", computed: "2026-09-01 2026-11-30", state: "open", ...stamped });
const assessment = (id: string, menteeId: string, state: string, more: Plain = {}): Plain => ({
  id, stageId: `ST-1${id.slice(4)}`, menteeId, state, openedOn: "2026-11-17", invitedFor: mark("уточнение", id.slice(4)), participants: [], ...stamped, ...more,
});
const concluded = (id: string): Plain => ({ reviewedOn: "2026-11-27", level: "good", conclusion: "1a", summary: mark("заключение", id.slice(4)), recommendations: mark("заключение", id.slice(4)), participants: ["PR-3"] });
const itemsOf = (id: string, received: string | null): Plain[] => ["Q03", "Q04"].map((kind) =>
  ({ id: itemOf(id, kind), assessmentId: id, kind, required: true, owedBy: kind === "Q03" ? "mentee" : "mentor", receivedOn: received, note: mark("пакет", id.slice(4)), ...stamped }));

/** Types stages and assessments into the school of the door cases. */
export function withAssessments(workspace: Workspace): Workspace {
  const add = (id: "stages" | "assessments" | "packageItems" | "interviewItems", rows: readonly Plain[]): void => typeRows(workspace, id, rows as never);
  const P = PEOPLE;
  add("stages", [stage(STAGES.signed, "TR-0", P.mentee), stage(STAGES.collecting, "TR-1", P.otherMentee), stage(STAGES.drafted, "TR-2", P.groupMate), stage(STAGES.closed, "TR-3", P.agreedMentee)]);
  add("assessments", [
    assessment(ASSESSED.signed, P.mentee, "signed", { ...concluded(ASSESSED.signed), organiserSignedOn: "2026-11-30", interviewerSignedOn: "2026-11-30" }),
    assessment(ASSESSED.collecting, P.otherMentee, "collecting"), assessment(ASSESSED.drafted, P.groupMate, "drafted", concluded(ASSESSED.drafted)),
  ]);
  add("packageItems", [...itemsOf(ASSESSED.signed, "2026-11-20"), ...itemsOf(ASSESSED.collecting, null), ...itemsOf(ASSESSED.drafted, "2026-11-20")]);
  add("interviewItems", [ASSESSED.signed, ASSESSED.drafted].map((id) => ({ id: `IV-1${id.slice(4)}`, assessmentId: id, no: 1, question: "Сообщены результаты оценки", result: mark("протокол", id.slice(4)), ...stamped })));
  workspace.as(VISITORS.curator).run("openToday");
  return workspace;
}

/** What came of all five questions, as the page sends it. */
export const ANSWERED = [1, 2, 3, 4, 5].map((no) => ({ no, result: "обсуждено", agreement: "", due: null, responsible: "" }));
/** A right input of each verb; what it is about is open in the school of `withAssessments`. */
export const ASSESSMENT_INPUTS: { readonly [verb in keyof typeof ASSESSMENT_CALLS]: unknown } = {
  "assessments.show": { month: null }, "assessment.show": { stageId: STAGES.signed }, "assessment.open": { stageId: STAGES.closed, on: "2026-12-07" },
  "assessment.receive": { itemId: itemOf(ASSESSED.collecting, "Q03"), receivedOn: "2026-12-07", note: "" },
  "assessment.review": { assessmentId: ASSESSED.collecting, step: { do: "review", on: "2026-12-07", participants: ["PR-3"] } },
  "conclusion.write": { assessmentId: ASSESSED.drafted, level: "good", conclusion: "1b", summary: "Освоился", recommendations: "" },
  "conclusion.submit": { assessmentId: ASSESSED.drafted, on: "2026-12-07", by: ["organiser", "interviewer"], extendTo: null },
  "interview.record": { assessmentId: ASSESSED.signed, on: "2026-12-07", rows: ANSWERED, acquainted: { agree: "no", remark: "не согласна" } },
  "file.close": { assessmentId: ASSESSED.signed, on: "2026-12-07" }, "assessment.cancel": { assessmentId: ASSESSED.drafted, reason: "перевод" },
};
