import type { Input } from "../../../contract/contract";
import { AppError, type Message } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import { ROSTER_WORDS } from "../../catalogue/roster";
import type { SettingKey } from "../../catalogue/settings";
import { ABSENCE_TABLE, BELL_TABLE, LESSON_TABLE, VACATION_TABLE, WEEKDAYS, weekdayForm } from "../../catalogue/timetable";
import { addDays } from "../../domain/calendar";
import { folded, isPresent, shortName } from "../../domain/person";
import { readDate } from "../../domain/roster/dates";
import { classReader } from "../../domain/roster/school-class";
import type { Bell, Person, TimetableLesson } from "../../domain/tables";
import { absencesOf, periodCell } from "../../domain/timetable/absence";
import { personFinder } from "../../domain/timetable/people";
import { readBells } from "../../domain/timetable/read-bells";
import { readLessons } from "../../domain/timetable/read-lessons";
import { readAbsences, readVacations } from "../../domain/timetable/read-periods";
import { replaced } from "../../domain/timetable/replace";
import { bellKey, timetableOf } from "../../domain/timetable/week";
import type { Change } from "../../services";
import { made, refuse, type Outcome } from "../context";
import { ended, handRows, PREFIX, timetableIn, type TimetableContext } from "./rows";
import { mayPaste } from "./show";

/** So far from today a timetable may begin, in days. */
const FARTHEST = 400;
/** Wrong lines and names that are told one by one; the others are counted. */
const TOLD = 100;

type Rows = Input<"timetable.paste">["rows"];
/** What a paste would change. */
type Found = { readonly changes: readonly Change[]; readonly rows: number; readonly facts: readonly Message[]; readonly wrong: readonly Message[]; readonly kept?: readonly Person[]; readonly strangers?: readonly string[] };

/**
 * A table from a spreadsheet: looked at first, written as it was shown. Timetable and bells are replaced from a day on by rows that end (R-L01).
 * @throws AppError `forbidden` for who may not change that, `invalid-input` for a day too far
 */
export function pasteTimetable(context: TimetableContext, { what, rows, from, apply }: Input<"timetable.paste">): Outcome<"timetable.paste"> {
  if (!mayPaste(context, what)) throw new AppError("forbidden", "door.role");
  const { today } = context;
  const [first, last] = [addDays(today, -FARTHEST), addDays(today, FARTHEST)];
  refuse(from < first || from > last ? [{ key: "timetable.far", field: "from", params: { date: from, first, last } }] : []);
  const found = what === "timetable" ? lessons(context, rows, from) : what === "bells" ? bells(context, rows, from) : what === "absences" ? absences(context, rows) : vacations(context, rows);
  const { changes, facts, wrong, kept = [], strangers = [] } = found;
  const done = apply && changes.length > 0;
  return {
    // What was written has been looked at: the log keeps the answer, and names of strangers have no place there.
    output: done ? { facts: [], wrong: [], wrongCount: wrong.length, kept: [], strangers: [], rows: found.rows, done } : {
      facts: facts.map(plain), wrong: wrong.slice(0, TOLD).map(plain), wrongCount: wrong.length, kept: kept.map(shortName), strangers: strangers.slice(0, TOLD), rows: found.rows, done,
    },
    changes: done ? changes : [], entity: what === "absences" ? "people" : what === "vacations" ? "settings" : what, entityId: "",
  };
}

const plain = ({ key, params }: Message): { key: string; params?: Record<string, string | number> } => ({ key, ...(params ? { params: { ...params } } : {}) });
const finder = ({ registry, today }: TimetableContext) => personFinder(registry.people.filter((person) => isPresent(person, today)));
const dayReader = ({ today }: TimetableContext) => (typed: string): IsoDate | null => {
  const read = readDate(typed, ROSTER_WORDS, { today, zoneMinutes: 0 });
  return read.state === "read" || (read.state === "ask" && read.key.endsWith("far")) ? read.day : null;
};

