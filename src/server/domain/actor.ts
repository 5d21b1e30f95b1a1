import type { IsoDate, PersonId, Role } from "../../contract/schemas";
import { addDays } from "./calendar";
import { isPresent } from "./person";
import { inForce, newest, type Registry } from "./registry";
import type { Facts } from "./rights";
import type { Appointment, Meeting, Observation, Pair, Person } from "./tables";

/** Who is asking: the person found by address, and the roles of that day (`domain/rights.md` R.1). */
export type Actor = { readonly person: Person | null; readonly email: string; readonly roles: ReadonlySet<Role> };

/** A pair's door stays open so many days after its end (R.2, `pair` and `grp`). */
const DAYS_AFTER_END = 30;
/** A record may be corrected so many days after it was entered (R.2, `open`). */
const DAYS_OPEN = 14;
const ACTIVE: readonly Pair["state"][] = ["ordered", "working", "review"];

/** The person of an address: school e-mail and kept older ones, lower case. Two people with one address are nobody. */
export function personOf(email: string, people: readonly Person[]): Person | null {
  const found = people.filter((person) => person.email.toLowerCase() === email || person.aliases.some((alias) => alias.toLowerCase() === email));
  return found.length === 1 ? found[0]! : null;
}

/** The actor of an address on a day. `effective` tells whether this run has the coordinator's rights, which the coordinator's own screens need. */
export function actorOf(email: string, registry: Registry, today: IsoDate, coordinator: string, effective: string): Actor {
  if (email === "") return { person: null, email, roles: new Set(["blank"]) };
  const roles = new Set<Role>();
  if (email === coordinator && effective === coordinator) roles.add("coordinator");
  const person = personOf(email, registry.people);
  if (person && person.kind === "pupil") return { person, email, roles: new Set([...roles, "pupil"]) };
  if (person && isPresent(person, today) && !isBlocked(person.id, registry)) {
    for (const appointment of registry.appointmentsOf(person.id)) {
      if (appointment.role !== "projectGroup" && appointment.role !== "substitute" && inForce(appointment, today)) roles.add(appointment.role);
    }
    for (const pair of pairsLedBy(person.id, registry, today)) {
      if (isPairDoorOpen(pair, today)) roles.add(pair.mentorId === person.id ? "mentor" : "secondMentor");
    }
    if (registry.pairsOfMentee(person.id).some((pair) => isPairDoorOpen(pair, today) && isMember(person.id, pair, registry, today))) roles.add("mentee");
    // A deputy at her own keyboard has the registry open, because it was shared with her: there she has the curator's rights (R.1, note 1).
    if ((roles.has("deputyTeaching") || roles.has("deputyMethods")) && email === effective && email !== coordinator) roles.add("curator");
    if (person.kind === "external") return { person, email, roles: new Set<Role>(roles.has("coordinator") ? ["coordinator", "external"] : ["external"]) };
  }
  if (roles.size === 0) roles.add("stranger");
  return { person, email, roles };
}

/** A withdrawn consent to personal data takes the page away the same day (R.1). */
const isBlocked = (person: PersonId, registry: Registry): boolean =>
  newest(registry.consentsOf(person).filter(({ kind }) => kind === "data"))?.state === "withdrawn";

/** From the day both agreed to 30 days after the end. */
export function isPairDoorOpen(pair: Pair, today: IsoDate): boolean {
  if (pair.state === "proposed" || pair.state === "declined") return false;
  const end = pair.closedOn ?? pair.end;
  return end === null || today <= addDays(end, DAYS_AFTER_END);
}

/** Active today: закреплена, работает, на пересмотре, and not over. */
export const isActivePair = (pair: Pair, today: IsoDate): boolean =>
  ACTIVE.includes(pair.state) && (pair.start === null || pair.start <= today) && (pair.end === null || today <= pair.end);

/** A mentee of the pair today, or one who left it not more than thirty days ago. */
export const isMember = (person: PersonId, pair: Pair, registry: Registry, today: IsoDate): boolean =>
  registry.membersOf(pair.id).some(({ menteeId, to }) => menteeId === person && (to === null || today <= addDays(to, DAYS_AFTER_END)));

/** Who stands in for the pair's mentor on that day, by an order (R-P05). */
export const substitutesOf = (pair: Pair, registry: Registry, day: IsoDate): readonly Appointment[] =>
  registry.appointmentsFor(pair.id).filter(({ role, ...term }) => role === "substitute" && inForce(term, day));

/** Who else helps in the pair on that day, named for it by the curator (R-A12). */
export const helpersOf = (pair: Pair, registry: Registry, day: IsoDate): readonly Appointment[] =>
  registry.appointmentsFor(pair.id).filter(({ role, ...term }) => role === "helper" && inForce(term, day));

