import { useEffect, useState } from "preact/hooks";
import { onHash, pushHash, readHash } from "../host";

export const VIEWS = ["home", "today", "mine", "setup", "repair", "roster", "pairs", "consents", "leave", "search", "example", "exampleRemoval", "job", "health", "checks", "lesson", "talk", "analysis", "meetings", "papers", "makePapers", "print", "names", "templates", "programme", "programmes", "forms", "wave", "form", "typing", "slips", "control", "assessments", "assessment", "ending", "group", "events", "ask", "appeals", "fit", "afterMeeting", "diary", "progress", "duties", "timetable", "subject", "samples", "wellbeing"] as const;
export type View = (typeof VIEWS)[number];
/** Which screen, and of what: `lesson` takes a pair and perhaps an observation to correct. */
export type Place = { readonly view: View; readonly of: readonly string[] };
export type Go = (view: View, ...of: string[]) => void;

export const isView = (name: string | undefined): name is View => VIEWS.includes(name as View);

function placeOf(hash: string): Place | null {
  const [view, ...of] = hash.replace(/^#/, "").split("/");
  return isView(view) ? { view, of: of.map(decodeURIComponent) } : null;
}

const hashOf = (view: View, of: readonly string[]): string => [view, ...of.map(encodeURIComponent)].join("/");
/** A screen of the web page, to be opened from elsewhere in a tab of its own. */
export const addressOf = (pageUrl: string, view: View, ...of: string[]): string => `${pageUrl}#${hashOf(view, of)}`;

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
    pushHash(hashOf(view, of));
    window.scrollTo(0, 0);
  };
  return [place, go];
}
