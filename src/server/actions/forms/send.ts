import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { FormDefId, InviteId, PersonId, WaveId } from "../../../contract/schemas";
import { jobStatus } from "../../domain/job";
import type { Invited } from "../../domain/questions/audience";
import { newCode } from "../../domain/questions/code";
import type { LetterTodo } from "../../domain/questions/letters";
import { newFormDef, newInvite, newWave } from "../../domain/questions/rows";
import { currentForm } from "../../domain/questions/wave";
import type { FormDef, Invite, Person, Wave } from "../../domain/tables";
import type { Change, ReadTables } from "../../services";
import { made, type Context, type Outcome, type RegistrySheet } from "../context";
import { needsFormJob, wavePlan, type WavePlan } from "./plan";
import { formJob, lettersJob, nextMailInstant, wakeAt } from "./post";

/** What starts a job writes its parts too. */
export type JobContext = Context & { readonly sheets: ReadTables<RegistrySheet | "jobParts"> };

/**
 * Opens a wave: invitations with their codes, the form when there is none, letters at once or in the digest of the next working morning. Sent
 * again while it is open, it adds only those who were not asked yet.
 * @throws AppError `not-ready` with all that is missing; `conflict` when nobody is left to ask
 */
export function sendWave(context: JobContext, input: Input<"wave.send">): Outcome<"wave.send"> {
  const { services, registry, now } = context;
  const plan = wavePlan(context, input);
  if (plan.lacks.length > 0) throw new AppError("not-ready", "wave.notReady", {}, plan.lacks);
  const unsent = plan.wave && input.now ? unsentIn(context, plan.wave, input) : [];
  if (plan.invited.length === 0 && unsent.length === 0 && !plan.wave) throw new AppError("conflict", "wave.nobody");
  const { form, changes: ofForm } = formFor(context, plan);
  const wave = plan.wave ?? newWave(services.newId("FW") as WaveId, form, input.period, context.today, input.closesOn, made(context));
  const { toWrite, changes: ofInvites } = inviteAll(context, wave, plan.invited);
  const extended: Change[] = plan.wave && input.closesOn > plan.wave.closesOn && plan.invited.length > 0 ? [{ update: "waves", id: wave.id, fields: { closesOn: input.closesOn, updatedAt: now } }] : [];
  const jobs = [
    ...(needsFormJob(context, { ...plan, form }, peopleOf(context, wave, plan.invited)) ? [formJob(context, { formDefId: form.id, mend: false })] : []),
    ...(input.now && toWrite.length + unsent.length > 0 ? [lettersJob(context, { kind: "hand", people: lettersOf([...toWrite, ...unsent]) })] : []),
  ];
  if (!input.now && toWrite.length > 0) wakeAt(services, nextMailInstant(context));
  return {
    output: { waveId: wave.id, invited: plan.invited.length, jobs: jobs.map(({ job }) => jobStatus(job, now)) },
    changes: [...ofForm, ...(registry.wave(wave.id) ? extended : [{ append: "waves" as const, rows: [wave] }]), ...ofInvites, ...jobs.flatMap(({ changes }) => changes)],
    entity: "waves", entityId: wave.id,
  };
}

type ToWrite = Pick<Invite, "id" | "personId">;
/** Invitations of the wave whose letters have not gone yet. */
const unsentIn = ({ registry }: Context, wave: Wave, { personIds }: Input<"wave.send">): readonly ToWrite[] =>
  registry.invitesIn(wave.id).filter(({ state, way, personId }) => state === "created" && way === "mail" && (personIds === null || personIds.includes(personId)));

/** One letter a person, of however many mentees it is about. */
function lettersOf(invites: readonly ToWrite[]): LetterTodo["people"] {
  const people = new Map<PersonId, InviteId[]>();
  for (const { id, personId } of invites) people.set(personId, [...(people.get(personId) ?? []), id]);
  return [...people].map(([personId, inviteIds]) => ({ personId, inviteIds }));
}

/** The year's form; one whose questions have changed since gets a successor, and its answers are kept (design §5). */
function formFor(context: Context, { rule, yearId, form, wave }: WavePlan): { readonly form: FormDef; readonly changes: Change[] } {
  if (form) return { form, changes: [] };
  const { registry, services, now } = context;
  const fresh = newFormDef(services.newId("FD") as FormDefId, rule, yearId, made(context));
  const before = wave ? undefined : currentForm(registry, rule.kind, yearId);
  // One that still takes answers goes on doing so, and is replaced when the heartbeat closes it.
  const over = before && before.state !== "open";
  return { form: fresh, changes: [{ append: "formDefs", rows: [fresh] }, ...(over ? [{ update: "formDefs" as const, id: before.id, fields: { state: "replaced" as const, updatedAt: now } }] : [])] };
}

function inviteAll(context: Context, wave: Wave, invited: readonly Invited[]): { readonly toWrite: readonly ToWrite[]; readonly changes: Change[] } {
  const { registry, services, now } = context;
  const codes = new Set(registry.invites.map(({ code }) => code));
  const rows: Invite[] = [];
  const again: Change[] = [];
  const toWrite: ToWrite[] = [];
  for (const { person, about, pairId, way, again: known } of invited) {
    let id = known as InviteId;
    if (known !== "") {
      again.push({ update: "invites", id: known, fields: { way, reminded: 0, remindedAt: "", updatedAt: now, ...(way === "mail" ? { state: "created", sentAt: "" } : { state: "sent", sentAt: now }) } });
    } else {
      id = services.newId("FI") as InviteId;
      const code = newCode(services.random, codes);
      codes.add(code);
      rows.push(newInvite(id, wave.id, { personId: person.id, aboutId: about?.id ?? "", pairId, way, code }, made(context)));
    }
    if (way === "mail") toWrite.push({ id, personId: person.id });
  }
  return { toWrite, changes: [...(rows.length > 0 ? [{ append: "invites" as const, rows }] : []), ...again] };
}

/** Everybody whom the wave has asked and now asks. */
const peopleOf = ({ registry }: Context, wave: Wave, invited: readonly Invited[]): Person[] =>
  [...registry.invitesIn(wave.id).flatMap(({ personId }) => registry.person(personId) ?? []), ...invited.map(({ person }) => person)];

