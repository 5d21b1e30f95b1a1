import type { Input } from "../../contract/contract";
import { AppError, type Message } from "../../contract/errors";
import type { PairId, PersonId } from "../../contract/schemas";
import { mayUndo, textsOf } from "../domain/job";
import { unpacked, type RosterDone } from "../domain/roster/job";
import type { Pair, Person } from "../domain/tables";
import type { Change, ReadTables } from "../services";
import { notYours, type Context, type Outcome, type RegistrySheet } from "./context";

type Opened = Context & { readonly sheets: ReadTables<RegistrySheet | "jobParts"> };

/**
 * Takes an import back within a day: new people and pairs end if nobody used them since, changed cells get their old value where they
 * still hold the imported one; the rest is told (I.10).
 */
export function undoRoster(context: Opened, { jobId, apply }: Input<"roster.undo">): Outcome<"roster.undo"> {
  const { registry, sheets, now, today } = context;
  const job = sheets.jobs.rows.find(({ id, kind }) => id === jobId && kind === "import-roster");
  if (!job) throw notYours();
  if (!mayUndo(job, now)) throw new AppError("conflict", "roster.undo.late");
  const done = unpacked(textsOf(sheets.jobParts.rows, jobId, "undo")) as RosterDone[];
  const of = <Key extends keyof RosterDone>(key: Key): RosterDone[Key][number][] => done.flatMap((each) => [...each[key]] as RosterDone[Key][number][]);

  const left: Message[] = [];
  const pairs = of("pairs").flatMap((id) => registry.pair(id) ?? []).filter((pair) => isUntouched(context, pair) || stays(left, "roster.undo.used", pair.code));
  const ended = new Set<PairId>(pairs.map(({ id }) => id));
  const people = of("people").flatMap((id) => registry.person(id) ?? []).filter(({ status }) => status !== "archived").filter((person) => {
    if (registry.consentsOf(person.id).some(({ state }) => state !== "none")) return stays(left, "roster.undo.consent", person.code);
    return isUnused(context, person, ended) || stays(left, "roster.undo.used", person.code);
  });
  const gone = new Set<PersonId>(people.map(({ id }) => id));
  const restored = of("changes").filter(({ personId, field, to }) => {
    const person = registry.person(personId);
    return person !== undefined && (JSON.stringify(person[field]) === JSON.stringify(to) || stays(left, "roster.undo.edited", person.code));
  });
  const output = { archived: people.length + pairs.length, restored: restored.length, left: left.map(({ key, params }) => ({ key, params: { ...params } })), done: apply };
  if (!apply) return { output, changes: [], entity: "jobs", entityId: jobId };

  const back = new Map<PersonId, Partial<Person>>();
  for (const { personId, field, from } of restored) back.set(personId, { ...back.get(personId), [field]: from, updatedAt: now });
  for (const id of gone) back.set(id, { ...back.get(id), status: "archived", updatedAt: now });
  const [taken, courses, posts] = [new Set(of("participations")), new Set(of("tracks")), new Set(of("appointments"))];
  const ours = new Set(of("pairs"));
  const stillPaired = (id: PersonId): boolean => [...registry.pairsOfMentor(id), ...registry.pairsOfMentee(id)].some((pair) => !ended.has(pair.id) && ours.has(pair.id));
  return {
    output,
    changes: [
      ...pairs.flatMap(({ id }): Change[] => [
        { update: "pairs", id, fields: { state: "declined", closedOn: today, updatedAt: now } },
        ...registry.membersOf(id).map((member): Change => ({ update: "members", id: member.id, fields: { to: today, updatedAt: now } })),
      ]),
      ...[...back].map(([id, fields]): Change => ({ update: "people", id, fields })),
      ...registry.participations.filter(({ id, personId, state }) => taken.has(id) && (state === "base" || state === "reserve") && !stillPaired(personId))
        .map(({ id }): Change => ({ update: "participations", id, fields: { state: "archived", leftOn: today, updatedAt: now } })),
      ...registry.tracks.filter(({ id, menteeId }) => courses.has(id) && !stillPaired(menteeId)).map(({ id }): Change => ({ update: "tracks", id, fields: { state: "closed", updatedAt: now } })),
      ...registry.appointments.filter(({ id, personId }) => posts.has(id) && gone.has(personId)).map(({ id }): Change => ({ update: "appointments", id, fields: { to: today, updatedAt: now } })),
      { update: "jobs", id: jobId, fields: { state: "undone", leaseOwner: "", leaseUntil: "" } },
    ],
    entity: "jobs", entityId: jobId,
  };
}

/** Says why a row stays; never true. */
function stays(left: Message[], key: string, code: string): false {
  left.push({ key, params: { code } });
  return false;
}

/** Still proposed: no consent, no lesson, no meeting, no paper. */
const isUntouched = ({ registry }: Context, pair: Pair): boolean =>
  pair.state === "proposed" && registry.membersOf(pair.id).every(({ mentorConsentOn, menteeConsentOn }) => mentorConsentOn === null && menteeConsentOn === null)
  && registry.observationsOf(pair.id).length === 0 && registry.meetingsOf(pair.id).length === 0 && registry.papersOf(pair.id).length === 0;

/** Nobody linked the person since: only pairs that end with this undo. */
const isUnused = ({ registry }: Context, { id }: Person, ended: ReadonlySet<PairId>): boolean =>
  [...registry.pairsOfMentor(id), ...registry.pairsOfMentee(id)].every((pair) => ended.has(pair.id))
  && registry.controlsOf(id).length === 0 && registry.requestOf(id) === undefined && registry.participationsOf(id).every(({ state }) => state === "base" || state === "reserve");
