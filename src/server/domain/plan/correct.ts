import type { IsoDate } from "../../../contract/schemas";
import type { PlanLineInput } from "../../../contract/plans";
import type { PlanItem } from "../tables";
import { itemAfter, type ItemStep } from "./item";

/** Fields of a line that a correction may change. */
export const CORRECTED_FIELDS = ["activity", "due", "direction", "difficulty", "kind", "manner", "responsible", "plannedResult", "evidence", "calendarTopic", "calendarDate", "schoolPlan"] as const satisfies readonly (keyof PlanLineInput & keyof PlanItem)[];
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];
/** What a correction wants: other fields, or the line given up. */
export type Wanted = { readonly [Field in CorrectedField]?: Exclude<PlanLineInput[Field], undefined> } & { readonly cancel?: true };

/** Fields whose words are the library's own: a line that has others is «своя формулировка» (P.2 step 7). */
const WORDING: readonly CorrectedField[] = ["activity", "kind", "manner", "plannedResult", "evidence"];

/** The fields in which a line differs from the one that stands; another day counts as a field. What an older page does not send stays. */
export const differing = (item: PlanItem, line: PlanLineInput): Wanted => Object.fromEntries(CORRECTED_FIELDS.filter((field) => line[field] !== undefined && (item[field] ?? "") !== (line[field] ?? "")).map((field) => [field, line[field]]));

/**
 * A line after its correction. In a signed programme a later day is a move, which keeps the day it was first due on; while it is a draft, or
 * the line only proposed, nothing was promised yet and the line itself is rewritten.
 * @throws AppError `conflict` `plan.noStep` when a line that is over is moved or given up; `invalid-input` for one given up without a reason
 */
export function corrected(item: PlanItem, { cancel, ...fields }: Wanted, signed: boolean, reason: string, steps: readonly ItemStep[], today: IsoDate): PlanItem {
  if (cancel) return itemAfter(item, { event: "cancel", reason }, steps, today);
  const { due, ...others } = fields;
  const reworded = WORDING.some((field) => fields[field] !== undefined && fields[field] !== item[field]);
  const after: PlanItem = { ...item, ...others, ownWording: item.ownWording || (reworded && item.libraryCode !== "") };
  if (due === undefined || due === item.due) return after;
  if (!signed) return { ...after, due };
  if (item.due === null || due < item.due) return { ...after, due, dueBefore: item.dueBefore ?? item.due };
  return itemAfter(after, { event: "move", due, reason }, steps, today);
}
