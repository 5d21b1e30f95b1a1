import type { IsoDate, PersonId } from "../../../contract/schemas";
import { standing } from "../assessment/standing";
import { addDays, addMonths, nextWorkingDay, workingDaysAfter, type SchoolCalendar } from "../calendar";
import { earlierOf, workingDayBefore } from "../plan/due";
import { inForce, type Registry } from "../registry";
import type { School } from "../school";
import type { AssessmentState, CourseStage, StageModelLine, Track } from "../tables";
import { openPause, pausesOf } from "./pause";

/**
 * Where a stage stands on a day (`domain/data-model.md` §6.2): the first three follow from dates. `paused` is a mark of the day, never
 * stored; `before` is «закрыт (до начала учёта)».
 */
export type StageState = "planned" | "running" | "toAssess" | "assessed" | "interviewed" | "closed" | "before" | "paused";
/** First day of the assessment and the day it is due. */
export type AssessmentWindow = { readonly opens: IsoDate; readonly due: IsoDate };
export type StageNow = {
  readonly stage: CourseStage;
  readonly line: StageModelLine;
  readonly state: StageState;
  /** Null while the stage is paused or has no dates. */
  readonly window: AssessmentWindow | null;
};

/** All stages of the course that runs, the first one first, each as it stands on that day. */
export function stagesNow(registry: Registry, menteeId: PersonId, today: IsoDate, school: Pick<School, "calendar">): StageNow[] {
  const track = registry.trackOf(menteeId);
  if (!track) return [];
  return registry.stagesOf(menteeId).filter(({ trackId, state }) => trackId === track.id && state !== "dropped").flatMap((stage): StageNow[] => {
    const line = lineOf(registry, stage, track);
    if (!line) return [];
    const state = stateOf(registry, stage, line, track, today, school.calendar);
    return [{ stage, line, state, window: state === "paused" ? null : assessmentWindow(stage, line, school.calendar) }];
  });
}

/** The stage a mentee is in: the last that has begun, or the first one while none has; undefined without a course or stages. */
export function stageNow(registry: Registry, menteeId: PersonId, today: IsoDate, school: Pick<School, "calendar">): StageNow | undefined {
  const stages = stagesNow(registry, menteeId, today, school);
  const begun = stages.filter(({ stage }) => stage.start !== null && stage.start <= today);
  return begun[begun.length - 1] ?? stages[0];
}

/** The line of «Модели этапов» a stage was made by. */
export const lineOf = (registry: Registry, stage: CourseStage, track: Track | undefined): StageModelLine | undefined =>
  registry.stageModels.find(({ id }) => id === stage.lineId) ?? registry.stageModels.find(({ model, no }) => model === track?.model && no === stage.no);

/**
 * When a stage is assessed (T06–T08): due so many days before its end, moved from a day off as its model says, unless a person set the day; open so
 * many days before the day that was meant, or from one month and a day before the end. Null while the stage has no end.
 */
export function assessmentWindow({ end, dueByHand }: Pick<CourseStage, "end" | "dueByHand">, { dueDaysBefore, dueShift, opensDaysBefore }: StageModelLine, calendar: SchoolCalendar): AssessmentWindow | null {
  const meant = dueByHand ?? (end === null ? null : addDays(end, -dueDaysBefore));
  if (meant === null) return null;
  const due = dueByHand !== null || dueShift === "none" ? meant : dueShift === "next" ? nextWorkingDay(meant, calendar) : workingDayBefore(meant, calendar);
  const opens = opensDaysBefore !== null ? addDays(meant, -opensDaysBefore) : addDays(addMonths(end ?? meant, -1), 1);
  return { opens: earlierOf(opens, due), due };
}

/**
 * The last day to put the papers of a stage into the personal file (T09): days of the calendar, moved to the next working one, or working
 * days; the day of the interview does not count. Null when the model knows no term.
 */
export function filingDue(interviewOn: IsoDate, { filingDays }: Pick<StageModelLine, "filingDays">, { calendar, filingInWorkingDays }: Pick<School, "calendar" | "filingInWorkingDays">): IsoDate | null {
  if (filingDays === null) return null;
  if (!filingInWorkingDays) return nextWorkingDay(addDays(interviewOn, filingDays), calendar);
  return workingDaysAfter(interviewOn, filingDays, calendar);
}

/** Who organises the assessment of a stage or holds its interview: the one named in the stage, else the one appointed to the model's post on that day; "" is nobody. */
export function assessorOf(registry: Registry, { stage, line }: Pick<StageNow, "stage" | "line">, what: "organiser" | "interviewer", on: IsoDate): PersonId | "" {
  const named = what === "organiser" ? stage.organiserId : stage.interviewerId;
  return named || (registry.appointments.find((each) => each.role === line[what] && inForce(each, on))?.personId ?? "");
}

/** What an assessment under way makes of its stage; a filed one closes it when it is over. */
const BY_ASSESSMENT: { readonly [Each in AssessmentState]: StageState } = {
  collecting: "toAssess", ready: "toAssess", invited: "toAssess", drafted: "assessed", signed: "assessed", interviewed: "interviewed", filed: "assessed", cancelled: "toAssess",
};

function stateOf(registry: Registry, stage: CourseStage, line: StageModelLine, track: Track, today: IsoDate, calendar: SchoolCalendar): StageState {
  if (stage.state === "before" || stage.state === "closed") return stage.state;
  const over = stage.end !== null && stage.end < today;
  const assessment = standing(registry.assessmentOf(stage.id));
  if (assessment?.state === "filed" && over) return "closed";
  const pause = openPause(pausesOf(track.pauses).pauses, today);
  if (pause && (stage.end === null || stage.end >= pause.from)) return "paused";
  if (assessment) return BY_ASSESSMENT[assessment.state];
  const window = assessmentWindow(stage, line, calendar);
  if (stage.start === null || today < stage.start) return "planned";
  return window !== null && today >= window.opens ? "toAssess" : "running";
}
