import type { Gender } from "../tables";
import { plain } from "./spelling";
import { cleanName } from "./name-cleaning";
import type { RosterWords } from "./words";

export type FullName = { readonly surname: string; readonly name: string; readonly patronymic: string };
export type NameQuestion = "name.order" | "name.four" | "name.initials" | "name.latin";

/** A name cell as read (`domain/roster.md` I.5). */
export type NameReading =
  | { readonly state: "empty" }
  | { readonly state: "unreadable" }
  | {
    readonly state: "read";
    /** As typed, in the order surname, name, patronymic. */
    readonly name: FullName;
    readonly question: NameQuestion | null;
    /** What a question proposes instead; null when there is nothing to propose. */
    readonly proposal: FullName | null;
    /** Name, patronymic, surname: the order of a whole column may be so. */
    readonly turned: boolean;
    /** Latin letters that look alike were exchanged. */
    readonly alike: boolean;
    /** What stood in brackets. */
    readonly bracket: string;
  };

const INITIAL = /^\p{L}\.?$/u;
type NameWords = Pick<RosterWords, "alike" | "givenNames" | "patronymicEndings" | "patronymicParticles">;

export type NameReader = {
  readonly read: (typed: string) => NameReading;
  /** Surname, name and patronymic of columns of their own. */
  readonly parts: (surname: string, name: string, patronymic: string) => NameReading;
  readonly gender: (name: FullName) => Gender;
};

export function nameReader(words: NameWords): NameReader {
  const endings = [...words.patronymicEndings.male, ...words.patronymicEndings.female];
  const particles = new Set([...words.patronymicParticles.male, ...words.patronymicParticles.female, ...words.patronymicParticles.any]);
  const endsLikePatronymic = (word: string): boolean => {
    const text = plain(word);
    return particles.has(text.split(" ")[1] ?? "") || particles.has(text.split("-")[1] ?? "") || (text.length > 4 && endings.some((ending) => text.endsWith(ending)));
  };
  const isFemalePatronymic = (word: string): boolean => words.patronymicEndings.female.some((ending) => plain(word).endsWith(ending));
  const isGiven = (word: string): boolean => words.givenNames.male.has(plain(word)) || words.givenNames.female.has(plain(word));

  /** «Рустам оглы» is one part. */
  function joined(parts: readonly string[]): string[] {
    const last = parts[parts.length - 1];
    if (parts.length < 3 || last === undefined || !particles.has(plain(last))) return [...parts];
    return [...parts.slice(0, -2), `${parts[parts.length - 2]} ${last.toLowerCase()}`];
  }

  function read(typed: string): NameReading {
    const cleaned = cleanName(typed, words.alike, particles);
    if (cleaned.text === "") return { state: "empty" };
    if (/\d/.test(cleaned.text) || !/\p{L}/u.test(cleaned.text) || /[@?\ufffd_]/.test(cleaned.text)) return { state: "unreadable" };
    const parts = joined(cleaned.text.replace(/(\p{L})\.(?=\p{L})/gu, "$1. ").split(" "));
    const latin = !/\p{Script=Cyrillic}/u.test(cleaned.text);
    const found = latin ? asTyped(parts, "name.latin") : ordered(parts);
    return found === null ? { state: "unreadable" } : { state: "read", ...found, alike: cleaned.alike, bracket: cleaned.bracket };
  }

  type Ordered = { name: FullName; question: NameQuestion | null; proposal: FullName | null; turned: boolean };
  const of = (surname = "", name = "", patronymic = ""): FullName => ({ surname, name, patronymic });
  const sure = (name: FullName): Ordered => ({ name, question: null, proposal: null, turned: false });
  const asked = (question: NameQuestion, name: FullName, proposal: FullName | null, turned = false): Ordered => ({ name, question, proposal, turned });

  function asTyped(parts: readonly string[], question: NameQuestion): Ordered | null {
    return parts.length < 2 || parts.length > 4 ? null : asked(question, of(parts[0], parts[1], parts.slice(2).join(" ")), null);
  }

  /** The table of I.5, part by part. */
  function ordered(parts: readonly string[]): Ordered | null {
    const [a = "", b = "", c = "", d = ""] = parts;
    const initials = parts.filter((part) => INITIAL.test(part));
    if (initials.length > 0) {
      const words = parts.filter((part) => !INITIAL.test(part));
      const dotted = initials.map((part) => `${part[0]?.toUpperCase()}.`);
      if (words.length === 0 || initials.length > 2 || words.length > 2) return null;
      if (words.length === 2) return asked("name.initials", of(words[0], words[1], dotted.join(" ")), null);
      return asked("name.initials", of(words[0], dotted[0], dotted[1]), null);
    }
    if (parts.length === 2) {
      if (isFemalePatronymic(b) && isGiven(a)) return null;
      const turned = of(b, a);
      return isGiven(a) && a !== b ? asked("name.order", of(a, b), turned, !isGiven(b)) : sure(of(a, b));
    }
    if (parts.length === 3) {
      const [second, third] = [endsLikePatronymic(b), endsLikePatronymic(c)];
      if (second && third) return asked("name.order", of(a, b, c), isGiven(a) ? of(c, a, b) : null, isGiven(a));
      if (second) return asked("name.order", of(a, b, c), of(c, a, b), true);
      if (!third && isGiven(c) && !isGiven(b)) return asked("name.order", of(a, b, c), of(`${a} ${b}`, c));
      return sure(of(a, b, c));
    }
    if (parts.length !== 4) return null;
    if (!endsLikePatronymic(d)) return asked("name.four", of(a, b, `${c} ${d}`), null);
    return asked("name.four", of(`${a} ${b}`, c, d), of(`${a}-${b}`, c, d));
  }

  function parts(surname: string, name: string, patronymic: string): NameReading {
    if (name.trim() === "" && patronymic.trim() === "") return read(surname);
    const [family, given, father] = [surname, name, patronymic].map((part) => cleanName(part, words.alike, particles));
    if (!family || !given || !father || family.text === "") return { state: "empty" };
    const all = `${family.text} ${given.text} ${father.text}`;
    if (/[\d@?\ufffd_]/.test(all) || given.text === "") return { state: "unreadable" };
    const short = INITIAL.test(given.text) || INITIAL.test(father.text);
    const question = short ? "name.initials" as const : /\p{Script=Cyrillic}/u.test(all) ? null : "name.latin" as const;
    return {
      state: "read", name: of(family.text, given.text, father.text), question, proposal: null, turned: false,
      alike: family.alike || given.alike || father.alike, bracket: family.bracket || given.bracket || father.bracket,
    };
  }

  function gender({ name, patronymic }: FullName): Gender {
    const [text, particle = ""] = plain(patronymic).split(/[ -]/);
    if (words.patronymicParticles.male.includes(particle)) return "male";
    if (words.patronymicParticles.female.includes(particle)) return "female";
    if (text && words.patronymicEndings.female.some((ending) => text.endsWith(ending))) return "female";
    if (text && words.patronymicEndings.male.some((ending) => text.endsWith(ending))) return "male";
    const [male, female] = [words.givenNames.male.has(plain(name)), words.givenNames.female.has(plain(name))];
    return male === female ? "" : male ? "male" : "female";
  }

  return { read, parts, gender };
}
