import type { Message } from "../../../contract/errors";
import type { Person, TimetableLesson, Weekday } from "../tables";
import { readGrid } from "./grid";
import type { FoundPerson } from "./people";
import { readNumbers, readShift, readTable, wrongCell, type PasteWords } from "./paste";

export type LessonField = "who" | "weekday" | "number" | "shift" | "class" | "subject" | "room";
export type ReadLesson = Pick<TimetableLesson, "weekday" | "shift" | "number" | "class" | "subject" | "room">;
export type ReadLessons = {
  /** Lessons of each person whose lines could all be read. */
  readonly lessons: ReadonlyMap<Person, readonly ReadLesson[]>;
  readonly wrong: readonly Message[];
  /** Named in lines that are wrong: their lessons stay as they are. */
  readonly kept: readonly Person[];
  /** Names that nobody of the registry has, as they were typed. */
  readonly strangers: readonly string[];
};

type Words = { readonly table: PasteWords<LessonField>; readonly weekdays: ReadonlyMap<string, Weekday>; readonly weekdayForm: (typed: string) => string };

/**
 * A pasted timetable: one lesson a line, or a line for each teacher with the week in columns. Nobody's lesson is lost by a line that cannot be read: its teacher is left out whole.
 * @param classOf a class in one spelling, or null when it is none: then it stands as it was typed
 */
export function readLessons(rows: readonly (readonly string[])[], find: (typed: string) => FoundPerson, words: Words, classOf: (typed: string) => string | null): ReadLessons {
  const pasted = readGrid(rows, { who: words.table.headers.who, title: words.table.titles.who, ...words }) ?? readTable(rows, words.table);
  const wrong: Message[] = [...pasted.wrong];
  const found = new Map<Person, ReadLesson[]>();
  const kept = new Set<Person>();
  const strangers = new Set<string>();
  for (const line of pasted.lines) {
    const { who, weekday: dayTyped, number, shift: shiftTyped, class: className, subject, room } = line.cells;
    const person = who === "" ? null : find(who);
    if (person === null && who !== "") {
      strangers.add(who);
      continue;
    }
    const weekday = words.weekdays.get(words.weekdayForm(dayTyped));
    const numbers = readNumbers(number);
    const shift = readShift(shiftTyped);
    const faults = [
      ...(who === "" ? [wrongCell(pasted, line, "who", "who")] : []),
      ...(person !== null && "several" in person ? [{ key: "timetable.wrong.two", params: { ...wrongCell(pasted, line, "who", "").params, codes: person.several.map(({ code }) => code).join(", ") } }] : []),
      ...(weekday === undefined ? [wrongCell(pasted, line, "weekday", "weekday")] : []), ...(numbers === null ? [wrongCell(pasted, line, "number", "number")] : []),
      ...(shift === null ? [wrongCell(pasted, line, "shift", "shift")] : []),
    ];
    wrong.push(...faults);
    const named = person !== null && "person" in person ? [person.person] : person?.several ?? [];
    if (faults.length > 0) named.forEach((each) => kept.add(each));
    else if (weekday !== undefined && numbers !== null && named[0]) {
      const lessons = found.get(named[0]) ?? found.set(named[0], []).get(named[0])!;
      for (const each of numbers) lessons.push({ weekday, number: each, shift: shift === "" ? null : shift, class: classOf(className) || className, subject, room });
    }
  }
  return { lessons: new Map([...found].filter(([person]) => !kept.has(person))), wrong, kept: [...kept], strangers: [...strangers] };
}
