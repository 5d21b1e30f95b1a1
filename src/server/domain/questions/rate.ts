import type { IsoDate } from "../../../contract/schemas";
import type { Registry } from "../registry";
import type { FormDef, Invite, Wave } from "../tables";
import { inviteState, isSilent } from "./wave";

/** Persons who answered, of persons invited, in whole percent (M31); null of nobody. */
export type Rate = { readonly invited: number; readonly answered: number; readonly percent: number | null };

/** M31. An invitation that did not arrive is no invitation. */
export function rateOf(invites: readonly Invite[]): Rate {
  const invited = invites.filter(({ state }) => state !== "undelivered");
  const answered = invited.filter(({ state }) => state === "answered").length;
  return { invited: invited.length, answered, percent: invited.length === 0 ? null : Math.round((100 * answered) / invited.length) };
}

/** A person who was asked the same twice, in two waves, counts once, and has answered when one of them was answered; a mentor once for each mentee. */
export function rateOfForm(registry: Registry, form: FormDef): Rate {
  const best = new Map<string, Invite>();
  for (const wave of registry.waves) {
    if (wave.formDefId !== form.id) continue;
    for (const invite of registry.invitesIn(wave.id)) {
      const key = `${invite.personId} ${invite.aboutId} ${wave.period}`;
      const known = best.get(key);
      if (!known || known.state === "undelivered" || invite.state === "answered") best.set(key, invite);
    }
  }
  return rateOf([...best.values()]);
}

/** Silent: sent and not answered. Waiting: not sent yet. */
export function countsOf(invites: readonly Invite[], wave: Wave, today: IsoDate): { readonly silent: number; readonly waiting: number } {
  const states = invites.map((invite) => ({ ...invite, state: inviteState(invite, wave, today) }));
  return { silent: states.filter(isSilent).length, waiting: states.filter(({ state }) => state === "created").length };
}
