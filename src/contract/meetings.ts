import * as z from "zod/mini";
import { Done } from "./parts";
import { IsoDate, MeetingKind, MeetingMode, PairId, typed } from "./schemas";

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
  /** The visitor may correct it or take it back. */
  mayFix: z.boolean(),
});
export type MeetingBrief = z.infer<typeof MeetingBrief>;

/** What a person writes of a meeting that was held. A next step has a day, a day has a step. */
const held = () => ({
  kind: MeetingKind, date: IsoDate, minutes: Minutes, agreement: typed(1000),
  mode: z.optional(z.union([MeetingMode, z.literal("")])), topic: z.optional(typed(200)),
  nextStep: z.optional(typed(500)), nextStepBy: z.optional(z.nullable(IsoDate)),
});

/** Calls about meetings of a pair. */
export const MEETING_CALLS = {
  "meeting.log": {
    allowed: ["mentor", "secondMentor", "mentee", "grownUp", "curator"],
    writes: true,
    /** `more`: other meetings of the pair, written in the same go (R-P13). */
    input: () => z.object({ pairId: PairId, ...held(), more: z.optional(z.array(z.object(held())).check(z.maxLength(19))) }),
    output: () => z.object({ meetingId: z.string() }),
  },
  /** Corrects one that was held, in place, within fourteen days. */
  "meeting.fix": { allowed: ["mentor", "secondMentor", "mentee", "grownUp", "curator"], writes: true, input: () => z.object({ meetingId: MeetingId, ...held() }), output: () => Done },
} as const;
