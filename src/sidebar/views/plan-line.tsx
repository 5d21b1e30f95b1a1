import type { PlanLine } from "../../contract/plans";
import { daysBetween, dayInWords, distance } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Focused } from "../parts/focused";
import { useSending } from "../parts/form";
import { Trouble } from "../parts/trouble";
import { say } from "../words";
import { DropForm, LineForm } from "./plan-line-form";
import { MarkForm } from "./plan-mark";
import { difficulty, direction, formAct, lookOf, mannerOf, stateOf } from "./programme-facts";
import type { OfProgramme } from "./programme-facts";

type Props = OfProgramme & { line: PlanLine; kind: boolean };

/** A line of the plan: when, what, how it stands; marked, changed or accepted in place. */
export function LineCard({ line, kind, ...of }: Props) {
  const { programme, calls, saved, form } = of;
  const key = (act: "mark" | "change" | "drop") => `${act} ${line.itemId}`;
  const close = () => form.show("");
  const sending = useSending();
  const accept = (accepted: boolean) => sending.send((id) => calls.accept({ itemId: line.itemId, accepted }, id)).then((done) => done && saved(say(accepted ? "plan.accepted" : "plan.refused")));
  const what = line.activity;
  const about = [direction(line.direction), mannerOf(line), line.difficulty && difficulty(line.difficulty), line.responsible && say(`plan.who.${line.responsible}`)];
  return (
    <article class="card" aria-label={what}>
      <div class="row ends">
        <When line={line} kind={kind} today={of.home.today} />
        {programme.marks && <StateChip state={lookOf(line, kind)} word={stateOf(line, kind)} />}
      </div>
      <h3>{what}</h3>
      {line.outside && <p class="due">{say("adaptation.outside")}</p>}
      <p class="quiet small">{about.filter(Boolean).join(" · ")}</p>
      {(line.calendarTopic || line.calendarDate) && <p class="quiet small">{say("plan.calendarOf", { what: [line.calendarTopic, line.calendarDate && dayInWords(line.calendarDate, of.home.today)].filter(Boolean).join(", ") })}</p>}
      {line.schoolPlan && <p class="quiet small">{say("plan.schoolOf", { what: line.schoolPlan })}</p>}
      {line.actualResult ? <p>{say("plan.actual", { what: line.actualResult })}</p> : line.plannedResult && <p class="quiet">{say("plan.planned", { what: line.plannedResult })}</p>}
      {line.evidence && (line.doneOn || line.actualResult) && <p class="quiet">{say("plan.evidence", { what: line.evidence })}</p>}
      {line.mentorMark !== null && <p>{say("plan.grade", { n: line.mentorMark })}</p>}
      {line.reason && <p class="quiet">{say("plan.reason", { what: line.reason })}</p>}
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {(line.mayMark || line.change !== null || line.mayAccept) && (
        <div class="row noprint">
          {line.mayAccept && <Button icon="check" disabled={sending.busy} label={say("plan.acceptOf", { what })} onClick={() => void accept(true)}>{say("plan.accept")}</Button>}
          {line.mayAccept && <Button bare disabled={sending.busy} label={say("plan.refuseOf", { what })} onClick={() => void accept(false)}>{say("plan.refuse")}</Button>}
          {line.mayMark && <Button label={say("plan.markOf", { what })} {...formAct(form, key("mark"))}>{say("plan.mark")}</Button>}
          {line.change !== null && <Button bare label={say("plan.changeOf", { what })} {...formAct(form, key("change"))}>{say("plan.change")}</Button>}
        </div>
      )}
      {form.open === key("mark") && <Focused><MarkForm {...of} line={line} cancel={close} /></Focused>}
      {form.open === key("change") && <Focused><LineForm {...of} line={line} drop={() => form.show(key("drop"))} cancel={close} /></Focused>}
      {form.open === key("drop") && <Focused><DropForm {...of} line={line} cancel={close} /></Focused>}
    </article>
  );
}

/** The day with its distance in words; what is over says when it was done. */
function When({ line, kind, today }: { line: PlanLine; kind: boolean; today: string }) {
  const over = line.status === "done" || line.status === "partly" || line.status === "failed" || line.status === "cancelled";
  const far = line.due && !over && !(kind && line.overdue) && distance(daysBetween(today, line.due));
  return (
    <p class="fill">
      {line.due ? <span class="strong">{say("pair.until", { day: dayInWords(line.due, today) })}</span> : !line.doneOn && <span class="quiet">{say("plan.noDue")}</span>}
      {far && <span class={line.overdue ? "overdue" : "quiet"}>{` · ${far}`}</span>}
      {line.doneOn && <span class="done">{line.due ? " · " : ""}{say("plan.doneOn", { day: dayInWords(line.doneOn, today) })}</span>}
      {line.dueBefore && <span class="quiet small">{` · ${say("plan.movedFrom", { day: dayInWords(line.dueBefore, today) })}`}</span>}
    </p>
  );
}
