import type { PairId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextField } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { say } from "../words";
import type { Home } from "./home";
import type { PlanCalls } from "./programme-facts";

type Props = { home: Home; calls: PlanCalls; pairId: PairId; saved: (said: string) => void; cancel: () => void };

/** An adaptation plan that was signed outside the program: number and date (`paper.enter`). */
export function EnterForm({ home, calls, pairId, saved, cancel }: Props) {
  const { typed: { number, date }, field, wrong, send, form } = useForm("plan-enter", pairId, { number: "", date: home.today as string });
  const day = dayOrNull(date);
  const submit = () => {
    if (!day) return;
    const input = { kind: "D16" as const, number, date: day, pairIds: [pairId] };
    send((id) => calls.enter(input, id), input, () => saved(say("paper.saved")));
  };
  return (
    <SmallForm title={say("adaptation.enter")} send={say("save")} {...form} submit={submit} cancel={cancel} blocked={!day || !number.trim()}>
      <TextField label={say("paper.number")} hint={say("paper.numberHint")} required {...field("number")} long={40} />
      <DayField label={say("paper.date")} {...field("date")} max={home.today} wrong={wrong("date") ?? wrong("pairIds")} />
    </SmallForm>
  );
}
