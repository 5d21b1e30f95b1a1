import type { FilledKind, ProposedProgramme } from "../../../contract/plans";
import type { Lack } from "../../../contract/papers";
import type { Difficulties, IsoDate } from "../../../contract/schemas";
import { PLAN_RULES } from "../../catalogue/plan-rules";
import { planBlanks } from "../../catalogue/plan-words";
import { schoolYearOf } from "../../domain/calendar";
import { FORM_KINDS } from "../../domain/pair";
import { fullName } from "../../domain/person";
import type { ReadyLine } from "../../domain/plan/library";
import type { ProposedLine, ProposedPlan } from "../../domain/plan/proposal";
import { proposedPlan } from "../../domain/plan/propose";
import type { Pair, Person, PlanItem, Programme } from "../../domain/tables";
import type { Context } from "../context";
import type { AnswersContext } from "../forms/take-in";
import { adaptationOf, isStagePlan, stagePlanOf, stagesIn } from "./course";
import { extraLines } from "./extra";
import { goesOn, isPaired } from "./rights";

export type { FilledKind };
/** A mentee of a pair for whom a programme is asked, and the one that is there. */
export type Asked = { readonly kind: FilledKind; readonly pair: Pair; readonly mentee: Person; readonly programme: Programme | undefined };
export type Proposal = Asked & {
  readonly start: IsoDate | null; readonly end: IsoDate | null; readonly difficulties: Difficulties; readonly plan: ProposedPlan; readonly lacks: readonly Lack[];
};

/** A plan line takes so many characters. */
const LONGEST_LINE = 600;
const NOTHING: ProposedPlan = { lines: [], moved: [], crowded: [], leftOut: [], standing: [], uncovered: [], missing: [] };

/**
 * What the library proposes for a mentee (P.2). A programme has the term of the pair: from its start to its end, 31 May unless the pair has another;
 * the adaptation plan goes from the first working day to the end of that stage (T01). The levels of Q07 come with that questionnaire.
 * @param given difficulties typed now, or null for those of the request
 * @param chosen codes that this run has already proposed to the mentee in another pair
 */
export function proposalFor(context: AnswersContext, asked: Asked, library: readonly ReadyLine[], given: Difficulties | null, chosen: ReadonlySet<string> = new Set()): Proposal {
  const { registry, school } = context;
  const { kind, pair, mentee, programme } = asked;
  const request = registry.requestOf(mentee.id);
  const difficulties = given ?? request?.difficulties ?? {};
  const { start, end } = termOf(context, asked);
  const lacks = lacksOf(context, asked, start, end, library);
  if (lacks.length > 0 || start === null || end === null) return { ...asked, start, end, difficulties, plan: NOTHING, lacks };
  const days = { from: start, to: end };
  const plan = proposedPlan({
    kind, plan: days, windows: stagesIn(context, mentee, days), library, difficulties, other: othersWords(context, asked), levels: null, variant: pair.variant, goal: "", standing: new Set([...standingOf(context, mentee, programme), ...chosen]),
    own: programme ? registry.linesOf(programme.id) : [], extra: isStagePlan(kind) ? extraLines(context, mentee, kind) : [], blanks: planBlanks(mentee.subjects.join(", "), mentee.class), calendar: school.calendar,
  }, PLAN_RULES);
  return { ...asked, start, end, difficulties, plan, lacks };
}

function termOf(context: Context, { kind, pair, mentee, programme }: Asked): { readonly start: IsoDate | null; readonly end: IsoDate | null } {
  if (programme) return programme;
  if (kind !== "D15") {
    const days = isStagePlan(kind) ? stagePlanOf(context, mentee.id, kind) : adaptationOf(context, mentee);
    return { start: days?.from ?? null, end: days?.to ?? null };
  }
  return { start: pair.start, end: pair.end ?? (pair.start === null ? null : (`${schoolYearOf(pair.start) + 1}-${context.school.pairsEnd}` as IsoDate)) };
}

