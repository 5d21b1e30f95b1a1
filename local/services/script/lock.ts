import { strikesAt } from "../../faults/strike";
import { containerOf, spend, type Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn, StandIn } from "../../runtime/standin";

/**
 * `LockService`. There is no document lock in a web app (platform.md trap 11); the script lock is one for the whole project (trap 12).
 * Executions that run at one instant (`together`) take it in turn: whoever comes later on this computer comes later in the queue.
 */
export function lockService(execution: Execution): GlobalStandIn {
  return {
    kind: "LockService",
    members: {
      getScriptLock: () => lock(execution, "script"),
      getUserLock: () => lock(execution, `user:${execution.effective}`),
      getDocumentLock: () => {
        const document = containerOf(execution);
        return document === null ? null : lock(execution, `document:${document}`);
      },
    },
  };
}

function lock(execution: Execution, name: string): StandIn {
  const { locks } = execution.world;
  const held = () => locks.get(name) === Infinity;

  /** While the execution runs the lock is held until Infinity; the end becomes known when it is released. */
  const acquired = (timeout: number): boolean => {
    if (held()) return true;
    const wait = Math.max(0, (locks.get(name) ?? 0) - execution.time);
    if (wait > timeout || strikesAt("lock", execution, "Lock.tryLock") !== null) {
      spend(execution, timeout);
      return false;
    }
    spend(execution, wait);
    locks.set(name, Infinity);
    return true;
  };

  return {
    kind: "Lock",
    members: {
      tryLock: (timeout: number) => acquired(timeout),
      waitLock: (timeout: number) => {
        if (!acquired(timeout)) throw new ServiceFailure("Lock timeout: another process was holding the lock for too long.");
      },
      hasLock: () => held(),
      releaseLock: () => {
        if (held()) locks.set(name, execution.time);
      },
    },
  };
}
