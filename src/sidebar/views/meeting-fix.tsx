import type { Output } from "../../contract/contract";
import { HELP_KINDS } from "../../contract/schemas";
import { useDraft } from "../draft";
import { dayOrNull } from "../format";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { MeetingFields, heldOf } from "./meeting-fields";
import type { Typed } from "./meeting-fields";

type Props = { home: Home; meeting: Output<"pair.show">["meetings"][number]; steps: boolean; calls: { fix: Asks<"meeting.fix">; keep: Asks<"draft.save"> }; saved: (said: string) => void; cancel: () => void };

/** A meeting that was written down wrong, within fourteen days. */
export function MeetingFix({ home, meeting, steps, calls, saved, cancel }: Props) {
  const { meetingId, kind, date, minutes, mode, topic, agreement, nextStep, nextStepBy, advised = { difficulty: "", question: "", advice: "", materials: "" } } = meeting;
  const written: Typed = { kind, date, minutes: minutes === null ? "" : String(minutes), mode, topic, agreement, nextStep, nextStepBy: nextStepBy ?? "", ...advised };
  const draft = useDraft<Typed>("meeting", meetingId, written, home.drafts.find(({ form, subject }) => form === "meeting" && subject === meetingId), calls.keep);
  const sending = useSending(draft.key);
  const submit = () => {
    const held = heldOf(draft.value, home.today);
    if (!held) return;
    const input = { meetingId, ...held };
    void sending.send((id) => calls.fix(input, id), input).then((done) => {
      if (!done) return;
      draft.drop();
      saved(say("meeting.fixed"));
    });
  };
  return (
    <SmallForm title={say("meeting.fixTitle")} send={say("save")} sending={sending} submit={submit} blocked={!dayOrNull(draft.value.date)} cancel={() => { draft.drop(); cancel(); }}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      <MeetingFields row={draft.value} kinds={meeting.helper ? HELP_KINDS : undefined} steps={steps} today={home.today} leave={draft.leave} wrong={(field) => wrongOf(sending.refusal, field)} name={(field) => field} change={draft.change} />
    </SmallForm>
  );
}
