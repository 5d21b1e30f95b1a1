import type { ProposedProgramme } from "../../contract/plans";
import { dayInWords } from "../format";
import { Tick } from "../parts/field";
import { say } from "../words";
import { difficulty, direction, mannerOf } from "./programme-facts";

type Line = ProposedProgramme["lines"][number];
type Props = { plan: ProposedProgramme; today: string; ticked: (line: Line) => boolean; tick: (code: string, on: boolean) => void };

/** The lines that the library proposes, by date; those of a small difficulty are offered without a tick (P.2). */
export const ProposedLines = ({ plan, today, ticked, tick }: Props) => (
  <ul class="plain card">
    {plan.lines.map((line) => (
      <li class="record" key={line.code}>
        <Tick on={ticked(line)} set={(on) => tick(line.code, on)}>
          <span class="strong">{line.due ? say("pair.until", { day: dayInWords(line.due, today) }) : say("plan.noDue")}</span>
          {line.movedFrom && <span class="quiet small">{` · ${say("fill.movedFrom", { day: dayInWords(line.movedFrom, today) })}`}</span>}
          <br />{line.activity}
          <br /><span class="quiet small">{[direction(line.direction), mannerOf(line), line.difficulty && difficulty(line.difficulty), say(`plan.who.${line.responsible}`)].filter(Boolean).join(" · ")}</span>
        </Tick>
      </li>
    ))}
  </ul>
);

/** What was moved, what stays crowded, what was left out and what nobody knows. */
export function Remarks({ plan }: { plan: ProposedProgramme }) {
  const { moved, crowded, leftOut, standing, uncovered, missing } = plan;
  const said = [
    moved > 0 && say("fill.moved", { n: moved }),
    crowded.length > 0 && say("fill.crowded", { n: crowded.length }),
    standing > 0 && say("fill.standing", { n: standing }),
    missing.includes("subject") && say("fill.noSubject"),
  ].filter(Boolean);
  return (
    <div class="stack">
      {uncovered.length > 0 && <p class="due">{say("fill.uncovered", { n: uncovered.length, what: uncovered.map(difficulty).join(", ") })}</p>}
      {said.map((words, at) => <p class="quiet" key={at}>{words}</p>)}
      {(["limit", "late"] as const).map((why) => {
        const out = leftOut.filter((each) => each.why === why);
        return out.length > 0 && (
          <details key={why} class="stack"><summary>{say(`fill.${why}`, { n: out.length })}</summary><ul>{out.map(({ code, activity }) => <li key={code}>{activity} <span class="quiet small">{code}</span></li>)}</ul></details>
        );
      })}
    </div>
  );
}
