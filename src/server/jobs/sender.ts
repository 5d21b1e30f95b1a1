import type { Context } from "../actions/context";
import { isPresent } from "../domain/person";
import { inForce } from "../domain/registry";

/** Whose name a letter carries, and who reads the replies: letters leave as the coordinator, questions go to the curator. */
export type Sender = { readonly name: string; readonly replyTo: string };

export function senderOf({ registry, school, today }: Pick<Context, "registry" | "school" | "today">): Sender {
  const curator = registry.appointments.filter((each) => each.role === "curator" && inForce(each, today)).map(({ personId }) => registry.person(personId))
    .find((person) => person !== undefined && person.email !== "" && isPresent(person, today));
  return { name: school.mailName, replyTo: curator?.email ?? "" };
}
