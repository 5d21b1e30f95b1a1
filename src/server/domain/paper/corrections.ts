import type { Registry } from "../registry";
import type { Paper, PlanChange, Programme } from "../tables";
import { paperKey, wasSigned } from "./paper";

/** A sheet of corrections is named by the last one that it lists: the signed sheets of a plan say so how far its corrections are on paper. */
export const correctionKey = (programme: Programme, last: PlanChange): string => paperKey("D35", `${programme.id}.${last.id}`, 1);
const lastListed = ({ key }: Paper): string => key.split(" ")[1]?.split(".")[1] ?? "";

/** The agreed corrections of a plan that stand on no signed sheet yet, in the order in which they were agreed (R-D17). */
export function unlisted(registry: Registry, programme: Programme): PlanChange[] {
  const agreed = registry.changesOf(programme.id).filter(({ agreedOn }) => agreedOn !== null)
    .sort((one, other) => (one.updatedAt < other.updatedAt ? -1 : one.updatedAt > other.updatedAt ? 1 : one.id < other.id ? -1 : 1));
  const signed = registry.papersOf(programme.pairId).filter((paper) => paper.kind === "D35" && paper.programmeId === programme.id && wasSigned(paper)).map(lastListed);
  const upTo = agreed.reduce((last, { id }, at) => (signed.includes(id) ? at : last), -1);
  return agreed.slice(upTo + 1);
}
