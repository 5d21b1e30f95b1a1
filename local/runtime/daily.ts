import type { Execution } from "./execution";
import { ServiceFailure } from "./failure";
import type { DailyUse } from "./world";
import { DAY } from "../services/grid/serial";

/** Whose quota, and when. */
type Whose = Pick<Execution, "world" | "time" | "effective">;

/** Counts against a quota per user and day, which begins anew 24 h after its first request (platform.md §5). */
export function useDaily(execution: Whose, quota: string, amount: number, limit: number, service: string): void {
  const use = usedToday(execution, quota) ?? { since: execution.time, used: 0 };
  execution.world.daily.set(keyOf(execution, quota), use);
  if (use.used + amount > limit) throw new ServiceFailure(`Service invoked too many times for one day: ${service}.`);
  use.used += amount;
}

/** What is left of it; asking begins no day. */
export const leftToday = (execution: Whose, quota: string, limit: number): number => Math.max(0, limit - (usedToday(execution, quota)?.used ?? 0));

const keyOf = ({ effective }: Whose, quota: string): string => `${quota}:${effective}`;

function usedToday(execution: Whose, quota: string): DailyUse | null {
  const known = execution.world.daily.get(keyOf(execution, quota));
  return known && execution.time - known.since < DAY ? known : null;
}
