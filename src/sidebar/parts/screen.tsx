import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../words";
import { Button } from "./button";

let shown = 0;

/** One question a screen answers, in its title. The heading takes the focus when the screen changes. */
export function Screen({ title, lead, back, children }: { title: string; lead?: ComponentChildren; back?: () => void; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown > 0) heading.current?.focus();
    shown += 1;
  }, []);
  return (
    <main class="stack loose">
      <div class="stack">
        {back && <div><Button bare icon="back" onClick={back}>{say("back")}</Button></div>}
        <h1 tabIndex={-1} ref={heading}>{title}</h1>
        {lead !== undefined && <div class="quiet" aria-live="polite">{lead}</div>}
      </div>
      {children}
    </main>
  );
}

export const Skeleton = () => <div class="skeleton" role="status" aria-label={say("loading")}><i /><i /><i /></div>;

export const Empty = ({ why, children }: { why: string; children?: ComponentChildren }) => (
  <div class="card"><p>{why}</p>{children && <div class="row">{children}</div>}</div>
);
