import type { DocumentKind, PersonId, Role } from "../../../contract/schemas";
import { DOCUMENT_RIGHTS, MADE_OF, type DocumentGroup } from "../../catalogue/document-rights";
import { signersOf } from "../../catalogue/documents/documents";
import { SHEET_OPENS_AFTER, pairFacts } from "../../domain/actor";
import { assessorsOf, isSigned } from "../../domain/assessment/assessors";
import { assessmentOfPaper, stageOfAssessment } from "../../domain/assessment/papers";
import { controlPaperKey } from "../../domain/control/paper";
import { isController } from "../../domain/control/who";
import { workingDaysSince } from "../../domain/deadline";
import { diaryOf } from "../../domain/diary";
import { lessonOfPaper } from "../../domain/lesson-paper";
import { recordOf } from "../../domain/mentor-record";
import { isDraft, readersOf, wasSigned } from "../../domain/paper/paper";
import { assessorsFor } from "../../domain/questions/assessed";
import { grantsOf, may, type Facts, type Letter } from "../../domain/rights";
import type { Observation, Pair, Paper } from "../../domain/tables";
import { notYours, type Context } from "../context";

/** Group of `domain/rights.md` R.4 a paper belongs to. */
const GROUP: { readonly [Kind in Exclude<DocumentKind, "D23">]: DocumentGroup } = {
  D10: "G3", D11: "G3", D12: "G4", D15: "G5", D16: "G6", D17: "G6", D18: "G6", D19: "G6", D20: "G6", D21a: "G4", D21b: "G4", D22: "G7", D24: "G9", D26: "G10", D27: "G10", D28: "G10", D29: "G10", D30: "G10", D31: "G11", D32: "G11", D33: "G11", D34: "G11", D35: "G6", D36: "G11", D37: "G12", D38: "G12", D39: "G12", D40: "G12", D45: "G13", D49: "G14", D57: "G15", D58: "G15", D59: "G15",
};

/** The sheet of a lesson goes by what it was visited for: coaching is no control (R.4, G8 and G9). */
function groupOf({ registry }: Pick<Context, "registry">, paper: Pick<Paper, "kind" | "key">): DocumentGroup {
  if (paper.kind !== "D23") return GROUP[paper.kind];
  return lessonOfPaper(registry, paper)?.aim === "coaching" ? "G8" : "G9";
}

/** What holds between the visitor and a paper. */
function factsOf(context: Context, paper: Paper): (role: Role) => Facts {
  const { actor, registry, today } = context;
  const me = actor.person?.id;
  const pairs = paper.pairIds.flatMap((id) => registry.pair(id) ?? []);
  const ofPairs = pairs.map((pair: Pair) => pairFacts(actor, pair, registry, today));
  const listed = me !== undefined && readersOf(paper, registry).some(({ id }) => id === me);
  const about = me !== undefined && (paper.personIds.length === 0 || paper.personIds.includes(me));
  // Who controlled signs the report, and so sees its draft (R.4, G9).
  const control = paper.kind === "D24" ? registry.controls.find(({ id }) => controlPaperKey(id) === paper.key) : undefined;
  const holdsControl = control !== undefined && isController(me, control, registry, today);
  const lesson = lessonOfPaper(registry, paper);
  const observed = me !== undefined && lesson?.observerId === me;
  const of = MADE_OF[paper.kind];
  const assesses = me !== undefined && (isAssessor(context, paper, me) || (of !== undefined && paper.personIds.some((id) => assessorsFor(registry, id, of, today).includes(me))));
  // Who receives the final package stands in its papers (R-F29).
  const receives = (paper.kind === "D39" || paper.kind === "D40") && actor.roles.has("deputyTeaching");
  const signs = receives || holdsControl || observed || (me !== undefined && paper.signers.some((signer) => signer.endsWith(`: ${me}`)));
  return (role) => {
    const any = (condition: keyof Facts): boolean => ofPairs.some((facts) => facts(role)[condition] === true);
    return {
      pair: any("pair"), active: any("active"), grp: any("grp"), subj: any("subj"), help: any("help"),
      // A draft that the mentor alone signs is not the mentee's yet.
      // A reference is about its mentor alone, whose mentee stands in the same pair.
      self: recordOf(paper) !== undefined ? recordOf(paper) === me : role === "mentee" && any("self") && about && (!isDraft(paper) || signersOf(paper.kind).includes("mentee")) && (lesson === undefined || lesson.menteeId === me), list: listed,
      mine: observed || (me !== undefined && diaryOf(paper)?.authorId === me), sa: lesson !== undefined && isSheetOpen(context, lesson),
      draft: isDraft(paper), signed: wasSigned(paper), asg: signs || (role === "mentor" || role === "secondMentor" ? of !== undefined && signersOf(paper.kind).includes("mentor") && any("pair") : assesses), year: true,
    };
  };
}

