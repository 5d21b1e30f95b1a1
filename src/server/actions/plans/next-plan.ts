import type { PersonId } from "../../../contract/schemas";
import type { StageModelLine } from "../../domain/tables";
import type { Change } from "../../services";
import { NEXT_PLAN } from "./course";
import { draftPlan, type FillContext } from "./fill";
import { isPaired } from "./rights";

/**
 * The draft of the plan of the next stage (R-D11, R-D12): made when the assessment of the stage before opens, from the mentee's difficulties and open shortcomings, and
 * completed when the package is reviewed, with what the mentor's review proposes. Nothing without a pair that works or without that stage.
 */
export function nextPlan(context: FillContext, menteeId: PersonId, stage: StageModelLine["stage"]): Change[] {
  const kind = NEXT_PLAN[stage];
  if (kind === undefined) return [];
  const { registry } = context;
  const mentee = registry.person(menteeId);
  const pairs = registry.pairsOfMentee(menteeId).filter(isPaired);
  const pair = pairs.find(({ id }) => registry.programmesOf(id).some((each) => each.kind === kind && each.menteeId === menteeId && each.state !== "ended")) ?? pairs[0];
  return mentee && pair ? draftPlan(context, kind, pair, mentee) : [];
}
