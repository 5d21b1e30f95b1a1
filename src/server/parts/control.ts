/** Control of mentees and what it has found. */
export { addFinding, closeFinding } from "../actions/control/findings";
export { planControl } from "../actions/control/plan";
export { recordControl } from "../actions/control/record";
export { showControl } from "../actions/control/show";
export { reportOnSubject } from "../actions/control/subject-report";
