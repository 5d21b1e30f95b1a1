import type { ControlId, IsoDate, PersonId } from "../../../contract/schemas";
import { isOver, paperKey } from "../paper/paper";
import type { Registry } from "../registry";
import type { Control, Pair, Paper } from "../tables";

/** The key of the paper of a control (D24): one control has one. */
export const controlPaperKey = (id: ControlId): string => paperKey("D24", id, 1);

/** The paper of a control that is not given up. */
export const controlPaperOf = (registry: Registry, id: ControlId): Paper | undefined => registry.papers.find((paper) => paper.key === controlPaperKey(id) && !isOver(paper));

/** Every control that was held ends with its report (`domain/documents.md` D24). */
export const hasReport = ({ state }: Control): boolean => state === "held";

/** The mentee's pair on a day: in its folder the paper lies, and its mentor sees it. */
export const pairAt = (menteeId: PersonId, on: IsoDate, registry: Registry): Pair | undefined => {
  const pairs = registry.pairsOfMentee(menteeId).filter(({ state, example }) => !example && state !== "proposed" && state !== "declined");
  return pairs.find(({ start, end, closedOn }) => (start === null || start <= on) && (end === null || on <= end) && (closedOn === null || on <= closedOn)) ?? pairs[0];
};
