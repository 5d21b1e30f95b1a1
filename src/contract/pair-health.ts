import * as z from "zod/mini";
import type { Call } from "./contract";
import { Message } from "./parts";
import { Form, PairId, PersonId, Variant } from "./schemas";

/** How a pair gets on, in words: nobody is shown a bare number (R-B32). `unknown`: nothing is known yet. */
export const HEALTH_LOOKS = ["good", "watch", "alarm", "unknown"] as const;
export type HealthLook = (typeof HEALTH_LOOKS)[number];
const Look = z.enum(HEALTH_LOOKS);

/** One of what it is judged by, and why it looks so. */
export const Facet = z.object({ of: z.enum(["pulse", "rhythm", "plan"]), look: Look, why: Message });
export type Facet = z.infer<typeof Facet>;

/** What lies in the closed workbook is counted: the curator's alone, and each look a row of the log (`domain/rights.md` R.7). */
export const HEALTH_CALLS = {
  /** Null: all active pairs, the worst first. */
  "pair.health": { allowed: ["curator"], writes: false, input: () => z.object({ pairId: z.nullable(PairId) }), output: () => z.object({ pairs: z.array(z.object({ pairId: PairId, look: Look, facets: z.array(Facet) })) }) },
  /** What speaks for and against these people as a pair, before it is proposed (R-B25); never who objected. */
  "pair.check": {
    allowed: ["curator"], writes: false, input: () => z.object({ form: Form, variant: z.union([Variant, z.literal("")]), mentorId: PersonId, menteeIds: z.array(PersonId).check(z.minLength(1), z.maxLength(30)) }),
    output: () => z.object({ notes: z.array(z.object({ speaks: z.enum(["for", "against", "know"]), said: Message })) }),
  },
} as const satisfies Record<string, Call>;
