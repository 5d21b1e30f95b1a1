/** The assessment of a stage, from opening to the personal file, and the end of mentoring. */
export { closeFile, cancelAssessment } from "../actions/assessment/close";
export { receiveDocument, reviewDocuments } from "../actions/assessment/collect";
export { submitConclusion, writeConclusion } from "../actions/assessment/conclude";
export { finishPair } from "../actions/ending/finish";
export { showEnding } from "../actions/ending/show";
export { acceptPackage, confirmEffect, receiveHanded, writeEnding } from "../actions/ending/write";
export { recordInterview } from "../actions/assessment/interview";
export { showMonth } from "../actions/assessment/month";
export { openAssessment } from "../actions/assessment/open";
export { showAssessment } from "../actions/assessment/show";
