import { useId } from "preact/hooks";
import { Clear, Question } from "./choices";

type Props = {
  label: string; name: string; help?: string; note?: string; wrong?: string | undefined; required: boolean;
  low: number; high: number; lowLabel: string; highLabel: string;
  /** The chosen number, or "". */
  value: string;
  set: (value: string) => void;
  leave: () => void;
};

/** Numbers side by side, in two rows where one has no room; what the ends mean stands above them. */
export function Scale({ low, high, lowLabel, highLabel, value, set, leave, ...shell }: Props) {
  const group = useId();
  const numbers = Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
  const width = `${numbers.length * 48}px`;
  const meaning = (number: string) => (number === String(low) ? lowLabel : number === String(high) ? highLabel : "");
  return (
    <Question {...shell} group>
      <p class="scaleEnds small" aria-hidden="true" style={{ maxWidth: width }}><span>{low} – {lowLabel}</span><span>{high} – {highLabel}</span></p>
      <div class={numbers.length > 6 ? "steps long" : "steps"} style={{ maxWidth: width }} role="radiogroup" aria-label={shell.label} aria-required={shell.required}>
        {numbers.map((number) => (
          <label key={number}>
            <input
              type="radio" name={group} checked={value === number} data-key={number} aria-label={[number, meaning(number)].filter(Boolean).join(", ")} aria-invalid={shell.wrong ? true : undefined}
              onChange={() => set(number)} onBlur={leave}
            />
            <span aria-hidden="true">{number}</span>
          </label>
        ))}
      </div>
      {!shell.required && value !== "" && <Clear label={shell.label} clear={() => set("")} />}
    </Question>
  );
}
