import type { Input } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { PersonId } from "../../../contract/schemas";
import { isPresent } from "../../domain/person";
import type { CourseStage } from "../../domain/tables";
import { refuse, type Context, type Outcome } from "../context";
import { stageFor } from "./rights";

/** Dates of a stage, the day of its assessment, its organiser and interviewer, as the curator sets them; they stand until she changes them. */
export function saveStage(context: Context, { stageId, ...input }: Input<"stage.save">): Outcome<"stage.save"> {
  const { stage } = stageFor(context, "c", stageId);
  const { start, end, dueByHand, reason } = input;
  const moved = start !== stage.start || end !== stage.end;
  refuse([
    ...(end < start ? [{ key: "stage.endBeforeStart", field: "end", params: { start } }] : []),
    ...(dueByHand !== null && dueByHand < start ? [{ key: "stage.dueBeforeStart", field: "dueByHand", params: { start } }] : []),
    ...(moved && reason === "" ? [{ key: "stage.reason", field: "reason" }] : []),
    ...unfit(context, stage, "organiserId", input.organiserId),
    ...unfit(context, stage, "interviewerId", input.interviewerId),
  ]);
  return { output: {}, changes: [{ update: "stages", id: stageId, fields: { ...input, updatedAt: context.now } }], entity: "stages", entityId: stageId };
}

function unfit({ registry, today }: Context, { menteeId }: CourseStage, field: "organiserId" | "interviewerId", id: PersonId | ""): Message[] {
  const person = id === "" ? undefined : registry.person(id);
  return id === "" || (person && person.kind !== "pupil" && person.id !== menteeId && isPresent(person, today)) ? [] : [{ key: "stage.assessor", field }];
}

/** The stage is prolonged (conclusion 1c): the first end is kept, and the assessment is due by the new one. */
export function extendStage(context: Context, { stageId, end, reason }: Input<"stage.extend">): Outcome<"stage.extend"> {
  const { stage } = stageFor(context, "c", stageId);
  refuse([
    ...(stage.state === "open" ? [] : [{ key: "stage.closed", field: "end" }]),
    ...(stage.end === null || end <= stage.end ? [{ key: "stage.extendLater", field: "end", params: { end: stage.end ?? "" } }] : []),
  ]);
  return { output: {}, changes: [{ update: "stages", id: stageId, fields: extended(stage, end, reason, context.now) }], entity: "stages", entityId: stageId };
}

/** What an extension changes in the row of a stage. */
export const extended = (stage: CourseStage, end: CourseStage["end"], reason: string, now: string): Partial<CourseStage> =>
  ({ end, extendedFrom: stage.extendedFrom ?? stage.end, dueByHand: null, reason, updatedAt: now });
