import { Empty, Screen } from "../parts/screen";
import { asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import type { Place } from "./place";
import { PlanMeetingsPage } from "./plan-meetings";

const calls = { show: asks("pair.show"), plan: asks("meeting.plan"), confirm: asks("meeting.confirm"), move: asks("meeting.move"), keep: asks("draft.save") };

type Props = { home: Home; place: Place; changed: (said: string) => void; returned: (said: string) => void };

/** Meetings to come of one pair. */
export function MeetingsView({ home, place, changed, returned }: Props) {
  const pair = home.pairs.find(({ pairId }) => pairId === place.of[0]);
  if (!pair) return <Screen title={say("planned.title")} back={() => returned("")}><Empty why={say("planned.noPair")} /></Screen>;
  return <PlanMeetingsPage {...{ home, pair, calls, changed }} back={() => returned("")} />;
}
