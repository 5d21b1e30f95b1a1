/** What lies in the closed workbook and is no questionnaire: appeals to the curator, the fit of a pair, private notes. */
export { appealOf, askToTalk, settleAppeal } from "../actions/confided/appeal";
export { sayAfterMeeting, showAfterMeeting } from "../actions/confided/after-meeting";
export { answerFit } from "../actions/confided/fit";
export { checkPair, showHealth } from "../actions/confided/health";
export { showNotes, writeNote } from "../actions/confided/notes";
export { reviewPair } from "../actions/confided/review";
export { showAppeals } from "../actions/confided/show";
