import { useId } from "preact/hooks";
import { say } from "../words";

/** Done of all, and what is being made now. */
export function Progress({ done, total, now }: { done: number; total: number; now: string }) {
  const id = useId();
  return (
    <div class="stack">
      <progress class="progress" max={Math.max(total, 1)} value={done} aria-labelledby={id} />
      <p id={id} role="status">{say("job.progress", { done, total })}{now && <>. {now}</>}</p>
    </div>
  );
}
