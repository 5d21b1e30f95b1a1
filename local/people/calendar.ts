import type { World } from "../runtime/world";
import type { CalendarEvent } from "../services/calendar/record";

/** What a person sees in the own Google Calendar: events to which somebody has asked, the next one first. Cancelled ones are gone. */
export type OwnCalendar = { calendar(): CalendarEvent[] };

export const ownCalendar = (world: World, email: string): OwnCalendar => ({
  calendar: () => world.calendars.flatMap(({ events }) => events.filter(({ status, attendees }) => status !== "cancelled" && attendees.some((each) => each.email.toLowerCase() === email.toLowerCase())))
    .sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1)),
});

const startOf = ({ start }: CalendarEvent): string => ("date" in start ? start.date : start.dateTime);
