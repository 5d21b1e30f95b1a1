import { useState } from "preact/hooks";
import type { EventStand } from "../../contract/schemas";
import { Button } from "../parts/button";
import { SmallForm, useSending } from "../parts/form";
import { LinkButton } from "../parts/link";
import { Trouble } from "../parts/trouble";
import { say } from "../words";
import { aboutOf, hasBegun, isOver, standWord, whenOf } from "./event-facts";
import type { EventCalls, EventShown, Part } from "./event-facts";
import { EventMark } from "./event-mark";
import { AttendanceForm } from "./event-series";
import { called } from "./home";
import type { Home } from "./home";

type Props = { home: Home; event: EventShown; calls: EventCalls; said: (words: string) => void; fix: () => void; /** Opens the attendance of its series. */ series?: (() => void) | undefined };

/** What, when, whose lesson · the own answer by one tap · the others below. */
export function EventCard({ home, event, calls, said, fix, series }: Props) {
  const [withdrawing, setWithdrawing] = useState(false);
  const [ticking, setTicking] = useState(false);
  const sending = useSending();
  const { eventId, title, hostName, aim, result, link, people, counts, mayJoin, mayInvite, mayChange, mayWithdraw } = event;
  const me = people.find((part) => part.me);
  const close = people.filter((part) => !part.me && part.mayMark);
  const others = people.filter((part) => !part.me && !part.mayMark);
  // Of many whom the visitor may mark the list stays folded.
  const [first, folded] = close.length > 3 ? [[], [...close, ...others]] : [close, others];
  // A list of several is ticked at once.
  const marked = people.filter(({ mayMark }) => mayMark);
  const lists = marked.length > 2 && hasBegun(event, home.today);
  const withdraw = () => void sending.send((id) => calls.withdraw({ eventId }, id)).then((done) => done && said(say("event.withdrawn")));
  const row = { home, event, calls, said };
  return (
    <article class="card" aria-label={title}>
      <h3>{title}</h3>
      <p><span class={isOver(event, home.today) ? "quiet" : "strong"}>{whenOf(event, home.today)}</span></p>
      <p class="quiet">{aboutOf(event)}</p>
      {hostName && <p>{say("event.host", { who: hostName })}</p>}
      {aim && <p>{say("event.aim", { aim })}</p>}
      {result && <p>{say("event.result", { result })}</p>}
      {(me || mayJoin) && <PartRow {...row} part={me ?? null} />}
      {first.map((part) => <PartRow key={part.personId} {...row} part={part} />)}
      {folded.length > 0 ? (
        <details class="stack">
          <summary>{say("event.people", { n: counts.all })} <span class="quiet">· {say("event.counts", counts)}</span></summary>
          {folded.map((part) => <PartRow key={part.personId} {...row} part={part} />)}
        </details>
      ) : counts.all > people.length && <p class="quiet">{say("event.people", { n: counts.all })} · {say("event.counts", counts)}</p>}
      {mayInvite.length > 0 && !isOver(event, home.today) && <div class="row noprint">{mayInvite.map((person) => <Invite key={person.personId} {...row} person={person} />)}</div>}
      {ticking && <AttendanceForm {...{ home, event, calls }} people={marked} saved={(words) => { setTicking(false); said(words); }} cancel={() => setTicking(false)} />}
      {(link || mayChange || mayWithdraw || series || lists) && !withdrawing && !ticking && (
        <div class="row noprint">
          {/^https?:/.test(link) && <LinkButton href={link} bare>{say("event.materials")}</LinkButton>}
          {lists && <Button label={`${say("series.tickOpen")}: ${title}`} onClick={() => setTicking(true)}>{say("series.tickOpen")}</Button>}
          {series && <Button bare label={`${say("series.attendance")}: ${title}`} onClick={series}>{say("series.attendance")}</Button>}
          {mayChange && <Button bare onClick={fix}>{say("event.fix")}</Button>}
          {mayWithdraw && <Button bare danger onClick={() => setWithdrawing(true)}>{say("event.withdraw")}</Button>}
        </div>
      )}
      {withdrawing && <SmallForm title={say("event.withdrawTitle")} send={say("event.withdraw")} danger sending={sending} submit={withdraw} cancel={() => setWithdrawing(false)}><p>{say("event.withdrawWhat", { n: counts.all })}</p></SmallForm>}
    </article>
  );
}

type RowProps = Omit<Props, "fix" | "series">;
function Invite({ event, calls, said, person }: RowProps & { person: EventShown["mayInvite"][number] }) {
  const sending = useSending();
  const send = () => void sending.send((id) => calls.attend({ eventId: event.eventId, personId: person.personId, stand: "invited", result: "", hours: null, reflection: "" }, id)).then((done) => done && said(say("event.invited", { who: called(person) })));
  return <>{sending.refusal && <Trouble refusal={sending.refusal} />}<Button icon="add" disabled={sending.busy} onClick={send}>{say("event.invite", { who: called(person) })}</Button></>;
}

/** Somebody's part; null is the visitor's own that is not there yet. */
function PartRow({ home, event, calls, said, part }: RowProps & { part: Part | null }) {
  const [open, setOpen] = useState(false);
  const sending = useSending();
  const own = part === null || part.me;
  const begun = hasBegun(event, home.today);
  const over = isOver(event, home.today);
  const mark = (stand: EventStand) => void sending.send((id) => calls.attend({ eventId: event.eventId, personId: part === null ? null : part.personId, stand, result: "", hours: null, reflection: "" }, id), stand).then((done) => done && said(say("event.marked")));
  const stand = part?.stand ?? null;
  const may = part === null || part.mayMark;
  const who = own ? "" : part ? called(part) : "";
  const facts = part ? [part.result, part.hours !== null && say("event.hours", { n: part.hours })].filter(Boolean).join(" · ") : "";
  const about = own ? undefined : who;
  if (open) return <EventMark {...{ home, event, part, calls }} saved={() => { setOpen(false); said(say("event.marked")); }} cancel={() => setOpen(false)} />;
  const press = (words: string, does: () => void, icon?: "check") => <Button {...(icon ? { icon } : { bare: true })} disabled={sending.busy} {...(about ? { label: `${words}: ${about}` } : {})} onClick={does}>{words}</Button>;
  return (
    <div class="record">
      {part && <p>{own ? <span class="strong">{say("event.me", { stand: standWord(part.stand, event, home.today) })}</span> : <>{who} <span class="quiet">· {standWord(part.stand, event, home.today)}</span></>}{facts && <span class="quiet"> · {facts}</span>}</p>}
      {part?.reflection && <p>{say("event.said", { words: part.reflection })}</p>}
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {may && (
        <div class="row noprint">
          {!over && stand !== "going" && stand !== "came" && press(say(own ? "event.go" : "event.goOf"), () => mark("going"), "check")}
          {begun && stand !== "came" && press(say("event.came"), () => setOpen(true), "check")}
          {stand === "came" && press(say(part?.reflection || !own ? "event.mend" : "event.add"), () => setOpen(true))}
          {part && stand !== "missed" && stand !== "came" && press(say(over ? "event.missed" : own ? "event.cannot" : "event.cannotOf"), () => mark("missed"))}
        </div>
      )}
    </div>
  );
}
