import type { PersonId } from "../../contract/schemas";
import { VARIANT_GOAL } from "../catalogue/goals";
import { SUBJECT_LIST } from "../catalogue/roster";
import { logEntry } from "../actions/log-entry";
import { made } from "../actions/context";
import { firstWishes } from "../actions/forms/first-wishes";
import { modelOf } from "../domain/course/models";
import { categoryOf } from "../domain/deadline";
import { UNFITTED, NO_RESULT, isAlive } from "../domain/pair";
import { BLANK_PERSON } from "../domain/person";
import type { Appointment, Pair, PairMember, Participation, Person, Track } from "../domain/tables";
import { alikeIn, itemsOf, nextItems, NOTHING_DONE, packed, unpacked, type ChangeTodo, type PairTodo, type ParticipationTodo, type PersonTodo, type RosterDone, type RosterTodo } from "../domain/roster/job";
import { textsOf } from "../domain/job";
import { indexRegistry } from "../domain/roster/registry-index";
import type { Change } from "../services";
import type { Step, StepContext } from "./queue";

const CHUNK = 1000;
type Written = { readonly changes: readonly Change[]; readonly done: Partial<RosterDone> };

/** The next items of an import in one write (I.10). What the registry no longer allows is left out and told at the end. */
export const importRosterStep: Step = (context) => {
  const [todo] = unpacked(context.todo) as RosterTodo[];
  const total = todo ? itemsOf(todo) : 0;
  const next = todo ? nextItems(todo, context.job.done, CHUNK) : null;
  if (!todo || !next) return { changes: [], done: total, undo: "", finished: true, made: 0, left: 0 };
  const { list, from, to } = next;
  const written = writers[list](context, todo, from, to);
  const done: RosterDone = { ...NOTHING_DONE, ...written.done };
  const reached = context.job.done + to - from;
  const left = reached < total ? [] : [...leftBefore(context), ...done.left];
  const report: Change[] = left.length > 0 ? [{ append: "log", rows: [leftEntry(context, left)] }] : [];
  return {
    changes: [...written.changes, ...report], done: reached, undo: packed(done), finished: reached >= total,
    made: done.people.length + done.changes.length + done.pairs.length + done.members.length + done.participations.length + done.appointments.length + done.tracks.length,
    left: done.left.length,
  };
};

const writers: { readonly [List in "people" | "changes" | "participations" | "pairs" | "appointments" | "subjects"]: (context: StepContext, todo: RosterTodo, from: number, to: number) => Written } = {
  people: (context, todo, from, to) => people(context, todo.people.slice(from, to), new Set(todo.people.map(({ id }) => id))),
  changes: (context, todo, from, to) => cellChanges(context, todo.changes.slice(from, to)),
  participations: (context, todo, from, to) => participations(context, todo, todo.participations.slice(from, to)),
  pairs: (context, todo, from, to) => pairs(context, todo, todo.pairs.slice(from, to)),
  appointments: (context, todo, from, to) => appointments(context, todo.appointments.slice(from, to)),
  subjects: ({ sheets }, todo, from, to) => {
    const known = new Set(sheets.lookups.rows.filter(({ list }) => list === SUBJECT_LIST).map(({ title }) => title.toLowerCase()));
    const rows = todo.subjects.slice(from, to).filter((title) => !known.has(title.toLowerCase())).map((title) => ({ list: SUBJECT_LIST, code: title, title, note: "" }));
    return { changes: rows.length > 0 ? [{ append: "lookups", rows }] : [], done: {} };
  },
};

/** Nobody twice: who has appeared since the plan under the same name or address is left to the person. */
function people(context: StepContext, todo: readonly PersonTodo[], ours: ReadonlySet<PersonId>): Written {
  const { registry } = context;
  const index = indexRegistry(registry.people);
  const codes = new Set(registry.people.map(({ code }) => code));
  const left: number[] = [];
  const rows = todo.flatMap(({ id, code, row, fields, knownAlike }): Person[] => {
    if (registry.person(id)) return [];
    const alike = alikeIn(index, fields).some((person) => !ours.has(person.id) && !knownAlike.includes(person.id));
    if (!alike && !codes.has(code)) return [{ ...BLANK_PERSON, ...fields, id, code, ...made(context) }];
    left.push(row);
    return [];
  });
  return { changes: appended("people", rows), done: { people: rows.map(({ id }) => id), left } };
}

/** A cell is changed only while it still holds what the plan saw. */
function cellChanges({ registry, now }: StepContext, todo: readonly ChangeTodo[]): Written {
  const left: number[] = [];
  const done = todo.filter(({ personId, field, from, row }) => {
    const person = registry.person(personId);
    const holds = person !== undefined && JSON.stringify(person[field]) === JSON.stringify(from);
    if (!holds) left.push(row);
    return holds;
  });
  const byPerson = new Map<PersonId, Partial<Person>>();
  for (const { personId, field, to } of done) byPerson.set(personId, { ...byPerson.get(personId), [field]: to, updatedAt: now });
  return {
    changes: [...byPerson].map(([id, fields]): Change => ({ update: "people", id, fields })),
    done: { changes: done.map(({ personId, field, from, to }) => ({ personId, field, from, to })), left },
  };
}

