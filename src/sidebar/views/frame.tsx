import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import { Button } from "../parts/button";
import { useWaiting } from "../waiting";
import { say } from "../words";
import { has, isStaff } from "./home";
import type { Home } from "./home";
import type { Go, Place, View } from "./place";

const WIDE: ReadonlySet<View> = new Set(["pairs", "consents", "wave"]);
const CURATOR = ["today", "pairs", "control", "papers", "assessments", "events", "timetable", "forms", "consents", "search", "roster", "leave", "job", "example", "health"] as const;
const WATCHER = ["today", "subject", "pairs", "control", "events", "timetable", "papers", "search"] as const;
const DEPUTY = ["today", "pairs", "control", "papers", "assessments", "events", "timetable", "search"] as const;
const MEMBER = ["mine", "events", "timetable", "papers"] as const;
/** Screens that a section leads to. */
const INSIDE: { readonly [Each in View]?: View } = { makePapers: "papers", print: "papers", names: "papers", templates: "papers", programme: "mine", programmes: "pairs", wave: "forms", typing: "forms", slips: "forms", form: "mine", lesson: "mine", talk: "mine", analysis: "mine", meetings: "mine", ask: "mine", fit: "mine", afterMeeting: "mine", diary: "mine", progress: "mine", duties: "mine", samples: "events", wellbeing: "pairs", appeals: "today", checks: "health", assessment: "assessments", ending: "mine" };

/** Sections for who has several, and the footer: whose account serves the page and who one is here. */
export function Frame({ home, place, go, children }: { home: Home; place: Place; go: Go; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const waiting = useWaiting();
  const own = home.me !== null && home.pairs.some(({ mentor, mentees, helps }) => helps || mentor.personId === home.me?.personId || mentees.some(({ personId }) => personId === home.me?.personId));
  const sections = has(home, "curator") ? CURATOR : has(home, ...CONTRACT["assessments.show"].allowed) ? DEPUTY : isStaff(home) ? WATCHER : has(home, ...CONTRACT["papers.show"].allowed) ? MEMBER : [];
  const views = [...sections.slice(0, 2), ...(own && sections !== MEMBER ? ["mine" as const] : []), ...(has(home, ...CONTRACT["group.week"].allowed) ? ["group" as const] : []), ...sections.slice(2)].filter((view) => (view === "job" ? home.jobs.length > 0 : view === "events" ? has(home, ...CONTRACT["event.show"].allowed) : view === "timetable" ? has(home, ...CONTRACT["timetable.show"].allowed) : view === "subject" ? has(home, ...CONTRACT["subject.report"].allowed) : view !== "control" || has(home, ...CONTRACT["control.show"].allowed)));
  const now: View = place.view === "home" ? (isStaff(home) ? "today" : "mine") : (INSIDE[place.view] ?? place.view);
  const pick = (view: View) => {
    setOpen(false);
    go(view);
  };
  return (
    <div class={WIDE.has(place.view) && place.of[0] !== "new" ? "page wide" : "page"}>
      {views.length > 0 && (
        <header class="stack noprint">
          <div class="navToggle"><Button bare icon="menu" expanded={open} onClick={() => setOpen(!open)}>{say("nav.open")}</Button></div>
          <nav class={open ? "nav" : "nav closed"} aria-label={say("nav.open")}>
            {views.map((view) => <Button key={view} bare current={view === now} onClick={() => pick(view)}>{say(`nav.${view}` as "nav.today")}</Button>)}
          </nav>
        </header>
      )}
      {waiting && <p class="notice waits noprint" role="status">{say(`waits.${waiting}`)}</p>}
      {children}
      <footer class="foot">
        {has(home, ...CONTRACT["appeal.talk"].allowed) && (
          <nav class="row noprint" aria-label={say("ask.open")}>
            <Button bare onClick={() => pick("ask")}>{say("ask.talk")}</Button>
            <Button bare onClick={() => go("ask", "end")}>{say("ask.end")}</Button>
          </nav>
        )}
        <span>{[home.school, home.year && say("foot.year", { year: home.year }), home.programme && say("foot.programme", home.programme)].filter(Boolean).join(" · ")}</span>
        <span>{say("foot.visitor", { who: [home.me?.name || home.me?.code, home.visitor].filter(Boolean).join(", ") })}</span>
        <span>{say("foot.account", { account: home.account })}</span>
      </footer>
    </div>
  );
}
