import type { AppointmentRole, Form, IsoDate, PairId, PersonId, Variant } from "../../../contract/schemas";
import type { Participation } from "../tables";
import type { ListedField, ListedFields } from "./changes";
import { indexRegistry } from "./registry-index";
import type { Person } from "../tables";
import type { RosterWork } from "./work";

/** A person to make: with the id and the code that were drawn for him, and who of the same name or address stood there already. */
export type PersonTodo = { readonly id: PersonId; readonly code: string; readonly row: number; readonly fields: Partial<ListedFields>; readonly knownAlike: readonly PersonId[] };
export type ChangeTodo = RosterWork["changes"][number];
export type PairTodo = {
  readonly id: PairId; readonly code: string; readonly rows: readonly number[]; readonly form: Form; readonly variant: Variant | ""; readonly mentorId: PersonId;
  readonly menteeIds: readonly PersonId[]; readonly goal: string; readonly start: IsoDate; readonly end: IsoDate;
};
export type ParticipationTodo = { readonly personId: PersonId; readonly form: Form; readonly role: Participation["role"]; readonly state: "base" | "reserve" };
export type AppointmentTodo = { readonly personId: PersonId; readonly role: AppointmentRole };

/** The work of an import with every id drawn, as it lies in the job's parts. A step takes the next items of one list. */
export type RosterTodo = {
  readonly yearId: string;
  readonly people: readonly PersonTodo[];
  readonly changes: readonly ChangeTodo[];
  readonly participations: readonly ParticipationTodo[];
  readonly pairs: readonly PairTodo[];
  readonly appointments: readonly AppointmentTodo[];
  readonly subjects: readonly string[];
};
/** Lists in the order in which they are done: pairs need their people. */
export const LISTS = ["people", "changes", "participations", "pairs", "appointments", "subjects"] as const;
export type ListName = (typeof LISTS)[number];

/** What one step wrote, for the undo, and the rows of the source it left because the registry had changed. */
export type RosterDone = {
  readonly people: readonly PersonId[];
  readonly pairs: readonly PairId[];
  readonly members: readonly string[];
  readonly participations: readonly string[];
  readonly appointments: readonly string[];
  readonly tracks: readonly string[];
  readonly changes: readonly { readonly personId: PersonId; readonly field: ListedField; readonly from: ListedFields[ListedField]; readonly to: ListedFields[ListedField] }[];
  readonly left: readonly number[];
};
export const NOTHING_DONE: RosterDone = { people: [], pairs: [], members: [], participations: [], appointments: [], tracks: [], changes: [], left: [] };

export type Draw = { readonly id: (prefix: string) => string; readonly code: (kind: Person["kind"] | "pair") => string };

/** Draws ids and codes for everything that will be made. */
export function todoOf(work: RosterWork, people: readonly Person[], yearId: string, draw: Draw): RosterTodo {
  const index = indexRegistry(people);
  const ids = new Map<string, PersonId>();
  for (const { key } of work.people) ids.set(key, draw.id("PR") as PersonId);
  const idOf = (ref: string): PersonId => ids.get(ref) ?? (ref as PersonId);
  return {
    yearId,
    people: work.people.map(({ key, row, fields }) => ({
      id: idOf(key), code: draw.code(fields.kind), row, fields: filled(fields), knownAlike: alikeIn(index, fields).map(({ id }) => id),
    })),
    changes: work.changes,
    participations: work.participations.map(({ person, form, role, state }) => ({ personId: idOf(person), form, role, state })),
    pairs: work.pairs.map(({ rows, form, variant, mentor, mentees, goal, start, end }) => ({
      id: draw.id("PA") as PairId, code: draw.code("pair"), rows, form, variant, mentorId: idOf(mentor), menteeIds: mentees.map(idOf), goal, start, end,
    })),
    appointments: work.appointments.map(({ person, role }) => ({ personId: idOf(person), role })),
    subjects: work.subjects,
  };
}

/** People of the same name and kind, or of the same address. */
export const alikeIn = (index: ReturnType<typeof indexRegistry>, fields: Partial<ListedFields>): readonly Person[] => [
  ...(fields.surname ? index.byFull({ surname: fields.surname, name: fields.name ?? "", patronymic: fields.patronymic ?? "" }, fields.kind).filter((person) => fields.kind !== "pupil" || person.class === (fields.class ?? "")) : []),
  ...(fields.email ? index.byEmail(fields.email) : []),
];

function filled(fields: ListedFields): Partial<ListedFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0))) as Partial<ListedFields>;
}

export const itemsOf = (todo: RosterTodo): number => LISTS.reduce((sum, list) => sum + todo[list].length, 0);

/** The next items from an offset: of one list only, at most `size`. Null when all is done. */
export function nextItems(todo: RosterTodo, done: number, size: number): { readonly list: ListName; readonly from: number; readonly to: number } | null {
  let before = 0;
  for (const list of LISTS) {
    const { length } = todo[list];
    if (done < before + length) return { list, from: done - before, to: Math.min(length, done - before + size) };
    before += length;
  }
  return null;
}

const MARK = "\u00b6";
/** JSON that survives being cut into cells: no space stands at the end of a piece, since cells are trimmed. */
export const packed = (value: unknown): string => JSON.stringify(value).replace(/\u00b6/g, "\\u00b6").replace(/ /g, "\\u0020") + MARK;
export const unpacked = (texts: readonly string[]): unknown[] => texts.join("").split(MARK).filter((text) => text !== "").map((text) => JSON.parse(text) as unknown);
