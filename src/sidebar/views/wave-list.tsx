import { useState } from "preact/hooks";
import type { WaveBrief } from "../../contract/forms";
import { dayAlone, daysBetween, distance } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Pager } from "../parts/pager";
import { say } from "../words";
import { waveTitle } from "./invite-facts";
import type { Go } from "./place";
import { Rate } from "./rate";

const SIZE = 10;

/** «1–15 сентября · через 3 дня». */
export const termOf = (wave: WaveBrief, today: string): string =>
  [say("wave.term", { from: dayAlone(wave.openedOn), to: dayAlone(wave.closesOn) }), wave.open && distance(daysBetween(today, wave.closesOn))].filter(Boolean).join(" · ");

export const WaveChip = ({ wave, today }: { wave: WaveBrief; today: string }) => (
  wave.open ? <StateChip state={wave.silent > 0 && daysBetween(today, wave.closesOn) <= 3 ? "due" : "window"} word={say("wave.open")} /> : <StateChip state="waiting" word={say("wave.closed")} />
);

/** What was sent: open waves first, the one that ends soonest at the head. */
export function WaveList({ waves, today, go }: { waves: readonly WaveBrief[]; today: string; go: Go }) {
  const [page, setPage] = useState(0);
  if (waves.length === 0) return null;
  const sorted = [...waves].sort((one, two) => Number(two.open) - Number(one.open) || (one.open ? one.closesOn.localeCompare(two.closesOn) : two.closesOn.localeCompare(one.closesOn)));
  return (
    <section class="stack">
      <h2>{say("forms.waves", { n: waves.length })}</h2>
      <ul class="cards">
        {sorted.slice(page * SIZE, page * SIZE + SIZE).map((wave) => (
          <li class="card" key={wave.waveId}>
            <div class="row ends"><h3 class="fill">{waveTitle(wave)}</h3><WaveChip wave={wave} today={today} /></div>
            <p class="quiet">{termOf(wave, today)}</p>
            <Rate rate={wave.rate} />
            <p>{[wave.silent > 0 ? say("wave.silent", { n: wave.silent }) : say("wave.noneSilent"), wave.waiting > 0 && say("wave.waiting", { n: wave.waiting })].filter(Boolean).join(" · ")}</p>
            <div class="row"><Button label={`${say("wave.show")}: ${waveTitle(wave)}`} onClick={() => go("wave", wave.waveId)}>{say("wave.show")}</Button></div>
          </li>
        ))}
      </ul>
      <Pager page={page} size={SIZE} total={waves.length} go={setPage} />
    </section>
  );
}
