import type { Input } from "../../../contract/contract";
import type { InterviewRow } from "../../../contract/assessments";
import { AppError, type Message } from "../../../contract/errors";
import type { PlanItemId } from "../../../contract/schemas";
import { AFTER_INTERVIEW } from "../../catalogue/assessment";
import { NO_PLACE } from "../../domain/plan/calendar-place";
import type { Acknowledgement, InterviewItem, PlanChange, PlanItem, Programme } from "../../domain/tables";
import type { Change } from "../../services";
import { made, refuse, type Context, type Outcome } from "../context";
import { goesOn } from "../plans/rights";
import { acquaintanceOf, agendaOf, conclusionPapers, assessmentFor, changedFields, stepped, type OfAssessment } from "./rights";

/**
 * The interview (R-F08–R-F12): what came of each question of the agenda. An agreement about ways of work becomes a line of the plan, one about the plan a
 * correction of it, one about curatorship stays in the protocol for the curator. «Ознакомлен» is a mark of its own: agreeing or not.
 */
export function recordInterview(context: Context, { assessmentId, on, rows, acquainted }: Input<"interview.record">): Outcome<"interview.record"> {
  const of = assessmentFor(context, "m", "interviewItem", assessmentId);
  const { services } = context;
  const agenda = agendaOf(of);
  const becomes = ({ no }: InterviewRow) => agenda[no - 1]?.becomes;
  refuse(rows.flatMap((row, at) => rowWrong(row, becomes(row), at)));
  const known = acquaintanceOf(context, of);
  const after = stepped(context, of, { event: "interview", on }, { answered: rows.map(({ no }) => no), acquainted: acquainted !== null });
  const agreed = rows.filter(({ agreement }) => agreement !== "");
  const plans = plansOf(context, of);
  const tasks = agreed.filter((row) => becomes(row) === "task").map((row) => taskOf(context, of, row, plans));
  const changes = agreed.filter((row) => becomes(row) === "planChange").map((row) => correctionOf(context, of, row, on, plans));
  return {
    output: { tasks: tasks.length, changes: changes.length },
    changes: [
      { update: "assessments", id: assessmentId, fields: changedFields(context, of.assessment, after) },
      { append: "interviewItems", rows: rows.map((row): InterviewItem => ({ id: services.newId("IV"), assessmentId, question: agenda[row.no - 1]!.question, ...row, ...made(context) })) },
      ...(tasks.length > 0 ? [{ append: "planItems" as const, rows: tasks }] : []), ...(changes.length > 0 ? [{ append: "planChanges" as const, rows: changes }] : []),
      ...(acquainted === null || known !== undefined ? [] : [{ append: "acknowledgements" as const, rows: [acknowledged(context, of, on, acquainted)] } satisfies Change]),
    ],
    entity: "assessments", entityId: assessmentId,
  };
}

function rowWrong({ no, result, agreement, due, responsible }: InterviewRow, becomes: string | undefined, at: number): Message[] {
  const field = (name: string): string => `rows.${at}.${name}`;
  if (becomes === undefined) return [{ key: "assessment.noQuestion", field: field("no"), params: { no } }];
  return [
    ...(result === "" ? [{ key: "assessment.noResult", field: field("result"), params: { no } }] : []),
    ...(becomes === "task" && agreement !== "" && due === null ? [{ key: "assessment.taskDue", field: field("due"), params: { no } }] : []),
    ...(becomes === "task" && agreement !== "" && responsible === "" ? [{ key: "assessment.taskWho", field: field("responsible"), params: { no } }] : []),
  ];
}

/** Plans of the mentee that go on, the one of the next stage first, then that of the year, then that of this stage. */
function plansOf(context: Context, { stage }: OfAssessment): Programme[] {
  const rank = ({ stageNo }: Programme): number => (stageNo === stage.no + 1 ? 0 : stageNo === null ? 1 : 2);
  return context.registry.programmes.filter((programme) => programme.menteeId === stage.menteeId && goesOn(context, programme)).sort((one, other) => rank(one) - rank(other));
}

/** A line without a plan of its own is the mentee's all the same; the first plan that holds its day takes it. */
function taskOf(context: Context, { stage }: OfAssessment, { agreement, due, responsible }: InterviewRow, plans: readonly Programme[]): PlanItem {
  const { services, actor, registry } = context;
  const plan = plans.find(({ start, end }) => due !== null && (start === null || start <= due) && (end === null || due <= end)) ?? plans[0];
  const pairs = registry.pairsOfMentee(stage.menteeId);
  return {
    id: services.newId("PL") as PlanItemId, programmeId: plan?.id ?? "", pairId: plan?.pairId ?? pairs[pairs.length - 1]!.id, menteeId: stage.menteeId, libraryCode: "", source: "interview", givenBy: actor.person?.id ?? "",
    part: "", direction: "", difficulty: "", competence: "", activity: agreement, kind: "", manner: "", due, dueBefore: null, responsible, plannedResult: "", actualResult: "", evidence: "",
    mentorMark: null, status: "planned", doneOn: null, offPlan: false, ownWording: false, reason: "", ...NO_PLACE, ...made(context),
  };
}

/** Both sat at the interview: the correction is agreed on that day (R-F11). @throws AppError `not-ready` without a plan to correct */
function correctionOf(context: Context, { stage }: OfAssessment, { agreement }: InterviewRow, on: InterviewItem["due"], [plan]: readonly Programme[]): PlanChange {
  if (!plan) throw new AppError("not-ready", "assessment.notReady", {}, [{ key: "assessment.lack.plan" }]);
  return {
    id: context.services.newId("PC"), programmeId: plan.id, itemId: "", date: on ?? context.today, initiator: context.actor.person?.id ?? "", reason: AFTER_INTERVIEW, before: "", after: agreement,
    agreedBy: stage.menteeId, agreedOn: on, fields: "", ...made(context),
  };
}

/** Under the conclusion's paper when there is one, else under the assessment itself. */
function acknowledged(context: Context, of: OfAssessment, date: Acknowledgement["date"], { agree, remark }: { readonly agree: Acknowledgement["agree"]; readonly remark: string }): Acknowledgement {
  const { assessment } = of;
  const [paper] = conclusionPapers(context, of);
  return { id: context.services.newId("AK"), paperId: paper?.id ?? assessment.id as Acknowledgement["paperId"], personId: assessment.menteeId, date, agree, remark, how: "pen", ...made(context) };
}
