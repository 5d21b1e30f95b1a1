import type { Input } from "../../contract/contract";
import { useDraft } from "../draft";
import { TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import { isLesson } from "./event-facts";
import type { EventCalls, EventShown, Part } from "./event-facts";
import { called } from "./home";
import type { Home } from "./home";

type Props = { home: Home; event: EventShown; part: Part | null; calls: EventCalls; saved: () => void; cancel: () => void };
type Typed = { reflection: string; result: string; hours: string };

/** «Был(а)»: a sentence or two of one's own (R-H15), the result of a contest (R-I08), the hours of courses (R-I09). */
export function EventMark({ home, event, part, calls, saved, cancel }: Props) {
  const { eventId, hours } = event;
  const own = part === null || part.me;
  const personId = part?.personId ?? home.me?.personId ?? "";
  const subject = `${eventId} ${personId}`;
  const lesson = isLesson(event.kind);
  const begun: Typed = { reflection: part?.reflection ?? "", result: part?.result ?? "", hours: String(part?.hours ?? (lesson ? "" : hours) ?? "") };
  const draft = useDraft<Typed>("came", subject, begun, home.drafts.find((each) => each.form === "came" && each.subject === subject), calls.keep);
  const sending = useSending(draft.key);
  const { reflection, result, hours: typed } = draft.value;
  const wrong = (field: string) => wrongOf(sending.refusal, field);
  const submit = () => {
    const input: Input<"event.attend"> = { eventId, personId: own ? null : part.personId, stand: "came", result, hours: typed ? Number(typed) : null, reflection: own ? reflection : "" };
    void sending.send((id) => calls.attend(input, id), input).then((done) => {
      if (!done) return;
      draft.drop();
      saved();
    });
  };
  return (
    <SmallForm title={own ? say("event.cameTitle") : say("event.cameOf", { who: called(part) })} send={say("event.came")} sending={sending} submit={submit} cancel={() => { draft.drop(); cancel(); }}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      {own && <TextArea label={say("event.reflection")} name="reflection" optional hint={say("event.reflectionHint")} value={reflection} set={(value) => draft.change({ reflection: value })} leave={draft.leave} long={1000} wrong={wrong("reflection")} />}
      {!lesson && <TextField label={say("event.ownResult")} name="result" optional hint={say("event.ownResultHint")} value={result} set={(value) => draft.change({ result: value })} leave={draft.leave} long={300} wrong={wrong("result")} />}
      {!lesson && <TextField type="number" label={say("event.ownHours")} name="hours" optional value={typed} set={(value) => draft.change({ hours: value })} leave={draft.leave} min={1} max={2000} wrong={wrong("hours")} />}
    </SmallForm>
  );
}
