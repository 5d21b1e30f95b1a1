import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { RIGHTS } from "../../catalogue/rights";
import { noteFacts } from "../../domain/actor";
import { may, type Letter } from "../../domain/rights";
import type { Pair, PrivateNote } from "../../domain/tables";
import { notYours, refuse, type Context, type Outcome } from "../context";
import { logLook } from "../log-entry";
import { pairFor } from "../rights";
import { closedRows } from "./closed";

/**
 * A private note of the diary, beside a meeting or lesson of the pair or by itself (R-A24, R-A26). It lies in the closed workbook alone: the registry, its log
 * too, does not hear of it. The author mends it for fourteen days; an emptied one is gone from the screens and stays as an empty row.
 */
export function writeNote(context: Context, { noteId, pairId, menteeId, recordId, text }: Input<"note.private">, requestId: string): Outcome<"note.private"> {
  const { registry, services, actor, today, now } = context;
  const pair = pairFor(context, "s", "pair", pairId);
  const me = actor.person;
  if (!me || !mayWithNote(context, "m", pair, { personId: me.id, date: today })) throw notYours();
  const known = closedRows(context).notes;
  if (noteId !== null) {
    const note = known.find(({ id }) => id === noteId);
    if (!note || note.pairId !== pairId || note.personId !== me.id) throw notYours();
    if (!mayWithNote(context, "c", pair, note)) throw new AppError("conflict", "note.closed");
    services.closed.write([{ update: "privateNotes", id: noteId, fields: { text, at: now } }]);
    return { output: { noteId }, changes: [], entity: "privateNotes", entityId: noteId };
  }
  refuse(text === "" ? [{ key: "field.empty", field: "text" }] : []);
  const records = new Set<string>([...registry.meetingsOf(pairId), ...registry.observationsOf(pairId)].map(({ id }) => id));
  if ((recordId !== "" && !records.has(recordId)) || (menteeId !== null && !registry.membersOf(pairId).some((member) => member.menteeId === menteeId))) throw notYours();
  const id = `NT-${requestId}`;
  const before = known.find((each) => each.id === id);
  if (before && before.personId !== me.id) throw notYours();
  if (!before) services.closed.write([{ append: "privateNotes", rows: [{ id, personId: me.id, pairId, menteeId: menteeId ?? "", recordId, date: today, text, at: now }] }]);
  return { output: { noteId: id }, changes: [], entity: "privateNotes", entityId: id };
}

/** Notes on a pair: the mentor's own ones; all to the curator, whose look is a row of the log (R.7). */
export function showNotes(context: Context, { pairId }: Input<"note.show">): Output<"note.show"> {
  const pair = pairFor(context, "s", "pair", pairId);
  const shown = closedRows(context).notes.filter((note) => note.pairId === pairId && note.text !== "" && mayWithNote(context, "s", pair, note));
  const others = shown.filter(({ personId }) => personId !== context.actor.person?.id);
  if (others.length > 0) logLook(context, "note.show", "privateNotes", others.map(({ id }) => id));
  return {
    notes: shown.map((note) => ({ noteId: note.id, date: note.date, menteeId: note.menteeId === "" ? null : note.menteeId, recordId: note.recordId, text: note.text, mayFix: mayWithNote(context, "c", pair, note) }))
      .sort((one, other) => (one.date < other.date ? 1 : -1)),
  };
}

const mayWithNote = ({ actor, registry, today }: Context, letter: Letter, pair: Pair, note: Pick<PrivateNote, "personId" | "date">): boolean =>
  may(RIGHTS, actor.roles, letter, "note", noteFacts(actor, note, pair, registry, today));
