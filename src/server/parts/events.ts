/** Growth beside the pair's meetings: open lessons, mutual visits, contests, courses. */
export { attendEvent } from "../actions/events/attend";
export { saveEvent, withdrawEvent } from "../actions/events/save";
export { showEvents } from "../actions/events/show";
export { planSeries, tickAttendance } from "../actions/events/series";
export { saveSample, showSamples, withdrawSample } from "../actions/samples/library";
