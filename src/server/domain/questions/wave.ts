import type { InviteState, IsoDate, QuestionnaireId } from "../../../contract/schemas";
import { addDays, isWorkingDay, type SchoolCalendar } from "../calendar";
import type { Registry } from "../registry";
import type { FormDef, Invite, Wave } from "../tables";

/** What a wave is about within a school year: `entry`, `final`, a stage, or a month `2026-10`. */
export type Period = {
  readonly id: string;
  /** First and last day it is about. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Pairs that began on this day or later are not asked. */
  readonly newcomersFrom?: IsoDate;
  /** A mentor is asked so many days after the pair began, or after so many visits, whichever comes first. */
  readonly turn?: { readonly days: number; readonly visits: number };
  /** Days after the start of a pair that has met on which it is asked, each time anew. */
  readonly marks?: Marks;
  /** Days in which somebody should be asked once it is his turn. */
  readonly within?: number;
  /** First and last day on which it is time to send it. */
  readonly due: (calendar: SchoolCalendar) => { readonly from: IsoDate; readonly to: IsoDate };
};
/** These days, and from the last of them so often. */
export type Marks = { readonly days: readonly number[]; readonly every: number };
/**
 * Teachers who take part as mentees this year · those of them who have an active pair · those whose assessment waits for it · mentors, once for
 * each mentee of an active pair · mentors of mentees whose assessment waits for it · pupils, by their side, all who take part or those in a pair ·
 * both sides of teachers' pairs, once a pair · mentees of
 * pairs that come to their end, and mentors of those whose mentoring ends with it · both sides of a pair that ends before its term.
 */
export type Audience = "mentees" | "menteesInPair" | "menteesAssessed" | "mentors" | "mentorsAssessing" | "pupilMentees" | "pupilMenteesInPair" | "pupilMentors" | "pupilMentorsInPair" | "pulseMentees" | "pulseMentors" | "menteesEnding" | "mentorsEnding" | "earlyMentees" | "earlyMentors";

/** How a questionnaire is sent: who, about which periods, for how long. Declared in `catalogue/waves.ts`; no other file knows a number of days. */
export type WaveRule = {
  readonly kind: QuestionnaireId;
  readonly title: string;
  readonly channel: "form" | "page";
  readonly minutes: number;
  readonly version: number;
  readonly audience: Audience;
  /** Periods of the school year that begins in this calendar year. */
  readonly periods: (firstYear: number) => readonly Period[];
  /** Days from sending to the last day, which is still open. */
  readonly openDays: number;
  /** Reminders: days after the letter before, and how many at most (R-J12). */
  readonly remind: { readonly every: number; readonly most: number };
};
export type WaveRules = { readonly [Id in QuestionnaireId]: WaveRule };

/** The last working day not after `day`. */
export function lastWorkingDay(day: IsoDate, calendar: SchoolCalendar): IsoDate {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  return found;
}

/** Its last day itself is open; one that was closed by hand is closed that day. */
export const isWaveOpen = ({ openedOn, closesOn, closedOn }: Wave, today: IsoDate): boolean => closedOn === null && openedOn <= today && today <= closesOn;

export const openWaves = (registry: Registry, today: IsoDate): Wave[] => registry.waves.filter((wave) => isWaveOpen(wave, today));

/** The state as people see it: what only a date brings («закрыто без ответа») is computed and never stored. */
export function inviteState(invite: Invite, wave: Wave | undefined, today: IsoDate): InviteState {
  const asked = invite.state === "sent" || invite.state === "opened";
  return asked && wave !== undefined && !isWaveOpen(wave, today) ? "silent" : invite.state;
}

/** Was asked and has not answered. */
export const isSilent = ({ state }: Invite): boolean => state === "sent" || state === "opened" || state === "silent";

/** The form of a questionnaire in a year that new waves use: the newest that no other has replaced. */
export const currentForm = (registry: Registry, kind: QuestionnaireId, yearId: string): FormDef | undefined =>
  registry.formDefs.filter((form) => form.kind === kind && form.yearId === yearId && form.state !== "replaced")
    .reduce<FormDef | undefined>((last, form) => (last === undefined || form.version >= last.version ? form : last), undefined);

/** Invitations of one matter, over all its waves of that year. */
export const invitesAbout = (registry: Registry, kind: QuestionnaireId, yearId: string, period: string): { readonly invite: Invite; readonly wave: Wave }[] =>
  registry.waves.filter((wave) => wave.kind === kind && wave.yearId === yearId && wave.period === period)
    .flatMap((wave) => registry.invitesIn(wave.id).map((invite) => ({ invite, wave })));
