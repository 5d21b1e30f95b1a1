import type { TodayLine } from "../../contract/contract";
import type { IsoDate, Role } from "../../contract/schemas";
import { isActivePair, isMember } from "./actor";
import { addDays, daysBetween } from "./calendar";
import { ownMeetings } from "./helper";
import { sidesOf } from "./pair";
import { shortName } from "./person";
import type { Registry } from "./registry";
import type { Facts } from "./rights";
import type { Appeal, Pair, PairMember, Person } from "./tables";

/** Days in which the curator decides about a pair on review; until then both see it as it was (`domain/data-model.md` §6.2). */
const DECIDED_WITHIN = 7;
/** Days after the trial meeting in which both are asked; who does not answer said «пока не ясно» (R-B31). */
const FIT_WITHIN = 14;

/** Who may say so of a pair: its mentors, mentees and grown-up, while it is active (R.6, pair.unfit: pair or self). */
export const mayAppeal = (role: Role, { pair, self, grp, active }: Facts): boolean =>
  active === true && ((role === "mentor" || role === "secondMentor") && pair === true || role === "mentee" && self === true || role === "grownUp" && grp === true);

export const isOpenAppeal = ({ state }: Appeal): boolean => state === "open";

/** Lines for the curator alone: who wants to talk, and pairs on review, each thing that was said of a pair once, whoever and how many said it. */
export function appealLines({ registry, today }: { readonly registry: Registry; readonly today: IsoDate }): TodayLine[] {
  const open = registry.appeals.filter(isOpenAppeal);
  const talks = new Map(open.flatMap(({ kind, personId }) => (kind === "talk" && personId !== "" ? [[personId, registry.person(personId)] as const] : [])));
  const reviewed = registry.pairs.filter(({ state }) => state === "review");
  return [
    ...[...talks].flatMap(([id, person]) => (person ? [{ ...LINE, text: { key: "duty.appeal.talk", params: { who: shortName(person) } }, hint: { key: "duty.appeal.talk.hint" }, state: "waiting" as const, due: null, daysLeft: null, pairId: null, personId: id }] : [])),
    ...reviewed.flatMap((pair) => {
      const said = open.filter(({ pairId }) => pairId === pair.id);
      const kinds = said.length === 0 ? ["review" as const] : [...new Set(said.map(({ kind }) => kind))];
      return kinds.map((kind): TodayLine => {
        const first = said.filter((each) => each.kind === kind).reduce<IsoDate | null>((day, { date }) => (day === null || date < day ? date : day), null);
        const due = first === null ? null : addDays(first, DECIDED_WITHIN);
        return {
          ...LINE, text: { key: `duty.appeal.${kind}`, params: { who: sidesOf(pair, registry) } }, hint: { key: "duty.appeal.hint" },
          state: due === null ? "waiting" : due < today ? "overdue" : "due", due, daysLeft: due === null ? null : daysBetween(today, due), pairId: pair.id, personId: null,
        };
      });
    }),
  ];
}
const LINE = { rule: "appeal", owedBy: "curator", observationId: null } as const;

/** The last day on which the sides of a pair are asked whether it fits; null before its trial meeting. */
export function fitUntil(pair: Pair, registry: Registry): IsoDate | null {
  const trial = ownMeetings(pair, registry).filter(({ kind, state }) => kind === "trial" && state === "held").reduce<IsoDate | null>((first, { date }) => (first === null || date < first ? date : first), null);
  return trial === null ? null : addDays(trial, FIT_WITHIN);
}

/** Members of whom this person still has to say whether the pair fits: the mentor of each mentee, a mentee of himself. Pupils do not use the page. */
export function fitsToAnswer(pair: Pair, me: Person, registry: Registry, today: IsoDate): { readonly member: PairMember; readonly as: "mentor" | "mentee" }[] {
  const until = fitUntil(pair, registry);
  if (until === null || today > until || !isActivePair(pair, today)) return [];
  return registry.membersOf(pair.id).filter(({ to }) => to === null).flatMap((member): { readonly member: PairMember; readonly as: "mentor" | "mentee" }[] => {
    if (pair.mentorId === me.id) return member.mentorFitOn === null ? [{ member, as: "mentor" }] : [];
    return member.menteeId === me.id && isMember(me.id, pair, registry, today) && member.menteeFitOn === null ? [{ member, as: "mentee" }] : [];
  });
}

/** «Подходит ли вам эта пара?» to each side, on nobody else's «Сегодня». */
export function ownFitLines({ registry, today }: { readonly registry: Registry; readonly today: IsoDate }, me: Person): TodayLine[] {
  return [...registry.pairsOfMentor(me.id), ...registry.pairsOfMentee(me.id)].flatMap((pair) => fitsToAnswer(pair, me, registry, today).map(({ member, as }): TodayLine => {
    const due = fitUntil(pair, registry)!;
    const mentee = registry.person(member.menteeId);
    return {
      rule: "fit", text: as === "mentor" ? { key: "duty.fit.mentor", params: { who: mentee ? shortName(mentee) : pair.code } } : { key: "duty.fit.mentee" }, hint: { key: "duty.fit.hint" },
      state: "due", due, daysLeft: daysBetween(today, due), owedBy: as, owedById: me.id, pairId: pair.id, personId: member.menteeId, observationId: null,
    };
  }));
}
