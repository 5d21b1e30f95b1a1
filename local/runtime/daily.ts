import type { Execution } from "./execution";
import { ServiceFailure } from "./failure";
import { DAY } from "../services/grid/serial";

/** Counts against a quota per user and day, which begins anew 24 h after its first request (platform.md §5). */
export function useDaily(execution: Execution, quota: string, amount: number, limit: number, service: string): void {
  const { daily } = execution.world;
  const key = `${quota}:${execution.effective}`;
  const known = daily.get(key);
  const use = known && execution.time - known.since < DAY ? known : { since: execution.time, used: 0 };
  daily.set(key, use);
  if (use.used + amount > limit) throw new ServiceFailure(`Service invoked too many times for one day: ${service}.`);
  use.used += amount;
}
