import type { WaveBrief } from "../../contract/forms";
import { percent } from "../format";
import { useId } from "preact/hooks";
import { say } from "../words";

/** Answered of invited as a bar and in words (M31); nothing of nobody. */
export function Rate({ rate }: { rate: WaveBrief["rate"] }) {
  const id = useId();
  if (rate.invited === 0) return null;
  return (
    <div class="stack rate">
      <progress class="progress" max={rate.invited} value={rate.answered} aria-labelledby={id} />
      <p id={id}><span class="strong">{percent(rate.percent)}</span> <span class="quiet">{say("wave.rate", { done: rate.answered, n: rate.invited })}</span></p>
    </div>
  );
}

/** Rates of several waves as one. */
export function together(rates: readonly WaveBrief["rate"][]): WaveBrief["rate"] {
  const invited = rates.reduce((sum, rate) => sum + rate.invited, 0);
  const answered = rates.reduce((sum, rate) => sum + rate.answered, 0);
  return { invited, answered, percent: invited === 0 ? null : Math.round((100 * answered) / invited) };
}
