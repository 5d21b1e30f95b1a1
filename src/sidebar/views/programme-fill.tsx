import { useState } from "preact/hooks";
import type { Difficulties, PairId, PersonId } from "../../contract/schemas";
import type { FilledKind, ProposedProgramme } from "../../contract/plans";
import { useAsked } from "../asked";
import { useDraft } from "../draft";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { Lacks } from "./make-preview";
import type { Go } from "./place";
import { DifficultyPicker } from "./programme-difficulties";
import type { PlanCalls } from "./programme-facts";
import { ProposedLines, Remarks } from "./programme-proposed";

type Props = {
  home: Home; keep: Asks<"draft.save">; calls: PlanCalls; saved: (said: string) => void; go: Go; kind: FilledKind; pairId: PairId; menteeId: PersonId; who: string;
  /** A programme is there: only lines that it lacks are offered. */
  more: boolean; cancel: () => void;
};
const WORDS = { D15: "fill", D16: "adaptation", D17: "development", D18: "potential" } as const;

/** Difficulties as they were typed, null while they are those of the request; and where the ticks differ from the proposal. */
type Typed = { difficulties: Difficulties | null; on: readonly string[]; off: readonly string[] };

/** «Составить программу»: what is difficult, what the library proposes for it, and one button that says how much is written. */
export function FillForm({ home, keep, calls, saved, go, kind, pairId, menteeId, who, more, cancel }: Props) {
  const about = kind === "D15" ? menteeId : `${menteeId} ${kind}`;
  const title = say(more ? "fill.moreTitle" : `${WORDS[kind]}.fillTitle`, { who });
  const draft = useDraft<Typed>("programme-fill", about, { difficulties: null, on: [], off: [] }, home.drafts.find(({ form, subject }) => form === "programme-fill" && subject === about), keep);
  const [known, setKnown] = useState<Difficulties | null>(null);
  const sending = useSending(draft.key);
  const { difficulties, on, off } = draft.value;
  const mentees = [{ pairId, menteeId }];
  const { answer, refusal, again } = useAsked<"programme.fill">((input) => calls.fill(input).then((said) => { setKnown((before) => before ?? said.plans[0]?.difficulties ?? {}); return said; }), { mentees, kind, difficulties, codes: null, apply: false });
  const plan = answer?.plans[0];
  const ticked = (line: ProposedProgramme["lines"][number]) => (line.ticked ? !off.includes(line.code) : on.includes(line.code));
  const chosen = plan?.lines.filter(ticked) ?? [];
  const tick = (code: string, yes: boolean) => draft.change(yes ? { on: [...on, code], off: off.filter((each) => each !== code) } : { on: on.filter((each) => each !== code), off: [...off, code] });
  const write = () => {
    const input = { mentees, kind, difficulties, codes: chosen.map(({ code }) => code), apply: true };
    const n = chosen.length;
    void sending.send((id) => calls.fill(input, id), input).then((done) => {
      if (!done) return;
      if (done.made === 0) return again();
      draft.drop();
      saved(say(more ? "fill.addedLines" : `${WORDS[kind]}.written`, { n }));
    });
  };
  const leave = () => { draft.drop(); cancel(); };
  const stopped = plan !== undefined && plan.lacks.length > 0;
  const nothing = more && plan !== undefined && !stopped && plan.lines.length === 0;
  return (
    <section class="stack loose" aria-label={title}>
      <div class="stack">
        <h2>{title}</h2>
        <p class="quiet">{say("fill.what")}</p>
        {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      </div>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!plan && !refusal && <Skeleton />}
      {stopped && <div class="card"><Lacks lacks={plan.lacks} go={go} /></div>}
      {plan && !stopped && (
        <>
          <DifficultyPicker value={difficulties ?? known ?? {}} open={Object.keys(known ?? {}).length === 0} set={(next) => draft.change({ difficulties: next })} />
          {nothing ? <p>{say("fill.nothing")}</p> : <ProposedLines plan={plan} today={home.today} ticked={ticked} tick={tick} />}
          <Remarks plan={plan} />
        </>
      )}
      <div class="bar noprint">
        {plan && !stopped && !nothing && <Button main disabled={sending.busy || (more && chosen.length === 0)} onClick={write}>{sending.busy ? say("sending") : say(more ? "fill.add" : `${WORDS[kind]}.write`, { n: chosen.length })}</Button>}
        <Button bare onClick={leave}>{say("cancel")}</Button>
        {plan && plan.lines.length > 0 && <span class="quiet" role="status">{say("fill.count", { n: chosen.length, all: plan.lines.length })}</span>}
      </div>
    </section>
  );
}
