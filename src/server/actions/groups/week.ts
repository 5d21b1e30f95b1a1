import type { Input, Output } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { WeekTick } from "../../../contract/groups";
import { mondayOf } from "../../domain/calendar";
import { isFirst, isIn, weekOf } from "../../domain/group/week";
import { ownMeetings } from "../../domain/helper";
import { BLANK_MEETING } from "../../domain/meeting/meeting";
import type { Meeting, Pair } from "../../domain/tables";
import type { Change } from "../../services";
import { made, refuse, type Context, type Outcome } from "../context";
import { begins } from "../meetings/log";
import { mayWithMeeting } from "../meetings/rights";
import { dropDraft } from "../save-draft";
import { groupFor } from "./mine";

/**
 * A week's meetings of the visitor's groups, held or not, in one go. What the registry has of a group on that day is told and not written
 * again; only one's own «не состоялась» becomes held by ticking the day anew. The first held one makes an ordered pair work.
 * @throws AppError `invalid-input` for a day outside the week, one to come and one after the pair's end, by the place of its row
 */
export function tickWeek(context: Context, { week: day, rows }: Input<"group.week">): Outcome<"group.week"> {
  const { today, now } = context;
  const week = weekOf(day, today);
  const ticked = rows.map((row) => ({ row, pair: groupFor(context, row.pairId) }));
  refuse(ticked.flatMap(({ row, pair }, at) => wrongDay(row, pair, context, isIn(row.date, week)).map((message) => ({ ...message, field: `rows.${at}.date` }))));
  const entered = new Map<Pair, readonly Meeting[]>();
  const known: Output<"group.week">["known"] = [];
  const fresh: Meeting[] = [];
  const mended: Change[] = [];
  for (const { row, pair } of [...ticked].sort((one, other) => (one.row.date < other.row.date ? -1 : 1))) {
    const before = ownMeetings(pair, context.registry);
    const meetings = entered.get(pair) ?? before;
    const same = meetings.filter(({ state, date }) => (state === "held" || state === "missed") && date === row.date);
    const mine = row.held && same.every(({ state }) => state === "missed") ? same.find((meeting) => before.includes(meeting) && mayWithMeeting(context, "c", meeting, pair)) : undefined;
    if (same.length > 0 && !mine) {
      known.push({ pairId: pair.id, date: row.date });
      continue;
    }
    const meeting = meetingOf(context, row, pair, meetings);
    const { kind, minutes, topic, state, later } = meeting;
    if (mine) mended.push({ update: "meetings", id: mine.id, fields: { kind, minutes, topic, state, later, updatedAt: now } });
    else fresh.push(meeting);
    entered.set(pair, [...meetings.filter((each) => each !== mine), meeting]);
  }
  const works = [...entered].flatMap(([pair, meetings]) => begins(context, pair, meetings.filter(({ state }) => state === "held")));
  return {
    output: { saved: fresh.length + mended.length, known },
    changes: [...(fresh.length > 0 ? [{ append: "meetings", rows: fresh } satisfies Change] : []), ...mended, ...works, ...dropDraft(context, "group", week.from)],
    entity: "meetings", entityId: fresh[0]?.id ?? "",
  };
}

function wrongDay({ date }: WeekTick, pair: Pair, { today }: Context, within: boolean): Message[] {
  if (date > today) return [{ key: "date.future", params: { date } }];
  if (!within) return [{ key: "group.otherWeek", params: { date } }];
  const end = pair.closedOn ?? pair.end;
  return end !== null && date > end ? [{ key: "group.afterEnd", params: { date, end, code: pair.code } }] : [];
}

const meetingOf = (context: Context, { date, held, minutes, note }: WeekTick, pair: Pair, meetings: readonly Meeting[]): Meeting => ({
  ...BLANK_MEETING, id: context.services.newId("MT"), pairId: pair.id, kind: isFirst(pair, meetings) ? "acquaintance" : "work", date, minutes: held ? minutes : null, state: held ? "held" : "missed",
  topic: note, later: date < mondayOf(context.today), loggedBy: context.actor.person!.id, ...made(context),
});
