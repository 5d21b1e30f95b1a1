import type { Input, Output } from "../../../contract/contract";
import type { AssessmentShown } from "../../../contract/assessments";
import type { Message } from "../../../contract/errors";
import type { PersonId } from "../../../contract/schemas";
import { ASSESSMENT_LIFE, owedBy, titleOfKind } from "../../catalogue/assessment";
import { CONCLUSION_LIST } from "../../catalogue/stage-models";
import { assessorsOf, type Assessors } from "../../domain/assessment/assessors";
import { lackOf, type AssessmentEvent } from "../../domain/assessment/life";
import { lackingOf, type Received } from "../../domain/assessment/package";
import { EXTENDS } from "../../domain/assessment/standing";
import { assessmentWindow, filingDue } from "../../domain/course/stage";
import { isAlive } from "../../domain/pair";
import { shortName } from "../../domain/person";
import type { PackageItem } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { notYours, type Context } from "../context";
import { canOpen } from "./open";
import { papersShown } from "./papers-shown";
import { acquaintanceOf, agendaOf, lookOf, mayWithStage, ofStage, packageOf, type OfAssessment, type OfStage } from "./rights";

type LookContext = Context & { readonly sheets: ReadTables<"lookups" | "folders" | "answers"> };
const CLOSED = {
  assessmentId: null, state: null, openedOn: null, gateReason: "", invitedOn: null, invitedFor: "", reviewedOn: null, participants: [], conclusion: null, conclusions: [], agenda: [], rows: null,
  interviewOn: null, acquainted: null, filingDue: null, filedOn: null, cancelReason: "", lacks: [], may: [], earlier: [], papers: [], pairId: "", fileUrl: "", proposed: null,
} satisfies Partial<AssessmentShown>;

/** The card of a stage's assessment: what is done, what is next, who owes what; each visitor sees of it what R.3 gives. */
export function showAssessment(context: LookContext, { stageId }: Input<"assessment.show">): Output<"assessment.show"> {
  const { registry, today } = context;
  const of = ofStage(context, stageId);
  if (!of || !(["assessment", "packageItem"] as const).some((subject) => mayWithStage(context, "s", subject, of))) throw notYours();
  const { stage, line, assessment } = of;
  const assessors = assessorsOf(of, registry, assessment?.reviewedOn ?? today);
  const window = assessmentWindow(stage, line, context.school.calendar);
  const head = {
    stageId, stage: stage.title, mentee: { personId: stage.menteeId, name: nameOf(context, stage.menteeId) }, start: stage.start, end: stage.end, extendedFrom: stage.extendedFrom, opensOn: window?.opens ?? null, due: window?.due ?? null,
    organiser: named(context, assessors.organiser), interviewer: named(context, assessors.interviewer),
    package: mayWithStage(context, "s", "packageItem", of) ? packageShown(context, of, assessors) : [],
    // Whoever is invited has to know the day before anything is concluded (R-F07); what is to be cleared up is told with the assessment (R.3).
    invitedOn: assessment?.invitedOn ?? null,
  };
  if (!mayWithStage(context, "s", "assessment", of)) return { ...CLOSED, ...head };
  const opens = mayWithStage(context, "m", "assessment", of) && canOpen(of);
  const earlier = registry.assessments.filter((each) => each.stageId === stageId && each.id !== assessment?.id)
    .map(({ state, openedOn, filedOn, conclusion, cancelReason }) => ({ state, openedOn, filedOn, conclusion, cancelReason }));
  const agenda = agendaOf(of).map((each, at) => ({ no: at + 1, ...each }));
  if (!assessment) return { ...CLOSED, ...head, agenda, earlier, may: opens ? ["open"] : [] };
  return { ...CLOSED, ...head, agenda, earlier, ...whole(context, { ...of, assessment }), ...papersShown(context, { ...of, assessment }), may: [...(opens ? ["open" as const] : []), ...stepsFor(context, { ...of, assessment }, assessors)] };
}

const nameOf = ({ registry }: Context, id: PersonId): string => {
  const person = registry.person(id);
  return person ? shortName(person) : "";
};
const named = (context: Context, id: PersonId | ""): { personId: PersonId; name: string } | null => (id === "" ? null : { personId: id, name: nameOf(context, id) });

/** The package as it stands; before the assessment is open, what it will ask for. */
function packageShown(context: Context, { stage, line, assessment }: OfStage, { organiser }: Assessors): AssessmentShown["package"] {
  const pairs = context.registry.pairsOfMentee(stage.menteeId);
  const mentor = pairs.find(isAlive) ?? pairs[pairs.length - 1];
  const ower = (whose: PackageItem["owedBy"]): string => nameOf(context, whose === "mentee" ? stage.menteeId : whose === "mentor" ? mentor?.mentorId ?? ("" as PersonId) : organiser as PersonId);
  const awaited = (kind: string, required: boolean) => ({ itemId: "", kind, title: titleOfKind(kind), required, owedBy: owedBy(kind), ower: ower(owedBy(kind)), receivedOn: null, by: null, note: "", paperId: "" as const });
  if (!assessment) return [...line.package.map((kind) => awaited(kind, true)), ...line.optional.map((kind) => awaited(kind, false))];
  return packageOf(context, assessment).map(({ item, on, by, paperId }: Received) =>
    ({ itemId: item.id, kind: item.kind, title: titleOfKind(item.kind), required: item.required, owedBy: item.owedBy, ower: ower(item.owedBy), receivedOn: on, by, note: item.note, paperId }));
}

