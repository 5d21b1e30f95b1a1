import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { dayInWords, daysBetween, distance } from "../format";
import { Button } from "../parts/button";
import { SelectField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { LinkButton } from "../parts/link";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import type { Home } from "./home";
import type { Go } from "./place";
import { MeetingFix } from "./meeting-fix";
import { difficulty } from "./programme-facts";

type Meeting = Output<"pair.show">["meetings"][number];
export type MeetingActs = { done: Asks<"task.done">; fix: Asks<"meeting.fix">; withdraw: Asks<"record.withdraw">; keep: Asks<"draft.save"> };
type Props = { home: Home; meetings: readonly Meeting[]; mayMark: boolean; /** Steps are asked of grown-ups. */ steps: boolean; calls: MeetingActs; go: Go; changed: (said: string) => void };

/** Meetings of a pair on its card, the newest first, each with the step that was agreed; questions and advice are found by their difficulty (R-H13). */
export function PairMeetings({ meetings, ...common }: Props) {
  const [about, setAbout] = useState("");
  const codes = [...new Set(meetings.flatMap(({ advised }) => (advised ? [advised.difficulty || OTHER] : [])))].sort();
  const shown = about === "" ? meetings : meetings.filter(({ advised }) => advised && (advised.difficulty || OTHER) === about);
  return (
    <section>
      <h3>{say("pair.meetings", { n: meetings.length })}</h3>
      {meetings.length === 0 && <p class="quiet">{say("pair.noMeetings")}</p>}
      {codes.length > 0 && <div class="noprint"><SelectField label={say("meeting.advised")} value={about} set={setAbout} options={[["", say("meeting.advisedAll")] as const, ...codes.map((code) => [code, code === OTHER ? say("meeting.noDifficulty") : difficulty(code)] as const)]} /></div>}
      {shown.map((meeting) => <MeetingRecord key={meeting.meetingId} {...common} meeting={meeting} />)}
    </section>
  );
}

/** Advice that is under no difficulty. */
const OTHER = "other";

const Advised = ({ advised: { difficulty: code, question, advice, materials } }: { advised: NonNullable<Meeting["advised"]> }) => (
  <>
    {code && <p class="quiet">{difficulty(code)}</p>}
    {question && <p>{say("meeting.asked", { question })}</p>}
    {advice && <p>{say("meeting.advises", { advice })}</p>}
    {/^https?:/.test(materials) && <p><LinkButton href={materials} bare>{say("meeting.materialsOpen")}</LinkButton></p>}
  </>
);

function MeetingRecord({ home, meeting, mayMark, steps, calls, go, changed }: Omit<Props, "meetings"> & { meeting: Meeting }) {
  const { meetingId, date, kind, minutes, agreement, mode, topic, later, nextStep, nextStepBy, nextStepDoneOn, advised, helper, mayFix, maySay } = meeting;
  const [open, setOpen] = useState<"" | "fix" | "withdraw">("");
  const sending = useSending();
  const how = [label(`meeting.${kind}`), minutes !== null && say("meeting.minutes", { n: minutes }), mode && label(`meetingMode.${mode}`), later && say("meeting.later"), helper && say("pair.helped", { who: helper })];
  const waits = nextStep !== "" && nextStepDoneOn === null;
  const done = () => sending.send((id) => calls.done({ meetingId, doneOn: home.today }, id)).then((value) => value && changed(say("task.saved")));
  const withdraw = () => sending.send((id) => calls.withdraw({ meetingId }, id)).then((value) => value && changed(say("meeting.withdrawn")));
  if (open === "fix") return <MeetingFix {...{ home, meeting, steps, calls }} saved={(said) => { setOpen(""); changed(said); }} cancel={() => setOpen("")} />;
  return (
    <div class="record">
      <p><span class="strong">{dayInWords(date, home.today)}</span><span class="quiet"> · {how.filter(Boolean).join(" · ")}</span></p>
      {topic && <p class="quiet">{topic}</p>}
      {advised && <Advised advised={advised} />}
      {agreement && <p>{agreement}</p>}
      {nextStep && (
        <p>
          {say("lesson.step", { step: nextStep })}
          {nextStepDoneOn ? <span class="done"> · {say("task.doneOn", { on: dayInWords(nextStepDoneOn, home.today) })}</span>
            : nextStepBy && <span class="quiet"> · {say("pair.until", { day: dayInWords(nextStepBy, home.today) })} · {distance(daysBetween(home.today, nextStepBy))}</span>}
        </p>
      )}
      {sending.refusal && open !== "withdraw" && <Trouble refusal={sending.refusal} />}
      <div class="row noprint">
        {waits && mayMark && <Button icon="check" disabled={sending.busy} onClick={done}>{say("task.done")}</Button>}
        {maySay && <Button bare onClick={() => go("afterMeeting", meetingId)}>{say("duty.go.afterMeeting")}</Button>}
        {mayFix && <Button bare onClick={() => setOpen("fix")}>{say("meeting.fix")}</Button>}
        {mayFix && <Button bare danger onClick={() => setOpen("withdraw")}>{say("meeting.withdraw")}</Button>}
      </div>
      {open === "withdraw" && <SmallForm title={say("meeting.withdrawTitle")} send={say("meeting.withdraw")} danger sending={sending} submit={withdraw} cancel={() => setOpen("")}><p>{say("meeting.withdrawWhat")}</p></SmallForm>}
    </div>
  );
}
