/** Where an event stands: a day, or an instant (ISO). */
export type CalendarMoment = { readonly date: string } | { readonly dateTime: string };

export type CalendarEvent = {
  readonly id: string;
  status: "confirmed" | "tentative" | "cancelled";
  summary: string;
  start: CalendarMoment;
  end: CalendarMoment;
  attendees: readonly { readonly email: string; readonly responseStatus: string }[];
  /** Grows with each change of the time. */
  sequence: number;
  /** Everything else that was given. */
  more: Readonly<Record<string, unknown>>;
};

/** A secondary calendar. `madeBy` is the script project that made it: `calendar.app.created` reaches no other. */
export type CalendarRecord = { readonly id: string; readonly owner: string; readonly madeBy: string; summary: string; timeZone: string; events: CalendarEvent[] };
