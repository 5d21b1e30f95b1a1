import type { AssessmentShown } from "../../../contract/assessments";
import { QUESTIONNAIRES } from "../../catalogue/questionnaires";
import { adaptationIndex, proposedLevel } from "../../domain/assessment/adaptation-index";
import { controlledShare, gainOf, indicatorsOf } from "../../domain/assessment/indicators";
import { lackingOf } from "../../domain/assessment/package";
import { ASSESSMENT_PAPERS, assessmentPaperOf, isPaperDue, pairOfAssessment, type AssessmentPaper } from "../../domain/assessment/papers";
import { lessonLevel } from "../../domain/observation";
import { isDraft } from "../../domain/paper/paper";
import { latestOf } from "../../domain/questions/said";
import { text } from "../../../texts/server";
import type { ReadTables } from "../../services";
import type { Context } from "../context";
import { seesPaper } from "../papers/rights";
import { mayWithStage, packageOf, type OfAssessment } from "./rights";

type Shown = Pick<AssessmentShown, "papers" | "pairId" | "fileUrl" | "proposed">;
/** Beside which step of the card each of them stands. */
const STEP: { readonly [Kind in AssessmentPaper]: AssessmentShown["papers"][number]["step"] } = { D30: "package", D32: "conclusion", D33: "conclusion", D34: "conclusion", D31: "interview", D36: "file" };
const DOC_URL = "https://docs.google.com/document/d/";
const FOLDER_URL = "https://drive.google.com/drive/folders/";

/** The papers of the assessment as the visitor may see them, the folder of the personal file, and the level that the answers propose. */
export function papersShown(context: Context & { readonly sheets: ReadTables<"folders" | "answers"> }, of: OfAssessment): Shown {
  const { registry, actor, services, sheets } = context;
  const { assessment, line } = of;
  const curates = actor.roles.has("curator");
  const inDrive = curates || services.activeEmail() === services.effectiveEmail();
  const complete = assessment.state === "collecting" && lackingOf(packageOf(context, assessment)).length === 0;
  const pair = pairOfAssessment(registry, assessment);
  const code = registry.person(assessment.menteeId)?.code ?? "";
  const folder = sheets.folders.rows.find(({ key }) => key === `person ${code}`)?.fileId ?? "";
  const staff = mayWithStage(context, "c", "assessment", of);
  return {
    papers: ASSESSMENT_PAPERS.flatMap((kind) => {
      const found = assessmentPaperOf(registry, assessment, kind);
      const paper = found && seesPaper(context, found) ? found : undefined;
      const due = staff && isPaperDue(kind, assessment, line, complete) && (found === undefined || isDraft(found));
      if (!paper && !due) return [];
      const hasFile = paper !== undefined && paper.fileId !== "";
      return [{
        step: STEP[kind], kind, title: text(`document.${kind}`), paperId: paper?.id ?? null, state: paper?.state ?? null, number: paper?.number ?? "", date: paper?.date ?? null, hasFile,
        url: hasFile && inDrive ? `${DOC_URL}${paper.fileId}/edit` : "", due, make: due && curates,
      }];
    }),
    pairId: pair?.id ?? "", fileUrl: folder !== "" && inDrive && assessment.filedOn !== null ? FOLDER_URL + folder : "",
    proposed: staff ? proposedOf(context, of) : null,
  };
}

type Answered = Context & { readonly sheets: ReadTables<"answers"> };
/** The level that is proposed: by M50 at stage 1, by M40 at stage 2, by the lessons visited for a control at stage 3 (`domain/documents.md` D32–D34); a person decides (R-F06). */
function proposedOf(context: Answered, { assessment, line, stage }: OfAssessment): Shown["proposed"] {
  const { registry, sheets, school, today } = context;
  if (line.stage === "adaptation") return byIndex(context, assessment.menteeId);
  const [from, to] = [stage.start, assessment.reviewedOn ?? today];
  const percent = line.stage === "development"
    ? gainOf(indicatorsOf(registry, sheets.answers.rows, { own: QUESTIONNAIRES.Q07a, seen: QUESTIONNAIRES.Q07b, review: null }, assessment.menteeId, from, to))
    : controlledShare(registry, assessment.menteeId, from, to);
  return percent === null ? null : { by: line.stage, level: lessonLevel(percent, school.levels), percent: Math.round(percent) };
}

function byIndex({ registry, sheets, school }: Answered, menteeId: string): Shown["proposed"] {
  const given = latestOf(sheets.answers.rows.filter(({ kind, personId }) => kind === "Q03" && personId === menteeId), registry.invite);
  const { percent } = adaptationIndex(QUESTIONNAIRES.Q03, (key) => given.get(key)?.value);
  return percent === null ? null : { by: "adaptation", level: proposedLevel(percent, school.levels.high), percent: Math.round(percent) };
}
