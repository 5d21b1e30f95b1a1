import type { HandedIn } from "../../contract/bounds";
import type { PlanStatus } from "../../contract/schemas";

/** How far a line of the plan has come, as the young specialist's report says it (Q19.1). */
export const REPORT_MARK = { done: "сделано", partly: "частично", no: "нет" } as const;
export const reportMark = (status: PlanStatus): string => (status === "done" ? REPORT_MARK.done : status === "partly" ? REPORT_MARK.partly : REPORT_MARK.no);

/** What people call the documents of the final package (R-F26–R-F28). */
export const HANDED_TITLE: { readonly [Kind in HandedIn]: string } = {
  D37: "Отчёт молодого специалиста о проделанной работе", D38: "Оценка педагогической деятельности молодого специалиста наставником", D19: "План профессионального становления с оценкой, отзывом и предложениями наставника",
};
