import { D17, D18 } from "../../../templates/documents/development";
import type { PlanItem } from "../../domain/tables";
import { difficultyTitle } from "../difficulties";
import { PLAN_DIRECTION, competenceTitle } from "../plan-words";
import { noBreak } from "../russian/no-break";
import { PLAN_RESERVE, RESPONSIBLE } from "../values";
import { deputyInitials } from "./adaptation";
import { ORG, dated, orDash, shortDay, unstopped } from "./common";
import { define, type PaperLook } from "./look";
import { BOTH, activityOf, changeRows, changesOf, markOf, offPlanOf, offPlanRows, pairOf } from "./plan-facts";
import { linesOf } from "./programme";

type Kind = "D17" | "D18";
const LACK = { D17: "paper.lack.developmentPlan", D18: "paper.lack.potentialPlan" } as const;
const planOf = ({ kind, title }: { readonly kind: Kind; readonly title: string }) => ({
  group: "G6", place: "pair", numbered: false, editions: true, signs: ["deputy", "mentor", "mentee"], inputs: [],
  title: () => title,
  file: ({ mentee, version }: PaperLook) => `${kind} ${title} ${mentee?.code ?? ""}, ред. ${version}`,
  lacks: (look: PaperLook) => {
    const mend = { view: "programme", of: [pairOf(look)?.id ?? "", kind] } as const;
    return [
      ...(look.programme ? [] : [{ said: { key: LACK[kind] }, mend }]),
      ...(look.programme && linesOf(look).length === 0 ? [{ said: { key: "paper.lack.plan" }, mend }] : []),
    ];
  },
}) as const;

const BLANKS = {
  ...BOTH,
  orgFullName: ORG.orgFullName, deputyInitials,
  stage: ({ programme, registry }: PaperLook) => {
    const stage = registry.stagesOf(programme?.menteeId ?? ("" as PlanItem["menteeId"])).find(({ no, state }) => no === programme?.stageNo && state !== "dropped");
    return orDash(stage ? `этап ${stage.no} «${stage.title}»` : "");
  },
  analysis: ({ programme }: PaperLook) => noBreak(unstopped(programme?.analysis ?? "")),
  start: ({ programme }: PaperLook) => dated(programme?.start ?? null),
  end: ({ programme }: PaperLook) => dated(programme?.end ?? null),
  version: ({ version }: PaperLook) => String(version),
};

const TABLES = {
  plan: (look: PaperLook) => linesOf(look).map((item, at) => ({
    n: String(at + 1), kind: noBreak(orDash(item.kind)), direction: item.direction === "" ? orDash("") : PLAN_DIRECTION[item.direction],
    difficulty: noBreak(orDash([difficultyTitle(item.difficulty), competenceTitle(item.competence)].filter((part) => part !== "").join("; "))),
    activity: activityOf(item), form: noBreak(orDash(item.manner)), due: shortDay(item.due), responsible: item.responsible === "" ? orDash("") : RESPONSIBLE[item.responsible],
    planned: noBreak(item.plannedResult), actual: noBreak(item.actualResult), mark: item.mentorMark === null ? "" : String(item.mentorMark), done: markOf(item),
  })),
  changes: changeRows,
  offPlan: offPlanRows,
};

const BLOCKS = {
  difficult: ({ programme }: PaperLook) => (programme?.analysis ?? "") !== "",
  changes: (look: PaperLook) => changesOf(look).length > 0,
  offPlan: (look: PaperLook) => offPlanOf(look).length > 0,
};

/** D17: the plan of the professional development (R-D11, R-D16, R-D18, R-D19). */
export const developmentPlan = define({ names: D17, ...planOf(D17), facts: { blanks: BLANKS, tables: TABLES, blocks: BLOCKS } });

/** D18: the plan of the development of the potential, with the mentee's intention (R-D12, R-D17, R-D20). */
export const potentialPlan = define({
  names: D18, ...planOf(D18),
  facts: {
    blanks: {
      ...BLANKS,
      career: ({ programme }) => noBreak(orDash(unstopped(programme?.career ?? ""))),
      reserve: ({ programme }) => orDash(programme?.reserve ? PLAN_RESERVE[programme.reserve] : ""),
      attestationOn: ({ programme }) => orDash(unstopped(dated(programme?.attestationOn ?? null))),
    },
    tables: TABLES,
    blocks: { ...BLOCKS, intent: ({ programme }) => programme !== undefined && (programme.career !== "" || programme.reserve !== "" || programme.attestationOn !== null) },
  },
});
