import { leftToday, useDaily } from "../../runtime/daily";
import type { Execution } from "../../runtime/execution";
import { lacking } from "../../runtime/failure";
import { randomId } from "../../runtime/random";
import type { GlobalStandIn } from "../../runtime/standin";
import { checkParameters } from "../drive/resource";
import { answered, Refusal } from "../sheets/call";
import type { CalendarEvent, CalendarMoment, CalendarRecord } from "./record";

type Given = Readonly<Record<string, unknown>>;

/** platform.md §5, a day: consumer account, Workspace account. */
export const EVENTS_A_DAY = [5_000, 10_000] as const;
export const EVENTS_QUOTA = "calendar events created";

const SEND = { sendUpdates: 1, sendNotifications: "lacks", conferenceDataVersion: "lacks", maxAttendees: "lacks", supportsAttachments: "lacks" } as const;
/** Fields of an event that are kept as they came. */
const KEPT: readonly string[] = ["transparency", "visibility", "guestsCanInviteOthers", "guestsCanModify", "guestsCanSeeOtherGuests", "reminders"];
const READ: readonly string[] = ["id", "status", "summary", "start", "end", "attendees"];

/**
 * `Calendar`, the advanced service of Calendar API v3 with what the program asks of it: its own secondary calendar, events in it. The only scope granted to it
 * reaches calendars that this project made for this account; every other one is «Not Found».
 */
export function calendarService(execution: Execution): GlobalStandIn {
  const { world, effective } = execution;
  const call = <Result>(method: string, options: Given | undefined, known: Parameters<typeof checkParameters>[1], body: () => Result): Result =>
    answered({ execution, method: `calendar.${method}` }, () => {
      checkParameters(options ?? {}, known);
      return body();
    });
  const calendarOf = (id: unknown): CalendarRecord => {
    const found = world.calendars.find((each) => each.id === id && each.owner === effective && each.madeBy === world.scriptId);
    if (!found) throw new Refusal("Not Found");
    return found;
  };

  const calendars: GlobalStandIn = {
    kind: "Calendar.Calendars",
    api: "calendar.calendars",
    members: {
      insert: (resource: Given, options?: Given) => call("calendars.insert", options, {}, () => {
        const { summary, timeZone = "UTC", ...others } = resource ?? {};
        if (typeof summary !== "string" || summary === "") throw new Refusal("Missing summary.");
        for (const name of Object.keys(others)) throw lacking(`calendar field ${name}`);
        const made: CalendarRecord = { id: `c_${randomId(world.random, 40, "0123456789abcdef")}@group.calendar.google.com`, owner: effective, madeBy: world.scriptId, summary, timeZone: zoneOf(timeZone), events: [] };
        world.calendars.push(made);
        return calendarMessage(made);
      }),
      get: (id: string, options?: Given) => call("calendars.get", options, {}, () => calendarMessage(calendarOf(id))),
    },
  };

  const events: GlobalStandIn = {
    kind: "Calendar.Events",
    api: "calendar.events",
    members: {
      insert: (resource: Given, calendarId: string, options?: Given) => call("events.insert", options, SEND, () => {
        const { events: known } = calendarOf(calendarId);
        const { id = randomId(world.random, 26, "0123456789abcdefghijklmnopqrstuv"), ...fields } = checked(resource);
        if (typeof id !== "string" || !/^[0-9a-v]{5,1024}$/.test(id)) throw new Refusal("Invalid resource id value.");
        if (known.some((each) => each.id === id)) throw new Refusal("The requested identifier already exists.");
        const event: CalendarEvent = { id, status: "confirmed", summary: "", start: NOWHERE, end: NOWHERE, attendees: [], sequence: 0, more: {} };
        change(event, fields);
        const limit = EVENTS_A_DAY[world.consumer ? 0 : 1];
        if (leftToday(execution, EVENTS_QUOTA, limit) === 0) throw new Refusal("Calendar usage limits exceeded.");
        useDaily(execution, EVENTS_QUOTA, 1, limit, "calendar");
        known.push(event);
        return eventMessage(event);
      }),
      patch: (resource: Given, calendarId: string, eventId: string, options?: Given) => call("events.patch", options, SEND, () => {
        const event = calendarOf(calendarId).events.find(({ id }) => id === eventId);
        if (!event) throw new Refusal("Not Found");
        change(event, checked(resource));
        return eventMessage(event);
      }),
    },
  };
  return { kind: "Calendar", members: {}, children: { Calendars: calendars, Events: events } };
}

