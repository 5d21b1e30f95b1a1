import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { PersonId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { onDeviceOnly, useDraft } from "../draft";
import { dayAlone, dayInWords } from "../format";
import { Button } from "../parts/button";
import { Choice, SelectField, TextArea } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { entriesOf, sumOf, type Entry } from "./diary-entries";
import { called, has, menteesOf } from "./home";
import type { Brief, Home } from "./home";
import { TroubleOrPage } from "./on-the-page";
import { PdfFile } from "./paper-file";

type Calls = { show: Asks<"pair.show">; notes: Asks<"note.show">; write: Asks<"note.private">; keep: Asks<"draft.save">; print: Asks<"paper.draft"> };
type Note = Output<"note.show">["notes"][number];
type Props = { home: Home; pair: Brief; calls: Calls; back: () => void; changed: (said: string) => void };
const WHAT = ["all", "meetings", "lessons", "notes"] as const;

/** The mentor's diary of a pair: meetings and lessons by day, each with room for a private note (R-A24, R-A26). */
export function DiaryPage({ home, pair, calls, back, changed }: Props) {
  const shown = useAsked(calls.show, { pairId: pair.pairId });
  const kept = useAsked(calls.notes, { pairId: pair.pairId });
  const [filter, setFilter] = useRemembered("diary", { what: "all" as (typeof WHAT)[number] }, home.drafts, calls.keep);
  const lead = [menteesOf(pair), pair.code].join(" · ");
  if (shown.refusal) return <Screen title={say("diary.title")} lead={lead} back={back}><Trouble refusal={shown.refusal}><Button onClick={shown.again}>{say("again")}</Button></Trouble></Screen>;
  if (!shown.answer) return <Screen title={say("diary.title")} lead={lead} back={back}><Skeleton /></Screen>;
  const notes = kept.answer?.notes ?? [];
  const entries = entriesOf(shown.answer);
  const of = (entry: Entry): Note[] => notes.filter(({ recordId }) => recordId === entry.id);
  const found = entries.filter((entry) => filter.what === "all" || (filter.what === "notes" ? of(entry).length > 0 : filter.what === (entry.lesson ? "lessons" : "meetings")));
  const said = (words: string) => { kept.again(); changed(words); };
  const writes = has(home, "mentor", "secondMentor") && kept.answer !== null;
  const free = notes.filter(({ recordId }) => !entries.some(({ id }) => id === recordId));
  return (
    <Screen title={say("diary.title")} lead={lead} back={back}>
      <p>{say("diary.sum", sumOf(entries))}</p>
      {has(home, "mentor", "secondMentor") && entries.length > 0 && (
        <div class="row noprint">
          {(["term", "year"] as const).map((span) => <PdfFile key={span} title={say(`diary.paper.${span}`)} word={say(`diary.paper.${span}`)} load={() => calls.print({ kind: "D22", pairId: pair.pairId, span })} />)}
        </div>
      )}
      {kept.refusal && <TroubleOrPage refusal={kept.refusal} pageUrl={home.pageUrl} view="diary" of={[pair.pairId]}><Button onClick={kept.again}>{say("again")}</Button></TroubleOrPage>}
      {(writes || free.length > 0) && (
        <section class="stack">
          <h2>{say("diary.noteOf")}</h2>
          {free.map((note) => <Written key={note.noteId} {...{ home, pair, note, calls, said }} />)}
          {writes && <NoteForm {...{ pair, calls, said }} recordId="" note={null} />}
        </section>
      )}
      {entries.length === 0 ? <Empty why={say("diary.empty")} /> : (
        <>
          <Choice label={say("diary.what")} value={filter.what} set={(what) => setFilter({ what })} options={WHAT.map((each) => [each, say(`diary.what.${each}`)] as const)} />
          {found.length === 0 && <Empty why={say("diary.none")} />}
          <ul class="plain">{found.map((entry) => <li key={entry.id}><One {...{ home, pair, entry, calls, said, writes }} notes={of(entry)} /></li>)}</ul>
        </>
      )}
    </Screen>
  );
}

type OneProps = { home: Home; pair: Brief; calls: Calls; said: (words: string) => void };

function One({ home, pair, entry, notes, calls, said, writes }: OneProps & { entry: Entry; notes: readonly Note[]; writes: boolean }) {
  const { id, date, kind, minutes, topic, agreement, step, by, doneOn } = entry;
  const [open, setOpen] = useState(false);
  return (
    <div class="record">
      <p><span class="strong">{dayInWords(date, home.today)}</span> <span class="quiet">· {[kind === null ? say("diary.lesson") : label(`meeting.${kind}`), minutes !== null && say("diary.minutes", { n: minutes }), topic].filter(Boolean).join(" · ")}</span></p>
      {agreement && <p>{say("diary.agreement", { text: agreement })}</p>}
      {step && <p>{say("diary.step", { step })} <span class="quiet">{doneOn ? say("diary.done", { day: dayAlone(doneOn) }) : by && say("diary.by", { day: dayAlone(by) })}</span></p>}
      {notes.map((note) => <Written key={note.noteId} {...{ home, pair, note, calls, said }} />)}
      {writes && !open && <div class="row noprint"><Button bare icon="add" onClick={() => setOpen(true)}>{say("diary.write")}</Button></div>}
      {open && <NoteForm {...{ pair, calls }} said={(words) => { setOpen(false); said(words); }} recordId={id} note={null} cancel={() => setOpen(false)} />}
    </div>
  );
}

function Written({ home, pair, note, calls, said }: OneProps & { note: Note }) {
  const [open, setOpen] = useState(false);
  const sending = useSending();
  const about = pair.mentees.length > 1 ? pair.mentees.find(({ personId }) => personId === note.menteeId) : undefined;
  const remove = () => void sending.send((id) => calls.write({ noteId: note.noteId, pairId: pair.pairId, menteeId: note.menteeId, recordId: note.recordId, text: "" }, id)).then((done) => done && said(say("diary.removed")));
  if (open) return <NoteForm {...{ pair, calls, note }} said={(words) => { setOpen(false); said(words); }} recordId={note.recordId} cancel={() => setOpen(false)} />;
  return (
    <div class="notice">
      <p class="quiet small">{[say("diary.note"), dayInWords(note.date, home.today), about && called(about)].filter(Boolean).join(" · ")}</p>
      <p class="kept">{note.text}</p>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {note.mayFix && <div class="row noprint"><Button bare onClick={() => setOpen(true)}>{say("diary.change")}</Button><Button bare danger disabled={sending.busy} onClick={remove}>{say("diary.remove")}</Button></div>}
    </div>
  );
}

function NoteForm({ pair, recordId, note, calls, said, cancel }: Omit<OneProps, "home"> & { recordId: string; note: Note | null; cancel?: () => void }) {
  const draft = useDraft("note", note ? note.noteId : `${pair.pairId} ${recordId}`, { text: note?.text ?? "", menteeId: (note?.menteeId ?? (pair.mentees.length === 1 ? pair.mentees[0]!.personId : "")) as string }, undefined, onDeviceOnly);
  const sending = useSending(draft.key);
  const { text, menteeId } = draft.value;
  const submit = () => void sending.send((id) => calls.write({ noteId: note?.noteId ?? null, pairId: pair.pairId, menteeId: menteeId === "" ? null : menteeId as PersonId, recordId, text: text.trim() }, id), [text, menteeId]).then((done) => {
    if (!done) return;
    draft.change({ text: "" });
    draft.drop();
    said(say("diary.saved"));
  });
  return (
    <SmallForm send={say("diary.save")} quiet sending={sending} submit={submit} blocked={text.trim() === ""} cancel={cancel}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      {recordId === "" && pair.mentees.length > 1 && <SelectField label={say("diary.about")} value={menteeId} set={(next) => draft.change({ menteeId: next })} options={[["", say("diary.aboutPair")], ...pair.mentees.map((mentee) => [mentee.personId as string, called(mentee)] as const)]} />}
      <TextArea label={say("diary.write")} hint={`${say("diary.hint")}. ${say("diary.seen")}`} value={text} set={(next) => draft.change({ text: next })} leave={draft.leave} long={2000} />
    </SmallForm>
  );
}
