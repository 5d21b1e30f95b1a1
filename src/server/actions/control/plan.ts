import type { Input } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { ControlId, PersonId } from "../../../contract/schemas";
import { CONTROL_LIFE } from "../../catalogue/control-life";
import { controllers, mentorsOf } from "../../domain/control/who";
import { controlAfter } from "../../domain/control/life";
import type { Control, ControlKindLine } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { controlFor, mayWithMentee } from "./rights";

export type ControlContext = Context & { readonly sheets: ReadTables<"controlKinds"> };

/** Plans a control for each of the mentees, with its window, topic and purpose (R-G02–R-G04), or changes one that is planned. */
export function planControl(context: ControlContext, input: Input<"control.plan">): Outcome<"control.plan"> {
  const { registry, services, now } = context;
  const { controlId, kind, own, from, to, topic, purpose, byId } = input;
  const menteeIds = [...new Set(input.menteeIds)];
  for (const id of menteeIds) if (!registry.trackOf(id) || !mayWithMentee(context, "m", "control", id)) throw notYours();
  refuse(wrongPlan(context, input, menteeIds));
  const fields = { kind, own, from, to, date: to, topic, purpose: purpose || purposeOf(context.sheets.controlKinds.rows, kind, own), byId: byId ?? "" as const };
  if (controlId !== null) {
    const control = controlFor(context, "c", controlId);
    if (menteeIds.length !== 1 || menteeIds[0] !== control.menteeId) throw notYours();
    const state = controlAfter(control.state, "replan", CONTROL_LIFE);
    return { output: { controlIds: [controlId] }, changes: [{ update: "controls", id: controlId, fields: { ...fields, state, updatedAt: now } }], entity: "controls", entityId: controlId };
  }
  const rows = menteeIds.map((menteeId): Control => ({ ...fields, id: services.newId("CO") as ControlId, menteeId, state: "planned", note: "", conclusion: "", knowledge: [], paperwork: [], ...made(context) }));
  return { output: { controlIds: rows.map(({ id }) => id) }, changes: [{ append: "controls", rows }], entity: "controls", entityId: rows[0]!.id };
}

function wrongPlan({ registry, sheets, today }: ControlContext, { controlId, kind, own, from, to, byId }: Input<"control.plan">, menteeIds: readonly PersonId[]): Message[] {
  const starts = menteeIds.flatMap((id) => registry.trackOf(id)?.start ?? []).sort();
  const latest = starts[starts.length - 1];
  return [
    ...(from !== null && to < from ? [{ key: "control.endBeforeStart", field: "to", params: { from } }] : []),
    ...(controlId === null && to < today ? [{ key: "control.past", field: "to", params: { to } }] : []),
    ...(latest !== undefined && to < latest ? [{ key: "control.beforeStart", field: "to", params: { start: latest } }] : []),
    ...wrongKind(sheets.controlKinds.rows, kind, own),
    ...(byId !== null && !controllers(registry, today).some(({ id }) => id === byId) && !menteeIds.every((id) => mentorsOf(id, registry, today).includes(byId)) ? [{ key: "control.by", field: "byId" }] : []),
  ];
}

/** The school's own kind is one of «Виды контроля»; the five have no other name. */
export function wrongKind(kinds: readonly ControlKindLine[], kind: Control["kind"], own: string): Message[] {
  if (kind !== "other") return own === "" ? [] : [{ key: "control.own.none", field: "own" }];
  return kinds.some(({ title }) => title === own) && own !== "" ? [] : [{ key: "control.own.unknown", field: "own", params: { own } }];
}

/** What a kind of control is for, as the school has written it. */
export const purposeOf = (kinds: readonly ControlKindLine[], kind: Control["kind"], own: string): string =>
  kinds.find(({ code, title }) => (kind === "other" ? title === own : code === kind))?.purpose ?? "";
