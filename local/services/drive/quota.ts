import { useDaily } from "../../runtime/daily";
import type { Execution } from "../../runtime/execution";
import { apiFailure } from "../../runtime/failure";
import { DOCUMENT, SPREADSHEET } from "./file";

/** Drive bears about three writes a second for long [K: platform.md §5]; only a burst well above that is refused here. */
const BURST = 10;

/** Counts a write of the effective user, or refuses it. A refused one counts for nothing. */
export function useWrite(execution: Execution, method: string): void {
  const { minute } = execution.world;
  const key = `DriveWrite:${execution.effective}`;
  const recent = (minute.get(key) ?? []).filter((at) => Math.abs(at - execution.time) < 60_000);
  minute.set(key, recent);
  if (recent.filter((at) => at > execution.time - 1000 && at <= execution.time).length >= BURST) throw apiFailure(method, "User Rate Limit Exceeded");
  recent.push(execution.time);
}

/** platform.md §5, a day: consumer account, Workspace account. */
export const CREATED: Readonly<Record<string, readonly [number, number]>> = { [DOCUMENT]: [250, 1500], [SPREADSHEET]: [250, 3200] };
export const CONVERTED = [2000, 4000] as const;

/** A new Google Doc or spreadsheet, copies too, counts for the day. */
export function useCreated(execution: Execution, mimeType: string): void {
  const limits = CREATED[mimeType];
  if (limits) useDaily(execution, `created ${mimeType}`, 1, limits[execution.world.consumer ? 0 : 1], mimeType === DOCUMENT ? "docs create" : "spreadsheet create");
}

export const useConverted = (execution: Execution): void =>
  useDaily(execution, "converted", 1, CONVERTED[execution.world.consumer ? 0 : 1], "conversion");
