import * as z from "zod/mini";
import type { Call } from "./contract";
import { Done, Message, STAFF } from "./parts";
import { MeetingId } from "./meetings";
import { IsoDate, PairId, PersonId } from "./schemas";

/** What may be pasted of a school's time. */
export const PASTES = ["timetable", "bells", "absences", "vacations"] as const;
export type Paste = (typeof PASTES)[number];

const SEERS = ["curator", "director", "actingDirector", "deputyTeaching", "deputyMethods", "headOfSubject", "mentor", "secondMentor", "mentee", "grownUp"] as const;
/** No school has more lessons in a week, nor a table more columns. */
const Cells = z.array(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(60))).check(z.maxLength(4000));

/** Timetable, bells, absences and vacations (R-L01; `domain/rights.md` R.3 «Timetable»). */
export const TIMETABLE_CALLS = {
  "timetable.show": {
    allowed: SEERS,
    writes: false,
    /** Whose week; null is the visitor's own. */
    input: () => z.object({ personId: z.nullable(PersonId) }),
    output: () => z.object({
      bells: z.array(z.object({ shift: z.nullable(z.int()), number: z.int(), startsAt: z.string(), endsAt: z.string() })),
      /** Whose weeks the visitor may see; `lessons`: how many in a week. */
      people: z.array(z.object({ personId: PersonId, code: z.string(), name: z.string(), lessons: z.int() })),
      of: z.nullable(PersonId),
      /** The week of `of`; times are "" where no bell has the number. */
      week: z.array(z.object({ weekday: z.int(), number: z.int(), startsAt: z.string(), endsAt: z.string(), class: z.string(), subject: z.string(), room: z.string() })),
      /** Absences that are not over, the earliest first: everybody's for who keeps them, else the visitor's own. */
      absences: z.array(z.object({ personId: PersonId, name: z.string(), from: IsoDate, to: IsoDate })),
      mayPaste: z.array(z.enum(PASTES)),
      /** Rows of both sheets that cannot be used, in words; for those who may mend them. */
      unread: z.array(z.string()),
    }),
  },
  /**
   * Times of the next two weeks that suit everybody of a pair for a meeting of so many minutes, and lessons that its mentor can come to. `meetingId`: the planned
   * meeting that is to be moved.
   */
  "meeting.times": {
    allowed: ["mentor", "secondMentor", "mentee", "grownUp", "helper", "curator"],
    writes: false,
    input: () => z.object({ pairId: PairId, minutes: z.int().check(z.minimum(5), z.maximum(600)), meetingId: z.nullable(MeetingId) }),
    output: () => z.object({
      slots: z.array(z.object({ day: IsoDate, at: z.string(), until: z.string(), when: z.enum(["before", "gap", "after", "evening"]), wished: z.boolean() })),
      lessons: z.array(z.object({ menteeId: PersonId, day: IsoDate, number: z.int(), at: z.string(), until: z.string(), class: z.string(), subject: z.string(), room: z.string() })),
      /** Who has no timetable: of them only bookings are known. */
      unknown: z.array(z.string()),
      /** Why there is no time. */
      why: z.enum(["", "noBells", "noLessons", "busy"]),
    }),
  },
  /** A table as it was pasted: what would be written, and with `apply` that it is. Nothing of a person whose lines cannot be read. */
  "timetable.paste": {
    allowed: STAFF,
    writes: true,
    /** `from`: the first day on which the new lessons or bells are in force. */
    input: () => z.object({ what: z.enum(PASTES), rows: Cells, from: IsoDate, apply: z.boolean() }),
    output: () => z.object({
      /** What will be, sentence by sentence; like all that was looked at, empty once it is written. */
      facts: z.array(Message),
      /** Lines that cannot be read: the first of them, and how many there are. */
      wrong: z.array(Message), wrongCount: z.int(),
      /** Whose rows stay as they are because of such a line. */
      kept: z.array(z.string()),
      /** Names that nobody of the registry has. */
      strangers: z.array(z.string()),
      /** Rows that are written. */
      rows: z.int(),
      done: z.boolean(),
    }),
  },
  /** One time of an absence, both days included: taken off, or with `away` put back. */
  "timetable.absence": { allowed: ["curator"], writes: true, input: () => z.object({ personId: PersonId, from: IsoDate, to: IsoDate, away: z.boolean() }), output: () => Done },
} as const satisfies Record<string, Call>;
