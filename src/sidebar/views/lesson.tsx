import { useState } from "preact/hooks";
import type { Lesson, Output } from "../../contract/contract";
import type { Message } from "../../contract/errors";
import type { ControlId, ControlKind, ObservationId, PersonId } from "../../contract/schemas";
import { told, text } from "../../texts/text";
import { useDraft } from "../draft";
import { Button } from "../parts/button";
import { DayField, SelectField, TextArea, TextField, Tick } from "../parts/field";
import { Screen } from "../parts/screen";
import { ErrorSummary } from "../parts/trouble";
import { asRefusal, newRequestId } from "../rpc";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { menteesOf } from "./home";
import type { Brief, Home } from "./home";
import { Criteria } from "./lesson-criteria";
import { LessonNotes, LessonTypeField, noted, TalkAfter, TalkBefore } from "./lesson-phases";
import type { FieldOf } from "./lesson-phases";
import { blankLesson, exactPercent, lessonOf, levelOf, typedOf } from "./lesson-values";
import type { Typed } from "./lesson-values";

type Props = {
  home: Home;
  pair: Brief;
  /** The control whose visit this is. */
  control?: { controlId: ControlId; kind: ControlKind; menteeId: PersonId } | undefined;
  /** The record that is filled in further: one's own that is corrected, or a lesson that was talked about before. */
  standing?: ({ observationId: ObservationId } & Pick<Output<"observation.read">, "lesson" | "state">) | undefined;
  save: Asks<"observation.log">;
  fix: Asks<"observation.fix">;
  keep: Asks<"draft.save">;
  saved: (said: string) => void;
  back: () => void;
};
/** A lesson that was talked about is visited on its day, or today when that day has not come yet. */
const onTheDay = (typed: Typed, today: string): Typed => (typed.lessonDate > today ? { ...typed, lessonDate: today } : typed);
/** The note that was just stamped gets the pen. */
const atLastNote = (): void => { window.setTimeout(() => { const fields = document.querySelectorAll<HTMLTextAreaElement>("#notes textarea"); fields[fields.length - 1]?.focus(); }, 0); };
const without = ({ sent, ...rest }: Typed): string => JSON.stringify(rest);