const NOWHERE: CalendarMoment = { date: "" };

/** Refuses by name what the stand-in does not do with an event. */
function checked(resource: unknown): Given {
  const given = (resource ?? {}) as Given;
  for (const name of Object.keys(given)) if (!READ.includes(name) && !KEPT.includes(name)) throw lacking(`calendar event field ${name}`);
  return given;
}

function change(event: CalendarEvent, fields: Given): void {
  const start = fields["start"] === undefined ? event.start : momentOf(fields["start"], "start");
  const end = fields["end"] === undefined ? event.end : momentOf(fields["end"], "end");
  if (start === NOWHERE) throw new Refusal("Missing start time.");
  if (end === NOWHERE) throw new Refusal("Missing end time.");
  if ("date" in start !== "date" in end) throw new Refusal("Start and end times must either both be date or both be dateTime.");
  if (numberOf(end) < numberOf(start) || ("date" in start && numberOf(end) === numberOf(start))) throw new Refusal("The specified time range is empty.");
  const moved = JSON.stringify([start, end]) !== JSON.stringify([event.start, event.end]) && event.start !== NOWHERE;
  const { status = event.status, summary = event.summary, attendees } = fields;
  if (status !== "confirmed" && status !== "tentative" && status !== "cancelled") throw new Refusal("Invalid value for: Invalid event status");
  Object.assign(event, {
    start, end, status, summary: String(summary), sequence: event.sequence + (moved ? 1 : 0), more: { ...event.more, ...Object.fromEntries(Object.entries(fields).filter(([name]) => KEPT.includes(name))) },
    ...(attendees === undefined ? {} : { attendees: guestsOf(attendees, event.attendees) }),
  });
}

/** An answer somebody gave stays while that person is a guest. */
function guestsOf(given: unknown, before: CalendarEvent["attendees"]): CalendarEvent["attendees"] {
  if (!Array.isArray(given)) throw new Refusal("Invalid value for: attendees");
  return given.map(({ email }: { readonly email?: unknown }) => {
    if (typeof email !== "string" || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Refusal("Invalid attendee email.");
    return before.find((each) => each.email === email) ?? { email, responseStatus: "needsAction" };
  });
}

function momentOf(given: unknown, field: string): CalendarMoment {
  const { date, dateTime, ...others } = (given ?? {}) as Given;
  for (const name of Object.keys(others)) throw lacking(`calendar event field ${field}.${name}`);
  if (typeof date === "string" && dateTime === undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))) return { date };
  if (typeof dateTime === "string" && date === undefined && /(?:Z|[+-]\d{2}:\d{2})$/.test(dateTime) && !Number.isNaN(Date.parse(dateTime))) return { dateTime: new Date(dateTime).toISOString() };
  throw new Refusal(`Invalid value for: Invalid format: "${String(date ?? dateTime)}"`);
}

const numberOf = (moment: CalendarMoment): number => Date.parse("date" in moment ? moment.date : moment.dateTime);

function zoneOf(zone: unknown): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: String(zone) }).resolvedOptions().timeZone && String(zone);
  } catch {
    throw new Refusal("Invalid time zone.");
  }
}

const calendarMessage = ({ id, summary, timeZone }: CalendarRecord) => ({ kind: "calendar#calendar", id, summary, timeZone });
const eventMessage = ({ more, ...event }: CalendarEvent) => ({ kind: "calendar#event", ...more, ...event, iCalUID: `${event.id}@google.com` });
