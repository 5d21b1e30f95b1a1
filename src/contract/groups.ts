import * as z from "zod/mini";
import type { Call } from "./contract";
import { QuestionnaireShown } from "./forms";
import { PaperBrief } from "./papers";
import { Done } from "./parts";
import { AnswerValues, GOAL_REACHED, InviteId, IsoDate, PairId, PairState, PersonId, PlanItemId, PlanStatus, QuestionnaireId, typed } from "./schemas";

const GroupPerson = z.object({ code: z.string(), name: z.string(), class: z.string() });

/** A meeting of the week that is in the registry already, whoever entered it. */
export const WeekMeeting = z.object({ date: IsoDate, held: z.boolean(), minutes: z.nullable(z.int()), note: z.string(), later: z.boolean() });

/** A group of the visitor's in one week. */
export const WeekGroup = z.object({
  pairId: PairId, code: z.string(), kind: z.enum(["pair", "group"]), mentor: GroupPerson, mentees: z.array(GroupPerson),
  /** The next meeting that was held makes it work. */
  begins: z.boolean(),
  entered: z.array(WeekMeeting),
  /** The day and the length that fit most probably: those of its last meeting. */
  day: IsoDate, minutes: z.int(),
});
export type WeekGroup = z.infer<typeof WeekGroup>;

/** What the grown-up ticks of one meeting: held or not, one line. */
export const WeekTick = z.object({ pairId: PairId, date: IsoDate, held: z.boolean(), minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(600))), note: typed(200) });
export type WeekTick = z.infer<typeof WeekTick>;

/** What the grown-up puts down when a pair or group comes to its end (D58). */
export const GroupResult = z.object({
  reached: z.union([z.enum(GOAL_REACHED), z.literal("")]), indicator: typed(200), before: typed(100), after: typed(100), mentorWords: typed(600), menteeWords: typed(600),
});
export type GroupResult = z.infer<typeof GroupResult>;

/** A pair or group of the visitor's with its plan, its papers and what it has come to. */
export const GroupCard = z.object({
  pairId: PairId, code: z.string(), kind: z.enum(["pair", "group"]), goal: z.string(), state: PairState, start: z.nullable(IsoDate), end: z.nullable(IsoDate), closed: z.boolean(),
  mentor: GroupPerson, mentees: z.array(GroupPerson),
  lines: z.array(z.object({ itemId: PlanItemId, activity: z.string(), due: z.nullable(IsoDate), status: PlanStatus, doneOn: z.nullable(IsoDate) })),
  /** Lines of the library that are not in the plan yet; ticked ones fit the goal. */
  offered: z.array(z.object({ code: z.string(), activity: z.string(), due: z.nullable(IsoDate), ticked: z.boolean() })),
  papers: z.array(PaperBrief), result: GroupResult,
});
export type GroupCard = z.infer<typeof GroupCard>;

/** What a pupil of the visitor's groups is asked: to be handed out on a slip, or typed in from paper. Of the answer only that there is one. */
export const PupilInvite = z.object({
  inviteId: InviteId, questionnaire: QuestionnaireId, title: z.string(), closesOn: IsoDate, person: z.object({ personId: PersonId, code: z.string(), name: z.string(), class: z.string() }),
  group: z.string(), answered: z.boolean(), answeredAt: z.string(), /** Answered by the own code: nobody types over it. */ byPupil: z.boolean(), link: z.string(), code: z.string(), /** Short address of the form. */ address: z.string(),
});
export type PupilInvite = z.infer<typeof PupilInvite>;

/** Calls of the grown-up of pupils' groups (`domain/rights.md` R.8, `domain/data-model.md` §6.4): his groups alone. */
export const GROUP_CALLS = {
  "group.show": {
    allowed: ["grownUp"],
    writes: false,
    /** Any day of the week; null is this week. */
    input: () => z.object({ week: z.nullable(IsoDate) }),
    output: () => z.object({ from: IsoDate, to: IsoDate, /** Last day that can be ticked: the week's, or today. */ until: IsoDate, /** Weeks to leaf to; null at the end. */ before: z.nullable(IsoDate), after: z.nullable(IsoDate), groups: z.array(WeekGroup) }),
  },
  "group.week": {
    allowed: ["grownUp"],
    writes: true,
    input: () => z.object({ week: IsoDate, rows: z.array(WeekTick).check(z.minLength(1), z.maxLength(100)) }),
    /** `known`: what the registry had already; nothing was written of it. */
    output: () => z.object({ saved: z.int(), known: z.array(z.object({ pairId: PairId, date: IsoDate })) }),
  },
  /** Cards of the visitor's pairs and groups: plan, papers (D57–D59), result. */
  "group.cards": { allowed: ["grownUp"], writes: false, input: () => z.object({}), output: () => z.object({ cards: z.array(GroupCard), worksWithFiles: z.boolean(), pageUrl: z.string() }) },
  /** Lines of the plan: those of the library by their codes, one of the grown-up's own, and marks of what was done or given up. */
  "group.plan": {
    allowed: ["grownUp"],
    writes: true,
    input: () => z.object({
      pairId: PairId, codes: z.array(typed(20, 1)).check(z.maxLength(40)), own: z.nullable(z.object({ activity: typed(600, 1), due: z.nullable(IsoDate) })),
      marks: z.array(z.object({ itemId: PlanItemId, does: z.enum(["done", "reopen", "cancel"]) })).check(z.maxLength(40)),
    }),
    output: () => z.object({ added: z.int() }),
  },
  "group.result": { allowed: ["grownUp"], writes: true, input: () => z.extend(GroupResult, { pairId: PairId }), output: () => Done },
  "slots.hand": { allowed: ["grownUp"], writes: false, input: () => z.object({}), output: () => z.object({ invites: z.array(PupilInvite) }) },
  /** A pupil's questionnaire to be typed in from paper: empty, whatever was answered. */
  "group.form": {
    allowed: ["grownUp"],
    writes: false,
    input: () => z.object({ inviteId: InviteId }),
    output: () => z.object({ questionnaire: QuestionnaireShown, person: z.string(), about: z.string(), closesOn: IsoDate, open: z.boolean(), answered: z.boolean(), byPupil: z.boolean() }),
  },
  "group.results": { allowed: ["grownUp"], writes: true, input: () => z.object({ inviteId: InviteId, values: AnswerValues }), output: () => z.object({ late: z.boolean() }) },
} as const satisfies Record<string, Call>;
