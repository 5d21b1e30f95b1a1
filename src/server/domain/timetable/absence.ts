import type { IsoDate } from "../../../contract/schemas";
import type { Person } from "../tables";
import { vacationsOf, type Vacation } from "../vacation";

/** A person is away, both ends included. */
export type Absence = Vacation;

/** The absences of a person's cell, the earliest first; what cannot be read is left out. */
export const absencesOf = ({ absences }: Pick<Person, "absences">): Absence[] =>
  absences.flatMap((cell) => vacationsOf(cell) ?? []).sort((one, other) => (one.from < other.from ? -1 : 1));

const DASH = " \u2013 ";
export const periodCell = ({ from, to }: Absence): string => (from === to ? from : `${from}${DASH}${to}`);

export const isAway = (person: Pick<Person, "absences">, day: IsoDate): boolean => absencesOf(person).some(({ from, to }) => from <= day && day <= to);

/** The cells with one absence more, sorted. */
export const withAbsence = ({ absences }: Pick<Person, "absences">, absence: Absence): string[] =>
  absencesOf({ absences }).some((each) => isSame(each, absence)) ? absences : [...absences, periodCell(absence)].sort();

/** The cells without that absence; a cell that cannot be read stays as it is. */
export const withoutAbsence = ({ absences }: Pick<Person, "absences">, absence: Absence): string[] =>
  absences.flatMap((cell) => {
    const periods = vacationsOf(cell);
    return periods?.some((each) => isSame(each, absence)) ? periods.filter((each) => !isSame(each, absence)).map(periodCell) : [cell];
  });

const isSame = (one: Absence, other: Absence): boolean => one.from === other.from && one.to === other.to;
