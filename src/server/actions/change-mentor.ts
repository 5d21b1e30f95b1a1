import type { Input } from "../../contract/contract";
import { AppError, type Message } from "../../contract/errors";
import type { PairId } from "../../contract/schemas";
import { CODE_LETTER } from "../catalogue/values";
import { nextCode } from "../domain/code";
import { successorOf } from "../domain/early-end";
import { grownUpOf, menteesOf } from "../domain/group/closing";
import { NO_RESULT, UNFITTED, obstaclesTo } from "../domain/pair";
import type { Appointment, Pair, PairMember } from "../domain/tables";
import { made, notYours, refuse, type Context, type Outcome } from "./context";
import { closing, wrongEnding, type Ending } from "./end-pair";
import { participate } from "./pair-up";
import { openOf, passedOn } from "./pass-on";

const CHANGEABLE: readonly Pair["state"][] = ["ordered", "working", "review", "ended"];

/**
 * Another mentor goes on with the same mentees (`domain/data-model.md` §6.2, §6.4): the pair ends early, a new one continues it, and what was open passes to it on that day. One order says both
 * (D11). After a dismissal the pair has ended already: then only the new one is made.
 * @throws AppError `conflict` of a pair that cannot be continued, or is continued already; `invalid-input` with all that stands in the way
 */
export function changeMentor(context: Context, input: Input<"mentor.change">): Outcome<"mentor.change"> {
  const { registry, school, services, today } = context;
  const pair = registry.pair(input.pairId);
  const mentor = registry.person(input.mentorId);
  if (!pair || !mentor) throw notYours();
  if (!CHANGEABLE.includes(pair.state)) throw new AppError("conflict", "pair.noStep", { pair: pair.code }, [{ key: `pair.state.${pair.state}` }]);
  const there = successorOf(registry, pair);
  if (there) throw new AppError("conflict", "mentor.changed", { pair: pair.code, next: there.code });
  const over = pair.state === "ended";
  const ending: Ending = { on: input.on, reason: input.reason, cause: input.cause, noticeOn: input.cause === "school" ? input.noticeOn : null };
  const mentees = menteesOf(registry, pair).flatMap((id) => registry.person(id) ?? []);
  const start = input.on > today ? input.on : today;
  refuse([
    ...(over ? [] : wrongEnding(context, pair, ending)),
    ...(mentor.id === pair.mentorId ? [{ key: "mentor.same", field: "mentorId" }] : []),
    ...obstaclesTo({ form: pair.form, mentor, mentees, start, end: pair.end, loadReason: input.loadReason }, registry, school).map((message) => (message.field === "menteeIds" || message.field === "end" ? { ...message, field: "mentorId" } : message)),
  ]);
  const touches = touchesOf(context, pair, ending);
  const entity = { entity: "pairs" as const, entityId: pair.id };
  if (!input.apply) return { output: { touches, done: false, code: "" }, changes: [], ...entity };
  const id = services.newId("PA") as PairId;
  const successor: Pair = {
    ...pair, id, code: nextCode(CODE_LETTER.pair, new Set(registry.pairs.map(({ code }) => code)), services.random), mentorId: mentor.id, secondMentorId: pair.secondMentorId === mentor.id ? "" : pair.secondMentorId,
    proposedOn: today, agreedOn: null, orderedOn: null, orderNumber: "", start, closedOn: null, state: "proposed", closeReason: "", loadReason: input.loadReason, continuesFrom: pair.id, ...NO_RESULT, ...made(context),
  };
  const members = mentees.map((mentee): PairMember => ({
    id: services.newId("PM"), pairId: id, menteeId: mentee.id, from: start, to: null, mentorConsentOn: null, menteeConsentOn: null, ...UNFITTED, ...made(context),
  }));
  return {
    output: { touches, done: true, code: successor.code },
    changes: [
      ...(over ? passedOn(context, pair, successor) : closing(context, pair, ending, successor)),
      { append: "pairs", rows: [successor] },
      { append: "members", rows: members },
      ...participate(context, successor, [{ person: mentor, role: "mentor" }]),
      ...grownUpToo(context, pair, successor),
    ],
    ...entity,
  };
}

/** The grown-up of a group of pupils stays with it. */
function grownUpToo(context: Context, pair: Pair, successor: Pair) {
  const { registry, services, today } = context;
  const grownUp = grownUpOf(registry, pair, today);
  if (!grownUp) return [];
  const row: Appointment = { id: services.newId("AP"), personId: grownUp.id, role: "grownUp", scope: successor.id, from: successor.start, to: null, orderNumber: "", orderDate: null, ...made(context) };
  return [{ append: "appointments" as const, rows: [row] }];
}

/** What passes on, and what does not, before anything is written. */
function touchesOf(context: Context, pair: Pair, { on }: Ending): { key: string; params?: Message["params"] }[] {
  const { registry } = context;
  const { programmes, lines, lessons, meetings } = openOf(context, pair);
  const planned = registry.meetingsOf(pair.id).filter(({ state, date }) => state === "planned" && date >= on).length;
  return [
    { key: "mentor.touch.new", params: { pair: pair.code } },
    ...(programmes.length > 0 ? [{ key: "mentor.touch.programmes", params: { n: programmes.length, lines: lines.length } }] : []),
    ...(lessons.length + meetings.length > 0 ? [{ key: "mentor.touch.steps", params: { n: lessons.length + meetings.length } }] : []),
    ...(planned > 0 ? [{ key: "mentor.touch.meetings", params: { n: planned } }] : []),
    ...(pair.orderedOn === null ? [] : [{ key: "mentor.touch.order" }]),
    { key: "mentor.touch.door" },
  ];
}
