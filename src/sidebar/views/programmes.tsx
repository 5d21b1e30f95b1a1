import { useState } from "preact/hooks";
import type { ProposedProgramme } from "../../contract/plans";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { SelectField, Tick } from "../parts/field";
import { useSending } from "../parts/form";
import { Progress } from "../parts/progress";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { isOpen, planned } from "./home";
import type { Home } from "./home";
import { Lacks } from "./make-preview";
import type { Go } from "./place";

/** Mentees whose programmes are written with one request: each is written whole or not at all. */
const AT_ONCE = 10;
const MOST = 200;
type Props = { home: Home; go: Go; fill: Asks<"programme.fill">; changed: (said: string) => void };
type Kind = "D15" | "D16";
type Run = { done: number; total: number; now: string };

/** «Составить программы»: every teacher mentee without one, what would be written in numbers, and all of it at once. */
export function ProgrammesPage({ home, go, fill, changed }: Props) {
  const mentees = home.pairs.filter((pair) => isOpen(pair) && planned(pair)).flatMap((pair) => pair.mentees.map(({ personId }) => ({ pairId: pair.pairId, menteeId: personId }))).slice(0, MOST);
  const [kind, setKind] = useState<Kind>("D15");
  const back = () => go("pairs");
  if (mentees.length === 0) return <Screen title={say("programmes.title")} back={back}><Empty why={say("programmes.noPairs")}><Button main onClick={back}>{say("duty.go.pairs")}</Button></Empty></Screen>;
  return <Many key={kind} {...{ home, go, fill, changed, mentees, back, kind, setKind }} />;
}

const keyOf = ({ pairId, menteeId }: { pairId: string; menteeId: string }) => `${pairId} ${menteeId}`;

/** Who is past the adaptation, or has none in the course, needs no plan of it. */
const NEEDS_NONE = ["plan.lack.noAdaptation", "plan.lack.adaptationOver"];
const WORDS = {
  D15: { count: "programmes.count", all: "programmes.all", write: "programmes.write", written: "programmes.written" },
  D16: { count: "adaptation.count", all: "adaptation.all", write: "adaptation.many", written: "adaptation.manyWritten" },
} as const;

type ManyProps = Props & { mentees: Parameters<Props["fill"]>[0]["mentees"]; back: () => void; kind: Kind; setKind: (kind: Kind) => void };
function Many({ home, go, fill, changed, mentees, back, kind, setKind }: ManyProps) {
  const words = WORDS[kind];
  const { answer, refusal, again } = useAsked(fill, { mentees, kind, difficulties: null, codes: null, apply: false });
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [run, setRun] = useState<Run | null>(null);
  const [stop] = useState({ asked: false });
  const sending = useSending();
  const missing = answer?.plans.filter(({ already, lacks }) => !already && !lacks.some(({ said }) => NEEDS_NONE.includes(said.key))) ?? [];
  const possible = missing.filter(({ lacks }) => lacks.length === 0);
  const stuck = missing.filter(({ lacks }) => lacks.length > 0);
  const chosen = possible.filter((plan) => !off.has(keyOf(plan)));
  const lines = chosen.reduce((sum, { proposed }) => sum + proposed, 0);
  const tick = (plan: ProposedProgramme, on: boolean) => setOff(new Set(on ? [...off].filter((key) => key !== keyOf(plan)) : [...off, keyOf(plan)]));
  const write = async () => {
    stop.asked = false;
    let made = 0;
    for (let at = 0; at < chosen.length && !stop.asked; at += AT_ONCE) {
      const part = chosen.slice(at, at + AT_ONCE);
      setRun({ done: at, total: chosen.length, now: part[0]!.mentee });
      const input = { mentees: part.map(({ pairId, menteeId }) => ({ pairId, menteeId })), kind, difficulties: null, codes: null, apply: true };
      const done = await sending.send((id) => fill(input, id), input);
      if (!done) break;
      made += done.made;
    }
    setRun(null);
    again();
    if (made > 0) changed(made < chosen.length ? say("programmes.stopped", { n: made, left: chosen.length - made }) : say(words.written, { n: made }));
  };
  const lead = answer && missing.length > 0 ? [say(words.count, { n: missing.length }), kind === "D15" && answer.plans.length > missing.length && say("programmes.with", { n: answer.plans.length - missing.length })].filter(Boolean).join(" · ") : undefined;
  return (
    <Screen title={say("programmes.title")} lead={lead} back={back}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      <div class="filters noprint"><SelectField label={say("programme.which")} value={kind} set={setKind} options={(["D15", "D16"] as const).map((each) => [each, say(`programme.which.${each}`)] as const)} /></div>
      {!answer && !refusal && <Skeleton />}
      {answer && missing.length === 0 && <Empty why={say(words.all)}><Button main onClick={() => go("papers")}>{say("programme.toPapers")}</Button></Empty>}
      {run && <div class="card"><Progress done={run.done} total={run.total} now={say("programmes.doing", { who: run.now })} /><div class="row"><Button onClick={() => { stop.asked = true; }}>{say("programmes.stop")}</Button></div></div>}
      {possible.length > 0 && !run && (
        <>
          <p class="quiet">{say("programmes.what")}</p>
          <ul class="plain card">{possible.map((plan) => <Row key={keyOf(plan)} plan={plan} on={!off.has(keyOf(plan))} tick={(on) => tick(plan, on)} code={home.pairs.find(({ pairId }) => pairId === plan.pairId)?.code ?? ""} open={() => go("programme", plan.pairId, kind)} />)}</ul>
          <div class="bar noprint"><Button main disabled={chosen.length === 0 || sending.busy} onClick={() => void write()}>{say(words.write, { n: chosen.length, lines })}</Button></div>
        </>
      )}
      {stuck.length > 0 && !run && (
        <section class="card"><h2>{say("programmes.impossible", { n: stuck.length })}</h2>{stuck.map((plan) => <div class="record" key={keyOf(plan)}><p class="strong">{plan.mentee}</p><Lacks lacks={plan.lacks} go={go} /></div>)}</section>
      )}
    </Screen>
  );
}

type RowProps = { plan: ProposedProgramme; code: string; on: boolean; tick: (on: boolean) => void; open: () => void };
function Row({ plan, code, on, tick, open }: RowProps) {
  const named = Object.values(plan.difficulties).filter((score) => score > 0).length;
  return (
    <li class="record">
      <div class="row ends">
        <div class="titled fill"><Tick hidden on={on} set={tick}>{say("programmes.tick", { who: plan.mentee })}</Tick><span><span class="strong">{plan.mentee}</span> <span class="quiet small">{code}</span></span></div>
        <div class="acts noprint"><Button bare label={`${say("programme.open")}: ${plan.mentee}`} onClick={open}>{say("programme.open")}</Button></div>
      </div>
      <p class="quiet">{[say("programmes.lines", { n: plan.proposed }), named > 0 ? say("programmes.known", { n: named }) : say("programmes.unknown")].join(" · ")}</p>
    </li>
  );
}
