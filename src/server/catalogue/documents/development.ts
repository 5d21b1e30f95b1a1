import { D17 } from "../../../templates/documents/development";
import type { PlanItem } from "../../domain/tables";
import { difficultyTitle } from "../difficulties";
import { PLAN_DIRECTION, competenceTitle } from "../plan-words";
import { noBreak } from "../russian/no-break";
import { RESPONSIBLE } from "../values";
import { deputyInitials } from "./adaptation";
import { ORG, dated, orDash, shortDay, unstopped } from "./common";
import { define, type PaperLook } from "./look";
import { BOTH, activityOf, changeRows, changesOf, markOf, offPlanOf, offPlanRows, pairOf } from "./plan-facts";
import { linesOf } from "./programme";

/** D17: the plan of the professional development (R-D11, R-D16, R-D18, R-D19). */
export const developmentPlan = define({
  names: D17, group: "G6", place: "pair", numbered: false, editions: true, signs: ["deputy", "mentor", "mentee"],
  inputs: [],
  title: () => D17.title,
  file: ({ mentee, version }) => `D17 ${D17.title} ${mentee?.code ?? ""}, ред. ${version}`,
  lacks: (look) => {
    const mend = { view: "programme", of: [pairOf(look)?.id ?? "", "D17"] };
    return [
      ...(look.programme ? [] : [{ said: { key: "paper.lack.developmentPlan" }, mend }]),
      ...(look.programme && linesOf(look).length === 0 ? [{ said: { key: "paper.lack.plan" }, mend }] : []),
    ];
  },
  facts: {
    blanks: {
      ...BOTH,
      orgFullName: ORG.orgFullName, deputyInitials,
      stage: ({ programme, registry }) => {
        const stage = registry.stagesOf(programme?.menteeId ?? ("" as PlanItem["menteeId"])).find(({ no, state }) => no === programme?.stageNo && state !== "dropped");
        return orDash(stage ? `этап ${stage.no} «${stage.title}»` : "");
      },
      analysis: ({ programme }) => noBreak(unstopped(programme?.analysis ?? "")),
      start: ({ programme }) => dated(programme?.start ?? null),
      end: ({ programme }) => dated(programme?.end ?? null),
      version: ({ version }) => String(version),
    },
    tables: {
      plan: (look: PaperLook) => linesOf(look).map((item, at) => ({
        n: String(at + 1), kind: noBreak(orDash(item.kind)), direction: item.direction === "" ? orDash("") : PLAN_DIRECTION[item.direction],
        difficulty: noBreak(orDash([difficultyTitle(item.difficulty), competenceTitle(item.competence)].filter((part) => part !== "").join("; "))),
        activity: activityOf(item), form: noBreak(orDash(item.manner)), due: shortDay(item.due), responsible: item.responsible === "" ? orDash("") : RESPONSIBLE[item.responsible],
        planned: noBreak(item.plannedResult), actual: noBreak(item.actualResult), mark: item.mentorMark === null ? "" : String(item.mentorMark), done: markOf(item),
      })),
      changes: changeRows,
      offPlan: offPlanRows,
    },
    blocks: {
      difficult: ({ programme }) => (programme?.analysis ?? "") !== "",
      changes: (look) => changesOf(look).length > 0,
      offPlan: (look) => offPlanOf(look).length > 0,
    },
  },
});
