import type { FindingStep } from "../domain/control/finding";
import type { ControlStep } from "../domain/control/life";

/** A control, `domain/data-model.md` §6.2. A planned one may be planned otherwise, a held one written on until its paper is signed. */
export const CONTROL_LIFE: readonly ControlStep[] = [
  { on: "replan", from: ["planned"], to: "planned" },
  { on: "hold", from: ["planned"], to: "held" },
  { on: "miss", from: ["planned"], to: "missed" },
  { on: "amend", from: ["held"], to: "held" },
];

/** A shortcoming, `domain/data-model.md` §6.2. What was mended in part, or came back, needs a measure again. */
export const FINDING_LIFE: readonly FindingStep[] = [
  { on: "measure", from: ["found", "measured", "partly", "again"], to: "measured" },
  { on: "check", from: ["measured"], to: "checking" },
  { on: "removed", from: ["checking"], to: "removed" },
  { on: "partly", from: ["checking"], to: "partly" },
  { on: "again", from: ["checking"], to: "again" },
];
