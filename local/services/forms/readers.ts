import { ServiceFailure } from "../../runtime/failure";
import type { Member, StandIn } from "../../runtime/standin";
import { personId } from "../drive/message";
import { granted, inView, ungranted } from "../drive/permissions";
import { atLeast } from "../drive/rights";
import { hasRole, isAccount } from "./form-file";
import { lookedAt, type FormPlace } from "./place";

const user = (email: string): StandIn => ({ kind: "User", members: { getEmail: () => email, toString: () => email } });
const published = (email: string) => ({ id: inView(personId(email), "published"), type: "user", role: "reader", emailAddress: email, view: "published" }) as const;

/** Who edits the form and who may answer it (platform-verdicts.md A9). */
export function readerMembers(place: FormPlace, self: () => StandIn): Record<string, Member> {
  const { world } = place.execution;
  const file = () => lookedAt(place);
  /** One address without an account fails the whole call; nothing is granted then. Words of DriveApp's kind, not known of FormApp. */
  const accounts = (given: unknown): string[] => {
    if (!Array.isArray(given)) throw new ServiceFailure("The parameters don't match the method signature for FormApp.Form.addPublishedReaders.");
    const emails = given.map(emailOf);
    const wrong = emails.find((email) => !email.includes("@") || !isAccount(world, email));
    if (wrong !== undefined) throw new ServiceFailure(`Invalid email: ${wrong}`);
    return emails;
  };
  /** Nothing changes for those who have the form already ([R: Form.addPublishedReader]). */
  const read = (given: unknown): StandIn => {
    for (const email of accounts(given)) if (!hasRole(world, file(), email)) granted(world, file(), published(email));
    return self();
  };
  const edit = (given: unknown): StandIn => {
    for (const email of accounts(given)) {
      if (atLeast(world, file(), email, "writer")) continue;
      granted(world, file(), { id: personId(email), type: "user", role: "writer", emailAddress: email, notified: true });
      if (file().permissions.some(({ id }) => id === published(email).id)) ungranted(world, file(), published(email).id);
    }
    return self();
  };
  const away = (id: string): StandIn => {
    if (file().permissions.some((grant) => grant.id === id && grant.role !== "owner")) ungranted(world, file(), id);
    return self();
  };
  return {
    addPublishedReader: (given: unknown) => read([given]),
    addPublishedReaders: read,
    getPublishedReaders: () => file().permissions.filter(({ view, type }) => view === "published" && type === "user").map(({ emailAddress }) => user(emailAddress ?? "")),
    removePublishedReader: (given: unknown) => away(published(emailOf(given)).id),
    getEditors: () => file().permissions.filter(({ role }) => role === "owner" || role === "writer").map(({ emailAddress }) => user(emailAddress ?? "")),
    addEditor: (given: unknown) => edit([given]),
    addEditors: edit,
    removeEditor: (given: unknown) => away(personId(emailOf(given))),
  };
}

/** An address, or a `User`. */
const emailOf = (given: unknown): string => {
  if (typeof given === "string") return given.trim();
  const getEmail = typeof given === "object" && given !== null ? (given as Partial<StandIn>).members?.["getEmail"] : undefined;
  return getEmail ? String((getEmail as () => unknown)()) : "";
};
