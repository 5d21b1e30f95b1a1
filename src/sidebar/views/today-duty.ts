import { CONTRACT } from "../../contract/contract";
import type { CallName } from "../../contract/contract";
import { has } from "./home";
import type { Home, Line } from "./home";

/** What can be done about a line on the spot. A rule that is not named here is mended where its hint says. */
export type Duty =
  | { do: "meet" } | { do: "control"; kind: "overview" | "preventive" | "personal" | "frontal" } | { do: "paper"; kind: "D16" }
  | { do: "consent" } | { do: "agree" } | { do: "task" } | { do: "go"; view: "pairs" | "consents" | "job" | "search" | "papers" | "makePapers" | "programme" | "forms" | "control"; of?: readonly string[] };

const DUTIES: { readonly [rule: string]: Duty } = {
  overview: { do: "control", kind: "overview" },
  preventive: { do: "control", kind: "preventive" },
  personal: { do: "control", kind: "personal" },
  frontal: { do: "control", kind: "frontal" },
  adaptationPlan: { do: "paper", kind: "D16" },
  firstMeeting: { do: "meet" },
  order: { do: "go", view: "makePapers", of: ["D10"] },
  paperEdited: { do: "go", view: "papers" },
  paperSign: { do: "go", view: "papers" },
  agree: { do: "agree" },
  consent: { do: "consent" },
  mentor: { do: "go", view: "pairs" },
  job: { do: "go", view: "job" },
  wave: { do: "go", view: "forms" },
  silent: { do: "go", view: "forms" },
  odd: { do: "go", view: "forms" },
  letter: { do: "go", view: "forms" },
  formTrouble: { do: "go", view: "forms" },
};

/** What was found, and controls that were planned: settled on the screen of that mentee. */
const CONTROL: readonly string[] = ["finding", "findingCheck", "controlLate"];

const CALLS: { readonly [Each in Exclude<Duty["do"], "go">]: CallName } = {
  meet: "meeting.log", control: "control.record", paper: "paper.enter", consent: "consent.tick", agree: "pair.agree", task: "task.done",
};

/** Whether this person may: the contract decides, so a deputy can mark a control and nothing else. */
export const mayDo = (duty: Duty, home: Home): boolean =>
  has(home, ...(duty.do !== "go" ? CONTRACT[CALLS[duty.do]].allowed : duty.view === "programme" ? CONTRACT["programme.show"].allowed : duty.view === "control" ? CONTRACT["control.show"].allowed : ["curator" as const]));

/** Null when the line says all there is to do, or lacks what the form would need. */
export function dutyOf(line: Line): Duty | null {
  if (line.observationId) return { do: "task" };
  if ((line.rule === "programme" || line.rule === "planOverdue") && line.pairId) return { do: "go", view: "programme", of: [line.pairId] };
  if (CONTROL.includes(line.rule) && line.personId) return { do: "go", view: "control", of: [line.personId] };
  const duty = DUTIES[line.rule];
  if (!duty) return null;
  if (line.rule === "agree" && !line.pairId) return { do: "go", view: "pairs" };
  if ((duty.do === "meet" || duty.do === "paper" || duty.do === "agree") && !line.pairId) return null;
  if (duty.do === "control" && !line.personId) return null;
  if (duty.do === "consent" && !line.personId) return { do: "go", view: "consents" };
  return duty;
}
