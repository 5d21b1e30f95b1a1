import { INTERVIEW_QUESTIONS } from "../../../templates/documents/inputs";
import { D31 } from "../../../templates/documents/interview";
import type { InterviewItem, PlanChange } from "../../domain/tables";
import { stageOfAssessment } from "../../domain/assessment/papers";
import { AFTER_INTERVIEW, AGENDA, type Becomes } from "../assessment";
import { noBreak } from "../russian/no-break";
import { RESPONSIBLE } from "../values";
import { STAGE, assessorIn, card, fullOf, ofAssessment, postIn, signer } from "./assessment-facts";
import { ORG, dated, inputsOf, orDash, shortDay, unstopped } from "./common";
import { answer, define, type PaperLook } from "./look";
import { BOTH } from "./plan-facts";

/** D31: the protocol of the interview (R-F08–R-F11), with the agenda of its stage. */
export const interview = define({
  names: D31, group: "G11", place: "pair", numbered: false, editions: false, signs: ["interviewer", "mentee"],
  inputs: inputsOf(INTERVIEW_QUESTIONS),
  title: () => D31.title,
  file: ({ mentee }) => `D31 ${D31.title} ${mentee?.code ?? ""}`,
  lacks: (look) => (rowsOf(look).length > 0 ? [] : [{ said: { key: "paper.lack.interview" }, mend: { view: "assessment", of: card(look) } }]),
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, place: ORG.place, menteeName: BOTH.menteeName, menteePost: BOTH.menteePost, menteeInitials: BOTH.menteeInitials, mentorName: BOTH.mentorName,
      ...STAGE,
      day: ofAssessment(({ interviewOn }) => dated(interviewOn)),
      interviewerName: (look) => fullOf(look, assessorIn(look, "interviewer")),
      interviewerPost: (look) => postIn(assessorIn(look, "interviewer")),
      interviewerInitials: signer("interviewer"),
      others: (look) => noBreak(answer("others")(look).trim()),
      curatorship: (look) => noBreak(curatorship(look)),
    },
    tables: {
      agenda: (look) => rowsOf(look).map(({ no, question, result, agreement, due, responsible }, at, all) => ({
        n: all[at - 1]?.no === no ? "" : String(no), question: all[at - 1]?.no === no ? "" : noBreak(question), result: noBreak(orDash(result)), agreement: noBreak(orDash(agreement)), due: orDash(shortDay(due)),
        responsible: responsible === "" ? orDash("") : RESPONSIBLE[responsible],
      })),
      changes: (look) => changesOf(look).map(({ before, after }) => ({ before: noBreak(orDash(before)), after: noBreak(after) })),
    },
    blocks: {
      others: (look) => answer("others")(look).trim() !== "",
      changes: (look) => changesOf(look).length > 0,
      noChanges: (look) => changesOf(look).length === 0,
      curatorship: (look) => curatorship(look) !== "",
      noCuratorship: (look) => curatorship(look) === "",
    },
  },
});

const rowsOf = ({ assessment, registry }: PaperLook): readonly InterviewItem[] => (assessment ? registry.interviewOf(assessment.id) : []);

/** What was agreed under the question of the agenda that becomes this. */
function agreedOn(look: PaperLook, becomes: Becomes): string[] {
  const line = look.assessment && stageOfAssessment(look.registry, look.assessment)?.line;
  const agenda = line ? AGENDA[line.stage] : [];
  return rowsOf(look).filter(({ no, agreement }) => agenda[no - 1]?.becomes === becomes && agreement !== "").map(({ agreement }) => unstopped(agreement));
}
const curatorship = (look: PaperLook): string => agreedOn(look, "curatorship").join("; ");

/** Corrections of the mentee's plans that the interview has brought. */
function changesOf({ assessment, registry }: PaperLook): PlanChange[] {
  if (!assessment || assessment.interviewOn === null) return [];
  const plans = new Set(registry.programmes.filter(({ menteeId }) => menteeId === assessment.menteeId).map(({ id }) => id));
  return registry.planChanges.filter(({ programmeId, reason, date }) => plans.has(programmeId) && reason === AFTER_INTERVIEW && date === assessment.interviewOn);
}
