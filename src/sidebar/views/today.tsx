import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { told } from "../../texts/text";
import { dayInWords, finds } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { CopyButton } from "../parts/copy";
import { SelectField, TextField } from "../parts/field";
import { Pager } from "../parts/pager";
import { Empty, Screen } from "../parts/screen";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Word } from "../words";
import { byUrgency, called, menteesOf } from "./home";
import type { Home, Line } from "./home";
import { addressOf } from "./place";
import type { Go } from "./place";
import { DueDay } from "./pair-card";
import { DutyForm } from "./today-action";
import type { DutyCalls } from "./today-action";
import { dutyOf, mayDo, ofAdaptation } from "./today-duty";

const SIZE = 50;
const STATES = ["overdue", "due", "window", "waiting", "beforeRecords"] as const;
const RULES = [
  "firstMeeting", "programme", "adaptationPlan", "adaptation", "overview", "preventive", "personal", "frontal", "repeat", "step", "lessonPlanned", "selfAnalysis", "meetingPlanned", "afterMeeting", "fit", "appeal", "silence", "finding", "findingCheck", "controlLate", "agree", "order", "mentor", "variant",
  "consent", "wave", "silent", "asks", "odd", "letter", "formTrouble", "form", "cell", "row", "job",
] as const;
const ruleTitle = (rule: string): string => ((RULES as readonly string[]).includes(rule) ? say(`rule.${rule}` as Word) : say("rule.other"));

type Props = { home: Home; go: Go; keep: Asks<"draft.save">; mayAct: boolean; calls: DutyCalls; changed: (said: string) => void; /** What waits for the visitor besides these lines. */ above?: ComponentChildren };

/** «Сегодня»: who owes what, worst first, each with what settles it. */
export function TodayPage({ home, go, keep, mayAct, calls, changed, above }: Props) {
  const [filter, setFilter] = useRemembered("today", { rule: "", state: "", query: "" }, home.drafts, keep);
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<Line | null>(null);
  const who = (line: Line): string => {
    const pair = home.pairs.find(({ pairId }) => pairId === line.pairId);
    return pair ? `${called(pair.mentor)} → ${menteesOf(pair)} · ${pair.code}` : "";
  };
  const found = home.lines.filter((line) =>
    (!filter.rule || line.rule === filter.rule) && (!filter.state || line.state === filter.state) && (!filter.query || finds(`${told(line.text)} ${who(line)}`, filter.query)))
    .sort(byUrgency);
  const shown = found.slice(page * SIZE, page * SIZE + SIZE);
  const count = (state: Line["state"]) => home.lines.filter((line) => line.state === state).length;
  const change = (part: Partial<typeof filter>) => { setFilter(part); setPage(0); };
  const present = [...new Set(home.lines.map(({ rule }) => rule))];
  return (
    <Screen title={say("today.title")} lead={home.lines.length === 0 ? undefined : say("today.count", { n: home.lines.length, pairs: home.pairs.length })}>
      {above}
      {home.lines.length === 0 ? <Empty why={home.pairs.length === 0 ? say("today.emptyStart") : say("today.empty")}>{home.pairs.length === 0 && mayAct && <Button main onClick={() => go("roster")}>{say("nav.roster")}</Button>}</Empty> : (
        <>
          <div class="row" role="group" aria-label={say("today.byState")}>
            {STATES.filter((state) => count(state) > 0).map((state) => (
              <Button key={state} bare pressed={filter.state === state} onClick={() => change({ state: filter.state === state ? "" : state })}>
                <span class="row"><span class="strong">{count(state)}</span><StateChip state={state} /></span>
              </Button>
            ))}
          </div>
          <div class="filters noprint">
            <TextField type="search" label={say("find.label")} value={filter.query} set={(query) => change({ query })} />
            <SelectField label={say("today.rule")} value={filter.rule} set={(rule) => change({ rule })} options={[["", say("all")], ...present.map((rule) => [rule, ruleTitle(rule)] as const)]} />
          </div>
          <p class="quiet" role="status">{found.length === home.lines.length ? "" : say("find.of", { n: found.length, all: home.lines.length })}</p>
          {found.length === 0 && <Empty why={say("find.none")}><Button onClick={() => change({ rule: "", state: "", query: "" })}>{say("find.clear")}</Button></Empty>}
          {STATES.map((state) => {
            const lines = shown.filter((line) => line.state === state);
            // What was due before the school kept records owes nothing; it may be filled in and stays folded.
            return lines.length > 0 && (
              <details class="stack" key={state} open={state !== "beforeRecords" || filter.state === state}>
                <summary><h2>{say(`today.group.${state}`)} · {found.filter((line) => line.state === state).length}</h2></summary>
                <ul class="cards">
                  {lines.map((line) => (
                    <TodayCard key={`${line.rule}${line.pairId}${line.personId}${line.observationId}${line.meetingId}${line.due}`} {...{ line, who: who(line), home, go, calls, changed }} open={open === line} toggle={() => setOpen(open === line ? null : line)} />
                  ))}
                </ul>
              </details>
            );
          })}
          <Pager page={page} size={SIZE} total={found.length} go={setPage} />
          <div class="row"><Button icon="print" onClick={() => window.print()}>{say("print")}</Button></div>
        </>
      )}
    </Screen>
  );
}

type CardProps = { line: Line; who: string; home: Home; go: Go; calls: DutyCalls; changed: (said: string) => void; open: boolean; toggle: () => void };
function TodayCard({ line, who, home, go, calls, changed, open, toggle }: CardProps) {
  const possible = dutyOf(line);
  const duty = possible && mayDo(possible, home) ? possible : null;
  return (
    <li class="card">
      <div class="row ends"><h3 class="fill">{told(line.text)}</h3><StateChip state={line.state} /></div>
      {who && <p class="quiet">{who}</p>}
      {(line.due || line.owedBy) && <p><DueDay line={line} today={home.today} />{line.due && line.owedBy && <span class="quiet"> · </span>}{line.owedBy && <span class="quiet">{say(`owes.${line.owedBy}`)}</span>}</p>}
      {line.hint && <p class="quiet">{told(line.hint)}</p>}
      <div class="row noprint">
        {duty?.do === "go" && <Button onClick={() => go(duty.view, ...(duty.of ?? []))}>{say(`duty.go.${duty.view}`)}</Button>}
        {duty && duty.do !== "go" && !open && <Button onClick={toggle}>{say(`duty.${duty.do}`)}</Button>}
        {line.rule !== "appeal" && <CopyButton text={textOf(line, who, home)} about={told(line.text)} />}
      </div>
      {duty && duty.do !== "go" && open && <DutyForm line={line} duty={duty} home={home} calls={calls} saved={changed} cancel={toggle} />}
    </li>
  );
}

/** A line for a messenger: what, who, till when, the page where it is done (R-P03). */
function textOf(line: Line, who: string, home: Home): string {
  const pair = line.pairId && (line.rule === "programme" || line.rule === "planOverdue" || line.rule === "adaptationPlan") ? addressOf(home.pageUrl, "programme", line.pairId, ...(ofAdaptation(line) ? ["D16"] : [])) : home.pageUrl;
  return [`${told(line.text)}${line.due ? `, ${say("pair.until", { day: dayInWords(line.due, home.today) })}` : ""}.`, who && `${who}.`, home.pageUrl && pair].filter(Boolean).join(" ");
}
