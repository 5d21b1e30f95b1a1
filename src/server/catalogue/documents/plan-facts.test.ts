import type { PlanItem } from "../../domain/tables";
import { activityOf } from "./plan-facts";

describe("a line of a plan on paper names the topic and the day of the subject's calendar, and the point of the school's plan (R-D15)", () => {
  it.each([
    { of: {}, printed: "Показ урока" },
    { of: { calendarTopic: "Дроби" }, printed: "Показ урока (КТП: Дроби)" },
    { of: { calendarDate: "2026-10-15" }, printed: "Показ урока (КТП: 15.10.2026)" },
    { of: { calendarTopic: "Дроби", calendarDate: "2026-10-15", schoolPlan: "методическая неделя" }, printed: "Показ урока (КТП: Дроби, 15.10.2026; план школы: методическая неделя)" },
  ])("$printed", ({ of, printed }) => {
    expect(activityOf({ activity: "Показ урока", calendarTopic: "", calendarDate: null, schoolPlan: "", ...of } as PlanItem).replace(/\u00a0/g, " ")).toBe(printed);
  });
});
