import { AppError, type Message } from "../../contract/errors";
import type { IsoDate, PairState, PersonId } from "../../contract/schemas";
import { ownMeetings } from "./helper";
import { shortName } from "./person";
import type { Registry } from "./registry";
import type { School } from "./school";
import type { Form } from "../../contract/schemas";
import type { Pair, PairMember, Person } from "./tables";

/** What a new pair does not know yet of its mentee's wishes (Q02). */
export const UNASKED: Pick<Pair, "request" | "rhythm" | "mode"> = { request: "", rhythm: "", mode: [] };

/** A pair that has not come to its end has no result, and nobody has said why it ends. */
export const NO_RESULT: Pick<Pair, "endCause" | "noticeOn" | "goalReached" | "indicator" | "indicatorBefore" | "indicatorAfter" | "mentorWords" | "menteeWords"> =
  { endCause: "", noticeOn: null, goalReached: "", indicator: "", indicatorBefore: "", indicatorAfter: "", mentorWords: "", menteeWords: "" };
/** Nobody has said yet whether the pair fits (R-B31). */
export const UNFITTED: Pick<PairMember, "mentorFitOn" | "menteeFitOn"> = { mentorFitOn: null, menteeFitOn: null };

/** What happens to a pair; the table of steps stands in `catalogue/lifecycles.ts`. */
export type PairEvent = "agree" | "decline" | "order" | "firstMeeting" | "review" | "continue" | "finish" | "end";
export type PairStep = { readonly on: PairEvent; readonly from: readonly PairState[]; readonly to: PairState };

/** The state after an event. @throws AppError `conflict` naming pair and state when the machine has no such step */
export function pairAfter(pair: Pair, event: PairEvent, steps: readonly PairStep[]): PairState {
  const step = steps.find(({ on, from }) => on === event && from.includes(pair.state));
  if (!step) throw new AppError("conflict", "pair.noStep", { pair: pair.code }, [{ key: `pair.state.${pair.state}` }]);
  return step.to;
}

/** Pairs of these states fill a mentor's load and hold a mentee. */
const ALIVE: readonly PairState[] = ["proposed", "agreed", "ordered", "working", "review"];
export const isAlive = (pair: Pair): boolean => ALIVE.includes(pair.state);

/** Both sides for a line of «Сегодня»: mentor – mentee, or the code of a group. */
export function sidesOf(pair: Pair, registry: Registry): string {
  const [mentee] = pair.kind === "pair" ? registry.membersOf(pair.id).map(({ menteeId }) => registry.person(menteeId)) : [];
  const mentor = registry.person(pair.mentorId);
  return `${mentor ? shortName(mentor) : pair.code} – ${mentee ? shortName(mentee) : pair.code}`;
}

/** The state as everybody but the curator and her deputy is told it: a pair on review is shown, and printed, as it was (`domain/rights.md` R.3, «на пересмотре»). */
export const stateTold = (pair: Pair, registry: Registry): PairState =>
  (pair.state !== "review" ? pair.state : ownMeetings(pair, registry).some((meeting) => meeting.state === "held") ? "working" : "ordered");

/** Mentees a mentor holds now, over all pairs and groups that are not over (R-B10). */
export const loadOf = (mentor: PersonId, registry: Registry): number =>
  registry.pairsOfMentor(mentor).filter((pair) => pair.mentorId === mentor && isAlive(pair))
    .reduce((sum, pair) => sum + registry.membersOf(pair.id).filter(({ to }) => to === null).length, 0);

/** The mentor's own limit, or the school's for that kind. */
export const capacityOf = (mentor: Person, registry: Registry, school: School): number =>
  registry.profileOf(mentor.id)?.capacity ?? (mentor.kind === "pupil" ? school.capacity.pupils : school.capacity.teachers);

/** Kinds of the two sides of a form (R-B01). */
export const FORM_KINDS: { readonly [Each in Form]: { readonly mentor: Person["kind"]; readonly mentee: Person["kind"] } } = {
  "teacher-teacher": { mentor: "teacher", mentee: "teacher" },
  "pupil-pupil": { mentor: "pupil", mentee: "pupil" },
  "teacher-pupil": { mentor: "teacher", mentee: "pupil" },
  "external-teacher": { mentor: "external", mentee: "teacher" },
  "external-pupil": { mentor: "external", mentee: "pupil" },
};

export type Proposal = {
  readonly form: Form;
  readonly mentor: Person;
  readonly mentees: readonly Person[];
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly loadReason: string;
};

/** Everything that stands in the way of a pair, at once. */
export function obstaclesTo({ form, mentor, mentees, start, end, loadReason }: Proposal, registry: Registry, school: School): Message[] {
  const kinds = FORM_KINDS[form];
  const found: Message[] = [];
  if (mentor.kind !== kinds.mentor) found.push({ key: "pair.mentorKind", field: "mentorId", params: { code: mentor.code } });
  for (const mentee of mentees) {
    if (mentee.kind !== kinds.mentee) found.push({ key: "pair.menteeKind", field: "menteeIds", params: { code: mentee.code } });
    if (mentee.id === mentor.id) found.push({ key: "pair.self", field: "menteeIds" });
    if (registry.pairsOfMentee(mentee.id).some((pair) => pair.mentorId === mentor.id && isAlive(pair))) {
      found.push({ key: "pair.already", field: "menteeIds", params: { code: mentee.code } });
    }
    if (registry.pairsOfMentor(mentee.id).some((pair) => pair.form === form && isAlive(pair) && registry.membersOf(pair.id).some(({ menteeId }) => menteeId === mentor.id))) {
      found.push({ key: "pair.circle", field: "menteeIds", params: { code: mentee.code } });
    }
  }
  if (new Set(mentees.map(({ id }) => id)).size < mentees.length) found.push({ key: "pair.twice", field: "menteeIds" });
  if (start !== null && end !== null && end < start) found.push({ key: "pair.endBeforeStart", field: "end", params: { start, end } });
  const load = loadOf(mentor.id, registry) + mentees.length;
  const limit = capacityOf(mentor, registry, school);
  if (load > limit && loadReason === "") found.push({ key: "pair.load", field: "loadReason", params: { load, limit } });
  return found;
}

/** Both sides of every member have consented (R-B26). */
export const isAgreed = (members: readonly PairMember[]): boolean =>
  members.length > 0 && members.every(({ mentorConsentOn, menteeConsentOn }) => mentorConsentOn !== null && menteeConsentOn !== null);

/** The later of all consents: the day the pair is agreed. */
export const agreedDay = (members: readonly PairMember[]): IsoDate | null =>
  members.flatMap(({ mentorConsentOn, menteeConsentOn }) => [mentorConsentOn, menteeConsentOn]).reduce<IsoDate | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
