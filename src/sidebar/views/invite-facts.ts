import type { InviteShown, WaveBrief } from "../../contract/forms";
import type { ChipState } from "../parts/chip";
import { dayInWords, finds } from "../format";
import { say } from "../words";
import type { Word } from "../words";
import { called } from "./home";

/** It went out and nothing came back: only these are reminded. */
export const isSilent = ({ state }: InviteShown): boolean => state === "sent" || state === "opened" || state === "silent";
export const isAnswered = ({ state }: InviteShown): boolean => state === "answered";

const CHIPS: { readonly [State in InviteShown["state"]]: ChipState } = { created: "waiting", sent: "window", opened: "window", answered: "done", undelivered: "overdue", silent: "due" };
export const chipOf = ({ state }: InviteShown): ChipState => CHIPS[state];

/** Who is invited, with the class of a pupil and the pair it is about. */
export const nameOf = ({ person, pair }: InviteShown): string => [called(person), person.class, pair].filter(Boolean).join(" · ");
export const findsInvite = (invite: InviteShown, query: string): boolean => finds(`${invite.person.name} ${invite.person.code} ${invite.person.class} ${invite.pair} ${invite.code}`, query);
/** By class and then by name, as a pile of sheets lies. */
export const byClass = (one: InviteShown, two: InviteShown): number => one.person.class.localeCompare(two.person.class, "ru", { numeric: true }) || called(one.person).localeCompare(called(two.person), "ru");
export const classesOf = (invites: readonly InviteShown[]): string[] => [...new Set(invites.map(({ person }) => person.class))].filter(Boolean).sort((one, two) => one.localeCompare(two, "ru", { numeric: true }));

const NAMED: { readonly [period: string]: Word } = { entry: "wave.entry", final: "wave.final", adaptation: "wave.adaptation", development: "wave.development", potential: "wave.potential", ending: "wave.ending", early: "wave.early", pulse: "wave.pulse" };
/** A named period, or a month as «октябрь 2026 г.». */
export function periodIn(period: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (!month) return NAMED[period] ? say(NAMED[period]) : period;
  return new Intl.DateTimeFormat("ru", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(Date.UTC(Number(month[1]), Number(month[2]) - 1, 1)));
}
export const waveTitle = ({ title, period }: Pick<WaveBrief, "title" | "period">): string => `${title} · ${periodIn(period)}`;

/** What is sent by messenger: who, what, till when, the link (R-P03). */
export const textFor = (invite: InviteShown, wave: WaveBrief, today: string): string =>
  say("invite.text", { who: called(invite.person), what: wave.title, day: dayInWords(wave.closesOn, today), link: invite.link });
