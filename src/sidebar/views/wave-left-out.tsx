import { told } from "../../texts/text";
import { Button } from "../parts/button";
import { say } from "../words";
import { called } from "./home";
import type { Go, View } from "./place";
import type { WavePlan } from "./wave-plan";

type Out = WavePlan["leftOut"][number];
/** Where a reason is mended; one that is not named here needs nothing, or its sentence says what. */
const MEND: readonly (readonly [string, View])[] = [["wave.out.consent", "consents"], ["wave.out.noPair", "pairs"], ["wave.out.notMentee", "pairs"]];
const mendOf = (key: string): View | undefined => MEND.find(([start]) => key.startsWith(start))?.[1];

/** So few are named at once. */
const FEW = 3;
const namesOf = (outs: readonly Out[]): string => outs.map(({ person, about }) => [called(person), person.class, about && say("wave.aboutMentee", { who: about })].filter(Boolean).join(" · ")).join(", ");

/** Who gets nothing, by the reason; the largest group first. */
export function LeftOut({ leftOut, go }: { leftOut: readonly Out[]; go: Go }) {
  if (leftOut.length === 0) return null;
  const groups = new Map<string, Out[]>();
  for (const out of leftOut) groups.set(told(out.why), [...(groups.get(told(out.why)) ?? []), out]);
  return (
    <section class="stack">
      <h2>{say("wave.leftOut", { n: leftOut.length })}</h2>
      <ul class="card plain">
        {[...groups].sort(([, one], [, two]) => two.length - one.length).map(([why, outs]) => {
          const view = mendOf(outs[0]!.why.key);
          return (
            <li class="record" key={why}>
              <div class="offer">
                <span><span class="strong">{why}</span> · {say("find.people", { n: outs.length })}</span>
                {view && <Button bare label={`${say("make.mend")}: ${why}`} onClick={() => go(view)}>{say("make.mend")}</Button>}
              </div>
              {outs.length <= FEW ? <p class="quiet">{namesOf(outs)}</p> : <details><summary>{say("wave.who")}</summary><p>{namesOf(outs)}</p></details>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
