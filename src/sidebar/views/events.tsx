import { useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import { EVENT_KINDS } from "../../contract/schemas";
import type { EventKind } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { SelectField, Tick } from "../parts/field";
import { Pager } from "../parts/pager";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import { say } from "../words";
import { EventCard } from "./event-card";
import { awaitsMe, isLesson, isOver } from "./event-facts";
import type { EventCalls, EventShown, Shown } from "./event-facts";
import { EventForm } from "./event-form";
import { SeriesForm, SeriesTable } from "./event-series";
import { has } from "./home";
import type { Home } from "./home";
import type { Go } from "./place";

type Props = { home: Home; of: readonly string[]; go: Go; calls: EventCalls; changed: (said: string) => void };
type Filter = { kind: EventKind | ""; mine: boolean };
const SIZE = 30;
/** The paper that is offered once a lesson or visit was entered (`domain/documents.md` §2.8). */
const SCHEDULE = "D45";

/** What comes: open lessons, mutual visits, contests, courses; and what was, with what people took along (R-H15, R-H16, R-I08, R-I09). */
export function EventsPage({ home, of, go, calls, changed }: Props) {
  const [earlier, setEarlier] = useState(false);
  const { answer: shown, refusal, again } = useAsked(calls.show, { earlier });
  const said = (words: string) => { again(); changed(words); };
  const [what = "", which = ""] = of;
  const event = shown?.events.find(({ eventId }) => eventId === what);
  if (shown && (what === "new" || event)) {
    const saved = (words: string, kind: EventKind) => { go("events", ...(isLesson(kind) && has(home, "curator") ? [SCHEDULE] : [])); said(words); };
    return <EventForm key={what} {...{ home, shown, calls, saved }} standing={event ?? null} back={() => go("events")} />;
  }
  if (shown && what === "school" && has(home, ...CONTRACT["event.series"].allowed)) return <SeriesForm {...{ home, shown, calls }} saved={(words) => { go("events"); said(words); }} back={() => go("events")} />;
  const sessions = shown?.events.filter(({ series }) => series !== undefined && series === which) ?? [];
  if (what === "series" && sessions.length > 0) return <SeriesTable {...{ home, sessions }} back={() => go("events")} />;
  return (
    <Screen title={say("nav.events")} lead={shown && shown.events.length > 0 ? leadOf(shown, home.today) : undefined}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!shown && !refusal && <Skeleton />}
      {what === SCHEDULE && <div class="row noprint"><Button icon="add" onClick={() => go("makePapers", SCHEDULE, "")}>{say("event.schedule")}</Button></div>}
      {shown && <EventList {...{ home, go, shown, calls, said, earlier }} leaf={() => setEarlier(!earlier)} />}
    </Screen>
  );
}

function leadOf({ events }: Shown, today: string): string {
  const asked = events.filter((event) => awaitsMe(event, today)).length;
  return [say("event.coming", { n: events.filter((event) => !isOver(event, today)).length }), asked > 0 && say("event.asked", { n: asked })].filter(Boolean).join(" · ");
}

type ListProps = { home: Home; go: Go; shown: Shown; calls: EventCalls; said: (words: string) => void; earlier: boolean; leaf: () => void };
function EventList({ home, go, shown, calls, said, earlier, leaf }: ListProps) {
  const [filter, setFilter] = useRemembered<Filter>("events", { kind: "", mine: false }, home.drafts, calls.keep);
  const [page, setPage] = useState(0);
  const known = new Set<string>(shown.known.map(({ personId }) => personId));
  const mine = ({ people, hostId }: EventShown) => people.some(({ personId }) => known.has(personId)) || (hostId !== null && known.has(hostId));
  const found = shown.events.filter((event) => (filter.kind === "" || event.kind === filter.kind) && (!filter.mine || mine(event)));
  const [coming, over] = [found.filter((event) => !isOver(event, home.today)), found.filter((event) => isOver(event, home.today))];
  const change = (part: Partial<Filter>) => { setFilter(part); setPage(0); };
  const card = (event: EventShown) => <li key={event.eventId}><EventCard {...{ home, event, calls, said }} fix={() => go("events", event.eventId)} series={event.series ? () => go("events", "series", event.series!) : undefined} /></li>;
  const kinds = EVENT_KINDS.filter((kind) => kind === filter.kind || shown.events.some((event) => event.kind === kind));
  return (
    <>
      <div class="row noprint">
        {shown.mayMake && <Button main icon="add" onClick={() => go("events", "new")}>{say("event.enter")}</Button>}
        {has(home, ...CONTRACT["event.series"].allowed) && <Button bare label={`${say("series.title")}: ${say("series.open")}`} onClick={() => go("events", "school")}>{say("series.open")}</Button>}
        <Button bare onClick={() => go("samples")}>{say("sample.open")}</Button>
      </div>
      {shown.events.length > 0 && (
        <div class="filters noprint">
          <SelectField label={say("event.filter")} value={filter.kind} set={(kind) => change({ kind })} options={[["", say("all")] as const, ...kinds.map((kind) => [kind, say(`event.kind.${kind}`)] as const)]} />
          {known.size > 0 && <Tick on={filter.mine} set={(mine) => change({ mine })}>{say("event.mine")}</Tick>}
        </div>
      )}
      {shown.events.length === 0 && <Empty why={say(!shown.mayMake ? "event.emptySeen" : has(home, "mentee") && !has(home, "mentor") ? "event.emptyMentee" : "event.empty")} />}
      {shown.events.length > 0 && found.length === 0 && <Empty why={say("event.none")}><Button onClick={() => change({ kind: "", mine: false })}>{say("event.all")}</Button></Empty>}
      {coming.length > 0 && <section class="stack"><h2>{say("event.ahead", { n: coming.length })}</h2><ul class="cards">{coming.map(card)}</ul></section>}
      {over.length > 0 && (
        <section class="stack">
          <h2>{say("event.past", { n: over.length })}</h2>
          <ul class="cards">{over.slice(page * SIZE, (page + 1) * SIZE).map(card)}</ul>
          <Pager page={page} size={SIZE} total={over.length} go={setPage} />
        </section>
      )}
      {(shown.earlier > 0 || earlier) && <div class="row noprint"><Button bare onClick={leaf}>{earlier ? say("event.thisYear") : say("event.earlier", { n: shown.earlier })}</Button></div>}
    </>
  );
}