/** Free text of Q02.5, unless another plan of the mentee already has its line. */
function othersWords({ registry }: Context, { mentee, programme }: Asked): string {
  const words = (registry.requestOf(mentee.id)?.otherDifficulty ?? "").slice(0, LONGEST_LINE);
  const stands = registry.planItems.some((item) => item.menteeId === mentee.id && item.programmeId !== (programme?.id ?? "") && item.difficulty === PLAN_RULES.otherDifficulty && item.activity === words.trim() && item.status !== "cancelled");
  return stands ? "" : words;
}

/** What stands in the way, each with the way to mend it. */
function lacksOf(context: Context, { kind, pair, mentee, programme }: Asked, start: IsoDate | null, end: IsoDate | null, library: readonly ReadyLine[]): Lack[] {
  const lack = (key: string, view: string | null): Lack => ({ said: { key, params: { pair: pair.code, mentee: mentee.code } }, mend: view === null ? null : { view, of: [] } });
  return [
    ...(FORM_KINDS[pair.form].mentee === "teacher" ? [] : [lack("plan.lack.form", null)]),
    ...(isPaired(pair) ? [] : [lack("plan.lack.pair", "pairs")]),
    ...(programme && !goesOn(context, programme) ? [lack("plan.lack.over", null)] : []),
    ...(kind === "D16" ? adaptationLacks(context, mentee, programme).map((key) => lack(key, null))
      : isStagePlan(kind) ? (programme || start !== null ? [] : [lack(kind === "D17" ? "plan.lack.noDevelopment" : "plan.lack.noPotential", null)])
      : start === null || (end !== null && end < start) ? [lack("plan.lack.term", "pairs")] : []),
    ...(library.length === 0 ? [lack("plan.lack.library", "repair")] : []),
  ];
}

function adaptationLacks(context: Context, mentee: Person, programme: Programme | undefined): string[] {
  if (programme) return [];
  if (!context.registry.trackOf(mentee.id)?.start) return ["plan.lack.workStart"];
  const days = adaptationOf(context, mentee);
  return days === null ? ["plan.lack.noAdaptation"] : days.to < context.today ? ["plan.lack.adaptationOver"] : [];
}

/** Codes of other plans of the mentee: what stands there is not doubled (P.2 step 5). What a stopped programme left undone is free again. */
function standingOf({ registry }: Context, mentee: Person, programme: Programme | undefined): string[] {
  const stands = ({ status, programmeId }: PlanItem): boolean => {
    if (status === "done" || status === "partly") return true;
    const other = programmeId === "" ? undefined : registry.programme(programmeId);
    return status !== "cancelled" && status !== "failed" && status !== "proposed" && other?.state !== "ended" && other?.state !== "finished";
  };
  return registry.planItems.filter((item) => item.menteeId === mentee.id && item.libraryCode !== "" && item.programmeId !== (programme?.id ?? "") && stands(item)).map(({ libraryCode }) => libraryCode);
}

/** The lines that are taken: those ticked by the visitor, or those ticked beforehand. */
export const takenLines = ({ plan }: Proposal, codes: readonly string[] | null): ProposedLine[] => plan.lines.filter(({ key, ticked }) => (codes === null ? ticked : codes.includes(key)));

/** The proposal as the page shows it; line by line when it is asked for one mentee. */
export function proposalShown({ pair, mentee, programme, start, end, difficulties, plan, lacks }: Proposal, library: readonly ReadyLine[], whole: boolean): ProposedProgramme {
  const activityOf = (code: string): string => library.find((line) => line.code === code)?.activity ?? code;
  return {
    pairId: pair.id, menteeId: mentee.id, mentee: fullName(mentee), start, end, difficulties, proposed: plan.lines.filter(({ ticked }) => ticked).length,
    lines: whole ? plan.lines.map(({ key, plannedResult, activity, direction, difficulty, due, responsible, kind, manner, evidence, ticked, movedFrom }) =>
      ({ code: key, activity, direction, difficulty, due, responsible, kind, manner, result: plannedResult, evidence, ticked, movedFrom })) : [],
    moved: plan.moved.length, crowded: whole ? plan.crowded : [], leftOut: whole ? plan.leftOut.map(({ code, why }) => ({ code, activity: activityOf(code), why })) : [],
    standing: plan.standing.length, uncovered: plan.uncovered, missing: plan.missing, lacks: [...lacks], already: programme !== undefined,
  };
}
