import * as z from "zod/mini";
import { AppointmentRole, PersonKind } from "./schemas";

/** What is taken in at once (`table.long`, `domain/roster.md` I.10). */
export const ROSTER_ROWS_LIMIT = 5000;

/** Fields of a row of people that a column may be mapped to (`domain/roster.md` I.3); `null` is «не используется». */
export const ROSTER_FIELDS = [
  "number", "code", "fullName", "surname", "name", "patronymic", "kind", "role", "post", "subject", "class", "category", "workStart",
  "experienceBefore", "experienceToday", "email", "mentor", "mentee", "form", "variant", "goal", "pairStart", "pairEnd", "note",
] as const;
export const RosterField = z.enum(ROSTER_FIELDS);
export type RosterField = z.infer<typeof RosterField>;

export const ROW_CLASSES = ["new", "changed", "same", "doubtful", "rejected", "skipped"] as const;
export const RowClass = z.enum(ROW_CLASSES);
export type RowClass = z.infer<typeof RowClass>;

/** The source as the person's computer read it: cells as text, and which cells were merged (row, column, rows, columns; from 0). */
export const RosterSource = z.object({
  rows: z.array(z.array(z.string())),
  merged: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])),
});
export type RosterSource = z.infer<typeof RosterSource>;

/**
 * What the person chose for a source row (key: its index from 0 as text). `take` is the tick of a doubtful row; `choices` answers a
 * question by its message key (`same.twice` → "one" | "two"; `same.many` → a person code or "new"; `kind.unknown` → a kind; …);
 * `cells` ticks single changes of a known person by field.
 */
export const RosterAnswer = z.object({
  take: z.optional(z.boolean()),
  choices: z.optional(z.record(z.string(), z.string())),
  cells: z.optional(z.record(z.string(), z.boolean())),
});
export type RosterAnswer = z.infer<typeof RosterAnswer>;

export const RosterInput = z.object({
  source: RosterSource,
  /** Column index (as text) → field chosen by hand, or null for «не используется». */
  columns: z.record(z.string(), z.nullable(RosterField)),
  answers: z.record(z.string(), RosterAnswer),
  /** Indexes of proposed appointments that were ticked by hand. */
  appointments: z.array(z.int()),
});
export type RosterInput = z.infer<typeof RosterInput>;

const Option = z.object({ value: z.string(), label: z.string() });
const Message = z.object({ key: z.string(), params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) });

export const RosterRow = z.object({
  /** Row of the source from 0, and its number as the person's program shows it. */
  row: z.int(),
  number: z.int(),
  class: RowClass,
  /** The person as read, in full, or the cells of a row that is no person. */
  title: z.string(),
  kind: z.nullable(PersonKind),
  role: z.string(),
  schoolClass: z.string(),
  /** Whether «Записать» will write it as things stand. */
  taken: z.boolean(),
  messages: z.array(z.object({ ...Message.shape, /** Choices that answer it: value and label. */ options: z.optional(z.array(Option)), chosen: z.optional(z.string()) })),
  /** Cells read otherwise than typed, or «было → стало» of a known person. */
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string(), ticked: z.boolean(), /** A change of the registry, not only a reading. */ ofRegistry: z.boolean() })),
});
export type RosterRow = z.infer<typeof RosterRow>;

export const RosterPreview = z.object({
  /** Row of the header from 0, or null when none was found. */
  headerRow: z.nullable(z.int()),
  columns: z.array(z.object({ column: z.int(), header: z.string(), field: z.nullable(RosterField), state: z.enum(["known", "proposed", "unused", "notStored", "twice"]) })),
  rows: z.array(RosterRow),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), doubtful: z.int(), rejected: z.int(), skipped: z.int() }),
  /** What «Записать» would make as things stand. */
  makes: z.object({ people: z.int(), changedPeople: z.int(), pairs: z.int(), groups: z.int(), memberships: z.int(), subjects: z.array(z.string()) }),
  appointments: z.array(z.object({ row: z.int(), title: z.string(), role: AppointmentRole, ticked: z.boolean() })),
  /** People of the registry that the source does not name. */
  absent: z.int(),
  /** Sentences about the whole source; a question about all rows (`name.order.all`) is answered under the row key "all". */
  messages: z.array(z.object({ ...Message.shape, options: z.optional(z.array(Option)), chosen: z.optional(z.string()) })),
  /** Of the registry as the plan saw it; `roster.apply` with another hash answers `data.changed`. */
  hash: z.string(),
});
export type RosterPreview = z.infer<typeof RosterPreview>;

