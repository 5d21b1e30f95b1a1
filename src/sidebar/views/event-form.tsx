import { EVENT_KINDS, EVENT_LEVELS } from "../../contract/schemas";
import type { EventKind, EventLevel, PersonId } from "../../contract/schemas";
import { useDraft } from "../draft";
import type { Draft } from "../draft";
import { addDays, dayOrNull } from "../format";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { Screen } from "../parts/screen";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import { hasBegun, isLesson } from "./event-facts";
import type { EventCalls, EventShown, Saved, Shown } from "./event-facts";
import { EventHost, EventPeople } from "./event-people";
import type { Pick } from "./event-people";
import { has } from "./home";
import type { Home } from "./home";

type Props = { home: Home; shown: Shown; standing: EventShown | null; calls: EventCalls; saved: (words: string, kind: EventKind) => void; back: () => void };
/** An event as it is being typed. People found by a search are kept with their names: the draft may outlive the search. */
export type TypedEvent = {
  kind: EventKind; title: string; date: string; until: string; at: string; subject: string; class: string; lessonNumber: string; aim: string; level: EventLevel | ""; hours: string; result: string; link: string;
  host: string; hostOf: readonly Pick[]; invite: readonly PersonId[]; found: readonly Pick[]; inviteAll: boolean;
};

/** What takes several days. */
const LONG: readonly EventKind[] = ["contest", "courses", "seminar"];
/** What has hours of its own. */
const COUNTED: readonly EventKind[] = ["courses", "seminar", "webinar", "youngSchool"];

function blankOf({ known, mentees, subjects }: Shown, home: Home): TypedEvent {
  const joining = known.filter(({ joins }) => joins).map(({ personId }) => personId);
  const me = home.me?.personId;
  const [only] = subjects;
  return {
    kind: mentees === null && has(home, "mentee") ? "contest" : "openLesson", title: "", date: addDays(home.today, 7), until: "", at: "", subject: subjects.length === 1 ? only! : "", class: "", lessonNumber: "", aim: "", level: "", hours: "", result: "", link: "", host: "", hostOf: [],
    // A mentor enters it for the mentees, a mentee for himself; the staff chooses.
    invite: mentees !== null ? [] : has(home, "mentor", "secondMentor", "grownUp") ? joining.filter((id) => id !== me) : joining.filter((id) => id === me && has(home, "mentee")),
    found: [], inviteAll: false,
  };
}

const standingOf = ({ kind, title, date, until, at, subject, class: className, lessonNumber, aim, level, hours, result, link, hostId, hostName, host }: EventShown): TypedEvent => ({
  kind, title, date, until: until ?? "", at, subject, class: className, lessonNumber: lessonNumber === null ? "" : String(lessonNumber), aim, level, hours: hours === null ? "" : String(hours), result, link, host,
  hostOf: hostId ? [{ personId: hostId, name: hostName, code: "" }] : [], invite: [], found: [], inviteAll: false,
});

function savedOf({ date, until, lessonNumber, hours, hostOf, found, invite, class: className, ...typed }: TypedEvent, eventId: EventShown["eventId"] | null): Saved | null {
  const day = dayOrNull(date);
  if (!day) return null;
  const lesson = isLesson(typed.kind);
  const [host] = hostOf;
  return {
    ...typed, eventId, date: day, until: LONG.includes(typed.kind) ? dayOrNull(until) : null, class: lesson || typed.kind === "masterClass" ? className : "", lessonNumber: lesson && lessonNumber ? Number(lessonNumber) : null,
    hours: COUNTED.includes(typed.kind) && hours ? Number(hours) : null, hostId: host?.personId ?? null, host: host ? "" : typed.host, invite: [...new Set([...invite, ...found.map(({ personId }) => personId)])],
  };
}

