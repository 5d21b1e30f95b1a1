import { D45 } from "../../../templates/documents/growth";
import { toSchedule } from "../../domain/event/schedule";
import type { SchoolEvent } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { DATE_GAP, ORG, orDash, shortDay } from "./common";
import { blankOf, define, type PaperLook } from "./look";
import { curatorOf, named } from "./naming";

/** D45: open lessons and mutual visits of the year that stand in no signed schedule yet (R-H15, R-H16). */
export const schedule = define({
  names: D45, group: "G13", place: "reports", numbered: false, editions: false, signs: [], inputs: [],
  title: () => D45.title,
  file: ({ year, today }) => `D45 ${D45.title} ${year?.title ?? today.slice(0, 4)}`,
  lacks: (look) => (rowsOf(look).length === 0 ? [{ said: { key: "paper.lack.events" }, mend: { view: "events", of: [] } }] : []),
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, schoolYear: ORG.schoolYear, date: () => DATE_GAP,
      curatorInitials: (look) => {
        const curator = curatorOf(look, look.today);
        return blankOf(curator ? named(look, curator, "nominative").initialsBefore : "", "paper.lack.curator", "search");
      },
    },
    tables: {
      events: (look) => rowsOf(look).map((event) => ({
        date: shortDay(event.date), lesson: noBreak(lessonOf(event)), class: orDash(event.class), teacher: noBreak(orDash(teacherOf(look, event))), visitors: noBreak(orDash(visitorsOf(look, event))), aim: noBreak(orDash(event.aim)), sheet: event.link,
      })),
    },
    blocks: {},
  },
});

const rowsOf = ({ events, registry, year, dayOf }: PaperLook): SchoolEvent[] => toSchedule(events, registry.papers, year, (event) => (event.createdAt === "" ? event.date : dayOf(event.createdAt)));

/** «3-й урок, 10:30. Математика: Дроби». */
const lessonOf = ({ lessonNumber, at, subject, title }: SchoolEvent): string =>
  [[lessonNumber === null ? "" : `${lessonNumber}-й урок`, at].filter((part) => part !== "").join(", "), `${subject}: ${title}`].filter((part) => part !== "").join(". ");

function teacherOf(look: PaperLook, { hostId, host }: SchoolEvent): string {
  const person = hostId === "" ? undefined : look.registry.person(hostId);
  return person ? named(look, person, "nominative").initialsAfter : host;
}

/** Everybody who is called, goes or came. */
const visitorsOf = (look: PaperLook, { id }: SchoolEvent): string => look.eventPeople.filter(({ eventId, stand }) => eventId === id && stand !== "missed")
  .flatMap(({ personId }) => { const person = look.registry.person(personId); return person ? [named(look, person, "nominative").initialsAfter] : []; }).sort().join("; ");
