import type { RosterField } from "../../../contract/roster";
import type { IsoDate } from "../../../contract/schemas";
import type { Category } from "../tables";
import { categoryReader } from "./category";
import type { Column } from "./columns";
import { readDate, shownDay } from "./dates";
import { readEmail } from "./email";
import { experienceBase, experienceReader } from "./experience";
import { valueReaders } from "./kinds";
import { nameReader } from "./names";
import { ask, note, type Reading, type Remark, type RowAnswer } from "./remark";
import { classesOf, classReader } from "./school-class";
import { oneLine, plain } from "./spelling";
import { subjectReader } from "./subjects";
import type { RosterWords } from "./words";

/** What the readers of cells need of the school and of the day. */
export type ReadingDay = { readonly today: IsoDate; readonly zoneMinutes: number; readonly mailDomain: string; readonly codesMode: boolean };

/** All readers of cell values, compiled once a plan. */
export type Readers = ReturnType<typeof cellReaders>;
export function cellReaders(words: RosterWords, lookup: readonly string[], on: ReadingDay) {
  const russian = new Map(Object.entries(words.alike).filter(([latin]) => latin === latin.toLowerCase()).map(([latin, letter]) => [letter, latin]));
  return {
    ...valueReaders(words),
    names: nameReader(words),
    schoolClass: classReader(words),
    category: categoryReader(words),
    subjects: subjectReader(lookup, words.subjects, words.empties),
    email: (typed: string) => readEmail(typed, russian, on.mailDomain, words.empties),
    date: (typed: string) => readDate(typed, words, on),
    experience: experienceReader(words),
    words,
    on,
  };
}

/** An address that tells a name («i.kovaleva@», «petrov.a@»): said in codes mode. */
const NAMED_ADDRESS = /^(?:[a-z]{1,2}[._][a-z]{3,}|[a-z]{3,}[._][a-z]+)[a-z0-9._-]*@/;

/** The cells of one row for one person, read one by one; what has to be said is collected on the way. */
export type Cells = ReturnType<typeof cellsOf>;
export function cellsOf(
  cells: readonly string[], columns: ReadonlyMap<RosterField, Column>, row: number, readers: Readers, answer: RowAnswer,
  remarks: Remark[], readings: Reading[],
) {
  const typed = (field: RosterField): string => oneLine(cells[columns.get(field)?.at ?? -1] ?? "");
  const params = (field: RosterField, read = typed(field)) => ({ row: row + 1, column: columns.get(field)?.header ?? "", read });
  const shown = (field: string, from: string, to: string): void => {
    if (from !== to && to !== "") readings.push({ field, from, to });
  };

  function date(field: RosterField): IsoDate | null {
    const found = readers.date(typed(field));
    if (found.state === "empty") return null;
    if (found.state === "read") {
      shown(field, typed(field), shownDay(found.day));
      return found.day;
    }
    if (found.state === "bad") {
      remarks.push(ask("date.bad", params(field), answer));
      return null;
    }
    const options = [{ value: found.day, label: shownDay(found.day) }, { value: "", label: "roster.option.without" }];
    const remark = ask(found.key, { ...params(field), right: shownDay(found.day) }, answer, options, found.day);
    remarks.push(remark);
    return remark.chosen === found.day ? found.day : null;
  }

  function experience(workStart: IsoDate | null): { before: number | null; today: number | null } {
    const read = (field: RosterField): number | null => {
      const months = readers.experience(typed(field));
      if (months !== "bad") return months;
      remarks.push(ask("exp.bad", params(field), answer));
      return null;
    };
    const before = read("experienceBefore");
    const stated = read("experienceToday");
    if (stated === null || workStart === null) return { before, today: stated };
    const base = experienceBase(stated, workStart, readers.on.today);
    if (!("conflict" in base)) return { before, today: stated };
    remarks.push(ask("exp.conflict", { ...params("experienceToday"), day: workStart }, answer));
    return { before, today: null };
  }

  function category(): Category {
    const found = readers.category(typed("category"));
    if (found === null) {
      remarks.push(ask("cat.unknown", params("category"), answer));
      return "";
    }
    if (found.category !== "" && plain(typed("category")) !== readers.words.shown.category[found.category]) shown("category", typed("category"), readers.words.shown.category[found.category]);
    return found.category;
  }

  function email(): string {
    const found = readers.email(typed("email"));
    if (found.state === "empty") return "";
    if (found.state === "read") {
      shown("email", typed("email"), found.address);
      if (found.outside) remarks.push(note("mail.outside", params("email", found.address)));
      if (readers.on.codesMode && NAMED_ADDRESS.test(found.address)) remarks.push(note("mail.named", params("email", found.address)));
      return found.address;
    }
    if (found.state === "two") {
      const remark = ask("mail.two", params("email"), answer, found.addresses.map((address) => ({ value: address, label: address })));
      remarks.push(remark);
      return remark.chosen ?? "";
    }
    const options = found.proposal === "" ? [] : [{ value: found.proposal, label: found.proposal }];
    const key = found.letter === "" ? "mail.bad" : "mail.bad.letter";
    const given = answer.choice("mail.bad") ?? answer.choice(key);
    const remark = ask(key, { ...params("email", found.read), letter: found.letter, place: found.place }, answer, options);
    remarks.push(given === undefined ? remark : { ...remark, chosen: given });
    return given !== undefined && given === found.proposal ? given : "";
  }

  /** @param several a class teacher may have more than one */
  function schoolClass(several: boolean): string {
    const text = typed("class");
    const found = readers.schoolClass(text) ?? (several ? classesOf(text, readers.schoolClass) : null);
    if (found === null) remarks.push(ask("class.unknown", params("class"), answer));
    else shown("class", text, found);
    return found ?? "";
  }

  return { typed, params, shown, date, experience, category, email, schoolClass };
}
