import type { MyForm } from "../../../contract/forms";
import { WAVES } from "../../catalogue/waves";
import { inviteLink } from "../../domain/questions/link";
import { isWaveOpen } from "../../domain/questions/wave";
import type { Context } from "../context";
import { aboutOf } from "./shown";

/** The visitor's own invitations that are open, answered ones too: an answer may be changed while the wave is open (`domain/rights.md` R.5). */
export function myForms({ registry, actor, today, services }: Context): MyForm[] {
  if (!actor.person) return [];
  return registry.invitesOf(actor.person.id).flatMap((invite) => {
    const wave = registry.wave(invite.waveId);
    const form = wave && registry.formDef(wave.formDefId);
    if (!wave || !form || !isWaveOpen(wave, today)) return [];
    return [{
      inviteId: invite.id, questionnaire: wave.kind, title: WAVES[wave.kind].title, about: aboutOf({ registry }, invite), closesOn: wave.closesOn,
      answered: invite.state === "answered", channel: form.channel, link: inviteLink(invite, form, services.memory.pageUrl()),
    }];
  });
}
