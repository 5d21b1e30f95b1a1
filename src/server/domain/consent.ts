import type { ConsentKind, PersonId } from "../../contract/schemas";
import { newest, type Registry } from "./registry";
import type { ConsentState } from "./tables";

/** Without these two a person gets no mail and no form (`domain/data-model.md` §6.2); D08 asks for both. */
export const NEEDED_CONSENTS = ["data", "mentoring"] as const satisfies readonly ConsentKind[];

/** The newest word of a person on one kind; «нет» until ticked. */
export const consentState = (person: PersonId, kind: ConsentKind, registry: Registry): ConsentState =>
  newest(registry.consentsOf(person).filter((consent) => consent.kind === kind))?.state ?? "none";

export const lacksConsent = (person: PersonId, registry: Registry): boolean =>
  NEEDED_CONSENTS.some((kind) => consentState(person, kind, registry) === "none");
