import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { ControlId, ControlKind, ObservationId, PersonId } from "../../contract/schemas";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asks, asRefusal } from "../rpc";
import type { Refusal } from "../rpc";
import { say } from "../words";
import { isOpen, menteesOf } from "./home";
import type { Brief, Home } from "./home";
import { DutiesPage } from "./duties";
import { LessonForm } from "./lesson";
import { talkOf } from "./lesson-values";
import type { Go, Place } from "./place";
import { ProgressPage } from "./progress";
import { SelfAnalysisPage } from "./self-analysis";
import { TalkForm } from "./talk";

const keep = asks("draft.save");
const read = asks("observation.read");
const times = asks("meeting.times");
const analysisCalls = { show: asks("selfAnalysis.show"), save: asks("selfAnalysis.save"), keep };

type Props = { home: Home; place: Place; go: Go; /** Back to the list it was opened from. */ returned: (said: string) => void };

/** The cycle of a lesson: the talk before it, the sheet with the talk after it, and the teacher's own analysis. */
export function LessonsView({ home, place, go, returned }: Props) {
  if (place.view === "analysis") return <SelfAnalysisPage home={home} observationId={(place.of[0] ?? "") as ObservationId} calls={analysisCalls} saved={returned} back={() => returned("")} />;
  if (place.view === "progress" || place.view === "duties") {
    const pair = home.pairs.find(({ pairId }) => pairId === place.of[0]);
    if (!pair) return <Screen title={say("progress.open")} back={() => returned("")}><Empty why={say("planned.noPair")} /></Screen>;
    return place.view === "duties" ? <DutiesPage {...{ home, pair, keep }} back={() => returned("")} /> : <ProgressPage {...{ home, pair }} show={asks("pair.show")} answers={asks("answers.show")} back={() => returned("")} />;
  }
  return <LessonPlace key={place.of.join()} {...{ home, place, go, returned }} />;
}

/** A lesson of a pair, before or after the visit, new or one that stands; without a pair it asks which. */
function LessonPlace({ home, place, go, returned }: Props) {
  const [pairId, observationId, controlId, kind, menteeId] = place.of;
  const open = home.pairs.filter((pair) => pair.mayLog && isOpen(pair));
  const pair = home.pairs.find((each) => each.pairId === pairId) ?? (open.length === 1 ? open[0] : undefined);
  const control = controlId ? { controlId: controlId as ControlId, kind: kind as ControlKind, menteeId: menteeId as PersonId } : undefined;
  const back = () => (control ? go("control", control.menteeId) : returned(""));
  if (!pair) return <WhichPair view={place.view as "lesson" | "talk"} pairs={open} go={go} back={back} />;
  const forms = { home, pair, control, keep, back, saved: returned };
  if (!observationId) return <Form view={place.view} {...forms} />;
  return <Standing view={place.view} {...forms} observationId={observationId as ObservationId} />;
}

type FormProps = Omit<Parameters<typeof LessonForm>[0], "save" | "fix" | "standing">;
function Form({ view, standing, ...forms }: FormProps & { view: Place["view"]; standing?: { observationId: ObservationId; sheet: Output<"observation.read"> } }) {
  if (view === "talk") return <TalkForm {...forms} plan={asks("observation.plan")} times={times} mending={standing && { observationId: standing.observationId, talk: talkOf(standing.sheet.lesson) }} />;
  return <LessonForm {...forms} save={asks("observation.log")} fix={asks("observation.fix")} standing={standing && { observationId: standing.observationId, ...standing.sheet }} />;
}

function Standing({ view, observationId, ...forms }: FormProps & { view: Place["view"]; observationId: ObservationId }) {
  const [sheet, setSheet] = useState<Output<"observation.read"> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => { read({ observationId }).then(setSheet, (thrown: unknown) => setRefusal(asRefusal(thrown))); }, [observationId]);
  if (refusal) return <Screen title={say("lesson.fixTitle")} back={forms.back}><Trouble refusal={refusal} /></Screen>;
  return sheet ? <Form view={view} {...forms} standing={{ observationId, sheet }} /> : <Skeleton />;
}

const WhichPair = ({ view, pairs, go, back }: { view: "lesson" | "talk"; pairs: readonly Brief[]; go: Go; back: () => void }) => (
  <Screen title={say(view === "talk" ? "talk.title" : "lesson.new")} lead={pairs.length > 0 ? say("lesson.which") : undefined} back={back}>
    {pairs.length === 0 ? <Empty why={say("mine.emptyMentor")} /> : (
      <ul class="plain stack">{pairs.map((pair) => <li key={pair.pairId}><Button onClick={() => go(view, pair.pairId)}>{menteesOf(pair)} · {pair.code}</Button></li>)}</ul>
    )}
  </Screen>
);
