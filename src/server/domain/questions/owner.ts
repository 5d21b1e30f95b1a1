import type { InviteId } from "../../../contract/schemas";
import { personOf } from "../actor";
import { consentState } from "../consent";
import type { Registry } from "../registry";
import type { FormDef, Invite, OddAnswer, Person } from "../tables";

/** The code as invitations keep it: capital letters, without the spaces and hyphens of whoever typed it from a slip. "" of nothing. */
export const codeOf = (typed: string): string => typed.replace(/[\s\-\u2010-\u2015]/g, "").toUpperCase();

/** A submission of a form before its answers are looked at. `account` is the address the form collected, lower case, or "". */
export type Arrived = { readonly id: string; readonly at: string; readonly account: string; readonly code: string };
/** Whose it is: of an invitation, `noted` when another person's unverified address stands in it; nobody's; or nothing has to be done any more. */
export type Owner =
  | { readonly invite: Invite; readonly noted: boolean }
  | { readonly odd: OddAnswer["why"]; readonly inviteId: InviteId | "" }
  | "done";

export type Owners = { readonly invite: (code: string) => Invite | undefined; readonly odd: (responseId: string) => OddAnswer | undefined };

/** Invitations by code, and what is known of odd submissions of this form. Built once a step. */
export function ownersOf(registry: Registry, form: FormDef): Owners {
  const byCode = new Map(registry.invites.map((invite) => [invite.code, invite]));
  const odd = new Map(registry.oddAnswers.filter(({ formDefId }) => formDefId === form.id).map((each) => [each.responseId, each]));
  return { invite: (code) => byCode.get(code), odd: (id) => odd.get(id) };
}

/**
 * Whose a submission is: the person's whose code it carries, never of a typed name (design §5). An address counts as a second witness only where
 * the curator has seen that the form verifies addresses; then a code that another account used is refused.
 */
export function ownerOf(registry: Registry, form: FormDef, owners: Owners, { id, at, account, code }: Arrived): Owner {
  const settled = owners.odd(id);
  if (settled?.state === "dismissed") return "done";
  // A person has said whose it is: an edited answer of it is that person's too.
  const given = settled?.state === "taken" && settled.inviteId !== "" ? registry.invite(settled.inviteId) : undefined;
  const invite = given ?? (code === "" ? undefined : owners.invite(code));
  const wave = invite && registry.wave(invite.waveId);
  if (!invite || !wave || wave.kind !== form.kind) return { odd: code === "" ? "noCode" : "unknownCode", inviteId: "" };
  if (invite.responseId === id && invite.answeredAt >= at) return "done";
  const odd = (why: OddAnswer["why"]): Owner => (given ? "done" : { odd: why, inviteId: invite.id });
  if (isYearClosed(registry, wave.yearId)) return odd("closedYear");
  if (mayNotBeKept(registry, invite)) return odd("noConsent");
  const person = registry.person(invite.personId);
  const foreign = !given && account !== "" && person !== undefined && !isOwn(account, person);
  if (foreign && form.verified && addressesOf(person).length > 0) return odd("foreignAccount");
  return { invite, noted: foreign && personOf(account, registry.people) !== null };
}

export const isYearClosed = (registry: Registry, yearId: string): boolean => registry.years.find(({ id }) => id === yearId)?.state === "closed";

/** Who has refused or withdrawn the consent to personal data: nothing of that person is taken in any more. */
export const refusesData = (registry: Registry, person: Person["id"]): boolean => ["withdrawn", "refused"].includes(consentState(person, "data", registry));

/** Whoever answers, or whom it is about, has refused or withdrawn the consent. */
export const mayNotBeKept = (registry: Registry, { personId, aboutId }: Pick<Invite, "personId" | "aboutId">): boolean =>
  refusesData(registry, personId) || (aboutId !== "" && refusesData(registry, aboutId));

const addressesOf = ({ email, aliases }: Person): string[] => [email, ...aliases].map((each) => each.toLowerCase()).filter((each) => each.includes("@"));
const isOwn = (account: string, person: Person): boolean => addressesOf(person).includes(account.toLowerCase());
