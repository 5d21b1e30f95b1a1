import * as z from "zod/mini";
import type { Call } from "./contract";
import { QuestionnaireShown } from "./forms";
import { AnswerValues, InviteId, IsoDate, PairId, PersonId, QuestionnaireId, typed } from "./schemas";

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
