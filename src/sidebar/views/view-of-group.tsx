import { asks } from "../rpc";
import { GroupAnswersPage } from "./group-answers";
import { GroupCardsPage } from "./group-cards";
import { GroupWeekPage } from "./group-week";
import type { Home } from "./home";
import type { Go, Place } from "./place";

const answerCalls = { hand: asks("slots.hand"), form: asks("group.form"), type: asks("group.results"), keep: asks("draft.save") };
const cardCalls = { cards: asks("group.cards"), plan: asks("group.plan"), result: asks("group.result"), keep: asks("draft.save"), open: asks("paper.open"), mark: asks("paper.mark") };
const weekCalls = { show: asks("group.show"), tick: asks("group.week"), keep: asks("draft.save") };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The screens of a grown-up of pupils' groups, handed what they may ask of the server. */
export function GroupView({ home, place, go, changed }: Props) {
  if (place.of[0] === "answers" || place.of[0] === "slips") return <GroupAnswersPage {...{ home, go }} of={place.of} calls={answerCalls} />;
  if (place.of[0] === "cards") return <GroupCardsPage {...{ home, go, changed }} calls={cardCalls} />;
  return <GroupWeekPage {...{ home, go, changed }} of={place.of} calls={weekCalls} />;
}
