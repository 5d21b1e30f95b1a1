import { D27, D28, D29 } from "../../../templates/documents/reviews";
import { AREAS } from "../../../templates/questionnaires/scales";
import { pairNumbers } from "../../domain/assessment/pair-numbers";
import { evidenceOf } from "../../domain/questions/evidence";
import { cellsIn } from "../../domain/questions/values";
import type { Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { common, fullIn, initialsIn, itemOf, lacks, mentorOf, ofPerson, postIn, saidIn, stageIn } from "./answered-facts";
import { orDash } from "./common";
import { define, type PaperLook } from "./look";

type Review = "Q04" | "Q05" | "Q06";
/** Which question of a review says what every review says. */
type Keys = { readonly independence: string; readonly relations: string; readonly strengths: string; readonly difficulties: string; readonly proposals: string; readonly conclusion: string };

/** Who wrote the review: the mentor of then. */
const authorOf = (look: PaperLook): Person | undefined => look.answered?.by ?? mentorOf(look);
const numbersOf = (look: PaperLook, kind: Review) => {
  const [pair] = look.pairs;
  const { answered, mentee } = look;
  return pair && mentee && answered ? pairNumbers(look.registry, pair, mentee.id, stageIn(look, kind)?.start ?? pair.start, answered.on) : null;
};

/** The chosen column of each row of a grid, in words. */
function chosen(look: PaperLook, kind: Review, key: string): { readonly [row: string]: string } {
  const item = itemOf(kind, key);
  const columns = "columns" in item ? item.columns : [];
  return Object.fromEntries(Object.entries(cellsIn(item, look.answered?.value(key) ?? "")).map(([row, [code = ""]]) => [row, columns.find((column) => column.code === code)?.title ?? ""]));
}

function blanksOf(kind: Review, keys: Keys) {
  const said = saidIn(kind);
  const counted = (field: "meetings" | "hours" | "visits") => (look: PaperLook): string => String(numbersOf(look, kind)?.[field] ?? 0).replace(".", ",");
  return {
    ...common(kind),
    mentorName: ofPerson(authorOf, "paper.lack.mentor", fullIn), mentorPost: ofPerson(authorOf, "paper.lack.mentor", postIn), mentorInitials: ofPerson(authorOf, "paper.lack.mentor", initialsIn),
    meetings: counted("meetings"), hours: counted("hours"), visits: counted("visits"),
    planPercent: (look: PaperLook) => {
      const percent = numbersOf(look, kind)?.planPercent ?? null;
      return percent === null ? orDash("") : `${percent}\u00a0%`;
    },
    independence: said(keys.independence), strengths: said(keys.strengths), difficulties: said(keys.difficulties), proposals: said(keys.proposals), conclusion: said(keys.conclusion),
  };
}

const tablesOf = (kind: Review, { relations }: Keys) => ({
  areas: (look: PaperLook) => {
    const levels = chosen(look, kind, "1");
    const evidence = evidenceOf(look.answered?.value("1a") ?? "", AREAS.map(({ code }) => code));
    return AREAS.map(({ code, title }, at) => ({ area: `${code} ${title}`, before: orDash(levels[`${code}before`] ?? ""), now: orDash(levels[`${code}now`] ?? ""), evidence: noBreak(orDash(evidence[at]!)) }));
  },
  relations: (look: PaperLook) => {
    const item = itemOf(kind, relations);
    const found = chosen(look, kind, relations);
    return ("rows" in item ? item.rows : []).map(({ code, title }) => ({ with: title, how: orDash(found[code] ?? "") }));
  },
});

const REVIEW = { group: "G10", place: "pair", numbered: false, editions: false, signs: ["mentor"], inputs: [], lacks } as const;
const fileOf = (kind: string) => ({ mentee }: PaperLook): string => `${kind} Отзыв наставника ${mentee?.code ?? ""}`;

const ADAPTATION: Keys = { independence: "2", relations: "5", strengths: "7", difficulties: "8", proposals: "9", conclusion: "10" };
const ofAdaptation = saidIn("Q04");
/** D27: the mentor's review of the adaptation, from Q04 (R-F03, R-E12). */
export const reviewOfAdaptation = define({
  names: D27, ...REVIEW, title: () => D27.title, file: fileOf("D27"),
  facts: { blanks: { ...blanksOf("Q04", ADAPTATION), documents: ofAdaptation("3"), lesson: ofAdaptation("4"), done: ofAdaptation("6") }, tables: tablesOf("Q04", ADAPTATION), blocks: {} },
});

const DEVELOPMENT: Keys = { ...ADAPTATION, relations: "12", conclusion: "11" };
const ofDevelopment = saidIn("Q05");
/** D28: the mentor's review of the professional development, from Q05 (R-F15). */
export const reviewOfDevelopment = define({
  names: D28, ...REVIEW, title: () => D28.title, file: fileOf("D28"),
  facts: {
    blanks: { ...blanksOf("Q05", DEVELOPMENT), lesson: ofDevelopment("3"), beyond: ofDevelopment("4"), mistakes: ofDevelopment("5"), contests: ofDevelopment("6"), nextPlan: ofDevelopment("10") },
    tables: tablesOf("Q05", DEVELOPMENT), blocks: {},
  },
});

const POTENTIAL: Keys = { independence: "10", relations: "11", strengths: "12", difficulties: "6", proposals: "7", conclusion: "9" };
const ofPotential = saidIn("Q06");
/** D29: the mentor's review of the development of the potential, from Q06 (R-E10). What he proposes as a reward is not the mentee's to read (R.5, A8) and stays out. */
export const reviewOfPotential = define({
  names: D29, ...REVIEW, title: () => D29.title, file: fileOf("D29"),
  facts: {
    blanks: { ...blanksOf("Q06", POTENTIAL), support: ofPotential("2"), roles: ofPotential("3"), attestation: ofPotential("4") },
    tables: tablesOf("Q06", POTENTIAL), blocks: {},
  },
});
