import type { IsoDate, PersonId, Role } from "../../../contract/schemas";
import { isPairDoorOpen, pairFacts, type Actor } from "../actor";
import { assessorOf, type StageNow } from "../course/stage";
import type { Registry } from "../registry";
import type { Facts } from "../rights";
import type { Assessment } from "../tables";

export type Assessors = { readonly organiser: PersonId | ""; readonly interviewer: PersonId | "" };
/** Who organises the assessment of a stage and who holds its interview on that day; one person may be both. */
export const assessorsOf = (of: Pick<StageNow, "stage" | "line">, registry: Registry, on: IsoDate): Assessors =>
  ({ organiser: assessorOf(registry, of, "organiser", on), interviewer: assessorOf(registry, of, "interviewer", on) });

/** The conclusion is signed: from then on the mentee may see it (`domain/rights.md` R.3, `s@self+signed`). */
export const isSigned = ({ state }: Pick<Assessment, "state">): boolean => state === "signed" || state === "interviewed" || state === "filed";

/** What holds between the visitor and the assessment of a stage. */
export function assessmentFacts(actor: Actor, of: Pick<StageNow, "stage" | "line">, assessment: Assessment | undefined, registry: Registry, today: IsoDate): (role: Role) => Facts {
  const me = actor.person?.id;
  const { organiser, interviewer } = assessorsOf(of, registry, today);
  const { menteeId } = of.stage;
  const pairs = registry.pairsOfMentee(menteeId).filter((pair) => isPairDoorOpen(pair, today)).map((pair) => pairFacts(actor, pair, registry, today, menteeId));
  return (role) => ({
    asg: me !== undefined && (me === organiser || me === interviewer),
    pair: pairs.some((facts) => facts(role).pair === true),
    self: role === "mentee" && me === menteeId,
    signed: assessment !== undefined && isSigned(assessment),
    year: true,
  });
}
