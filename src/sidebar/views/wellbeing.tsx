import type { Output } from "../../contract/contract";
import { HEALTH_LOOKS } from "../../contract/pair-health";
import type { HealthLook } from "../../contract/pair-health";
import { told } from "../../texts/text";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import type { ChipState } from "../parts/chip";
import { SelectField } from "../parts/field";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called, menteesOf } from "./home";
import type { Brief, Home } from "./home";
import { TroubleOrPage } from "./on-the-page";
import type { Go } from "./place";

type Shown = Output<"pair.health">["pairs"][number];
type Props = { home: Home; of: readonly string[]; go: Go; calls: { show: Asks<"pair.health">; keep: Asks<"draft.save"> } };
const CHIP: { readonly [Each in HealthLook]: ChipState } = { good: "done", watch: "due", alarm: "overdue", unknown: "waiting" };

/** «Как живут пары»: each pair's pulse, rhythm and plan in words, the worst first; with a pair in the address that one alone (R-B32). */
export function WellbeingPage({ home, of: [asked], go, calls }: Props) {
  const meant = home.pairs.find(({ pairId }) => pairId === asked);
  const [filter, setFilter] = useRemembered<{ look: HealthLook | "" }>("wellbeing", { look: "" }, home.drafts, calls.keep);
  const { answer, refusal, again } = useAsked(calls.show, { pairId: meant?.pairId ?? null });
  const pairs = answer?.pairs ?? [];
  const shown = pairs.filter(({ look }) => meant !== undefined || filter.look === "" || look === filter.look);
  const alarmed = pairs.filter(({ look }) => look === "alarm").length;
  return (
    <Screen title={meant ? `${called(meant.mentor)} – ${menteesOf(meant)}` : say("wellbeing.title")} lead={answer && !meant ? [say("wellbeing.lead", { n: pairs.length }), alarmed > 0 && say("wellbeing.alarmed", { n: alarmed })].filter(Boolean).join(" · ") : undefined} back={() => (meant ? go("wellbeing") : go("pairs"))}>
      <p class="quiet">{say("wellbeing.note")}</p>
      {refusal && <TroubleOrPage refusal={refusal} pageUrl={home.pageUrl} view="wellbeing" of={meant ? [meant.pairId] : []}><Button onClick={again}>{say("again")}</Button></TroubleOrPage>}
      {!answer && !refusal && <Skeleton />}
      {answer && pairs.length === 0 && <Empty why={say("wellbeing.empty")} />}
      {pairs.length > 1 && <div class="filters noprint"><SelectField label={say("wellbeing.look")} value={filter.look} set={(look) => setFilter({ look })} options={[["", say("all")] as const, ...HEALTH_LOOKS.map((look) => [look, say(`wellbeing.look.${look}`)] as const)]} /></div>}
      {pairs.length > 0 && shown.length === 0 && <Empty why={say("wellbeing.noneSo")}><Button onClick={() => setFilter({ look: "" })}>{say("find.clear")}</Button></Empty>}
      <ul class="cards">{shown.map((each) => <li key={each.pairId}><HealthCard {...{ each, go }} pair={home.pairs.find(({ pairId }) => pairId === each.pairId)} /></li>)}</ul>
      {shown.length > 0 && <div class="row noprint"><Button icon="print" onClick={() => window.print()}>{say("print")}</Button></div>}
    </Screen>
  );
}

function HealthCard({ each, pair, go }: { each: Shown; pair: Brief | undefined; go: Go }) {
  const who = pair ? `${called(pair.mentor)} – ${menteesOf(pair)}` : each.pairId;
  return (
    <article class="card" aria-label={who}>
      <div class="row ends"><h2 class="fill">{who}</h2><StateChip state={CHIP[each.look]} word={say(`wellbeing.look.${each.look}`)} /></div>
      {pair && <p class="quiet small">{pair.code}</p>}
      <dl class="facts" aria-label={say("wellbeing.why")}>
        {each.facets.map(({ of, look, why }) => [<dt key={of}>{say(`wellbeing.of.${of}`)}</dt>, <dd><span class={look === "alarm" ? "overdue" : look === "watch" ? "due" : look === "good" ? "done" : "quiet"}>{say(`wellbeing.look.${look}`)}</span>: {told(why)}</dd>])}
      </dl>
      <div class="row noprint">
        <Button label={`${say("wellbeing.said")}: ${who}`} onClick={() => go("appeals", each.pairId)}>{say("wellbeing.said")}</Button>
        <Button bare label={`${say("programme.open")}: ${who}`} onClick={() => go("programme", each.pairId)}>{say("programme.open")}</Button>
      </div>
    </article>
  );
}
