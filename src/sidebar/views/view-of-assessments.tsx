import { asks } from "../rpc";
import { AssessmentCard } from "./assessment-card";
import type { AssessmentCalls } from "./assessment-facts";
import { AssessmentsMonth } from "./assessments-month";
import { EndingCard } from "./ending-card";
import type { EndingCalls } from "./ending-card";
import type { Home } from "./home";
import type { Go, Place } from "./place";

const keep = asks("draft.save");
const month = asks("assessments.show");
const calls: AssessmentCalls = {
  show: asks("assessment.show"), open: asks("assessment.open"), receive: asks("assessment.receive"), review: asks("assessment.review"), write: asks("conclusion.write"), submit: asks("conclusion.submit"),
  record: asks("interview.record"), file: asks("file.close"), paper: asks("paper.open"), job: { step: asks("job.step"), stop: asks("job.stop") }, cancel: asks("assessment.cancel"),
};

const ending: EndingCalls = {
  show: asks("ending.show"), write: asks("ending.write"), receive: asks("ending.receive"), accept: asks("ending.accept"), confirm: asks("ending.confirm"), finish: asks("pair.finish"), paper: calls.paper,
};

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The screens of assessments, handed what they may ask of the server. */
export function AssessmentsView({ home, place, go, changed }: Props) {
  const [stageId = "", menteeId = ""] = place.of;
  if (place.view === "ending") return <EndingCard key={place.of.join(" ")} {...{ home, go, changed, menteeId }} calls={ending} pairId={stageId} />;
  return place.view === "assessment" && stageId !== "" ? <AssessmentCard {...{ home, go, keep, calls, changed, stageId }} /> : <AssessmentsMonth {...{ home, go }} show={month} />;
}
