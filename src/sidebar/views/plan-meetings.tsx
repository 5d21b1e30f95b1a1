import { useEffect, useState } from "preact/hooks";
import type { Input, Output } from "../../contract/contract";
import { calendarFile } from "../../contract/calendar-file";
import { REPEATS, type Repeat } from "../../contract/meetings";
import { HELP_KINDS, MEETING_KINDS, MEETING_MODES } from "../../contract/schemas";
import type { MeetingMode } from "../../contract/schemas";
import { useAsked } from "../asked";
import { useDraft } from "../draft";
import { download } from "../download";
import { addDays, dayAlone, dayInWords, dayOrNull, distance, daysBetween } from "../format";
import { Button } from "../parts/button";
import { Choice, DayField, SelectField, TextField } from "../parts/field";
import { SmallForm, useForm, useSending } from "../parts/form";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble, wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { told } from "../../texts/text";
import { label, say } from "../words";
import { called, menteesOf } from "./home";
import type { Brief, Home } from "./home";
import { SlotPick } from "./times";

export type PlanCalls = { show: Asks<"pair.show">; plan: Asks<"meeting.plan">; confirm: Asks<"meeting.confirm">; move: Asks<"meeting.move">; keep: Asks<"draft.save">; times: Asks<"meeting.times"> };
type Props = { home: Home; pair: Brief; calls: PlanCalls; back: () => void; changed: (said: string) => void };
type Planned = Output<"pair.show">["planned"][number];

/** What a pair has before it: planned meetings, each settled by one tap, and a series to the end of the term (R-P14). */
export function PlanMeetingsPage({ home, pair, calls, back, changed }: Props) {
  const { answer: shown, refusal, again } = useAsked(calls.show, { pairId: pair.pairId });
  const said = (words: string) => { again(); changed(words); };
  return (
    <Screen title={say("planned.title")} lead={[menteesOf(pair), pair.code].join(" · ")} back={back}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!shown && !refusal && <Skeleton />}
      {shown && (
        <>
          {shown.planned.length === 0 && <Empty why={say("planned.empty")} />}
          <ul class="plain">{shown.planned.map((meeting) => <li key={meeting.meetingId}><One {...{ home, pair, meeting, calls, said }} /></li>)}</ul>
          <PlanForm {...{ home, pair, calls, said }} />
        </>
      )}
    </Screen>
  );
}

function One({ home, pair, meeting, calls, said }: { home: Home; pair: Brief; meeting: Planned; calls: PlanCalls; said: (words: string) => void }) {
  const { meetingId, date, at, kind, minutes, mode, topic, moved, by, mayAct } = meeting;
  const [moving, setMoving] = useState(false);
  const sending = useSending();
  const come = date <= home.today;
  const settle = (held: boolean) => void sending.send((id) => calls.confirm({ meetingId, held, minutes: null }, id), held).then((done) => done && said(say(held ? "meeting.saved" : "planned.missed")));
  return (
    <div class="record">
      <p><span class="strong">{dayInWords(date, home.today)}{at && `, ${at}`}</span> <span class={come && date < home.today ? "overdue" : "quiet"}>· {distance(daysBetween(home.today, date))}</span></p>
      <p class="quiet">{[label(`meeting.${kind}`), minutes !== null && say("meeting.minutes", { n: minutes }), mode && label(`meetingMode.${mode}`), topic, moved.length > 0 && say("planned.from", { day: moved.map(dayAlone).join(", ") }), by && say("planned.by", { who: by })].filter(Boolean).join(" · ")}</p>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {mayAct && !moving && (
        <div class="row noprint">
          {come && <Button icon="check" disabled={sending.busy} onClick={() => settle(true)}>{say("planned.held")}</Button>}
          <Button bare disabled={sending.busy} onClick={() => setMoving(true)}>{say("planned.move")}</Button>
          {date >= home.today && <Button bare icon="download" onClick={() => toCalendar(home, pair, meeting)}>{say("planned.toCalendar")}</Button>}
          {come && <Button bare disabled={sending.busy} onClick={() => settle(false)}>{say("planned.notHeld")}</Button>}
        </div>
      )}
      {moving && <MoveForm {...{ home, pair, meeting, calls, said }} cancel={() => setMoving(false)} />}
    </div>
  );
}

function MoveForm({ home, pair, meeting: { meetingId, date: now, at: hour, minutes }, calls, said, cancel }: Parameters<typeof One>[0] & { cancel: () => void }) {
  const { typed: { date, at }, change, field, send, form } = useForm("meeting-move", meetingId, { date: (now >= home.today ? now : home.today) as string, at: hour });
  const day = dayOrNull(date);
  const submit = () => day && send((id) => calls.move({ meetingId, date: day, at }, id), [day, at], () => said(say("planned.moved", { day: dayAlone(day) })));
  return (
    <SmallForm title={say("planned.moveTitle")} send={say("planned.move")} {...form} submit={submit} blocked={!day} cancel={cancel}>
      <SlotPick {...{ home, pair, meetingId }} ask={calls.times} minutes={minutes ?? Number(LENGTHS[1])} chosen={{ date, at }} pick={(slot) => change({ date: slot.day, at: slot.at })} />
      <div class="pairOfFields"><DayField label={say("planned.newDay")} {...field("date")} min={home.today} /><TextField type="time" label={say("planned.at")} optional {...field("at")} /></div>
    </SmallForm>
  );
}

