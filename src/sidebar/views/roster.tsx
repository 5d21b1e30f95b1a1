import { useEffect, useRef, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { JobStatus } from "../../contract/parts";
import type { RosterAnswer, RosterInput } from "../../contract/roster";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { JobDriver } from "./job";
import type { JobCalls } from "./job";
import type { Go } from "./place";
import { Columns } from "./roster-columns";
import { codesFile, hidden, NameColumns, named } from "./roster-names";
import type { Codes, Hiding } from "./roster-names";
import { RosterResult } from "./roster-result";
import { RosterRows } from "./roster-rows";
import { SourceStep } from "./roster-source";
import type { Source } from "./roster-source";
import { Write } from "./roster-write";

export type RosterCalls = { plan: Asks<"roster.plan">; apply: Asks<"roster.apply">; codes: Asks<"roster.codes">; undo: Asks<"roster.undo">; job: JobCalls };
export type Plan = Output<"roster.plan">;
export type Chosen = Omit<RosterInput, "source">;
type Props = { home: Home; go: Go; calls: RosterCalls; changed: (said: string) => void };

/** Milliseconds of rest after a tick before the plan is asked anew. */
const REST = 900;
const NOTHING: Chosen = { columns: {}, answers: {}, appointments: [] };

/** «Импорт участников»: a list as it comes; nothing is written before «Записать». */
export function RosterPage({ home, go, calls, changed }: Props) {
  const [source, setSource] = useState<Source | null>(null);
  const [hiding, setHiding] = useState<Hiding | null>(null);
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const [state, setState] = useState<{ plan: Plan | null; fresh: boolean; refusal: Refusal | null }>({ plan: null, fresh: false, refusal: null });
  const [job, setJob] = useState<JobStatus | null>(null);
  const [over, setOver] = useState<JobStatus | null>(null);
  const [codes, setCodes] = useState<Codes>([]);
  const turn = useRef(0);
  const applying = useSending();
  const { fresh, refusal } = state;
  const plan = state.plan && source && hiding ? named(state.plan, source, hiding) : state.plan;
  const ready = source !== null && (home.mode === "names" || hiding !== null);
  const input = (): RosterInput => ({ source: hiding ? hidden(source!, hiding) : { rows: source!.rows, merged: source!.merged }, ...chosen });

  const ask = () => {
    turn.current += 1;
    const mine = turn.current;
    calls.plan(input()).then(
      (next) => { if (mine === turn.current) setState({ plan: next, fresh: true, refusal: null }); },
      (thrown: unknown) => { if (mine === turn.current) setState({ plan, fresh: false, refusal: asRefusal(thrown) }); },
    );
  };
  useEffect(() => {
    if (!ready) return;
    setState({ plan, fresh: false, refusal: null });
    const timer = window.setTimeout(ask, plan ? REST : 0);
    return () => window.clearTimeout(timer);
  }, [ready, source, hiding, chosen]);

  const anew = () => {
    turn.current += 1;
    setSource(null);
    setHiding(null);
    setChosen(NOTHING);
    setState({ plan: null, fresh: false, refusal: null });
    setJob(null);
    setOver(null);
  };
  const answer = (row: number | "all", part: RosterAnswer) => setChosen((now) => {
    const before = now.answers[row] ?? {};
    const next = { ...before, ...part, choices: { ...before.choices, ...part.choices }, cells: { ...before.cells, ...part.cells } };
    return { ...now, answers: { ...now.answers, [row]: next } };
  });
  const apply = () => {
    if (!plan || !source) return;
    const roster = input();
    void applying.send((id) => calls.apply({ roster, hash: plan.hash }, id), [roster, plan.hash]).then((started) => {
      if (!started) return ask();
      // Names and codes meet only here, on this computer, and before the job forgets what it had to do.
      const known = hiding ? calls.codes({ jobId: started.jobId }).then((answer) => setCodes(answer.codes), () => undefined) : Promise.resolve();
      void known.then(() => setJob(started));
    });
  };

  if (over && plan && source) return <RosterResult {...{ job: over, plan, source, undo: calls.undo, go, anew, changed }} names={hiding && codes.length > 0 ? codesFile(source, hiding, codes) : null} />;
  if (job && plan) {
    return (
      <Screen title={say("roster.writing")}>
        <JobDriver start={job} calls={calls.job} finished={(done) => { setOver(done); changed(""); }} />
      </Screen>
    );
  }
  return (
    <Screen title={say("roster.title")} lead={say("roster.lead")} {...(source ? { back: anew } : {})}>
      {!source && <SourceStep take={setSource} />}
      {source && !ready && <NameColumns source={source} take={setHiding} />}
      {source && ready && (
        <>
          <p>{say("roster.read", { name: source.name, n: source.rows.length })}</p>
          {refusal && <Trouble refusal={refusal}><Button onClick={ask}>{say("again")}</Button></Trouble>}
          {!plan && !refusal && <Skeleton />}
          {plan && (
            <>
              <Columns plan={plan} source={source} chosen={chosen.columns} choose={(columns) => setChosen({ ...chosen, columns })} />
              <RosterRows plan={plan} chosen={chosen} answer={answer} appoint={(appointments) => setChosen({ ...chosen, appointments })} />
              {applying.refusal && <Trouble refusal={applying.refusal} />}
              <Write plan={plan} fresh={fresh} busy={applying.busy} names={hiding && { source, hiding }} write={apply} />
            </>
          )}
        </>
      )}
    </Screen>
  );
}
