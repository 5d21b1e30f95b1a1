import { bare, plain } from "./spelling";
import type { RosterWords } from "./words";

const ROMAN: readonly string[] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi"];

/** «7Б» of «7 "б"», «7-Б класс», «VII Б», «7B» with a Latin letter; null when there is no such class, "" of nothing. */
export function classReader(words: Pick<RosterWords, "alike" | "classLetters" | "classWords" | "empties">): (typed: string) => string | null {
  const upper = new Map(Object.entries(words.alike).map(([latin, russian]) => [latin.toLowerCase(), russian.toUpperCase()]));
  const tail = new RegExp(`\\s*(?:${words.classWords.join("|")})\\.?$`);
  return (typed) => {
    const text = plain(typed.replace(/\([^)]*\)/g, " ")).replace(tail, "").replace(/['`\u2019]/g, "").trim();
    if (text === "" || words.empties.includes(text)) return "";
    const parts = /^(\d{1,2}|[ivx]+)\s*-?\s*(\p{L})?$/u.exec(text);
    if (!parts) return null;
    const [, read = "", letter = ""] = parts;
    const grade = /^\d/.test(read) ? Number(read) : ROMAN.indexOf(read);
    if (grade < 1 || grade > 11) return null;
    const capital = letter === "" ? "" : upper.get(letter) ?? letter.toUpperCase();
    return capital === "" || words.classLetters.includes(capital) ? `${grade}${capital}` : null;
  };
}

/** Grade of a class, or 0. */
export const gradeOf = (schoolClass: string): number => Number(/^\d+/.exec(schoolClass)?.[0] ?? 0);

/** Whether a class is the next one after another: one grade higher. */
export const isNextClass = (before: string, now: string): boolean => gradeOf(before) > 0 && gradeOf(now) === gradeOf(before) + 1;

/** Classes of one cell of a class teacher, all or null. */
export function classesOf(typed: string, read: (typed: string) => string | null): string | null {
  const classes = bare(typed).split(/\s*[,;/]\s*/).map(read);
  return classes.every((each) => each !== null && each !== "") ? classes.join(", ") : null;
}
