import type { Message } from "../../../contract/errors";
import type { InviteId, InviteWay, IsoDate, PairId, PersonId } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { FORM_KINDS } from "../pair";
import { inForce, type Registry } from "../registry";
import { isPresent } from "../person";
import type { Pair, Participation, Person } from "../tables";
import { consentLack, isHere, wayTo } from "./mailable";
import { invitesAbout, isWaveOpen, type Period, type WaveRule } from "./wave";

export type AudienceLook = { readonly registry: Registry; readonly today: IsoDate; readonly yearId: string; readonly pageDomain: string };
/** `again`: an invitation of the open wave that did not arrive, and goes out once more. */
export type Invited = { readonly person: Person; readonly pairId: PairId | ""; readonly way: InviteWay; readonly again: InviteId | "" };
export type LeftOut = { readonly person: Person; readonly why: Message };

const LIVE: readonly Participation["state"][] = ["applied", "candidate", "base", "programme"];
const KNOWN: readonly Participation["state"][] = [...LIVE, "paused", "blocked"];

/**
 * Who gets a questionnaire about a period, about which pair and by which way; and who is left out because of what. Null is everybody it is for;
 * a person who is named gets an answer in any case (`domain/data-model.md` §6.4, a wave's preview).
 */
export function previewOf(look: AudienceLook, rule: WaveRule, period: Period, personIds: readonly PersonId[] | null): { readonly invited: Invited[]; readonly leftOut: LeftOut[] } {
  const asked = askedBefore(look, rule, period);
  const invited: Invited[] = [];
  const leftOut: LeftOut[] = [];
  for (const person of personIds === null ? candidates(look) : [...new Set(personIds)].flatMap((id) => look.registry.person(id) ?? [])) {
    const pairs = activePairs(look, person.id);
    const why = whyNot(look, rule, period, person, pairs) ?? asked.get(person.id)?.why ?? null;
    if (why !== null) leftOut.push({ person, why });
    else invited.push({ person, pairId: pairs.length === 1 ? pairs[0]!.id : "", way: wayTo(person, rule.channel, look.pageDomain), again: asked.get(person.id)?.again ?? "" });
  }
  return { invited, leftOut };
}

/** Teachers who are mentees in a form where the mentee is a teacher. */
const isMentee = ({ form, role, yearId }: Participation, year: string): boolean => role === "mentee" && yearId === year && FORM_KINDS[form].mentee === "teacher";

const candidates = ({ registry, yearId }: AudienceLook): Person[] => {
  const ids = new Set(registry.participations.filter((each) => isMentee(each, yearId) && KNOWN.includes(each.state)).map(({ personId }) => personId));
  return registry.people.filter(({ id }) => ids.has(id));
};

const activePairs = ({ registry, today }: AudienceLook, id: PersonId): Pair[] =>
  registry.pairsOfMentee(id).filter((pair) => FORM_KINDS[pair.form].mentee === "teacher" && isActivePair(pair, today) && registry.membersOf(pair.id).some((member) => member.menteeId === id && inForce(member, today)));

function whyNot({ registry, today, yearId }: AudienceLook, rule: WaveRule, period: Period, person: Person, pairs: readonly Pair[]): Message | null {
  if (person.kind === "pupil") return { key: "wave.out.pupil" };
  if (person.kind === "external") return { key: "wave.out.external" };
  if (!isPresent(person, today)) return { key: "wave.out.left" };
  if (!isHere(person, today)) return { key: "wave.out.onLeave" };
  const lack = consentLack(person.id, registry, today);
  if (lack !== null) return { key: `wave.out.consent.${lack}` };
  const states = registry.participationsOf(person.id).filter((each) => isMentee(each, yearId)).map(({ state }) => state);
  if (!states.some((state) => LIVE.includes(state))) return { key: states.includes("paused") ? "wave.out.paused" : "wave.out.notMentee" };
  if (rule.audience !== "menteesInPair") return null;
  if (pairs.length === 0) return { key: "wave.out.noPair" };
  return pairs.every(({ start }) => start !== null && start > period.to) ? { key: "wave.out.newcomer", params: { on: pairs[0]!.start! } } : null;
}

/** Who has answered this already, or was invited in a wave that is still open; `again` is an invitation that did not arrive. */
function askedBefore({ registry, today, yearId }: AudienceLook, rule: WaveRule, period: Period): ReadonlyMap<PersonId, { readonly why: Message | null; readonly again: InviteId | "" }> {
  const asked = new Map<PersonId, { readonly why: Message | null; readonly again: InviteId | "" }>();
  for (const { invite, wave } of invitesAbout(registry, rule.kind, yearId, period.id)) {
    if (asked.get(invite.personId)?.why?.key === "wave.out.answered") continue;
    if (invite.state === "answered") asked.set(invite.personId, { why: { key: "wave.out.answered" }, again: "" });
    else if (isWaveOpen(wave, today)) asked.set(invite.personId, invite.state === "undelivered" ? { why: null, again: invite.id } : { why: { key: "wave.out.invited", params: { until: wave.closesOn } }, again: "" });
  }
  return asked;
}
