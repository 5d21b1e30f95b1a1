import { useState } from "preact/hooks";
import type { Message } from "../../contract/errors";
import type { ObservationId } from "../../contract/schemas";
import { told } from "../../texts/text";
import { useDraft } from "../draft";
import { Button } from "../parts/button";
import { DayField, SelectField, TextField } from "../parts/field";
import { useSending } from "../parts/form";
import { Screen } from "../parts/screen";
import { ErrorSummary } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { menteesOf } from "./home";
import type { Brief, Home } from "./home";
import { LessonTypeField, TalkBefore } from "./lesson-phases";
import type { FieldOf } from "./lesson-phases";
import { blankTalk, preparedOf } from "./lesson-values";
import type { Talk } from "./lesson-values";
import { LessonPick } from "./times";

type Props = {
  home: Home; pair: Brief;
  /** The own talk that is being mended, with what it holds. */
  mending?: { observationId: ObservationId; talk: Talk } | undefined;
  plan: Asks<"observation.plan">; times: Asks<"meeting.times">; keep: Asks<"draft.save">;
  saved: (said: string) => void; back: () => void;
};

/** The talk before a lesson: the visit begins with what both chose here, and nothing of it is typed twice. */
export function TalkForm({ home, pair, mending, plan, times, keep, saved, back }: Props) {
  const subject = mending?.observationId ?? pair.pairId;
  const [blank] = useState<Talk>(() => mending?.talk ?? { ...blankTalk(pair, home.today), beforeOn: home.today });
  const draft = useDraft<Talk>("talk", subject, blank, home.drafts.find((each) => each.form === "talk" && each.subject === subject), keep);
  const sending = useSending(draft.key);
  const [wrong, setWrong] = useState<readonly Message[]>([]);
  const typed = draft.value;
  const said = sending.refusal ? [sending.refusal.said, ...sending.refusal.details] : wrong;
  const wrongAt = (field: string) => { const found = said.find((message) => message.field === field || message.field === `lesson.${field}`); return found && told(found); };
  const field: FieldOf = (name) => ({
    name, label: say(`lesson.${name}`), value: String(typed[name as keyof Talk]), set: (value) => draft.change({ [name]: value }), leave: draft.leave, wrong: wrongAt(name),
  });
  const submit = () => {
    const read = preparedOf(typed, pair.pairId);
    setWrong("wrong" in read ? read.wrong : []);
    if ("wrong" in read) return;
    const input = { lesson: read.lesson, observationId: mending?.observationId ?? null };
    void sending.send((id) => plan(input, id), input).then((done) => {
      if (!done) return;
      draft.drop();
      saved(say("talk.saved"));
    });
  };
  return (
    <Screen title={say(mending ? "talk.mend" : "talk.title")} back={back} lead={[menteesOf(pair), pair.code].join(" · ")}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      {draft.other && <div class="row"><Button onClick={draft.takeOther}>{say("draft.other", { at: draft.other })}</Button></div>}
      {said.length > 0 && <ErrorSummary messages={said} {...(sending.refusal?.execution ? { small: say("error.execution", { id: sending.refusal.execution }) } : {})} />}
      <form class="stack loose" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <fieldset class="group">
          <legend>{say("lesson.about")}</legend>
          {pair.mentees.length > 1 && (
            <SelectField label={say("lesson.menteeId")} name="menteeId" value={typed.menteeId} wrong={wrongAt("menteeId")} set={(menteeId) => draft.change({ menteeId })} options={[["", say("choose")], ...pair.mentees.map(({ personId, name, code }) => [personId as string, name || code] as const)]} />
          )}
          {pair.mayMeet && <LessonPick {...{ home, pair }} ask={times} chosen={typed} pick={(lesson) => draft.change({ menteeId: lesson.menteeId, lessonDate: lesson.day, lessonNumber: String(lesson.number), class: lesson.class, subject: lesson.subject || typed.subject })} />}
          <div class="pairOfFields"><DayField {...field("lessonDate")} required /><TextField {...field("lessonNumber")} optional type="number" min={0} max={12} /></div>
          <div class="pairOfFields"><TextField {...field("subject")} required long={120} /><TextField {...field("class")} optional long={20} /></div>
          <TextField {...field("topic")} optional long={300} />
          <LessonTypeField talk={typed} change={draft.change} />
        </fieldset>
        <fieldset class="group">
          <legend>{say("lesson.before")}</legend>
          <TalkBefore field={field} lessonDate={typed.lessonDate} />
        </fieldset>
        <p class="quiet small">{say("talk.seen")}</p>
        <div class="bar"><Button main submit disabled={sending.busy}>{sending.busy ? say("sending") : say("save")}</Button></div>
      </form>
    </Screen>
  );
}
