import type { AppointmentRole, Form, PersonKind, Variant } from "../../../contract/schemas";
import type { RosterField } from "../../../contract/roster";
import type { Category } from "../tables";

/** Spellings of a value, plain (see `plain`) or as people write them; each table is made plain once by `spelt`. */
export type Spellings<Value extends string> = { readonly [Key in Value]: readonly string[] };

/** Every Russian word the import knows. Stands in `catalogue/roster.ts`; the domain speaks no language. */
export type RosterWords = {
  readonly headers: Spellings<RosterField>;
  /** Prefixes and suffixes that give a column to one side of a pair. */
  readonly sides: Spellings<"mentor" | "mentee">;
  /** Beginnings of headers of what the program never stores: births, phones, passports, health. */
  readonly notStored: readonly string[];
  readonly kinds: Spellings<PersonKind>;
  readonly roles: Spellings<"mentor" | "mentee" | "both" | "none" | "reserve">;
  /** Spellings of a mentee that say he is in his first years. */
  readonly youngRoles: readonly string[];
  readonly appointments: Spellings<AppointmentRole>;
  readonly forms: Spellings<Form>;
  readonly variants: Spellings<Variant>;
  readonly categories: Spellings<Exclude<Category, "">>;
  /** Section titles that are not spellings of a kind or role: «наставники», «учителя». */
  readonly sections: Spellings<"mentor" | "mentee" | "teacher" | "pupil">;
  /** «и»: parts the roles of one cell. */
  readonly and: string;
  readonly totals: readonly string[];
  readonly empties: readonly string[];
  /** Cells spoilt by a wrong encoding. */
  readonly broken: RegExp;

  readonly givenNames: { readonly male: ReadonlySet<string>; readonly female: ReadonlySet<string> };
  readonly patronymicEndings: { readonly male: readonly string[]; readonly female: readonly string[] };
  readonly patronymicParticles: { readonly male: readonly string[]; readonly female: readonly string[]; readonly any: readonly string[] };
  /** Latin letter → the Russian one that looks alike. */
  readonly alike: { readonly [latin: string]: string };
  readonly classLetters: string;
  /** «класс», «кл». */
  readonly classWords: readonly string[];
  /** Beginnings of the months, January first. */
  readonly months: readonly string[];
  /** «г», «года», «с», dropped around a date. */
  readonly dateNoise: readonly string[];
  readonly experience: { readonly none: readonly string[]; readonly years: readonly string[]; readonly months: readonly string[] };
  readonly subjects: Spellings<string>;

  /** Words of the registry's drop-downs, for showing what was read. */
  readonly shown: {
    readonly kind: { readonly [Key in PersonKind]: string };
    readonly category: { readonly [Key in Exclude<Category, "">]: string };
    readonly form: { readonly [Key in Form]: string };
    readonly variant: { readonly [Key in Variant]: string };
    readonly role: { readonly mentor: string; readonly mentee: string };
  };
};
