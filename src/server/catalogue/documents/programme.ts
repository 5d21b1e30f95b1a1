import type { IsoDate } from "../../../contract/schemas";
import { D15 } from "../../../templates/documents/pair";
import { PROGRAMME_QUESTIONS } from "../../../templates/documents/inputs";
import { categoryOf } from "../../domain/deadline";
import { courseOf } from "../../domain/course/course";
import { milestonesOf } from "../../domain/plan/milestones";
import { stageWindows } from "../../domain/plan/stages";
import type { PlanItem } from "../../domain/tables";
import { difficultyTitle } from "../difficulties";
import { MILESTONE, PLAN_DIRECTION, competenceTitle } from "../plan-words";
import { noBreak } from "../russian/no-break";
import { FORM, PAIR_KIND, RESPONSIBLE, VARIANT_NAME } from "../values";
import { DATE_GAP, NUMBER_GAP, ORG, dated, inputsOf, orDash, shortDay, unstopped } from "./common";
import { answer, blankOf, define, type Fact, type Lack, type PaperLook } from "./look";
import { curatorOf, lowerFirst, named, postOf } from "./naming";
import { BOTH, activityOf, byDate, changeRows, changesOf, inPlanOf, listOf, markOf, mentorOf, offPlanOf, offPlanRows, pairOf } from "./plan-facts";

const said = (field: "analysis" | "goal" | "rhythm" | "mode") => (look: PaperLook): Fact =>
  blankOf(noBreak(unstopped(look.programme?.[field] ?? "")), `paper.lack.programme.${field}`, "programme", pairOf(look)?.id ?? "");
const extension = (of: "date" | "number") => (look: PaperLook): string => {
  const paper = look.registry.papers.find((each) => each.kind === "D10" && each.variant === "extension" && each.state === "signed" && each.pairIds.some((id) => id === pairOf(look)?.id));
  return !look.programme?.extendedFrom ? "" : of === "date" ? (paper ? dated(paper.date) : "") : (paper?.number ?? "");
};
const agreedBy = (look: PaperLook): string => answer("councilName")(look);

