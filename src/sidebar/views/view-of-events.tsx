import { asks } from "../rpc";
import { EventsPage } from "./events";
import type { EventCalls } from "./event-facts";
import type { Home } from "./home";
import type { Go, Place } from "./place";
import { SamplesPage } from "./samples";
import type { SampleCalls } from "./samples";

const calls: EventCalls = { show: asks("event.show"), save: asks("event.save"), withdraw: asks("event.withdraw"), attend: asks("event.attend"), series: asks("event.series"), attendance: asks("event.attendance"), search: asks("person.search"), keep: asks("draft.save") };

const samples: SampleCalls = { show: asks("sample.show"), save: asks("sample.save"), withdraw: asks("sample.withdraw"), keep: calls.keep };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The calendar of growth, handed what it may ask of the server. */
export function EventsView({ home, place, go, changed }: Props) {
  if (place.view === "samples") return <SamplesPage {...{ home, go, changed }} of={place.of} calls={samples} />;
  return <EventsPage {...{ home, go, calls, changed }} of={place.of} />;
}
