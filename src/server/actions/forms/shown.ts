import type { InviteShown, WaveBrief } from "../../../contract/forms";
import type { PersonId } from "../../../contract/schemas";
import { WAVES } from "../../catalogue/waves";
import { fullName } from "../../domain/person";
import { inviteLink } from "../../domain/questions/link";
import { countsOf, rateOf } from "../../domain/questions/rate";
import { inviteState, isWaveOpen } from "../../domain/questions/wave";
import type { Invite, Person, Wave } from "../../domain/tables";
import type { Context } from "../context";

export const whoShown = ({ id, code, class: ofClass, ...person }: Person): { personId: PersonId; code: string; name: string; class: string } =>
  ({ personId: id, code, name: fullName({ ...person, code }), class: ofClass });

/** A person whose row is gone still has invitations: the id stands for the name. */
export const whoOf = ({ registry }: Context, id: PersonId): ReturnType<typeof whoShown> => {
  const person = registry.person(id);
  return person ? whoShown(person) : { personId: id, code: id, name: id, class: "" };
};

/** Whom an invitation is about: the pair, and the mentee when a mentor answers; "" the person alone. */
export function aboutOf({ registry }: Pick<Context, "registry">, { pairId, aboutId }: Pick<Invite, "pairId" | "aboutId">): string {
  const about = aboutId === "" ? undefined : registry.person(aboutId);
  return [pairId === "" ? "" : registry.pair(pairId)?.code ?? "", about ? fullName(about) : ""].filter((part) => part !== "").join(" · ");
}

export function waveBrief({ registry, today }: Context, wave: Wave): WaveBrief {
  const invites = registry.invitesIn(wave.id);
  return {
    waveId: wave.id, questionnaire: wave.kind, title: WAVES[wave.kind].title, period: wave.period, openedOn: wave.openedOn, closesOn: wave.closedOn ?? wave.closesOn, open: isWaveOpen(wave, today),
    rate: { ...rateOf(invites) }, ...countsOf(invites, wave, today),
  };
}

/** An invitation as the curator's tables show it, with its code and link (`domain/rights.md` R.3: the curator's to copy and to print). */
export function inviteShown(context: Context, invite: Invite): InviteShown {
  const { registry, services, today } = context;
  const wave = registry.wave(invite.waveId);
  return {
    inviteId: invite.id, person: whoOf(context, invite.personId), pair: aboutOf(context, invite), way: invite.way, state: inviteState(invite, wave, today),
    // A hand may have emptied the cell.
    sentAt: invite.sentAt, reminded: Number(invite.reminded), answeredAt: invite.answeredAt, source: invite.source, late: invite.late,
    link: inviteLink(invite, wave && registry.formDef(wave.formDefId), services.memory.pageUrl()), code: invite.code,
  };
}
