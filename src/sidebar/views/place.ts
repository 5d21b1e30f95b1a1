import { useEffect, useState } from "preact/hooks";
import { onHash, pushHash, readHash } from "../host";

export const VIEWS = ["home", "today", "mine", "setup", "repair", "roster", "pairs", "consents", "leave", "search", "example", "exampleRemoval", "job", "health", "lesson"] as const;
export type View = (typeof VIEWS)[number];
/** Which screen, and of what: `lesson` takes a pair and perhaps an observation to correct. */
export type Place = { readonly view: View; readonly of: readonly string[] };
export type Go = (view: View, ...of: string[]) => void;

const isView = (name: string | undefined): name is View => VIEWS.includes(name as View);

function placeOf(hash: string): Place | null {
  const [view, ...of] = hash.replace(/^#/, "").split("/");
  return isView(view) ? { view, of: of.map(decodeURIComponent) } : null;
}

/** The open screen. The address tells it where there is one, so that a link and the browser's "back" work. */
export function usePlace(): readonly [Place, Go] {
  const [place, setPlace] = useState<Place>(() => ({ view: isView(window.nastavnikView) ? window.nastavnikView : "home", of: [] }));
  useEffect(() => {
    readHash((hash) => {
      const there = placeOf(hash);
      if (there) setPlace(there);
    });
    onHash((hash) => setPlace(placeOf(hash) ?? { view: "home", of: [] }));
  }, []);
  const go: Go = (view, ...of) => {
    setPlace({ view, of });
    pushHash([view, ...of.map(encodeURIComponent)].join("/"));
    window.scrollTo(0, 0);
  };
  return [place, go];
}
