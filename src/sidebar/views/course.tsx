import { useEffect, useState } from "preact/hooks";
import type { StageShown, TrackShown } from "../../contract/stages";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { dayInTable, dayInWords, daysBetween, distance } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import type { ChipState } from "../parts/chip";
import { Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { label, say } from "../words";
import { CourseForms, StageForms } from "./course-forms";
import { modelInWords } from "./course-model";

export type CourseCalls = {
  show: Asks<"track.show">; model: Asks<"track.change">; pause: Asks<"track.pause">; resume: Asks<"track.resume">; stage: Asks<"stage.save">; extend: Asks<"stage.extend">;
};
type Props = { menteeId: PersonId; /** Named in the title where a card holds several. */ who?: string | undefined; today: IsoDate; calls: CourseCalls; saved: (said: string) => void; /** Opens the card of a stage's assessment. */ open?: ((stageId: string) => void) | undefined };

/** «Этапы» of one mentee: dates, state, what comes next, who organises; the curator changes them here. */
export function CourseBlock({ menteeId, who, today, calls, saved, open }: Props) {
  const [track, setTrack] = useState<TrackShown | null | undefined>(undefined);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = () => {
    setRefusal(null);
    calls.show({ menteeId }).then((shown) => setTrack(shown.track), (thrown: unknown) => setRefusal(asRefusal(thrown)));
  };
  useEffect(load, [menteeId]);
  const changed = () => {
    load();
    saved(say("course.saved"));
  };
  return (
    <section class="stack">
      <h3>{who ? say("course.of", { who }) : say("course.title")}</h3>
      {refusal && <Trouble refusal={refusal}><Button onClick={load}>{say("again")}</Button></Trouble>}
      {track === undefined && !refusal && <Skeleton />}
      {track === null && <p class="quiet">{say("course.none")}</p>}
      {track && <Course {...{ menteeId, today, calls, changed, track, open }} />}
    </section>
  );
}

type CourseProps = { menteeId: PersonId; today: IsoDate; calls: CourseCalls; changed: () => void; track: TrackShown; open: Props["open"] };

function Course({ menteeId, today, calls, changed, track, open }: CourseProps) {
  const { start, model, modelReason, pauses, pausedFrom, pauseReason, stages, mayEdit } = track;
  const facts = [start && say("course.start", { on: start }), say("course.model", { model: modelInWords(track, model) })];
  return (
    <>
      <p class="quiet small">{facts.filter(Boolean).join(" · ")}{modelReason && <><br />{say("course.reason", { reason: modelReason })}</>}</p>
      {pausedFrom && <p class="due">{say("course.paused", { on: pausedFrom })}</p>}
      {pauses.length > 0 && <p class="quiet small">{say("course.pauses", { list: pauses.map(({ from, to }) => say("course.pause", { from: dayInTable(from), to: to ? dayInTable(to) : "…" })).join(", ") })}{pauseReason && ` · ${pauseReason}`}</p>}
      {stages.length === 0 && <p class="quiet">{say(start === null ? "course.noStart" : "course.noStages")}</p>}
      {stages.map((stage) => <StageCard key={stage.stageId} {...{ stage, track, today, calls, changed, open }} />)}
      {mayEdit && <CourseForms {...{ menteeId, today, calls, changed, track }} />}
    </>
  );
}

const CHIPS: { readonly [State in StageShown["state"]]: ChipState } = {
  planned: "waiting", running: "window", toAssess: "due", assessed: "window", interviewed: "due", closed: "done", before: "beforeRecords", paused: "waiting",
};

/** From the day its assessment opens a stage has a card. */
const ASSESSED: readonly StageShown["state"][] = ["toAssess", "assessed", "interviewed", "closed"];

function StageCard({ stage, track, today, calls, changed, open }: Omit<CourseProps, "menteeId"> & { stage: StageShown }) {
  const { state, start, end, opens, due, filing } = stage;
  const late = state === "toAssess" && due !== null && due < today;
  const day = filing ?? (state === "toAssess" ? due : state === "running" || state === "planned" ? opens : null);
  const what = (on: IsoDate): string => (filing ? say("course.filing", { day: dayInWords(on, today) }) : state === "toAssess" ? say("course.due", { day: dayInWords(on, today) }) : say("course.opens", { day: dayInWords(on, today) }));
  const marks = [stage.extendedFrom && say("course.extended", { from: stage.extendedFrom }), stage.byHand && !stage.extendedFrom && say("course.byHand")];
  const person = (name: string): string => name || say("course.nobody");
  return (
    <div class="record">
      <div class="row ends"><p class="fill strong">{stage.no}. {stage.title}</p><StateChip state={late ? "overdue" : CHIPS[state]} word={label(`stage.${state}`)} /></div>
      {state !== "paused" && <p>{dayInTable(start)} – {dayInTable(end)}{marks.some(Boolean) && <span class="quiet"> · {marks.filter(Boolean).join(" · ")}</span>}</p>}
      {day && <p>{what(day)} <span class={day < today ? "overdue" : "quiet"}>· {distance(daysBetween(today, day))}</span></p>}
      {state !== "closed" && state !== "before" && (
        <p class="quiet small">
          {say("course.organiser", { post: label(`role.${stage.organiserRole}`), who: person(stage.organiser) })}<br />
          {say("course.interviewer", { post: label(`role.${stage.interviewerRole}`), who: person(stage.interviewer) })}
        </p>
      )}
      {stage.reason && <p class="quiet small">{say("course.reason", { reason: stage.reason })}</p>}
      {open && ASSESSED.includes(state) && <div class="row acts noprint"><Button bare onClick={() => open(stage.stageId)}>{say("course.card")}</Button></div>}
      {track.mayEdit && state !== "closed" && <StageForms {...{ stage, track, calls, changed }} />}
    </div>
  );
}
