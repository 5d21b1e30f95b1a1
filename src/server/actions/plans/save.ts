import type { Input } from "../../../contract/contract";
import type { ProgrammeText } from "../../../contract/plans";
import type { Message } from "../../../contract/errors";
import { AUTHOR_MODE, PLAN_RESERVE } from "../../catalogue/values";
import { dayText, PROGRAMME_FIELD, termUntil } from "../../catalogue/programme-words";
import type { PlanChange, Programme } from "../../domain/tables";
import { made, refuse, type Context, type Outcome } from "../context";
import { programmeFor, refuseOver, requireRight, type OfProgramme } from "./rights";

/**
 * The words of a programme: of a draft by the pair and the curator, of a signed one by the curator with a reason, which is a correction that the
 * next edition of the paper shows (R-D03, R-D16); of the adaptation plan its circle of duties (R-D29).
 */
export function saveProgramme(context: Context, { programmeId, text, reason }: Input<"programme.save">): Outcome<"programme.save"> {
  const of = programmeFor(context, programmeId);
  refuseOver(context, of);
  requireRight(context, "c", "programme", of);
  const changed = (Object.keys(PROGRAMME_FIELD) as (keyof ProgrammeText)[]).filter((field) => text[field] !== undefined && text[field] !== of.programme[field]);
  const signed = of.programme.state === "active";
  if (changed.length === 0) return { output: {}, changes: [], entity: "", entityId: "" };
  refuse(signed && reason === "" ? [{ key: "plan.reason", field: "reason" }] : []);
  const fields = Object.fromEntries(changed.map((field) => [field, text[field]])) as Partial<Programme>;
  return {
    output: {},
    changes: [
      { update: "programmes", id: programmeId, fields: { ...fields, updatedAt: context.now } },
      ...(signed ? [{ append: "planChanges" as const, rows: [correctionOf(context, of, told(of.programme, changed), told(text, changed), reason)] }] : []),
    ],
    entity: "programmes", entityId: programmeId,
  };
}

function worded(text: ProgrammeText, field: keyof ProgrammeText): string {
  if (field === "authorMode") return text.authorMode === "" ? "" : AUTHOR_MODE[text.authorMode];
  if (field === "reserve") return text.reserve ? PLAN_RESERVE[text.reserve] : "";
  return field === "attestationOn" ? dayText(text.attestationOn ?? "") : (text[field] ?? "");
}

/** The changed texts by name, each short enough for a table of the paper. */
const told = (text: ProgrammeText, fields: readonly (keyof ProgrammeText)[]): string => fields.map((field) => {
  const value = worded(text, field);
  return `${PROGRAMME_FIELD[field]}: ${value.length > 300 ? `${value.slice(0, 300)}…` : value || "–"}`;
}).join("\n");

/**
 * «Продлить» (R-D02): the end moves, the first one is kept, and the correction lets the next edition of D15 be offered. Inside the school year: a pair that
 * goes on after it gets a new programme (`domain/data-model.md` §6.4, «One year»).
 */
export function extendProgramme(context: Context, { programmeId, end, reason }: Input<"programme.extend">): Outcome<"programme.extend"> {
  const of = programmeFor(context, programmeId);
  refuseOver(context, of);
  requireRight(context, "c", "programme", of);
  const { programme } = of;
  const yearEnd = context.registry.years.find(({ id }) => id === programme.yearId)?.end ?? null;
  const wrong: Message[] = [
    ...(programme.end !== null && end <= programme.end ? [{ key: "plan.extendLater", field: "end", params: { end: programme.end } }] : []),
    ...(yearEnd !== null && end > yearEnd ? [{ key: "plan.extendYear", field: "end", params: { end: yearEnd } }] : []),
  ];
  refuse(wrong);
  return {
    output: {},
    changes: [
      { update: "programmes", id: programmeId, fields: { end, extendedFrom: programme.extendedFrom ?? programme.end, updatedAt: context.now } },
      { append: "planChanges", rows: [correctionOf(context, of, termUntil(programme.end ?? ""), termUntil(end), reason)] },
    ],
    entity: "programmes", entityId: programmeId,
  };
}

/** A correction of the programme itself, agreed by the curator who makes it. */
function correctionOf(context: Context, { programme }: OfProgramme, before: string, after: string, reason: string): PlanChange {
  const { services, actor, today } = context;
  const me = actor.person?.id ?? "";
  return { id: services.newId("PC"), programmeId: programme.id, itemId: "", date: today, initiator: me, reason, before, after, agreedBy: me, agreedOn: today, fields: "", ...made(context) };
}
