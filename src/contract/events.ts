import * as z from "zod/mini";
import type { Call } from "./contract";
import { Done } from "./parts";
import { ClockTime, EventId, EventKind, EventLevel, EventStand, IsoDate, PersonId, typed } from "./schemas";

const Time = z.union([ClockTime, z.literal("")]);
const Level = z.union([EventLevel, z.literal("")]);
const Hours = z.nullable(z.number().check(z.minimum(1), z.maximum(2000)));
const Named = z.object({ personId: PersonId, code: z.string(), name: z.string() });

/** What is written of an event. */
const written = () => ({
  kind: EventKind, date: IsoDate, until: z.nullable(IsoDate), at: Time, title: typed(300, 1), class: typed(20), subject: typed(120),
  lessonNumber: z.nullable(z.int().check(z.minimum(0), z.maximum(12))), aim: typed(500), level: Level, hours: Hours, result: typed(1000), link: typed(500),
  /** Whose lesson it is: somebody of the registry, or a name. */
  hostId: z.nullable(PersonId), host: typed(150),
});

/** Somebody's part in an event, as the visitor may see it. */
export const EventPersonShown = z.object({
  ...Named.shape, stand: EventStand, result: z.string(), hours: z.nullable(z.number()),
  /** "" also when the visitor may not read it. */
  reflection: z.string(),
  me: z.boolean(), mayMark: z.boolean(),
});
export type EventPersonShown = z.infer<typeof EventPersonShown>;

export const EventShown = z.object({
  ...z.object(written()).shape,
  title: z.string(), eventId: EventId, hostName: z.string(),
  /** Sessions of one series have one. */
  series: z.optional(z.string()),
  /** The day it was first written down for, when that was another one. */
  plannedOn: z.nullable(IsoDate),
  /** Its last day has come or passed. */
  over: z.boolean(),
  /** Whom the visitor may see by the card; the others are counted. */
  people: z.array(EventPersonShown),
  counts: z.object({ all: z.int(), invited: z.int(), going: z.int(), came: z.int() }),
  /** The visitor is not among them and may say «Иду». */
  mayJoin: z.boolean(),
  /** Own mentees and pupils who are not among them yet. */
  mayInvite: z.array(Named),
  mayChange: z.boolean(), mayWithdraw: z.boolean(),
});
export type EventShown = z.infer<typeof EventShown>;

/** How often the sessions of a series are held (R-H01). */
export const EVERY = ["week", "twoWeeks", "month"] as const;

const SEERS = ["curator", "director", "actingDirector", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist", "mentor", "secondMentor", "mentee", "grownUp"] as const;
/** All of them but the director. */
const MAKERS = ["curator", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist", "mentor", "secondMentor", "mentee", "grownUp"] as const;

/** Growth beside the pair's meetings (`domain/rights.md` R.3 «Event, participants»). */
export const EVENT_CALLS = {
  "event.show": {
    allowed: SEERS,
    writes: false,
    /** `earlier`: of the school years before this one. */
    input: () => z.object({ earlier: z.boolean() }),
    output: () => z.object({
      events: z.array(EventShown),
      /** Events of earlier years that could be shown. */
      earlier: z.int(),
      mayMake: z.boolean(),
      /** The visitor may invite all teachers who are mentees at once: so many. */
      mentees: z.nullable(z.int()),
      /** Subjects of a head of methodical association: others are not the visitor's to enter; empty: any. */
      subjects: z.array(z.string()),
      /** Who may be named without a search: the visitor, own mentors, mentees and pupils. */
      known: z.array(z.object({ ...Named.shape, /** The visitor may put him down as taking part. */ joins: z.boolean() })),
      /** The visitor finds others by `person.search`. */
      maySearch: z.boolean(),
    }),
  },
  /** A new event, or one that stands (`eventId`). `invite` adds people, nobody is taken away. */
  "event.save": {
    allowed: MAKERS,
    writes: true,
    input: () => z.object({ eventId: z.nullable(EventId), ...written(), invite: z.array(PersonId).check(z.maxLength(300)), inviteAll: z.boolean() }),
    output: () => z.object({ eventId: EventId, invited: z.int() }),
  },
  /** Sessions of «Школа молодого педагога» by their topics, one after another in the rhythm; `invite`: all teachers with a mentor whom the visitor may call. Without `apply` it is only said. */
  "event.series": {
    allowed: ["curator", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist"],
    writes: true,
    input: () => z.object({
      date: IsoDate, at: Time, every: z.enum(EVERY), topics: z.array(typed(300, 1)).check(z.minLength(1), z.maxLength(40)), subject: typed(120), hostId: z.nullable(PersonId), host: typed(150), hours: Hours, link: typed(500), invite: z.boolean(), apply: z.boolean(),
    }),
    output: () => z.object({ sessions: z.array(z.object({ date: IsoDate, title: z.string() })), left: z.array(z.object({ day: IsoDate, why: z.enum(["vacation", "dayOff"]) })), invited: z.int(), done: z.boolean() }),
  },
  /** Who was there; of the others whom the visitor may mark it is said that they were not. */
  "event.attendance": { allowed: MAKERS, writes: true, input: () => z.object({ eventId: EventId, came: z.array(PersonId).check(z.maxLength(300)) }), output: () => z.object({ came: z.int(), of: z.int() }) },
  "event.withdraw": { allowed: MAKERS, writes: true, input: () => z.object({ eventId: EventId }), output: () => Done },
  /** How it stands with one person, null is the visitor: going, came, with a sentence or two; result and hours of a contest or course. */
  "event.attend": {
    allowed: MAKERS,
    writes: true,
    input: () => z.object({ eventId: EventId, personId: z.nullable(PersonId), stand: EventStand, result: typed(300), hours: Hours, reflection: typed(1000) }),
    output: () => Done,
  },
} as const satisfies Record<string, Call>;
