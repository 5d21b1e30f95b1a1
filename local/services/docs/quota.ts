import type { Execution } from "../../runtime/execution";
import { apiFailure } from "../../runtime/failure";

/** A minute and user (platform.md §5); a project's 3,000 and 600 are not counted (local/DIFFERENCES.md). */
export const DOCS_PER_MINUTE = { Read: 300, Write: 60 } as const;

/** Counts one request of the effective user, whoever drives it, or refuses it in Google's words (platform-verdicts.md B17). A refused one counts for nothing. */
export function useMinute(execution: Execution, method: string, quota: "Read" | "Write"): void {
  const { minute } = execution.world;
  const key = `docs ${quota}:${execution.effective}`;
  const recent = (minute.get(key) ?? []).filter((at) => at > execution.time - 60_000 && at <= execution.time + 60_000);
  minute.set(key, recent);
  if (recent.filter((at) => at <= execution.time).length >= DOCS_PER_MINUTE[quota]) {
    throw apiFailure(method,
      `Quota exceeded for quota metric '${quota} requests' and limit '${quota} requests per minute per user' of service ` +
      "'docs.googleapis.com' for consumer 'project_number:000000000000'.");
  }
  recent.push(execution.time);
}
