import { useState } from "preact/hooks";
import { Button } from "../parts/button";
import { TextArea } from "../parts/field";
import { say } from "../words";
import type { Home } from "./home";
import type { Typed } from "./lesson-values";

const GROUP = 5;
type Props = { criteria: Home["criteria"]; typed: Typed; change: (part: Partial<Typed>) => void; leave: () => void };

/** The twenty criteria in groups of five; a criterion that was not observed has no score. */
export function Criteria({ criteria, typed, change, leave }: Props) {
  const groups = Array.from({ length: Math.ceil(criteria.length / GROUP) }, (_, at) => criteria.slice(at * GROUP, at * GROUP + GROUP));
  return (
    <>
      {groups.map((group, at) => (
        <fieldset class="group" key={at}>
          <legend>{say("lesson.criteria", { from: at * GROUP + 1, to: at * GROUP + group.length })}</legend>
          <p class="quiet small">{say("lesson.scale")}</p>
          {group.map((criterion) => <Criterion key={criterion.id} criterion={criterion} typed={typed} change={change} leave={leave} />)}
        </fieldset>
      ))}
    </>
  );
}

function Criterion({ criterion, typed, change, leave }: Omit<Props, "criteria"> & { criterion: Home["criteria"][number] }) {
  const { id, title } = criterion;
  const score = typed.scores[id];
  const fact = typed.facts[id] ?? "";
  const [open, setOpen] = useState(fact !== "");
  const rate = (next: 0 | 1 | 2 | undefined) => {
    const { [id]: before, ...others } = typed.scores;
    change({ scores: next === undefined ? others : { ...others, [id]: next } });
  };
  const choices = [[0, "0", say("lesson.score0")], [1, "1", say("lesson.score1")], [2, "2", say("lesson.score2")], [undefined, say("lesson.unseen"), say("lesson.unseen")]] as const;
  return (
    <fieldset class="criterion">
      <legend>{id}. {title}</legend>
      <div class="segments">
        {choices.map(([value, short, long]) => (
          <label key={short}>
            <input type="radio" name={`score-${id}`} aria-label={long} checked={score === value} onChange={() => rate(value)} onBlur={leave} />
            <span aria-hidden="true">{short}</span>
          </label>
        ))}
      </div>
      {!open && <div><Button bare icon="add" label={say("lesson.factOf", { title })} onClick={() => setOpen(true)}>{say("lesson.fact")}</Button></div>}
      {open && <TextArea label={say("lesson.factLabel")} optional value={fact} set={(text) => change({ facts: { ...typed.facts, [id]: text } })} leave={leave} long={1000} />}
    </fieldset>
  );
}
