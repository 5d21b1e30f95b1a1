/** Timetable, bells, absences. */
export { meetingTimes } from "../actions/meetings/times";
export { pasteTimetable } from "../actions/timetable/paste";
export { showTimetable } from "../actions/timetable/show";
