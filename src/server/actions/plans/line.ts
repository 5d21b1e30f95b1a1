import type { PlanLine } from "../../../contract/plans";
import { isOutside } from "../../domain/plan/adaptation";
import { holdOf } from "../../domain/course/held";
import { overdueItems } from "../../domain/plan/progress";
import type { PlanItem } from "../../domain/tables";
import type { Context } from "../context";
import { changeWay, goesOn, mayWithProgramme, type OfProgramme } from "./rights";

/** Late on this day, unless the mentee is on a long leave (T15); what was due before the records began is late for nobody (R-P01). */
export const isLate = ({ today, school, registry }: Context, item: PlanItem): boolean => !holdOf(registry, item.menteeId, today) && overdueItems([item], today).length > 0 && (school.recordsFrom === null || (item.due ?? "") >= school.recordsFrom);

/**
 * The lines by date, those without one last, each with what the visitor may do about it.
 * @param marks false shows a plan without marks: another mentee's of the same group (`domain/rights.md` R.3)
 */
export function linesShown(context: Context, of: OfProgramme, items: readonly PlanItem[], marks: boolean): PlanLine[] {
  const seesMark = marks && mayWithProgramme(context, "s", "planItem.mark", of);
  const marksIt = goesOn(context, of.programme) && mayWithProgramme(context, "c", "planItem.status", of);
  const grades = marksIt && mayWithProgramme(context, "c", "planItem.mark", of);
  const accepts = goesOn(context, of.programme) && mayWithProgramme(context, "c", "planItem", of);
  return [...items].sort(byDue).map((item): PlanLine => {
    const { id: itemId, due, dueBefore, activity, direction, kind, manner, responsible, plannedResult, libraryCode, offPlan, part } = item;
    const plan = { itemId, due, dueBefore, activity, direction, kind, manner, responsible, plannedResult, libraryCode, offPlan, part, outside: isOutside(context.registry, of.programme, item), ...placeOf(item) };
    if (!marks) {
      return {
        ...plan, dueBefore: null, libraryCode: "", difficulty: "", competence: "", actualResult: "", evidence: "", mentorMark: null, status: "planned", doneOn: null, reason: "",
        overdue: false, mayMark: false, mayGrade: false, mayAccept: false, change: null,
      };
    }
    const { difficulty, competence, actualResult, evidence, mentorMark, status, doneOn, reason } = item;
    const markable = status !== "proposed" && status !== "cancelled";
    return {
      ...plan, difficulty, competence, actualResult, evidence, mentorMark: seesMark ? mentorMark : null, status, doneOn, reason, overdue: isLate(context, item),
      mayMark: marksIt && markable, mayGrade: grades && markable, mayAccept: accepts && status === "proposed", change: changeWay(context, of, item),
    };
  });
}

/** What the line goes with in the subject's calendar and the school's plan (R-D15). */
const placeOf = ({ calendarTopic, calendarDate, schoolPlan }: PlanItem): Pick<PlanLine, "calendarTopic" | "calendarDate" | "schoolPlan"> =>
  ({ ...(calendarTopic === "" ? {} : { calendarTopic }), ...(calendarDate === null ? {} : { calendarDate }), ...(schoolPlan === "" ? {} : { schoolPlan }) });

const byDue = (one: PlanItem, other: PlanItem): number => {
  const [first, second] = [one, other].map(({ due, doneOn, libraryCode, createdAt }) => `${due ?? doneOn ?? "9999-99-99"} ${libraryCode || "~"} ${createdAt}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
};
