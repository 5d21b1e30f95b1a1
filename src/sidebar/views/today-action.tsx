import { useState } from "preact/hooks";
import { CONSENT_KINDS } from "../../contract/schemas";
import type { PairId, PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextArea, Tick } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home, Line } from "./home";
import { MeetingForm } from "./meeting-form";
import type { MeetingCalls } from "./meeting-form";
import type { Duty } from "./today-duty";

export type DutyCalls = MeetingCalls & {
  control: Asks<"control.record">; consent: Asks<"consent.tick">;
  agree: Asks<"pair.agree">; done: Asks<"task.done">;
};
type Props = { line: Line; duty: Exclude<Duty, { do: "go" }>; home: Home; calls: DutyCalls; saved: (said: string) => void; cancel: () => void };

/** The form that settles a line of «Сегодня» on the spot. */
export function DutyForm({ line, duty, home, calls, saved, cancel }: Props) {
  const { today } = home;
  const sending = useSending();
  const [date, setDate] = useState<string>(today);
  const [other, setOther] = useState<string>(today);
  const [typed, setTyped] = useState("");
  const [kinds, setKinds] = useState<readonly (typeof CONSENT_KINDS)[number][]>(["data", "mentoring"]);
  const day = dayOrNull(date);
  const pairId = line.pairId as PairId;
  const personId = line.personId as PersonId;
  const send = (work: (id: string) => Promise<unknown>, said: string) =>
    void sending.send(work, [date, other, typed, kinds]).then((value) => value !== undefined && saved(said));
  const dateField = (label: string) => <DayField label={label} value={date} set={setDate} max={today} wrong={wrongOf(sending.refusal, "date")} />;
  const common = { sending, cancel };
  const of = line.observationId ? { observationId: line.observationId } : line.meetingId ? { meetingId: line.meetingId } : null;

  switch (duty.do) {
    case "meet":
      return <MeetingForm {...{ pairId, home, calls, saved, cancel }} first />;
    case "control":
      return (
        <SmallForm {...common} title={say(`control.${duty.kind}`)} send={say("duty.control")} blocked={!day} submit={() => day && send((id) => calls.control({ menteeId: personId, kind: duty.kind, date: day, note: typed }, id), say("control.saved"))}>
          {dateField(say("control.date"))}
          <TextArea label={say("control.note")} optional value={typed} set={setTyped} long={1000} />
        </SmallForm>
      );
    case "consent":
      return (
        <SmallForm {...common} title={say("consents.tickTitle")} send={say("duty.consent")} blocked={!day || kinds.length === 0} submit={() => day && send((id) => calls.consent({ personIds: [personId], kinds: [...kinds], on: day, refused: false }, id), say("consents.saved", { n: 1 }))}>
          {(["data", "mentoring"] as const).map((kind) => (
            <Tick key={kind} on={kinds.includes(kind)} set={(on) => setKinds(on ? [...kinds, kind] : kinds.filter((each) => each !== kind))}>{say(`consent.${kind}`)}</Tick>
          ))}
          {dateField(say("consents.on"))}
        </SmallForm>
      );
    case "agree":
      return (
        <SmallForm {...common} title={say("agree.title", { n: 1 })} send={say("duty.agree")} blocked={!date && !other} submit={() => send((id) => calls.agree({ pairIds: [pairId], mentorOn: day, menteeOn: dayOrNull(other) }, id), say("agree.savedOne"))}>
          <DayField label={say("agree.mentorOn")} hint={say("agree.hint")} value={date} set={setDate} max={today} />
          <DayField label={say("agree.menteeOn")} value={other} set={setOther} max={today} />
        </SmallForm>
      );
    case "task":
      return (
        <SmallForm {...common} title={say("task.title")} send={say("task.done")} blocked={!day} submit={() => day && of && send((id) => calls.done({ ...of, doneOn: day }, id), say("task.saved"))}>
          {dateField(say("task.on"))}
        </SmallForm>
      );
  }
}
