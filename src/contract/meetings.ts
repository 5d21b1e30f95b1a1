import * as z from "zod/mini";
import { SheetShown } from "./forms";
import { AnswerValues, ClockTime, IsoDate, MeetingKind, MeetingMode, PairId, typed } from "./schemas";
import { Done, Message } from "./parts";

/** Of one meeting: a week of school lessons would be less. */
const Minutes = z.nullable(z.int().check(z.minimum(1), z.maximum(600)));
export const MeetingId = typed(40, 1);

/** A meeting on the card of its pair. */
export const MeetingBrief = z.object({
  meetingId: z.string(),
  date: IsoDate,
  kind: MeetingKind,
  minutes: z.nullable(z.int()),
  agreement: z.string(),
  mode: z.union([MeetingMode, z.literal("")]),
  topic: z.string(),
  later: z.boolean(),
  /** "" when none was agreed (R-D13). */
  nextStep: z.string(),
  nextStepBy: z.nullable(IsoDate),
  nextStepDoneOn: z.nullable(IsoDate),
  /** What was asked and advised, and what was given along; absent where there is nothing of it (R-H11, R-H13). */
  advised: z.optional(z.object({ difficulty: z.string(), question: z.string(), advice: z.string(), materials: z.string() })),
  /** It was help of somebody named for the pair, not a meeting of its mentor (R-A12). */
  helper: z.optional(z.string()),
  /** The visitor may correct it or take it back. */
  mayFix: z.boolean(),
  /** The visitor may say how it was, and has not yet (Q09); else absent. */
  maySay: z.optional(z.literal(true)),
});
export type MeetingBrief = z.infer<typeof MeetingBrief>;

/** A meeting to come, on the card of its pair (R-P14). */
export const PlannedMeeting = z.object({
  meetingId: z.string(), date: IsoDate, at: z.string(), kind: MeetingKind, minutes: z.nullable(z.int()), mode: z.union([MeetingMode, z.literal("")]), topic: z.string(),
  movedFrom: z.nullable(IsoDate),
  /** All days it was planned for before, the first one first. */
  moved: z.array(IsoDate),
  /** For an .ics file: the same `uid` however often it was moved, which `sequence` counts; instants (ISO, UTC), "" of a meeting without a time. */
  calendar: z.object({ uid: z.string(), sequence: z.int(), start: z.string(), end: z.string() }),
  /** Who planned it; "" is the visitor. */
  by: z.string(),
  mayAct: z.boolean(),
});
export type PlannedMeeting = z.infer<typeof PlannedMeeting>;

export const REPEATS = ["once", "week", "twoWeeks", "month"] as const;
export type Repeat = (typeof REPEATS)[number];
const Time = z.union([ClockTime, z.literal("")]);
const MEETERS = ["mentor", "secondMentor", "mentee", "grownUp", "helper", "curator"] as const;

/** What a person writes of a meeting that was held. A next step has a day, a day has a step. */
const held = () => ({
  kind: MeetingKind, date: IsoDate, minutes: Minutes, agreement: typed(1000),
  mode: z.optional(z.union([MeetingMode, z.literal("")])), topic: z.optional(typed(200)),
  nextStep: z.optional(typed(500)), nextStepBy: z.optional(z.nullable(IsoDate)),
  difficulty: z.optional(z.union([z.string().check(z.regex(/^DF(0[1-9]|1[0-6])$/)), z.literal("")])), question: z.optional(typed(1000)), advice: z.optional(typed(2000)), materials: z.optional(typed(500)),
});

/** Calls about meetings of a pair. */
export const MEETING_CALLS = {
  /** Q09 of a held meeting, for the side that asks. */
  "afterMeeting.show": {
    allowed: ["mentor", "secondMentor", "mentee"],
    writes: false,
    input: () => z.object({ meetingId: MeetingId }),
    output: () => z.object({ questionnaire: SheetShown, date: IsoDate, kind: MeetingKind, /** What was agreed there, and by when. */ nextStep: z.string(), nextStepBy: z.nullable(IsoDate), maySay: z.boolean() }),
  },
  "afterMeeting.save": { allowed: ["mentor", "secondMentor", "mentee"], writes: true, input: () => z.object({ meetingId: MeetingId, values: AnswerValues }), output: () => Done },
  "meeting.log": {
    allowed: MEETERS,
    writes: true,
    /** `more`: other meetings of the pair, written in the same go (R-P13). */
    input: () => z.object({ pairId: PairId, ...held(), more: z.optional(z.array(z.object(held())).check(z.maxLength(19))) }),
    output: () => z.object({ meetingId: z.string() }),
  },
  /** Meetings to come: what would be planned, and with `apply` that it is. `until` null goes to the end of the term. */
  "meeting.plan": {
    allowed: MEETERS,
    writes: true,
    input: () => z.object({ pairId: PairId, kind: MeetingKind, date: IsoDate, at: Time, minutes: Minutes, mode: z.union([MeetingMode, z.literal("")]), topic: typed(200), repeat: z.enum(REPEATS), until: z.nullable(IsoDate), apply: z.boolean() }),
    output: () => z.object({ days: z.array(IsoDate), left: z.array(z.object({ day: IsoDate, why: z.enum(["vacation", "dayOff", "planned", "busy"]) })), until: IsoDate, done: z.boolean(), /** Lessons and absences at that time, of the first days. */ warned: z.optional(z.array(Message)) }),
  },
  /** One tap: it was held, or it was not. `minutes` null keeps the planned length. */
  "meeting.confirm": { allowed: MEETERS, writes: true, input: () => z.object({ meetingId: MeetingId, held: z.boolean(), minutes: Minutes }), output: () => Done },
  "meeting.move": { allowed: MEETERS, writes: true, input: () => z.object({ meetingId: MeetingId, date: IsoDate, at: Time }), output: () => z.object({ meetingId: z.string() }) },
  /** Corrects one that was held, in place, within fourteen days. */
  "meeting.fix": { allowed: MEETERS, writes: true, input: () => z.object({ meetingId: MeetingId, ...held() }), output: () => Done },
} as const;