function lessons(context: TimetableContext, rows: Rows, from: IsoDate): Found {
  const { sheets, services } = context;
  const read = readLessons(rows, finder(context), { table: LESSON_TABLE, weekdays: WEEKDAYS, weekdayForm }, classReader(ROSTER_WORDS));
  const said = ({ weekday, shift, number, class: className, subject, room }: Pick<TimetableLesson, "weekday" | "shift" | "number" | "class" | "subject" | "room">): string => JSON.stringify([weekday, shift ?? 1, number, className, subject, room]);
  const old = handRows(sheets.timetable);
  const each = [...read.lessons].map(([person, wanted]) => ({ person, wanted, turn: replaced(old.filter(({ code }) => folded(code) === folded(person.code)), wanted, from, said) }));
  const added = each.flatMap(({ person, turn }) => turn.added.map((lesson): TimetableLesson => ({ ...lesson, id: services.newId(PREFIX.timetable), code: person.code, from, to: null, ...made(context) })));
  const ends = each.flatMap(({ turn }) => turn.ends);
  const rung = timetableIn(context).bellsOn(from);
  const silent = [...new Set(each.flatMap(({ wanted }) => wanted).map(bellKey))].filter((key) => !rung.has(key)).sort();
  const touched = each.filter(({ turn }) => turn.added.length + turn.ends.length > 0);
  return {
    changes: [...ends.map((row) => ended(context, "timetable", sheets.timetable, row, from)), ...(added.length > 0 ? [{ append: "timetable" as const, rows: added }] : [])],
    rows: ends.length + added.length,
    facts: [
      ...touched.map(({ person, wanted, turn }) => ({ key: "timetable.will.person", params: { who: shortName(person), n: turn.stays.length + turn.added.length, added: turn.added.length, ended: turn.ends.length, read: wanted.length } })),
      ...(each.length > touched.length ? [{ key: "timetable.will.same", params: { n: each.length - touched.length } }] : []),
      ...(silent.length > 0 ? [{ key: "timetable.silent", params: { numbers: silent.map((key) => key.replace(/^1\//, "")).join(", ") } }] : []),
    ],
    wrong: read.wrong, kept: read.kept, strangers: read.strangers,
  };
}

function bells(context: TimetableContext, rows: Rows, from: IsoDate): Found {
  const { sheets, services } = context;
  const read = readBells(rows, BELL_TABLE);
  const { ends, added } = read.bells.length === 0 ? { ends: [], added: [] } : replaced(handRows(sheets.bells), read.bells, from, ({ shift, number, startsAt, endsAt }) => JSON.stringify([shift ?? 1, number, startsAt, endsAt]));
  const fresh = added.map((bell): Bell => ({ ...bell, id: services.newId(PREFIX.bells), from, to: null, ...made(context) }));
  const silent = timetableOf(read.bells as Bell[], []).bellsOn(from);
  const lost = read.bells.length === 0 ? [] : [...new Set(handRows(sheets.timetable).filter(({ to }) => to === null || to >= from).map(bellKey))].filter((key) => !silent.has(key)).sort();
  return {
    changes: [...ends.map((row) => ended(context, "bells", sheets.bells, row, from)), ...(fresh.length > 0 ? [{ append: "bells" as const, rows: fresh }] : [])],
    rows: ends.length + fresh.length,
    facts: [
      ...read.bells.map(({ shift, number, startsAt, endsAt }) => ({ key: shift === null ? "timetable.will.bell" : "timetable.will.bellOf", params: { shift: shift ?? 1, number, starts: startsAt, ends: endsAt } })),
      ...(lost.length > 0 ? [{ key: "timetable.silent", params: { numbers: lost.map((key) => key.replace(/^1\//, "")).join(", ") } }] : []),
    ],
    wrong: read.wrong,
  };
}

/** Days on which people are away are added to those that stand. */
function absences(context: TimetableContext, rows: Rows): Found {
  const read = readAbsences(rows, ABSENCE_TABLE, finder(context), dayReader(context));
  const each = [...read.absences].map(([person, periods]) => {
    const known = new Set(absencesOf(person).map(periodCell));
    return { person, fresh: [...new Set(periods.map(periodCell))].filter((cell) => !known.has(cell)) };
  }).filter(({ fresh }) => fresh.length > 0).map(({ person, fresh }) => ({ person, cells: [...person.absences, ...fresh].sort() }));
  return {
    changes: each.map(({ person, cells }) => ({ update: "people" as const, id: person.id, fields: { absences: cells, updatedAt: context.now } })), rows: each.length,
    facts: each.map(({ person, cells }) => ({ key: "timetable.will.absent", params: { who: shortName(person), periods: cells.join("; ") } })), wrong: read.wrong, strangers: read.strangers,
  };
}

const VACATIONS: SettingKey = "vacations";
/** The whole list of vacations is replaced: it is one setting. */
function vacations(context: TimetableContext, rows: Rows): Found {
  const { school, sheets } = context;
  const read = readVacations(rows, VACATION_TABLE, dayReader(context));
  const value = read.vacations.map(periodCell).join("; ");
  const before = school.vacations.map(periodCell).join("; ");
  const known = sheets.settings.rows.some(({ key }) => key === VACATIONS);
  if (value === "" || value === before) return { changes: [], rows: 0, facts: value === "" ? [] : [{ key: "timetable.will.vacationsSame" }], wrong: read.wrong };
  return {
    changes: [known ? { update: "settings", id: VACATIONS, fields: { value } } : { append: "settings", rows: [{ key: VACATIONS, value }] }], rows: 1,
    facts: [{ key: before === "" ? "timetable.will.vacationsNew" : "timetable.will.vacations", params: { before, after: value } }], wrong: read.wrong,
  };
}
