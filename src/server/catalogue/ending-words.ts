import type { PlanStatus } from "../../contract/schemas";

/** How far a line of the plan has come, as the young specialist's report says it (Q19.1). */
export const REPORT_MARK = { done: "сделано", partly: "частично", no: "нет" } as const;
export const reportMark = (status: PlanStatus): string => (status === "done" ? REPORT_MARK.done : status === "partly" ? REPORT_MARK.partly : REPORT_MARK.no);
