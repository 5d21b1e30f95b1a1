import type { IsoDate } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextField } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called, menteesOf } from "./home";
import type { Brief } from "./home";

export type PairFormCalls = { agree: Asks<"pair.agree">; order: Asks<"paper.enter"> };
type Props = { pairs: readonly Brief[]; today: IsoDate; calls: PairFormCalls; saved: (said: string) => void; cancel: () => void };

const Names = ({ pairs }: { pairs: readonly Brief[] }) => (
  <details><summary>{say("pairs.which", { n: pairs.length })}</summary><ul>{pairs.map((pair) => <li key={pair.pairId}>{pair.code}: {called(pair.mentor)} → {menteesOf(pair)}</li>)}</ul></details>
);

/** Both consents of many pairs with their two dates; a side left empty keeps waiting. */
export function AgreeForm({ pairs, today, calls, saved, cancel }: Props) {
  const { typed: { mentorOn, menteeOn }, field, send, form } = useForm("agree", "", { mentorOn: today as string, menteeOn: today as string });
  const submit = () => {
    const input = { pairIds: pairs.map(({ pairId }) => pairId), mentorOn: dayOrNull(mentorOn), menteeOn: dayOrNull(menteeOn) };
    send((id) => calls.agree(input, id), input, (done) => saved(say("agree.saved", { n: done.agreed, waiting: done.waiting })));
  };
  return (
    <SmallForm title={say("agree.title", { n: pairs.length })} send={say("duty.agree")} {...form} submit={submit} cancel={cancel} blocked={pairs.length === 0 || (!mentorOn && !menteeOn)}>
      <Names pairs={pairs} />
      <div class="pairOfFields">
        <DayField label={say("agree.mentorOn")} {...field("mentorOn")} max={today} />
        <DayField label={say("agree.menteeOn")} hint={say("agree.hint")} {...field("menteeOn")} max={today} />
      </div>
    </SmallForm>
  );
}

/** The order on fastening pairs, signed on paper: its number and date for all chosen agreed pairs (D10). */
export function OrderForm({ pairs, today, calls, saved, cancel }: Props) {
  const { typed: { number, date }, field, send, form } = useForm("order", "", { number: "", date: today as string });
  const day = dayOrNull(date);
  const people = new Set(pairs.flatMap((pair) => [pair.mentor.personId, ...pair.mentees.map(({ personId }) => personId)])).size;
  const submit = () => {
    if (!day) return;
    const input = { kind: "D10" as const, number, date: day, pairIds: pairs.map(({ pairId }) => pairId) };
    send((id) => calls.order(input, id), input, (done) => saved(say("order.saved", { n: done.marked })));
  };
  return (
    <SmallForm title={say("order.title")} send={say("order.save", { n: pairs.length })} {...form} submit={submit} cancel={cancel} blocked={!day || !number.trim() || pairs.length === 0}>
      <p>{say("order.what", { n: pairs.length, people })}</p>
      <Names pairs={pairs} />
      <TextField label={say("paper.number")} hint={say("paper.numberHint")} required {...field("number")} long={40} />
      <DayField label={say("paper.date")} {...field("date")} />
    </SmallForm>
  );
}
