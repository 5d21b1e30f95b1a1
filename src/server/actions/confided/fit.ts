import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { fitsToAnswer } from "../../domain/appeal";
import type { Change } from "../../services";
import { notYours, type Context, type Outcome } from "../context";
import { pairFor } from "../rights";
import { raise } from "./appeal";
import { keepSaid } from "./closed";

/**
 * «Подходит ли вам эта пара?» after the trial meeting, once a side and mentee (R-B31): a fact, not a state. «Не подходит» puts the pair on review.
 * @throws AppError `conflict` when it is answered already, or the fourteen days are over
 */
export function answerFit(context: Context, { pairId, menteeId, fit, words }: Input<"pulse.answer">, requestId: string): Outcome<"pulse.answer"> {
  const { actor, registry, today, now } = context;
  const pair = pairFor(context, "s", "pair", pairId);
  const me = actor.person;
  if (!me || (pair.mentorId !== me.id && menteeId !== me.id) || !registry.membersOf(pairId).some((member) => member.menteeId === menteeId)) throw notYours();
  const asked = fitsToAnswer(pair, me, registry, today).find(({ member }) => member.menteeId === menteeId);
  if (!asked) throw new AppError("conflict", "fit.closed");
  const { member, as } = asked;
  const answered: Change = { update: "members", id: member.id, fields: { ...(as === "mentor" ? { mentorFitOn: today } : { menteeFitOn: today }), updatedAt: now } };
  const said = { personId: me.id, aboutId: menteeId, reasons: [], words };
  if (fit !== "unfit") keepSaid(context, { ...said, id: `OB-${requestId}`, kind: fit, at: now, pairId });
  return { output: {}, changes: [answered, ...(fit === "unfit" ? raise(context, pair, { ...said, kind: fit }, requestId) : [])], entity: "members", entityId: member.id };
}
