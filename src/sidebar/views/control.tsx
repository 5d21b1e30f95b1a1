import { useState } from "preact/hooks";
import { CONTROL_KINDS } from "../../contract/schemas";
import { useAsked } from "../asked";
import { finds } from "../format";
import { Button } from "../parts/button";
import { SelectField, TextField } from "../parts/field";
import { Focused } from "../parts/focused";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { ControlCard } from "./control-card";
import { isToDo, monthAfter, monthInWords } from "./control-facts";
import type { ControlCalls } from "./control-facts";
import { PlanForm } from "./control-plan";
import { Findings } from "./findings";
import type { Home } from "./home";
import type { Go } from "./place";

type Filter = { query: string; kind: "" | (typeof CONTROL_KINDS)[number]; which: "" | "todo" | "done"; findings: "open" | "late" | "all" };
const BLANK: Filter = { query: "", kind: "", which: "", findings: "open" };
type Props = { home: Home; go: Go; keep: Asks<"draft.save">; calls: ControlCalls; changed: (said: string) => void };

/** «Контроль»: what the month asks for, what was planned and held, and what was found (R-G09, R-G11). */
export function ControlPage({ home, go, keep, calls, changed }: Props) {
  const [filter, setFilter] = useRemembered<Filter>("control", BLANK, home.drafts, keep);
  const [month, setMonth] = useState(home.today.slice(0, 7));
  const [planning, setPlanning] = useState(false);
  const { answer, refusal, again } = useAsked(calls.show, { menteeId: null, month });
  const saved = (said: string) => {
    setPlanning(false);
    again();
    changed(said);
  };
  const lines = (answer?.lines ?? []).filter((line) => finds(`${line.mentee} ${line.code} ${line.topic}`, filter.query) && (filter.kind === "" || line.kind === filter.kind)
    && (filter.which === "" || (filter.which === "todo" ? isToDo(line) : line.state === "held")));
  const open = answer?.findings.filter(({ state }) => state !== "removed").length ?? 0;
  const lead = answer ? say("control.lead", { n: answer.lines.length, late: answer.lines.filter(({ late }) => late).length, open }) : undefined;
  return (
    <Screen title={say("control.title")} lead={lead}>
      {answer && answer.mentees.length > 0 && !planning && <div class="row noprint"><Button main icon="add" onClick={() => setPlanning(true)}>{say("control.planMany")}</Button></div>}
      {planning && answer && <Focused><PlanForm home={home} shown={answer} line={null} plan={calls.plan} saved={saved} cancel={() => setPlanning(false)} /></Focused>}
      <div class="row noprint" role="group" aria-label={say("control.month")}>
        <Button label={`${say("control.earlier")}: ${monthInWords(monthAfter(month, -1))}`} onClick={() => setMonth(monthAfter(month, -1))}>{say("control.earlier")}</Button>
        <span class="strong" aria-live="polite">{monthInWords(month)}</span>
        <Button label={`${say("control.later")}: ${monthInWords(monthAfter(month, 1))}`} onClick={() => setMonth(monthAfter(month, 1))}>{say("control.later")}</Button>
      </div>
      <div class="filters noprint">
        <TextField type="search" label={say("find.label")} value={filter.query} set={(query) => setFilter({ query })} long={200} />
        <SelectField label={say("control.kind")} value={filter.kind} set={(kind) => setFilter({ kind })} options={[["", say("all")], ...CONTROL_KINDS.map((kind) => [kind, label(`control.${kind}`)] as const)]} />
        <SelectField label={say("control.which")} value={filter.which} set={(which) => setFilter({ which })} options={[["", say("all")], ["todo", say("control.which.todo")], ["done", say("control.which.done")]]} />
      </div>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer && lines.length === 0 && (answer.lines.length === 0 ? <Empty why={say("control.none")} /> : <Empty why={say("control.noneSo")}><Button onClick={() => setFilter(BLANK)}>{say("find.clear")}</Button></Empty>)}
      {answer && <ul class="cards">{lines.map((line) => <li key={line.controlId ?? `${line.menteeId} ${line.kind} ${line.own} ${line.to}`}><ControlCard {...{ home, go, calls, saved, line }} shown={answer} /></li>)}</ul>}
      {answer && <Findings home={home} findings={answer.findings.filter(({ mentee, text }) => finds(`${mentee} ${text}`, filter.query))} which={filter.findings} choose={(findings) => setFilter({ findings })} step={calls.step} saved={saved} named />}
    </Screen>
  );
}
