import type { InviteId } from "../../../contract/schemas";
import { OF_PUPILS } from "../../catalogue/questionnaires";
import type { Invite, Pair, Person, Wave } from "../../domain/tables";
import { notYours, type Context } from "../context";
import { groupsOf } from "./mine";

export type InGroup = { readonly person: Person; readonly pair: Pair };
export type PupilInvite = InGroup & { readonly invite: Invite; readonly wave: Wave };

/** Pupils of the visitor's groups, mentors and mentees; who stands in several groups is named with the first. */
export function pupilsOf(context: Context): InGroup[] {
  const { registry } = context;
  const found = new Map<string, InGroup>();
  for (const pair of groupsOf(context)) {
    for (const id of [pair.mentorId, ...registry.membersOf(pair.id).filter(({ to }) => to === null || to >= context.today).map(({ menteeId }) => menteeId)]) {
      const person = registry.person(id);
      if (person?.kind === "pupil" && !found.has(id)) found.set(id, { person, pair });
    }
  }
  return [...found.values()];
}

/** Their invitations to what pupils are asked (Q18), whatever the state. */
export const pupilInvites = (context: Context): PupilInvite[] => pupilsOf(context).flatMap((pupil) => context.registry.invitesOf(pupil.person.id).flatMap((invite) => {
  const wave = context.registry.wave(invite.waveId);
  return wave && OF_PUPILS.includes(wave.kind) ? [{ ...pupil, invite, wave }] : [];
}));

/** An invitation of a pupil of the visitor's. @throws AppError `not-found`, the same for a foreign and a missing one */
export function pupilInviteFor(context: Context, id: InviteId): PupilInvite {
  const found = pupilInvites(context).find(({ invite }) => invite.id === id);
  if (!found) throw notYours();
  return found;
}
