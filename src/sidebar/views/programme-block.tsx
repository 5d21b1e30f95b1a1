import type { ComponentChildren } from "preact";
import { dayInTable, percent } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Focused } from "../parts/focused";
import { say } from "../words";
import { Corrections } from "./plan-corrections";
import { LineForm } from "./plan-line-form";
import { PlanLines } from "./plan-lines";
import type { Go } from "./place";
import { difficulty, formAct, isKind, PROGRAMME_CHIP } from "./programme-facts";
import type { OfProgramme } from "./programme-facts";
import { ExtendForm, ProgrammeTexts } from "./programme-texts";
import { ProgrammePapers } from "./programme-papers";

type Props = OfProgramme & { go: Go; filling: ComponentChildren };

/** One programme: how it stands, what it says, its plan by date, what was corrected. */
export function ProgrammeBlock({ go, filling, ...of }: Props) {
  const { home, programme, form } = of;
  const key = (act: "add" | "beyond" | "extend") => `${act} ${programme.programmeId}`;
  const close = () => form.show("");
  const kind = isKind(home, programme);
  const mentee = home.me?.personId === programme.menteeId && !programme.mayFill && !programme.mayExtend;
  return (
    <section class="stack loose" aria-label={programme.mentee}>
      <div class="card">
        <div class="row ends"><h2 class="fill">{programme.mentee}{programme.kind !== "D15" && `: ${say(`programme.which.${programme.kind}`)}`}</h2><StateChip state={PROGRAMME_CHIP[programme.state]} word={say(`programme.state.${programme.state}`)} /></div>
        {programme.marks ? <HowFar {...of} kind={kind} /> : <p class="quiet">{say("programme.group")}</p>}
        <p class="quiet">
          {[programme.year, programme.start && programme.end && say("programme.term", { from: dayInTable(programme.start), to: dayInTable(programme.end) }), programme.extendedFrom && say("programme.extendedFrom", { day: dayInTable(programme.extendedFrom) })].filter(Boolean).join(" · ")}
        </p>
        {programme.heldFrom && <p class="due">{say("programme.held", { on: programme.heldFrom })}</p>}
        {programme.coverage && <p class={programme.coverage.covered < programme.coverage.of ? "due" : "quiet"}>{say("programme.coverage", programme.coverage)}</p>}
        {programme.uncovered.length > 0 && <p class="due">{say("programme.uncovered", { n: programme.uncovered.length, what: programme.uncovered.map(difficulty).join(", ") })}</p>}
        <ProgrammeTexts {...of} />
        {programme.kind === "D16" && programme.marks && <Gaps gaps={programme.gaps} />}
        <div class="row acts noprint">
          {programme.mayPropose && <Button bare icon="add" {...formAct(form, key("add"))}>{say(mentee ? "plan.suggest" : "plan.add")}</Button>}
          {programme.mayPropose && <Button bare icon="check" {...formAct(form, key("beyond"))}>{say("plan.beyond")}</Button>}
          {programme.mayFill && <Button bare {...formAct(form, `fill ${programme.menteeId}`)}>{say("programme.more")}</Button>}
          {programme.mayExtend && <Button bare {...formAct(form, key("extend"))}>{say("programme.extend")}</Button>}
        </div>
      </div>
      {form.open === key("add") && <Focused><LineForm {...of} make="line" suggests={mentee} cancel={close} /></Focused>}
      {form.open === key("beyond") && <Focused><LineForm {...of} make="beyond" suggests={mentee} cancel={close} /></Focused>}
      {form.open === key("extend") && <Focused><ExtendForm {...of} cancel={close} /></Focused>}
      {filling}
      <Corrections {...of} waiting />
      <PlanLines {...of} kind={kind} />
      <Corrections {...of} waiting={false} />
      <ProgrammePapers papers={programme.papers} go={go} />
    </section>
  );
}

/** Part C of the adaptation plan: what is lacking, from where it is known, what is done about it (R-D29). */
const Gaps = ({ gaps }: { gaps: OfProgramme["programme"]["gaps"] }) => (
  <details class="stack">
    <summary>{say("adaptation.gaps", { n: gaps.length })}</summary>
    {gaps.length === 0 && <p class="quiet">{say("adaptation.noGaps")}</p>}
    {gaps.map(({ deficit, competence, source, measure }, at) => (
      <div class="record" key={at}>
        <p class="strong">{deficit}</p>
        <p class="quiet small">{[competence, say(`adaptation.source.${source}`)].filter(Boolean).join(" · ")}</p>
        <p>{measure || say("adaptation.noMeasure")}</p>
      </div>
    ))}
  </details>
);

function HowFar({ programme, kind }: OfProgramme & { kind: boolean }) {
  const { percent: part, due, done, late } = programme;
  return (
    <p>
      {part === null ? <span class="quiet">{say("programme.nothingDue")}</span> : <><span class="number">{percent(part)}</span> <span class="quiet">{say("programme.percent", { done, due })}</span></>}
      {late > 0 && <>{" · "}<span class={kind ? "due strong" : "overdue strong"}>{say(kind ? "programme.awaited" : "programme.late", { n: late })}</span></>}
    </p>
  );
}
