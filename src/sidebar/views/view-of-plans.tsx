import { asks } from "../rpc";
import type { Home } from "./home";
import type { Go, Place } from "./place";
import { ProgrammePage } from "./programme";
import type { PlanCalls } from "./programme-facts";
import { ProgrammesPage } from "./programmes";

const keep = asks("draft.save");
const calls: PlanCalls = {
  show: asks("programme.show"), enter: asks("paper.enter"), fill: asks("programme.fill"), save: asks("programme.save"), extend: asks("programme.extend"),
  mark: asks("plan.mark"), propose: asks("plan.propose"), accept: asks("plan.accept"), change: asks("plan.change"),
};

/** The screens of programmes and plans, handed what they may ask of the server. */
export function PlansView({ home, place, go, changed }: { home: Home; place: Place; go: Go; changed: (said: string) => void }) {
  if (place.view === "programmes") return <ProgrammesPage {...{ home, go, changed }} fill={calls.fill} />;
  return <ProgrammePage {...{ home, go, keep, calls, changed }} of={place.of} />;
}
