import type { Execution } from "../runtime/execution";
import type { ServiceFailure } from "../runtime/failure";
import type { World } from "../runtime/world";
import { keyboard } from "../people/keyboard";
import { mayEdit } from "../services/grid/files";
import type { FaultPoint, FaultKind } from "./kinds";
import type { Standing } from "./faults";
import { restlessHand } from "./hand";
import { refusalOf } from "./words";

/** A service that does not answer is waited for long; how long, no source says (local/DIFFERENCES.md). */
export const TIMEOUT_MS = 60_000;

type Standpoint = Pick<Execution, "world" | "functionName" | "asked" | "time">;
const standing = ({ world, functionName, asked, time }: Standpoint, call: string): Standing => ({ function: functionName, asked, call, execution: world.nextExecution, at: time });

/** What the call meets: the refusal that comes before or after its work, or the end of the execution. */
export type Blow = { readonly kind: "kill" | "outage" | "timeout" | "rate"; readonly done: boolean; readonly failure: ServiceFailure | null };

/** A person acts before the call; every other fault is the call's own. */
export function blowAt(execution: Execution, call: string): Blow | null {
  const { world } = execution;
  const struck = world.faults.strike("call", standing(execution, call));
  if (!struck) return null;
  const { kind, done, random } = struck;
  if (kind === "person") {
    struck.tell(handled(() => (world.faults.hand ?? restlessHand)(keyboard(world, handOf(world)), registryOf(world).workbook, random)));
    return null;
  }
  if (kind === "kill") return { kind, done, failure: null };
  if (kind !== "outage" && kind !== "timeout" && kind !== "rate") return null;
  const failure = refusalOf(kind, call, world.registryId, random);
  struck.tell(failure.message);
  return { kind, done, failure };
}

/** Google refuses a person too, as where the sheet is protected or has gone: then nothing happens. */
function handled(act: () => string): string {
  try {
    return act();
  } catch (thrown) {
    return `не вышло: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
}

const registryOf = (world: World) => world.files.get(world.registryId)!;
/** Whoever owns the registry may sit at it. */
const handOf = (world: World): string => (mayEdit(registryOf(world), world.coordinator) ? world.coordinator : registryOf(world).owner);

/** Whether a fault of this kind strikes at a point that has but this one. */
export const strikesAt = (point: Exclude<FaultPoint, "call">, execution: Standpoint, call: string): FaultKind | null => execution.world.faults.strike(point, standing(execution, call))?.kind ?? null;
