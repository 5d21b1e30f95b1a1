import { useEffect, useState } from "preact/hooks";
import { TALK_WITHIN } from "../../contract/bounds";
import { LESSON_TYPES, NOTE_SUBJECTS } from "../../contract/schemas";
import type { IsoDate } from "../../contract/schemas";
import { Button } from "../parts/button";
import { Choice, DayField, SelectField, TextArea, TextField } from "../parts/field";
import { label, say } from "../words";
import type { Word } from "../words";
import type { Talk, Typed } from "./lesson-values";

export type Name = Exclude<keyof Typed, "scores" | "facts" | "notes" | "forReview" | "sent">;
/** What a field of the lesson needs, by its name. */
export type FieldOf = (name: Name) => { name: string; label: string; value: string; set: (value: string) => void; leave: () => void; wrong: string | undefined };

const LENGTHS = ["10", "15", "20", "30"] as const;
/** `08:35` by this device's watch. */
export const watch = (): string => new Date().toTimeString().slice(0, 5);
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Questions that help to begin a talk: shown to whoever leads it, never filled in (Q10, «Банк вопросов наставника»). */
export const Bank = ({ phase }: { phase: "before" | "after" }) => (
  <details class="stack">
    <summary>{say("lesson.bank")}</summary>
    <ul>{([1, 2, 3, 4, 5] as const).filter((n) => phase === "after" || n < 5).map((n) => <li key={n}>{say(`lesson.bank.${phase}${n}` as Word)}</li>)}</ul>
  </details>
);

export const LessonTypeField = ({ talk, change }: { talk: Talk; change: (part: Partial<Talk>) => void }) => (
  <SelectField label={say("lesson.lessonType")} optional value={talk.lessonType} set={(lessonType) => change({ lessonType })} options={[["", say("choose")], ...LESSON_TYPES.map((each) => [each, label(`lessonType.${each}`)] as const)]} />
);

/** Phase 1: when both talked, what to look at, and how they will see that it went well (R-H02, R-H03). */
export const TalkBefore = ({ field, lessonDate }: { field: FieldOf; lessonDate: string }) => (
  <>
    <Bank phase="before" />
    <div class="pairOfFields"><DayField {...field("beforeOn")} optional max={lessonDate} /><TextField {...field("beforeAt")} optional type="time" /></div>
    <TextArea {...field("focus")} optional long={500} hint={say("lesson.focusHint")} />
    <TextArea {...field("success")} optional long={1000} hint={say("lesson.successHint")} />
  </>
);

type NotesProps = { typed: Typed; change: (part: Partial<Typed>) => void; field: FieldOf; leave: () => void };
/** Phase 2: the course of the lesson; one tap stamps the minute (R-H04). */
export function LessonNotes({ typed, change, field, leave }: NotesProps) {
  const put = (at: number, part: Partial<Typed["notes"][number]>) => change({ notes: typed.notes.map((note, n) => (n === at ? { ...note, ...part } : note)) });
  return (
    <fieldset class="group" id="notes">
      <legend>{say("lesson.course")}</legend>
      <div class="pairOfFields">
        <Stamped field={field("lessonStart")} tap={say("lesson.started")} />
        <Stamped field={field("lessonEnd")} tap={say("lesson.ended")} />
      </div>
      {typed.notes.map((note, at) => (
        <div class="record" key={at}>
          <div class="row ends">
            <TextField type="time" label={say("lesson.noteAt")} value={note.at} set={(time) => put(at, { at: time })} leave={leave} />
            <Button bare icon="close" label={say("lesson.noteRemove", { at: note.at })} onClick={() => change({ notes: typed.notes.filter((_, n) => n !== at) })}>{say("lesson.remove")}</Button>
          </div>
          <Choice label={say("lesson.noteAbout")} value={note.about} set={(about) => put(at, { about })} options={NOTE_SUBJECTS.map((each) => [each, label(`noteSubject.${each}`)] as const)} />
          <TextArea label={say("lesson.noteText", { at: note.at })} value={note.text} set={(text) => put(at, { text })} leave={leave} long={500} />
        </div>
      ))}
      <div><Button icon="add" onClick={() => change({ notes: noted(typed) })}>{say("lesson.note")}</Button></div>
    </fieldset>
  );
}

/** The notes with one of this minute, about whom the last one was. */
export const noted = ({ notes }: Typed): Typed["notes"] => [...notes, { at: watch(), about: notes[notes.length - 1]?.about ?? "note", text: "" }];

/** A time of day that one tap takes from the watch. */
const Stamped = ({ field, tap }: { field: ReturnType<FieldOf>; tap: string }) => (
  <div class="stack">
    <TextField {...field} optional type="time" />
    {field.value === "" && <div><Button bare onClick={() => { field.set(watch()); field.leave(); }}>{tap}</Button></div>}
  </div>
);

type AfterProps = { typed: Typed; change: (part: Partial<Typed>) => void; field: FieldOf; today: IsoDate };
/** Phase 3: when the talk began and how long it took; the half hour after the lesson is counted down (R-H05, R-H06). */
export function TalkAfter({ typed, change, field, today }: AfterProps) {
  return (
    <>
      <Bank phase="after" />
      <HalfHour typed={typed} today={today} />
      <div class="pairOfFields"><Stamped field={field("afterAt")} tap={say("lesson.talkBegan")} /><DayField {...field("afterOn")} optional min={typed.lessonDate} max={today} /></div>
      <Choice short label={say("lesson.talkMinutes")} value={LENGTHS.find((each) => each === typed.talkMinutes) ?? ""} set={(talkMinutes) => change({ talkMinutes })} options={LENGTHS.map((each) => [each, each] as const)} />
    </>
  );
}

function HalfHour({ typed: { lessonDate, lessonEnd, afterOn, afterAt }, today }: { typed: Typed; today: IsoDate }) {
  const [now, setNow] = useState(watch);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(watch()), 10_000);
    return () => window.clearInterval(timer);
  }, []);
  if (afterOn !== "" && afterOn !== lessonDate) return <p class="notice">{say("lesson.talkOtherDay")}</p>;
  if (lessonEnd === "") return null;
  const minutes = minutesOf(afterAt || now) - minutesOf(lessonEnd);
  if (minutes < 0 || (afterAt === "" && lessonDate !== today)) return null;
  if (afterAt !== "") return <p class={minutes > TALK_WITHIN ? "notice" : "quiet"}>{say(minutes > TALK_WITHIN ? "lesson.talkLate" : "lesson.talkInTime", { n: minutes })}</p>;
  return <p class={minutes > TALK_WITHIN ? "notice" : "quiet"} role="timer">{say(minutes > TALK_WITHIN ? "lesson.talkOver" : "lesson.talkLeft", { n: minutes, left: TALK_WITHIN - minutes })}</p>;
}
