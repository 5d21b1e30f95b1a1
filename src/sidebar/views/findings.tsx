import { useState } from "preact/hooks";
import type { FindingShown } from "../../contract/controls";
import { dayInWords, dayOrNull } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { SelectField, Tick } from "../parts/field";
import { SmallForm, useForm, useSending } from "../parts/form";
import { Trouble } from "../parts/trouble";
import { say } from "../words";
import type { ControlCalls } from "./control-facts";
import { MeasureFields } from "./finding-form";
import type { Home } from "./home";

export type Which = "open" | "late" | "all";
const WHICH = ["open", "late", "all"] as const;
type Props = { home: Home; findings: readonly FindingShown[]; which: Which; choose: (which: Which) => void; step: ControlCalls["step"]; saved: (said: string) => void; /** Says whose they are. */ named?: boolean };

/** «Недостатки»: what was found, what was agreed, and the next step of each (R-G11). */
export function Findings({ home, findings, which, choose, step, saved, named = false }: Props) {
  const shown = findings.filter(({ state, late }) => which === "all" || (state !== "removed" && (which === "open" || late)));
  return (
    <section class="stack" aria-label={say("finding.title")}>
      <h2>{say("finding.title")}</h2>
      {findings.length > 0 && <div class="filters noprint"><SelectField label={say("control.which")} value={which} set={choose} options={WHICH.map((each) => [each, say(`finding.which.${each}`)] as const)} /></div>}
      {shown.length === 0 && <p class="quiet">{say(which === "open" ? "finding.none" : "finding.noneSo")}</p>}
      {shown.map((finding) => <Finding key={finding.findingId} {...{ home, finding, step, saved, named }} />)}
    </section>
  );
}

function Finding({ home, finding, step, saved, named }: Pick<Props, "home" | "step" | "saved"> & { finding: FindingShown; named: boolean }) {
  const sending = useSending();
  const [measuring, setMeasuring] = useState(false);
  const go = (kind: FindingShown["steps"][number]) => {
    const input = stepOf(finding, kind);
    void sending.send((id) => step(input, id), input).then((done) => done && saved(say("finding.saved")));
  };
  const settled = finding.state === "removed";
  return (
    <div class="record">
      <div class="row ends">
        <p class="fill"><span class="strong">{finding.text}</span>{named && <span class="quiet"> · {finding.mentee}</span>}</p>
        <StateChip state={settled ? "done" : finding.late ? "overdue" : "waiting"} word={say(`finding.state.${finding.state}`)} />
      </div>
      <p class={finding.late ? "overdue" : "quiet"}>
        {[finding.measure || say("finding.noMeasure"), finding.due && say("pair.until", { day: dayInWords(finding.due, home.today) })].filter(Boolean).join(" · ")}
      </p>
      <p class="quiet small">{[finding.competence, finding.seenOn && say("finding.seenOn", { on: dayInWords(finding.seenOn, home.today) }), finding.inPlan && say("finding.inPlan"), finding.checkedOn && say("finding.checkedOn", { on: dayInWords(finding.checkedOn, home.today) }), finding.proof].filter(Boolean).join(" · ")}</p>
      {sending.refusal && !measuring && <Trouble refusal={sending.refusal} />}
      {finding.steps.length > 0 && !measuring && (
        <div class="row noprint">
          {finding.steps.map((each) => (
            <Button key={each} bare={each === "measure"} disabled={sending.busy} label={`${say(`finding.step.${each}`)}: ${finding.text}`} onClick={() => (each === "measure" ? setMeasuring(true) : go(each))}>{say(`finding.step.${each}`)}</Button>
          ))}
        </div>
      )}
      {measuring && <MeasureForm {...{ finding, step, saved }} cancel={() => setMeasuring(false)} />}
    </div>
  );
}

const stepOf = ({ findingId }: FindingShown, step: FindingShown["steps"][number], { measure, due, toPlan } = { measure: "", due: "", toPlan: false }) => ({ findingId, step, measure, due: dayOrNull(due), toPlan, checkedIn: null });

type MeasureProps = Pick<Props, "step" | "saved"> & { finding: FindingShown; cancel: () => void };
function MeasureForm({ finding, step, saved, cancel }: MeasureProps) {
  const { typed, change, send, form } = useForm("measure", finding.findingId, { measure: finding.measure, due: (finding.due ?? "") as string, toPlan: false });
  const submit = () => {
    const input = stepOf(finding, "measure", typed);
    send((id) => step(input, id), input, () => saved(say("finding.saved")));
  };
  return (
    <SmallForm title={say("finding.step.measure")} send={say("save")} {...form} submit={submit} cancel={cancel} quiet>
      <MeasureFields value={typed} change={change} wrong={form.sending.refusal} />
      {finding.mayPlanLine && !finding.inPlan && <Tick on={typed.toPlan} set={(toPlan) => change({ toPlan })}>{say("finding.toPlan")}</Tick>}
    </SmallForm>
  );
}
