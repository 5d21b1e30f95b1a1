import type { PersonId } from "../../../contract/schemas";
import { RIGHTS } from "../../catalogue/rights";
import { pairFacts } from "../../domain/actor";
import { may, type Facts, type Letter } from "../../domain/rights";
import type { CourseStage, Person, Track } from "../../domain/tables";
import { notYours, type Context } from "../context";

/** Whether the visitor may do so with a mentee's course, by any pair of that mentee (`domain/rights.md` R.3, Track, Stage). */
export function mayWithCourse({ actor, registry, today }: Context, letter: Letter, menteeId: PersonId): boolean {
  const own = actor.person?.id === menteeId;
  const ofPairs = registry.pairsOfMentee(menteeId).map((pair) => pairFacts(actor, pair, registry, today, menteeId));
  // In a group each sees only her own course.
  return [...ofPairs, (): Facts => ({})].some((facts) => may(RIGHTS, actor.roles, letter, "track", (role) => ({ ...facts(role), self: role === "mentee" && own })));
}

/** The mentee, if the visitor may do so. @throws AppError `not-found`, the same for a foreign and a missing person */
export function menteeFor(context: Context, letter: Letter, menteeId: PersonId): Person {
  const mentee = context.registry.person(menteeId);
  if (!mentee || !mayWithCourse(context, letter, menteeId)) throw notYours();
  return mentee;
}

/** The course that runs. @throws AppError `not-found` */
export function courseFor(context: Context, letter: Letter, menteeId: PersonId): { readonly mentee: Person; readonly track: Track } {
  const mentee = menteeFor(context, letter, menteeId);
  const track = context.registry.trackOf(menteeId);
  if (!track) throw notYours();
  return { mentee, track };
}

/** A stage of a course that runs. @throws AppError `not-found` */
export function stageFor(context: Context, letter: Letter, stageId: string): { readonly mentee: Person; readonly track: Track; readonly stage: CourseStage } {
  const stage = context.registry.stage(stageId);
  if (!stage || stage.state === "dropped") throw notYours();
  const course = courseFor(context, letter, stage.menteeId);
  if (course.track.id !== stage.trackId) throw notYours();
  return { ...course, stage };
}
