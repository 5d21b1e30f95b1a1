/** Timetable, bells, absences. */
export { meetingTimes } from "../actions/meetings/times";
export { changeAbsence } from "../actions/timetable/absence";
export { pasteTimetable } from "../actions/timetable/paste";
export { showTimetable } from "../actions/timetable/show";
