import type { Message } from "../../../contract/errors";
import type { InviteId, InviteWay, IsoDate, PairId, PersonId } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { addDays, type SchoolCalendar } from "../calendar";
import { holdOf, isHeld } from "../course/held";
import { endingOf, mayBeAsked } from "../ending/ending";
import { FORM_KINDS } from "../pair";
import { inForce, type Registry } from "../registry";
import { isPresent } from "../person";
import type { Pair, Participation, Person } from "../tables";
import { turnOfPackage } from "./assessed";
import { consentLack, isHere, wayTo } from "./mailable";
import { earlyCandidates, earlyUntil, isEarly } from "./early-end";
import { refusesData } from "./owner";
import { isPulse, markOf, pulseCandidates } from "./pulse";
import { isOfPupils, pupilCandidates, pupilWhyNot, type PupilAudience } from "./pupil-audience";
import { invitesAbout, isWaveOpen, type Audience, type Period, type WaveRule } from "./wave";

export type AudienceLook = { readonly registry: Registry; readonly calendar: SchoolCalendar; readonly today: IsoDate; readonly yearId: string; readonly pageDomain: string; /** The school's day of an instant. */ readonly dayOf: (instant: string) => IsoDate };
/** `again`: an invitation of the open wave that did not arrive, and goes out once more. `due`: the last day on which it is time to ask, when that is the person's own. */
export type Invited = { readonly person: Person; readonly about: Person | null; readonly pairId: PairId | ""; readonly way: InviteWay; readonly again: InviteId | ""; readonly due: IsoDate | null };
export type LeftOut = { readonly person: Person; readonly about: Person | null; readonly why: Message };

/** Somebody who may be asked: about the mentee of a pair when a mentor answers. */
type Candidate = { readonly person: Person; readonly about: Person | null; readonly pairs: readonly Pair[] };
/** When it is somebody's turn: the last day to ask, and until which day an earlier asking was about something else. */
type Turn = { readonly due: IsoDate | null; readonly since: IsoDate | null } | { readonly why: Message };

const ANSWERED_BY: { readonly [Each in Exclude<Audience, PupilAudience>]: "mentee" | "mentor" } = {
  mentees: "mentee", menteesInPair: "mentee", menteesAssessed: "mentee", mentors: "mentor", mentorsAssessing: "mentor", pulseMentees: "mentee", pulseMentors: "mentor", menteesEnding: "mentee", mentorsEnding: "mentor", earlyMentees: "mentee", earlyMentors: "mentor",
};
/** On which side of a teachers' pair it is answered. Null of pupils. */
export const sideAnswering = (audience: Audience): "mentee" | "mentor" | null => (isOfPupils(audience) ? null : ANSWERED_BY[audience]);

const LIVE: readonly Participation["state"][] = ["applied", "candidate", "base", "programme"];
const KNOWN: readonly Participation["state"][] = [...LIVE, "paused", "blocked"];

/**
 * Who gets a questionnaire about a period, about which pair and by which way; and who is left out because of what. Null is everybody it is for;
 * a person who is named gets an answer in any case (`domain/data-model.md` §6.4, a wave's preview).
 */
export function previewOf(look: AudienceLook, rule: WaveRule, period: Period, personIds: readonly PersonId[] | null): { readonly invited: Invited[]; readonly leftOut: LeftOut[] } {
  const before = askedBefore(look, rule, period);
  const invited: Invited[] = [];
  const leftOut: LeftOut[] = [];
  for (const { person, about, pairs } of candidatesFor(look, rule.audience, personIds)) {
    const turn = turnOf(look, rule, period, { person, about, pairs });
    const asked = "why" in turn ? null : (before({ person, about, pairs }, turn.since) ?? { why: null, again: "" as const });
    const why = "why" in turn ? turn.why : asked!.why;
    if (why !== null) leftOut.push({ person, about, why });
    else invited.push({ person, about, pairId: pairs.length === 1 ? pairs[0]!.id : "", way: wayTo(person, rule.channel, look.pageDomain), again: asked!.again, due: "why" in turn ? null : turn.due });
  }
  return { invited, leftOut };
}

function candidatesFor(look: AudienceLook, audience: Audience, personIds: readonly PersonId[] | null): readonly Candidate[] {
  if (isOfPupils(audience)) return pupilCandidates(look, audience, personIds);
  if (isEarly(audience)) return earlyCandidates(look, audience, personIds);
  return isPulse(audience) ? pulseCandidates(look, audience, personIds) : candidates(look, ANSWERED_BY[audience], personIds, isOfEnding(audience) ? mayBeAsked : isTeacherPair);
}

