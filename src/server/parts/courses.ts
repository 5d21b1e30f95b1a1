/** Courses of mentees and their stages. */
export { changeModel, pauseCourse, resumeCourse } from "../actions/stages/course";
export { extendStage, saveStage } from "../actions/stages/save";
export { showCourse } from "../actions/stages/show";
