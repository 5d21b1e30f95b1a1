import { D49 } from "../../../templates/documents/reference";
import { schoolYearOf, schoolYearTitle } from "../../domain/calendar";
import { mentorRecord, type RecordLine } from "../../domain/mentor-record";
import { stateTold } from "../../domain/pair";
import { experienceMonths } from "../../domain/person";
import type { Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { CATEGORY, FORM, PAIR_STATE } from "../values";
import { DATE_GAP, NUMBER_GAP, ORG, dated, orDash, shortDay } from "./common";
import { blankOf, define, type Fact, type PaperLook } from "./look";
import { inCase, lowerFirst, named, postOf } from "./naming";
import { hoursOf } from "./pupils";

/** Rows for what the school knows of students on teaching practice: the registry keeps none. */
const STUDENTS = ["1", "2", "3"];

/** The person the reference is about. */
const mentor = ({ mentee }: PaperLook): Person | undefined => mentee;
const ofMentor = (of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => {
  const person = mentor(look);
  return blankOf(person ? of(person, look) : "", "paper.lack.mentor", "pairs");
};
const lines = (look: PaperLook): RecordLine[] => {
  const person = mentor(look);
  return person ? mentorRecord(look.registry, person.id) : [];
};
const total = (look: PaperLook, of: (line: RecordLine) => number): number => lines(look).reduce((sum, line) => sum + of(line), 0);

/** «5 лет» without its plural: years, and months while there is no whole one. */
function experienceOf(person: Person, { today }: PaperLook): string {
  const months = experienceMonths(person, today);
  return months === null ? "" : months < 12 ? `${months} мес.` : `полных лет: ${Math.floor(months / 12)}`;
}

function rowOf(look: PaperLook, { pair, members, minutes, lessons }: RecordLine) {
  const { registry } = look;
  const year = registry.years.find(({ id }) => id === pair.yearId);
  const names = [...new Set(members.map(({ menteeId }) => menteeId))].flatMap((id) => registry.person(id) ?? []).map((person) => named(look, person, "nominative").full);
  return {
    year: year ? schoolYearTitle(Number(year.start.slice(0, 4))) : pair.start === null ? "" : schoolYearTitle(schoolYearOf(pair.start)), mentees: names.join(", "), form: noBreak(FORM[pair.form]),
    term: [pair.start, pair.closedOn ?? pair.end].map(shortDay).filter((day) => day !== "").join(" – "), order: noBreak([pair.orderNumber && `№ ${pair.orderNumber}`, pair.orderedOn && `от\u00a0${shortDay(pair.orderedOn)}`].filter(Boolean).join(" ")),
    hours: hoursOf(minutes), lessons: String(lessons), result: orDash(PAIR_STATE[stateTold(pair, registry)]),
  };
}

/** D49: what the registry knows of a mentor's work, and lines for what it does not. */
export const reference = define({
  names: D49, group: "G14", place: "pair", numbered: true, editions: false, signs: ["head"], inputs: [],
  title: () => D49.title,
  file: (look) => `D49 Справка наставника ${mentor(look)?.code ?? ""}`,
  lacks: (look) => (lines(look).length > 0 ? [] : [{ said: { key: "paper.lack.record" }, mend: null }]),
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, orgDetails: ORG.orgDetails, place: ORG.place,
      date: () => DATE_GAP, number: () => NUMBER_GAP,
      mentorName: ofMentor((person, look) => named(look, person, "dative").full), mentorPost: ofMentor((person) => noBreak(inCase(lowerFirst(postOf(person) || "педагог"), "dative"))),
      category: (look) => orDash(mentor(look)?.category ? CATEGORY[mentor(look)!.category as keyof typeof CATEGORY] : ""),
      experience: (look) => orDash(mentor(look) ? experienceOf(mentor(look)!, look) : ""),
      pairs: (look) => String(lines(look).length), hours: (look) => hoursOf(total(look, ({ minutes }) => minutes)), lessons: (look) => String(total(look, (line) => line.lessons)),
      today: ({ today }) => dated(today),
      headPost: (look) => (look.unsigned ? "" : ORG.headPost(look)), headName: (look) => (look.unsigned ? "" : ORG.headName(look)),
    },
    tables: { years: (look) => lines(look).map((line) => rowOf(look, line)), students: () => STUDENTS.map((n) => ({ n })) },
    blocks: { signed: ({ unsigned }) => !unsigned, unsigned: ({ unsigned }) => unsigned },
  },
});
