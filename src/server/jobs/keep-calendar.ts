import { asAppError } from "../../contract/errors";
import { timetableIn } from "../actions/timetable/rows";
import { entryTitle } from "../catalogue/letter";
import type { CalendarMark } from "../domain/tables";
import { calendarWork, type Entry } from "../domain/timetable/entries";
import { clockOf } from "../domain/timetable/clock";
import type { CalendarEvent, Services } from "../services";
import type { TurnContext } from "./turn";

/** After so long no further event is written in one run; the next goes on. */
const RUN_MS = 60_000;

/**
 * The program's calendar as it has to be (R-L01): what is planned, moved or called off by anybody, on the page or in a sheet, is told to it. An event's id comes from its
 * row, so a run that was killed does the same again and makes nothing twice. Where the school has not switched it on nothing is asked of Google.
 */
export function keepCalendar(context: TurnContext<"events" | "eventPeople">): void {
  const { services, registry, school, sheets, today, now } = context;
  if (!school.eventsInCalendar || services.effectiveEmail() !== school.coordinator) return;
  const read = services.workbook.read("bells", "timetable", "calendarMarks");
  const look = { registry, today, timetable: timetableIn({ sheets: { ...sheets, ...read } }), events: sheets.events.rows, eventPeople: sheets.eventPeople.rows };
  const { put, cancel } = calendarWork(look, read.calendarMarks.rows, services.memory.calendarId(), entryTitle);
  if (put.length + cancel.length === 0) return;
  const calendarId = ownCalendar(services);
  const marks: CalendarMark[] = [];
  const until = Date.now() + RUN_MS;
  try {
    for (const { entry, title, told, known } of put) {
      if (Date.now() > until) break;
      services.calendar.put(calendarId, eventOf(services, entry, title), known);
      marks.push({ id: entry.key, calendarId, day: entry.day, told, state: "standing", at: now });
    }
    for (const mark of cancel) {
      if (Date.now() > until) break;
      services.calendar.cancel(calendarId, eventId(mark.id));
      marks.push({ ...mark, state: "cancelled", at: now });
    }
  } catch (thrown) {
    // Somebody has deleted the calendar: another is made at the next look, with all that is to come.
    if (asAppError(thrown).code === "not-found") services.memory.saveCalendarId("");
    throw thrown;
  } finally {
    remember(services, marks);
  }
}

function ownCalendar({ calendar, memory, workbook }: Services): string {
  if (memory.calendarId() === "") memory.saveCalendarId(calendar.make(workbook.zone()));
  return memory.calendarId();
}

/** Letters and figures that Google takes for an id. */
const eventId = (key: string): string => [...key].map((letter) => letter.charCodeAt(0).toString(16)).join("");

function eventOf({ instantOf }: Services, { key, day, last, time, guests }: Entry, title: string): CalendarEvent {
  const instant = (minutes: number): string => instantOf(day, clockOf(minutes));
  return { id: eventId(key), title, guests, ...(time ? { start: instant(time.from), end: instant(time.to) } : { day, last }) };
}

/** On rows read anew: another run may have told the same meanwhile. */
function remember(services: Services, marks: readonly CalendarMark[]): void {
  if (marks.length === 0) return;
  services.alone(() => {
    const known = new Set(services.workbook.read("calendarMarks").calendarMarks.rows.map(({ id }) => id));
    const fresh = marks.filter(({ id }) => !known.has(id));
    services.workbook.write([
      ...(fresh.length > 0 ? [{ append: "calendarMarks" as const, rows: fresh }] : []),
      ...marks.filter(({ id }) => known.has(id)).map(({ id, ...fields }) => ({ update: "calendarMarks" as const, id, fields })),
    ]);
  });
}
