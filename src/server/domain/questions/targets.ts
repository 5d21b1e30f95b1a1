import type { Difficulties, IsoDate, MenteeCategory } from "../../../contract/schemas";
import type { ModelsOfCategories } from "../course/models";
import type { FieldTarget, Item, Questionnaire } from "../../../templates/questionnaires/shape";
import { FORM_KINDS, isAlive } from "../pair";
import type { Registry } from "../registry";
import { modelFor } from "../request";
import type { Answer, MenteeRequest, MentorProfile, Pair, Participation, Person, Track } from "../tables";
import { answerText } from "./answer-text";
import { gridScores } from "./score";
import { sameSubjects, taughtSubjects } from "./taught";
import { codesIn, readable } from "./values";

/** What decides where an answer goes, beside the answer. `goals`: the goal of a variant, which is nobody's own (R-B08). */
export type TargetLook = { readonly registry: Registry; readonly models: ModelsOfCategories; readonly goals: { readonly [variant: string]: string }; readonly yearOf: (answer: Answer) => string };

type Write<Fields> = { readonly id: string; readonly fields: Partial<Fields> };
/** What the registry takes of a person's answers. Of a request there is no id while there is no row. */
export type Targets = {
  readonly request: Partial<MenteeRequest>;
  readonly people: readonly Write<Person>[];
  readonly tracks: readonly Write<Track>[];
  readonly participations: readonly Write<Participation>[];
  readonly pairs: readonly Write<Pair>[];
  /** Of a mentor in the base of mentors; of a profile there is no id while there is no row. */
  readonly profile: Partial<Pick<MentorProfile, "capacity" | "reserve">>;
  /** Rows that hold an answer because of it, by key of the question. */
  readonly taken: { readonly [key: string]: readonly string[] };
};

type Answered = { readonly item: Item; readonly value: string; readonly answer: Answer; readonly before: Answer | undefined };
type Draft = { profile: Partial<Pick<MentorProfile, "capacity" | "reserve">>; request: Partial<MenteeRequest>; people: Write<Person>[]; tracks: Write<Track>[]; participations: Write<Participation>[]; pairs: Write<Pair>[]; taken: { [key: string]: string[] } };
type Writer = (look: TargetLook, person: Person, answered: Answered, draft: Draft) => void;

/**
 * What a person's answers change in the registry. The request always follows the latest answer; what others may have filled in better – subjects,
 * first day, wishes and goal of a pair – only where it is empty or still holds what an earlier answer of this person brought there.
 * @param before the latest answers so far
 * @param after the latest answers now: only those that are others are looked at, so that a replay changes nothing
 */
export function targetsOf(look: TargetLook, person: Person, { items }: Questionnaire, before: ReadonlyMap<string, Answer>, after: ReadonlyMap<string, Answer>): Targets {
  const draft: Draft = { profile: {}, request: {}, people: [], tracks: [], participations: [], pairs: [], taken: {} };
  for (const item of items as readonly Item[]) {
    const answer = after.get(item.key);
    const known = before.get(item.key);
    if (!answer || (known && known.at === answer.at && known.value === answer.value && known.id === answer.id)) continue;
    for (const target of item.targets) if (target in WRITERS) WRITERS[target as FieldTarget](look, person, { item, value: readable(item, answer.value), answer, before: known }, draft);
  }
  return draft;
}

const request = (fields: (item: Item, value: string) => Partial<MenteeRequest>): Writer => (_, __, { item, value }, draft) => void Object.assign(draft.request, fields(item, value));
const CATEGORY: { readonly [code: string]: MenteeCategory } = { young1: "young", young: "young", newcomer: "newcomer", deficit: "deficit" };
const categoryOf = (value: string): MenteeCategory | "" => CATEGORY[value] ?? "";

/** Writes where it is empty or was brought by an earlier answer, and remembers where it stands now. */
function offer<Value>({ item, answer, before }: Answered, draft: Draft, rowId: string, held: Value, value: Value, read: (text: string) => Value, same: (one: Value, other: Value) => boolean, isEmpty: (held: Value) => boolean, write: (value: Value) => void): void {
  const brought = before !== undefined && before.taken.includes(rowId) && same(held, read(readable(item, before.value)));
  if (!isEmpty(held) && !brought) return;
  if (!same(held, value)) write(value);
  if (!isEmpty(value)) (draft.taken[answer.key] ??= []).push(rowId);
}
const sameText = (one: string, other: string): boolean => one === other;
const sameList = (one: readonly string[], other: readonly string[]): boolean => one.join(";") === other.join(";");
const sameDay = (one: IsoDate | null, other: IsoDate | null): boolean => one === other;
const none = (held: string | readonly string[] | null): boolean => held === null || held.length === 0;

const ofPairs = (field: "request" | "rhythm" | "goal", held: (look: TargetLook, pair: Pair) => string, open: (pair: Pair) => boolean = () => true): Writer => (look, person, answered, draft) => {
  for (const pair of pairsFor(look.registry, person).filter(open)) {
    offer(answered, draft, pair.id, held(look, pair), answered.value, (text) => text, sameText, none, (value) => void draft.pairs.push({ id: pair.id, fields: { [field]: value } }));
  }
};

