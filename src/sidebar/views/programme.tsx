import { useState } from "preact/hooks";
import { PLAN_KINDS } from "../../contract/plans";
import type { PlanKind } from "../../contract/plans";
import type { PairId, PersonId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { SelectField } from "../parts/field";
import { Focused } from "../parts/focused";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called, has, isStaff, menteesOf } from "./home";
import type { Brief, Home } from "./home";
import type { Go } from "./place";
import { EnterForm } from "./plan-enter";
import { ProgrammeBlock } from "./programme-block";
import type { PlanCalls, Shown } from "./programme-facts";
import { FillForm } from "./programme-fill";

type Props = { home: Home; of: readonly string[]; go: Go; keep: Asks<"draft.save">; calls: PlanCalls; changed: (said: string) => void };

/** «Программа и план» of a pair: how far, what next, and everything that is done about it in place. */
export function ProgrammePage({ home, of, ...rest }: Props) {
  const pair = home.pairs.find(({ pairId }) => pairId === of[0]);
  const back = () => rest.go(isStaff(home) && !isOwn(home, pair) ? "pairs" : "mine");
  if (!pair) return <Screen title={say("programme.title")} back={back}><Empty why={say("programme.noPair")}><Button onClick={back}>{say("programme.toPairs")}</Button></Empty></Screen>;
  return <OfPair home={home} pair={pair} back={back} asked={of[1]} {...rest} />;
}

/** Words of the programme of the year, or of a plan of a stage. */
const WORDS = { D15: "programme", D16: "adaptation", D17: "development", D18: "potential" } as const;

const isOwn = (home: Home, pair: Brief | undefined): boolean => pair !== undefined && [pair.mentor, ...pair.mentees].some(({ personId }) => personId === home.me?.personId);

function OfPair({ home, pair, back, go, keep, calls, changed, asked }: Omit<Props, "of"> & { pair: Brief; back: () => void; asked: string | undefined }) {
  const { answer, refusal, again } = useAsked(calls.show, { pairId: pair.pairId as PairId });
  const [open, show] = useState("");
  const [chosen, choose] = useState<PlanKind>(PLAN_KINDS.find((each) => each === asked) ?? "D15");
  const form = { open, show };
  const saved = (said: string) => { show(""); again(); changed(said); };
  const common = { home, keep, calls, saved, form };
  const kinds = PLAN_KINDS.filter((each) => answer && [...answer.programmes, ...answer.without].some(({ kind }) => kind === each));
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? "D15");
  const programmes = answer?.programmes.filter((each) => each.kind === kind) ?? [];
  const filled = (menteeId: PersonId, who: string, more: boolean) => (
    <Focused><FillForm {...common} key={`${kind} ${menteeId}`} kind={kind} pairId={pair.pairId} menteeId={menteeId} who={who} more={more} go={go} cancel={() => show("")} /></Focused>
  );
  return (
    <Screen title={say("programme.title")} back={back} lead={`${menteesOf(pair)} · ${pair.code} · ${say("programme.mentor", { who: called(pair.mentor) })}`}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {kinds.length > 1 && <div class="filters noprint"><SelectField label={say("programme.which")} value={kind} set={(next) => { choose(next); show(""); }} options={kinds.map((each) => [each, say(`programme.which.${each}`)] as const)} /></div>}
      {answer?.without.filter((each) => each.kind === kind).map(({ menteeId, name, mayFill }) => (
        <section key={`${kind} ${menteeId}`} class="stack">
          {open === `fill ${menteeId}` ? filled(menteeId, name, false) : <Without {...{ kind, name, mayFill }} own={home.me?.personId === menteeId && !has(home, "curator")} fill={() => show(`fill ${menteeId}`)} enter={kind === "D16" && has(home, "curator") ? () => show(`enter ${menteeId}`) : null} main={programmes.length === 0} />}
          {open === `enter ${menteeId}` && <Focused><EnterForm {...common} pairId={pair.pairId} cancel={() => show("")} /></Focused>}
        </section>
      ))}
      {answer && answer.programmes.length === 0 && answer.without.length === 0 && <Empty why={say("programme.noneAtAll")} />}
      {programmes.map((programme) => (
        <ProgrammeBlock key={programme.programmeId} {...common} go={go} programme={programme} filling={open === `fill ${programme.menteeId}` ? filled(programme.menteeId, programme.mentee, true) : null} />
      ))}
    </Screen>
  );
}

type WithoutProps = Pick<Shown["without"][number], "kind" | "name" | "mayFill"> & { own: boolean; fill: () => void; enter: (() => void) | null; main: boolean };
const Without = ({ kind, name, mayFill, own, fill, enter, main }: WithoutProps) => (
  <Empty why={own ? say(`${WORDS[kind]}.noneYours`) : say(`${WORDS[kind]}.none`, { who: name })}>
    {mayFill && <Button main={main} icon="add" onClick={fill}>{say(`${WORDS[kind]}.fill`)}</Button>}
    {enter && <Button bare onClick={enter}>{say("adaptation.enter")}</Button>}
  </Empty>
);
