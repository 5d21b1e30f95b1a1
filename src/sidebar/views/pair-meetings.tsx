import type { Output } from "../../contract/contract";
import { dayInWords, daysBetween, distance } from "../format";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import type { Home } from "./home";

type Meeting = Output<"pair.show">["meetings"][number];
type Props = { home: Home; meetings: readonly Meeting[]; mayMark: boolean; calls: { done: Asks<"task.done"> }; changed: (said: string) => void };

/** Meetings of a pair on its card, the newest first, each with the step that was agreed. */
export function PairMeetings({ meetings, ...common }: Props) {
  return (
    <section>
      <h3>{say("pair.meetings", { n: meetings.length })}</h3>
      {meetings.length === 0 && <p class="quiet">{say("pair.noMeetings")}</p>}
      {meetings.map((meeting) => <MeetingRecord key={meeting.meetingId} {...common} meeting={meeting} />)}
    </section>
  );
}

function MeetingRecord({ home, meeting, mayMark, calls, changed }: Omit<Props, "meetings"> & { meeting: Meeting }) {
  const { meetingId, date, kind, minutes, agreement, mode, topic, later, nextStep, nextStepBy, nextStepDoneOn } = meeting;
  const sending = useSending();
  const how = [label(`meeting.${kind}`), minutes !== null && say("meeting.minutes", { n: minutes }), mode && label(`meetingMode.${mode}`), later && say("meeting.later")];
  const waits = nextStep !== "" && nextStepDoneOn === null;
  const done = () => sending.send((id) => calls.done({ meetingId, doneOn: home.today }, id)).then((value) => value && changed(say("task.saved")));
  return (
    <div class="record">
      <p><span class="strong">{dayInWords(date, home.today)}</span><span class="quiet"> · {how.filter(Boolean).join(" · ")}</span></p>
      {topic && <p class="quiet">{topic}</p>}
      {agreement && <p>{agreement}</p>}
      {nextStep && (
        <p>
          {say("lesson.step", { step: nextStep })}
          {nextStepDoneOn ? <span class="done"> · {say("task.doneOn", { on: dayInWords(nextStepDoneOn, home.today) })}</span>
            : nextStepBy && <span class="quiet"> · {say("pair.until", { day: dayInWords(nextStepBy, home.today) })} · {distance(daysBetween(home.today, nextStepBy))}</span>}
        </p>
      )}
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {waits && mayMark && <div class="row noprint"><Button icon="check" disabled={sending.busy} onClick={done}>{say("task.done")}</Button></div>}
    </div>
  );
}
