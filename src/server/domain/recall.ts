import type { TodayLine } from "../../contract/contract";
import type { EventId, IsoDate, PairId, PersonId } from "../../contract/schemas";
import { addDays, daysBetween } from "./calendar";
import { holdOf } from "./course/held";
import { isPresent } from "./person";
import { ledOn } from "./actor";
import { inForce, type Registry } from "./registry";
import type { Letter } from "./tables";

/** When the letter of the day recalls a term, in days. */
export type RecallRules = {
  /** So long before its last day. */
  readonly before: readonly number[];
  /** Once it is late: the next day, and then each time so many have gone by since it was last said, … */
  readonly lateEvery: number;
  /** … until it is so late; then a word in person is needed, and «Сегодня» has it. */
  readonly lateFor: number;
  /** Between two letters to one person about terms. */
  readonly apart: number;
  /** Rules of «Сегодня» that are a person's to do. */
  readonly rules: ReadonlySet<string>;
  /** Those of them that are on a day, not until one: said once, the day before or on it, whenever the last letter was. */
  readonly onDay: ReadonlySet<string>;
};

/** A term as a letter recalls it. `id` is the row of a lesson, meeting or event, or ""; `who` is the code of whose it is, "" for the reader's own; no name and nothing that somebody typed is in it. */
export type Duty = { readonly key: string; readonly rule: string; readonly id: string; readonly who: string; readonly due: IsoDate; readonly late: boolean };

export type RecallLine = TodayLine & { readonly eventId?: EventId };
export type RecallLook = {
  readonly registry: Registry;
  readonly today: IsoDate;
  readonly recall: RecallRules;
  readonly letters: readonly Pick<Letter, "personId" | "day" | "state" | "duties">[];
  readonly lines: readonly RecallLine[];
};

/** Whether a term wants a letter today, having been last said on that day. */
export function isToRecall(due: IsoDate, last: IsoDate | null, today: IsoDate, { before, lateEvery, lateFor }: Pick<RecallRules, "before" | "lateEvery" | "lateFor">): boolean {
  const late = daysBetween(due, today);
  if (late > 0) return late <= lateFor && (last === null || last <= due || daysBetween(last, today) >= lateEvery);
  const newest = before.map((days) => addDays(due, -days)).filter((day) => day <= today).sort().pop();
  return newest !== undefined && (last === null || last < newest);
}

/** What the letter of a day has to recall, by person: whoever gets one about a term is told of all that is due or late, so that one letter a week suffices. A mentee on a long leave is told of none. */
export function dutiesByPerson(look: RecallLook): ReadonlyMap<PersonId, readonly Duty[]> {
  const { registry, today, recall, letters, lines } = look;
  const said = lastSaid(letters);
  const found = new Map<PersonId, Map<string, Duty>>();
  const wanted = new Set<PersonId>();
  const coming = new Set<PersonId>();
  for (const line of lines) {
    if (line.due === null || !recall.rules.has(line.rule) || (line.state !== "due" && line.state !== "overdue")) continue;
    const { due, rule } = line;
    const id = line.observationId ?? line.meetingId ?? line.eventId ?? "";
    const key = [rule, line.pairId ?? "", line.personId ?? "", id, due].join("/");
    for (const owing of owersOf(line, registry, today)) {
      const own = found.get(owing) ?? new Map<string, Duty>();
      found.set(owing, own.set(key, { key, rule, id, who: line.personId === owing ? "" : whoseOf(line, registry), due, late: due < today }));
      if (recall.onDay.has(rule)) {
        if (!said.has(`${owing} ${key}`) && daysBetween(today, due) <= 1) coming.add(owing);
      } else if (isToRecall(due, said.get(`${owing} ${key}`) ?? null, today, recall)) wanted.add(owing);
    }
  }
  const isQuiet = (id: PersonId): boolean => daysBetween(said.get(`${id} `) ?? NEVER, today) < recall.apart;
  return new Map([...found].filter(([id]) => !holdOf(registry, id, today)).filter(([id]) => coming.has(id) || (wanted.has(id) && !isQuiet(id))).map(([id, duties]) => [id, [...duties.values()]]));
}

/** The last letter that named a term to a person, and under "" the last one about any. */
function lastSaid(letters: RecallLook["letters"]): ReadonlyMap<string, IsoDate> {
  const said = new Map<string, IsoDate>();
  for (const { personId, day, state, duties } of letters) {
    if (state === "cancelled" || duties.length === 0) continue;
    for (const key of ["", ...duties]) said.set(`${personId} ${key}`, later(day, said.get(`${personId} ${key}`)));
  }
  return said;
}

/** Long before the first letter. */
const NEVER = "2000-01-01" as IsoDate;
const later = (one: IsoDate, other: IsoDate | undefined): IsoDate => (other !== undefined && other > one ? other : one);

/** Whose it is to do: the one the line names, else the pair's own, else everybody who holds the role on that day. */
function owersOf({ owedBy, owedById, pairId, personId }: TodayLine, registry: Registry, today: IsoDate): PersonId[] {
  if (owedById !== undefined) return [owedById];
  if (owedBy === "mentor") return pairId === null ? [] : mentorOrGrownUps(pairId, registry, today);
  // What a group agreed on is everybody's of it.
  if (owedBy === "mentee") return personId !== null ? [personId] : pairId === null ? [] : registry.membersOf(pairId).filter(({ to }) => to === null).map(({ menteeId }) => menteeId);
  return [...new Set(registry.appointments.filter((each) => each.role === owedBy && inForce(each, today)).map(({ personId: holder }) => holder))].filter((id) => {
    const person = registry.person(id);
    return person !== undefined && isPresent(person, today);
  });
}

/** Whoever leads the pair that day. A pupil who is a mentor has no page and gets no letters: the grown-ups of the group stand in (`domain/data-model.md` §6.4). */
function mentorOrGrownUps(pairId: PairId, registry: Registry, today: IsoDate): PersonId[] {
  const mentor = registry.pair(pairId)?.mentorId;
  if (mentor === undefined || registry.person(mentor)?.kind !== "pupil") return mentor === undefined ? [] : [ledOn(registry.pair(pairId)!, registry, today)];
  return [...new Set(registry.appointments.filter((each) => each.role === "grownUp" && each.scope === pairId && inForce(each, today)).map(({ personId }) => personId))];
}

/** The code of the pair, else of the person: no letter names another person (`test/doors/closed.test.ts`). */
const whoseOf = ({ pairId, personId }: TodayLine, registry: Registry): string =>
  (pairId === null ? undefined : registry.pair(pairId))?.code ?? (personId === null ? undefined : registry.person(personId))?.code ?? "";
