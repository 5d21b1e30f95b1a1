import { AppError } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import { AGENDA, ASSESSMENT_LIFE, PROTOCOL_PAPER, titleOfKind, type Question } from "../../catalogue/assessment";
import { RIGHTS, type Subject } from "../../catalogue/rights";
import { assessmentAfter, type AssessmentAct, type AssessmentLook } from "../../domain/assessment/life";
import { assessmentFacts } from "../../domain/assessment/assessors";
import { lackingOf, packageAt, papersAbout, signedPaper } from "../../domain/assessment/package";
import { lineOf } from "../../domain/course/stage";
import { may, type Letter } from "../../domain/rights";
import { CONCLUSION_PAPER, isOver } from "../../domain/paper/paper";
import type { Acknowledgement, Assessment, CourseStage, Paper, StageModelLine } from "../../domain/tables";
import { notYours, type Context } from "../context";

/** A stage with its model's line and the assessment that counts. */
export type OfStage = { readonly stage: CourseStage; readonly line: StageModelLine; readonly assessment: Assessment | undefined };
export type OfAssessment = OfStage & { readonly assessment: Assessment };

/** Whether the visitor may do so with a matter of the assessment, by the table of rights. */
export const mayWithStage = ({ actor, registry, today }: Context, letter: Letter, subject: Subject, of: OfStage): boolean =>
  may(RIGHTS, actor.roles, letter, subject, assessmentFacts(actor, of, of.assessment, registry, today));

/** A stage by its id, whoever asks; undefined also when «Модели этапов» no longer have its line. */
export function ofStage({ registry }: Context, id: string): OfStage | undefined {
  const stage = registry.stage(id);
  const line = stage && lineOf(registry, stage, registry.tracks.find((track) => track.id === stage.trackId));
  return stage && line && { stage, line, assessment: registry.assessmentOf(id) };
}

/** The stage, if the visitor may do so with its assessment. @throws AppError `not-found`, the same for a foreign and a missing one */
export function stageFor(context: Context, letter: Letter, subject: Subject, id: string): OfStage {
  const of = ofStage(context, id);
  if (!of || !mayWithStage(context, letter, subject, of)) throw notYours();
  return of;
}

/** The assessment, if the visitor may do so with it. @throws AppError `not-found` */
export function assessmentFor(context: Context, letter: Letter, subject: Subject, id: string): OfAssessment {
  const assessment = context.registry.assessment(id);
  const { stage, line } = stageFor(context, letter, subject, assessment?.stageId ?? "");
  if (!assessment || !mayWithStage(context, letter, subject, { stage, line, assessment })) throw notYours();
  refuseClosedYear(context, assessment.openedOn);
  return { stage, line, assessment };
}

/** Nothing of a closed school year is changed (R.2, `year`). @throws AppError `conflict` */
export function refuseClosedYear({ registry }: Context, day: IsoDate | null): void {
  if (day !== null && registry.years.some(({ start, end, state }) => start <= day && day <= end && state === "closed")) throw new AppError("conflict", "assessment.yearClosed");
}

export const agendaOf = ({ line }: Pick<OfStage, "line">): readonly Question[] => AGENDA[line.stage];
export const packageOf = ({ registry, services }: Context, assessment: Assessment) => packageAt(assessment, registry, services.dayOf);

/** How the mentee took the conclusion: what she marked under its paper, or what was told at the interview before there was one. */
export function acquaintanceOf(context: Context, of: OfAssessment): Acknowledgement | undefined {
  const { assessment } = of;
  const under = [...conclusionPapers(context, of).map(({ id }) => id), assessment.id as Acknowledgement["paperId"]];
  return under.flatMap((id) => context.registry.acknowledgementsOf(id)).find(({ personId }) => personId === assessment.menteeId);
}

/** Papers of this assessment's conclusion: an earlier one of an extended stage is another's. */
export const conclusionPapers = ({ registry }: Context, { assessment, line }: OfAssessment): Paper[] =>
  papersAbout(assessment.menteeId, registry).filter((paper) => paper.kind === CONCLUSION_PAPER[line.stage] && !isOver(paper) && (paper.date ?? paper.createdAt.slice(0, 10)) >= (assessment.reviewedOn ?? ""));

/** Kinds of papers that belong into the personal file and are not signed yet. */
const unfiledOf = ({ registry }: Context, { assessment, line }: OfAssessment): string[] =>
  [CONCLUSION_PAPER[line.stage], PROTOCOL_PAPER].filter((kind) => signedPaper(kind, assessment.menteeId, assessment.openedOn, registry) === undefined);

/** A document by what people call it. */
export const titled = <Item extends { readonly kind: string }>(item: Item): Item => ({ ...item, kind: titleOfKind(item.kind) });

/** What the guards of the machine look at. `more` is what the call itself brings. */
export function lookOf(context: Context, of: OfAssessment, more: { readonly answered?: readonly number[]; readonly acquainted?: boolean } = {}): AssessmentLook {
  const answered = new Set([...(more.answered ?? []), ...context.registry.interviewOf(of.assessment.id).map(({ no }) => no)]);
  return {
    steps: ASSESSMENT_LIFE, today: context.today, lacking: lackingOf(packageOf(context, of.assessment)).map(titled), conclusions: of.line.conclusions,
    unanswered: agendaOf(of).map((_, at) => at + 1).filter((no) => !answered.has(no)),
    acquainted: more.acquainted === true || acquaintanceOf(context, of) !== undefined,
    unfiled: unfiledOf(context, of).map(titleOfKind),
  };
}

/**
 * The assessment after the act. A package that came together by itself is complete without anybody's mark.
 * @throws AppError as `assessmentAfter`
 */
export function stepped(context: Context, of: OfAssessment, act: AssessmentAct, more?: Parameters<typeof lookOf>[2]): Assessment {
  const look = lookOf(context, of, more);
  const needsPackage = act.event === "invite" || act.event === "review";
  const from = of.assessment.state === "collecting" && needsPackage ? assessmentAfter(of.assessment, { event: "complete" }, look) : of.assessment;
  return assessmentAfter(from, act, look);
}

/** The fields in which an assessment differs from what stands. */
export const changedFields = ({ now }: Context, before: Assessment, after: Assessment): Partial<Assessment> =>
  ({ ...Object.fromEntries(Object.entries(after).filter(([field, value]) => before[field as keyof Assessment] !== value)), updatedAt: now });
