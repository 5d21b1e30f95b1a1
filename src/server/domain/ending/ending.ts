import type { IsoDate, PairState, PersonId } from "../../../contract/schemas";
import { addDays, schoolYearOf } from "../calendar";
import { FORM_KINDS } from "../pair";
import type { Registry } from "../registry";
import type { Pair } from "../tables";

/** Own choice, as with the assessments T06 and T07: what is due on the last day is asked for a fortnight before. */
const OPENS_BEFORE = 14;
/** Pairs that come to their end by their term; one that was stopped early hands in nothing. */
const ENDS: readonly PairState[] = ["ordered", "working", "review", "finished"];

/** The last day of a pair with one mentee (T20). */
export type Ending = {
  readonly pair: Pair;
  readonly menteeId: PersonId;
  readonly on: IsoDate;
  /** First day on which what is due then is asked for. */
  readonly opens: IsoDate;
  /** Mentoring itself ends with the pair: no stage of the course goes on into the next school year, and no pair goes on with it. */
  readonly whole: boolean;
};

/** Null of pupils, of a pair that is not under an order yet, of one stopped early and of one without an end. */
export function endingOf(registry: Registry, pair: Pair, menteeId: PersonId): Ending | null {
  const on = pair.state === "finished" ? (pair.closedOn ?? pair.end) : pair.end;
  // A day that lies ahead says that it is to be stopped early.
  const stops = pair.state !== "finished" && pair.closedOn !== null;
  if (stops || FORM_KINDS[pair.form].mentee !== "teacher" || !ENDS.includes(pair.state) || on === null) return null;
  return { pair, menteeId, on, opens: addDays(on, -OPENS_BEFORE), whole: !goesOn(registry, pair, menteeId, on) };
}

function goesOn(registry: Registry, pair: Pair, menteeId: PersonId, on: IsoDate): boolean {
  if (registry.pairsOfMentee(menteeId).some(({ continuesFrom }) => continuesFrom === pair.id)) return true;
  const track = registry.trackOf(menteeId);
  const lastOfYear = `${schoolYearOf(on) + 1}-08-31`;
  return registry.stagesOf(menteeId).some(({ trackId, state, end }) => trackId === track?.id && state !== "dropped" && (end === null || end > lastOfYear));
}

/** The pair is under an order and has not been closed: it may be asked for what is due at its end, after its last day too. */
export const mayBeAsked = (pair: Pair, today: IsoDate): boolean =>
  FORM_KINDS[pair.form].mentee === "teacher" && pair.state !== "finished" && ENDS.includes(pair.state) && (pair.start === null || pair.start <= today);
