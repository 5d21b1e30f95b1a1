import { useEffect, useState } from "preact/hooks";
import { learn } from "../texts/text";
import { runPacked } from "./packed";
import { Refusal, asRefusal } from "./rpc";
import type { Asks } from "./rpc";
import type { ControlView } from "./views/view-of-control";
import type { CareView } from "./views/view-of-care";
import type { ConfidedView } from "./views/view-of-confided";
import type { AssessmentsView } from "./views/view-of-assessments";
import type { EventsView } from "./views/view-of-events";
import type { FormsView } from "./views/view-of-forms";
import type { LessonsView } from "./views/view-of-lessons";
import type { GroupView } from "./views/view-of-group";
import type { MeetingsView } from "./views/view-of-meetings";
import type { PeopleView } from "./views/view-of-people";
import type { RosterView } from "./views/view-of-roster";

/** Screens that travel by themselves, by the name of their part; each puts its own there when it was fetched. */
type Screens = { assessments: typeof AssessmentsView; care: typeof CareView; confided: typeof ConfidedView; control: typeof ControlView; events: typeof EventsView; forms: typeof FormsView; group: typeof GroupView; lessons: typeof LessonsView; meetings: typeof MeetingsView; people: typeof PeopleView; roster: typeof RosterView };
declare global {
  interface Window {
    nastavnikScreens?: Partial<Screens>;
  }
}

/** `words` are what this part alone says. */
export const offer = <Name extends keyof Screens>(name: Name, screen: Screens[Name], ...words: readonly { readonly [key: string]: string }[]): void => {
  words.forEach(learn);
  window.nastavnikScreens = { ...window.nastavnikScreens, [name]: screen };
};

/** A screen part, fetched once for the open page. A part of a newer build does nothing on an older page: then the page has to be reloaded. */
export function usePart<Name extends keyof Screens>(name: Name, ask: Asks<"page.part">): { readonly screen: Screens[Name] | undefined; readonly refusal: Refusal | null; again: () => void } {
  const [state, setState] = useState<{ turn: number; refusal: Refusal | null }>({ turn: 0, refusal: null });
  const screen = window.nastavnikScreens?.[name];
  useEffect(() => {
    if (screen) return undefined;
    let stale = false;
    ask({ name }).then(({ code }) => {
      runPacked(code);
      if (!window.nastavnikScreens?.[name]) throw new Refusal("conflict", { key: "page.old" });
    }).then(() => null, asRefusal).then((refusal) => { if (!stale) setState((now) => ({ ...now, refusal })); });
    return () => { stale = true; };
  }, [name, state.turn]);
  return { screen, refusal: state.refusal, again: () => setState({ turn: state.turn + 1, refusal: null }) };
}