function participations(context: StepContext, { yearId }: RosterTodo, todo: readonly ParticipationTodo[]): Written {
  const { registry, services, today } = context;
  const rows = todo.filter(({ personId, form, role }) => registry.person(personId) && !registry.participationsOf(personId).some((each) =>
    each.form === form && each.role === role && each.yearId === yearId && each.state !== "archived" && each.state !== "left"))
    .map(({ personId, form, role, state }): Participation => ({
      id: services.newId("PT"), personId, yearId, form, role, voluntary: false, state, enteredOn: today, leftOn: null, result: "", ...made(context),
    }));
  return { changes: appended("participations", rows), done: { participations: rows.map(({ id }) => id) } };
}

function pairs(context: StepContext, { yearId }: RosterTodo, todo: readonly PairTodo[]): Written {
  const { registry, services, today } = context;
  const left: number[] = [];
  const rows: Pair[] = [];
  const members: PairMember[] = [];
  const courses: Track[] = [];
  const asked: Change[] = [];
  const begun = new Set<PersonId>();
  for (const { id, code, rows: from, form, variant, mentorId, menteeIds, goal, start, end } of todo) {
    const mentees = menteeIds.flatMap((each) => registry.person(each) ?? [])
      .filter((mentee) => !registry.pairsOfMentee(mentee.id).some((pair) => pair.mentorId === mentorId && pair.form === form && isAlive(pair)));
    if (mentees.length < menteeIds.length || !registry.person(mentorId)) left.push(...from);
    if (mentees.length === 0 || !registry.person(mentorId)) continue;
    const wishes = firstWishes(context, id, mentees, goal);
    asked.push(...wishes.changes);
    rows.push({
      id, code, yearId, form, variant, kind: mentees.length > 1 ? "group" : "pair", mentorId, secondMentorId: "", goal: wishes.goal || (variant === "" ? "" : VARIANT_GOAL[variant]),
      proposedOn: today, agreedOn: null, orderedOn: null, orderNumber: "", start, end, closedOn: null, state: "proposed", closeReason: "", loadReason: "", continuesFrom: "",
      example: false, ...NO_RESULT, ...wishes.fields, ...made(context),
    });
    for (const mentee of mentees) {
      members.push({ id: services.newId("PM"), pairId: id, menteeId: mentee.id, from: start, to: null, mentorConsentOn: null, menteeConsentOn: null, ...UNFITTED, ...made(context) });
      if (form === "teacher-teacher" && !registry.trackOf(mentee.id) && !begun.has(mentee.id)) courses.push(course(context, mentee, variant));
      begun.add(mentee.id);
    }
  }
  return {
    changes: [...appended("pairs", rows), ...appended("members", members), ...appended("tracks", courses), ...asked],
    done: { pairs: rows.map(({ id }) => id), members: members.map(({ id }) => id), tracks: courses.map(({ id }) => id), left },
  };
}

/** A teacher mentee's course begins on the first day at this school, as when a pair is proposed by hand. */
function course(context: StepContext, mentee: Person, variant: Pair["variant"]): Track {
  const category = categoryOf(mentee, context.registry.requestOf(mentee.id), mentee.workStart);
  return { id: context.services.newId("TR"), menteeId: mentee.id, start: mentee.workStart, model: modelOf(category, variant, context.school.models), state: "running", pauses: [], pauseReason: "", modelReason: "", ...made(context) };
}

function appointments(context: StepContext, todo: RosterTodo["appointments"]): Written {
  const { registry, services, today } = context;
  const rows = todo.filter(({ personId, role }) => registry.person(personId) && !registry.appointmentsOf(personId).some((each) => each.role === role && each.to === null))
    .map(({ personId, role }): Appointment => ({ id: services.newId("AP"), personId, role, scope: "", from: today, to: null, orderNumber: "", orderDate: null, ...made(context) }));
  return { changes: appended("appointments", rows), done: { appointments: rows.map(({ id }) => id) } };
}

function appended<Id extends "people" | "pairs" | "members" | "participations" | "tracks" | "appointments">(id: Id, rows: readonly unknown[]): Change[] {
  return rows.length > 0 ? [{ append: id, rows } as Change] : [];
}

/** Rows that earlier steps of this job left. */
function leftBefore({ sheets, job }: StepContext): number[] {
  return (unpacked(textsOf(sheets.jobParts.rows, job.id, "undo")) as RosterDone[]).flatMap(({ left }) => left);
}

/** Rows and key only: the log never holds what was read (I.8). */
function leftEntry(context: StepContext, left: readonly number[]) {
  const numbers = [...new Set(left)].map((row) => row + 1).sort((a, b) => a - b);
  const entry = logEntry(context, `${context.job.id}-left`, "roster.apply", "jobs", context.job.id, [], "{}");
  return { ...entry, changes: `roster.data.changed: ${numbers.slice(0, 500).join(", ")}` };
}
