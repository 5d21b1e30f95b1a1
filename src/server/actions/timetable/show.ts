import type { Input, Output } from "../../../contract/contract";
import type { Paste } from "../../../contract/timetable";
import { text } from "../../../texts/server";
import { RIGHTS } from "../../catalogue/rights";
import { SHEETS } from "../../catalogue/sheets";
import { isPairDoorOpen } from "../../domain/actor";
import { folded, isPresent, shortName } from "../../domain/person";
import { may } from "../../domain/rights";
import type { Person } from "../../domain/tables";
import { absencesOf } from "../../domain/timetable/absence";
import { bellKey } from "../../domain/timetable/week";
import type { Unreadable } from "../../services";
import { notYours, type Context } from "../context";
import { seerOf } from "../search-people";
import { timetableIn, type TimetableContext } from "./rows";

/** What of the school's time the visitor may paste: lessons and bells by «Timetable» of R.3, absences as a person's private facts, vacations as a setting. */
export function mayPaste({ actor }: Pick<Context, "actor">, what: Paste): boolean {
  const subject = what === "absences" ? "person.private" : what === "vacations" ? "settings" : "timetable";
  return may(RIGHTS, actor.roles, "c", subject, () => ({}));
}

/** The week of one person, and whose weeks there are. @throws AppError `not-found` for somebody whose timetable is not the visitor's to see */
export function showTimetable(context: TimetableContext, { personId }: Input<"timetable.show">): Output<"timetable.show"> {
  const { registry, actor, today, sheets } = context;
  const timetable = timetableIn(context);
  const sees = (person: Person): boolean => seerOf(context, person)("timetable");
  const asked = personId === null ? actor.person : registry.person(personId);
  if (personId !== null && (!asked || !sees(asked))) throw notYours();
  const paired = new Set(registry.pairs.filter((pair) => isPairDoorOpen(pair, today)).flatMap((pair) => [pair.mentorId, ...registry.membersOf(pair.id).filter(({ to }) => to === null).map(({ menteeId }) => menteeId)]));
  const people = registry.people.filter((person) => isPresent(person, today) && sees(person)).map((person) => ({ person, lessons: timetable.weekOf(person, today).length }))
    .filter(({ person, lessons }) => lessons > 0 || paired.has(person.id));
  const bells = timetable.bellsOn(today);
  const absent = mayPaste(context, "absences") ? registry.people.filter((person) => isPresent(person, today)) : actor.person ? [actor.person] : [];
  const mayWrite = (["timetable", "bells", "absences", "vacations"] as const).filter((what) => mayPaste(context, what));
  return {
    bells: [...bells.values()].map(({ shift, number, startsAt, endsAt }) => ({ shift, number, startsAt, endsAt })).sort((one, other) => (one.shift ?? 1) - (other.shift ?? 1) || one.number - other.number),
    people: people.map(({ person, lessons }) => ({ personId: person.id, code: person.code, name: shortName(person), lessons })).sort((one, other) => (one.name < other.name ? -1 : 1)),
    of: asked?.id ?? null,
    week: asked ? timetable.weekOf(asked, today).map((lesson) => {
      const bell = bells.get(bellKey(lesson));
      return { weekday: Number(lesson.weekday), number: lesson.number, startsAt: bell?.startsAt ?? "", endsAt: bell?.endsAt ?? "", class: lesson.class, subject: lesson.subject, room: lesson.room };
    }).sort((one, other) => one.weekday - other.weekday || one.number - other.number) : [],
    absences: absent.flatMap((person) => absencesOf(person).filter(({ to }) => to >= today).map((absence) => ({ personId: person.id, name: shortName(person), ...absence })))
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
    mayPaste: mayWrite,
    unread: mayWrite.length === 0 ? [] : [...sheets.bells.unreadable, ...sheets.timetable.unreadable, ...nobodys(context)].slice(0, 50).map(({ sheet, row, header, read, right, params }) => text(right, { ...params, sheet: SHEETS[sheet].title, row, column: header, read })),
  };
}

/** Rows of lessons whose teacher's code nobody has: a hand typed them. */
function nobodys({ sheets, registry }: TimetableContext): Unreadable[] {
  const codes = new Set(registry.people.map(({ code }) => folded(code)));
  const rows = new Map(sheets.timetable.sightings.map(({ id, row }) => [id, row]));
  const typed = [...sheets.timetable.rows.map(({ id, code }) => ({ row: rows.get(id) ?? 0, code })), ...sheets.timetable.nameless.map(({ row, fields: { code } }) => ({ row, code }))];
  return typed.filter(({ code }) => !codes.has(folded(code))).map(({ row, code }) => ({ sheet: "timetable", row, header: SHEETS.timetable.columns.code.header, read: code, right: "cell.code" }));
}
