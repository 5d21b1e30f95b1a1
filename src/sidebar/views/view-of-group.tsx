import { asks } from "../rpc";
import { GroupWeekPage } from "./group-week";
import type { Home } from "./home";
import type { Go, Place } from "./place";

const weekCalls = { show: asks("group.show"), tick: asks("group.week"), keep: asks("draft.save") };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The screens of a grown-up of pupils' groups, handed what they may ask of the server. */
export function GroupView({ home, place, go, changed }: Props) {
  return <GroupWeekPage {...{ home, go, changed }} of={place.of} calls={weekCalls} />;
}
