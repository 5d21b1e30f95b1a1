import { useState } from "preact/hooks";
import type { PairId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import type { Home } from "./home";
import type { PlanCalls } from "./programme-facts";

type Props = { home: Home; calls: PlanCalls; pairId: PairId; saved: (said: string) => void; cancel: () => void };

/** An adaptation plan that was signed outside the program: number and date (`paper.enter`). */
export function EnterForm({ home, calls, pairId, saved, cancel }: Props) {
  const [number, setNumber] = useState("");
  const [date, setDate] = useState<string>(home.today);
  const sending = useSending();
  const day = dayOrNull(date);
  const submit = () => {
    if (!day) return;
    const input = { kind: "D16" as const, number, date: day, pairIds: [pairId] };
    void sending.send((id) => calls.enter(input, id), input).then((done) => done && saved(say("paper.saved")));
  };
  return (
    <SmallForm title={say("adaptation.enter")} send={say("save")} sending={sending} submit={submit} cancel={cancel} blocked={!day || !number.trim()}>
      <TextField label={say("paper.number")} name="number" hint={say("paper.numberHint")} required value={number} set={setNumber} long={40} wrong={wrongOf(sending.refusal, "number")} />
      <DayField label={say("paper.date")} name="date" value={date} set={setDate} max={home.today} wrong={wrongOf(sending.refusal, "date") ?? wrongOf(sending.refusal, "pairIds")} />
    </SmallForm>
  );
}
