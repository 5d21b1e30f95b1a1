import { useId } from "preact/hooks";
import type { Difficulties } from "../../contract/schemas";
import { say } from "../words";
import { DIFFICULTY_CODES, difficulty } from "./programme-facts";

const SCORES = [0, 1, 2, 3] as const;
type Props = { value: Difficulties; open: boolean; set: (value: Difficulties) => void };

/** Difficulties DF01–DF16 from 0 to 3 (Q02.4), before the proposal; the request is where they come from and go to. */
export function DifficultyPicker({ value, open, set }: Props) {
  const named = Object.values(value).filter((score) => score > 0).length;
  return (
    <details class="card" open={open}>
      <summary><h2>{say("fill.difficulties")}</h2>{named > 0 && <span class="quiet"> · {say("fill.named", { n: named })}</span>}</summary>
      <div class="stack loose">
        <p class="quiet small">{say("fill.scale")}</p>
        {DIFFICULTY_CODES.map((code) => <Scale key={code} title={difficulty(code)} score={value[code] ?? 0} set={(score) => set({ ...value, [code]: score })} />)}
      </div>
    </details>
  );
}

function Scale({ title, score, set }: { title: string; score: number; set: (score: 0 | 1 | 2 | 3) => void }) {
  const id = useId();
  return (
    <fieldset class="scaled">
      <legend>{title}</legend>
      <div class="segments scale">
        {SCORES.map((each) => (
          <label key={each}>
            <input type="radio" name={id} aria-label={say(`fill.score.${each}`)} value={each} checked={each === score} onChange={() => set(each)} />
            <span>{each}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
