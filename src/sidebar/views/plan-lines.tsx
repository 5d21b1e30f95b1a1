import { useState } from "preact/hooks";
import { PLAN_PARTS } from "../../contract/plans";
import type { PlanLine } from "../../contract/plans";
import { DIRECTIONS } from "../../contract/schemas";
import { Button } from "../parts/button";
import { SelectField } from "../parts/field";
import { Pager } from "../parts/pager";
import { Empty } from "../parts/screen";
import { useRemembered } from "../remembered";
import { say } from "../words";
import { LineCard } from "./plan-line";
import { direction } from "./programme-facts";
import type { OfProgramme } from "./programme-facts";

const SIZE = 20;
/** A plan so short needs no filter. */
const FEW = 5;
const WHICH = ["all", "late", "open", "done", "cancelled"] as const;
type Which = (typeof WHICH)[number];
const BLANK: { direction: string; which: Which } = { direction: "", which: "open" };
const FITS: { readonly [Each in Which]: (line: PlanLine) => boolean } = {
  all: () => true,
  late: ({ overdue }) => overdue,
  open: ({ status }) => status === "planned" || status === "working" || status === "moved",
  done: ({ status }) => status === "done" || status === "partly" || status === "failed",
  cancelled: ({ status }) => status === "cancelled",
};

/** Part A, the first day, part B (R-D31); a line without a part is of the general one. */
const placeOf = ({ part }: PlanLine): number => PLAN_PARTS.indexOf(part || "general");

/** The plan by date, what the mentee proposed before it, what was done beyond it after it (R-D18). Filter and state are remembered. */
export function PlanLines({ kind, ...of }: OfProgramme & { kind: boolean }) {
  const { home, programme, keep } = of;
  const [filter, setFilter] = useRemembered("plan", BLANK, home.drafts, keep);
  const [page, setPage] = useState(0);
  const change = (part: Partial<typeof filter>) => { setFilter(part); setPage(0); };
  const proposed = programme.lines.filter(({ status }) => status === "proposed");
  const beyond = programme.lines.filter(({ offPlan, status }) => offPlan && status !== "proposed");
  const plan = programme.lines.filter((line) => !proposed.includes(line) && !beyond.includes(line));
  const used = DIRECTIONS.filter((each) => plan.some((line) => line.direction === each));
  const filtered = programme.marks && plan.length > FEW;
  const parted = programme.kind === "D16";
  const found = plan.filter((line) => (!filtered || FITS[filter.which](line)) && (filter.direction === "" || !used.some((each) => each === filter.direction) || line.direction === filter.direction))
    .sort((one, other) => (parted ? placeOf(one) - placeOf(other) : 0));
  const cards = (lines: readonly PlanLine[]) => <ul class="cards">{lines.map((line) => <li key={line.itemId}><LineCard {...of} line={line} kind={kind} /></li>)}</ul>;
  return (
    <>
      {proposed.length > 0 && <section class="stack"><h2>{say("plan.proposals", { n: proposed.length })}</h2>{cards(proposed)}</section>}
      <section class="stack">
        <h2>{say("plan.title", { n: plan.length })}</h2>
        {plan.length > FEW && (
          <div class="filters noprint">
            {programme.marks && <SelectField label={say("plan.which")} value={filter.which} set={(which) => change({ which })} options={WHICH.map((which) => [which, say(which === "late" && kind ? "plan.which.lateKind" : `plan.which.${which}`)] as const)} />}
            <SelectField label={say("plan.direction")} value={used.some((each) => each === filter.direction) ? filter.direction : ""} set={(key) => change({ direction: key })} options={[["", say("all")], ...used.map((each) => [each as string, direction(each)] as const)]} />
          </div>
        )}
        {plan.length > FEW && found.length < plan.length && <p class="quiet" role="status">{say("plan.found", { n: found.length, all: plan.length })}</p>}
        {plan.length === 0 && <Empty why={say("plan.empty")} />}
        {plan.length > 0 && found.length === 0 && <Empty why={say("find.none")}><Button onClick={() => change({ direction: "", which: "all" })}>{say("find.clear")}</Button></Empty>}
        {parted ? PLAN_PARTS.map((part, place) => {
          const own = found.slice(page * SIZE, page * SIZE + SIZE).filter((line) => placeOf(line) === place);
          return own.length > 0 && <section key={part} class="stack" aria-label={say(`adaptation.part.${part}`)}><p class="strong">{say(`adaptation.part.${part}`)}</p>{cards(own)}</section>;
        }) : cards(found.slice(page * SIZE, page * SIZE + SIZE))}
        <Pager page={page} size={SIZE} total={found.length} go={setPage} />
      </section>
      {beyond.length > 0 && <section class="stack"><h2>{say("plan.offPlan", { n: beyond.length })}</h2>{cards(beyond)}</section>}
    </>
  );
}
