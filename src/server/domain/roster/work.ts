import type { AppointmentRole, Form, IsoDate, PersonId, Variant } from "../../../contract/schemas";
import type { Participation } from "../tables";
import type { ListedField, ListedFields } from "./changes";
import type { RowKey } from "./read-person";

/** A person in a plan: known by id, or to be made and named by the row. */
export type PersonRef = PersonId | RowKey;

export type NewPerson = { readonly key: RowKey; readonly row: number; readonly fields: ListedFields };
/** One cell of a known person. It is written only while `from` still stands there. */
export type PersonChange = { readonly personId: PersonId; readonly row: number; readonly field: ListedField; readonly from: ListedFields[ListedField]; readonly to: ListedFields[ListedField] };
export type NewParticipation = { readonly person: PersonRef; readonly form: Form; readonly role: Participation["role"]; readonly state: "base" | "reserve" };
export type NewPair = {
  readonly rows: readonly number[];
  readonly form: Form;
  readonly variant: Variant | "";
  readonly kind: "pair" | "group";
  readonly mentor: PersonRef;
  readonly mentees: readonly PersonRef[];
  readonly goal: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
};
export type NewAppointment = { readonly person: PersonRef; readonly role: AppointmentRole; readonly row: number };

/** What «Записать» would do as things stand: plain JSON, no ids of what is still to be made. */
export type RosterWork = {
  /** First calendar year of the school year, and its row if there is one. */
  readonly year: number;
  readonly yearId: string;
  readonly people: readonly NewPerson[];
  readonly changes: readonly PersonChange[];
  readonly participations: readonly NewParticipation[];
  readonly pairs: readonly NewPair[];
  readonly subjects: readonly string[];
  readonly appointments: readonly NewAppointment[];
};