/** One event, new or one that stands: what is asked follows from its kind. */
export function EventForm({ home, shown, standing, calls, saved, back }: Props) {
  const subject = standing?.eventId ?? "new";
  const draft = useDraft<TypedEvent>("event", subject, standing ? standingOf(standing) : blankOf(shown, home), home.drafts.find((each) => each.form === "event" && each.subject === subject), calls.keep);
  const sending = useSending(draft.key);
  const { value } = draft;
  const input = savedOf(value, standing?.eventId ?? null);
  const submit = () => {
    if (!input) return;
    void sending.send((id) => calls.save(input, id), input).then((answer) => {
      if (!answer) return;
      draft.drop();
      saved(standing ? say("event.fixed") : answer.invited > 0 ? say("event.savedInvited", { n: answer.invited }) : say("event.saved"), value.kind);
    });
  };
  const wrong = (field: string) => wrongOf(sending.refusal, field);
  return (
    <Screen title={say(standing ? "event.fixTitle" : "event.new")} lead={draft.note || undefined} back={back}>
      <SmallForm send={say("save")} sending={sending} submit={submit} blocked={!input} cancel={() => { draft.drop(); back(); }}>
        <SelectField label={say("event.filter")} name="kind" value={value.kind} set={(kind) => draft.change({ kind })} options={EVENT_KINDS.map((kind) => [kind, say(`event.kind.${kind}`)] as const)} />
        <TextField label={say(`event.title.${value.kind}`)} name="title" required value={value.title} set={(title) => draft.change({ title })} leave={draft.leave} long={300} wrong={wrong("title")} />
        <When {...{ draft, wrong }} />
        <About {...{ home, shown, draft, wrong }} />
        {(isLesson(value.kind) || value.kind === "masterClass" || value.kind === "youngSchool") && <EventHost {...{ home, shown, calls, wrong, draft }} />}
        <EventPeople {...{ home, shown, calls, wrong, draft }} known={standing ? standing.people.map(({ personId }) => personId) : []} />
        <TextField label={say("event.link")} name="link" optional hint={say("event.linkHint")} value={value.link} set={(link) => draft.change({ link })} leave={draft.leave} long={500} wrong={wrong("link")} />
        {hasBegun(value, home.today) && <TextArea label={say("event.resultField")} name="result" optional value={value.result} set={(result) => draft.change({ result })} leave={draft.leave} long={1000} wrong={wrong("result")} />}
      </SmallForm>
    </Screen>
  );
}

type Fields = { draft: Draft<TypedEvent>; wrong: (field: string) => string | undefined };

function When({ draft, wrong }: Fields) {
  const { value, change, leave } = draft;
  const long = LONG.includes(value.kind);
  return (
    <div class="pairOfFields">
      <DayField label={say(long ? "event.firstDay" : "event.day")} name="date" required value={value.date} set={(date) => change({ date })} leave={leave} wrong={wrong("date")} />
      {long ? <DayField label={say("event.lastDay")} name="until" optional value={value.until} set={(until) => change({ until })} leave={leave} min={value.date} wrong={wrong("until")} />
        : <TextField type="time" label={say("event.at")} name="at" optional value={value.at} set={(at) => change({ at })} leave={leave} wrong={wrong("at")} />}
    </div>
  );
}

function About({ shown, draft, wrong }: Fields & { home: Home; shown: Shown }) {
  const { value, change, leave } = draft;
  const lesson = isLesson(value.kind);
  const subjects = shown.subjects;
  return (
    <>
      {subjects.length > 1 ? <SelectField label={say("event.subject")} name="subject" value={value.subject} set={(subject) => change({ subject })} options={[["", "–"] as const, ...subjects.map((each) => [each, each] as const)]} wrong={wrong("subject")} />
        : <TextField label={say("event.subject")} name="subject" optional={!lesson && subjects.length === 0} value={value.subject} set={(subject) => change({ subject })} leave={leave} long={120} wrong={wrong("subject")} />}
      {lesson && (
        <div class="pairOfFields">
          <TextField label={say("event.class")} name="class" optional value={value.class} set={(className) => change({ class: className })} leave={leave} long={20} wrong={wrong("class")} />
          <TextField type="number" label={say("event.lessonNumber")} name="lessonNumber" optional value={value.lessonNumber} set={(lessonNumber) => change({ lessonNumber })} leave={leave} min={0} max={12} wrong={wrong("lessonNumber")} />
        </div>
      )}
      {!lesson && <SelectField label={say("event.level")} name="level" optional={value.kind !== "contest"} value={value.level} set={(level) => change({ level })} options={[["", say("event.noLevel")] as const, ...EVENT_LEVELS.map((level) => [level, say(`event.levelOf.${level}`)] as const)]} wrong={wrong("level")} />}
      {COUNTED.includes(value.kind) && <TextField type="number" label={say("event.hoursField")} name="hours" optional value={value.hours} set={(hours) => change({ hours })} leave={leave} min={1} max={2000} wrong={wrong("hours")} />}
      {lesson && <TextField label={say("event.aimField")} name="aim" optional value={value.aim} set={(aim) => change({ aim })} leave={leave} long={500} wrong={wrong("aim")} />}
    </>
  );
}
