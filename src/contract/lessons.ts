import * as z from "zod/mini";
import type { Call } from "./contract";
import { Done } from "./parts";
import { SheetShown } from "./forms";
import { Aim, AnswerValues, ClockTime, ControlId, Facts, IsoDate, LESSON_TYPES, NOTE_SUBJECTS, ObservationId, PairId, PersonId, Scores, typed } from "./schemas";

/** A note of the lesson under its minute: what stage it was, what the teacher or the pupils did, or something else (D23, table 1). */
export const LessonNote = z.object({ at: ClockTime, about: z.enum(NOTE_SUBJECTS), text: typed(500) });
export type LessonNote = z.infer<typeof LessonNote>;

/** The talk before a lesson: when, what the mentee chose to be looked at, and how both will see that it went well (R-H02, R-H03). */
const talkBefore = {
  lessonType: z.optional(z.union([z.enum(LESSON_TYPES), z.literal("")])),
  beforeOn: z.optional(z.nullable(IsoDate)),
  beforeAt: z.optional(z.union([ClockTime, z.literal("")])),
  focus: z.optional(typed(500)),
  success: z.optional(typed(1000)),
};

/** A lesson that was talked about and is still to be visited; `class` and the others may be filled in on the day. */
export const PreparedLesson = z.object({
  pairId: PairId,
  menteeId: PersonId,
  lessonDate: IsoDate,
  lessonNumber: z.nullable(z.int().check(z.minimum(0), z.maximum(12))),
  class: typed(20),
  subject: typed(120, 1),
  topic: typed(300),
  ...talkBefore,
});
export type PreparedLesson = z.infer<typeof PreparedLesson>;

/** What a mentor writes down of a lesson: the lesson sheet Q15 and exactly one next step with its date (R-H04, R-H08, R-H12). */
export const Lesson = z.object({
  ...PreparedLesson.shape,
  lessonStart: z.optional(z.union([ClockTime, z.literal("")])),
  lessonEnd: z.optional(z.union([ClockTime, z.literal("")])),
  notes: z.optional(z.array(LessonNote).check(z.maxLength(100))),
  scores: Scores,
  facts: Facts,
  strength: typed(2000),
  difficulty: typed(2000),
  recommendation: typed(2000),
  /** The talk after it: when it began and how long it took (R-H05). */
  afterOn: z.optional(z.nullable(IsoDate)),
  afterAt: z.optional(z.union([ClockTime, z.literal("")])),
  talkMinutes: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(240)))),
  nextStep: typed(500, 1),
  nextStepBy: IsoDate,
  /** «Включить в отзыв»: a coaching visit that the mentor's review may speak of. */
  forReview: z.optional(z.boolean()),
  /** Absent: coaching. A visit of control names its control (R-G03). */
  aim: z.optional(Aim),
  controlId: z.optional(ControlId),
});
export type Lesson = z.infer<typeof Lesson>;

export const LESSON_STATES = ["planned", "logged", "withdrawn", "corrected"] as const;

export const ObservationBrief = z.object({
  observationId: ObservationId,
  menteeId: PersonId,
  lessonDate: IsoDate,
  class: z.string(),
  subject: z.string(),
  topic: z.string(),
  aim: Aim,
  observer: z.string(),
  /** Null when the visitor may not see scores, or nothing was rated. */
  percent: z.nullable(z.int()),
  nextStep: z.string(),
  nextStepBy: z.nullable(IsoDate),
  nextStepDoneOn: z.nullable(IsoDate),
  state: z.enum(LESSON_STATES),
  mayFix: z.boolean(),
  mayRead: z.boolean(),
  /** The mentee wrote the self-analysis on that day; null: not yet. */
  analysedOn: z.nullable(IsoDate),
  /** How sure the mentee felt, 1–10 (Q10.6), for who reads the self-analysis; null when it was not said (R-H09). */
  confidence: z.nullable(z.int()),
  /** The visitor is the mentee and may write it, or mend what was written. */
  mayAnalyse: z.boolean(),
});
export type ObservationBrief = z.infer<typeof ObservationBrief>;

const OBSERVERS = ["mentor", "secondMentor", "helper", "deputyTeaching", "deputyMethods", "curator"] as const;

export const LESSON_CALLS = {
  /** The talk before a lesson, written down or mended (R-H02, R-H03); `observationId` names the lesson that is mended. */
  "observation.plan": {
    allowed: ["mentor", "secondMentor", "curator"],
    writes: true,
    input: () => z.object({ lesson: PreparedLesson, observationId: z.nullable(ObservationId) }),
    output: () => z.object({ observationId: ObservationId }),
  },
  /** `prepared` names the lesson that was talked about before: its row is completed. */
  "observation.log": {
    allowed: OBSERVERS,
    writes: true,
    input: () => z.extend(Lesson, { prepared: z.optional(ObservationId) }),
    output: () => z.object({ observationId: ObservationId, percent: z.nullable(z.int()) }),
  },
  "observation.read": {
    allowed: [...OBSERVERS, "mentee"],
    writes: false,
    input: () => z.object({ observationId: ObservationId }),
    output: () => z.object({
      /** Of a lesson that is still to be visited there is no step yet. */
      lesson: z.extend(Lesson, { nextStep: z.string(), nextStepBy: z.nullable(IsoDate) }),
      observer: z.string(), percent: z.nullable(z.int()), state: z.enum(LESSON_STATES), mayFix: z.boolean(),
      /** How long after the lesson the talk began; `minutes` is null when that was on another day. */
      talk: z.nullable(z.object({ minutes: z.nullable(z.int()), late: z.boolean() })),
      /** Three working days have passed without one: the sheet is open, «без самоанализа» (R-H07). */
      withoutAnalysis: z.boolean(),
    }),
  },
  "observation.fix": {
    allowed: OBSERVERS,
    writes: true,
    input: () => z.object({ observationId: ObservationId, lesson: Lesson }),
    output: () => z.object({ observationId: ObservationId, percent: z.nullable(z.int()) }),
  },
  /** Q10 of one lesson: the questions, and what its teacher has answered, for those who may read it (R.5, A15). */
  "selfAnalysis.show": {
    allowed: ["mentor", "secondMentor", "mentee", "curator"],
    writes: false,
    input: () => z.object({ observationId: ObservationId }),
    output: () => z.object({ questionnaire: SheetShown, about: z.string(), lessonDate: IsoDate, values: AnswerValues, writtenOn: z.nullable(IsoDate), mayWrite: z.boolean() }),
  },
  /** Written, the mentor's sheet opens (R-H07). */
  "selfAnalysis.save": { allowed: ["mentee"], writes: true, input: () => z.object({ observationId: ObservationId, values: AnswerValues }), output: () => Done },
} as const satisfies Record<string, Call>;