/** Who organises the assessment of which this is a paper, or holds its interview. */
function isAssessor({ registry, today }: Context, paper: Paper, me: PersonId): boolean {
  const assessment = assessmentOfPaper(registry, paper);
  const of = assessment && stageOfAssessment(registry, assessment);
  if (!assessment || !of) return false;
  const { organiser, interviewer } = assessorsOf(of, registry, assessment.reviewedOn ?? today);
  return me === organiser || me === interviewer;
}

/** Of the drafts of an assessment the head gets the conclusion alone, and that one when both have signed it: it is sent for approval then (R.8). */
function awaitsNoHead({ registry }: Context, paper: Paper): boolean {
  const assessment = assessmentOfPaper(registry, paper);
  return assessment !== undefined && isDraft(paper) && !(signersOf(paper.kind).includes("head") && isSigned(assessment));
}
const HEADS: readonly Role[] = ["director", "actingDirector"];

/** Whether the visitor may do so with the paper (R.4). */
export const mayWithPaper = (context: Context, letter: Letter, paper: Paper): boolean =>
  may(DOCUMENT_RIGHTS, awaitsNoHead(context, paper) ? new Set([...context.actor.roles].filter((role) => !HEADS.includes(role))) : context.actor.roles, letter, groupOf(context, paper), factsOf(context, paper));

/** Whether the visitor sees the paper: a draft whoever signs or may make it, or where «draft» is named; what is given up or archived is the curator's. */
export function seesPaper(context: Context, paper: Paper): boolean {
  if (context.actor.roles.has("curator")) return true;
  if (paper.state === "archived" || paper.state === "cancelled") return false;
  if (isDraft(paper) && opensSheet(context, paper) && (mayWithPaper(context, "g", paper) || mayWithPaper(context, "m", paper))) return true;
  return mayWithPaper(context, "s", paper) && (!isDraft(paper) || [...context.actor.roles].some((role) => draftIsNamed(context, role, paper)));
}

/** A lesson's sheet opens to its teacher with the own analysis or three working days later (R-H07), on paper too. */
function opensSheet(context: Context, paper: Paper): boolean {
  const lesson = lessonOfPaper(context.registry, paper);
  return lesson === undefined || lesson.aim !== "coaching" || lesson.menteeId !== context.actor.person?.id || isSheetOpen(context, lesson);
}
const isSheetOpen = ({ school, today }: Context, { selfAnalysisOn, lessonDate }: Observation): boolean => selfAnalysisOn !== null || workingDaysSince(lessonDate, today, school.calendar) >= SHEET_OPENS_AFTER;

const draftIsNamed = (context: Context, role: Role, paper: Paper): boolean => {
  const cells: { readonly [Each in Role]?: string } = DOCUMENT_RIGHTS[groupOf(context, paper)];
  return grantsOf(cells[role === "actingDirector" ? "director" : role] ?? "").some(({ letter, when }) => letter === "s" && when.includes("draft"));
};

/** Roles that have the verb paper.mark (R.6); the grown-up of a group marks the papers of his pupils (R.4, G15), whatever else he may sign with a pen. */
const MARKS: readonly Role[] = ["curator", "director", "actingDirector"];
export function mayMark(context: Context, paper: Paper): boolean {
  const { roles } = context.actor;
  return MARKS.some((role) => roles.has(role)) ? mayWithPaper(context, "g", paper) : roles.has("grownUp") && may(DOCUMENT_RIGHTS, ["grownUp"], "g", groupOf(context, paper), factsOf(context, paper));
}

/** The paper, if the visitor may do so with it. @throws AppError `not-found`, the same for a foreign and a missing one */
export function paperFor(context: Context, letter: Letter, id: Paper["id"]): Paper {
  const paper = context.registry.paper(id);
  if (!paper || !seesPaper(context, paper) || (letter !== "s" && !mayWithPaper(context, letter, paper))) throw notYours();
  return paper;
}
