import type { DocumentKind, IsoDate } from "../../../contract/schemas";
import { pairAt } from "../control/paper";
import { lineOf } from "../course/stage";
import { CONCLUSION_PAPER, isConclusion, isOver, paperKey, wasSigned } from "../paper/paper";
import type { Registry } from "../registry";
import type { Assessment, AssessmentState, CourseStage, Pair, Paper, StageModelLine } from "../tables";
import { addDays } from "../calendar";
import { papersAbout } from "./package";

/** Papers of which an assessment has one each: the covering list of its package, the protocol of the interview, the conclusion, the inventory of the file. */
export const ASSESSMENT_PAPERS = ["D30", "D31", "D32", "D33", "D34", "D36"] as const satisfies readonly DocumentKind[];
export type AssessmentPaper = (typeof ASSESSMENT_PAPERS)[number];
export const isAssessmentPaper = (kind: DocumentKind): kind is AssessmentPaper => (ASSESSMENT_PAPERS as readonly DocumentKind[]).includes(kind);

export const assessmentPaperKey = (kind: AssessmentPaper, id: Assessment["id"]): string => paperKey(kind, id, 1);

/** The assessment that a paper of it was made for; one that was entered by number and date names none. */
export const assessmentOfPaper = (registry: Registry, { kind, key }: Pick<Paper, "kind" | "key">): Assessment | undefined =>
  (isAssessmentPaper(kind) && key !== "" ? registry.assessments.find(({ id }) => assessmentPaperKey(kind, id) === key) : undefined);

/** The paper of an assessment that is not given up: made, or signed on paper and entered since the assessment opened. */
export function assessmentPaperOf(registry: Registry, { id, menteeId, openedOn }: Assessment, kind: AssessmentPaper): Paper | undefined {
  const about = papersAbout(menteeId, registry).filter((paper) => paper.kind === kind && !isOver(paper));
  return about.find(({ key }) => key === assessmentPaperKey(kind, id)) ?? about.find((paper) => paper.key === "" && wasSigned(paper) && paper.date !== null && (openedOn === null || paper.date >= openedOn));
}

const CONCLUDING: readonly AssessmentState[] = ["ready", "invited", "drafted", "signed", "interviewed"];
/** From when to when each of them may be made: the trigger table of `domain/documents.md` §2.8. */
const MADE_WHILE: { readonly [Kind in AssessmentPaper]: readonly AssessmentState[] } = {
  D30: ["collecting", "ready", "invited", "drafted", "signed", "interviewed"],
  D32: CONCLUDING, D33: CONCLUDING, D34: CONCLUDING,
  D31: ["interviewed"],
  D36: ["interviewed", "filed"],
};

/**
 * Whether the paper is due now: the covering list as soon as the assessment is open, the conclusion when the package is there, the protocol after the
 * interview, the inventory until it lies in the file.
 * @param complete nothing that is required is missing, though nobody has said so yet
 */
export function isPaperDue(kind: AssessmentPaper, { state }: Assessment, { stage }: Pick<StageModelLine, "stage">, complete: boolean): boolean {
  const now = state === "collecting" && complete ? "ready" : state;
  return MADE_WHILE[kind].includes(now) && (!isConclusion({ kind }) || CONCLUSION_PAPER[stage] === kind);
}

/** The stage of an assessment with the line of its model. */
export function stageOfAssessment(registry: Registry, { stageId }: Pick<Assessment, "stageId">): { readonly stage: CourseStage; readonly line: StageModelLine } | undefined {
  const stage = registry.stage(stageId);
  const line = stage && lineOf(registry, stage, registry.tracks.find(({ id }) => id === stage.trackId));
  return stage && line && { stage, line };
}

/** The pair in whose folder the papers of an assessment lie. */
export const pairOfAssessment = (registry: Registry, { menteeId, openedOn, createdAt }: Assessment): Pair | undefined => pairAt(menteeId, openedOn ?? (createdAt.slice(0, 10) as IsoDate), registry);

/** What is prepared for the first stage, before it begins: the plan is written when the pair is agreed. */
const PREPARING_DAYS = 62;

/**
 * Papers that lie in the personal file because of an assessment (R-F13), in the order of `kinds`: its own, and those of the stage. What a new edition has
 * replaced stays out.
 * @param kinds kinds of papers that the file of this stage holds
 */
export function papersInFile(registry: Registry, assessment: Assessment, kinds: readonly DocumentKind[], today: IsoDate): Paper[] {
  const stage = registry.stage(assessment.stageId);
  const from = stage?.start ? (stage.no === 1 ? addDays(stage.start, -PREPARING_DAYS) : stage.start) : null;
  const to = assessment.filedOn ?? today;
  const about = papersAbout(assessment.menteeId, registry).filter((paper) => !isOver(paper) && paper.state !== "replaced");
  const within = (paper: Paper): boolean => {
    const day = paper.date ?? paper.createdAt.slice(0, 10);
    return (from === null || day >= from) && day <= to;
  };
  return kinds.flatMap((kind) => {
    if (!isAssessmentPaper(kind)) return about.filter((paper) => paper.kind === kind && within(paper)).sort((one, other) => ((one.date ?? one.createdAt) < (other.date ?? other.createdAt) ? -1 : 1));
    return assessmentPaperOf(registry, assessment, kind) ?? [];
  });
}
