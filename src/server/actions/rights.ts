import type { PairId, Role } from "../../contract/schemas";
import { RIGHTS, type Subject } from "../catalogue/rights";
import { observationFacts, pairFacts } from "../domain/actor";
import { workingDaysSince } from "../domain/deadline";
import { isToAnalyse } from "../domain/observation";
import { may, type Letter } from "../domain/rights";
import type { Observation, Pair } from "../domain/tables";
import { notYours, type Context } from "./context";

/** Whether the visitor may do so with a matter of that pair, by the table of rights. */
export const mayWithPair = (context: Context, letter: Letter, subject: Subject, pair: Pair): boolean =>
  may(RIGHTS, context.actor.roles, letter, subject, pairFacts(context.actor, pair, context.registry, context.today));

/** The visitor is here as a helper alone: what he notes is help (R-A12). */
export function helpsIn({ actor, registry, today }: Context, pair: Pair): boolean {
  const facts = pairFacts(actor, pair, registry, today);
  const as = (roles: readonly Role[]): boolean => may(RIGHTS, roles, "m", "meeting", facts);
  return as(["helper"]) && !as([...actor.roles].filter((role) => role !== "helper"));
}

/** Whether the visitor may do so with a lesson. */
export function mayWithLesson(context: Context, letter: Letter, subject: Subject, observation: Observation, pair: Pair): boolean {
  const { actor, registry, school, services, today } = context;
  const entered = observation.createdAt === "" ? observation.lessonDate : services.dayOf(observation.createdAt);
  const passed = workingDaysSince(observation.lessonDate, today, school.calendar);
  return may(RIGHTS, actor.roles, letter, subject, observationFacts(actor, observation, pair, registry, today, entered, passed));
}

/** The visitor taught that lesson. */
export const isOwnLesson = ({ actor }: Context, { menteeId }: Observation): boolean => actor.person?.id === menteeId;

/** The visitor taught that lesson and may write its self-analysis, or mend it while the record is open (R.3, CoachingCycle). */
export const mayAnalyse = (context: Context, observation: Observation, pair: Pair): boolean =>
  isOwnLesson(context, observation) && isToAnalyse(observation, context.today) && mayWithLesson(context, observation.selfAnalysisOn === null ? "m" : "c", "lesson.selfAnalysis", observation, pair);

/** The pair, if the visitor may do so with it. @throws AppError `not-found`, the same for a foreign and a missing pair */
export function pairFor(context: Context, letter: Letter, subject: Subject, id: PairId): Pair {
  const pair = context.registry.pair(id);
  if (!pair || !mayWithPair(context, letter, subject, pair)) throw notYours();
  return pair;
}
