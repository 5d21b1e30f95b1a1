import type { AppointmentRole, IsoDate, PersonKind } from "../../../contract/schemas";
import type { Category, Gender } from "../tables";
import type { Side } from "./header";
import type { ProgrammeRole } from "./kinds";
import type { FullName } from "./names";
import type { Reading, Remark } from "./remark";

/** Names a person of the file before the registry knows him: `row:12`, `row:12:mentor`, `row:12:mentee:0`. */
export type RowKey = `row:${string}`;

/** A person as one row of the file tells of him. Empty text, null and [] are «not said». */
export type ReadPerson = {
  readonly key: RowKey;
  /** Row of the source from 0. */
  readonly row: number;
  readonly side: Side | "own";
  /** Key that the page put in place of a name (codes mode), or "". */
  readonly token: string;
  readonly code: string;
  /** Null in codes mode, and where only a token or a code stands. */
  readonly name: FullName | null;
  /** The name is shortened to initials. */
  readonly initials: boolean;
  /** Null until something tells it; see `settleKinds`. */
  kind: PersonKind | null;
  readonly roles: readonly ProgrammeRole[];
  readonly reserve: boolean;
  readonly young: boolean;
  readonly appointments: readonly AppointmentRole[];
  readonly post: string;
  readonly subjects: readonly string[];
  readonly class: string;
  readonly category: Category;
  readonly workStart: IsoDate | null;
  readonly experienceBefore: number | null;
  /** Months as stated for the day of the import. */
  readonly experienceToday: number | null;
  email: string;
  readonly aliases: readonly string[];
  readonly gender: Gender;
};

/** What one row says of a pair. */
export type ReadPair = {
  readonly form: string;
  readonly variant: string;
  readonly goal: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** Text of the mentor cell of a table of people, "" when there is none. */
  readonly mentor: string;
};

/** A row of people: the person of the row, or the two sides, with what has to be said about it. */
export type PersonRow = {
  readonly row: number;
  readonly own: ReadPerson | null;
  /** Side by side; `mentorFrom` names the row above whose mentor stands for an empty cell. */
  readonly mentor: ReadPerson | null;
  readonly mentorFrom: number | null;
  readonly mentees: readonly ReadPerson[];
  readonly pair: ReadPair;
  readonly remarks: Remark[];
  readonly readings: Reading[];
};

export const shownName = ({ surname, name, patronymic }: FullName): string => [surname, name, patronymic].filter((part) => part !== "").join(" ");
