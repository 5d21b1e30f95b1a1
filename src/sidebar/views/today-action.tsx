import { CONSENT_KINDS } from "../../contract/schemas";
import type { PairId, PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextArea, Tick } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
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
  const blank = { date: today as string, other: today as string, note: "", kinds: ["data", "mentoring"] as readonly (typeof CONSENT_KINDS)[number][] };
  const { typed: { date, other, note, kinds }, change, field, send: give, form } = useForm(`duty-${duty.do}`, [line.rule, line.observationId ?? line.meetingId ?? line.personId ?? line.pairId].join(" "), blank);
  const day = dayOrNull(date);
  const pairId = line.pairId as PairId;
  const personId = line.personId as PersonId;
  const send = (work: (id: string) => Promise<unknown>, said: string) =>
    give(work, [date, other, note, kinds], () => saved(said));
  const dateField = (label: string) => <DayField label={label} {...field("date")} max={today} />;
  const common = { ...form, cancel };
  const of = line.observationId ? { observationId: line.observationId } : line.meetingId ? { meetingId: line.meetingId } : null;

  switch (duty.do) {
    case "meet":
      return <MeetingForm {...{ pairId, home, calls, saved, cancel }} first />;
    case "control":
      return (
        <SmallForm {...common} title={say(`control.${duty.kind}`)} send={say("duty.control")} blocked={!day} submit={() => day && send((id) => calls.control({ menteeId: personId, kind: duty.kind, date: day, note }, id), say("control.saved"))}>
          {dateField(say("control.date"))}
          <TextArea label={say("control.note")} optional {...field("note")} long={1000} />
        </SmallForm>
      );
    case "consent":
      return (
        <SmallForm {...common} title={say("consents.tickTitle")} send={say("duty.consent")} blocked={!day || kinds.length === 0} submit={() => day && send((id) => calls.consent({ personIds: [personId], kinds: [...kinds], on: day, refused: false }, id), say("consents.saved", { n: 1 }))}>
          {(["data", "mentoring"] as const).map((kind) => (
            <Tick key={kind} on={kinds.includes(kind)} set={(on) => change({ kinds: on ? [...kinds, kind] : kinds.filter((each) => each !== kind) })}>{say(`consent.${kind}`)}</Tick>
          ))}
          {dateField(say("consents.on"))}
        </SmallForm>
      );
    case "agree":
      return (
        <SmallForm {...common} title={say("agree.title", { n: 1 })} send={say("duty.agree")} blocked={!date && !other} submit={() => send((id) => calls.agree({ pairIds: [pairId], mentorOn: day, menteeOn: dayOrNull(other) }, id), say("agree.savedOne"))}>
          <DayField label={say("agree.mentorOn")} hint={say("agree.hint")} {...field("date")} max={today} />
          <DayField label={say("agree.menteeOn")} {...field("other")} max={today} />
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
