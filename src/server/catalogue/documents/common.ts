import { blankOf, type Fact, type InputDefinition, type PaperLook } from "./look";
import { headOf, named } from "./naming";
import { BLANK_DATE, paperDate } from "../russian/paper-dates";
import { noBreak } from "../russian/no-break";
import { schoolYearTitle, schoolYearOf } from "../../domain/calendar";
import { showDay } from "../../../texts/server";
import type { IsoDate } from "../../../contract/schemas";

/** Where the number will stand. Signing finds this very text and replaces it, so nothing else may look like it. */
export const NUMBER_GAP = "\u00a0________\u00a0";
export const DATE_GAP = BLANK_DATE;
const NOTHING = "–";

/** The blanks of ORG and of the head's signature that several papers share (`domain/documents.md` §2.1). */
export const ORG = {
  orgFullName: ({ school }: PaperLook): Fact => blankOf(noBreak(school.name), "paper.lack.school"),
  orgShortName: ({ school }: PaperLook): Fact => blankOf(noBreak(school.org.shortName), "paper.lack.school"),
  orgFounder: ({ school }: PaperLook): Fact => noBreak(school.org.founder),
  orgAddress: ({ school }: PaperLook): Fact => noBreak(school.org.address),
  orgDetails: ({ school }: PaperLook): Fact => noBreak(school.org.details),
  place: ({ school }: PaperLook): Fact => blankOf(noBreak(school.org.city), "paper.lack.city"),
  headPost: (look: PaperLook): Fact => blankOf(headOf(look, look.today)?.post ?? "", "paper.lack.head", "search"),
  headName: (look: PaperLook): Fact => {
    const head = headOf(look, look.today);
    return blankOf(head ? named(look, head.person, "nominative").initialsBefore : "", "paper.lack.head", "search");
  },
  schoolYear: ({ year, today }: PaperLook): Fact => schoolYearTitle(year ? Number(year.start.slice(0, 4)) : schoolYearOf(today)),
} as const;

/** A day in a sentence, or a line for the pen. */
export const dated = (day: IsoDate | null): string => (day === null ? DATE_GAP : paperDate(day));
/** A day in a table. */
export const shortDay = (day: IsoDate | null): string => (day === null ? "" : showDay(day));
export const orDash = (text: string): string => (text === "" ? NOTHING : text);

/** A sentence's end is written by the template. */
export const unstopped = (text: string): string => text.trim().replace(/[.;]+$/, "");

/** Questions as inputs of a paper. */
export const inputsOf = (questions: { readonly [name: string]: { readonly label: string; readonly offered: string; readonly long?: true; readonly optional?: true } }, asked: { readonly [name: string]: (look: PaperLook) => boolean } = {}): InputDefinition[] =>
  Object.entries(questions).map(([name, { label, offered, long, optional }]) => ({ name, label, offered, long: long === true, required: optional !== true, ...(asked[name] ? { asked: asked[name] } : {}) }));