function whole(context: LookContext, of: OfAssessment): Partial<AssessmentShown> & Pick<AssessmentShown, "conclusion" | "lacks"> {
  const { assessment, line } = of;
  const acquaintance = acquaintanceOf(context, of);
  const staff = mayWithStage(context, "c", "packageItem", of) || mayWithStage(context, "c", "assessment", of);
  const lookups = context.sheets.lookups.rows.filter(({ list }) => list === CONCLUSION_LIST);
  // «Выводы» have two wordings: one for the pair, one for the paper (`domain/data-model.md` §6.1).
  const titleOf = (code: string): string => {
    const found = lookups.find((each) => each.code === code);
    return found ? (staff ? found.title : found.note || found.title) : code;
  };
  const rows = context.registry.interviewOf(assessment.id).map(({ no, result, agreement, due, responsible }) => ({ no, result, agreement, due, responsible }));
  return {
    assessmentId: assessment.id, state: assessment.state, openedOn: assessment.openedOn, gateReason: assessment.gateReason, invitedFor: assessment.invitedFor,
    reviewedOn: assessment.reviewedOn, participants: assessment.participants.map((personId) => ({ personId, name: nameOf(context, personId) })),
    conclusion: {
      level: assessment.level, code: assessment.conclusion, title: assessment.conclusion === "" ? "" : titleOf(assessment.conclusion), summary: assessment.summary, recommendations: assessment.recommendations,
      organiserSignedOn: assessment.organiserSignedOn, interviewerSignedOn: assessment.interviewerSignedOn,
    },
    conclusions: staff ? line.conclusions.map((code) => ({ code, title: titleOf(code), extends: EXTENDS.includes(code) })) : [],
    rows: mayWithStage(context, "s", "interviewItem", of) ? rows : null,
    interviewOn: assessment.interviewOn, acquainted: acquaintance ? { date: acquaintance.date, agree: acquaintance.agree, remark: acquaintance.remark } : null,
    filingDue: assessment.interviewOn === null ? null : filingDue(assessment.interviewOn, line, context.school), filedOn: assessment.filedOn, cancelReason: assessment.cancelReason, lacks: lacksOf(context, of),
  };
}

/** What stands in the way of the next step, each with who owes it. */
function lacksOf(context: Context, of: OfAssessment): AssessmentShown["lacks"] {
  const { assessment } = of;
  const look = lookOf(context, of);
  const lacks: { readonly [State in typeof assessment.state]?: () => Message[] } = {
    collecting: () => look.lacking.map(lackOf),
    drafted: () => (["organiser", "interviewer"] as const).filter((signer) => assessment[`${signer}SignedOn`] === null).map((signer) => ({ key: `assessment.lack.signature.${signer}` })),
    signed: () => (look.acquainted ? [] : [{ key: "assessment.lack.acquaintance" }]),
    interviewed: () => look.unfiled.map((kind) => ({ key: "assessment.lack.paper", params: { kind } })),
  };
  return (lacks[assessment.state]?.() ?? []) as AssessmentShown["lacks"];
}

/** Steps that the machine has from here and the visitor may take. What a step still needs is told when it is taken. */
function stepsFor(context: Context, of: OfAssessment, assessors: Assessors): AssessmentShown["may"] {
  const { assessment } = of;
  const gathered = assessment.state === "collecting" && lackingOf(packageOf(context, assessment)).length === 0;
  const state = gathered ? "ready" : assessment.state;
  const can = (event: AssessmentEvent): boolean => ASSESSMENT_LIFE.some(({ on, from }) => on === event && from.includes(state));
  const changes = mayWithStage(context, "c", "assessment", of);
  const { roles, person } = context.actor;
  const signs = (signer: keyof Assessors): boolean => changes && can("sign") && assessment[`${signer}SignedOn`] === null && (roles.has("curator") || assessors[signer] === person?.id);
  const steps: [AssessmentShown["may"][number], boolean][] = [
    ["receive", mayWithStage(context, "c", "packageItem", of) && (state === "collecting" || (state === "ready" && assessment.reviewedOn === null))],
    ["waive", changes && can("waive") && (roles.has("deputyTeaching") || roles.has("deputyMethods"))],
    ["invite", changes && can("invite")], ["review", changes && can("review")], ["conclude", changes && can("conclude") && assessment.reviewedOn !== null],
    ["signOrganiser", signs("organiser")], ["signInterviewer", signs("interviewer")],
    ["interview", mayWithStage(context, "m", "interviewItem", of) && can("interview")], ["file", changes && can("file")], ["cancel", changes && can("cancel")],
  ];
  return steps.filter(([, may]) => may).map(([step]) => step);
}
