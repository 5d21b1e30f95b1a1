/** The assessment of a stage, from opening to the personal file. */
export { closeFile, cancelAssessment } from "../actions/assessment/close";
export { receiveDocument, reviewDocuments } from "../actions/assessment/collect";
export { submitConclusion, writeConclusion } from "../actions/assessment/conclude";
export { recordInterview } from "../actions/assessment/interview";
export { showMonth } from "../actions/assessment/month";
export { openAssessment } from "../actions/assessment/open";
export { showAssessment } from "../actions/assessment/show";
