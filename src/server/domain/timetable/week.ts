import type { IsoDate } from "../../../contract/schemas";
import { weekday } from "../calendar";
import { folded } from "../person";
import { inForce } from "../registry";
import type { Bell, Person, TimetableLesson } from "../tables";

/** A lesson of a day with its times. */
export type TimedLesson = { readonly lesson: TimetableLesson; readonly startsAt: string; readonly endsAt: string };

export type Timetable = {
  /** Bells in force on a day, by shift and number. */
  readonly bellsOn: (day: IsoDate) => ReadonlyMap<string, Bell>;
  /** Lessons of a person in force on a day, of the whole week: a teacher's own, a pupil's by class. */
  readonly weekOf: (person: Pick<Person, "code" | "kind" | "class">, day: IsoDate) => readonly TimetableLesson[];
  /** Lessons that the person has on that very day, as far as the bells tell their times, the first one first. */
  readonly lessonsOn: (person: Pick<Person, "code" | "kind" | "class">, day: IsoDate) => readonly TimedLesson[];
};

/** Names a bell: the first shift is the one that nobody typed. */
export const bellKey = ({ shift, number }: Pick<Bell, "shift" | "number">): string => `${shift ?? 1}/${number}`;

/** The school's week of its rows, found by day and person. */
export function timetableOf(bells: readonly Bell[], lessons: readonly TimetableLesson[]): Timetable {
  const days = new Map<IsoDate, ReadonlyMap<string, Bell>>();
  const byCode = new Map<string, TimetableLesson[]>();
  const byClass = new Map<string, TimetableLesson[]>();
  const put = (map: Map<string, TimetableLesson[]>, key: string, lesson: TimetableLesson): void => {
    if (key !== "") (map.get(key) ?? map.set(key, []).get(key)!).push(lesson);
  };
  for (const lesson of lessons) {
    put(byCode, folded(lesson.code), lesson);
    put(byClass, folded(lesson.class), lesson);
  }
  const bellsOn: Timetable["bellsOn"] = (day) => {
    const known = days.get(day);
    if (known) return known;
    const rung = new Map(bells.filter((bell) => inForce(bell, day)).map((bell) => [bellKey(bell), bell]));
    days.set(day, rung);
    return rung;
  };
  const weekOf: Timetable["weekOf"] = ({ code, kind, class: className }, day) =>
    (kind === "pupil" ? byClass.get(folded(className)) ?? [] : byCode.get(folded(code)) ?? []).filter((lesson) => inForce(lesson, day));
  return {
    bellsOn, weekOf,
    lessonsOn: (person, day) => {
      const today = String(weekday(day) + 1);
      const rung = bellsOn(day);
      return weekOf(person, day).filter((lesson) => lesson.weekday === today).flatMap((lesson) => {
        const bell = rung.get(bellKey(lesson));
        return bell ? [{ lesson, startsAt: bell.startsAt, endsAt: bell.endsAt }] : [];
      }).sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
    },
  };
}
