import { asks } from "../rpc";
import { ChecksPage } from "./checks";
import { ExamplePage } from "./example";
import { HealthPage } from "./health";
import { has } from "./home";
import type { Home } from "./home";
import type { Go, Place } from "./place";

const calls = { step: asks("environment.step"), stop: asks("environment.stop") };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The coordinator's screens about the program itself, handed what they may ask of the server. */
export function CareView({ home, place, go, changed }: Props) {
  if (place.view === "health") return <HealthPage show={asks("health.show")} go={go} curator={has(home, "curator")} />;
  if (place.view === "checks") return <ChecksPage show={asks("environment.show")} check={asks("environment.check")} calls={calls} pageUrl={home.pageUrl} />;
  return <ExamplePage fill={asks("example.fill")} remove={asks("example.remove")} changed={changed} removing={place.view === "exampleRemoval"} />;
}