/** A file for the visitor's own calendar: with whom by name, pupils by code, nothing of what was noted. It takes the place of the one of before the meeting was moved. */
function toCalendar(home: Home, pair: Brief, { date, kind, calendar: { uid, sequence, start, end } }: Planned): void {
  const me = home.me?.personId;
  const asMentee = pair.mentees.some(({ personId }) => personId === me);
  const who = asMentee ? called(pair.mentor) : pair.mentor.personId !== me || pair.form.endsWith("-pupil") ? pair.code : menteesOf(pair);
  const matter = { uid, sequence, title: say("planned.calendarTitle", { kind: label(`meeting.${kind}`), who }) };
  download(`${date}.ics`, calendarFile([{ ...matter, ...(start === "" ? { day: date } : { start, end }) }], new Date().toISOString()), "text/calendar");
}

type Typed = { kind: (typeof MEETING_KINDS)[number]; date: string; at: string; minutes: string; mode: MeetingMode | ""; topic: string; repeat: Repeat; until: string };
const LENGTHS = ["15", "30", "45", "60"] as const;

/** Of a length that cannot be read half an hour is looked for. */
const lengthOf = (typed: string): number => (Number(typed) >= 5 && Number(typed) <= 600 ? Number(typed) : Number(LENGTHS[1]));

/** One meeting or a series: what will be planned stands in numbers and days before anything is written. */
function PlanForm({ home, pair, calls, said }: { home: Home; pair: Brief; calls: PlanCalls; said: (words: string) => void }) {
  const kinds = pair.helps ? HELP_KINDS : MEETING_KINDS;
  const blank: Typed = { kind: pair.helps ? HELP_KINDS[0] : "work", date: addDays(home.today, 7), at: "", minutes: "30", mode: "", topic: "", repeat: "once", until: "" };
  const draft = useDraft<Typed>("plan", pair.pairId, blank, home.drafts.find(({ form, subject }) => form === "plan" && subject === pair.pairId), calls.keep);
  const sending = useSending(draft.key);
  const [look, setLook] = useState<Output<"meeting.plan"> | null>(null);
  const { date, minutes, until, ...typed } = draft.value;
  const day = dayOrNull(date);
  const input = (apply: boolean): Input<"meeting.plan"> | null => (day ? { pairId: pair.pairId, ...typed, date: day, minutes: minutes ? Number(minutes) : null, until: dayOrNull(until), apply } : null);
  const key = JSON.stringify(input(false));
  useEffect(() => setLook(null), [key]);
  const submit = () => {
    const next = input(look !== null);
    if (!next) return;
    if (!look) return void sending.look((id) => calls.plan(next, id)).then((answer) => answer && setLook(answer));
    void sending.send((id) => calls.plan(next, id), next).then((answer) => {
      if (!answer) return;
      draft.drop();
      setLook(null);
      said(say("planned.saved", { n: answer.days.length }));
    });
  };
  const change = draft.change;
  const wrong = (field: string) => wrongOf(sending.refusal, field);
  const nothing = look !== null && look.days.length === 0;
  return (
    <SmallForm title={say("planned.new")} send={look ? say("planned.save", { n: look.days.length }) : say("planned.look")} sending={sending} submit={submit} blocked={!day || nothing}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      <SlotPick {...{ home, pair }} ask={calls.times} minutes={lengthOf(minutes)} chosen={{ date, at: typed.at }} pick={({ day: on, at, when }) => change({ date: on, at, ...(when === "evening" ? { mode: "remote" } : {}) })} />
      <div class="pairOfFields"><DayField label={say("planned.first")} name="date" value={date} set={(value) => change({ date: value })} leave={draft.leave} min={home.today} wrong={wrong("date")} /><TextField type="time" label={say("planned.at")} optional value={typed.at} set={(at) => change({ at })} leave={draft.leave} wrong={wrong("at")} /></div>
      <Choice label={say("planned.repeat")} value={typed.repeat} set={(repeat) => change({ repeat })} options={REPEATS.map((each) => [each, say(`planned.repeat.${each}`)] as const)} />
      {typed.repeat !== "once" && <DayField label={say("planned.until")} name="until" optional hint={say("planned.untilHint")} value={until} set={(value) => change({ until: value })} leave={draft.leave} min={date} wrong={wrong("until")} />}
      <Choice short label={say("meeting.length")} value={LENGTHS.find((each) => each === minutes) ?? ""} set={(value) => change({ minutes: value })} options={LENGTHS.map((each) => [each, each] as const)} />
      <SelectField label={say("meeting.kind")} value={typed.kind} set={(kind) => change({ kind })} options={kinds.map((each) => [each, label(`meeting.${each}`)] as const)} />
      <Choice label={say("planned.mode")} value={typed.mode} set={(mode) => change({ mode })} options={MEETING_MODES.map((each) => [each, label(`meetingMode.${each}`)] as const)} />
      <TextField label={say("planned.topic")} optional value={typed.topic} set={(topic) => change({ topic })} leave={draft.leave} long={200} />
      {look && (
        <div class="notice" role="status">
          <p>{nothing ? say("planned.nothing") : say("planned.will", { n: look.days.length, days: look.days.map(dayAlone).join(", ") })}</p>
          {look.warned && look.warned.length > 0 && <><p>{say("planned.warned")}</p><ul>{look.warned.map((message, n) => <li key={n}>{told(message)}</li>)}</ul></>}
          {look.left.length > 0 && <p class="quiet">{say("planned.left", { days: look.left.map(({ day: each, why }) => `${dayAlone(each)} – ${say(`planned.why.${why}`)}`).join(", ") })}</p>}
        </div>
      )}
    </SmallForm>
  );
}
