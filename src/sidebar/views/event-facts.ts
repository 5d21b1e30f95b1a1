import type { Input, Output } from "../../contract/contract";
import type { EventPersonShown, EventShown } from "../../contract/events";
import type { EventKind, EventStand } from "../../contract/schemas";
import { dayAlone, dayInWords, daysBetween, distance } from "../format";
import type { Search } from "../parts/picker";
import type { Asks } from "../rpc";
import { say } from "../words";

export type EventCalls = { show: Asks<"event.show">; save: Asks<"event.save">; withdraw: Asks<"event.withdraw">; attend: Asks<"event.attend">; series: Asks<"event.series">; attendance: Asks<"event.attendance">; search: Search; keep: Asks<"draft.save"> };
export type Shown = Output<"event.show">;
export type Part = EventPersonShown;
export type Saved = Input<"event.save">;
export type { EventShown };

/** A lesson of somebody: it has a teacher, a class and a number, and stands in the schedule D45. */
export const isLesson = (kind: EventKind): boolean => kind === "openLesson" || kind === "mutualVisit";
export const lastDay = ({ date, until }: Pick<EventShown, "date" | "until">): string => until ?? date;
/** The day is today or was: who came can be said. */
export const hasBegun = ({ date }: { readonly date: string }, today: string): boolean => date <= today;
/** It is over: nobody goes any more. */
export const isOver = (event: Pick<EventShown, "date" | "until">, today: string): boolean => lastDay(event) < today;

/** «12 октября, понедельник, 10:30 · через 3 дня», «с 1 по 20 октября». */
export function whenOf(event: EventShown, today: string): string {
  const { date, until, at } = event;
  const days = until && until !== date ? `${dayAlone(date)} – ${dayInWords(until, today)}` : dayInWords(date, today);
  const ahead = daysBetween(today, date);
  return [`${days}${at && `, ${at}`}`, ahead >= 0 ? distance(ahead) : ""].filter(Boolean).join(" · ");
}

/** Kind, level, subject, class, lesson, hours: what there is of them. */
export const aboutOf = ({ kind, level, subject, class: className, lessonNumber, hours, plannedOn }: EventShown): string => [
  say(`event.kind.${kind}`), level && say(`event.levelOf.${level}`), subject, className, lessonNumber !== null && say("event.lessonNo", { n: lessonNumber }), hours !== null && say("event.hours", { n: hours }),
  plannedOn && say("event.planned", { day: dayAlone(plannedOn) }),
].filter(Boolean).join(" · ");

/** «не сможет» before the day is «не был(а)» after it. */
export const standWord = (stand: EventStand, event: EventShown, today: string): string => say(stand === "missed" && !isOver(event, today) ? "event.stand.cannot" : `event.stand.${stand}`);

/** The visitor is asked: an invitation without an answer to what is still to come. */
export const awaitsMe = (event: EventShown, today: string): boolean => !isOver(event, today) && event.people.some(({ me, stand }) => me && stand === "invited");
