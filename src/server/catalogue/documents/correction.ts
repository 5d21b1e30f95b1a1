import { D35 } from "../../../templates/documents/correction";
import { unlisted } from "../../domain/paper/corrections";
import type { PlanChange } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { DATE_GAP, ORG, orDash, shortDay } from "./common";
import { deputyInitials, partOf } from "./adaptation";
import { define, type PaperLook } from "./look";
import { curatorOf, named } from "./naming";
import { BOTH } from "./plan-facts";
import { linesOf } from "./programme";

const PLAN_GENITIVE = { D15: "персонализированной программы наставничества", D16: "индивидуального плана адаптации", D17: "плана профессионального развития", D18: "плана развития потенциала" } as const;

/** D35: the corrections of a plan that are on no signed sheet yet (R-D16, R-D17). */
export const correction = define({
  names: D35, group: "G6", place: "pair", numbered: false, editions: false, signs: ["mentor", "mentee"],
  inputs: [],
  title: () => D35.title,
  file: ({ mentee, programme }) => `D35 ${D35.title} ${programme?.kind ?? ""} ${mentee?.code ?? ""}`,
  lacks: (look) => (changesOf(look).length > 0 ? [] : [{ said: { key: "paper.lack.corrections" }, mend: null }]),
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, menteeName: BOTH.menteeName, mentorInitials: BOTH.mentorInitials, menteeInitials: BOTH.menteeInitials,
      deputyInitials: (look) => (isDeputys(look) ? deputyInitials(look) : ""),
      date: () => DATE_GAP,
      planGenitive: ({ programme }) => PLAN_GENITIVE[programme?.kind ?? "D15"],
      curatorInitials: (look) => {
        const curator = curatorOf(look, look.today);
        return curator ? named(look, curator, "nominative").initialsBefore : "";
      },
    },
    tables: {
      changes: (look) => changesOf(look).map((change) => ({ line: numberOf(look, change), before: noBreak(change.before), after: noBreak(change.after), reason: noBreak(change.reason), date: shortDay(change.agreedOn) })),
    },
    blocks: { deputy: isDeputys, curator: (look) => changesOf(look).some((change) => byCurator(look, change)) },
  },
});

const changesOf = ({ registry, programme }: PaperLook): PlanChange[] => (programme ? unlisted(registry, programme) : []);
/** Plans of the first two stages, which the deputy signs. */
function isDeputys({ programme }: PaperLook): boolean {
  return programme?.kind === "D16" || programme?.kind === "D17";
}
function isAdaptation({ programme }: PaperLook): boolean {
  return programme?.kind === "D16";
}
/** The number that the line has in the plan's paper of today, with the letter of its part; one that was given up, and the texts of the plan, have none. */
function numberOf(look: PaperLook, { itemId }: PlanChange): string {
  const at = (lines: readonly { readonly id: string }[], letter: string): string[] => lines.flatMap(({ id }, place) => (id === itemId ? [`${letter}${place + 1}`] : []));
  return orDash((isAdaptation(look) ? [...at(partOf(look, "preparation"), "А"), ...at(partOf(look, "general"), "Б")] : at(linesOf(look), ""))[0] ?? "");
}
const byCurator = (look: PaperLook, { initiator, agreedBy }: PlanChange): boolean => {
  const curator = curatorOf(look, look.today)?.id;
  return curator !== undefined && (initiator === curator || agreedBy === curator);
};
