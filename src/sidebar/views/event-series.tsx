import { useEffect, useState } from "preact/hooks";
import type { Input, Output } from "../../contract/contract";
import { EVERY } from "../../contract/events";
import { useDraft } from "../draft";
import { addDays, dayAlone, dayInWords, dayOrNull } from "../format";
import { Button } from "../parts/button";
import { Choice, DayField, TextArea, TextField, Tick } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { Empty, Screen } from "../parts/screen";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import { hasBegun } from "./event-facts";
import type { EventCalls, EventShown, Part, Shown } from "./event-facts";
import { called } from "./home";
import type { Home } from "./home";

type Typed = { date: string; at: string; every: (typeof EVERY)[number]; topics: string; subject: string; host: string; hours: string; link: string; invite: boolean };
const topicsIn = (text: string): string[] => text.split("\n").map((line) => line.replace(/^\s*(\d+[.)]|[-–•])\s*/, "").trim()).filter(Boolean);

/** «Школа молодого педагога»: the sessions of the year by their topics, looked at before they are written (R-H01). */
export function SeriesForm({ home, shown, calls, saved, back }: { home: Home; shown: Shown; calls: EventCalls; saved: (words: string) => void; back: () => void }) {
  const blank: Typed = { date: addDays(home.today, 7), at: "", every: "month", topics: "", subject: shown.subjects.length === 1 ? shown.subjects[0]! : "", host: "", hours: "", link: "", invite: true };
  const draft = useDraft<Typed>("series", "youngSchool", blank, home.drafts.find(({ form }) => form === "series"), calls.keep);
  const sending = useSending(draft.key);
  const [look, setLook] = useState<Output<"event.series"> | null>(null);
  const { value, change, leave } = draft;
  const day = dayOrNull(value.date);
  const topics = topicsIn(value.topics);
  const input = (apply: boolean): Input<"event.series"> | null => (day && topics.length > 0
    ? { date: day, at: value.at, every: value.every, topics, subject: value.subject, hostId: null, host: value.host, hours: value.hours ? Number(value.hours) : null, link: value.link, invite: value.invite, apply } : null);
  const key = JSON.stringify(input(false));
  useEffect(() => setLook(null), [key]);
  const submit = () => {
    const next = input(look !== null);
    if (!next) return;
    if (!look) return void sending.look((id) => calls.series(next, id)).then((answer) => answer && setLook(answer));
    void sending.send((id) => calls.series(next, id), next).then((answer) => {
      if (!answer) return;
      draft.drop();
      saved(say("series.saved", { n: answer.sessions.length }));
    });
  };
  const field = (name: "at" | "subject" | "host" | "hours" | "link") => ({ name, value: value[name], set: (text: string) => change({ [name]: text }), leave, wrong: wrongOf(sending.refusal, name) });
  return (
    <Screen title={say("series.title")} lead={draft.note || say("series.lead")} back={back}>
      <SmallForm send={look ? say("series.save", { n: look.sessions.length }) : say("series.look")} sending={sending} submit={submit} blocked={!input(false)} cancel={() => { draft.drop(); back(); }}>
        <TextArea label={say("series.topics")} name="topics" hint={say("series.topicsHint")} required value={value.topics} set={(text) => change({ topics: text })} leave={leave} long={6000} wrong={wrongOf(sending.refusal, "topics")} />
        <div class="pairOfFields"><DayField label={say("series.first")} name="date" required value={value.date} set={(date) => change({ date })} leave={leave} wrong={wrongOf(sending.refusal, "date")} /><TextField type="time" label={say("event.at")} optional {...field("at")} /></div>
        <Choice label={say("series.every")} value={value.every} set={(every) => change({ every })} options={EVERY.map((each) => [each, say(`series.every.${each}`)] as const)} />
        <TextField label={say("event.hostName")} optional hint={say("event.hostHint")} long={150} {...field("host")} />
        {shown.subjects.length > 0 && <TextField label={say("event.subject")} required long={120} {...field("subject")} />}
        <TextField type="number" label={say("series.hours")} optional min={1} max={20} {...field("hours")} />
        <TextField label={say("event.link")} optional long={500} {...field("link")} />
        <Tick on={value.invite} set={(invite) => change({ invite })}>{say("series.invite")}</Tick>
        {look && (
          <div class="notice" role="status">
            <p>{say("series.will", { n: look.sessions.length, people: look.invited })}</p>
            <ul>{look.sessions.map(({ date, title }) => <li key={date}>{dayAlone(date)}: {title}</li>)}</ul>
            {look.left.length > 0 && <p class="quiet">{say("series.left", { days: look.left.map(({ day: each, why }) => `${dayAlone(each)} – ${say(`series.why.${why}`)}`).join(", ") })}</p>}
          </div>
        )}
      </SmallForm>
    </Screen>
  );
}

