import * as z from "zod/mini";
import type { Call } from "./contract";
import { ANY, Done } from "./parts";
import { LESSON_TYPES, typed } from "./schemas";

const written = () => ({
  title: typed(200, 1), lessonType: z.enum(LESSON_TYPES), subject: typed(120), class: typed(20), author: typed(150),
  /** An address that begins with https. */
  link: typed(500, 1), note: typed(500),
});

/** The library of sample lessons by type, with links (R-H14). */
export const SAMPLE_CALLS = {
  "sample.show": { allowed: ANY, writes: false, input: () => z.object({}), output: () => z.object({ samples: z.array(z.object({ sampleId: z.string(), ...written() })), /** The visitor keeps the library. */ mayKeep: z.boolean() }) },
  "sample.save": { allowed: ["curator"], writes: true, input: () => z.object({ sampleId: z.nullable(typed(20, 1)), ...written() }), output: () => z.object({ sampleId: z.string() }) },
  "sample.withdraw": { allowed: ["curator"], writes: true, input: () => z.object({ sampleId: typed(20, 1) }), output: () => Done },
} as const satisfies Record<string, Call>;
