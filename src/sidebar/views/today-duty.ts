import { CONTRACT } from "../../contract/contract";
import type { CallName } from "../../contract/contract";
import { has } from "./home";
import type { Home, Line } from "./home";

/** What can be done about a line on the spot. A rule that is not named here is mended where its hint says. */
export type Duty =
  | { do: "meet" } | { do: "control"; kind: "overview" | "preventive" | "personal" | "frontal" }
  | { do: "consent" } | { do: "agree" } | { do: "task" } | { do: "go"; view: "pairs" | "consents" | "job" | "search" | "papers" | "makePapers" | "programme" | "forms" | "control" | "lesson" | "analysis" | "meetings" | "appeals" | "fit" | "afterMeeting" | "subject" | "ending"; of?: readonly string[] };

const DUTIES: { readonly [rule: string]: Duty } = {
  overview: { do: "control", kind: "overview" },
  preventive: { do: "control", kind: "preventive" },
  personal: { do: "control", kind: "personal" },
  frontal: { do: "control", kind: "frontal" },
  firstMeeting: { do: "meet" },
  silence: { do: "meet" },
  order: { do: "go", view: "makePapers", of: ["D10"] },
  ending: { do: "go", view: "makePapers", of: ["D11"] },
  paperEdited: { do: "go", view: "papers" },
  paperSign: { do: "go", view: "papers" },
  agree: { do: "agree" },
  consent: { do: "consent" },
  mentor: { do: "go", view: "pairs" },
  job: { do: "go", view: "job" },
  wave: { do: "go", view: "forms" },
  silent: { do: "go", view: "forms" },
  asks: { do: "go", view: "forms" },
  odd: { do: "go", view: "forms" },
  letter: { do: "go", view: "forms" },
  formTrouble: { do: "go", view: "forms" },
  subjectReport: { do: "go", view: "subject" },
};

/** What was found, and controls that were planned: settled on the screen of that mentee. */
const CONTROL: readonly string[] = ["finding", "findingCheck", "controlLate", "repeat"];

const CALLS: { readonly [Each in Exclude<Duty["do"], "go">]: CallName } = {
  meet: "meeting.log", control: "control.record", consent: "consent.tick", agree: "pair.agree", task: "task.done",
};

/** Whether this person may: the contract decides, so a deputy can mark a control and nothing else. */
export const mayDo = (duty: Duty, home: Home): boolean =>
  has(home, ...(duty.do !== "go" ? CONTRACT[CALLS[duty.do]].allowed : duty.view === "programme" ? CONTRACT["programme.show"].allowed : duty.view === "control" ? CONTRACT["control.show"].allowed : duty.view === "lesson" ? CONTRACT["observation.log"].allowed : duty.view === "meetings" ? CONTRACT["meeting.plan"].allowed : duty.view === "subject" ? CONTRACT["subject.report"].allowed : duty.view === "fit" ? CONTRACT["pulse.answer"].allowed : duty.view === "afterMeeting" ? CONTRACT["afterMeeting.save"].allowed : duty.view === "analysis" ? CONTRACT["selfAnalysis.save"].allowed : duty.view === "ending" ? CONTRACT["ending.show"].allowed : ["curator" as const]));

/** It is about the plan of the adaptation of a pair. */
export const ofAdaptation = ({ rule, text, pairId }: Line): boolean => pairId !== null && (rule === "adaptationPlan" || text.key === "duty.planOverdue.D16");

/** Null when the line says all there is to do, or lacks what the form would need. */
export function dutyOf(line: Line): Duty | null {
  if (line.rule === "lessonPlanned" && line.pairId && line.observationId) return { do: "go", view: "lesson", of: [line.pairId, line.observationId] };
  if (line.rule === "meetingPlanned" && line.pairId) return { do: "go", view: "meetings", of: [line.pairId] };
  if (line.rule === "appeal") return { do: "go", view: "appeals", of: line.pairId ? [line.pairId] : [] };
  if (line.rule === "fit" && line.pairId && line.personId) return { do: "go", view: "fit", of: [line.pairId, line.personId] };
  if (line.rule === "afterMeeting" && line.meetingId) return { do: "go", view: "afterMeeting", of: [line.meetingId] };
  if (line.rule === "selfAnalysis" && line.observationId) return { do: "go", view: "analysis", of: [line.observationId] };
  if (line.rule.startsWith("end") && line.pairId && line.personId) return { do: "go", view: "ending", of: [line.pairId, line.personId] };
  if (line.rule === "step") return { do: "task" };
  if (ofAdaptation(line)) return { do: "go", view: "programme", of: [line.pairId!, "D16"] };
  if ((line.rule === "programme" || line.rule === "planOverdue") && line.pairId) return { do: "go", view: "programme", of: [line.pairId] };
  if (CONTROL.includes(line.rule) && line.personId) return { do: "go", view: "control", of: [line.personId] };
  const duty = DUTIES[line.rule];
  if (!duty) return null;
  if (line.rule === "agree" && !line.pairId) return { do: "go", view: "pairs" };
  if ((duty.do === "meet" || duty.do === "agree") && !line.pairId) return null;
  if (duty.do === "control" && !line.personId) return null;
  if (duty.do === "consent" && !line.personId) return { do: "go", view: "consents" };
  return duty;
}
