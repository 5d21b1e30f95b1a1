import { escaped, layout, link, plural } from "../markup";
import { corner } from "../people";
import { timeParts, timeShort } from "../school-time";
import type { CalendarEvent } from "../../workspace";
import type { Answer, Visit } from "../visit";

/** The own calendar of whoever is at the keyboard: events to which somebody is asked, the next one first. */
export function calendarPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const events = workspace.as(as).calendar();
  return { body: layout("Календарь", `<h1>Календарь</h1>${events.length === 0 ? nothing(visit) : `<p class="quiet">${plural(events.length, "событие", "события", "событий")}</p><ul class="plain-list">${events.map((event) => `<li class="card">${line(event)}</li>`).join("")}</ul>`}`, { corner: corner(visit), reading: true }) };
}

function line({ summary, start, end, attendees }: CalendarEvent): string {
  const when = "date" in start ? `${start.date.split("-").reverse().join(".")}, весь день` : `${timeShort(Date.parse(start.dateTime))} – ${"dateTime" in end ? timeParts(new Date(end.dateTime))[2] : ""}`;
  return `<p><b>${escaped(summary)}</b></p><p>${escaped(when)}</p><p class="quiet">Гости: ${escaped(attendees.map(({ email }) => email).join(", "))}</p>`;
}

const nothing = ({ workspace, as }: Visit): string => `<section class="card"><p>Событий нет. ${workspace.calendars().length === 0
  ? "Программа ведёт календарь «Наставничество», когда в «Настройках» реестра стоит «да» в строке eventsInCalendar; без него встречи приходят файлом в письме дня."
  : "Этого человека ни на что не звали: события видят их участники."}</p><div class="row"><a class="button first" href="${link("/page", { as })}">Открыть страницу наставничества</a></div></section>`;
