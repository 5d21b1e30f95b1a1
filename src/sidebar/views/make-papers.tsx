import { useState } from "preact/hooks";
import type { JobId, PairId, PaperId } from "../../contract/schemas";
import type { JobStatus } from "../../contract/parts";
import { useDraft } from "../draft";
import { Button } from "../parts/button";
import { TextArea, TextField, Tick } from "../parts/field";
import { useSending } from "../parts/form";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble, wrongOf } from "../parts/trouble";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import { called, menteesOf } from "./home";
import type { Home } from "./home";
import { runOf } from "./make-asked";
import { answerOf, usePlan } from "./make-plan";
import type { Plan } from "./make-plan";
import { Preview, willDo } from "./make-preview";
import { OnThePage } from "./on-the-page";
import type { Go } from "./place";

type Props = { home: Home; of: readonly string[]; go: Go; keep: Asks<"draft.save">; plan: Asks<"papers.plan">; started: (jobId: JobId) => void };
type Answers = { inputs: Record<string, string> };

/** The dialog of a run of papers: what only a person knows, what would be made, and one button that says so in numbers. */
export function MakePapers({ home, of, go, keep, plan: ask, started }: Props) {
  const [run] = useState(() => runOf(of));
  const subject = [run.kind, run.variant, run.mends].filter(Boolean).join("-");
  const draft = useDraft<Answers>("papers", subject, { inputs: {} }, home.drafts.find((each) => each.form === "papers" && each.subject === subject), keep);
  const [pairs, setPairs] = useState<readonly PairId[]>(run.pairIds);
  const [remake, setRemake] = useState<readonly PaperId[]>(run.anew);
  const [job, setJob] = useState<JobStatus | null>(null);
  const [moved, setMoved] = useState(false);
  const sending = useSending(draft.key);
  const { plan, asked, refusal, fresh, again, take } = usePlan(ask, { kind: run.kind, variant: run.variant, mends: run.mends, pairIds: [...pairs], remake: [...remake] }, draft.value.inputs);
  const choosing = run.mends !== null && run.pairIds.length > 0;
  const empty = plan?.inputs.filter((input) => input.required && !answerOf(input, draft.value.inputs).trim()) ?? [];
  const apply = () => {
    if (!plan) return;
    const input = { ...asked, apply: true, hash: plan.hash };
    void sending.send((id) => ask(input, id), input).then((answer) => {
      if (!answer) return again();
      if (!answer.job) {
        take(answer);
        return setMoved(true);
      }
      draft.drop();
      if (answer.worksWithFiles) started(answer.job.jobId);
      else setJob(answer.job);
    });
  };
  const title = run.kind === "D10" ? say(`make.title.${run.mends ? "amendment" : run.variant === "extension" ? "extension" : "D10"}`) : say("make.title.other", { kinds: lowered(say(`papers.kinds.${run.kind}`)) });
  const back = () => go("papers");
  if (job && plan) {
    return (
      <Screen title={title} back={back}>
        <OnThePage pageUrl={plan.pageUrl} view="job" of={[job.jobId]} what={say("make.elsewhere", { n: job.total })} />
      </Screen>
    );
  }
  const will = plan ? willDo(plan.lines) : 0;
  return (
    <Screen title={title} lead={draft.note || say("make.lead")} back={back}>
      {draft.other && <div class="row"><Button onClick={draft.takeOther}>{say("draft.other", { at: draft.other })}</Button></div>}
      {moved && <p class="notice" role="status">{say("make.moved")}</p>}
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {choosing && <PairTicks home={home} all={run.pairIds} chosen={pairs} choose={setPairs} />}
      {plan && plan.inputs.length > 0 && <Inputs plan={plan} draft={draft} refusal={refusal ?? sending.refusal} />}
      {!plan && !refusal && <Skeleton />}
      {plan && (
        <>
          <Preview lines={plan.lines} remake={remake} tick={(paperId, on) => setRemake(on ? [...remake, paperId] : remake.filter((each) => each !== paperId))} go={go} />
          {!plan.worksWithFiles && <p class="quiet">{say("make.pageLater")}</p>}
          <div class="bar">
            <Button main disabled={!fresh || sending.busy || will === 0 || empty.length > 0 || (choosing && pairs.length === 0)} onClick={apply}>{sending.busy ? say("sending") : will === 0 ? say("make.nothingDo") : say("make.do", { n: will })}</Button>
            <span class="fill" aria-live="polite">{empty.length > 0 ? say("make.empty", { what: empty.map(({ label }) => label).join(", ") }) : !fresh && !refusal ? say("roster.planning") : ""}</span>
          </div>
        </>
      )}
    </Screen>
  );
}

type Drafted = ReturnType<typeof useDraft<Answers>>;
const Inputs = ({ plan, draft, refusal }: { plan: Plan; draft: Drafted; refusal: Refusal | null }) => (
  <section class="group" aria-label={say("make.inputs")}>
    {plan.inputs.map((input) => {
      const long = `inputs.${input.name}`;
      const name = wrongOf(refusal, input.name) ? input.name : long;
      const shell = {
        name, label: input.label, optional: !input.required, required: input.required, value: answerOf(input, draft.value.inputs), leave: draft.leave, wrong: wrongOf(refusal, name),
        set: (value: string) => draft.change({ inputs: { ...draft.value.inputs, [input.name]: value } }),
      };
      return input.long ? <TextArea key={input.name} {...shell} long={4000} /> : <TextField key={input.name} {...shell} long={1000} />;
    })}
  </section>
);

const PairTicks = ({ home, all, chosen, choose }: { home: Home; all: readonly PairId[]; chosen: readonly PairId[]; choose: (ids: readonly PairId[]) => void }) => (
  <fieldset class="group">
    <legend>{say("make.pairs", { n: chosen.length, of: all.length })}</legend>
    <div class="stack">
      {all.map((id) => {
        const pair = home.pairs.find(({ pairId }) => pairId === id);
        return <Tick key={id} on={chosen.includes(id)} set={(on) => choose(on ? [...chosen, id] : chosen.filter((each) => each !== id))}>{pair ? `${pair.code}: ${called(pair.mentor)} → ${menteesOf(pair)}` : id}</Tick>;
      })}
      <div><Button bare onClick={() => choose(chosen.length === all.length ? [] : all)}>{say(chosen.length === all.length ? "acknowledge.nobody" : "acknowledge.everybody")}</Button></div>
    </div>
  </fieldset>
);

const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
