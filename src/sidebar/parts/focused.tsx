import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A part that opens at a click: it is scrolled into sight and takes the focus, so that it is seen and heard. */
export function Focused({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return <div class="stack focused" tabIndex={-1} ref={box}>{children}</div>;
}
