import { useState } from "preact/hooks";
import { MEETING_KINDS } from "../../contract/schemas";
import type { IsoDate, PairId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { label, say } from "../words";

type Props = { pairId: PairId; today: IsoDate; first: boolean; save: Asks<"meeting.log">; saved: () => void; cancel: () => void };

/** «Отметить встречу»: what was, when, how long, what was agreed. */
export function MeetingForm({ pairId, today, first, save, saved, cancel }: Props) {
  const [kind, setKind] = useState<(typeof MEETING_KINDS)[number]>(first ? "acquaintance" : "work");
  const [date, setDate] = useState<string>(today);
  const [minutes, setMinutes] = useState("");
  const [agreement, setAgreement] = useState("");
  const sending = useSending();
  const day = dayOrNull(date);
  const submit = () => {
    if (!day) return;
    const input = { pairId, kind, date: day, minutes: minutes ? Number(minutes) : null, agreement };
    void sending.send((id) => save(input, id), input).then((value) => value && saved());
  };
  return (
    <SmallForm title={say("meeting.title")} send={say("meeting.save")} sending={sending} submit={submit} cancel={cancel} blocked={!day}>
      <SelectField label={say("meeting.kind")} value={kind} set={setKind} options={MEETING_KINDS.map((each) => [each, label(`meeting.${each}`)] as const)} />
      <DayField label={say("meeting.date")} value={date} set={setDate} max={today} wrong={wrongOf(sending.refusal, "date")} />
      <TextField type="number" label={say("meeting.length")} optional value={minutes} set={setMinutes} min={1} max={600} />
      <TextArea label={say("meeting.agreement")} optional value={agreement} set={setAgreement} long={1000} />
    </SmallForm>
  );
}
