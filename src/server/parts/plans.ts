/** Programmes and the lines of their plans. */
export { changeLine } from "../actions/plans/change";
export { fillProgrammes } from "../actions/plans/fill";
export { acceptLine, markLine, proposeLine } from "../actions/plans/mark";
export { extendProgramme, saveProgramme } from "../actions/plans/save";
export { showProgrammes } from "../actions/plans/show";
