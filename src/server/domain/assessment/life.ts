import { AppError, type Message } from "../../../contract/errors";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import type { Assessment, AssessmentState, PackageItem } from "../tables";

/** What happens to an assessment; the table of steps stands in `catalogue/assessment.ts` (`domain/data-model.md` §6.2). */
export type AssessmentEvent = "complete" | "lack" | "waive" | "invite" | "review" | "conclude" | "sign" | "interview" | "file" | "cancel";
export type AssessmentStep = { readonly on: AssessmentEvent; readonly from: readonly AssessmentState[]; readonly to: AssessmentState };

/** Who signs the conclusion; one person may be both. */
export type Signer = "organiser" | "interviewer";

/** An event with what it has to bring. */
export type AssessmentAct =
  | { readonly event: "complete" | "lack" }
  | { readonly event: "waive" | "cancel"; readonly reason: string }
  | { readonly event: "invite"; readonly on: IsoDate; readonly what: string }
  | { readonly event: "review"; readonly on: IsoDate; readonly participants: readonly PersonId[] }
  | { readonly event: "conclude"; readonly level: Assessment["level"]; readonly conclusion: string; readonly summary: string; readonly recommendations: string }
  | { readonly event: "sign"; readonly on: IsoDate; readonly by: readonly Signer[] }
  | { readonly event: "interview" | "file"; readonly on: IsoDate };

/** What the guards look at beside the row itself. */
export type AssessmentLook = {
  readonly steps: readonly AssessmentStep[];
  readonly today: IsoDate;
  /** Required documents that are not there (R-F34). */
  readonly lacking: readonly Pick<PackageItem, "kind" | "owedBy">[];
  /** Codes of «Выводы» of this stage. */
  readonly conclusions: readonly string[];
  /** Numbers of the agenda that have no result yet. */
  readonly unanswered: readonly number[];
  /** The mentee was told the conclusion and said so, agreeing or not. */
  readonly acquainted: boolean;
  /** Kinds of papers that the file still lacks. */
  readonly unfiled: readonly string[];
};

/**
 * The assessment after an event. Nothing that was recorded is taken away again: a cancelled one keeps all it had.
 * @throws AppError `conflict` when the machine has no such step, `not-ready` naming all that is missing, `invalid-input` for a field that is wrong
 */
export function assessmentAfter(assessment: Assessment, act: AssessmentAct, look: AssessmentLook): Assessment {
  const step = look.steps.find(({ on, from }) => on === act.event && from.includes(assessment.state));
  if (!step) throw new AppError("conflict", "assessment.noStep", {}, [{ key: `assessment.state.${assessment.state}` }]);
  const after: Assessment = { ...assessment, state: step.to };
  switch (act.event) {
    case "complete":
      stopAt(look.lacking.map(lackOf));
      return after;
    case "lack":
      return after;
    case "waive":
      refuseFields(act.reason === "" ? [{ key: "assessment.waiveReason", field: "reason" }] : []);
      return { ...after, gateReason: act.reason };
    case "invite":
      // The day to come to, which may lie ahead.
      refuseFields([...tooEarly(act.on, assessment.openedOn, "on"), ...(act.what === "" ? [{ key: "assessment.inviteWhat", field: "what" }] : [])]);
      return { ...after, invitedOn: act.on, invitedFor: act.what };
    case "review":
      refuseFields([...dayWrong(act.on, assessment.openedOn, look.today, "on"), ...(act.participants.length === 0 ? [{ key: "assessment.noParticipants", field: "participants" }] : [])]);
      return { ...after, reviewedOn: act.on, participants: [...act.participants] };
    case "conclude":
      stopAt(assessment.reviewedOn === null ? [{ key: "assessment.lack.review" }] : []);
      refuseFields([
        ...(look.conclusions.includes(act.conclusion) ? [] : [{ key: "assessment.conclusionWrong", field: "conclusion", params: { of: look.conclusions.join(", ") } }]),
        ...(act.level === "" ? [{ key: "assessment.noLevel", field: "level" }] : []), ...(act.summary === "" ? [{ key: "assessment.noSummary", field: "summary" }] : []),
      ]);
      // Other words than those that were signed: whoever has signed signs again.
      return { ...after, level: act.level, conclusion: act.conclusion, summary: act.summary, recommendations: act.recommendations, organiserSignedOn: null, interviewerSignedOn: null };
    case "sign":
      return signed(assessment, after, act, look);
    case "interview":
      stopAt([...look.unanswered.map((no): Message => ({ key: "assessment.lack.question", params: { no } })), ...(look.acquainted ? [] : [{ key: "assessment.lack.acquaintance" }])]);
      refuseFields(dayWrong(act.on, latest(assessment.organiserSignedOn, assessment.interviewerSignedOn), look.today, "on"));
      return { ...after, interviewOn: act.on };
    case "file":
      stopAt(look.unfiled.map((kind) => ({ key: "assessment.lack.paper", params: { kind } })));
      refuseFields(dayWrong(act.on, assessment.interviewOn, look.today, "on"));
      return { ...after, filedOn: act.on };
    case "cancel":
      refuseFields(act.reason === "" ? [{ key: "assessment.cancelReason", field: "reason" }] : []);
      return { ...after, cancelReason: act.reason };
  }
}

/** Each puts a mark of his own signature; with the second one the conclusion is signed. */
function signed(assessment: Assessment, after: Assessment, { on, by }: Extract<AssessmentAct, { event: "sign" }>, { today }: AssessmentLook): Assessment {
  refuseFields(dayWrong(on, assessment.reviewedOn, today, "on"));
  const marked: Assessment = { ...after, organiserSignedOn: by.includes("organiser") ? on : assessment.organiserSignedOn, interviewerSignedOn: by.includes("interviewer") ? on : assessment.interviewerSignedOn };
  return { ...marked, state: marked.organiserSignedOn !== null && marked.interviewerSignedOn !== null ? after.state : assessment.state };
}

/** A document that is missing, with who owes it. */
export const lackOf = ({ kind, owedBy }: Pick<PackageItem, "kind" | "owedBy">): Message => ({ key: owedBy === "" ? "assessment.lack.document" : `assessment.lack.document.${owedBy}`, params: { kind } });

const latest = (one: IsoDate | null, other: IsoDate | null): IsoDate | null => (one !== null && (other === null || one > other) ? one : other);

const tooEarly = (day: IsoDate, after: IsoDate | null, field: string): Message[] => (after !== null && day < after ? [{ key: "assessment.dayBefore", field, params: { date: day, after } }] : []);

/** A day has come, and is not before what it follows. */
function dayWrong(day: IsoDate, after: IsoDate | null, today: IsoDate, field: string): Message[] {
  if (day > today) return [{ key: "date.future", field, params: { date: day } }];
  return tooEarly(day, after, field);
}

function stopAt(missing: readonly Message[]): void {
  if (missing.length > 0) throw new AppError("not-ready", "assessment.notReady", {}, missing);
}

function refuseFields(wrong: readonly Message[]): void {
  if (wrong.length > 0) throw new AppError("invalid-input", "form.wrong", {}, wrong);
}
