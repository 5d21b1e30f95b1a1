import { useState } from "preact/hooks";
import type { ControlLine } from "../../contract/controls";
import { dayInWords, percent } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Focused } from "../parts/focused";
import { say } from "../words";
import { chipOf, kindOf } from "./control-facts";
import type { ControlCalls, Shown } from "./control-facts";
import { PlanForm } from "./control-plan";
import { RecordForm } from "./control-record";
import { FindingForm } from "./finding-form";
import { has } from "./home";
import type { Home } from "./home";
import type { Go } from "./place";

type Props = { home: Home; shown: Shown; line: ControlLine; go: Go; calls: ControlCalls; saved: (said: string) => void };

/** Whose control · how it stands · its days · what can be done about it now. */
export function ControlCard({ home, shown, line, go, calls, saved }: Props) {
  const [open, setOpen] = useState<"" | "plan" | "record" | "finding">("");
  const close = () => setOpen("");
  const done = (said: string) => { close(); saved(said); };
  const { controlId, pairId, menteeId } = line;
  const days = line.state === "held" ? say("control.heldOn", { on: dayInWords(line.to, home.today) }) : line.from === null ? dayInWords(line.to, home.today) : say("control.window", { from: dayInWords(line.from, home.today), to: dayInWords(line.to, home.today) });
  const held = line.state === "held";
  return (
    <article class="card" aria-label={`${line.mentee || line.code}: ${kindOf(line)}`}>
      <div class="row ends">
        <h3 class="fill">{line.mentee || line.code}</h3>
        <StateChip state={chipOf(line)} word={say(`control.state.${line.late ? "overdue" : line.state}`)} />
      </div>
      <p>{[kindOf(line), days, line.by && !held && say("control.holds", { who: line.by })].filter(Boolean).join(" · ")}</p>
      {line.topic && <p class="strong">{line.topic}</p>}
      {line.purpose && <p class="quiet small">{line.purpose}</p>}
      {line.note && <p class="quiet">{line.note}</p>}
      {line.conclusion && <p>{line.conclusion}</p>}
      {line.visits.length > 0 && (
        <ul class="plain">
          {line.visits.map(({ observationId, date, class: className, subject, topic, percent: value }) => (
            <li key={observationId} class="quiet">{[dayInWords(date, home.today), subject, className, topic].filter(Boolean).join(" · ")}{value !== null && ` · ${percent(value)}`}</li>
          ))}
        </ul>
      )}
      {line.knowledge.length > 0 && <ul class="plain">{line.knowledge.map((row, at) => <li key={at} class="quiet">{say("control.knowledge.said", row)}</li>)}</ul>}
      {line.paperwork.length > 0 && <ul class="plain">{line.paperwork.map(({ document, stands, remark }, at) => <li key={at} class="quiet">{[document, stands, remark].filter(Boolean).join(" · ")}</li>)}</ul>}
      {line.paper && <p class="quiet">{say("control.paperState", { state: say(`papers.state.${line.paper.state}`) })}{line.paper.number && ` №\u00a0${line.paper.number}`}</p>}
      {open === "" && (
        <div class="row noprint">
          {line.mayVisit && pairId && controlId && <Button icon="add" onClick={() => go("lesson", pairId, "", controlId, line.kind, menteeId)}>{say("control.visit")}</Button>}
          {line.mayRecord && <Button bare={controlId === null} onClick={() => setOpen("record")}>{say(held ? "control.amend" : "control.record")}</Button>}
          {line.mayPlan && <Button bare={controlId !== null} onClick={() => setOpen("plan")}>{say(controlId === null ? "control.plan" : "control.change")}</Button>}
          {line.mayRecord && held && <Button bare onClick={() => setOpen("finding")}>{say("control.addFinding")}</Button>}
          {held && line.paper === null && pairId && has(home, "curator") && <Button bare onClick={() => go("makePapers", "D24", "", pairId)}>{say("control.paper")}</Button>}
        </div>
      )}
      {open === "plan" && <Focused><PlanForm home={home} shown={shown} line={line} plan={calls.plan} saved={done} cancel={close} /></Focused>}
      {open === "record" && <Focused><RecordForm home={home} line={line} findings={shown.findings} record={calls.record} saved={done} cancel={close} /></Focused>}
      {open === "finding" && controlId && <Focused><FindingForm home={home} menteeId={menteeId} source="control" sourceId={controlId} mayPlanLine add={calls.add} saved={done} cancel={close} /></Focused>}
    </article>
  );
}
