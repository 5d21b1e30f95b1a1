import { useState } from "preact/hooks";
import type { StageShown, TrackShown } from "../../contract/stages";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { addDays, dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, SelectField, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { label, say } from "../words";
import { modelInWords } from "./course-model";
import type { CourseCalls } from "./course";

type Common = { track: TrackShown; calls: CourseCalls; changed: () => void };

/** Change of model, and the long leave of a course. */
export function CourseForms({ menteeId, today, track, calls, changed }: Common & { menteeId: PersonId; today: IsoDate }) {
  const [open, setOpen] = useState<"" | "model" | "pause" | "resume">("");
  const close = () => setOpen("");
  const done = () => {
    close();
    changed();
  };
  if (open === "model") return <ModelForm {...{ menteeId, track, calls, close }} changed={done} />;
  if (open !== "") return <PauseForm {...{ menteeId, today, track, calls, close }} changed={done} />;
  return (
    <div class="row acts noprint">
      {track.pausedFrom ? <Button onClick={() => setOpen("resume")}>{say("course.resume")}</Button> : track.start && <Button bare onClick={() => setOpen("pause")}>{say("course.begin")}</Button>}
      <Button bare onClick={() => setOpen("model")}>{say("course.changeModel")}</Button>
    </div>
  );
}

function ModelForm({ menteeId, track, calls, close, changed }: Common & { menteeId: PersonId; close: () => void }) {
  const [model, setModel] = useState(track.model);
  const [reason, setReason] = useState("");
  const sending = useSending();
  const input = { menteeId, model, reason: reason.trim() };
  return (
    <SmallForm title={say("course.changeModel")} send={say("course.changeModel")} sending={sending} cancel={close} blocked={input.reason === "" || model === track.model}
      submit={() => void sending.send((id) => calls.model(input, id), input).then((value) => value && changed())}>
      <p class="quiet">{say("course.changeModelWhat")}</p>
      <SelectField label={say("course.modelField")} value={model} set={setModel} options={track.models.map(({ code }) => [code, modelInWords(track, code)] as const)} />
      <TextField label={say("course.reasonField")} name="reason" required value={reason} set={setReason} long={500} wrong={wrongOf(sending.refusal, "reason")} />
    </SmallForm>
  );
}

function PauseForm({ menteeId, today, track, calls, close, changed }: Common & { menteeId: PersonId; today: IsoDate; close: () => void }) {
  const ends = track.pausedFrom !== null;
  const [from, setFrom] = useState<string>(track.pausedFrom ?? today);
  const [to, setTo] = useState<string>(ends ? addDays(today, -1) : "");
  const sending = useSending();
  const [first, last] = [dayOrNull(from), dayOrNull(to)];
  const submit = () => {
    const sent = ends ? last && sending.send((id) => calls.resume({ menteeId, to: last }, id), last) : first && sending.send((id) => calls.pause({ menteeId, from: first, to: last }, id), [first, last]);
    if (sent) void sent.then((value) => value && changed());
  };
  return (
    <SmallForm title={say(ends ? "course.resume" : "course.begin")} send={say(ends ? "course.resume" : "course.begin")} sending={sending} submit={submit} cancel={close} blocked={ends ? !last : !first}>
      <p class="quiet">{say("course.beginWhat")}</p>
      <div class="pairOfFields">
        {!ends && <DayField label={say("course.from")} name="from" value={from} set={setFrom} wrong={wrongOf(sending.refusal, "from")} />}
        <DayField label={say("course.to")} name="to" optional={!ends} value={to} set={setTo} {...(ends ? {} : { hint: say("course.toHint") })} wrong={wrongOf(sending.refusal, "to")} />
      </div>
    </SmallForm>
  );
}

/** Dates, the day of the assessment and the people of one stage; its extension. */
export function StageForms({ stage, track, calls, changed }: Common & { stage: StageShown }) {
  const [open, setOpen] = useState<"" | "edit" | "extend">("");
  const close = () => setOpen("");
  const done = () => {
    close();
    changed();
  };
  if (open === "edit") return <EditForm {...{ stage, track, calls, close }} changed={done} />;
  if (open === "extend") return <ExtendForm {...{ stage, calls, close }} changed={done} />;
  return (
    <div class="row acts noprint">
      <Button bare onClick={() => setOpen("edit")}>{say("course.edit")}</Button>
      {stage.state !== "before" && <Button bare onClick={() => setOpen("extend")}>{say("course.extend")}</Button>}
    </div>
  );
}

function EditForm({ stage, track, calls, close, changed }: Common & { stage: StageShown; close: () => void }) {
  const [words, setWords] = useState({ start: stage.start ?? "", end: stage.end ?? "", due: stage.dueByHand ?? "", organiserId: stage.organiserId, interviewerId: stage.interviewerId, reason: "" } as {
    start: string; end: string; due: string; organiserId: PersonId | ""; interviewerId: PersonId | ""; reason: string;
  });
  const sending = useSending();
  const set = (part: Partial<typeof words>) => setWords({ ...words, ...part });
  const [start, end] = [dayOrNull(words.start), dayOrNull(words.end)];
  const people = (post: StageShown["organiserRole"], now: PersonId | "", name: string) => [
    ["", say("course.byPost", { post: label(`role.${post}`) })] as const, ...track.assessors.map(({ personId, name }) => [personId, name] as const),
    ...(now !== "" && !track.assessors.some(({ personId }) => personId === now) ? [[now, name] as const] : []),
  ] as (readonly [PersonId | "", string])[];
  const submit = () => {
    if (!start || !end) return;
    const input = { stageId: stage.stageId, start, end, dueByHand: dayOrNull(words.due), organiserId: words.organiserId, interviewerId: words.interviewerId, reason: words.reason.trim() || stage.reason };
    void sending.send((id) => calls.stage(input, id), input).then((value) => value && changed());
  };
  return (
    <SmallForm send={say("card.save")} sending={sending} submit={submit} cancel={close} blocked={!start || !end}>
      <div class="pairOfFields">
        <DayField label={say("course.startField")} name="start" value={words.start} set={(value) => set({ start: value })} wrong={wrongOf(sending.refusal, "start")} />
        <DayField label={say("course.endField")} name="end" value={words.end} set={(value) => set({ end: value })} wrong={wrongOf(sending.refusal, "end")} />
      </div>
      <DayField label={say("course.dueField")} name="dueByHand" optional value={words.due} set={(due) => set({ due })} wrong={wrongOf(sending.refusal, "dueByHand")} />
      <SelectField label={say("course.organiserField")} name="organiserId" value={words.organiserId} set={(organiserId) => set({ organiserId })} options={people(stage.organiserRole, stage.organiserId, stage.organiser)} wrong={wrongOf(sending.refusal, "organiserId")} />
      <SelectField label={say("course.interviewerField")} name="interviewerId" value={words.interviewerId} set={(interviewerId) => set({ interviewerId })} options={people(stage.interviewerRole, stage.interviewerId, stage.interviewer)} wrong={wrongOf(sending.refusal, "interviewerId")} />
      <TextField label={say("course.reasonField")} name="reason" optional value={words.reason} set={(reason) => set({ reason })} long={500} wrong={wrongOf(sending.refusal, "reason")} />
    </SmallForm>
  );
}

function ExtendForm({ stage, calls, close, changed }: Omit<Common, "track"> & { stage: StageShown; close: () => void }) {
  const [end, setEnd] = useState("");
  const [reason, setReason] = useState("");
  const sending = useSending();
  const until = dayOrNull(end);
  const submit = () => {
    if (!until) return;
    const input = { stageId: stage.stageId, end: until, reason: reason.trim() };
    void sending.send((id) => calls.extend(input, id), input).then((value) => value && changed());
  };
  return (
    <SmallForm title={say("course.extendTitle", { stage: stage.title })} send={say("course.extend")} sending={sending} submit={submit} cancel={close} blocked={!until || reason.trim() === ""}>
      <p class="quiet">{say("course.extendWhat")}</p>
      <DayField label={say("course.endField")} name="end" value={end} set={setEnd} wrong={wrongOf(sending.refusal, "end")} />
      <TextField label={say("course.reasonField")} name="reason" required value={reason} set={setReason} long={500} wrong={wrongOf(sending.refusal, "reason")} />
    </SmallForm>
  );
}
