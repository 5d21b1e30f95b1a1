import type { Form, IsoDate, PersonId, PersonKind } from "../../../contract/schemas";
import type { ListedFields } from "./changes";
import { fieldsOf } from "./changes";
import { partyId, type Party } from "./mentors";
import type { Outcome } from "./outcome";
import type { Link } from "./pairs";
import type { FilePerson } from "./people";
import type { ReadPerson } from "./read-person";
import type { RosterRegistry } from "./registry-index";
import { pairTerm, yearOfImport } from "./school-year";
import { plain } from "./spelling";
import type { NewAppointment, NewPair, NewParticipation, NewPerson, PersonChange, PersonRef, RosterWork } from "./work";

const BLANK: ListedFields = {
  kind: "teacher", surname: "", name: "", patronymic: "", gender: "", email: "", aliases: [], post: "", subjects: [], class: "", category: "", workStart: null,
  experienceBefore: null, experienceStated: null, experienceStatedOn: null, status: "active",
};
const DEFAULT_FORM: { readonly [Kind in PersonKind]: Form } = { teacher: "teacher-teacher", pupil: "pupil-pupil", external: "external-teacher" };

/** What would be written if everything stays as answered. */
export function workOf(
  outcomes: readonly Outcome[], people: readonly FilePerson[], links: readonly Link[], appointments: readonly NewAppointment[], registry: RosterRegistry, today: IsoDate,
): RosterWork {
  const active = new Set(outcomes.filter((outcome) => outcome.active).map(({ row }) => row.row));
  const made: NewPerson[] = [];
  const present = new Set<string>();
  for (const person of people) {
    const reads = person.reads.filter(({ row }) => active.has(row));
    if (person.person) present.add(person.person.id);
    else {
      const fresh = reads.length === 0 ? null : newPerson(person, reads, registry, today);
      if (fresh) {
        made.push(fresh);
        present.add(person.key);
      }
    }
  }
  const living = links.filter(({ row, mentor, mentee }) => active.has(row) && present.has(partyRef(mentor)) && present.has(partyRef(mentee)));
  const year = yearOfImport(today);
  const yearId = registry.years.find(({ start }) => Number(start.slice(0, 4)) === year)?.id ?? "";
  const changes = changesOfKnown(outcomes);
  const known = new Set(registry.subjects.map(plain));
  const said = [...made.flatMap(({ fields }) => fields.subjects), ...changes.flatMap(({ field, to }) => (field === "subjects" && Array.isArray(to) ? to : []))];
  const subjects = [...new Map(said.map((subject) => [plain(subject), subject])).values()].filter((subject) => !known.has(plain(subject)));
  return {
    year, yearId, people: made, changes,
    participations: participationsOf(people, living, active, present, registry, yearId),
    pairs: pairsOf(living, registry, today),
    subjects,
    appointments: appointments.filter(({ person, row }) => active.has(row) && present.has(person)),
  };
}

const partyRef = (party: Party): PersonRef => partyId(party) as PersonRef;
export const refOf = (person: FilePerson): PersonRef => (person.person?.id as PersonId | undefined) ?? person.key;

/** Rows of one person complete each other; the first that says something counts. */
function newPerson(person: FilePerson, reads: readonly ReadPerson[], registry: RosterRegistry, today: IsoDate): NewPerson | null {
  const said = [...reads].reverse().map((read) => {
    const foreign = person.matches.get(read)?.foreignMail === true;
    return fieldsOf(foreign ? { ...read, email: "" } : read, null, registry.school, today);
  });
  const fields: ListedFields = Object.assign({}, BLANK, ...said);
  const kind = reads.map((read) => read.kind).find((each) => each !== null);
  return kind ? { key: person.key, row: reads[0]?.row ?? 0, fields: { ...fields, kind } } : null;
}

function changesOfKnown(outcomes: readonly Outcome[]): PersonChange[] {
  const changes = new Map<string, PersonChange>();
  for (const { row, active, changes: all } of outcomes) {
    for (const { personId, field, from, to, ticked } of active ? all : []) {
      const key = `${personId}|${field}`;
      if (ticked && !changes.has(key)) changes.set(key, { personId, row: row.row, field, from, to });
    }
  }
  return [...changes.values()];
}

/** Mentor, form, variant, and the goal of pupils: one pair, or a group from two mentees on (I.7). */
function pairsOf(links: readonly Link[], registry: RosterRegistry, today: IsoDate): NewPair[] {
  const term = pairTerm(today, registry.school.pairsEnd);
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    if (link.held) continue;
    const key = [partyId(link.mentor), link.form, link.variant, link.form === "pupil-pupil" ? link.goal : ""].join("|");
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  return [...groups.values()].flatMap((group): NewPair[] => {
    const first = group[0];
    if (!first) return [];
    const days = (list: readonly (IsoDate | null)[]): IsoDate[] => list.filter((day): day is IsoDate => day !== null).sort();
    const mentees = [...new Set(group.map(({ mentee }) => partyRef(mentee)))];
    const starts = days(group.map(({ start }) => start));
    const ends = days(group.map(({ end }) => end));
    return [{
      rows: group.map(({ row }) => row), form: first.form, variant: first.variant, kind: mentees.length > 1 ? "group" : "pair", mentor: partyRef(first.mentor), mentees,
      goal: group.map(({ goal }) => goal).find((goal) => goal !== "") ?? "", start: starts[0] ?? term.start, end: ends[ends.length - 1] ?? term.end,
    }];
  });
}

function participationsOf(
  people: readonly FilePerson[], links: readonly Link[], active: ReadonlySet<number>, present: ReadonlySet<string>, registry: RosterRegistry, yearId: string,
): NewParticipation[] {
  const there = new Set(registry.participations.filter(({ yearId: year }) => year === yearId && yearId !== "").map(({ personId, form, role }) => `${personId}|${form}|${role}`));
  const made: NewParticipation[] = [];
  const add = (person: PersonRef, form: Form, role: "mentor" | "mentee", state: "base" | "reserve"): void => {
    const key = `${person}|${form}|${role}`;
    if (there.has(key)) return;
    there.add(key);
    made.push({ person, form, role, state });
  };
  const paired = new Set<string>();
  for (const { mentor, mentee, form } of links) {
    add(partyRef(mentor), form, "mentor", "base");
    add(partyRef(mentee), form, "mentee", "base");
    paired.add(`${partyRef(mentor)}|mentor`).add(`${partyRef(mentee)}|mentee`);
  }
  for (const person of people) {
    const ref = refOf(person);
    const reads = person.reads.filter(({ row }) => active.has(row));
    const kind = reads.map((read) => read.kind).find((each) => each !== null) ?? person.person?.kind;
    if (!kind || reads.length === 0 || !present.has(ref)) continue;
    const roles = new Set(reads.flatMap((read) => [...read.roles]));
    for (const role of roles) if (!paired.has(`${ref}|${role}`)) add(ref, DEFAULT_FORM[kind], role, "base");
    if (reads.some(({ reserve }) => reserve) && !roles.has("mentor")) add(ref, DEFAULT_FORM[kind], "mentor", "reserve");
  }
  return made;
}
