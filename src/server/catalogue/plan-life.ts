import type { ItemStep } from "../domain/plan/item";

/**
 * A line of a plan, `domain/data-model.md` §6.2: it may be marked without «в работе» in between, a mark may be corrected, and a line ended by
 * mistake is taken up again. «Предложено» is a mentee's line until the mentor accepts it (`domain/rights.md`, PlanItem).
 */
export const PLAN_LIFE: readonly ItemStep[] = [
  { on: "accept", from: ["proposed"], to: "planned" },
  { on: "begin", from: ["planned", "moved"], to: "working" },
  { on: "done", from: ["planned", "working", "moved", "partly", "failed"], to: "done" },
  { on: "partly", from: ["planned", "working", "moved", "done", "failed"], to: "partly" },
  { on: "fail", from: ["planned", "working", "moved", "done", "partly"], to: "failed" },
  { on: "move", from: ["planned", "working", "moved"], to: "moved" },
  { on: "cancel", from: ["proposed", "planned", "working", "moved"], to: "cancelled" },
  { on: "reopen", from: ["done", "partly", "failed", "cancelled"], to: "working" },
];
