import type { Output } from "../../contract/contract";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { GroupPapers } from "./group-papers";
import type { PaperActs } from "./group-papers";
import { GroupPlan } from "./group-plan";
import { GroupResultBlock } from "./group-result";
import { called } from "./home";
import type { Home } from "./home";
import type { Go } from "./place";

export type CardCalls = PaperActs & { cards: Asks<"group.cards">; plan: Asks<"group.plan">; result: Asks<"group.result">; keep: Asks<"draft.save"> };
export type Card = Output<"group.cards">["cards"][number];
type Props = { home: Home; go: Go; calls: CardCalls; changed: (said: string) => void };

/** «Карточки и итоги»: the plan of each group, its papers, and what it has come to. */
export function GroupCardsPage({ home, go, calls, changed }: Props) {
  const { answer, refusal, again } = useAsked(calls.cards, {});
  const back = () => go("group");
  if (!answer) return <Screen title={say("group.cards.title")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const saved = (what: string) => { again(); changed(what); };
  return (
    <Screen title={say("group.cards.title")} lead={answer.cards.length > 0 ? say("group.cards.lead", { n: answer.cards.length }) : undefined} back={back}>
      {answer.cards.length === 0 ? <Empty why={say("group.none")} /> : (
        <ul class="cards">{[...answer.cards].sort(byState).map((card) => <li key={card.pairId}><OneCard {...{ card, home, calls, saved }} files={answer} /></li>)}</ul>
      )}
    </Screen>
  );
}

/** A group that is over and has no result comes first. */
const byState = (one: Card, other: Card): number => rank(one) - rank(other);
const rank = ({ closed, result }: Card): number => (closed && result.reached === "" ? 0 : closed ? 2 : 1);

export const person = ({ name, code, class: where }: Card["mentor"]): string => [called({ name, code }), where].filter(Boolean).join(", ");

function OneCard({ card, home, calls, saved, files }: { card: Card; home: Home; calls: CardCalls; saved: (said: string) => void; files: Output<"group.cards"> }) {
  const { code, mentor, mentees, goal, end, closed } = card;
  const who = mentees.map(person).join("; ") || code;
  return (
    <article class="card" aria-label={`${code}: ${who}`}>
      <h2>{who}</h2>
      <p class="quiet small">{[code, say("group.mentor", { who: person(mentor) }), closed ? say("group.cards.closed") : end && say("group.cards.until", { day: end })].filter(Boolean).join(" · ")}</p>
      <p>{goal ? say("group.cards.goal", { goal }) : say("group.cards.noGoal")}</p>
      <GroupPlan {...{ card, home, calls, saved, who }} />
      <GroupResultBlock {...{ card, home, calls, saved, who }} />
      <GroupPapers {...{ card, home, calls, saved, files }} />
    </article>
  );
}
