import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { useAsked } from "../asked";
import { dayInTable, dayInWords } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Tick } from "../parts/field";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { stateInWords } from "./assessment-facts";
import type { Home } from "./home";
import type { Go } from "./place";

type Shown = Output<"assessments.show">;
const monthAfter = (month: string, by: number): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1)).toISOString().slice(0, 7);
const monthInWords = (month: string): string => new Intl.DateTimeFormat("ru", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-01T00:00:00Z`));

/** The deputy's month (R-P16): what is to be assessed, interviewed and visited; each name opens its card, which prints on one sheet. */
export function AssessmentsMonth({ home, go, show }: { home: Home; go: Go; show: Asks<"assessments.show"> }) {
  const [month, setMonth] = useState<string | null>(null);
  const [mine, setMine] = useState(false);
  const { answer, refusal, again } = useAsked(show, { month });
  const stages = answer?.stages.filter((each) => !mine || each.mine) ?? [];
  const controls = answer?.controls.filter((each) => !mine || each.mine) ?? [];
  return (
    <Screen title={say("assessments.title")} lead={answer ? monthInWords(answer.month) : undefined}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer && (
        <>
          <div class="row noprint">
            <Button bare onClick={() => setMonth(monthAfter(answer.month, -1))}>{say("assessments.before")}</Button>
            <Button bare onClick={() => setMonth(monthAfter(answer.month, 1))}>{say("assessments.after")}</Button>
            <Tick on={mine} set={setMine}>{say("assessments.mine")}</Tick>
            <Button bare icon="print" onClick={() => window.print()}>{say("print")}</Button>
          </div>
          <section class="stack">
            <h2>{say("assessments.stages", { n: stages.length })}</h2>
            {stages.length === 0 && <Empty why={say("assessments.noStages")} />}
            {stages.map((each) => <StageLine key={each.stageId} {...{ home, each, go }} />)}
          </section>
          <section class="stack">
            <h2>{say("assessments.controls", { n: controls.length })}</h2>
            {controls.length === 0 && <p class="quiet">{say("assessments.noControls")}</p>}
            {controls.map(({ mentee, kind, date, from, to, topic, state }, at) => (
              <p key={at}>{[mentee, label(`control.${kind}`), from && to ? `${dayInTable(from)} – ${dayInTable(to)}` : dayInTable(date), topic, say(`assessments.control.${state}`)].filter(Boolean).join(" · ")}</p>
            ))}
          </section>
        </>
      )}
    </Screen>
  );
}

function StageLine({ home, each, go }: { home: Home; each: Shown["stages"][number]; go: Go }) {
  const { mentee, stage, state, opensOn, due, filingDue, interviewOn } = each;
  const day = filingDue ?? due;
  const late = day !== null && day < home.today;
  return (
    <div class="card">
      <div class="row ends">
        <span class="fill strong">{mentee} · {stage}</span>
        <StateChip state={late ? "overdue" : state === "filed" ? "done" : state === null ? "waiting" : "due"} word={state === null ? say("assessments.opens", { day: dayInTable(opensOn) }) : stateInWords(state)} />
      </div>
      <p class="quiet">
        {[due && say("assessments.due", { day: dayInWords(due, home.today) }), interviewOn && say("assessments.interviewOn", { day: dayInWords(interviewOn, home.today) }), filingDue && say("assessments.fileBy", { day: dayInWords(filingDue, home.today) })].filter(Boolean).join(" · ")}
      </p>
      <div class="row acts noprint"><Button onClick={() => go("assessment", each.stageId)}>{say("assessments.open")}</Button></div>
    </div>
  );
}