/** Teachers who are mentees in a form where the mentee is a teacher. */
const isMentee = ({ form, role, yearId }: Participation, year: string): boolean => role === "mentee" && yearId === year && FORM_KINDS[form].mentee === "teacher";

/** All it may be for, or the named: a mentor once for each mentee. */
function candidates(look: AudienceLook, by: "mentee" | "mentor", personIds: readonly PersonId[] | null, isAsked: PairTest): Candidate[] {
  const { registry, yearId, today } = look;
  const named = personIds === null ? null : [...new Set(personIds)].flatMap((id) => registry.person(id) ?? []);
  if (by === "mentee") {
    const ids = new Set(registry.participations.filter((each) => isMentee(each, yearId) && KNOWN.includes(each.state)).map(({ personId }) => personId));
    return (named ?? registry.people.filter(({ id }) => ids.has(id))).map((person) => ({ person, about: null, pairs: pairsAsked(look, person.id, isAsked) }));
  }
  const mentored = registry.pairs.filter((pair) => isAsked(pair, today)).flatMap((pair) => {
    const person = registry.person(pair.mentorId);
    return registry.membersOf(pair.id).filter((member) => inForce(member, today)).flatMap(({ menteeId }): Candidate[] => {
      const about = registry.person(menteeId);
      return person && about ? [{ person, about, pairs: [pair] }] : [];
    });
  });
  return named === null ? mentored : named.flatMap((person) => {
    const own = mentored.filter((each) => each.person.id === person.id);
    return own.length > 0 ? own : [{ person, about: null, pairs: [] }];
  });
}

type PairTest = (pair: Pair, today: IsoDate) => boolean;
const isOfEnding = (audience: Audience): boolean => audience === "menteesEnding" || audience === "mentorsEnding";
const isTeacherPair: PairTest = (pair, today) => FORM_KINDS[pair.form].mentee === "teacher" && isActivePair(pair, today);
const pairsAsked = ({ registry, today }: AudienceLook, id: PersonId, isAsked: PairTest): Pair[] =>
  registry.pairsOfMentee(id).filter((pair) => isAsked(pair, today) && registry.membersOf(pair.id).some((member) => member.menteeId === id && inForce(member, today)));

function turnOf(look: AudienceLook, rule: WaveRule, period: Period, candidate: Candidate): Turn {
  if (isOfPupils(rule.audience)) {
    const out = pupilWhyNot(look, rule.audience, candidate);
    return out === null ? { due: null, since: null } : { why: out };
  }
  const by = ANSWERED_BY[rule.audience];
  const why = whyNot(look, by, candidate);
  if (why !== null) return { why };
  if (rule.audience === "mentees") return { due: null, since: null };
  const { person, about, pairs } = candidate;
  if (rule.audience === "menteesAssessed" || rule.audience === "mentorsAssessing") {
    const turn = turnOfPackage(look.registry, (about ?? person).id, rule.kind, look.today, look.calendar);
    return "why" in turn ? turn : { due: turn.due, since: turn.stage.extendedFrom };
  }
  if (pairs.length === 0) return { why: { key: "wave.out.noPair" } };
  if (isEarly(rule.audience)) return { due: earlyUntil(pairs[0]!), since: null };
  if (isOfEnding(rule.audience)) return ofEnding(look, rule, candidate);
  if (period.marks) return ofMarks(look, period, pairs[0]!);
  const { newcomersFrom } = period;
  if (newcomersFrom !== undefined && pairs.every(({ start }) => start !== null && start >= newcomersFrom)) return { why: { key: "wave.out.newcomer", params: { on: pairs[0]!.start! } } };
  return ofPair(look, period, candidate);
}

/** A pair is asked from its order on, its mentor so many days after its start or after so many visits, where the period says so. */
function ofPair({ registry, today }: AudienceLook, { turn, within }: Period, { about, pairs }: Candidate): Turn {
  const [pair] = pairs;
  const begun = pair!.start ?? pair!.orderedOn;
  const due = (from: IsoDate | null): IsoDate | null => (within === undefined || from === null ? null : addDays(from, within));
  if (!turn || !about || begun === null) return { due: due(pair!.orderedOn ?? begun), since: null };
  const visits = registry.observationsOf(pair!.id).filter(({ menteeId, state }) => menteeId === about.id && state === "logged").map(({ lessonDate }) => lessonDate).sort();
  const later = addDays(begun, turn.days);
  const from = [later, visits[turn.visits - 1] ?? later].sort()[0]!;
  return from > today ? { why: { key: "wave.out.notYet", params: { on: from } } } : { due: due(from), since: null };
}

