import type { Input } from "../../contract/contract";
import type { Message } from "../../contract/errors";
import type { EndCause, IsoDate } from "../../contract/schemas";
import { PAIR_LIFE } from "../catalogue/lifecycles";
import { earliestEnd, successorOf } from "../domain/early-end";
import { pairAfter } from "../domain/pair";
import type { Pair } from "../domain/tables";
import type { Change } from "../services";
import { settled } from "./confided/settled";
import { notYours, refuse, type Context, type Outcome } from "./context";
import { passedOn } from "./pass-on";

/** From which day a pair is over, why, and when the school gave notice; `cause` "" of one that no order has assigned yet. */
export type Ending = { readonly on: IsoDate; readonly reason: string; readonly cause: EndCause | ""; readonly noticeOn: IsoDate | null };

const UNORDERED: readonly Pair["state"][] = ["proposed", "agreed"];

/** Declined before the order, ended early after it; the reason is kept. An end that is said for a day to come waits for that day. */
export function closePair(context: Context, { pairId, on, reason, cause = undefined, noticeOn = null }: Input<"pair.close">): Outcome<"pair.close"> {
  const pair = context.registry.pair(pairId);
  if (!pair) throw notYours();
  const ending: Ending = { on, reason, cause: UNORDERED.includes(pair.state) ? "" : cause ?? "", noticeOn: cause === "school" ? noticeOn : null };
  refuse(wrongEnding(context, pair, ending));
  return { output: {}, changes: closing(context, pair, ending), entity: "pairs", entityId: pairId };
}

/** What is wrong with an end: the school gives a mentor three working days (T13), the mentor and the mentee name their own day (R-N01). */
export function wrongEnding({ registry, school, today }: Context, pair: Pair, { on, cause, noticeOn }: Ending): Message[] {
  const noticed = cause === "school" && registry.person(pair.mentorId)?.kind === "teacher";
  const earliest = noticed && noticeOn !== null ? earliestEnd(noticeOn, school.calendar) : null;
  return [
    ...(cause === "" && on > today ? [{ key: "date.future", field: "on", params: { date: on } }] : []),
    ...(cause !== "" && pair.end !== null && on > pair.end ? [{ key: "close.afterEnd", field: "on", params: { end: pair.end } }] : []),
    ...(noticed && noticeOn === null ? [{ key: "close.notice", field: "noticeOn" }] : []),
    ...(noticeOn !== null && noticeOn > today ? [{ key: "date.future", field: "noticeOn", params: { date: noticeOn } }] : []),
    ...(earliest !== null && on < earliest ? [{ key: "close.early", field: "on", params: { notice: noticeOn!, earliest } }] : []),
  ];
}

/** What was said of the pair is settled with it; a mentor who was found goes on with its programme. */
export function closing(context: Context, pair: Pair, { on, reason, cause, noticeOn }: Ending, successor = successorOf(context.registry, pair)): Change[] {
  const { registry, now, today } = context;
  const state = pairAfter(pair, UNORDERED.includes(pair.state) ? "decline" : "end", PAIR_LIFE);
  const said = { closedOn: on, closeReason: reason, endCause: cause, noticeOn, updatedAt: now };
  if (on > today) return [{ update: "pairs", id: pair.id, fields: said }];
  // Who was to go on and does not gives the programme back.
  const next = state === "declined" && pair.continuesFrom !== "" ? registry.pair(pair.continuesFrom) : successor;
  return [
    { update: "pairs", id: pair.id, fields: { state, ...said } },
    ...registry.membersOf(pair.id).filter(({ to }) => to === null).map(({ id }): Change => ({ update: "members", id, fields: { to: on, updatedAt: now } })),
    ...settled(context, ({ pairId }) => pairId === pair.id),
    ...(next ? passedOn(context, { ...pair, ...said }, next) : []),
  ];
}
