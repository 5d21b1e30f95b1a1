import { AppError } from "../../../contract/errors";
import type { IsoDate, PlanStatus } from "../../../contract/schemas";
import type { PlanItem } from "../tables";

/** What happens to a line of a plan; the table of steps stands in `catalogue/plan-life.ts`. */
export type ItemEvent = "accept" | "begin" | "done" | "partly" | "fail" | "move" | "cancel" | "reopen";
export type ItemStep = { readonly on: ItemEvent; readonly from: readonly PlanStatus[]; readonly to: PlanStatus };

export type ItemMark = {
  readonly event: ItemEvent;
  /** The day it was done; today when absent. */
  readonly on?: IsoDate | undefined;
  /** The new day of a moved line. */
  readonly due?: IsoDate | undefined;
  readonly reason?: string | undefined;
};

/**
 * A line after an event (`domain/data-model.md` §6.2, R-D18). A moved line keeps the day it was first due on; a cancelled one says why.
 * @throws AppError `conflict` when the machine has no such step; `invalid-input` for a cancelled line without a reason, a moved one without
 * a later day, a day of doing that has not come
 */
export function itemAfter<Item extends Pick<PlanItem, "status" | "due" | "dueBefore" | "doneOn" | "reason">>(item: Item, mark: ItemMark, steps: readonly ItemStep[], today: IsoDate): Item {
  const step = steps.find(({ on, from }) => on === mark.event && from.includes(item.status));
  if (!step) throw new AppError("conflict", "plan.noStep");
  const reason = mark.reason?.trim() ?? "";
  const after = { ...item, status: step.to };
  switch (mark.event) {
    case "done":
    case "partly": {
      const doneOn = mark.on ?? today;
      if (doneOn > today) throw new AppError("invalid-input", "plan.doneLater", { on: doneOn }, [{ key: "plan.doneLater", field: "doneOn", params: { on: doneOn } }]);
      return { ...after, doneOn, reason: reason || item.reason };
    }
    case "fail":
      return { ...after, doneOn: null, reason: reason || item.reason };
    case "move": {
      const { due } = mark;
      if (due === undefined || (item.due !== null && due <= item.due)) throw new AppError("invalid-input", "plan.moveLater", {}, [{ key: "plan.moveLater", field: "due" }]);
      return { ...after, due, dueBefore: item.dueBefore ?? item.due, reason: reason || item.reason };
    }
    case "cancel":
      if (reason === "") throw new AppError("invalid-input", "plan.cancelReason", {}, [{ key: "plan.cancelReason", field: "reason" }]);
      return { ...after, reason };
    case "reopen":
      return { ...after, doneOn: null, reason };
    default:
      return after;
  }
}
