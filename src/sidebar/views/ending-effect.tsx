import type { EndingShown } from "../../contract/endings";
import { dayInTable } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { say } from "../words";
import type { OfEnding } from "./ending-card";
import { ConfirmForm } from "./ending-forms";

const CHIP = { met: "done", not: "due", unknown: "waiting", out: "waiting" } as const;
const number = (value: number | null): string => (value === null ? "–" : String(Math.round(value * 10) / 10).replace(".", ","));
const percent = (value: number | null): string => (value === null ? "–" : `${number(value)}\u00a0%`);

/** The mentor's work by the three criteria of M53, what follows from them, and what a person has confirmed. */
export function EndingEffect({ of, open, show, effect }: { of: OfEnding; open: string; show: (form: string) => void; effect: NonNullable<EndingShown["effect"]> }) {
  const { measured: { levels, teaching, confidence, habit, review, visits, quality, basis }, criteria, proposed, decided } = effect;
  const values = [say("ending.value.0", { a: number(levels), b: percent(teaching) }), say("ending.value.1", { a: number(confidence ?? habit), b: number(review ?? visits) }), say("ending.value.2", { a: percent(quality), b: percent(basis) })];
  return (
    <section class="card" aria-label={say("ending.effect")}>
      <h2>{say("ending.effect")}</h2>
      {criteria.map((met, at) => (
        <div class="row ends" key={at}>
          <span class="fill">{at + 1}. {say(`ending.criterion.${at as 0 | 1 | 2}`)}<br /><span class="quiet">{values[at]}</span></span>
          <StateChip state={CHIP[met]} word={say(`ending.${met}`)} />
        </div>
      ))}
      <p>{proposed ? say("ending.proposed", { what: say(`ending.effective.${proposed}`) }) : say("ending.proposedNone")}</p>
      {decided && <p class="strong">{say("ending.decided", { day: dayInTable(decided.on), who: decided.by, what: say(`ending.effective.${decided.effective}`) })}</p>}
      {decided?.why && <p class="quiet typed">{decided.why}</p>}
      {of.card.may.includes("confirm") && (open === "confirm" ? <ConfirmForm {...of} effect={effect} /> : <div class="row noprint"><Button onClick={() => show("confirm")}>{say(decided ? "ending.change" : "ending.confirm")}</Button></div>)}
    </section>
  );
}
