import { diceOf } from "./dice";
import { nameBook } from "./names";
import { PUPIL_TAKEN, pupilLines } from "./pupils";
import type { RosterLine } from "./row";
import { SAMPLE } from "./shape";
import type { Shape } from "./shape";
import { addresses, staffLines, teacherLines } from "./staff";
import { MENTEE_CASES, MENTOR_NAMES, STAFF } from "./teachers";

/** What the sample school is called, and whom setup is told about. */
export const SCHOOL = {
  name: "МБОУ СОШ № 0 г. Примерск",
  domain: "school0.example",
  director: "Ракитина Галина Степановна",
  curator: "Юсупова Лейла Рашидовна",
  curatorEmail: "l.yusupova@school0.example",
  coordinator: "nastavnik@school0.example",
  /** What its papers say of it, by key of «Настройки». */
  papers: {
    orgShortName: "МБОУ СОШ № 0", orgFounder: "Управление образования администрации города Примерска", orgCity: "г. Примерск", orgAddress: "620000, г. Примерск, ул. Школьная, д. 1",
    orgDetails: "ИНН 0000000000, ОГРН 0000000000000, school0.example", orgPhone: "8 (000) 000-00-00",
  },
} as const;

/**
 * The roster of an invented school: staff, mentors and mentees, always the same for the same arguments.
 *
 * @param firstYear first calendar year of the school year: days of work are counted from it
 */
export function schoolRoster(firstYear: number, shape: Shape = SAMPLE, seed = 17): RosterLine[] {
  const dice = diceOf(seed);
  const taken = [...STAFF.map(({ name }) => name), ...MENTOR_NAMES, ...PUPIL_TAKEN, ...MENTEE_CASES.flatMap(({ name }) => (name ? [name] : []))];
  const making = { shape, firstYear, domain: SCHOOL.domain, dice, next: nameBook(dice, taken) };
  const address = addresses(SCHOOL.domain);
  return [...staffLines(address), ...teacherLines(making, address), ...pupilLines(making)];
}
