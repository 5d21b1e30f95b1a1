import { D16 } from "../../../templates/documents/adaptation";
import { gapsOf, isOutside } from "../../domain/plan/adaptation";
import type { PlanItem } from "../../domain/tables";
import { difficultyTitle } from "../difficulties";
import { competenceTitle } from "../plan-words";
import { noBreak } from "../russian/no-break";
import { FINDING_SOURCE, RESPONSIBLE } from "../values";
import { DATE_GAP, ORG, dated, orDash, shortDay } from "./common";
import { define, type PaperLook } from "./look";
import { deputyOf, named } from "./naming";
import { BOTH, activityOf, byDate, changeRows, changesOf, inPlanOf, listOf, markOf, offPlanOf, offPlanRows, pairOf } from "./plan-facts";

const OUTSIDE = "вне трёх месяцев";
const MARK = "оценка";
const QUESTIONNAIRE = "анкета";

/** The deputy who agrees; empty where none is appointed, then the name is written by hand. */
export const deputyInitials = (look: PaperLook): string => {
  const deputy = deputyOf(look, look.today);
  return deputy ? named(look, deputy, "nominative").initialsBefore : "";
};

/** D16: the plan of the adaptation (R-D10, R-D23–R-D31). */
export const adaptationPlan = define({
  names: D16, group: "G6", place: "pair", numbered: false, editions: true, signs: ["deputy", "mentor", "mentee"],
  inputs: [],
  title: () => D16.title,
  file: ({ mentee, version }) => `D16 ${D16.title} ${mentee?.code ?? ""}, ред. ${version}`,
  lacks: (look) => {
    const mend = { view: "programme", of: [pairOf(look)?.id ?? ""] };
    return [
      ...(look.programme ? [] : [{ said: { key: "paper.lack.adaptationPlan" }, mend }]),
      ...(look.programme && partOf(look, "general").length === 0 ? [{ said: { key: "paper.lack.plan" }, mend }] : []),
      ...(look.programme && listOf(look.programme.duties).length === 0 ? [{ said: { key: "paper.lack.duties" }, mend }] : []),
    ];
  },
  facts: {
    blanks: {
      ...BOTH,
      orgFullName: ORG.orgFullName, schoolYear: ORG.schoolYear, deputyInitials,
      date: () => DATE_GAP,
      start: ({ programme }) => dated(programme?.start ?? null),
      end: ({ programme }) => dated(programme?.end ?? null),
      version: ({ version }) => String(version),
    },
    tables: {
      preparation: (look) => partOf(look, "preparation").map((item, at) => ({ n: String(at + 1), activity: activityOf(item), due: shortDay(item.due), done: markOf(item) })),
      plan: (look) => partOf(look, "general").map((item, at) => ({
        n: String(at + 1), activity: activityOf(item), due: [shortDay(item.due), ...(look.programme && isOutside(look.registry, look.programme, item) ? [OUTSIDE] : [])].join("\n"),
        responsible: item.responsible === "" ? orDash("") : RESPONSIBLE[item.responsible], result: noBreak(item.actualResult || item.plannedResult),
        done: [markOf(item), ...(item.mentorMark === null ? [] : [`${MARK} ${item.mentorMark}`])].filter((part) => part !== "").join("\n"),
      })),
      duties: ({ programme }) => listOf(programme?.duties ?? "").map((duty, at) => ({ n: String(at + 1), duty: noBreak(duty) })),
      gaps: (look) => gapRows(look),
      changes: changeRows,
      offPlan: offPlanRows,
    },
    blocks: {
      dayOne: (look) => partOf(look, "dayOne").length > 0,
      gaps: (look) => gapRows(look).length > 0,
      noGaps: (look) => gapRows(look).length === 0,
      changes: (look) => changesOf(look).length > 0,
      offPlan: (look) => offPlanOf(look).length > 0,
    },
  },
});

/** Lines of a part, by date; one without a part is of the general one. */
export const partOf = (look: PaperLook, part: Exclude<PlanItem["part"], "">): PlanItem[] => inPlanOf(look).filter((item) => (item.part || "general") === part).sort(byDate);

const gapRows = ({ registry, mentee }: PaperLook) => (mentee ? gapsOf(registry, mentee.id, registry.requestOf(mentee.id)?.difficulties ?? {}, difficultyTitle) : [])
  .map(({ deficit, competence, source, measure }, at) => ({
    n: String(at + 1), deficit: noBreak(deficit), competence: orDash(competenceTitle(competence)), source: source === "questionnaire" ? QUESTIONNAIRE : FINDING_SOURCE[source], measure: noBreak(orDash(measure)),
  }));
