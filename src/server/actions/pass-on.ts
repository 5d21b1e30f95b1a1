import type { PlanItemId, ProgrammeId } from "../../contract/schemas";
import { MENTOR_IS } from "../catalogue/programme-words";
import { END_CAUSE } from "../catalogue/values";
import { menteesOf } from "../domain/group/closing";
import { hasOpenStep } from "../domain/meeting/meeting";
import { isDraft } from "../domain/paper/paper";
import { shortName } from "../domain/person";
import { NO_PLACE } from "../domain/plan/calendar-place";
import { isOpen } from "../domain/plan/progress";
import type { Pair, PlanChange, PlanItem, Programme } from "../domain/tables";
import type { Change } from "../services";
import { made, type Context } from "./context";

/** What of a pair goes on without its mentor (`domain/data-model.md` §6.4, Change of mentor). */
export function openOf({ registry }: Pick<Context, "registry">, pair: Pair) {
  const programmes = registry.programmesOf(pair.id).filter(({ state }) => state === "draft" || state === "active");
  const own = new Set<ProgrammeId | "">(programmes.map(({ id }) => id));
  return {
    programmes,
    lines: registry.linesOfPair(pair.id).filter(({ programmeId, status }) => own.has(programmeId) || (programmeId === "" && isOpen({ status }))),
    lessons: registry.observationsOf(pair.id).filter(({ state, nextStepBy, nextStepDoneOn }) => state === "logged" && nextStepBy !== null && nextStepDoneOn === null),
    meetings: registry.meetingsOf(pair.id).filter(hasOpenStep),
  };
}

/**
 * The programme with all its lines, corrections and papers becomes that of the pair that goes on; open steps of lessons and meetings become lines of its plan, for those rows
 * stay where they were made. Records keep their author.
 */
export function passedOn(context: Context, pair: Pair, successor: Pair): Change[] {
  const { registry, services, now } = context;
  const { programmes, lines, lessons, meetings } = openOf(context, pair);
  const moved = new Set<ProgrammeId | "">(programmes.map(({ id }) => id));
  const mentees = menteesOf(registry, pair);
  const step = (menteeId: PlanItem["menteeId"], source: PlanItem["source"], givenBy: PlanItem["givenBy"], activity: string, due: PlanItem["due"]): PlanItem => ({
    id: services.newId("PL") as PlanItemId, programmeId: homeOf(programmes, menteeId)?.id ?? "", pairId: successor.id, menteeId, libraryCode: "", source, givenBy, part: "", direction: "", difficulty: "", competence: "", activity,
    kind: "", manner: "", due, dueBefore: null, responsible: "mentee", plannedResult: "", actualResult: "", evidence: "", mentorMark: null, status: "planned", doneOn: null, offPlan: false, ownWording: true, reason: "", ...NO_PLACE, ...made(context),
  });
  const steps = [
    ...lessons.map(({ menteeId, observerId, nextStep, nextStepBy }) => step(menteeId, "lesson", observerId, nextStep, nextStepBy)),
    ...meetings.flatMap(({ loggedBy, nextStep, nextStepBy }) => mentees.map((menteeId) => step(menteeId, "meeting", loggedBy, nextStep, nextStepBy))),
  ];
  return [
    ...programmes.map(({ id }): Change => ({ update: "programmes", id, fields: { pairId: successor.id, updatedAt: now } })),
    ...lines.map(({ id }): Change => ({ update: "planItems", id, fields: { pairId: successor.id, updatedAt: now } })),
    ...registry.papersOf(pair.id).filter(({ programmeId }) => programmeId !== "" && moved.has(programmeId))
      .map((paper): Change => ({ update: "papers", id: paper.id, fields: { pairIds: isDraft(paper) ? [successor.id] : [...paper.pairIds, successor.id], updatedAt: now } })),
    ...(steps.length > 0 ? [{ append: "planItems" as const, rows: steps }] : []),
    ...corrections(context, pair, successor, programmes),
  ];
}

/** The programme of the year before the plan of a stage. */
const homeOf = (programmes: readonly Programme[], mentee: Programme["menteeId"]): Programme | undefined =>
  programmes.filter(({ menteeId }) => menteeId === mentee).sort((one, other) => (one.kind < other.kind ? -1 : 1))[0];

/** A programme in force is corrected by it, so that its next edition names the new mentor. */
function corrections(context: Context, pair: Pair, successor: Pair, programmes: readonly Programme[]): Change[] {
  const { registry, services, actor, today } = context;
  const name = (id: Pair["mentorId"]): string => {
    const person = registry.person(id);
    return person ? MENTOR_IS(shortName(person)) : "";
  };
  const me = actor.person?.id ?? "";
  const rows = programmes.filter(({ state }) => state === "active").map(({ id }): PlanChange => ({
    id: services.newId("PC"), programmeId: id, itemId: "", date: pair.closedOn ?? today, initiator: me, reason: pair.endCause === "" ? "" : END_CAUSE[pair.endCause], before: name(pair.mentorId), after: name(successor.mentorId),
    agreedBy: me, agreedOn: today, fields: "", ...made(context),
  }));
  return rows.length > 0 ? [{ append: "planChanges", rows }] : [];
}
