import { SELF_QUESTIONS } from "../../../templates/documents/inputs";
import { D20 } from "../../../templates/documents/self";
import { linesOfMentee } from "../../domain/plan/adaptation";
import type { PlanItem } from "../../domain/tables";
import { LINE_KINDS, competenceTitle } from "../plan-words";
import { noBreak } from "../russian/no-break";
import { ORG, inputsOf, orDash, shortDay, unstopped } from "./common";
import { answer, define, type PaperLook } from "./look";
import { BOTH, activityOf, byDate, pairOf } from "./plan-facts";
import { lowerFirst } from "./naming";

const PEN = "______________________________";
const MENTORING = "наставничество";

/** What the mentee does alone: the kinds of R-D19 and R-D20 but mentoring, and what is given to the mentee. */
const own = ({ mentee, registry }: PaperLook): PlanItem[] => (mentee ? linesOfMentee(registry, mentee.id) : [])
  .filter(({ kind, responsible }) => kind !== MENTORING && (LINE_KINDS.includes(kind) || responsible === "mentee")).sort(byDate);

/** The goal of the mentee's programme, else that of the pair. */
const goal = (look: PaperLook): string => {
  const pair = pairOf(look);
  const programme = pair && look.registry.programmesOf(pair.id).find(({ kind, menteeId, state }) => kind === "D15" && menteeId === look.mentee?.id && state !== "ended");
  return orDash(noBreak(lowerFirst(unstopped(programme?.goal || pair?.goal || ""))));
};

/** D20: the mentee's own programme; the mentor helps by accepting its lines and giving some (R-D21). */
export const selfImprovement = define({
  names: D20, group: "G6", place: "pair", numbered: false, editions: false, signs: ["mentee"],
  inputs: inputsOf(SELF_QUESTIONS),
  title: () => D20.title,
  file: (look) => `D20 ${D20.title} ${look.mentee?.code ?? ""}`,
  lacks: (look) => (own(look).length > 0 ? [] : [{ said: { key: "paper.lack.ownLines" }, mend: pairOf(look) ? { view: "programme", of: [pairOf(look)!.id] } : null }]),
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, schoolYear: ORG.schoolYear,
      menteeName: BOTH.menteeName, menteePost: BOTH.menteePost, menteeInitials: BOTH.menteeInitials, mentorName: BOTH.mentorName, mentorPost: BOTH.mentorPost,
      goal,
      competences: (look) => orDash([...new Set(own(look).flatMap(({ competence }) => competence.split(", ")).filter((code) => code !== ""))].sort().map(competenceTitle).join(", ")),
      theme: (look) => noBreak(unstopped(answer("theme")(look))) || PEN,
    },
    tables: {
      steps: (look) => own(look).map((item, at) => ({ n: String(at + 1), step: activityOf(item), kind: noBreak(orDash(item.kind)), due: shortDay(item.due), result: noBreak(orDash(item.actualResult || item.plannedResult)) })),
    },
    blocks: {},
  },
});