/** D15: the personalised programme of a teacher mentee (R-D01–R-D07, R-D18). */
export const programme = define({
  names: D15, group: "G5", place: "pair", numbered: true, editions: true, signs: ["head", "mentor", "mentee"],
  inputs: inputsOf(PROGRAMME_QUESTIONS),
  title: () => D15.title,
  file: ({ mentee, version }) => `D15 Персонализированная программа ${mentee?.code ?? ""}, ред. ${version}`,
  lacks: (look) => [
    ...(look.programme ? [] : [{ said: { key: "paper.lack.programme" }, mend: { view: "programme", of: [pairOf(look)?.id ?? ""] } }]),
    ...(look.programme && linesOf(look).length === 0 ? [{ said: { key: "paper.lack.plan" }, mend: { view: "programme", of: [pairOf(look)?.id ?? ""] } }] : []),
    ...(pairOf(look)?.orderedOn ? [] : [{ said: { key: "paper.lack.order", params: { pair: pairOf(look)?.code ?? "" } }, mend: { view: "papers", of: [] } } satisfies Lack]),
  ],
  facts: {
    blanks: {
      orgFounder: ORG.orgFounder, orgFullName: ORG.orgFullName, orgShortName: ORG.orgShortName, place: ORG.place, schoolYear: ORG.schoolYear, headPost: ORG.headPost, headName: ORG.headName,
      year: ({ year, today }) => (year?.start ?? today).slice(0, 4),
      approvalDate: () => DATE_GAP,
      approvalNumber: () => NUMBER_GAP,
      agreedWord: (look) => (agreedBy(look) === "" ? "" : "СОГЛАСОВАНО"),
      councilInstrumental: (look) => noBreak(agreedBy(look)),
      protocolDate: (look) => answer("protocolDate")(look) || (agreedBy(look) === "" ? "" : DATE_GAP),
      protocolNumber: (look) => answer("protocolNumber")(look) || (agreedBy(look) === "" ? "" : NUMBER_GAP),
      ...BOTH,
      curatorInitials: (look) => {
        const curator = curatorOf(look, look.today);
        return blankOf(curator ? named(look, curator, "nominative").initialsBefore : "", "paper.lack.curator", "search");
      },
      form: (look) => (pairOf(look) ? FORM[pairOf(look)!.form] : ""),
      variant: (look) => (pairOf(look) && pairOf(look)!.variant !== "" ? VARIANT_NAME[pairOf(look)!.variant as keyof typeof VARIANT_NAME] : orDash("")),
      kind: (look) => (pairOf(look) ? PAIR_KIND[pairOf(look)!.kind] : ""),
      orderDate: (look) => dated(pairOf(look)?.orderedOn ?? null),
      orderNumber: (look) => pairOf(look)?.orderNumber ?? "",
      start: ({ programme: text }) => dated(text?.start ?? null),
      end: ({ programme: text }) => dated(text?.end ?? null),
      extendedFrom: ({ programme: text }) => (text?.extendedFrom ? dated(text.extendedFrom) : ""),
      extensionDate: extension("date"), extensionNumber: extension("number"),
      version: ({ version }) => String(version),
      rhythm: said("rhythm"), mode: said("mode"), analysis: said("analysis"),
      goal: (look) => {
        const goal = said("goal")(look);
        return typeof goal === "string" ? lowerFirst(goal) : goal;
      },
    },
    tables: {
      participants: (look) => [
        { role: "Наставник", person: mentorOf(look) }, { role: "Наставляемый", person: look.mentee }, { role: "Куратор", person: curatorOf(look, look.today) ?? undefined },
      ].flatMap(({ role, person }) => (person ? [{ role, name: named(look, person, "nominative").full, post: noBreak(postOf(person)), contacts: person.email }] : [])),
      tasks: ({ programme: text }) => listOf(text?.tasks ?? "").map((task, at) => ({ n: String(at + 1), task: noBreak(task) })),
      // A result may name its metric and target after «|».
      results: ({ programme: text }) => listOf(text?.results ?? "").map((line, at) => {
        const [result = "", metric = "", target = ""] = line.split("|").map((part) => part.trim());
        return { n: String(at + 1), result: noBreak(result), metric: noBreak(orDash(metric)), target: noBreak(orDash(target)) };
      }),
      plan: (look) => linesOf(look).map((item, at) => ({
        n: String(at + 1), direction: item.direction === "" ? orDash("") : PLAN_DIRECTION[item.direction], difficulty: noBreak(orDash([difficultyTitle(item.difficulty), competenceTitle(item.competence)].filter((part) => part !== "").join("; "))),
        activity: activityOf(item), form: noBreak([item.kind, item.manner].filter((part) => part !== "").join(": ")), due: shortDay(item.due), responsible: item.responsible === "" ? orDash("") : RESPONSIBLE[item.responsible],
        planned: noBreak(item.plannedResult), actual: noBreak(item.actualResult), mark: item.mentorMark === null ? "" : String(item.mentorMark), done: markOf(item),
      })),
      checkpoints: (look) => checkpoints(look).map(({ kind, due }, at) => ({ n: String(at + 1), milestone: noBreak(MILESTONE[kind].title), due: shortDay(due), evidence: noBreak(MILESTONE[kind].evidence), done: "" })),
      changes: changeRows,
      offPlan: offPlanRows,
    },
    blocks: {
      founder: ({ school }) => school.org.founder !== "",
      approved: (look) => agreedBy(look) === "",
      agreedAndApproved: (look) => agreedBy(look) !== "",
      extended: ({ programme: text }) => text?.extendedFrom !== null && text?.extendedFrom !== undefined,
      joint: ({ programme: text }) => text?.authorMode !== "mentor",
      byMentor: ({ programme: text }) => text?.authorMode === "mentor",
      changes: (look) => changesOf(look).length > 0,
      offPlan: (look) => offPlanOf(look).length > 0,
    },
  },
});

/** By directions in the order of R-D04, and by date within one. */
const DIRECTIONS = Object.keys(PLAN_DIRECTION);
export const linesOf = (look: PaperLook): PlanItem[] => inPlanOf(look).sort((one, other) => DIRECTIONS.indexOf(one.direction) - DIRECTIONS.indexOf(other.direction) || byDate(one, other));

function checkpoints(look: PaperLook) {
  const { programme: text, mentee, registry, school } = look;
  if (!text?.start || !text.end || !mentee) return [];
  const plan = { from: text.start, to: text.end as IsoDate };
  const category = categoryOf(mentee, registry.requestOf(mentee.id), registry.trackOf(mentee.id)?.start ?? mentee.workStart);
  return milestonesOf(text, stageWindows(courseOf(registry, mentee.id, category), plan, "development"), school.calendar);
}
