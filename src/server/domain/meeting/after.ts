import type { TodayLine } from "../../../contract/contract";
import type { IsoDate } from "../../../contract/schemas";
import { isActivePair, isMember, pairsLedBy } from "../actor";
import { addDays, daysBetween } from "../calendar";
import { isHelp, ownMeetings } from "../helper";
import { FORM_KINDS } from "../pair";
import type { Registry } from "../registry";
import type { Meeting, Pair, Person } from "../tables";

/** Days in which somebody may say how a meeting was, and in which a mentee is asked (Q09: skippable, so nobody is reminded). */
const SAID_WITHIN = 14;
const ASKED_WITHIN = 7;

/** On which side of a teachers' pair a person answers Q09; null of others: of pupils the grown-up ticks the meetings. */
export function sideAfter(pair: Pair, me: Person, registry: Registry, today: IsoDate): "mentee" | "mentor" | null {
  if (FORM_KINDS[pair.form].mentee !== "teacher" || !isActivePair(pair, today)) return null;
  if (isMember(me.id, pair, registry, today)) return "mentee";
  return pairsLedBy(me.id, registry, today).some(({ id }) => id === pair.id) ? "mentor" : null;
}

/** Whether this person may say how a held meeting of the pair was: once, for a fortnight; of help that others gave nobody is asked (R-A12). */
export const isSayable = (meeting: Meeting, pair: Pair, me: Person, registry: Registry, today: IsoDate): boolean =>
  meeting.state === "held" && today <= addDays(meeting.date, SAID_WITHIN) && !meeting.saidBy.includes(me.id) && !isHelp(meeting, pair, registry) && sideAfter(pair, me, registry, today) !== null;

/** «Как прошла встреча?» to a mentee, of the last meeting of each pair; a mentor of many finds it on the pair's card. */
export function afterMeetingLines({ registry, today }: { readonly registry: Registry; readonly today: IsoDate }, me: Person): TodayLine[] {
  return registry.pairsOfMentee(me.id).flatMap((pair): TodayLine[] => {
    const last = ownMeetings(pair, registry).filter(({ state }) => state === "held").reduce<Meeting | null>((latest, each) => (latest === null || each.date > latest.date ? each : latest), null);
    const due = last && addDays(last.date, ASKED_WITHIN);
    if (!last || !due || due < today || sideAfter(pair, me, registry, today) !== "mentee" || !isSayable(last, pair, me, registry, today)) return [];
    return [{
      rule: "afterMeeting", text: { key: "duty.afterMeeting", params: { on: last.date } }, hint: { key: "duty.afterMeeting.hint" }, state: "window", due, daysLeft: daysBetween(today, due),
      owedBy: "mentee", owedById: me.id, pairId: pair.id, personId: me.id, observationId: null, meetingId: last.id,
    }];
  });
}
