import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { InviteId, PersonId, WaveId } from "../../../contract/schemas";
import { subjectOf } from "../../catalogue/letter";
import { WAVES } from "../../catalogue/waves";
import { jobStatus } from "../../domain/job";
import { mattersFor } from "../../domain/questions/reminders";
import { isSilent, isWaveOpen } from "../../domain/questions/wave";
import type { Wave } from "../../domain/tables";
import { notYours, refuse, type Context, type Outcome } from "../context";
import { formJob, lettersJob, postOf, wakeAt, type WithLetters } from "./post";
import type { JobContext } from "./send";
import { inviteShown, waveBrief } from "./shown";

function waveFor({ registry }: Context, id: WaveId): Wave {
  const wave = registry.wave(id);
  if (!wave) throw notYours();
  return wave;
}

export function showWave(context: Context, { waveId }: Input<"wave.show">): Output<"wave.show"> {
  const wave = waveFor(context, waveId);
  const { title, channel } = WAVES[wave.kind];
  return {
    wave: waveBrief(context, wave), channel, subject: subjectOf([{ title, reminder: false }], "ru"),
    invites: context.registry.invitesIn(wave.id).map((invite) => inviteShown(context, invite)),
  };
}

/**
 * Letters to the silent by hand, at once: all of them, or the chosen. Who has answered, was written to today, or was reminded three times is
 * left out (R-J12).
 * @throws AppError `conflict` when the wave is closed or nobody is left
 */
export function remindWave(context: JobContext & WithLetters, { waveId, inviteIds }: Input<"wave.remind">): Outcome<"wave.remind"> {
  const { registry, today, now } = context;
  const wave = waveFor(context, waveId);
  if (!isWaveOpen(wave, today)) throw new AppError("conflict", "wave.closed");
  const invites = registry.invitesIn(wave.id);
  const chosen = inviteIds === null ? invites : inviteIds.map((id) => {
    const invite = registry.invite(id);
    if (!invite || invite.waveId !== wave.id) throw notYours();
    return invite;
  });
  const post = postOf(context);
  const people = new Map<PersonId, InviteId[]>();
  for (const invite of chosen.filter(isSilent)) {
    const person = registry.person(invite.personId);
    if (person && mattersFor(post, person, { only: new Set([invite.id]) }).length > 0) people.set(person.id, [...(people.get(person.id) ?? []), invite.id]);
  }
  if (people.size === 0) throw new AppError("conflict", "wave.nobodySilent");
  const { job, changes } = lettersJob(context, { kind: "hand", people: [...people].map(([personId, ids]) => ({ personId, inviteIds: ids })) });
  return { output: { letters: people.size, jobs: [jobStatus(job, now)] }, changes, entity: "waves", entityId: wave.id };
}

/** Closed from today on, or open until another day; the form follows with the next heartbeat. */
export function closeWave(context: JobContext, { waveId, closesOn }: Input<"wave.close">): Outcome<"wave.close"> {
  const { registry, services, today, now } = context;
  const wave = waveFor(context, waveId);
  refuse(closesOn !== null && closesOn < today ? [{ key: "wave.closes.past", field: "closesOn", params: { on: closesOn } }] : []);
  if (closesOn === null && !isWaveOpen(wave, today)) throw new AppError("conflict", "wave.closed");
  const form = registry.formDef(wave.formDefId);
  const reopens = closesOn !== null && form?.channel === "form" && form.state !== "open" ? formJob(context, { formDefId: form.id, mend: false }).changes : [];
  wakeAt(services, now);
  const fields = closesOn === null ? { closedOn: today, updatedAt: now } : { closedOn: null, closesOn, updatedAt: now };
  return { output: {}, changes: [{ update: "waves", id: wave.id, fields }, ...reopens], entity: "waves", entityId: wave.id };
}
