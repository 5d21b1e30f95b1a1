import { helpersOf, isMentorOf } from "./actor";
import type { Registry } from "./registry";
import type { Meeting, Observation, Pair } from "./tables";

/** A meeting that somebody named for the pair wrote down: his help, not a meeting of the mentor (R-A12). */
export const isHelp = ({ loggedBy, date }: Pick<Meeting, "loggedBy" | "date">, pair: Pair, registry: Registry): boolean =>
  helpersOf(pair, registry, date).some(({ personId }) => personId === loggedBy) && !isMentorOf(loggedBy, pair, registry, date);

/** The pair's own meetings: of its mentor and mentee, without what others helped. Its terms, hours and rhythm are counted of these. */
export const ownMeetings = (pair: Pair, registry: Registry): readonly Meeting[] => registry.meetingsOf(pair.id).filter((meeting) => !isHelp(meeting, pair, registry));

/** Lessons of the pair that no helper visited. */
export const ownLessons = (pair: Pair, registry: Registry): readonly Observation[] =>
  registry.observationsOf(pair.id).filter(({ observerId, lessonDate }) => !isHelp({ loggedBy: observerId, date: lessonDate }, pair, registry));
