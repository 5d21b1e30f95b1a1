import type { DocumentKind, MadeKind } from "../../../contract/schemas";
import { adaptationPlan } from "./adaptation";
import { agreement } from "./agreement";
import { conclusionOnAdaptation, conclusionOnDevelopment, conclusionOnPotential } from "./conclusion";
import { controlReport } from "./control";
import { correction } from "./correction";
import { developmentPlan, potentialPlan } from "./development";
import { coveringList, inventory } from "./filing";
import { firstDay, memo } from "./first-days";
import { assessmentByMentor, reportOfYoung } from "./ending";
import { mentorReport, receiptAct, throughPlanPaper } from "./final";
import { schedule } from "./growth";
import { interview } from "./interview";
import { diaryPaper } from "./diary";
import { lessonPaper } from "./lesson";
import type { DocumentDefinition } from "./look";
import { order } from "./order";
import { filledQuestionnaire } from "./package";
import { programme } from "./programme";
import { reference } from "./reference";
import { reviewOfAdaptation, reviewOfDevelopment, reviewOfPotential } from "./reviews";
import { selfImprovement } from "./self";
import { replacement } from "./replacement";
import { pupilCard, pupilResult, pupilThanks } from "./pupils";

/** Every paper that is made from a template. A kind without an entry does not compile. */
export const DOCUMENTS: { readonly [Kind in MadeKind]: DocumentDefinition } = {
  D10: order, D11: replacement, D12: agreement, D15: programme, D16: adaptationPlan, D17: developmentPlan, D18: potentialPlan, D19: throughPlanPaper, D20: selfImprovement, D21a: firstDay, D21b: memo, D22: diaryPaper, D23: lessonPaper, D24: controlReport, D26: filledQuestionnaire, D27: reviewOfAdaptation, D28: reviewOfDevelopment, D29: reviewOfPotential,
  D30: coveringList, D31: interview, D32: conclusionOnAdaptation, D33: conclusionOnDevelopment, D34: conclusionOnPotential, D35: correction, D36: inventory, D37: reportOfYoung, D38: assessmentByMentor, D39: mentorReport, D40: receiptAct, D45: schedule, D49: reference, D57: pupilCard, D58: pupilResult, D59: pupilThanks,
};

/** Whether the program makes papers of this kind; the others are entered by number and date. */
export const isMade = (kind: DocumentKind): kind is MadeKind => kind in DOCUMENTS;

/** Who signs a paper of this kind when nobody else is named. */
export const signersOf = (kind: DocumentKind): DocumentDefinition["signs"] => (isMade(kind) ? DOCUMENTS[kind].signs : []);
