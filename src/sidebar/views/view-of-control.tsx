import type { PersonId } from "../../contract/schemas";
import { asks } from "../rpc";
import { ControlPage } from "./control";
import type { ControlCalls } from "./control-facts";
import type { Home } from "./home";
import { MenteeControl } from "./mentee-control";
import type { Go, Place } from "./place";
import { answersCalls } from "./shared-calls";
import { SubjectReport } from "./subject-report";

const keep = asks("draft.save");
const report = asks("subject.report");
const calls: ControlCalls = { show: asks("control.show"), plan: asks("control.plan"), record: asks("control.record"), add: asks("finding.add"), step: asks("finding.close") };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The month's control, one mentee's, or that mentee's inside the card of a pair; handed what it may ask of the server. */
export function ControlView({ home, place, go, changed }: Props) {
  if (place.view === "subject") return <SubjectReport {...{ home, go }} calls={{ report, answers: answersCalls }} />;
  const [menteeId, where] = place.of;
  if (!menteeId) return <ControlPage {...{ home, go, keep, calls, changed }} />;
  return <MenteeControl {...{ home, go, calls, changed }} menteeId={menteeId as PersonId} inside={where === "card"} />;
}