/** At the end of a pair; a mentor about whoever is mentored no further, and where the package of a stage asks for it as well. */
function ofEnding({ registry, today, calendar }: AudienceLook, { kind, audience }: WaveRule, { person, about, pairs }: Candidate): Turn {
  const menteeId = (about ?? person).id;
  const packed = audience === "mentorsEnding" ? turnOfPackage(registry, menteeId, kind, today, calendar) : null;
  if (packed && "stage" in packed) return { due: packed.due, since: packed.stage.extendedFrom };
  const [ending] = pairs.flatMap((pair) => endingOf(registry, pair, menteeId) ?? []).sort((one, other) => (one.on < other.on ? -1 : 1));
  if (!ending) return { why: { key: "wave.out.noEnd" } };
  if (audience === "mentorsEnding" && !ending.whole) return { why: { key: "wave.out.goesOn" } };
  return ending.opens > today ? { why: { key: "wave.out.notYet", params: { on: ending.opens } } } : { due: ending.on, since: null };
}

/** Asked anew after each mark, for so many days; one that has passed unasked waits for the next. A pair that has not met yet has no pulse. */
function ofMarks({ today }: AudienceLook, { marks, within = 1 }: Period, { start, state }: Pair): Turn {
  if (start === null || state === "ordered") return { why: { key: "wave.out.noPair" } };
  const { now, next } = markOf(marks!, start, today);
  const due = now === null ? null : addDays(now, within - 1);
  return due === null || due < today ? { why: { key: "wave.out.notYet", params: { on: next } } } : { due, since: addDays(now!, -1) };
}

function whyNot({ registry, today, yearId }: AudienceLook, by: "mentee" | "mentor", { person, about, pairs }: Candidate): Message | null {
  if (person.kind === "pupil") return { key: "wave.out.pupil" };
  if (person.kind === "external" && by === "mentee") return { key: "wave.out.external" };
  if (!isPresent(person, today)) return { key: "wave.out.left" };
  if (!isHere(person, today)) return { key: "wave.out.onLeave" };
  const hold = holdOf(registry, (about ?? person).id, today) ?? (by === "mentor" && about === null && pairs.length > 0 && pairs.every((pair) => isHeld(registry, pair, today)));
  if (hold) return { key: "wave.out.paused" };
  const lack = consentLack(person.id, registry, today);
  if (lack !== null) return { key: `wave.out.consent.${lack}` };
  if (by === "mentor") return pairs.length === 0 ? { key: "wave.out.notMentor" } : about !== null && refusesData(registry, about.id) ? { key: "wave.out.aboutConsent" } : null;
  const states = registry.participationsOf(person.id).filter((each) => isMentee(each, yearId)).map(({ state }) => state);
  if (!states.some((state) => LIVE.includes(state))) return { key: states.includes("paused") ? "wave.out.paused" : "wave.out.notMentee" };
  return null;
}

type Before = { readonly why: Message | null; readonly again: InviteId | "" };
/**
 * Who has answered this already, or was invited in a wave that is still open; `again` is an invitation that did not arrive. What was answered of an
 * asking until `since` was about something else.
 */
function askedBefore({ registry, today, yearId, dayOf }: AudienceLook, rule: WaveRule, period: Period): (candidate: Candidate, since: IsoDate | null) => Before | null {
  const all = invitesAbout(registry, rule.kind, yearId, period.id);
  return ({ person, about, pairs }, since) => {
    let found: Before | null = null;
    for (const { invite, wave } of all) {
      if (invite.personId !== person.id || (invite.aboutId || null) !== (about?.id ?? null) || ((isPulse(rule.audience) || isEarly(rule.audience)) && invite.pairId !== pairs[0]?.id)) continue;
      const isOver = since !== null && dayOf(invite.createdAt) <= since;
      if (invite.state === "answered" && !isOver) return { why: { key: "wave.out.answered" }, again: "" };
      if (invite.state !== "answered" && isWaveOpen(wave, today)) found = invite.state === "undelivered" ? { why: null, again: invite.id } : { why: { key: "wave.out.invited", params: { until: wave.closesOn } }, again: "" };
    }
    return found;
  };
}
