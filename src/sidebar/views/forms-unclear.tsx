import type { IsoDate } from "../../contract/schemas";
import { dayInWords } from "../format";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Forms } from "./forms";
import { called } from "./home";

type Settle = Asks<"letter.settle">;
type Props = { unclear: Forms["unclear"]; today: IsoDate; settle: Settle; settled: (said: string) => void };

/** Letters of which nobody knows whether they went out: a person looks, the program never sends one twice by itself. */
export const UnclearLetters = ({ unclear, today, settle, settled }: Props) => (
  unclear.length === 0 ? null : (
    <section class="stack">
      <h2>{say("unclear.title", { n: unclear.length })}</h2>
      <p class="quiet">{say("unclear.what")}</p>
      <ul class="cards">{unclear.map((letter) => <Letter key={letter.letterId} {...{ letter, today, settle, settled }} />)}</ul>
    </section>
  )
);

function Letter({ letter, today, settle, settled }: Omit<Props, "unclear"> & { letter: Forms["unclear"][number] }) {
  const sending = useSending();
  const who = called(letter.person);
  const decide = (sent: boolean) => void sending.send((id) => settle({ letterId: letter.letterId, sent }, id), sent).then((answer) => answer && settled(say(sent ? "unclear.sent" : "unclear.again", { who })));
  return (
    <li class="card">
      <div class="row ends"><h3 class="fill">{[who, letter.person.class].filter(Boolean).join(" · ")}</h3><span class="quiet">{dayInWords(letter.day, today)}</span></div>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      <div class="row">
        <Button disabled={sending.busy} label={`${say("unclear.yes")}: ${who}`} onClick={() => decide(true)}>{say("unclear.yes")}</Button>
        <Button disabled={sending.busy} label={`${say("unclear.no")}: ${who}`} onClick={() => decide(false)}>{say("unclear.no")}</Button>
      </div>
    </li>
  );
}
