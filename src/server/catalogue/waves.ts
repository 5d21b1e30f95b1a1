import type { IsoDate, QuestionnaireId } from "../../contract/schemas";
import { QUESTIONNAIRE_WORDS } from "../../templates/questionnaires/common";
import { addDays, addMonths } from "../domain/calendar";
import type { MailHours } from "../domain/questions/mail-time";
import { lastWorkingDay, type Period, type WaveRule } from "../domain/questions/wave";
import type { StageModelLine } from "../domain/tables";
import { QUESTIONNAIRES } from "./questionnaires";

const day = (text: string): IsoDate => text as IsoDate;
const definition = (id: QuestionnaireId) => {
  const { title, channel, minutes, version } = QUESTIONNAIRES[id];
  return { kind: id, title, channel, minutes, version };
};

/** Weekly, three at most (R-J12). */
const REMIND = { every: 7, most: 3 } as const;

/** On entry; the result of pupils in May, or by hand when a pair ends sooner. */
const ENTRY = (year: number): Period[] => [{ id: "entry", from: day(`${year}-08-01`), to: day(`${year + 1}-08-31`), due: () => ({ from: day(`${year}-08-01`), to: day(`${year}-10-31`) }) }];
const RESULT = (year: number): Period[] => [{ id: "final", from: day(`${year}-08-01`), to: day(`${year + 1}-08-31`), due: () => ({ from: day(`${year + 1}-05-01`), to: day(`${year + 1}-05-31`) }) }];

/** Months of the school year in which teachers work with pupils: September to May. */
const MONTHS = 9;
const monthsOf = (year: number, openDays: number): Period[] => Array.from({ length: MONTHS }, (_, at) => {
  const from = addMonths(day(`${year}-09-01`), at);
  const to = addDays(addMonths(from, 1), -1);
  return { id: from.slice(0, 7), from, to, newcomersFrom: addDays(to, 1), due: (calendar) => ({ from: lastWorkingDay(to, calendar), to: addDays(to, openDays) }) };
});

const yearFrom = (year: number): { readonly from: IsoDate; readonly to: IsoDate } => ({ from: day(`${year}-08-01`), to: day(`${year + 1}-08-31`) });
/** The package of a stage: each mentee when the own assessment opens, so the days are those of the person. */
const ofStage = (stage: StageModelLine["stage"]) => (year: number): Period[] => [{ id: stage, ...yearFrom(year), due: () => yearFrom(year) }];

/** Own choice: once it is somebody's turn, a fortnight to send it. */
const FORTNIGHT = 14;
/** Q07 on entry, until May; and in May, without those who began in April. `turn` is the mentor's. */
const competence = (turn?: NonNullable<Period["turn"]>) => (year: number): Period[] => [
  { id: "entry", ...yearFrom(year), within: FORTNIGHT, ...(turn ? { turn } : {}), due: () => ({ from: day(`${year}-08-01`), to: day(`${year + 1}-04-30`) }) },
  { id: "final", from: day(`${year + 1}-05-01`), to: day(`${year + 1}-05-31`), newcomersFrom: day(`${year + 1}-04-01`), due: () => ({ from: day(`${year + 1}-05-01`), to: day(`${year + 1}-05-31`) }) },
];
/** The mentor's entry Q07 (`domain/data-model.md` §6.4). */
const MENTOR_TURN = { days: 30, visits: 3 } as const;
/** A package is asked a fortnight before the assessment is due: ten days leave four to read it. */
const PACKAGE_DAYS = 10;

/** Q11: two, four and eight weeks after the first meeting, then every other month, through the months of the school year (R-J11). */
const PULSE = (year: number): Period[] => [{
  id: "pulse", ...yearFrom(year), marks: { days: [14, 28, 56], every: 60 }, within: FORTNIGHT, due: () => ({ from: day(`${year}-09-01`), to: day(`${year + 1}-05-31`) }),
}];
/** One minute is asked for, so one reminder is enough, and a week. */
const PULSE_DAYS = 7;

/** Who is asked at the end of a pair, each on days of the own. */
const ENDING = (year: number): Period[] => [{ id: "ending", ...yearFrom(year), due: () => yearFrom(year) }];

