import type { PaperId } from "../../contract/schemas";
import { told } from "../../texts/text";
import { Button } from "../parts/button";
import { Tick } from "../parts/field";
import { Empty } from "../parts/screen";
import { say } from "../words";
import type { Plan } from "./make-plan";
import { isView } from "./place";
import type { Go } from "./place";

type Line = Plan["lines"][number];
const of = (lines: readonly Line[], ...does: Line["does"][]) => lines.filter((line) => does.includes(line.does));
/** Papers that the button makes or makes anew. */
export const willDo = (lines: readonly Line[]): number => of(lines, "make", "remake").length;

/** «Будет создано 16, обновлено 2, пропущено 3: подписаны 2, правлен вручную 1; нельзя создать 1». */
export function sumOf(lines: readonly Line[]): string {
  const n = (...does: Line["does"][]) => of(lines, ...does).length;
  const skipped = [n("signed") > 0 && say("sum.signed", { n: n("signed") }), n("edited") > 0 && say("sum.edited", { n: n("edited") }), n("same") > 0 && say("sum.same", { n: n("same") })].filter(Boolean);
  const made = [n("make") > 0 && say("sum.make", { n: n("make") }), n("remake") > 0 && say("sum.remake", { n: n("remake") }), skipped.length > 0 && say("sum.skipped", { n: n("signed", "edited", "same"), why: skipped.join(", ") })].filter(Boolean).join(", ");
  const all = [made && `${willDo(lines) > 0 ? say("sum.will") : say("sum.nothing")} ${made}`, n("impossible") > 0 && say("sum.impossible", { n: n("impossible") })].filter(Boolean).join("; ");
  return all && `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

type Props = { lines: readonly Line[]; remake: readonly PaperId[]; tick: (paperId: PaperId, on: boolean) => void; go: Go };
const GROUPS = [["impossible"], ["edited"], ["make"], ["remake"], ["signed"], ["same"]] as const;

/** What the run would do, grouped and counted; what stands in the way stands first, with the way to mend it. */
export function Preview({ lines, remake, tick, go }: Props) {
  if (lines.length === 0) return <Empty why={say("make.nothing")}><Button main onClick={() => go("pairs")}>{say("duty.go.pairs")}</Button></Empty>;
  const asked = (line: Line) => line.paperId !== null && (line.does === "edited" || remake.includes(line.paperId));
  const groupOf = (line: Line) => (asked(line) ? "edited" : line.does);
  return (
    <section class="stack loose" aria-label={say("make.preview")}>
      <p class="strong" role="status">{sumOf(lines)}</p>
      {GROUPS.map(([does]) => {
        const own = lines.filter((line) => groupOf(line) === does);
        return own.length > 0 && (
          <details class="card" key={does} open={does === "impossible" || does === "edited" || lines.length <= 5}>
            <summary><h2>{say(`make.group.${does}`)} · {own.length}</h2></summary>
            {does === "edited" && <p class="quiet">{say("edited.what")}</p>}
            <ul class="plain">
              {own.map((line) => (
                <li class="record" key={line.key}>
                  <p><span class="strong">{line.title}</span>{line.about && <> · {line.about}</>}</p>
                  {line.lacks.length > 0 && <Lacks lacks={line.lacks} go={go} />}
                  {does === "edited" && line.paperId && <Tick on={remake.includes(line.paperId)} set={(on) => tick(line.paperId!, on)}>{say("edited.tick")}</Tick>}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

/** All that is missing at once, each with its way to be mended. */
export const Lacks = ({ lacks, go }: { lacks: Line["lacks"]; go: Go }) => (
  <ul class="plain stack">
    {lacks.map(({ said, mend }, at) => (
      <li class="offer" key={at}>
        <span>{told(said)}</span>
        {mend && isView(mend.view) && <Button bare label={`${say("make.mend")}: ${told(said)}`} onClick={() => isView(mend.view) && go(mend.view, ...mend.of)}>{say("make.mend")}</Button>}
      </li>
    ))}
  </ul>
);
