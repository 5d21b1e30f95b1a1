import { useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import type { JobStatus } from "../../contract/parts";
import { told } from "../../texts/text";
import { useAsked } from "../asked";
import { dayInTable, dayInWords } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { STEPS, lookOfStep, stateInWords } from "./assessment-facts";
import type { AssessmentCalls, OfCard, StepName } from "./assessment-facts";
import { ConcludeForm, SubmitForm } from "./assessment-conclude";
import { InterviewForm } from "./assessment-interview";
import { Done } from "./assessment-done";
import { StepPapers } from "./assessment-papers";
import { CancelForm, DayForm, InviteForm, ReceiveForm, ReviewForm, WaiveForm } from "./assessment-forms";
import { has } from "./home";
import type { Home } from "./home";
import { JobDriver } from "./job";
import type { Go } from "./place";

type Props = { home: Home; go: Go; keep: Asks<"draft.save">; calls: AssessmentCalls; changed: (said: string) => void; stageId: string };

/** The assessment of a stage, step by step: what is done, what is next, who owes what. It prints on one sheet. */
export function AssessmentCard({ home, go, keep, calls, changed, stageId }: Props) {
  const { answer: card, refusal, again } = useAsked(calls.show, { stageId });
  const [open, show] = useState("");
  const back = () => go(has(home, ...CONTRACT["assessments.show"].allowed) ? "assessments" : "mine");
  const [job, follow] = useState<JobStatus | null>(null);
  if (!card) return <Screen title={say("assessments.title")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const saved = (said: string) => { show(""); again(); changed(said); };
  const of: OfCard = { home, card, calls, keep, saved, started: follow, cancel: () => show("") };
  const term = card.start && card.end ? `${dayInTable(card.start)} – ${dayInTable(card.end)}` : "";
  const people = [card.organiser && say("assessment.organiser", { who: card.organiser.name }), card.interviewer && say("assessment.interviewer", { who: card.interviewer.name })];
  return (
    <Screen title={say("assessment.title", { who: card.mentee.name })} back={back} lead={[card.stage, term, card.extendedFrom && say("assessment.extended", { day: dayInTable(card.extendedFrom) }), ...people].filter(Boolean).join(" · ")}>
      {refusal && <Trouble refusal={refusal} />}
      <div class="row ends">
        <span class="fill">{card.filingDue && !card.filedOn ? say("assessments.fileBy", { day: dayInWords(card.filingDue, home.today) }) : card.due && !card.reviewedOn && say("assessments.due", { day: dayInWords(card.due, home.today) })}</span>
        {card.state && <StateChip state={card.state === "filed" ? "done" : card.state === "cancelled" ? "waiting" : "due"} word={stateInWords(card.state)} />}
        <Button bare icon="print" onClick={() => window.print()}>{say("print")}</Button>
      </div>
      {job && <JobDriver start={job} calls={calls.job} pageUrl={home.pageUrl} mayStop={has(home, "curator")} finished={() => { follow(null); again(); }} />}
      {card.lacks.length > 0 && <div class="notice"><p class="strong">{say("assessment.lacks")}</p><ul>{card.lacks.map((lack, at) => <li key={at}>{told(lack)}</li>)}</ul></div>}
      {card.may.includes("open") && (open === "open" ? <DayForm {...of} what="open" /> : <div class="row noprint"><Button main onClick={() => show("open")}>{say("assessment.open")}</Button>{card.opensOn && <span class="quiet">{say("assessment.opensItself", { day: dayInTable(card.opensOn) })}</span>}</div>)}
      {STEPS.map((step) => <Step key={step} {...{ of, step, open, show, go }} />)}
      {card.may.includes("cancel") && (open === "cancel" ? <CancelForm {...of} /> : <div class="row noprint"><Button bare danger onClick={() => show("cancel")}>{say("assessment.cancel")}</Button></div>)}
      {card.earlier.map(({ openedOn, state, cancelReason }, at) => <p key={at} class="quiet small">{[say("assessment.earlier", { day: dayInTable(openedOn) }), stateInWords(state), cancelReason].filter(Boolean).join(" · ")}</p>)}
    </Screen>
  );
}

function Step({ of, step, open, show, go }: { of: OfCard; step: StepName; open: string; show: (form: string) => void; go: Go }) {
  const { card } = of;
  const acts = ACTS[step].filter((act) => (act === "sign" ? card.may.includes("signOrganiser") || card.may.includes("signInterviewer") : card.may.includes(act)));
  return (
    <section class="card" aria-label={say(`assessment.step.${step}`)}>
      <div class="row ends"><h2 class="fill">{say(`assessment.step.${step}`)}</h2>{card.state !== null && <StateChip state={lookOfStep(card, step)} word={say(`assessment.look.${lookOfStep(card, step) as "done" | "due" | "waiting"}`)} />}</div>
      <Done home={of.home} card={card} step={step} receive={card.may.includes("receive") && !open.startsWith("item ") ? (itemId) => show(`item ${itemId}`) : null} />
      <StepPapers of={of} step={step} go={go} open={of.calls.paper} />
      {step === "package" && open.startsWith("item ") && <ReceiveForm {...of} itemId={open.slice(5)} />}
      {acts.map((act) => open === act && <Form key={act} {...of} act={act} />)}
      {!acts.includes(open as Act) && acts.length > 0 && (
        <div class="row acts noprint">{acts.map((act, at) => <Button key={act} main={act !== "waive" && at === acts.length - 1 && lookOfStep(card, step) === "due"} onClick={() => show(act)}>{say(`assessment.act.${act}`)}</Button>)}</div>
      )}
    </section>
  );
}

type Act = "waive" | "invite" | "review" | "conclude" | "sign" | "interview" | "file";
const ACTS: { readonly [Each in StepName]: readonly Act[] } = { package: ["waive"], review: ["invite", "review"], conclusion: ["conclude", "sign"], interview: ["interview"], file: ["file"] };
function Form({ act, ...of }: OfCard & { act: Act }) {
  switch (act) {
    case "waive": return <WaiveForm {...of} />;
    case "invite": return <InviteForm {...of} />;
    case "review": return <ReviewForm {...of} />;
    case "conclude": return <ConcludeForm {...of} />;
    case "sign": return <SubmitForm {...of} />;
    case "interview": return <InterviewForm {...of} />;
    case "file": return <DayForm {...of} what="file" />;
  }
}
