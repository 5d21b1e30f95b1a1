import type { Execution } from "../../runtime/execution";
import { apiFailure } from "../../runtime/failure";

/** platform.md §5: 60 reads and 60 writes a minute per user; in a web app all visitors are the one who deployed it. */
export const SHEETS_PER_MINUTE = 60;

/** Counts one request, or refuses it. A refused request counts for nothing. */
export function useMinute(execution: Execution, method: string, quota: "Read" | "Write"): void {
  const { minute } = execution.world;
  const key = `${quota}:${execution.effective}`;
  const recent = (minute.get(key) ?? []).filter((at) => at > execution.time - 60_000 && at <= execution.time + 60_000);
  minute.set(key, recent);
  if (recent.filter((at) => at <= execution.time).length >= SHEETS_PER_MINUTE) {
    throw apiFailure(method,
      `Quota exceeded for quota metric '${quota} requests' and limit '${quota} requests per minute per user' of service ` +
      "'sheets.googleapis.com' for consumer 'project_number:000000000000'.");
  }
  recent.push(execution.time);
}
