/** Timetable, bells, absences. */
export { pasteTimetable } from "../actions/timetable/paste";
export { showTimetable } from "../actions/timetable/show";
