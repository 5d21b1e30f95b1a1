import * as z from "zod/mini";
import type { Call } from "./contract";
import { IsoDate, PairId, typed } from "./schemas";

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
} as const satisfies Record<string, Call>;
