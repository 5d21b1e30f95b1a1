import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import { Empty, Screen } from "../parts/screen";
import { Pager } from "../parts/pager";
import { say } from "../words";
import { byNeed, has, isOpen, needsCare } from "./home";
import type { Brief, Home } from "./home";
import { PairCard } from "./pair-card";
import type { PairCalls } from "./pair-card";
import { PdfFile } from "./paper-file";
import type { Go } from "./place";

const SIZE = 20;
type Props = { home: Home; pairs: readonly Brief[]; as: "mentor" | "mentee" | "watcher"; go: Go; calls: PairCalls; /** What waits for the visitor besides pairs. */ above?: ComponentChildren };

/** «Мои пары»: how many and how bad, then the worst first. The same list serves a mentee and who only watches. */
export function MinePage({ home, pairs, as, go, calls, above }: Props) {
  const [page, setPage] = useState(0);
  const open = pairs.filter(isOpen).sort(byNeed(home));
  const over = pairs.filter((pair) => !isOpen(pair));
  const sorted = [...open, ...over];
  const care = open.filter((pair) => needsCare(home, pair)).length;
  return (
    <Screen
      title={say(as === "mentee" ? "mine.mentee" : as === "mentor" ? "mine.mentor" : "mine.watcher")}
      lead={sorted.length === 0 ? undefined : `${say("mine.count", { n: open.length })} · ${care === 0 ? say("mine.calm") : say("mine.care", { n: care })}`}
    >
      {above}
      {sorted.length === 0 && <Empty why={say(as === "mentee" ? "mine.emptyMentee" : as === "mentor" ? "mine.emptyMentor" : "mine.emptyWatcher")} />}
      <ul class="cards">
        {sorted.slice(page * SIZE, page * SIZE + SIZE).map((pair, at) => (
          <li key={pair.pairId}><PairCard home={home} pair={pair} as={as} first={at === 0 && page === 0 && !has(home, ...CONTRACT["group.week"].allowed)} go={go} calls={calls} /></li>
        ))}
      </ul>
      {as === "mentor" && has(home, "mentor", "secondMentor") && sorted.length > 0 && <div class="row noprint"><PdfFile title={say("mine.record")} word={say("mine.record")} load={() => calls.print({ kind: "D49" })} /></div>}
      <Pager page={page} size={SIZE} total={sorted.length} go={setPage} />
    </Screen>
  );
}
