import type { IsoDate } from "../../../contract/schemas";
import type { Meeting } from "../tables";

/** Days for which a meeting was planned before, in the order in which it was moved. Of a row of before `firstId` was kept the last one alone is known. */
export function movesOf(meetings: readonly Meeting[], { id, firstId, movedFrom }: Pick<Meeting, "id" | "firstId" | "movedFrom">): IsoDate[] {
  if (movedFrom === null) return [];
  if (firstId === "") return [movedFrom];
  const before = meetings.filter((each) => each.state === "moved" && each.id !== id && (each.id === firstId || each.firstId === firstId));
  return before.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1)).map(({ date }) => date);
}
