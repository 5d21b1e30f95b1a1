import type { PlanItem } from "../tables";

/** A line of a plan that points neither to the calendar-thematic plan of the subject nor to the work plan of the school (R-D15). */
export const NO_PLACE: Pick<PlanItem, "calendarTopic" | "calendarDate" | "schoolPlan"> = { calendarTopic: "", calendarDate: null, schoolPlan: "" };
