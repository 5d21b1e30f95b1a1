import { useState } from "preact/hooks";
import type { StageShown, TrackShown } from "../../contract/stages";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { addDays, dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, SelectField, TextField } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
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
  const { typed: { model, reason }, field, send, form } = useForm("course-model", menteeId, { model: track.model, reason: "" });
  const input = { menteeId, model, reason: reason.trim() };
  return (
    <SmallForm title={say("course.changeModel")} send={say("course.changeModel")} {...form} cancel={close} blocked={input.reason === "" || model === track.model}
      submit={() => send((id) => calls.model(input, id), input, changed)}>
      <p class="quiet">{say("course.changeModelWhat")}</p>
      <SelectField label={say("course.modelField")} {...field("model")} options={track.models.map(({ code }) => [code, modelInWords(track, code)] as const)} />
      <TextField label={say("course.reasonField")} required {...field("reason")} long={500} />
    </SmallForm>
  );
}

function PauseForm({ menteeId, today, track, calls, close, changed }: Common & { menteeId: PersonId; today: IsoDate; close: () => void }) {
  const ends = track.pausedFrom !== null;
  const { typed: { from, to, reason }, field, send, form } = useForm(ends ? "course-resume" : "course-pause", menteeId, { from: (track.pausedFrom ?? today) as string, to: ends ? addDays(today, -1) as string : "", reason: "" });
  const [first, last] = [dayOrNull(from), dayOrNull(to)];
  const submit = () => {
    if (!ends && first) send((id) => calls.pause({ menteeId, from: first, to: last, reason }, id), [first, last, reason], changed);
    if (ends && last) send((id) => calls.resume({ menteeId, to: last }, id), last, changed);
  };
  return (
    <SmallForm title={say(ends ? "course.resume" : "course.begin")} send={say(ends ? "course.resume" : "course.begin")} {...form} submit={submit} cancel={close} blocked={ends ? !last : !first}>
      <p class="quiet">{say("course.beginWhat")}</p>
      <div class="pairOfFields">
        {!ends && <DayField label={say("course.from")} {...field("from")} />}
        <DayField label={say("course.to")} optional={!ends} {...field("to")} {...(ends ? {} : { hint: say("course.toHint") })} />
      </div>
      {!ends && <TextField label={say("course.reasonField")} optional {...field("reason")} long={300} hint={say("course.pauseReasonHint")} />}
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

type TypedStage = { start: string; end: string; dueByHand: string; organiserId: PersonId | ""; interviewerId: PersonId | ""; reason: string };
function EditForm({ stage, track, calls, close, changed }: Common & { stage: StageShown; close: () => void }) {
  const { typed: words, field, send, form } = useForm<TypedStage>("stage", stage.stageId, { start: stage.start ?? "", end: stage.end ?? "", dueByHand: stage.dueByHand ?? "", organiserId: stage.organiserId, interviewerId: stage.interviewerId, reason: "" });
  const [start, end] = [dayOrNull(words.start), dayOrNull(words.end)];
  const people = (post: StageShown["organiserRole"], now: PersonId | "", name: string) => [
    ["", say("course.byPost", { post: label(`role.${post}`) })] as const, ...track.assessors.map(({ personId, name }) => [personId, name] as const),
    ...(now !== "" && !track.assessors.some(({ personId }) => personId === now) ? [[now, name] as const] : []),
  ] as (readonly [PersonId | "", string])[];
  const submit = () => {
    if (!start || !end) return;
    const input = { stageId: stage.stageId, start, end, dueByHand: dayOrNull(words.dueByHand), organiserId: words.organiserId, interviewerId: words.interviewerId, reason: words.reason.trim() || stage.reason };
    send((id) => calls.stage(input, id), input, changed);
  };
  return (
    <SmallForm send={say("card.save")} {...form} submit={submit} cancel={close} blocked={!start || !end}>
      <div class="pairOfFields">
        <DayField label={say("course.startField")} {...field("start")} />
        <DayField label={say("course.endField")} {...field("end")} />
      </div>
      <DayField label={say("course.dueField")} optional {...field("dueByHand")} />
      <SelectField label={say("course.organiserField")} {...field("organiserId")} options={people(stage.organiserRole, stage.organiserId, stage.organiser)} />
      <SelectField label={say("course.interviewerField")} {...field("interviewerId")} options={people(stage.interviewerRole, stage.interviewerId, stage.interviewer)} />
      <TextField label={say("course.reasonField")} optional {...field("reason")} long={500} />
    </SmallForm>
  );
}

function ExtendForm({ stage, calls, close, changed }: Omit<Common, "track"> & { stage: StageShown; close: () => void }) {
  const { typed: { end, reason }, field, send, form } = useForm("stage-extend", stage.stageId, { end: "", reason: "" });
  const until = dayOrNull(end);
  const submit = () => {
    if (!until) return;
    const input = { stageId: stage.stageId, end: until, reason: reason.trim() };
    send((id) => calls.extend(input, id), input, changed);
  };
  return (
    <SmallForm title={say("course.extendTitle", { stage: stage.title })} send={say("course.extend")} {...form} submit={submit} cancel={close} blocked={!until || reason.trim() === ""}>
      <p class="quiet">{say("course.extendWhat")}</p>
      <DayField label={say("course.endField")} {...field("end")} />
      <TextField label={say("course.reasonField")} required {...field("reason")} long={500} />
    </SmallForm>
  );
}
