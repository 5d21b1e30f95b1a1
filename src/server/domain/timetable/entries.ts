import type { IsoDate, PersonId } from "../../../contract/schemas";
import { isActivePair, ledOn } from "../actor";
import { fingerprint } from "../fingerprint";
import { consentLack, isHere } from "../questions/mailable";
import { inForce, type Registry } from "../registry";
import type { CalendarMark, Pair } from "../tables";
import { bookingOf, type Booking, type OnDay } from "./booking";
import { meetersOf, type TimeLook } from "./busy";

/** An event of the program's calendar as it has to stand there: whose matter it is by code, and who is asked to come, by address. */
export type Entry = Booking & OnDay & { readonly who: string; readonly guests: readonly string[] };

type Look = TimeLook & { readonly today: IsoDate };

/** Meetings, visits and reviews that are to come (R-L01, R-F07); of a pair that is active. Pupils have no calendar: the grown-ups of the group have them. */
export function comingEntries(look: Look): Entry[] {
  const { registry, today } = look;
  const entry = (matter: OnDay, who: string, people: readonly PersonId[]): Entry[] => {
    const booking = bookingOf(look, matter, people[0]!);
    return booking ? [{ ...matter, ...booking, who, guests: guestsOf(people, registry, today) }] : [];
  };
  const activePair = (pairId: Pair["id"]): Pair[] => [registry.pair(pairId)].flatMap((pair) => (pair && isActivePair(pair, today) ? [pair] : []));
  return [
    ...registry.meetings.filter(({ state, date }) => state === "planned" && date >= today).flatMap(({ id, pairId, date, loggedBy }) => activePair(pairId).flatMap((pair) =>
      entry({ rule: "meetingPlanned", id, due: date }, pair.code, [...meetersOf(pair, registry, date, loggedBy), ...grownUpsOf(pair, registry, date)]))),
    ...registry.observations.filter(({ state, lessonDate }) => state === "planned" && lessonDate >= today).flatMap(({ id, pairId, lessonDate, observerId, menteeId }) => activePair(pairId).flatMap((pair) =>
      entry({ rule: "lessonPlanned", id, due: lessonDate }, pair.code, [observerId, menteeId]))),
    ...registry.assessments.filter(({ state, invitedOn }) => state === "invited" && invitedOn !== null && invitedOn >= today).flatMap(({ menteeId, invitedOn, participants }) =>
      entry({ rule: "invited", id: "", due: invitedOn! }, registry.person(menteeId)?.code ?? "", [menteeId, ...participants])),
  ];
}

const grownUpsOf = (pair: Pair, registry: Registry, day: IsoDate): PersonId[] =>
  registry.person(ledOn(pair, registry, day))?.kind === "pupil" ? registry.appointmentsFor(pair.id).filter((each) => each.role === "grownUp" && inForce(each, day)).map(({ personId }) => personId) : [];

/** Nobody is asked whom no letter may reach. */
const guestsOf = (people: readonly PersonId[], registry: Registry, today: IsoDate): string[] => [...new Set(people)].flatMap((id) => {
  const person = registry.person(id);
  return person && person.kind !== "pupil" && person.email !== "" && isHere(person, today) && consentLack(id, registry, today) === null ? [person.email.toLowerCase()] : [];
}).sort();

/** What stands in the calendar, without an address: whether anything of it has changed. */
export const toldOf = (title: string, { day, last, time, guests }: Entry): string => fingerprint(JSON.stringify([title, day, last, time, guests]));

/**
 * What the calendar lacks. `put`: entries that are new, have changed, or stand in another calendar. `cancel`: those that nobody plans any more, as far as their day is
 * still to come; what was held stays.
 */
export function calendarWork(look: Look, marks: readonly CalendarMark[], calendarId: string, titleOf: (entry: Entry) => string): { readonly put: readonly { readonly entry: Entry; readonly title: string; readonly told: string; readonly known: boolean }[]; readonly cancel: readonly CalendarMark[] } {
  const { registry, today } = look;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const entries = comingEntries(look);
  const put = entries.flatMap((entry) => {
    const mark = byId.get(entry.key);
    const title = titleOf(entry);
    const told = toldOf(title, entry);
    const known = mark !== undefined && mark.calendarId === calendarId;
    return known && mark.state === "standing" && mark.told === told ? [] : [{ entry, title, told, known }];
  });
  const wanted = new Set([...entries.map(({ key }) => key), ...registry.meetings.filter(({ state }) => state === "held").map(({ id, firstId }) => firstId || id), ...registry.observations.filter(({ state }) => state === "logged").map(({ id }) => id)]);
  return { put, cancel: marks.filter(({ id, state, day, calendarId: where }) => state === "standing" && day >= today && where === calendarId && !wanted.has(id)) };
}
