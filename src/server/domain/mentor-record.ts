import type { PersonId } from "../../contract/schemas";
import { ledOn } from "./actor";
import { ownMeetings } from "./helper";
import { minutesOfLesson } from "./observation";
import { paperKey } from "./paper/paper";
import type { Registry } from "./registry";
import type { Pair, PairMember, Paper } from "./tables";

/** What a mentor has done in one pair or group (D49): hours of meetings, visits and talks (M61), and lessons visited. Days on which another stood in are that person's (R-P05). */
export type RecordLine = { readonly pair: Pair; readonly members: readonly PairMember[]; readonly minutes: number; readonly lessons: number };

export const recordKey = (mentorId: PersonId, version = 1): string => paperKey("D49", mentorId, version);
/** The mentor whose reference a paper is. */
export const recordOf = ({ kind, key }: Pick<Paper, "kind" | "key">): PersonId | undefined => (kind === "D49" && key !== "" ? (key.split(" ")[1] as PersonId) : undefined);

/** Pairs under an order, the earliest first; one in which the person only stood in and did nothing is not there. */
export function mentorRecord(registry: Registry, mentorId: PersonId): RecordLine[] {
  const standIn = registry.appointmentsOf(mentorId).filter(({ role }) => role === "substitute").flatMap(({ scope }) => registry.pair(scope as Pair["id"]) ?? []);
  return [...new Set([...registry.pairsOfMentor(mentorId), ...standIn])].filter(({ orderedOn, example, state }) => orderedOn !== null && !example && state !== "proposed" && state !== "declined")
    .map((pair): RecordLine => {
      const meetings = ownMeetings(pair, registry).filter(({ state, date, loggedBy }) => state === "held" && (ledOn(pair, registry, date) === mentorId || (pair.secondMentorId === mentorId && loggedBy === mentorId)));
      const lessons = registry.observationsOf(pair.id).filter(({ state, observerId }) => state === "logged" && observerId === mentorId);
      return {
        pair, members: registry.membersOf(pair.id), lessons: lessons.length,
        minutes: meetings.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) + lessons.reduce((sum, lesson) => sum + minutesOfLesson(lesson), 0),
      };
    })
    .filter(({ pair, minutes, lessons }) => pair.mentorId === mentorId || pair.secondMentorId === mentorId || minutes > 0 || lessons > 0)
    .sort((one, other) => ((one.pair.start ?? "") + one.pair.code < (other.pair.start ?? "") + other.pair.code ? -1 : 1));
}
