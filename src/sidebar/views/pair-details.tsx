import { useEffect, useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import type { Output } from "../../contract/contract";
import { dayInWords, distance, daysBetween, percent } from "../format";
import { Button } from "../parts/button";
import { SmallForm, useSending } from "../parts/form";
import { Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Refusal } from "../rpc";
import { label, say } from "../words";
import { CourseBlock } from "./course";
import { called, has, planned } from "./home";
import type { Brief, Home } from "./home";
import { PairAnswers } from "./pair-answers";
import { PairMeetings } from "./pair-meetings";
import { LessonSheet } from "./lesson-sheet";
import { NextThing } from "./pair-card";
import type { PairCalls } from "./pair-card";
import type { Go } from "./place";
import { ControlPart } from "./view-of-part";

type Shown = Output<"pair.show">;
type Observation = Shown["observations"][number];
type Props = { home: Home; pair: Brief; as: "mentor" | "mentee" | "watcher"; go: Go; calls: PairCalls };

/** What unfolds under a pair: what is due, lessons, meetings. */
export function PairDetails({ home, pair, as, go, calls }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = () => {
    setRefusal(null);
    calls.show({ pairId: pair.pairId }).then(setShown, (thrown: unknown) => setRefusal(asRefusal(thrown)));
  };
  useEffect(load, [pair]);
  if (refusal) return <Trouble refusal={refusal}><Button onClick={load}>{say("again")}</Button></Trouble>;
  if (!shown) return <Skeleton />;
  const changed = (said: string) => {
    load();
    calls.changed(said);
  };
  const lessons = [...shown.observations].sort((one, two) => two.lessonDate.localeCompare(one.lessonDate));
  return (
    <div class="stack loose">
      {shown.lines.length > 1 && (
        <section class="stack"><h3>{say("pair.due")}</h3><ul class="plain stack">{shown.lines.map((line, at) => <li key={at}><NextThing line={line} today={home.today} /></li>)}</ul></section>
      )}
      {has(home, ...CONTRACT["track.show"].allowed) && pair.form === "teacher-teacher" && pair.mentees.filter(({ personId }) => as !== "mentee" || personId === home.me?.personId)
        .map((mentee) => <CourseBlock key={mentee.personId} menteeId={mentee.personId} who={pair.kind === "group" ? called(mentee) : undefined} today={home.today} calls={calls.course} saved={calls.changed} open={(stageId) => go("assessment", stageId)} />)}
      <PairAnswers {...{ home, pair, as }} calls={calls.answers} />
      {planned(pair) && <PairControl {...{ home, pair, go, changed }} />}
      <section>
        <h3>{say("pair.observations", { n: lessons.length })}</h3>
        {planned(pair) && as !== "watcher" && (
          <div class="row noprint">
            {lessons.length > 0 && <Button bare onClick={() => go("progress", pair.pairId)}>{say(as === "mentee" ? "progress.own" : "progress.open")}</Button>}
            <Button bare onClick={() => go("duties", pair.pairId)}>{say(as === "mentee" ? "duties.own" : "duties.open")}</Button>
          </div>
        )}
        {lessons.length === 0 && <p class="quiet">{say("pair.noLessons")}</p>}
        {lessons.map((lesson) => <Lesson key={lesson.observationId} {...{ home, pair, as, go, calls, lesson, changed }} />)}
      </section>
      {has(home, "curator") && pair.form === "teacher-teacher" && pair.orderedOn && <div class="row noprint"><Button bare onClick={() => go("makePapers", "D20", "", pair.pairId)}>{say("pair.self")}</Button><Button bare onClick={() => go("makePapers", "D49", "", pair.pairId)}>{say("pair.record")}</Button></div>}
      {has(home, ...CONTRACT["ending.show"].allowed) && pair.form === "teacher-teacher" && pair.orderedOn && pair.mentees.filter(({ personId }) => as !== "mentee" || personId === home.me?.personId)
        .map(({ personId }) => <div class="row noprint" key={personId}><Button bare onClick={() => go("ending", pair.pairId, personId)}>{say("pair.ending")}</Button></div>)}
      {has(home, ...CONTRACT["pair.health"].allowed) && ["ordered", "working", "review"].includes(pair.state) && <div class="row noprint"><Button bare onClick={() => go("wellbeing", pair.pairId)}>{say("pair.wellbeing")}</Button></div>}
      <PairMeetings home={home} meetings={shown.meetings} mayMark={as !== "watcher"} steps={pair.form !== "pupil-pupil"} go={go} calls={calls} changed={changed} />
    </div>
  );
}

/** Controls and shortcomings of the pair's mentees: asked for when somebody looks. */
function PairControl({ home, pair, go, changed }: Pick<Props, "home" | "pair" | "go"> & { changed: (said: string) => void }) {
  const me = home.me?.personId;
  const own = pair.mentees.filter(({ personId }) => !pair.mentees.some((each) => each.personId === me) || personId === me);
  const [open, setOpen] = useState("");
  if (!has(home, ...CONTRACT["control.show"].allowed)) return null;
  return (
    <section class="stack">
      <h3>{say("control.title")}</h3>
      {own.map(({ personId, name, code }) => (
        <div class="stack" key={personId}>
          <div class="row noprint"><Button bare icon={open === personId ? "less" : "more"} expanded={open === personId} onClick={() => setOpen(open === personId ? "" : personId)}>{own.length > 1 ? say("control.ofWhom", { who: name || code }) : say("control.findings")}</Button></div>
          {open === personId && <ControlPart home={home} place={{ view: "control", of: [personId, "card"] }} go={go} changed={changed} />}
        </div>
      ))}
    </section>
  );
}

function Lesson({ home, pair, as, go, calls, lesson, changed }: Props & { lesson: Observation; changed: (said: string) => void }) {
  const [open, setOpen] = useState<"" | "sheet" | "withdraw">("");
  const sending = useSending();
  const planned = lesson.state === "planned";
  const mentee = pair.mentees.length > 1 ? pair.mentees.find(({ personId }) => personId === lesson.menteeId)?.name : undefined;
  const what = [lesson.subject, lesson.class, lesson.topic, mentee].filter(Boolean).join(" · ");
  const waits = lesson.nextStep !== "" && lesson.nextStepDoneOn === null && lesson.state === "logged";
  const done = () => sending.send((id) => calls.done({ observationId: lesson.observationId, doneOn: home.today }, id)).then((value) => value && changed(say("task.saved")));
  const withdraw = () => sending.send((id) => calls.withdraw({ observationId: lesson.observationId }, id)).then((value) => value && changed(say("lesson.withdrawn")));
  return (
    <div class="record">
      <p><span class="strong">{dayInWords(lesson.lessonDate, home.today)}</span>{lesson.percent !== null && <> · {percent(lesson.percent)}</>}{lesson.aim !== "coaching" && <span class="quiet"> · {label(`control.${lesson.aim}`)}</span>}{lesson.state !== "logged" && <span class="quiet"> · {say(`lessonState.${lesson.state}`)}</span>}</p>
      {what && <p class="quiet">{what}</p>}
      {lesson.nextStep && (
        <p>
          {say("lesson.step", { step: lesson.nextStep })}
          {lesson.nextStepDoneOn ? <span class="done"> · {say("task.doneOn", { on: dayInWords(lesson.nextStepDoneOn, home.today) })}</span>
            : lesson.nextStepBy && waits && <span class="quiet"> · {say("pair.until", { day: dayInWords(lesson.nextStepBy, home.today) })} · {distance(daysBetween(home.today, lesson.nextStepBy))}</span>}
        </p>
      )}
      {lesson.mayAnalyse && !lesson.analysedOn && !lesson.mayRead && <p class="quiet">{say("analysis.waits")}</p>}
      {sending.refusal && open !== "withdraw" && <Trouble refusal={sending.refusal} />}
      <div class="row noprint">
        {waits && as !== "watcher" && <Button icon="check" disabled={sending.busy} onClick={done}>{say("task.done")}</Button>}
        {(lesson.mayAnalyse || lesson.analysedOn) && <Button bare={Boolean(lesson.analysedOn)} onClick={() => go("analysis", lesson.observationId)}>{say(!lesson.analysedOn ? "analysis.write" : lesson.mayAnalyse ? "analysis.change" : "lesson.analysis")}</Button>}
        {planned && pair.mayLog && as !== "mentee" && <Button icon="add" onClick={() => go("lesson", pair.pairId, lesson.observationId)}>{say("lesson.begin")}</Button>}
        {lesson.mayRead && <Button bare expanded={open === "sheet"} onClick={() => setOpen(open === "sheet" ? "" : "sheet")}>{say(open === "sheet" ? "lesson.hide" : "lesson.read")}</Button>}
        {lesson.mayFix && <Button bare onClick={() => go(planned ? "talk" : "lesson", pair.pairId, lesson.observationId)}>{say(planned ? "talk.open" : "lesson.fix")}</Button>}
        {lesson.mayFix && <Button bare danger onClick={() => setOpen("withdraw")}>{say("lesson.withdraw")}</Button>}
      </div>
      {open === "sheet" && <LessonSheet home={home} observationId={lesson.observationId} read={calls.read} print={calls.print} />}
      {open === "withdraw" && <SmallForm title={say("lesson.withdrawTitle")} send={say("lesson.withdraw")} danger sending={sending} submit={withdraw} cancel={() => setOpen("")}><p>{say("lesson.withdrawWhat")}</p></SmallForm>}
    </div>
  );
}
