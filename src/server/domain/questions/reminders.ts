import type { InviteId, IsoDate, PersonId } from "../../../contract/schemas";
import { addDays, daysBetween, isWorkingDay, type SchoolCalendar } from "../calendar";
import { holdOf } from "../course/held";
import { dutiesByPerson, type Duty, type RecallLook } from "../recall";
import { isVacation, type Vacation } from "../vacation";
import type { Registry } from "../registry";
import type { FormDef, Invite, Person, Wave } from "../tables";
import { inviteLink, isAnswerable } from "./link";
import { consentLack, isHere, wayTo } from "./mailable";
import { isSilent, isWaveOpen, type WaveRules } from "./wave";

/** What decides about letters on a day. `dayOf` is the school's day of an instant, `morningOf` the instant at which a day's digest is made. */
export type PostLook = {
  readonly registry: Registry;
  readonly rules: WaveRules;
  readonly school: { readonly calendar: SchoolCalendar; readonly vacations: readonly Vacation[] };
  readonly today: IsoDate;
  readonly pageUrl: string;
  readonly pageDomain: string;
  /** Invitations of letters that are under way, or of which nobody knows whether they went out: nothing more is said of them until that is settled. */
  readonly held: ReadonlySet<string>;
  readonly dayOf: (instant: string) => IsoDate;
  readonly morningOf: (day: IsoDate) => string;
  /** What recalling terms looks at on a day; null where the school wants letters about questionnaires alone. */
  readonly recallOn: (day: IsoDate) => RecallLook | null;
};
/** One matter of a letter. */
export type Matter = { readonly invite: Invite; readonly wave: Wave; readonly form: FormDef; readonly link: string; readonly reminder: boolean };

/** The day from which the silent may be asked again: so many days after the letter before. Null when that was the last one, or none went out. */
function remindFrom(invite: Invite, { remind }: WaveRules[Wave["kind"]], dayOf: PostLook["dayOf"]): IsoDate | null {
  const last = invite.remindedAt === "" ? invite.sentAt : invite.remindedAt;
  return last === "" || invite.reminded >= remind.most ? null : addDays(dayOf(last), remind.every);
}

/** So many days before the end a wave that sends no reminder any more needs a word in person. */
const LAST_DAYS = 3;

/** No reminder comes any more while the wave is open: the last letter is a week old, or the end is near. */
export function isLastWord(invite: Invite, wave: Wave, rules: WaveRules, dayOf: PostLook["dayOf"], today: IsoDate): boolean {
  const last = invite.remindedAt === "" ? invite.sentAt : invite.remindedAt;
  if (!isSilent(invite) || !isWaveOpen(wave, today) || last === "") return false;
  const { every, most } = rules[wave.kind].remind;
  const lastDay = dayOf(last);
  const next = addDays(lastDay, every);
  const comes = invite.way === "mail" && invite.reminded < most && next <= wave.closesOn;
  return !comes && lastDay < today && (next <= today || daysBetween(today, wave.closesOn) <= LAST_DAYS);
}

/** Whether this person may be written to today, whatever about: here, with both consents. */
export const mayBeWritten = (person: Person, { registry, today }: Pick<PostLook, "registry" | "today">): boolean => isHere(person, today) && consentLack(person.id, registry, today) === null;

/**
 * What a letter of today says to a person: `digest` is invitations that were opened before this morning and reminders whose day has come, `only`
 * the invitations a curator chose. Whoever has answered, wave and form that are closed, a link that is not there: nothing is said of them, nor of a mentee on a long leave.
 */
