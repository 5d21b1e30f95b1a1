import type { IsoDate, QuestionnaireId } from "../../contract/schemas";
import { QUESTIONNAIRE_WORDS } from "../../templates/questionnaires/common";
import { addDays, addMonths } from "../domain/calendar";
import type { MailHours } from "../domain/questions/mail-time";
import { lastWorkingDay, type Period, type WaveRule } from "../domain/questions/wave";
import { QUESTIONNAIRES } from "./questionnaires";

const day = (text: string): IsoDate => text as IsoDate;
const definition = (id: QuestionnaireId) => {
  const { title, channel, minutes, version } = QUESTIONNAIRES[id];
  return { kind: id, title, channel, minutes, version };
};

/** Weekly, three at most (R-J12). */
const REMIND = { every: 7, most: 3 } as const;

/** Months of the school year in which teachers work with pupils: September to May. */
const MONTHS = 9;
const monthsOf = (year: number, openDays: number): Period[] => Array.from({ length: MONTHS }, (_, at) => {
  const from = addMonths(day(`${year}-09-01`), at);
  const to = addDays(addMonths(from, 1), -1);
  return { id: from.slice(0, 7), from, to, due: (calendar) => ({ from: lastWorkingDay(to, calendar), to: addDays(to, openDays) }) };
});

/** The calendar of waves (`domain/questionnaires.md`), one entry a questionnaire. */
export const WAVES: { readonly [Id in QuestionnaireId]: WaveRule } = {
  Q02: {
    ...definition("Q02"), audience: "mentees", openDays: 21, remind: REMIND,
    periods: (year) => [{ id: "entry", from: day(`${year}-08-01`), to: day(`${year + 1}-08-31`), due: () => ({ from: day(`${year}-08-01`), to: day(`${year}-10-31`) }) }],
  },
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
