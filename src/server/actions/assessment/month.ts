import type { Input, Output } from "../../../contract/contract";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import { assessorsOf } from "../../domain/assessment/assessors";
import { standing } from "../../domain/assessment/standing";
import { addDays, addMonths } from "../../domain/calendar";
import { filingDue, stagesNow, type StageNow } from "../../domain/course/stage";
import { isPresent, shortName } from "../../domain/person";
import type { Assessment, Control } from "../../domain/tables";
import type { Context } from "../context";
import { mayWithStage } from "./rights";

type Shown = Output<"assessments.show">;

/**
 * The month of a deputy (R-P16): stages whose assessment is open or falls into the month, control visits and interviews. What waits longer than the month
 * stays in the list until it is done.
 */
export function showMonth(context: Context, { month }: Input<"assessments.show">): Shown {
  const first = `${month ?? context.today.slice(0, 7)}-01` as IsoDate;
  const days = { first, last: addDays(addMonths(first, 1), -1) };
  const { registry, today } = context;
  const mentees = registry.tracks.filter(({ state }) => state === "running").flatMap(({ menteeId }) => registry.person(menteeId) ?? []).filter((person) => isPresent(person, today));
  const stages = mentees.flatMap(({ id }) => stagesNow(registry, id, today, context.school)).flatMap((now) => lineOf(context, now, days) ?? []);
  const controls = mentees.flatMap(({ id }) => registry.controlsOf(id)).filter(({ date, from }) => (from ?? date) <= days.last && date >= days.first).map((control) => controlOf(context, control));
  const byDay = (one: string | null, other: string | null): number => ((one ?? "9999") < (other ?? "9999") ? -1 : 1);
  return {
    month: first.slice(0, 7),
    stages: stages.sort((one, other) => byDay(one.due ?? one.filingDue, other.due ?? other.filingDue)),
    controls: controls.sort((one, other) => byDay(one.date, other.date)),
  };
}

function lineOf(context: Context, { stage, line, window }: StageNow, { first, last }: { readonly first: IsoDate; readonly last: IsoDate }): Shown["stages"][number] | undefined {
  const { registry, today, actor, school } = context;
  const latest = registry.assessmentOf(stage.id);
  if (!mayWithStage(context, "s", "assessment", { stage, line, assessment: latest })) return undefined;
  const inMonth = window !== null && window.opens <= last && window.due >= first;
  // In the month of its new end an extended stage waits for its next assessment; elsewhere the one that extended it is shown.
  const assessment = inMonth ? standing(latest) : latest;
  const open = assessment !== undefined && assessment.state !== "filed";
  const held = assessment?.interviewOn ?? null;
  if (!open && !(inMonth && !assessment) && !(held !== null && held >= first && held <= last)) return undefined;
  const { organiser, interviewer } = assessorsOf({ stage, line }, registry, today);
  const me = actor.person?.id;
  return {
    stageId: stage.id, stage: stage.title, mentee: nameOf(context, stage.menteeId), state: assessment?.state ?? null, opensOn: window?.opens ?? null,
    due: dueOf(assessment, window), filingDue: open && held !== null ? filingDue(held, line, school) : null, interviewOn: held, mine: me !== undefined && (me === organiser || me === interviewer),
  };
}

/** The day of the assessment counts until the documents were reviewed. */
const dueOf = (assessment: Assessment | undefined, window: StageNow["window"]): IsoDate | null => (assessment && assessment.reviewedOn !== null ? null : window?.due ?? null);

const controlOf = (context: Context, { menteeId, kind, date, from, to, topic, state, byId }: Control): Shown["controls"][number] =>
  ({ mentee: nameOf(context, menteeId), kind, date, from, to, topic, state, mine: byId !== "" && byId === context.actor.person?.id });

function nameOf({ registry }: Context, id: PersonId): string {
  const person = registry.person(id);
  return person ? shortName(person) : "";
}
