import { Empty, Screen } from "../parts/screen";
import { asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import type { Go, Place } from "./place";
import { PlanMeetingsPage } from "./plan-meetings";
import { TimetablePage } from "./timetable";
import { TimetablePaste } from "./timetable-paste";

const calls = { show: asks("pair.show"), plan: asks("meeting.plan"), confirm: asks("meeting.confirm"), move: asks("meeting.move"), keep: asks("draft.save"), times: asks("meeting.times") };
const show = asks("timetable.show");
const paste = asks("timetable.paste");
const absence = asks("timetable.absence");

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void; returned: (said: string) => void };

/** Meetings to come of one pair, and the timetable by which their time is found. */
export function MeetingsView({ home, place, go, changed, returned }: Props) {
  if (place.view === "timetable" && place.of[0] === "paste") return <TimetablePaste {...{ home, paste }} back={() => go("timetable")} saved={(said) => { go("timetable"); changed(said); }} />;
  if (place.view === "timetable") return <TimetablePage {...{ home, show, absence, go }} />;
  const pair = home.pairs.find(({ pairId }) => pairId === place.of[0]);
  if (!pair) return <Screen title={say("planned.title")} back={() => returned("")}><Empty why={say("planned.noPair")} /></Screen>;
  return <PlanMeetingsPage {...{ home, pair, calls, changed }} back={() => returned("")} />;
}
