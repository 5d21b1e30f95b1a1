import type { PlanItem, Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { PLAN_STATUS } from "../values";
import { orDash, shortDay, unstopped } from "./common";
import { blankOf, type Fact, type PaperLook } from "./look";
import { lowerFirst, named, postOf } from "./naming";

/** What the papers of plans say in one way: both people, the lines, what was corrected, what was done beyond the plan. */
export const pairOf = ({ pairs }: PaperLook) => pairs[0];
export const mentorOf = (look: PaperLook): Person | undefined => (pairOf(look) ? look.registry.person(pairOf(look)!.mentorId) : undefined);
const ofPerson = (find: (look: PaperLook) => Person | undefined, key: string, of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => {
  const person = find(look);
  return blankOf(person ? of(person, look) : "", key, "pairs");
};
const ofMentor = (of: (person: Person, look: PaperLook) => string) => ofPerson(mentorOf, "paper.lack.mentor", of);
const ofMentee = (of: (person: Person, look: PaperLook) => string) => ofPerson(({ mentee }) => mentee, "paper.lack.mentee", of);

export const BOTH = {
  mentorName: ofMentor((person, look) => named(look, person, "nominative").full),
  mentorPost: ofMentor((person) => noBreak(lowerFirst(postOf(person) || "педагог"))),
  mentorInitials: ofMentor((person, look) => named(look, person, "nominative").initialsBefore),
  menteeName: ofMentee((person, look) => named(look, person, "nominative").full),
  menteePost: ofMentee((person) => noBreak(lowerFirst(postOf(person) || "педагог"))),
  menteeInitials: ofMentee((person, look) => named(look, person, "nominative").initialsBefore),
} as const;

/** One a line. */
export const listOf = (text: string): string[] => text.split("\n").map((line) => unstopped(line.replace(/^\s*(?:\d+[.)]|[-–•])\s*/, ""))).filter((line) => line !== "");
const itemsOf = ({ programme, registry }: PaperLook): readonly PlanItem[] => (programme ? registry.linesOf(programme.id) : []);
/** Lines of the plan itself: accepted, not given up, not done beyond it. */
export const inPlanOf = (look: PaperLook): PlanItem[] => itemsOf(look).filter(({ status, offPlan }) => status !== "proposed" && status !== "cancelled" && !offPlan);
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
export const byDate = (one: PlanItem, other: PlanItem): number => compare(one.due ?? "", other.due ?? "") || compare(one.libraryCode + one.activity, other.libraryCode + other.activity);

export const offPlanOf = (look: PaperLook): PlanItem[] => itemsOf(look).filter(({ offPlan, status }) => offPlan && status === "done");
export const changesOf = ({ programme, registry }: PaperLook) => (programme ? registry.changesOf(programme.id) : []).filter(({ agreedOn }) => agreedOn !== null);
const nameOf = (look: PaperLook, id: Person["id"] | ""): string => {
  const person = id === "" ? undefined : look.registry.person(id);
  return person ? named(look, person, "nominative").initialsAfter : "";
};
/** What is planned, with the topic of the calendar-thematic plan and the point of the school's plan it goes with (R-D15). */
export const activityOf = ({ activity, calendarTopic, calendarDate, schoolPlan }: PlanItem): string => {
  const calendar = [calendarTopic, shortDay(calendarDate)].filter((part) => part !== "").join(", ");
  const places = [...(calendar === "" ? [] : [`КТП: ${calendar}`]), ...(schoolPlan === "" ? [] : [`план школы: ${schoolPlan}`])];
  return noBreak(places.length === 0 ? activity : `${activity} (${places.join("; ")})`);
};
export const markOf = ({ status, doneOn }: PlanItem): string => (status === "done" || status === "partly" || status === "failed" ? [PLAN_STATUS[status], shortDay(doneOn)].filter((part) => part !== "").join(" ") : "");

export const changeRows = (look: PaperLook) => changesOf(look).map(({ date, initiator, before, after, reason, agreedBy: by, agreedOn }) => ({
  date: shortDay(date), initiator: nameOf(look, initiator), before: noBreak(before), after: noBreak(after), reason: noBreak(reason),
  agreed: by === "" ? "" : `${nameOf(look, by)}${agreedOn ? `, ${shortDay(agreedOn)}` : ""}`,
}));
export const offPlanRows = (look: PaperLook) => offPlanOf(look).map((item) => ({ date: shortDay(item.doneOn), activity: noBreak(item.activity), result: noBreak(orDash(item.actualResult)), evidence: noBreak(orDash(item.evidence)) }));
