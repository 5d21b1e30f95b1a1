import { leftToday, useDaily } from "../../runtime/daily";
import { containerOf, type Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { TriggerRecord } from "../../runtime/world";

const HOUR = 3_600_000;
/** "~20/day per user per add-on" (platform-verdicts.md B20). */
const MADE_A_DAY = 20;

/** Only "time-based" was seen in a live refusal. */
const WORDS: Readonly<Record<TriggerRecord["kind"], string>> = { CLOCK: "time-based", ON_OPEN: "open", ON_EDIT: "edit", ON_CHANGE: "change", ON_FORM_SUBMIT: "form submit" };

/**
 * What Google refuses an add-on ([D: workspace/add-ons/concepts/editor-triggers], platform-verdicts.md A2, A3, B20): a clock that ticks oftener than
 * once an hour, a trigger on any file but the one it is used in, a second one of a type for a person and document, more than a day's share.
 * Returns the document the trigger belongs to.
 */
export function refuseAddOn(execution: Execution, { kind, schedule, sourceId, nextAt }: Omit<TriggerRecord, "uid" | "owner">): string {
  const { world, effective } = execution;
  const document = containerOf(execution);
  // A web app is used in no file: whether Google lets it make triggers nobody knows (A3), so it does not.
  if (document === null || (sourceId !== undefined && sourceId !== document)) throw new ServiceFailure("Add-ons can only create triggers for the file in which the add-on is used.");
  if (schedule?.every === "minutes") throw new ServiceFailure("The recurrence interval for an Add-on trigger must be at least one hour.");
  const before = world.triggers.filter((other) => other.owner === effective && other.documentId === document && other.kind === kind);
  if (nextAt !== undefined && before.some((other) => other.nextAt !== undefined && Math.abs(other.nextAt - nextAt) < HOUR)) {
    throw new ServiceFailure("Clock events must be scheduled at least 1 hour(s) apart.");
  }
  const quota = `triggers made in ${document}`;
  if (before.length > 0 || leftToday(execution, quota, MADE_A_DAY) === 0) {
    throw new ServiceFailure(`This add-on has created too many ${WORDS[kind]} triggers in this document for this Google user account.`);
  }
  useDaily(execution, quota, 1, MADE_A_DAY, "trigger");
  return document;
}
