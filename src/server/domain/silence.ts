import type { TodayLine } from "../../contract/contract";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { isActivePair, isMember, substitutesOf } from "./actor";
import { addDays, daysBetween } from "./calendar";
import { isHeld, pausesOfPair } from "./course/held";
import type { Pause } from "./course/pause";
import { ownLessons, ownMeetings } from "./helper";
import { sidesOf } from "./pair";
import { isPresent } from "./person";
import { inForce, type Registry } from "./registry";
import type { School } from "./school";
import type { Pair, Person } from "./tables";
import { isVacation } from "./vacation";

type Look = { readonly registry: Registry; readonly school: Pick<School, "silenceDays" | "vacations" | "recordsFrom">; readonly today: IsoDate };

/** The mentee is asked first; so many days later the mentor is told, and so many after that the curator (`domain/data-model.md` §6.2, Silence). */
const MENTOR_AFTER = 3;
const CURATOR_AFTER = MENTOR_AFTER + 7;

/** Who is told of a silence, one after another. */
export const SILENCE_TOLD = ["mentee", "grownUp", "mentor", "curator"] as const;

export type Silence = { readonly pair: Pair; /** The last thing that somebody did, or the day the pair began. */ readonly since: IsoDate; readonly mentee: IsoDate; readonly mentor: IsoDate; readonly curator: IsoDate };

/**
 * Pairs without a meeting, a visit, a task done or an answer for so many days of terms (R-L02, M20). Vacations do not count, nor do the days of a pause.
 * A pair on review stays silent for its sides, who are not told of the review; the curator has it before her already.
 */
export function silencesOf({ registry, school, today }: Look): Silence[] {
  return registry.pairs.filter((pair) => isActivePair(pair, today)).flatMap((pair) => {
    const since = [lastTrace(pair, registry, today), pair.orderedOn, pair.start, school.recordsFrom].reduce<IsoDate>((latest, day) => (day !== null && day > latest && day <= today ? day : latest), LONG_AGO);
    if (since === LONG_AGO || daysBetween(since, today) < school.silenceDays || isHeld(registry, pair, today)) return [];
    const pauses = pausesOfPair(registry, pair);
    const day = (n: number): IsoDate => termDay(since, n, school, pauses);
    const mentee = day(school.silenceDays);
    return mentee > today ? [] : [{ pair, since, mentee, mentor: day(school.silenceDays + MENTOR_AFTER), curator: day(school.silenceDays + CURATOR_AFTER) }];
  });
}

const LONG_AGO = "2000-01-01" as IsoDate;

/** The n-th day after this one that lies inside terms and in no long leave of the one mentee; an open one has no day after it. */
function termDay(since: IsoDate, n: number, { vacations }: Look["school"], pauses: readonly Pause[]): IsoDate {
  let day = since;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (!isVacation(day, vacations) && !pauses.some(({ from, to }) => to !== null && from <= day && day <= to)) left--;
  }
  return day;
}

function lastTrace(pair: Pair, registry: Registry, today: IsoDate): IsoDate | null {
  const mentees = registry.membersOf(pair.id).map(({ menteeId }) => menteeId);
  const days = [
    ...ownMeetings(pair, registry).filter(({ state }) => state === "held").map(({ date }) => date),
    ...ownLessons(pair, registry).filter(({ state }) => state === "logged").flatMap(({ lessonDate, nextStepDoneOn, selfAnalysisOn }) => [lessonDate, nextStepDoneOn, selfAnalysisOn]),
    ...registry.programmesOf(pair.id).flatMap(({ id }) => registry.linesOf(id)).map(({ doneOn }) => doneOn),
    ...[pair.mentorId, ...mentees].flatMap((person) => registry.invitesOf(person)).filter(({ pairId, aboutId, personId, answeredAt }) => answeredAt !== "" && (pairId === pair.id || mentees.includes(personId) || (aboutId !== "" && mentees.includes(aboutId))))
      .map(({ answeredAt }) => answeredAt.slice(0, 10) as IsoDate),
  ];
  return days.reduce<IsoDate | null>((latest, day) => (day !== null && day <= today && (latest === null || day > latest) ? day : latest), null);
}

/** A line for everybody whom a silence has reached by today: mentees (of pupils their grown-ups), mentors, the curator. Each says who is told next, and when. */
export function silenceLines(look: Look): TodayLine[] {
  const { registry, today } = look;
  return silencesOf(look).flatMap((silence) => {
    const { pair, since, mentor, curator } = silence;
    const who = sidesOf(pair, registry);
    const days = { since, mentor, curator };
    const line = (to: (typeof SILENCE_TOLD)[number], owedById: PersonId | null): TodayLine => ({
      rule: "silence", text: { key: `duty.silence.${to}`, params: { who, ...days } }, hint: { key: `duty.silence.${to}.hint`, params: days }, ...termOf(to, curator, today), owedBy: to,
      ...(owedById === null ? {} : { owedById }), pairId: pair.id, personId: to === "mentee" ? owedById : null, observationId: null,
    });
    const first = firstAsked(pair, look);
    const mentors = mentor <= today ? [pair.mentorId, pair.secondMentorId, ...substitutesOf(pair, registry, today).map(({ personId }) => personId)].filter((id): id is PersonId => id !== "" && onPage(registry.person(id), today)) : [];
    return [...first.map(({ id, as }) => line(as, id)), ...mentors.map((id) => line("mentor", id)), ...(curator <= today && pair.state !== "review" ? [line("curator", null)] : [])];
  });
}

/** To a mentee nothing is late: «ждём», not «нарушено» (`look.md`, Voice). */
const termOf = (to: string, due: IsoDate, today: IsoDate): Pick<TodayLine, "state" | "due" | "daysLeft"> =>
  to === "mentee" ? { state: "due", due, daysLeft: null } : { state: due < today ? "overdue" : "due", due, daysLeft: daysBetween(today, due) };

/** Teachers answer for themselves; pupils do not use the page, so their grown-up is asked. */
function firstAsked(pair: Pair, { registry, today }: Look): { readonly id: PersonId; readonly as: "mentee" | "grownUp" }[] {
  const teachers = registry.membersOf(pair.id).map(({ menteeId }) => menteeId).filter((id) => isMember(id, pair, registry, today) && onPage(registry.person(id), today));
  const grownUps = registry.appointments.filter(({ role, scope, ...term }) => role === "grownUp" && scope === pair.id && inForce(term, today)).map(({ personId }) => personId);
  return [...teachers.map((id) => ({ id, as: "mentee" as const })), ...[...new Set(grownUps)].map((id) => ({ id, as: "grownUp" as const }))];
}

const onPage = (person: Person | undefined, today: IsoDate): boolean => person !== undefined && person.kind === "teacher" && isPresent(person, today);

/** What the curator alone is told, and what is told to somebody else: a silence is one person's matter after another's. */
export const curatorsSilence = (look: Look): TodayLine[] => silenceLines(look).filter(({ owedBy }) => owedBy === "curator");
export const othersSilence = (look: Look): TodayLine[] => silenceLines(look).filter(({ owedBy }) => owedBy !== "curator");