const SIGN = { came: "+", missed: "–", going: "", invited: "" } as const;

/** Who was at which session of a series: one line a person (R-H01). A mentee sees his own. */
export function SeriesTable({ home, sessions, back }: { home: Home; sessions: readonly EventShown[]; back: () => void }) {
  const inOrder = [...sessions].sort((one, other) => (one.date < other.date ? -1 : 1));
  const held = inOrder.filter((session) => hasBegun(session, home.today));
  const people = [...new Map(inOrder.flatMap((session) => session.people).map((part) => [part.personId, part])).values()].sort((one, other) => (called(one) < called(other) ? -1 : 1));
  const standOf = (session: EventShown, personId: string): Part["stand"] | undefined => session.people.find((part) => part.personId === personId)?.stand;
  const asked = (personId: string): EventShown[] => held.filter((session) => standOf(session, personId) !== undefined);
  const next = inOrder.find((session) => !hasBegun(session, home.today));
  return (
    <Screen title={say("series.title")} lead={[say("series.count", { n: inOrder.length, held: held.length }), next && say("series.next", { day: dayInWords(next.date, home.today) })].filter(Boolean).join(" · ")} back={back}>
      {people.length === 0 && <Empty why={say("series.nobody")} />}
      {people.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label={say("series.attendance")}>
          <table>
            <thead><tr><th>{say("series.who")}</th><th class="figures">{say("series.came")}</th>{inOrder.map(({ eventId, date, title }) => <th key={eventId} class="figures"><abbr title={title}>{date.slice(8)}.{date.slice(5, 7)}</abbr></th>)}</tr></thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.personId}>
                  <th scope="row">{called(person)}</th>
                  <td class="figures strong">{say("series.of", { n: asked(person.personId).filter((session) => standOf(session, person.personId) === "came").length, all: asked(person.personId).length })}</td>
                  {inOrder.map((session) => {
                    const stand = standOf(session, person.personId);
                    return <td key={session.eventId} class="figures" {...(stand ? { "aria-label": say(`event.stand.${stand}`) } : {})}>{stand && SIGN[stand]}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul class="plain stack">{inOrder.map(({ eventId, date, title }) => <li key={eventId}><span class="quiet">{dayAlone(date)}</span> {title}</li>)}</ul>
      <div class="row noprint"><Button icon="print" onClick={() => window.print()}>{say("print")}</Button></div>
    </Screen>
  );
}

/** The list of who was there, ticked at once: whoever said he goes is ticked beforehand. */
export function AttendanceForm({ home, event, people, calls, saved, cancel }: { home: Home; event: EventShown; people: readonly Part[]; calls: EventCalls; saved: (words: string) => void; cancel: () => void }) {
  const { eventId } = event;
  const blank = { came: people.filter(({ stand }) => stand === "came" || stand === "going").map(({ personId }) => personId as string) };
  const draft = useDraft("attendance", eventId, blank, home.drafts.find(({ form, subject }) => form === "attendance" && subject === eventId), calls.keep);
  const sending = useSending(draft.key);
  const came = new Set(draft.value.came);
  const submit = () => {
    const input = { eventId, came: people.map(({ personId }) => personId).filter((id) => came.has(id)) };
    void sending.send((id) => calls.attendance(input, id), input).then((done) => { if (done) { draft.drop(); saved(say("series.marked", { n: done.came, all: done.of })); } });
  };
  return (
    <SmallForm title={say("series.tick")} send={say("series.tickSave", { n: came.size })} sending={sending} submit={submit} cancel={() => { draft.drop(); cancel(); }}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      {people.map((person) => (
        <Tick key={person.personId} on={came.has(person.personId)} set={(on) => draft.change({ came: on ? [...came, person.personId] : [...came].filter((id) => id !== person.personId) })}>{called(person)}</Tick>
      ))}
    </SmallForm>
  );
}