/** To add a target, add its writer: a target without one does not compile. */
const WRITERS: { readonly [Each in FieldTarget]: Writer } = {
  "request.category": (look, person, { value }, draft) => {
    const category = categoryOf(value);
    draft.request.category = category;
    const track = look.registry.trackOf(person.id);
    const annual = look.registry.pairsOfMentee(person.id).some(({ variant, ...pair }) => (variant === "leader" || variant === "innovator") && isAlive({ ...pair, variant }));
    const model = annual ? look.models.conservative : modelFor(category, look.models);
    // A model that the curator chose on the card stands.
    if (track && model !== null && track.model !== model && track.modelReason === "") draft.tracks.push({ id: track.id, fields: { model } });
  },
  "request.difficulties": request((item, value) => ({ difficulties: gridScores(item, value) as Difficulties })),
  "request.otherDifficulty": request((_, otherDifficulty) => ({ otherDifficulty })),
  "request.goal": request((item, value) => ({ goal: answerText(item, value) })),
  "request.preferences": request((item, value) => ({ preferences: codesIn(item, value) })),
  "request.mode": request((item, value) => ({ mode: codesIn(item, value) })),
  "request.rhythm": request((_, rhythm) => ({ rhythm })),
  "request.strength": request((_, strength) => ({ strength })),
  // They stay in the closed workbook.
  "request.wish": () => undefined,
  "request.block": () => undefined,
  "person.slots": (_, person, { value }, draft) => { if (person.slots !== value) draft.people.push({ id: person.id, fields: { slots: value } }); },
  "person.subjects": (_, person, answered, draft) =>
    offer(answered, draft, person.id, person.subjects, taughtSubjects(answered.value), taughtSubjects, sameSubjects, none, (subjects) => void draft.people.push({ id: person.id, fields: { subjects } })),
  "person.workStart": (_, person, answered, draft) =>
    offer(answered, draft, person.id, person.workStart, firstDay(answered.answer), dayIn(answered.before), sameDay, none, (workStart) => void draft.people.push({ id: person.id, fields: { workStart } })),
  "track.start": ({ registry }, person, answered, draft) => {
    const track = registry.trackOf(person.id);
    if (track) offer(answered, draft, track.id, track.start, firstDay(answered.answer), dayIn(answered.before), sameDay, none, (start) => void draft.tracks.push({ id: track.id, fields: { start } }));
  },
  "participation.voluntary": ({ registry, yearOf }, person, { value, answer }, draft) => {
    const voluntary = value === "yes" || value === "rather";
    const taking = registry.participationsOf(person.id).filter(({ role, yearId }) => role === "mentee" && yearId === yearOf(answer));
    draft.participations.push(...taking.filter((each) => each.voluntary !== voluntary).map(({ id }) => ({ id, fields: { voluntary } })));
  },
  // What the curator has set stands.
  "mentor.capacity": ({ registry }, person, { value, before }, draft) => {
    const held = registry.profileOf(person.id)?.capacity ?? null;
    const capacity = /^[1-4]$/.test(value) ? Number(value) : null;
    if ((held === null || String(held) === before?.value) && held !== capacity) draft.profile.capacity = capacity;
  },
  "mentor.reserve": ({ registry }, person, { value }, draft) => {
    if (value === "yes" && registry.profileOf(person.id)?.reserve !== true) draft.profile.reserve = true;
  },
  "pair.request": ofPairs("request", (_, { request: held }) => held),
  "pair.rhythm": ofPairs("rhythm", (_, { rhythm }) => rhythm),
  "pair.mode": ({ registry }, person, answered, draft) => {
    for (const pair of pairsFor(registry, person)) {
      offer(answered, draft, pair.id, pair.mode, codesIn(answered.item, answered.value), (text) => codesIn(answered.item, text), sameList, none, (mode) => void draft.pairs.push({ id: pair.id, fields: { mode: [...mode] } }));
    }
  },
  // The goal of the variant is nobody's own: it makes way for what the mentee wants to learn, until the order.
  "pair.goal": ofPairs("goal", ({ goals }, { goal, variant }) => (goal === (goals[variant] ?? "") ? "" : goal), ({ state }) => state === "proposed" || state === "agreed"),
};

/** Pairs of a teacher mentee that are not over and are his alone: what a group does is not one person's wish. */
export const pairsFor = (registry: Registry, person: Pick<Person, "id">): Pair[] => [...new Set(registry.pairsOfMentee(person.id))].filter((pair) => {
  const members = registry.membersOf(pair.id).filter(({ to }) => to === null);
  return isAlive(pair) && FORM_KINDS[pair.form].mentee === "teacher" && members.length === 1 && members[0]?.menteeId === person.id;
});

const LATEST_START_DAYS = 366;
/** A first day that can be one: from 1950 to a year after the answer. Null for anything else, which then stands only among the answers. */
export function firstDay({ value, at }: Pick<Answer, "value" | "at">): IsoDate | null {
  const latest = new Date(Date.parse(at) + LATEST_START_DAYS * 86_400_000).toISOString().slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= "1950-01-01" && value <= latest ? (value as IsoDate) : null;
}
const dayIn = (before: Answer | undefined) => (text: string): IsoDate | null => (before ? firstDay({ value: text, at: before.at }) : null);