export function mattersFor(look: PostLook, person: Person, about: "digest" | { readonly only: ReadonlySet<InviteId> }): Matter[] {
  if (!mayBeWritten(person, look)) return [];
  return look.registry.invitesOf(person.id).flatMap((invite): Matter[] => {
    const wave = look.registry.wave(invite.waveId);
    const form = wave && look.registry.formDef(wave.formDefId);
    if (look.held.has(invite.id) || (about === "digest" && holdOf(look.registry, invite.aboutId || person.id, look.today)) || !wave || !form || !isWaveOpen(wave, look.today) || !isAnswerable(form, look.pageUrl) || wayTo(person, form.channel, look.pageDomain) !== "mail") return [];
    const due = about === "digest" ? dueInDigest(look, invite, wave) : about.only.has(invite.id) && dueByHand(look, invite, wave);
    return due ? [{ invite, wave, form, link: inviteLink(invite, form, look.pageUrl), reminder: invite.state !== "created" }] : [];
  });
}

function dueInDigest({ rules, school, today, dayOf, morningOf }: PostLook, invite: Invite, wave: Wave): boolean {
  if (invite.state === "created") return invite.way === "mail" && invite.createdAt < morningOf(today);
  if (!isSilent(invite) || isVacation(today, school.vacations) || !isWorkingDay(today, school.calendar)) return false;
  const from = remindFrom(invite, rules[wave.kind], dayOf);
  return invite.way === "mail" && from !== null && from <= today;
}

/** By hand a reminder need not wait for its day, but nobody is asked more often than the rule says, nor twice a day. */
export function dueByHand({ rules, dayOf, today }: Pick<PostLook, "rules" | "dayOf" | "today">, invite: Invite, wave: Wave): boolean {
  if (invite.state === "created") return true;
  if (!isSilent(invite) || invite.reminded >= rules[wave.kind].remind.most) return false;
  const last = invite.remindedAt === "" ? invite.sentAt : invite.remindedAt;
  return last === "" || dayOf(last) < today;
}

/** Terms that the digest of that day recalls, by person; as reminders of questionnaires they wait for a working day of a term, and go to whoever has an address. */
export function dutiesOn(look: PostLook): ReadonlyMap<PersonId, readonly Duty[]> {
  const { school, today, registry } = look;
  if (isVacation(today, school.vacations) || !isWorkingDay(today, school.calendar)) return new Map();
  // Who may be written to is told by a few rows, what is due by all of them.
  const written = new Set(registry.people.filter((person) => person.email !== "" && mayBeWritten(person, look)).map(({ id }) => id));
  const recall = written.size > 0 ? look.recallOn(today) : null;
  return new Map([...(recall ? dutiesByPerson(recall) : [])].filter(([id]) => written.has(id)));
}

/** Everybody who gets a digest today, with what it is about (one letter a person a day). */
export function digestOf(look: PostLook): { readonly personId: PersonId; readonly inviteIds: InviteId[] }[] {
  const invited = invitedOf(look);
  const known = new Set(invited.map(({ personId }) => personId));
  return [...invited, ...[...dutiesOn(look).keys()].filter((id) => !known.has(id)).map((personId) => ({ personId, inviteIds: [] }))];
}

/** Those of whom a questionnaire is asked. */
function invitedOf(look: PostLook): { readonly personId: PersonId; readonly inviteIds: InviteId[] }[] {
  const people = new Set(look.registry.waves.filter((wave) => isWaveOpen(wave, look.today)).flatMap(({ id }) => look.registry.invitesIn(id).map(({ personId }) => personId)));
  return [...people].flatMap((id) => {
    const person = look.registry.person(id);
    const matters = person ? mattersFor(look, person, "digest") : [];
    return matters.length > 0 ? [{ personId: id, inviteIds: matters.map(({ invite }) => invite.id) }] : [];
  });
}

/**
 * The first working day, not before `from`, on which somebody is to be written to; null when nobody is while any wave is open. Of terms only that day itself
 * is looked at: each new day looks again.
 */
export function nextDigestDay(look: PostLook, from: IsoDate): IsoDate | null {
  if (dutiesOn({ ...look, today: from }).size > 0) return from;
  const last = look.registry.waves.filter(({ closedOn }) => closedOn === null).reduce<IsoDate | null>((day, { closesOn }) => (day === null || closesOn > day ? closesOn : day), null);
  for (let day = from; last !== null && day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day, look.school.calendar) && invitedOf({ ...look, today: day }).length > 0) return day;
  }
  return null;
}
