import type { Message } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import type { Person } from "../tables";
import type { Vacation } from "../vacation";
import type { FoundPerson } from "./people";
import { readTable, wrongCell, type Pasted, type PastedLine, type PasteWords } from "./paste";

export type AbsenceField = "who" | "from" | "to";
export type VacationField = "name" | "from" | "to";
type Days = (typed: string) => IsoDate | null;

/** Absences by person, as they were pasted; a line without a last day is one day. */
export function readAbsences(rows: readonly (readonly string[])[], words: PasteWords<AbsenceField>, find: (typed: string) => FoundPerson, day: Days): { readonly absences: ReadonlyMap<Person, readonly Vacation[]>; readonly wrong: readonly Message[]; readonly strangers: readonly string[] } {
  const pasted = readTable(rows, words);
  const wrong: Message[] = [...pasted.wrong];
  const absences = new Map<Person, Vacation[]>();
  const strangers = new Set<string>();
  for (const line of pasted.lines) {
    const { who } = line.cells;
    const person = who === "" ? null : find(who);
    if (person === null && who !== "") {
      strangers.add(who);
      continue;
    }
    const period = periodOf(pasted, line, day);
    if (who === "") wrong.push(wrongCell(pasted, line, "who", "who"));
    if (person !== null && "several" in person) wrong.push({ key: "timetable.wrong.two", params: { ...wrongCell(pasted, line, "who", "").params, codes: person.several.map(({ code }) => code).join(", ") } });
    wrong.push(...period.wrong);
    if (person !== null && "person" in person && period.days) (absences.get(person.person) ?? absences.set(person.person, []).get(person.person)!).push(period.days);
  }
  return { absences, wrong, strangers: [...strangers] };
}

/** Vacations of the school as they were pasted. Any fault leaves all of them as they are. */
export function readVacations(rows: readonly (readonly string[])[], words: PasteWords<VacationField>, day: Days): { readonly vacations: readonly Vacation[]; readonly wrong: readonly Message[] } {
  const pasted = readTable(rows, words);
  const read = pasted.lines.map((line) => periodOf(pasted, line, day));
  const wrong = [...pasted.wrong, ...read.flatMap((each) => each.wrong)];
  const vacations = read.flatMap(({ days }) => (days ? [days] : [])).sort((one, other) => (one.from < other.from ? -1 : 1));
  return { vacations: wrong.length > 0 ? [] : vacations, wrong };
}

function periodOf<Field extends string>(pasted: Pasted<Field | "from" | "to">, line: PastedLine<Field | "from" | "to">, day: Days): { readonly days: Vacation | null; readonly wrong: readonly Message[] } {
  const from = day(line.cells.from);
  const to = line.cells.to === "" ? from : day(line.cells.to);
  const wrong = [
    ...(from === null ? [wrongCell(pasted, line, "from", "day")] : []), ...(to === null && line.cells.to !== "" ? [wrongCell(pasted, line, "to", "day")] : []),
    ...(from !== null && to !== null && to < from ? [{ key: "timetable.wrong.dayOrder", params: { ...wrongCell(pasted, line, "to", "").params, from } }] : []),
  ];
  return { days: wrong.length === 0 && from !== null && to !== null ? { from, to } : null, wrong };
}
