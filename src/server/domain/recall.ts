import type { TodayLine } from "../../contract/contract";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { addDays, daysBetween } from "./calendar";
import { isPresent, shortName } from "./person";
import { inForce, type Registry } from "./registry";
import type { Letter } from "./tables";

/** When the letter of the day recalls a term: so many days before its last day, from the day after it, and then every so many days. */
export type RecallRules = { readonly before: readonly number[]; readonly lateEvery: number; /** Days between two letters to one person about terms: what comes between waits for the second. */ readonly apart: number; /** Rules of «Сегодня» that are a person's to do. */ readonly rules: ReadonlySet<string> };

/** A term as a letter recalls it. `who` is whose it is, "" for the reader's own; no free text that somebody typed is in it. */
export type Duty = { readonly key: string; readonly rule: string; readonly who: string; readonly due: IsoDate; readonly late: boolean };

export type RecallLook = {
  readonly registry: Registry;
  readonly today: IsoDate;
  readonly recall: RecallRules;
  readonly letters: readonly Pick<Letter, "personId" | "day" | "state" | "duties">[];
  readonly lines: readonly TodayLine[];
};

/** The newest day, not after today, on which a term is to be recalled; null while none has come. */
export function recalledOn(due: IsoDate, today: IsoDate, { before, lateEvery }: Pick<RecallRules, "before" | "lateEvery">): IsoDate | null {
  const late = daysBetween(due, today);
  if (late > 0) return addDays(due, 1 + Math.floor((late - 1) / lateEvery) * lateEvery);
  return before.map((days) => addDays(due, -days)).filter((day) => day <= today).sort().pop() ?? null;
}

/** What the letter of a day has to recall, by person: each term on its days, and once on each. */
export function dutiesByPerson(look: RecallLook): ReadonlyMap<PersonId, readonly Duty[]> {
  const { registry, today, recall, letters, lines } = look;
  const said = new Map<string, IsoDate>();
  const written = letters.filter(({ state, duties }) => state !== "cancelled" && duties.length > 0);
  for (const { personId, day, duties } of written) for (const key of ["", ...duties]) said.set(`${personId} ${key}`, later(day, said.get(`${personId} ${key}`)));
  const isQuiet = (id: PersonId): boolean => daysBetween(said.get(`${id} `) ?? NEVER, today) < recall.apart;
  const found = new Map<PersonId, Duty[]>();
  for (const line of lines) {
    if (line.due === null || !recall.rules.has(line.rule) || (line.state !== "due" && line.state !== "overdue")) continue;
    const from = recalledOn(line.due, today, recall);
    if (from === null) continue;
    const key = [line.rule, line.pairId ?? "", line.personId ?? "", line.observationId ?? "", line.due].join("/");
    for (const owing of owersOf(line, registry, today)) {
      const before = said.get(`${owing} ${key}`);
      const own = found.get(owing) ?? [];
      if (isQuiet(owing) || (before !== undefined && before >= from) || own.some((duty) => duty.key === key)) continue;
      found.set(owing, [...own, { key, rule: line.rule, who: line.personId === owing ? "" : whoseOf(line, registry), due: line.due, late: line.due < today }]);
    }
  }
  return found;
}

/** Long before the first letter. */
const NEVER = "2000-01-01" as IsoDate;
const later = (one: IsoDate, other: IsoDate | undefined): IsoDate => (other !== undefined && other > one ? other : one);

/** Whose it is to do: the one the line names, else the pair's own, else everybody who holds the role on that day. */
function owersOf({ owedBy, owedById, pairId, personId }: TodayLine, registry: Registry, today: IsoDate): PersonId[] {
  if (owedById !== undefined) return [owedById];
  if (owedBy === "mentor") return pairId === null ? [] : [registry.pair(pairId)?.mentorId ?? []].flat();
  if (owedBy === "mentee") return personId === null ? [] : [personId];
  return [...new Set(registry.appointments.filter((each) => each.role === owedBy && inForce(each, today)).map(({ personId: holder }) => holder))].filter((id) => {
    const person = registry.person(id);
    return person !== undefined && isPresent(person, today);
  });
}

/** A group by its code, a mentee by the short name. */
function whoseOf({ pairId, personId }: TodayLine, registry: Registry): string {
  const pair = pairId === null ? undefined : registry.pair(pairId);
  if (pair?.kind === "group") return pair.code;
  const person = personId === null ? undefined : registry.person(personId);
  return person ? shortName(person) : pair?.code ?? "";
}
