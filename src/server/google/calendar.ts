import { AppError } from "../../contract/errors";
import { FOLDERS } from "../catalogue/folders";
import { addDays } from "../domain/calendar";
import type { CalendarEvent, Calendars } from "../services";
import { switchedOn, told } from "./api-errors";

const NAME = "Google Calendar API";
/** A calendar nobody has: a service that is on says that it is not there. */
const NOBODY = "nastavnik-probe@group.calendar.google.com";
/** Guests see the event in their calendars; no mail goes out (design §2). */
const QUIET = { sendUpdates: "none" };

const calendars = () => switchedOn(NAME, typeof Calendar === "undefined" ? undefined : Calendar.Calendars);
const events = () => switchedOn(NAME, typeof Calendar === "undefined" ? undefined : Calendar.Events);
const asked = <Result>(call: () => Result): Result => told(NAME, call);

/** Calendar v3 as an advanced service under `calendar.app.created`: it reaches the calendars that this project has made for this account, and no other. */
export const googleCalendars = (): Calendars => ({
  trouble(calendarId) {
    try {
      asked(() => calendars().get(calendarId || NOBODY));
      return null;
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      // One that is gone is made anew.
      return thrown.code === "not-found" ? null : thrown;
    }
  },
  make: (zone) => asked(() => calendars().insert({ summary: FOLDERS.root.title, timeZone: zone })).id!,
  put(calendarId, event, known) {
    const insert = (): unknown => events().insert({ id: event.id, ...bodyOf(event) }, calendarId, QUIET);
    const patch = (): unknown => events().patch(bodyOf(event), calendarId, event.id, QUIET);
    asked(() => (known ? unless(/Not Found/, patch, insert) : unless(/already exists/, insert, patch)));
  },
  cancel(calendarId, id) {
    try {
      asked(() => events().patch({ status: "cancelled" }, calendarId, id, QUIET));
    } catch (thrown) {
      // A person has deleted it.
      if (!(thrown instanceof AppError && thrown.code === "not-found")) throw thrown;
    }
  },
});

function unless(refused: RegExp, first: () => unknown, second: () => unknown): void {
  try {
    first();
  } catch (thrown) {
    if (!refused.test(String((thrown as { message?: unknown })?.message))) throw thrown;
    second();
  }
}

/** What was cancelled and is planned again stands anew. */
const bodyOf = (event: CalendarEvent): GoogleAppsScript.Calendar.Schema.Event => ({
  summary: event.title, status: "confirmed", attendees: event.guests.map((email) => ({ email })), guestsCanInviteOthers: false,
  ...("start" in event ? { start: { dateTime: event.start }, end: { dateTime: event.end } } : { start: { date: event.day }, end: { date: addDays(event.last, 1) }, transparency: "transparent" }),
});
