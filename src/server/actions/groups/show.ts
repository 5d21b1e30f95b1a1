import type { Input, Output } from "../../../contract/contract";
import type { WeekGroup } from "../../../contract/groups";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import { addDays, mondayOf } from "../../domain/calendar";
import { begins, isIn, mostLikely, weekOf, type Week } from "../../domain/group/week";
import { ownMeetings } from "../../domain/helper";
import { shortName } from "../../domain/person";
import type { Pair } from "../../domain/tables";
import type { Context } from "../context";
import { groupsOf } from "./mine";

/** The visitor's groups in one week: what is entered of it, and what the rest will most probably be. */
export function showWeek(context: Context, { week: asked }: Input<"group.show">): Output<"group.show"> {
  const { today } = context;
  const groups = groupsOf(context);
  const week = weekOf(asked ?? today, today);
  const first = mondayOf(groups.map(firstDay(today)).sort()[0] ?? today);
  return {
    from: week.from, to: week.to, until: week.until,
    before: week.from > first ? addDays(week.from, -7) : null, after: week.to < today ? addDays(week.from, 7) : null,
    groups: groups.map((pair) => weekGroup(context, pair, week)),
  };
}

/** The first day on which a group can have met. */
const firstDay = (today: IsoDate) => ({ start, orderedOn, agreedOn }: Pair): IsoDate =>
  [start, orderedOn, agreedOn].flatMap((day) => day ?? []).sort()[0] ?? today;

function weekGroup({ registry }: Context, pair: Pair, week: Week): WeekGroup {
  const meetings = ownMeetings(pair, registry);
  const person = (id: PersonId) => {
    const found = registry.person(id);
    return { code: found?.code ?? "", name: found ? shortName(found) : "", class: found?.class ?? "" };
  };
  return {
    pairId: pair.id, code: pair.code, kind: pair.kind, mentor: person(pair.mentorId), begins: begins(pair),
    mentees: registry.membersOf(pair.id).filter(({ to }) => to === null || to >= week.from).map(({ menteeId }) => person(menteeId)),
    entered: meetings.filter(({ state, date }) => (state === "held" || state === "missed") && isIn(date, week)).sort((one, other) => (one.date < other.date ? -1 : 1))
      .map(({ date, state, minutes, topic, agreement, later }) => ({ date, held: state === "held", minutes, note: topic || agreement, later })),
    ...mostLikely(meetings, week),
  };
}
