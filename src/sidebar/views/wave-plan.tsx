import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { JobStatus } from "../../contract/parts";
import type { IsoDate, QuestionnaireId } from "../../contract/schemas";
import { told } from "../../texts/text";
import { useAsked } from "../asked";
import { isDay } from "../format";
import { Button } from "../parts/button";
import { Choice, DayField } from "../parts/field";
import { useForm } from "../parts/form";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { periodIn } from "./invite-facts";
import type { JobCalls } from "./job";
import { JobsInTurn } from "./jobs-in-turn";
import { momentIn } from "./moment";
import type { Go } from "./place";
import { LeftOut } from "./wave-left-out";
import { WavePeople, lettersTo, peopleOf } from "./wave-people";

export type WavePlan = Output<"wave.plan">;
export type PlanWaveCalls = { plan: Asks<"wave.plan">; send: Asks<"wave.send">; job: JobCalls };
type Props = { home: Home; questionnaire: QuestionnaireId; period: string; go: Go; calls: PlanWaveCalls; changed: (said: string) => void };

/** Before a wave goes out: who gets it by which way, who is left out and why, what the day's letters allow. One button says it in numbers. */
export function WavePlanPage({ home, questionnaire, period, go, calls, changed }: Props) {
  const { answer: plan, refusal, again } = useAsked(calls.plan, { questionnaire, period, personIds: null, closesOn: null });
  const { typed, change, wrong, send, form: { draft, sending } } = useForm("wave", `${questionnaire} ${period}`.slice(0, 80), { closesOn: null as string | null, unticked: [] as readonly string[], when: null as "now" | "later" | null });
  const { closesOn, when } = typed;
  const unticked = new Set(typed.unticked);
  const [sent, setSent] = useState<Output<"wave.send"> | null>(null);
  const back = () => go("forms");
  const title = say("wave.planTitle");
  if (!plan) return <Screen title={title} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  if (sent) return <Sent {...{ home, sent, go, calls, changed }} />;
  const chosen = plan.people.filter(({ person }) => !unticked.has(person.personId));
  const letters = lettersTo(chosen);
  const day = closesOn ?? plan.closesOn;
  const now = (when ?? (plan.quiet ? "later" : "now")) === "now";
  const submit = () => {
    const input = { questionnaire, period, personIds: unticked.size === 0 ? null : peopleOf(chosen), closesOn: day as IsoDate, now };
    send((id) => calls.send(input, id), input, (answer) => { setSent(answer); changed(""); window.scrollTo(0, 0); });
  };
  const people = peopleOf(chosen).length;
  return (
    <Screen title={title} lead={`${plan.title} · ${periodIn(period)} · ${say("wave.planLead")}`} back={back}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {plan.lacks.length > 0 && <div class="notice bad" role="status"><p class="strong">{say("wave.lacks")}</p><ul>{plan.lacks.map((lack) => <li key={lack.key}>{told(lack)}</li>)}</ul></div>}
      {plan.people.length === 0 && <Empty why={say("wave.nobody")}>{plan.leftOut.length === 0 && <Button main onClick={() => go("pairs")}>{say("duty.go.pairs")}</Button>}</Empty>}
      {plan.people.length > 0 && (
        <section class="group" aria-label={say("wave.terms")}>
          <DayField label={say("wave.closesOn")} name="closesOn" hint={say("wave.closesOnHint")} min={home.today} value={day} set={(on) => change({ closesOn: on })} wrong={wrong("closesOn")} />
          {letters > 0 && (
            <div class="stack">
              <Choice label={say("wave.when")} value={now ? "now" : "later"} set={(moment) => change({ when: moment })} options={[["now", say("wave.now")], ["later", momentIn(plan.nextMail, home.today)]]} />
              {plan.quiet && <p class="quiet">{say("wave.quiet", { when: momentIn(plan.nextMail, home.today) })}</p>}
              <Letters letters={letters} quota={plan.quota} now={now} />
            </div>
          )}
          {plan.makesForm && <p class="quiet">{say("wave.makesForm")}</p>}
        </section>
      )}
      <LeftOut leftOut={plan.leftOut} go={go} />
      <WavePeople people={plan.people} unticked={unticked} set={(people) => change({ unticked: [...people] })} home={home} />
      {plan.people.length > 0 && (
        <div class="bar">
          <Button main disabled={sending.busy || people === 0 || !isDay(day) || day < home.today || plan.lacks.length > 0} onClick={submit}>{sending.busy ? say("sending") : say("wave.do", { n: people, letters: letters > 0 ? say("wave.doLetters", { n: letters }) : "" })}</Button>
          <span class="fill quiet" aria-live="polite">{people === 0 ? say("wave.noneTicked") : !isDay(day) || day < home.today ? say("wave.dayPast") : say("wave.noUndo")}</span>
        </div>
      )}
    </Screen>
  );
}

/** Letters against what the account may still write today. */
const Letters = ({ letters, quota, now }: { letters: number; quota: number | null; now: boolean }) => (
  <p class={now && quota !== null && quota < letters ? "due" : "quiet"} role="status">
    {say("wave.letters", { n: letters })}
    {now && quota !== null && ` ${quota < letters ? say("wave.quotaLess", { quota, n: letters - quota }) : say("wave.quota", { quota })}`}
  </p>
);

function Sent({ home, sent, go, calls, changed }: Pick<Props, "home" | "go" | "calls" | "changed"> & { sent: Output<"wave.send"> }) {
  const [over, setOver] = useState(sent.jobs.length === 0);
  return (
    <Screen title={say("wave.sentTitle")}>
      <Good>{say("wave.sent", { n: sent.invited })}</Good>
      <JobsInTurn jobs={sent.jobs as readonly JobStatus[]} calls={calls.job} pageUrl={home.pageUrl} over={() => { setOver(true); changed(""); }} />
      <div class="row"><Button main={over} onClick={() => go("wave", sent.waveId)}>{say("wave.show")}</Button><Button bare onClick={() => go("forms")}>{say("duty.go.forms")}</Button></div>
    </Screen>
  );
}
