import type { IsoDate, PersonId } from "../../contract/schemas";
import { helpersOf, isMentorOf } from "./actor";
import type { Registry } from "./registry";
import type { Meeting, Observation, Pair } from "./tables";

/** A meeting that somebody named for the pair wrote down: his help, not a meeting of the mentor (R-A12). */
export const isHelp = ({ loggedBy, date }: Pick<Meeting, "loggedBy" | "date">, pair: Pair, registry: Registry): boolean =>
  helpersOf(pair, registry, date).some(({ personId }) => personId === loggedBy) && !isMentorOf(loggedBy, pair, registry, date);

/** The pair's own meetings: of its mentor and mentee, without what others helped. Its terms, hours and rhythm are counted of these. */
export const ownMeetings = (pair: Pair, registry: Registry): readonly Meeting[] => registry.meetingsOf(pair.id).filter((meeting) => !isHelp(meeting, pair, registry));

/** What is planned beside a meeting: of the pair its own, of who helps (`helper`) his alone. The other's days are no hindrance, but for the time they take. */
export const plannedBeside = (pair: Pair, registry: Registry, helper: PersonId | null): readonly Meeting[] =>
  registry.meetingsOf(pair.id).filter((meeting) => meeting.state === "planned" && (isHelp(meeting, pair, registry) ? meeting.loggedBy === helper : helper === null));

/** The last day on which somebody may help, as far as it is known: the pair's, or his own. */
export function lastOfHelp(helper: PersonId, pair: Pair, registry: Registry, today: IsoDate): IsoDate | null {
  const ends = [pair.end, ...helpersOf(pair, registry, today).filter(({ personId }) => personId === helper).map(({ to }) => to)].flatMap((day) => day ?? []);
  return ends.sort()[0] ?? null;
}

/** Lessons of the pair that no helper visited. */
export const ownLessons = (pair: Pair, registry: Registry): readonly Observation[] =>
  registry.observationsOf(pair.id).filter(({ observerId, lessonDate }) => !isHelp({ loggedBy: observerId, date: lessonDate }, pair, registry));
