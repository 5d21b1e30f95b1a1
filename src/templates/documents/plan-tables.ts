import type { Block } from "../shape";

/** Tables that every plan ends with (D15–D17), and their columns. */
export const CHANGES = ["date", "initiator", "before", "after", "reason", "agreed"] as const;
export const OFF_PLAN = ["date", "activity", "result", "evidence"] as const;

/** What was corrected, when there is something; D15 table 4 (R-D17). */
export const changesTable = (caption: string): Block => ({
  block: "optional", name: "changes", body: [
    { block: "paragraph", style: "caption", text: caption },
    {
      block: "rows", table: "changes", size: 11,
      columns: [
        { heading: "Дата", width: 22, cell: "{{changes.date}}", align: "centre" },
        { heading: "Инициатор", width: 30, cell: "{{changes.initiator}}" },
        { heading: "Было", width: 30, cell: "{{changes.before}}" },
        { heading: "Стало", width: 30, cell: "{{changes.after}}" },
        { heading: "Причина", width: 28, cell: "{{changes.reason}}" },
        { heading: "Согласовано", width: 30, cell: "{{changes.agreed}}" },
      ],
    },
    { block: "paragraph", style: "thin", text: "" },
  ],
});

/** What was done beyond the plan, when there is something (R-D18). */
export const offPlanTable = (caption: string, size: 11 | 12): Block => ({
  block: "optional", name: "offPlan", body: [
    { block: "paragraph", style: "caption", text: caption },
    {
      block: "rows", table: "offPlan", size,
      columns: [
        { heading: "Дата", width: 26, cell: "{{offPlan.date}}", align: "centre" },
        { heading: "Мероприятие", width: 56, cell: "{{offPlan.activity}}" },
        { heading: "Результат", width: 46, cell: "{{offPlan.result}}" },
        { heading: "Подтверждение", width: 42, cell: "{{offPlan.evidence}}" },
      ],
    },
    { block: "paragraph", style: "thin", text: "" },
  ],
});
