import type { Output } from "../../contract/contract";

type Shown = Output<"pair.show">;
/** One line of the diary: a meeting, or a lesson that was visited (`kind` null). */
export type Entry = {
  id: string; lesson: boolean; date: string; kind: Shown["meetings"][number]["kind"] | null; minutes: number | null; topic: string; agreement: string; step: string; by: string | null; doneOn: string | null;
};

/** Meetings held and lessons visited, the newest first. What was observed stands in the lesson's own sheet. */
export const entriesOf = ({ meetings, observations }: Shown): Entry[] => [
  ...meetings.map(({ meetingId, date, kind, minutes, topic, agreement, nextStep, nextStepBy, nextStepDoneOn }): Entry => ({ id: meetingId, lesson: false, date, kind, minutes, topic, agreement, step: nextStep, by: nextStepBy, doneOn: nextStepDoneOn })),
  ...observations.filter(({ state }) => state === "logged").map(({ observationId, lessonDate, subject, class: form, topic, nextStep, nextStepBy, nextStepDoneOn }): Entry =>
    ({ id: observationId, lesson: true, date: lessonDate, kind: null, minutes: null, topic: [subject, form, topic].filter(Boolean).join(", "), agreement: "", step: nextStep, by: nextStepBy, doneOn: nextStepDoneOn })),
].sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));

/** Встреч, часов, посещений, открытых договорённостей (D22). */
export function sumOf(entries: readonly Entry[]): { meetings: number; hours: string; lessons: number; open: number } {
  const minutes = entries.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
  return {
    meetings: entries.filter(({ lesson }) => !lesson).length, hours: (Math.round(minutes / 6) / 10).toString().replace(".", ","), lessons: entries.filter(({ lesson }) => lesson).length,
    open: entries.filter(({ step, doneOn }) => step !== "" && doneOn === null).length,
  };
}