/** Pairs of which a person is the first or second mentor, and those in which he stands in for one on that day. */
export const pairsLedBy = (person: PersonId, registry: Registry, day: IsoDate): Pair[] => [...new Set([
  ...registry.pairsOfMentor(person),
  ...registry.appointmentsOf(person).filter(({ role, ...term }) => role === "substitute" && inForce(term, day)).flatMap(({ scope }) => registry.pair(scope as Pair["id"]) ?? []),
])];

/** Whose hours a meeting or lesson of that day are: the substitute's on his days, else the mentor's (R-P05). */
export const ledOn = (pair: Pair, registry: Registry, day: IsoDate): PersonId => substitutesOf(pair, registry, day)[0]?.personId ?? pair.mentorId;

export const isMentorOf = (person: PersonId, pair: Pair, registry: Registry, today: IsoDate): boolean =>
  pair.mentorId === person || pair.secondMentorId === person || substitutesOf(pair, registry, today).some(({ personId }) => personId === person);

/**
 * What holds between the visitor and a pair, role by role: a mentee's own pair is no mentor's pair.
 * @param about the mentee whose row it is: in a group a head of methodical association sees those of his subjects alone (R.2, `subj`)
 */
export function pairFacts(actor: Actor, pair: Pair, registry: Registry, today: IsoDate, about?: PersonId): (role: Role) => Facts {
  const me = actor.person?.id;
  const open = isPairDoorOpen(pair, today);
  const active = isActivePair(pair, today);
  const own = me !== undefined && open && isMentorOf(me, pair, registry, today);
  const member = me !== undefined && open && isMember(me, pair, registry, today);
  const grown = me !== undefined && open && registry.appointmentsOf(me).some(({ role, scope, ...term }) => role === "grownUp" && scope === pair.id && inForce(term, today));
  const helps = me !== undefined && active && helpersOf(pair, registry, today).some(({ personId }) => personId === me);
  const subjects = new Set(me === undefined ? [] : registry.appointmentsOf(me).filter((each) => each.role === "headOfSubject" && inForce(each, today)).map(({ scope }) => scope));
  const mentees = about === undefined ? registry.membersOf(pair.id).map(({ menteeId }) => menteeId) : [about];
  const subj = mentees.some((id) => registry.person(id)?.subjects.some((subject) => subjects.has(subject)));
  return (role) => ({
    pair: role === "mentee" ? member : own,
    active,
    self: role === "mentee" && member,
    grp: grown,
    subj,
    help: helps,
    year: true,
  });
}

/** Working days after a lesson on which its sheet opens to the mentee though nobody analysed it (R-H07). */
export const SHEET_OPENS_AFTER = 3;

/** What holds between the visitor and a lesson of a pair. */
export function observationFacts(
  actor: Actor, observation: Observation, pair: Pair, registry: Registry, today: IsoDate, entered: IsoDate, workingDaysPassed: number,
): (role: Role) => Facts {
  const ofPair = pairFacts(actor, pair, registry, today, observation.menteeId);
  const me = actor.person?.id;
  return (role) => ({
    ...ofPair(role),
    mine: me === observation.observerId,
    self: role === "mentee" && me === observation.menteeId,
    // Nobody can acknowledge a lesson sheet yet, so only the fourteen days count.
    open: today <= addDays(entered, DAYS_OPEN) && (observation.state === "logged" || observation.state === "planned"),
    sa: observation.selfAnalysisOn !== null || workingDaysPassed >= SHEET_OPENS_AFTER,
  });
}

/** What holds between the visitor and a private note of a pair: its author's while the pair's door is open, mended for fourteen days. */
export function noteFacts(actor: Actor, { personId, date }: { readonly personId: PersonId; readonly date: IsoDate }, pair: Pair, registry: Registry, today: IsoDate): (role: Role) => Facts {
  const ofPair = pairFacts(actor, pair, registry, today);
  return (role) => ({ ...ofPair(role), mine: actor.person?.id === personId && ofPair(role).pair === true, open: today <= addDays(date, DAYS_OPEN) });
}

/** What holds between the visitor and a meeting of a pair: open fourteen days, since nobody acknowledges a meeting and no paper takes one. */
export function meetingFacts(actor: Actor, { loggedBy, state }: Meeting, pair: Pair, registry: Registry, today: IsoDate, entered: IsoDate): (role: Role) => Facts {
  const ofPair = pairFacts(actor, pair, registry, today);
  return (role) => ({ ...ofPair(role), mine: actor.person?.id === loggedBy, open: today <= addDays(entered, DAYS_OPEN) && (state === "held" || state === "missed") });
}
