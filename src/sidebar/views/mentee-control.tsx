import { useState } from "preact/hooks";
import type { PersonId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { say } from "../words";
import { ControlCard } from "./control-card";
import type { ControlCalls } from "./control-facts";
import { Findings } from "./findings";
import { isStaff } from "./home";
import type { Home } from "./home";
import type { Go } from "./place";

type Props = { home: Home; menteeId: PersonId; inside: boolean; go: Go; calls: ControlCalls; changed: (said: string) => void };

/** Everything about one mentee's control; inside the card of a pair without a title of its own, and without what nobody has planned yet. */
export function MenteeControl({ home, menteeId, inside, go, calls, changed }: Props) {
  const { answer, refusal, again } = useAsked(calls.show, { menteeId, month: null });
  const [which, setWhich] = useState<"open" | "late" | "all">("open");
  const saved = (said: string) => {
    again();
    changed(said);
  };
  if (refusal) return <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>;
  if (!answer) return <Skeleton />;
  const lines = inside ? answer.lines.filter(({ controlId }) => controlId !== null) : answer.lines;
  const body = (
    <>
      <Findings home={home} findings={answer.findings} which={which} choose={setWhich} step={calls.step} saved={saved} />
      {lines.length > 0 && <ul class="cards">{lines.map((line) => <li key={line.controlId ?? `${line.kind} ${line.own} ${line.to}`}><ControlCard {...{ home, go, calls, saved, line }} shown={answer} /></li>)}</ul>}
      {lines.length === 0 && !inside && <p class="quiet">{say("control.noneOf")}</p>}
    </>
  );
  if (inside) return <div class="stack">{body}</div>;
  const name = answer.lines[0]?.mentee || answer.findings[0]?.mentee || "";
  return <Screen title={name ? say("control.of", { who: name }) : say("control.title")} back={() => (isStaff(home) ? go("control") : go("home"))}>{body}</Screen>;
}
