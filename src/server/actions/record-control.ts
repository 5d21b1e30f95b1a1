import type { Input } from "../../contract/contract";
import { AppError } from "../../contract/errors";
import { made, notYours, type Context, type Outcome } from "./context";

/** A control of the mentee's year that was held: it meets T02–T05. Findings and D24 come with the control itself. */
export function recordControl(context: Context, { menteeId, kind, date, note }: Input<"control.record">): Outcome<"control.record"> {
  const track = context.registry.trackOf(menteeId);
  if (!track) throw notYours();
  if (date > context.today) throw new AppError("invalid-input", "form.wrong", {}, [{ key: "date.future", field: "date", params: { date } }]);
  if (track.start !== null && date < track.start) throw new AppError("invalid-input", "form.wrong", {}, [{ key: "control.beforeStart", field: "date", params: { start: track.start } }]);
  const id = context.services.newId("CO");
  return {
    output: { controlId: id },
    changes: [{ append: "controls", rows: [{ id, menteeId, kind, date, state: "held", note, from: null, to: null, topic: "", purpose: "", byId: context.actor.person?.id ?? "", conclusion: "", ...made(context) }] }],
    entity: "controls", entityId: id,
  };
}
