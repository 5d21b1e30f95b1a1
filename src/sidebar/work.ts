import { call } from "./rpc";

/** Seconds without a key before the page counts as one where nothing is being typed. */
const QUIET = 20;
let lastKey = 0;

/**
 * While the page is visible and nothing is being typed, an open page helps with what waits: one step in 60 s ± 20 (design §1).
 * Returns how to stop it.
 */
export function helpWithWork(): () => void {
  let timer = 0;
  const typed = () => { lastKey = Date.now(); };
  const again = () => { timer = window.setTimeout(step, 40_000 + Math.random() * 40_000); };
  const step = () => {
    if (document.visibilityState === "visible" && Date.now() - lastKey > QUIET * 1000) call("work.step", {}).catch(() => undefined);
    again();
  };
  document.addEventListener("input", typed);
  again();
  return () => {
    window.clearTimeout(timer);
    document.removeEventListener("input", typed);
  };
}
