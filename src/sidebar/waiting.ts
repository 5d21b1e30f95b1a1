import { useEffect, useState } from "preact/hooks";
import type { Cause } from "./patience";

/** What calls of this page are waiting for, oldest first. */
const held = new Map<symbol, Cause>();
const heard = new Set<() => void>();

/** A call waits for its next try; null when it waits no more. */
export function waits(call: symbol, cause: Cause | null): void {
  if (cause === null ? !held.delete(call) : held.get(call) === cause) return;
  if (cause !== null) held.set(call, cause);
  for (const hear of heard) hear();
}

/** Why the page waits, for everybody to see; null when it does not. */
export function useWaiting(): Cause | null {
  const [cause, setCause] = useState<Cause | null>(null);
  useEffect(() => {
    const hear = () => setCause([...held.values()][0] ?? null);
    heard.add(hear);
    hear();
    return () => void heard.delete(hear);
  }, []);
  return cause;
}
