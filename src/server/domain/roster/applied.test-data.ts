import type { IsoDate, PairId, PersonId } from "../../../contract/schemas";
import { UNFITTED } from "../pair";
import type { Pair, PairMember, Participation, Person } from "../tables";
import { NO_RESULT, UNASKED } from "../pair";
import type { RosterRegistry } from "./registry-index";
import type { PersonRef, RosterWork } from "./work";
import { person } from "./sample.test-data";

/** For tests: the registry after a plan's work was done. */
export function applied(before: RosterRegistry, work: RosterWork): RosterRegistry {
  const ids = new Map<string, PersonId>();
  const made = work.people.map(({ key, fields }) => {
    const row = person(fields);
    ids.set(key, row.id);
    return row;
  });
  const idOf = (ref: PersonRef): PersonId => ids.get(ref) ?? (ref as PersonId);
  const kept = { createdAt: "", createdBy: "", updatedAt: "" };
  const changed = before.people.map((row) =>
    work.changes.filter(({ personId }) => personId === row.id).reduce<Person>((sum, { field, to }) => ({ ...sum, [field]: to }), row));
  const participations = work.participations.map(({ person: ref, form, role, state }, at): Participation =>
    ({ id: `PT-${before.participations.length + at}`, personId: idOf(ref), yearId: work.yearId, form, role, voluntary: false, state, enteredOn: null, leftOn: null, result: "", ...kept }));
  const pairs = work.pairs.map((pair, at): Pair => ({
    id: `PA-${before.pairs.length + at}` as PairId, code: "", yearId: work.yearId, form: pair.form, variant: pair.variant, kind: pair.kind, mentorId: idOf(pair.mentor), secondMentorId: "",
    goal: pair.goal, proposedOn: null, agreedOn: null, orderedOn: null, orderNumber: "", start: pair.start, end: pair.end, closedOn: null, state: "proposed", closeReason: "", loadReason: "",
    continuesFrom: "", example: false, ...UNASKED, ...NO_RESULT, ...kept,
  }));
  const members = work.pairs.flatMap((pair, at) => pair.mentees.map((mentee, each): PairMember => ({
    id: `PM-${before.members.length + at * 100 + each}`, pairId: pairs[at]?.id as PairId, menteeId: idOf(mentee), from: pair.start as IsoDate, to: null, mentorConsentOn: null, menteeConsentOn: null, ...UNFITTED, ...kept,
  })));
  return {
    ...before, people: [...changed, ...made], participations: [...before.participations, ...participations], pairs: [...before.pairs, ...pairs],
    members: [...before.members, ...members], subjects: [...before.subjects, ...work.subjects],
  };
}
