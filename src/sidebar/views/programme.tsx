import { useState } from "preact/hooks";
import type { PairId, PersonId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { Focused } from "../parts/focused";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called, has, isStaff, menteesOf } from "./home";
import type { Brief, Home } from "./home";
import type { Go } from "./place";
import { ProgrammeBlock } from "./programme-block";
import type { PlanCalls, Shown } from "./programme-facts";
import { FillForm } from "./programme-fill";

type Props = { home: Home; of: readonly string[]; go: Go; keep: Asks<"draft.save">; calls: PlanCalls; changed: (said: string) => void };

/** «Программа и план» of a pair: how far, what next, and everything that is done about it in place. */
export function ProgrammePage({ home, of, ...rest }: Props) {
  const pair = home.pairs.find(({ pairId }) => pairId === of[0]);
  const back = () => rest.go(isStaff(home) && !isOwn(home, pair) ? "pairs" : "mine");
  if (!pair) return <Screen title={say("programme.title")} back={back}><Empty why={say("programme.noPair")}><Button onClick={back}>{say("programme.toPairs")}</Button></Empty></Screen>;
  return <OfPair home={home} pair={pair} back={back} {...rest} />;
}

const isOwn = (home: Home, pair: Brief | undefined): boolean => pair !== undefined && [pair.mentor, ...pair.mentees].some(({ personId }) => personId === home.me?.personId);

function OfPair({ home, pair, back, go, keep, calls, changed }: Omit<Props, "of"> & { pair: Brief; back: () => void }) {
  const { answer, refusal, again } = useAsked(calls.show, { pairId: pair.pairId as PairId });
  const [open, show] = useState("");
  const form = { open, show };
  const saved = (said: string) => { show(""); again(); changed(said); };
  const common = { home, keep, calls, saved, form };
  const filled = (menteeId: PersonId, who: string, more: boolean) => (
    <Focused><FillForm {...common} key={menteeId} pairId={pair.pairId} menteeId={menteeId} who={who} more={more} go={go} cancel={() => show("")} /></Focused>
  );
  return (
    <Screen title={say("programme.title")} back={back} lead={`${menteesOf(pair)} · ${pair.code} · ${say("programme.mentor", { who: called(pair.mentor) })}`}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer?.without.map(({ menteeId, name, mayFill }) => (
        <section key={menteeId} class="stack">
          {open === `fill ${menteeId}` ? filled(menteeId, name, false) : <Without {...{ name, mayFill }} own={home.me?.personId === menteeId && !has(home, "curator")} fill={() => show(`fill ${menteeId}`)} main={answer.programmes.length === 0} />}
        </section>
      ))}
      {answer && answer.programmes.length === 0 && answer.without.length === 0 && <Empty why={say("programme.noneAtAll")} />}
      {answer?.programmes.map((programme) => (
        <ProgrammeBlock key={programme.programmeId} {...common} go={go} programme={programme} filling={open === `fill ${programme.menteeId}` ? filled(programme.menteeId, programme.mentee, true) : null} />
      ))}
    </Screen>
  );
}

type WithoutProps = Pick<Shown["without"][number], "name" | "mayFill"> & { own: boolean; fill: () => void; main: boolean };
const Without = ({ name, mayFill, own, fill, main }: WithoutProps) => (
  <Empty why={own ? say("programme.noneYours") : say("programme.none", { who: name })}>
    {mayFill && <Button main={main} icon="add" onClick={fill}>{say("programme.fill")}</Button>}
  </Empty>
);