/** Q22: both sides of a pair that ends before its term; who has parted is reminded once. */
const EARLY = (year: number): Period[] => [{ id: "early", ...yearFrom(year), due: () => yearFrom(year) }];
const EARLY_DAYS = 14;

/** The calendar of waves (`domain/questionnaires.md`), one entry a questionnaire. */
export const WAVES: { readonly [Id in QuestionnaireId]: WaveRule } = {
  Q02: {
    ...definition("Q02"), audience: "mentees", openDays: 21, remind: REMIND,
    periods: ENTRY,
  },
  Q03: { ...definition("Q03"), audience: "menteesAssessed", openDays: PACKAGE_DAYS, remind: REMIND, periods: ofStage("adaptation") },
  Q04: { ...definition("Q04"), audience: "mentorsAssessing", openDays: PACKAGE_DAYS, remind: REMIND, periods: ofStage("adaptation") },
  Q05: { ...definition("Q05"), audience: "mentorsAssessing", openDays: PACKAGE_DAYS, remind: REMIND, periods: ofStage("development") },
  Q06: { ...definition("Q06"), audience: "mentorsAssessing", openDays: PACKAGE_DAYS, remind: REMIND, periods: ofStage("potential") },
  Q07a: { ...definition("Q07a"), audience: "menteesInPair", openDays: 21, remind: REMIND, periods: competence() },
  Q07b: { ...definition("Q07b"), audience: "mentors", openDays: 21, remind: REMIND, periods: competence(MENTOR_TURN) },
  Q11a: { ...definition("Q11a"), audience: "pulseMentees", openDays: PULSE_DAYS, remind: { every: 4, most: 1 }, periods: PULSE },
  Q11b: { ...definition("Q11b"), audience: "pulseMentors", openDays: PULSE_DAYS, remind: { every: 4, most: 1 }, periods: PULSE },
  Q17: { ...definition("Q17"), audience: "mentorsEnding", openDays: PACKAGE_DAYS, remind: REMIND, periods: ENDING },
  Q18a: { ...definition("Q18a"), audience: "pupilMentees", openDays: 21, remind: REMIND, periods: ENTRY },
  Q18b: { ...definition("Q18b"), audience: "pupilMentors", openDays: 21, remind: REMIND, periods: ENTRY },
  Q18c: { ...definition("Q18c"), audience: "pupilMenteesInPair", openDays: 21, remind: REMIND, periods: RESULT },
  Q18d: { ...definition("Q18d"), audience: "pupilMentorsInPair", openDays: 21, remind: REMIND, periods: RESULT },
  Q19: { ...definition("Q19"), audience: "menteesEnding", openDays: PACKAGE_DAYS, remind: REMIND, periods: ENDING },
  Q22a: { ...definition("Q22a"), audience: "earlyMentees", openDays: EARLY_DAYS, remind: { every: 7, most: 1 }, periods: EARLY },
  Q22b: { ...definition("Q22b"), audience: "earlyMentors", openDays: EARLY_DAYS, remind: { every: 7, most: 1 }, periods: EARLY },
  Q23: { ...definition("Q23"), audience: "menteesInPair", openDays: 10, remind: REMIND, periods: (year) => monthsOf(year, 10) },
};

/** Mail goes out on working days in these hours of the school (`domain/data-model.md` §6.4). */
export const MAIL_HOURS: MailHours = { from: "08:00", to: "18:00" };

/** Domains of accounts that belong to no school: nobody can let in all of them. */
const CONSUMER_DOMAINS: readonly string[] = ["gmail.com", "googlemail.com"];
/** The domain whose accounts are the school's, or "" when it has none: then the page is closed to all but the coordinator (design §1). */
export const schoolDomain = (mailDomain: string): string => (CONSUMER_DOMAINS.includes(mailDomain) ? "" : mailDomain);

/** How a form that everybody with the link may answer stands among the outsiders let in. */
export const ANYONE = "все по ссылке";

/** What a form that does not accept answers says. */
export const FORM_IS_OVER = QUESTIONNAIRE_WORDS.over;
