import type { IsoDate, PersonId } from "../../../contract/schemas";
import { lastDay } from "../event/event";
import { movesOf } from "../meeting/moves";
import type { Kept } from "../tables";
import { timeOf, timeOfEvent, timeOfVisit, type TimeLook } from "./busy";

/**
 * What stands on a day, for a calendar: the same `key` and `uid` however often it was moved, which `sequence` follows. `time` in minutes since midnight of the school's
 * day, null where nobody told the hour; `last` is the last day of what takes several.
 */
export type Booking = { readonly key: string; readonly uid: string; readonly sequence: number; readonly day: IsoDate; readonly last: IsoDate; readonly time: { readonly from: number; readonly to: number } | null };
/** A matter of a person on a day: the row of a meeting, visit or event; of an invitation to a review whose and when says enough. */
export type OnDay = { readonly rule: string; readonly id: string; readonly due: IsoDate };

export function bookingOf(look: TimeLook, { rule, id, due }: OnDay, personId: PersonId): Booking | null {
  const { registry, events } = look;
  const meeting = id === "" ? undefined : registry.meetings.find((each) => each.id === id);
  if (meeting) return { ...named(meeting.firstId || id, movesOf(registry.meetingsOf(meeting.pairId), meeting).length), ...onDay(meeting.date), time: meeting.at === "" ? null : timeOf(meeting) };
  const visit = id === "" ? undefined : registry.observations.find((each) => each.id === id);
  if (visit) return { ...named(id, changesOf(visit)), ...onDay(visit.lessonDate), time: timeOfVisit(visit, look) };
  const event = id === "" ? undefined : events.find((each) => each.id === id);
  if (event) return { ...named(id, changesOf(event)), day: event.date, last: lastDay(event), time: event.until === null ? timeOfEvent(event, look) : null };
  const review = rule === "invited" ? registry.assessments.find(({ menteeId, invitedOn }) => menteeId === personId && invitedOn === due) : undefined;
  return review ? { ...named(review.stageId, changesOf(review)), ...onDay(due), time: null } : null;
}

const named = (key: string, sequence: number): Pick<Booking, "key" | "uid" | "sequence"> => ({ key, uid: `${key}@nastavnik`, sequence });
const onDay = (day: IsoDate): Pick<Booking, "day" | "last"> => ({ day, last: day });
/** Of a row that is changed in its place nobody counts the changes: minutes since it was made grow with each of them. */
const changesOf = ({ createdAt, updatedAt }: Pick<Kept, "createdAt" | "updatedAt">): number => Math.max(0, Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 60_000) || 0);
