import type { World } from "./world";

/** How each of several acts ended, as `Promise.allSettled` tells it. */
export type Settled<Value> = { readonly status: "fulfilled"; readonly value: Value } | { readonly status: "rejected"; readonly reason: Error };

/**
 * Runs the acts as if they began at one instant. They run one after another on this computer, each from the same virtual moment;
 * locks, the number of simultaneous executions and what each sees of the workbooks follow the virtual clock.
 */
export function together<Value>(world: World, acts: readonly (() => Value)[]): Settled<Value>[] {
  const start = world.now;
  let latest = start;
  world.versions = new Map([...world.files.values()].map((file) => [file.id, [{ at: -Infinity, by: world, workbook: file.workbook }]]));
  try {
    return acts.map((act) => {
      world.now = start;
      try {
        return { status: "fulfilled", value: act() };
      } catch (thrown) {
        return { status: "rejected", reason: thrown instanceof Error ? thrown : new Error(String(thrown)) };
      } finally {
        latest = Math.max(latest, world.now);
      }
    });
  } finally {
    world.versions = null;
    world.now = latest;
  }
}
