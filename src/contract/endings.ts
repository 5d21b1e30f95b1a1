import * as z from "zod/mini";
import { HANDED_IN } from "./bounds";
import { Done } from "./parts";
import { DocumentKind, IsoDate, PairId, PairState, PaperId, PaperState, PersonId, typed } from "./schemas";
import type { Role } from "./schemas";

const HandedIn = z.enum(HANDED_IN);
/** How the mentor sees the work done of the through plan (D19). */
export const WORK_DONE = ["full", "mostly", "partly"] as const;
const WorkDone = z.union([z.enum(WORK_DONE), z.literal("")]);
/** Whether the mentor's work was effective (M53). */
export const EFFECTIVE = ["yes", "partly", "no"] as const;
const Effective = z.enum(EFFECTIVE);
export type Effective = z.infer<typeof Effective>;
/** A criterion of it: met or not, a measure of it is missing, or it does not count in this school. */
export const CRITERION = ["met", "not", "unknown", "out"] as const;

const Whose = z.object({ pairId: PairId, menteeId: PersonId });
const SEES = ["curator", "deputyTeaching", "mentor", "secondMentor", "mentee"] as const satisfies readonly Role[];
const RECEIVES = ["curator", "deputyTeaching"] as const satisfies readonly Role[];
const number = z.nullable(z.number());

export const EndingShown = z.object({
  pairId: PairId, menteeId: PersonId, pair: z.string(), mentee: z.string(), mentor: z.string(), start: z.nullable(IsoDate),
  /** The day it is due (T20), the first day it is asked for. */
  on: IsoDate, opensOn: IsoDate,
  /** Mentoring ends with the pair; else the pair alone comes to its end and nothing but the report is asked for. */
  whole: z.boolean(),
  state: PairState, closedOn: z.nullable(IsoDate), closeReason: z.string(), result: z.string(),
  documents: z.array(z.object({ kind: HandedIn, owedBy: z.enum(["mentee", "mentor"]), ower: z.string(), receivedOn: z.nullable(IsoDate), by: z.nullable(z.enum(["hand", "itself"])) })),
  acceptedOn: z.nullable(IsoDate), note: z.string(),
  /** The end part of D19. */
  text: z.object({ work: WorkDone, review: z.string(), proposals: z.string() }),
  /** What the mentor's report D39 says beside it, and what he proposes as a reward: null for the mentee. */
  report: z.nullable(z.object({ results: z.string(), conclusion: z.string(), reward: z.string() })),
  /** M53: what is measured, its three criteria, what follows from them, and what a deputy has confirmed. Null for the mentee. */
  effect: z.nullable(z.object({
    measured: z.object({ levels: number, teaching: number, confidence: number, habit: number, review: number, visits: number, quality: number, basis: number }),
    criteria: z.array(z.enum(CRITERION)), proposed: z.nullable(Effective),
    decided: z.nullable(z.object({ effective: Effective, why: z.string(), on: IsoDate, by: z.string() })),
  })),
  papers: z.array(z.object({ kind: DocumentKind, title: z.string(), paperId: z.nullable(PaperId), state: z.nullable(PaperState), date: z.nullable(IsoDate), hasFile: z.boolean(), url: z.string(), make: z.boolean() })),
  /** Lines of the pair's plans that are still open. */
  openLines: z.int(),
  /** Causes of completion, as the school has them in «Справочники». */
  causes: z.array(z.object({ code: z.string(), title: z.string() })),
  may: z.array(z.enum(["write", "receive", "accept", "confirm", "finish"])),
});
export type EndingShown = z.infer<typeof EndingShown>;

/** Calls about the end of mentoring. */
export const ENDING_CALLS = {
  "ending.show": { allowed: SEES, writes: false, input: () => Whose, output: () => EndingShown },
  /** The mentor's words: the end part of D19 and his report D39. */
  "ending.write": {
    allowed: ["curator", "mentor", "secondMentor"], writes: true,
    input: () => z.object({ ...Whose.shape, work: WorkDone, review: typed(4000), proposals: typed(4000), results: typed(4000), conclusion: typed(4000), reward: typed(2000) }),
    output: () => Done,
  },
  /** A document came by hand; a null day takes the mark back while the package is not received. */
  "ending.receive": { allowed: RECEIVES, writes: true, input: () => z.object({ ...Whose.shape, kind: HandedIn, on: z.nullable(IsoDate), note: typed(500) }), output: () => z.object({ lacking: z.int() }) },
  /** The whole package is received (R-F29). */
  "ending.accept": { allowed: RECEIVES, writes: true, input: () => z.object({ ...Whose.shape, on: IsoDate }), output: () => Done },
  /** A person says whether the mentor's work was effective (M53); the reason where it is not what the measures propose. */
  "ending.confirm": { allowed: RECEIVES, writes: true, input: () => z.object({ ...Whose.shape, effective: Effective, why: typed(1000) }), output: () => Done },
  /** The pair and its programme are completed (R-D30). */
  "pair.finish": { allowed: ["curator"], writes: true, input: () => z.object({ pairId: PairId, on: IsoDate, cause: typed(200, 1), result: typed(1000, 1) }), output: () => z.object({ programmes: z.int() }) },
} as const;
