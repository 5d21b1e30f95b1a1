import type { Message } from "../../../contract/errors";
import type { EventKind, EventLevel, EventStand, IsoDate } from "../../../contract/schemas";
import { addDays } from "../calendar";
import type { EventPerson, SchoolEvent } from "../tables";

/** Kinds that are a lesson of somebody: they have a teacher and a subject, and stand in the schedule D45 (R-H15, R-H16). */
const LESSONS: readonly EventKind[] = ["openLesson", "mutualVisit"];
export const isLessonKind = (kind: EventKind): boolean => LESSONS.includes(kind);

/** Nobody plans further ahead, nor writes down what is older, in days. */
const FARTHEST = 400;
const OLDEST = 3660;
/** The author may take a record back so many days after it, or after its day when that comes later (R.2, `open`). */
const DAYS_OPEN = 14;

type Typed = {
  readonly kind: EventKind; readonly date: IsoDate; readonly until: IsoDate | null; readonly subject: string; readonly level: EventLevel | ""; readonly result: string; readonly link: string;
  readonly hostId: string | null; readonly host: string;
};

/** Everything wrong with an event as it was typed, by field. */
export function wrongEvent({ kind, date, until, subject, level, result, link, hostId, host }: Typed, today: IsoDate): Message[] {
  const far = addDays(today, FARTHEST);
  const old = addDays(today, -OLDEST);
  return [
    ...(date > far ? [{ key: "event.far", field: "date", params: { date, last: far } }] : []),
    ...(date < old ? [{ key: "event.old", field: "date", params: { date, first: old } }] : []),
    ...(until !== null && until < date ? [{ key: "event.untilBefore", field: "until", params: { until, date } }] : []),
    ...(until !== null && until > addDays(date, FARTHEST) ? [{ key: "event.untilFar", field: "until", params: { until } }] : []),
    ...(isLessonKind(kind) && hostId === null && host === "" ? [{ key: "event.host", field: "host" }] : []),
    ...(isLessonKind(kind) && subject === "" ? [{ key: "event.subject", field: "subject" }] : []),
    ...(kind === "contest" && level === "" ? [{ key: "event.level", field: "level" }] : []),
    ...(result !== "" && date > today ? [{ key: "event.resultEarly", field: "result", params: { date } }] : []),
    ...(link !== "" && !/^https?:\/\/[^\s]+$/.test(link) ? [{ key: "event.link", field: "link" }] : []),
  ];
}

/** Everything wrong with what is said of one person's part. */
export function wrongPart({ date, until }: Pick<SchoolEvent, "date" | "until">, part: Pick<EventPerson, "stand" | "result" | "hours" | "reflection">, today: IsoDate): Message[] {
  const came = part.stand === "came";
  const said: readonly (readonly [string, boolean])[] = [["result", part.result !== ""], ["hours", part.hours !== null], ["reflection", part.reflection !== ""]];
  return [
    ...(came && date > today ? [{ key: "event.early", field: "stand", params: { date } }] : []),
    ...(part.stand === "going" && (until ?? date) < today ? [{ key: "event.past", field: "stand", params: { date: until ?? date } }] : []),
    ...(came ? [] : said.filter(([, typed]) => typed).map(([field]) => ({ key: "event.notCame", field }))),
  ];
}

/** The last day of an event. */
export const lastDay = ({ date, until }: Pick<SchoolEvent, "date" | "until">): IsoDate => until ?? date;

/** Whether a record is still open (R.2): so many days after its entry, or after its last day when that comes later: a plan of autumn for spring is no old record. */
export function isEventOpen(event: SchoolEvent, entered: IsoDate, today: IsoDate): boolean {
  const from = lastDay(event) > entered ? lastDay(event) : entered;
  return event.state === "standing" && today <= addDays(from, DAYS_OPEN);
}

/** What comes next first; what is over, the latest first. */
export function inOrder(events: readonly SchoolEvent[], today: IsoDate): SchoolEvent[] {
  const at = ({ date, at: time, title }: SchoolEvent): string => `${date} ${time || "99"} ${title}`;
  const coming = events.filter((event) => lastDay(event) >= today).sort((one, other) => (at(one) < at(other) ? -1 : 1));
  const over = events.filter((event) => lastDay(event) < today).sort((one, other) => (at(one) > at(other) ? -1 : 1));
  return [...coming, ...over];
}

/** What one stands in with an event that is written down: who is named for one that is over was there; himself the maker says «Иду» for one to come. */
export const standOf = (event: Pick<SchoolEvent, "date" | "until">, self: boolean, today: IsoDate): EventStand => (lastDay(event) < today ? "came" : self ? "going" : "invited");

/** How many there are, and how many of them are invited, go, came. */
export function countsOf(people: readonly Pick<EventPerson, "stand">[]): { all: number; invited: number; going: number; came: number } {
  const of = (stand: EventStand): number => people.filter((each) => each.stand === stand).length;
  return { all: people.length, invited: of("invited"), going: of("going"), came: of("came") };
}
