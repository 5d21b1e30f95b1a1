import { linesOfMentee } from "../../domain/plan/adaptation";
import type { ExtraLine } from "../../domain/plan/proposal";
import type { Person } from "../../domain/tables";
import type { AnswersContext } from "../forms/take-in";
import type { StagePlan } from "./course";

/** The mentor's review of the stage before, whose eighth and ninth question a plan takes up. */
const REVIEW = { D17: "Q04", D18: "Q05" } as const;
const DIFFICULT = "8";
const PROPOSED = "9";
/** A plan line takes so many characters. */
const LONGEST = 600;

/** What a mentor has said of a mentee in her latest review, question by question. */
function reviewed({ registry, sheets }: AnswersContext, { id }: Person, kind: StagePlan): ReadonlyMap<string, string> {
  const invites = registry.invites.filter(({ aboutId, waveId, answeredAt }) => aboutId === id && answeredAt !== "" && registry.wave(waveId)?.kind === REVIEW[kind]).sort((one, other) => (one.answeredAt < other.answeredAt ? -1 : 1));
  const last = invites[invites.length - 1];
  return new Map(last ? sheets.answers.rows.filter(({ inviteId }) => inviteId === last.id).map(({ key, value }) => [key, value]) : []);
}

/** What does not come easily yet, in the mentor's words: the analysis with which the plan begins. */
export const difficultYet = (context: AnswersContext, mentee: Person, kind: StagePlan): string => (reviewed(context, mentee, kind).get(DIFFICULT) ?? "").trim();

/** What the plan of a later stage takes up beside the library: the mentor's proposals, one a line, and open shortcomings that stand in no plan yet. */
export function extraLines(context: AnswersContext, mentee: Person, kind: StagePlan): ExtraLine[] {
  const { registry } = context;
  const standing = new Set(linesOfMentee(registry, mentee.id).map(({ activity }) => activity));
  const proposals = (reviewed(context, mentee, kind).get(PROPOSED) ?? "").split("\n").map((words) => words.replace(/^\s*(?:\d+[.)]|[-–•*])\s*/, "").trim().slice(0, LONGEST)).filter((words) => words !== "");
  const findings = registry.findingsOf(mentee.id).filter(({ state, itemId }) => state !== "removed" && itemId === "");
  return [
    ...[...new Set(proposals)].map((activity, at): ExtraLine => ({ key: [REVIEW[kind], PROPOSED, at + 1].join(" "), source: "questionnaire", activity, competence: "", due: null, reason: "", responsible: "mentor" })),
    ...findings.map(({ id, text, measure, competence, due }): ExtraLine => ({ key: id, source: "finding", activity: (measure || text).slice(0, LONGEST), competence, due, reason: text, responsible: "mentee" })),
  ].filter(({ activity }) => !standing.has(activity));
}
