import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { SmallForm, useSending } from "../parts/form";
import { Screen } from "../parts/screen";
import { Good } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";

type Props = { fill: Asks<"example.fill">; remove: Asks<"example.remove">; changed: (said: string) => void; removing: boolean };

/** «Заполнить примером» and its way back, said in numbers. */
export function ExamplePage({ fill, remove, changed, removing }: Props) {
  const [plan, setPlan] = useState<Output<"example.remove"> | null>(null);
  const [done, setDone] = useState("");
  const filling = useSending();
  const clearing = useSending();
  const finish = (said: string) => {
    setPlan(null);
    setDone(said);
    changed("");
  };
  const start = () => void filling.send((id) => fill({}, id)).then((made) => made && finish(say("example.filled", made)));
  const clear = () => void clearing.send((id) => remove({ apply: plan !== null }, id), plan !== null).then((answer) => {
    if (answer?.done) finish(say("example.removed", { people: answer.people, pairs: answer.pairs, lessons: answer.lessons }));
    else if (answer) setPlan(answer);
  });
  const nothing = plan !== null && plan.people + plan.pairs + plan.lessons === 0;
  const what = plan === null ? say("example.removeWhat") : nothing ? say("example.removeNothing") : say("example.removePlan", { people: plan.people, pairs: plan.pairs, lessons: plan.lessons });
  return (
    <Screen title={say(removing ? "example.removeTitle" : "example.title")} lead={say("example.lead")}>
      {done && <Good>{done}</Good>}
      {!removing && <SmallForm title={say("example.fillTitle")} send={say("example.fill")} sending={filling} submit={start}><p>{filling.busy ? say("example.filling") : say("example.fillWhat")}</p></SmallForm>}
      <SmallForm title={say("example.removeTitle")} send={say(plan && !nothing ? "example.remove" : "example.preview")} danger sending={clearing} submit={clear} cancel={plan ? () => setPlan(null) : undefined} blocked={nothing}>
        <p>{what}</p>
      </SmallForm>
    </Screen>
  );
}
