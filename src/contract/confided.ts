import * as z from "zod/mini";
import { Done } from "./parts";
import { IsoDate, PairId, PersonId, typed } from "./schemas";

/** What is said to the curator alone: «хочу поговорить», «не подходит», «связь потеряна», «хочу завершить» (R-P15, R-B31). */
export const APPEAL_KINDS = ["talk", "unfit", "lost", "end"] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];
/** Why somebody wants to end (Q22.2). */
export const END_REASONS = ["reached", "timetable", "people", "time", "leaving", "other"] as const;
/** «Подходит ли вам эта пара?» (Q09.6, R-B31). */
export const FITS = ["fits", "unclear", "unfit"] as const;
export type Fit = (typeof FITS)[number];

const PAIRED = ["mentor", "secondMentor", "mentee", "grownUp"] as const;
const Words = typed(2000);
const OfPair = () => z.object({ pairId: PairId, words: Words });

/** One appeal with what lies in the closed workbook: to its author, and to the curator, whose look is a row of the log (R.7). */
export const Appeal = z.object({
  appealId: z.string(),
  kind: z.enum(APPEAL_KINDS),
  date: IsoDate,
  pairId: z.nullable(PairId),
  who: z.string(),
  words: z.string(),
  reasons: z.array(z.enum(END_REASONS)),
  settled: z.boolean(),
  /** Instants at which the curator has looked, for its author. */
  opened: z.array(z.string()),
});
export type Appeal = z.infer<typeof Appeal>;

/** What each side has answered after the trial meeting; `assumed`: nobody answered in fourteen days, so «пока не ясно». Null: not asked. */
const FitShown = z.nullable(z.enum([...FITS, "asked", "assumed"]));

/** A private note of the diary, or one on a mentee: the author and the curator read it (R-A24, R-A26). */
export const Note = z.object({ noteId: z.string(), date: IsoDate, menteeId: z.nullable(PersonId), recordId: z.string(), text: z.string(), mayFix: z.boolean() });
export type Note = z.infer<typeof Note>;

/** Calls about what lies in «Наставничество. Личное» and is no questionnaire. */
export const CONFIDED_CALLS = {
  "appeal.talk": { allowed: PAIRED, writes: true, input: () => z.object({ words: Words }), output: () => Done },
  "pair.unfit": { allowed: PAIRED, writes: true, input: OfPair, output: () => Done },
  "pair.lost": { allowed: PAIRED, writes: true, input: OfPair, output: () => Done },
  "pair.wishEnd": { allowed: PAIRED, writes: true, input: () => z.object({ pairId: PairId, words: Words, reasons: z.array(z.enum(END_REASONS)).check(z.maxLength(6)) }), output: () => Done },
  /** After the trial meeting, for fourteen days. `menteeId`: of which mentee of a group. */
  "pulse.answer": { allowed: ["mentor", "secondMentor", "mentee"], writes: true, input: () => z.object({ pairId: PairId, menteeId: PersonId, fit: z.enum(FITS), words: Words }), output: () => Done },
  /** `pairId` null: for the curator what is open, for everybody else the own. With a pair the curator sees all of it, and what both answered. */
  "appeal.show": {
    allowed: ["curator", ...PAIRED], writes: false, input: () => z.object({ pairId: z.nullable(PairId) }),
    output: () => z.object({
      appeals: z.array(Appeal), fits: z.array(z.object({ menteeId: PersonId, mentee: z.string(), ofMentor: FitShown, ofMentee: FitShown, /** What was added to «пока не ясно»; the words of «не подходит» stand in its appeal. */ words: z.array(z.object({ who: z.string(), text: z.string() })) })),
      /** Of one pair what both sides said of its meetings (Q09), the latest first. */
      meetings: z.array(z.object({ date: IsoDate, who: z.string(), useful: z.int(), said: z.array(z.string()) })),
    }),
  },
  /** The curator has talked to who asked. */
  "appeal.settle": { allowed: ["curator"], writes: true, input: () => z.object({ appealId: typed(80, 1) }), output: () => Done },
  /** «Пересмотреть», or «продолжить» with all that was said of the pair settled. To end it is `pair.close`. */
  "pair.review": { allowed: ["curator"], writes: true, input: () => z.object({ pairId: PairId, decision: z.enum(["review", "continue"]) }), output: () => Done },
  /** `noteId` null: a new note. `recordId`: the meeting or lesson it stands beside, "" of none. An empty text takes the note back. */
  "note.private": {
    allowed: ["mentor", "secondMentor"], writes: true,
    input: () => z.object({ noteId: z.nullable(typed(80, 1)), pairId: PairId, menteeId: z.nullable(PersonId), recordId: typed(40), text: Words }),
    output: () => z.object({ noteId: z.string() }),
  },
  "note.show": { allowed: ["mentor", "secondMentor", "curator"], writes: false, input: () => z.object({ pairId: PairId }), output: () => z.object({ notes: z.array(Note) }) },
} as const;
