import type { QuestionnaireId } from "../../contract/schemas";
import { adaptationOfMentee } from "../../templates/questionnaires/adaptation";
import { competenceOwn, competenceSeen } from "../../templates/questionnaires/competence";
import { earlyEndOfMentee, earlyEndOfMentor } from "../../templates/questionnaires/early-end";
import { assessmentOfTeaching, reportOfYoung } from "../../templates/questionnaires/ending";
import { requestOfTeacher } from "../../templates/questionnaires/entry";
import { lessonSheet, selfAnalysis } from "../../templates/questionnaires/lessons";
import { meetingOfMentee, meetingOfMentor } from "../../templates/questionnaires/meetings";
import { entryOfPupilMentee, entryOfPupilMentor, resultOfPupilMentee, resultOfPupilMentor } from "../../templates/questionnaires/pupils";
import { pulseOfMentee, pulseOfMentor } from "../../templates/questionnaires/pulse";
import { reportOfMentee } from "../../templates/questionnaires/reports";
import { reviewOfAdaptation, reviewOfDevelopment, reviewOfPotential } from "../../templates/questionnaires/reviews";
import type { Item, Questionnaire } from "../../templates/questionnaires/shape";

export type { Item, Questionnaire };

/** The lesson's own sheet Q15: a screen of the page, without an invitation. */
export const LESSON_SHEET = lessonSheet;

/** Q10 of one lesson: a screen of the page that the lesson itself calls for, without an invitation. */
export const SELF_ANALYSIS: Questionnaire = selfAnalysis;

/** Q09 of one meeting, by the side that answers: a screen of the page, without an invitation. */
export const AFTER_MEETING: { readonly mentee: Questionnaire; readonly mentor: Questionnaire } = { mentee: meetingOfMentee, mentor: meetingOfMentor };

/** What pupils are asked (Q18): without an account, by the code alone; a grown-up of their group hands it out. */
export const OF_PUPILS: readonly QuestionnaireId[] = ["Q18a", "Q18b", "Q18c", "Q18d"];

/** Questionnaires of this release that people are invited to. An id without an entry does not compile. */
export const QUESTIONNAIRES: { readonly [Id in QuestionnaireId]: Questionnaire } = {
  Q02: requestOfTeacher, Q03: adaptationOfMentee, Q04: reviewOfAdaptation, Q05: reviewOfDevelopment, Q06: reviewOfPotential, Q07a: competenceOwn, Q07b: competenceSeen, Q11a: pulseOfMentee, Q11b: pulseOfMentor, Q17: assessmentOfTeaching,
  Q18a: entryOfPupilMentee, Q18b: entryOfPupilMentor, Q18c: resultOfPupilMentee, Q18d: resultOfPupilMentor, Q19: reportOfYoung, Q22a: earlyEndOfMentee, Q22b: earlyEndOfMentor, Q23: reportOfMentee,
};
