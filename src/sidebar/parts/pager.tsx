import { say } from "../words";
import { Button } from "./button";

/** Pages of a long list; nothing when it fits one. */
export function Pager({ page, size, total, go }: { page: number; size: number; total: number; go: (page: number) => void }) {
  if (total <= size) return null;
  const from = page * size + 1;
  return (
    <nav class="row noprint" aria-label={say("pager.label")}>
      <Button disabled={page === 0} onClick={() => go(page - 1)}>{say("pager.earlier")}</Button>
      <Button disabled={from + size > total} onClick={() => go(page + 1)}>{say("pager.later")}</Button>
      <span class="quiet">{say("pager.where", { from, to: Math.min(from + size - 1, total), total })}</span>
    </nav>
  );
}
