import type { ConsentKind, InviteWay, IsoDate, PersonId } from "../../../contract/schemas";
import { NEEDED_CONSENTS } from "../consent";
import { isPresent } from "../person";
import { newest, type Registry } from "../registry";
import type { ConsentState, Person } from "../tables";

/** The newest word of a person on one kind, on a day: a term that is over is none. */
function consentOn(person: PersonId, kind: ConsentKind, registry: Registry, today: IsoDate): ConsentState {
  const last = newest(registry.consentsOf(person).filter((consent) => consent.kind === kind));
  if (last?.state === "given" && last.until !== null && last.until < today) return "none";
  return last?.state ?? "none";
}

/** What stands in the way of a letter or a form: «нет», or that it was refused or withdrawn; null when both consents are given (R-N02). */
export function consentLack(person: PersonId, registry: Registry, today: IsoDate): "none" | "refused" | "withdrawn" | null {
  const states = NEEDED_CONSENTS.map((kind) => consentOn(person, kind, registry, today));
  for (const lack of ["withdrawn", "refused", "none"] as const) if (states.includes(lack)) return lack;
  return null;
}

/** At school that day: not left, not in the archive, not on leave. */
export const isHere = (person: Person, today: IsoDate): boolean => isPresent(person, today) && person.status === "active";

/**
 * How an invitation reaches a person: by mail where there is an address, else by a slip, which is how pupils get theirs (§6.4). A page lets in accounts of the school's domain alone.
 * @param pageDomain the domain whose accounts the page lets in, or "" when there is none
 */
export function wayTo({ email, kind }: Pick<Person, "email"> & Partial<Pick<Person, "kind">>, channel: "form" | "page", pageDomain: string): InviteWay {
  if (email === "" || kind === "pupil") return "slip";
  return channel === "form" || (pageDomain !== "" && email.toLowerCase().endsWith(`@${pageDomain}`)) ? "mail" : "slip";
}