/** The sheet a mentor fills in after a lesson. It knows no server: `save`, `fix` and `keep` are handed in. */
export function LessonForm({ home, pair, control, standing, save, fix, keep, saved, back }: Props) {
  const fixing = standing?.state === "logged" ? standing : undefined;
  const prepared = standing?.state === "planned" ? standing.observationId : undefined;
  const coaching = !control && (standing?.lesson.aim ?? "coaching") === "coaching";
  const subject = standing?.observationId ?? control?.controlId ?? pair.pairId;
  const [blank] = useState(() => (standing ? onTheDay(typedOf(standing.lesson, home.today), home.today) : { ...blankLesson(pair, home.today), ...(control ? { menteeId: control.menteeId } : {}) }));
  const kept = home.drafts.find((each) => each.form === "lesson" && each.subject === subject);
  const draft = useDraft<Typed>("lesson", subject, blank, kept, keep);
  const [wrong, setWrong] = useState<readonly Message[]>([]);
  const [small, setSmall] = useState("");
  const [sending] = useState({ busy: false });
  const [busy, setBusy] = useState(false);
  const typed = draft.value;
  const { change } = draft;
  const wrongAt = (field: string) => { const found = wrong.find((message) => message.field === field); return found && told(found); };
  const field: FieldOf = (name) => ({
    name, label: say(`lesson.${name}`), value: typed[name], set: (value) => change({ [name]: value }), leave: draft.leave, wrong: wrongAt(name),
  });

  async function submit(): Promise<void> {
    if (sending.busy) return;
    const read = lessonOf(typed, pair.pairId, home.today);
    if ("wrong" in read) return setWrong(read.wrong);
    sending.busy = true;
    setBusy(true);
    setWrong([]);
    const lesson: Lesson = control ? { ...read.lesson, aim: control.kind, controlId: control.controlId } : read.lesson;
    const sent = typed.sent ?? { requestId: newRequestId(), lesson };
    change({ sent });
    try {
      let answer = fixing ? await fix({ observationId: fixing.observationId, lesson: sent.lesson }, sent.requestId) : await save(prepared ? { ...sent.lesson, prepared } : sent.lesson, sent.requestId);
      // Words typed after a sending whose answer was lost are a correction of what that sending wrote.
      if (JSON.stringify(sent.lesson) !== JSON.stringify(lesson)) answer = await fix({ observationId: answer.observationId, lesson });
      draft.drop();
      saved(answer.percent === null ? say("lesson.saved") : say("lesson.savedPercent", { percent: answer.percent }));
    } catch (thrown) {
      const refusal = asRefusal(thrown);
      change({ sent: refusal.answered ? null : sent });
      setWrong([refusal.said, ...refusal.details]);
      setSmall(refusal.execution ? say("error.execution", { id: refusal.execution }) : "");
    } finally {
      sending.busy = false;
      setBusy(false);
    }
  }
  const [deleting, setDeleting] = useState(false);
  const startAnew = () => {
    draft.drop();
    saved("");
  };
  const exact = exactPercent(typed.scores);
  const level = exact === null ? undefined : levelOf(exact, home.levels);
  const touched = without(typed) !== without(blank);
  return (
    <Screen title={say(fixing ? "lesson.fixTitle" : "lesson.new")} back={back} lead={[menteesOf(pair), pair.code, control && label(`control.${control.kind}`)].filter(Boolean).join(" · ")}>
      <div class="stack">
        <p class="quiet small" role="status">{draft.note}</p>
        {(draft.other || (touched && draft.note)) && (
          <div class="row">
            {draft.other && <Button onClick={draft.takeOther}>{say("draft.other", { at: draft.other })}</Button>}
            {touched && !deleting && <Button bare onClick={() => setDeleting(true)}>{say("draft.anew")}</Button>}
            {deleting && <><span>{say("draft.anewWhat")}</span><Button danger onClick={startAnew}>{say("draft.anew")}</Button><Button onClick={() => setDeleting(false)}>{say("draft.keep")}</Button></>}
          </div>
        )}
      </div>
      {wrong.length > 0 && <ErrorSummary messages={wrong} small={small} />}
      <form class="stack loose" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <fieldset class="group">
          <legend>{say("lesson.about")}</legend>
          {pair.mentees.length > 1 && !control && (
            <SelectField
              label={say("lesson.menteeId")} name="menteeId" value={typed.menteeId} wrong={wrongAt("menteeId")}
              set={(menteeId) => change({ menteeId, subject: typed.subject || (pair.mentees.find(({ personId }) => personId === menteeId)?.subjects[0] ?? "") })}
              options={[["", say("choose")], ...pair.mentees.map(({ personId, name, code }) => [personId as string, name || code] as const)]}
            />
          )}
          <div class="pairOfFields"><DayField {...field("lessonDate")} required max={home.today} /><TextField {...field("lessonNumber")} optional type="number" min={0} max={12} /></div>
          <div class="pairOfFields"><TextField {...field("subject")} required long={120} /><TextField {...field("class")} optional long={20} /></div>
          <TextField {...field("topic")} optional long={300} />
          <LessonTypeField talk={typed} change={change} />
        </fieldset>
        {coaching && (
          <details class="group" open={Boolean(typed.focus || typed.success)}>
            <summary><h2>{say("lesson.before")}</h2></summary>
            <div class="stack loose"><TalkBefore field={field} lessonDate={typed.lessonDate} /></div>
          </details>
        )}
        <LessonNotes {...{ typed, change, field }} leave={draft.leave} />
        <Criteria criteria={home.criteria} typed={typed} change={change} leave={draft.leave} />
        <fieldset class="group">
          <legend>{say(coaching ? "lesson.after" : "lesson.words")}</legend>
          {coaching && <TalkAfter {...{ typed, change, field }} today={home.today} />}
          {home.mode === "codes" && <p class="quiet small">{say("noNames")}</p>}
          <TextArea {...field("strength")} optional long={2000} />
          <TextArea {...field("difficulty")} optional long={2000} />
          <TextArea {...field("recommendation")} optional long={2000} />
        </fieldset>
        <fieldset class="group">
          <legend>{say("lesson.next")}</legend>
          <TextArea {...field("nextStep")} required long={500} hint={say("lesson.nextHint")} />
          <DayField {...field("nextStepBy")} required min={typed.lessonDate} />
          {coaching && <Tick on={typed.forReview} set={(forReview) => change({ forReview })}>{say("lesson.forReview")}</Tick>}
        </fieldset>
        <p class="quiet small">{say(coaching ? "lesson.seen" : "lesson.seenControl")}</p>
        <div class="bar">
          <Button main submit disabled={busy}>{busy ? say("sending") : say("save")}</Button>
          <span class="fill" aria-live="polite">
            {exact === null ? say("lesson.noneRated") : say("lesson.live", { percent: Math.round(exact), n: Object.keys(typed.scores).length, all: home.criteria.length })}
            {level && <span class="quiet"> · {text(level)}</span>}
          </span>
          <Button bare icon="add" label={say("lesson.noteNow")} onClick={() => { change({ notes: noted(typed) }); atLastNote(); }}>{say("lesson.note")}</Button>
        </div>
      </form>
    </Screen>
  );
}
