import * as z from "zod/mini";
import type { Call } from "./contract";
import { Done } from "./parts";
import { IsoDate, MenteeCategory, PersonId, Role, typed } from "./schemas";

export const StageId = typed(40, 1);
/** Code of a stage model: ours, or one that the school typed into «Модели этапов». */
const Model = typed(40, 1);

/** A stage of a course as a page shows it on a day. */
export const StageShown = z.object({
  stageId: z.string(), no: z.int(), title: z.string(), goal: z.string(), start: z.nullable(IsoDate), end: z.nullable(IsoDate), extendedFrom: z.nullable(IsoDate), reason: z.string(),
  /** Start or end were set by a person and no longer follow the model. */
  byHand: z.boolean(),
  state: z.enum(["planned", "running", "toAssess", "assessed", "interviewed", "closed", "before", "paused"]),
  /** First day of the assessment and the day it is due; null while the course is paused. */
  opens: z.nullable(IsoDate), due: z.nullable(IsoDate), dueByHand: z.nullable(IsoDate),
  /** Last day to put the papers into the personal file; null before the interview and after it was done. */
  filing: z.nullable(IsoDate),
  /** Posts of the model and the people of the day; "" is nobody. */
  organiserRole: Role, organiser: z.string(), interviewerRole: Role, interviewer: z.string(),
  /** People named for this stage; "" is the one of the post. */
  organiserId: z.union([PersonId, z.literal("")]), interviewerId: z.union([PersonId, z.literal("")]),
});
export type StageShown = z.infer<typeof StageShown>;

export const TrackShown = z.object({
  start: z.nullable(IsoDate), model: z.string(), /** Models to choose from; `stages` names those of the school's own ones. */ models: z.array(z.object({ code: z.string(), stages: z.string() })), modelReason: z.string(), category: z.union([MenteeCategory, z.literal("")]),
  pauses: z.array(z.object({ from: IsoDate, to: z.nullable(IsoDate) })),
  /** First day of the leave that goes on; null when there is none. */
  pausedFrom: z.nullable(IsoDate),
  /** Why the last leave was begun, for whoever may change the course; absent: not told. */
  pauseReason: z.optional(z.string()),
  stages: z.array(StageShown),
  mayEdit: z.boolean(),
  /** Who may be named organiser or interviewer; empty for those who may not edit. */
  assessors: z.array(z.object({ personId: PersonId, name: z.string() })),
});
export type TrackShown = z.infer<typeof TrackShown>;

/** Calls about a mentee's course and its stages. */
export const STAGE_CALLS = {
  "track.show": {
    allowed: ["curator", "director", "actingDirector", "deputyTeaching", "deputyMethods", "headOfSubject", "mentor", "secondMentor", "mentee"],
    writes: false,
    input: () => z.object({ menteeId: PersonId }),
    /** Null when the mentee has no course: a pupil, or nobody's pair yet. */
    output: () => z.object({ track: z.nullable(TrackShown) }),
  },
  "track.change": { allowed: ["curator"], writes: true, input: () => z.object({ menteeId: PersonId, model: Model, reason: typed(500, 1) }), output: () => Done },
  /** A long leave; without its last day it goes on until `track.resume` (T15). */
  "track.pause": { allowed: ["curator"], writes: true, input: () => z.object({ menteeId: PersonId, from: IsoDate, to: z.nullable(IsoDate), reason: z.optional(typed(300)) }), output: () => Done },
  /** `to` is the last day away. */
  "track.resume": { allowed: ["curator"], writes: true, input: () => z.object({ menteeId: PersonId, to: IsoDate }), output: () => Done },
  "stage.save": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({
      stageId: StageId, start: IsoDate, end: IsoDate, dueByHand: z.nullable(IsoDate), organiserId: z.union([PersonId, z.literal("")]), interviewerId: z.union([PersonId, z.literal("")]), reason: typed(500),
    }),
    output: () => Done,
  },
  /** Conclusion 1c: the same stage, a new end, and with it a new day of the assessment. */
  "stage.extend": { allowed: ["curator"], writes: true, input: () => z.object({ stageId: StageId, end: IsoDate, reason: typed(500, 1) }), output: () => Done },
} as const satisfies Record<string, Call>;
