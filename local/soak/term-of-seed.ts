import { addDays } from "../sample/days";
import { rosterCells } from "../sample/row";
import { SCHOOL, schoolRoster } from "../sample/school";
import { SAMPLE, TINY, type Shape } from "../sample/shape";
import type { Player } from "../commands/player";
import { progressOn, type Progress } from "../commands/progress";
import { playTerm } from "../commands/term";
import { whilePlaying } from "../runtime/playing";
import { openWorkspace } from "../workspace";
import type { FaultOptions, Workspace } from "../workspace";
import { afterWeek } from "./extras";
import { ledger, type Ledger } from "./ledger";
import { steady } from "./steady";

/** A school, its days, and how much goes wrong in them. */
export type Term = { readonly shape: Shape; readonly from: string; readonly last: string; readonly rate: NonNullable<FaultOptions["rate"]>; readonly extras: boolean };

type Rates = NonNullable<FaultOptions["rate"]>;
/** One service call in twenty meets something: a bad day at Google, for weeks. */
const BAD: Rates = { outage: 0.02, timeout: 0.004, rate: 0.008, kill: 0.006, person: 0.015, lock: 0.05, missed: 0.02, twice: 0.02, replyLost: 0.04 };
/** Some trouble every day. */
const MILD: Rates = { outage: 0.0005, timeout: 0.0001, rate: 0.0002, kill: 0.0001, person: 0.0005, lock: 0.002, missed: 0.005, twice: 0.005, replyLost: 0.002 };
/** A Monday, so that weeks end on one; a wave at entry and one at the end of September lie in six of them. */
const MONDAY = "2026-08-31";

/** So many weeks of a village school of nine people in the programme. */
export const weeksOf = (weeks: number, faults: boolean): Term => ({ shape: TINY, from: MONDAY, last: addDays(MONDAY, 7 * weeks), rate: faults ? BAD : {}, extras: true });
export const SAMPLE_YEAR: Term = { shape: SAMPLE, from: "2026-08-25", last: "2027-05-31", rate: MILD, extras: false };

export type PlayedTerm = { readonly workspace: Workspace; readonly ledger: Ledger; readonly player: Player };

/** Acts are the same for every seed; what goes wrong comes from it. At the end nothing goes wrong any more, and the heartbeat comes by. */
export const playedTerm = (seed: number, term: Term, progress: Progress = progressOn(process.stderr, true), dist?: string): PlayedTerm => whilePlaying(() => {
  const own = openWorkspace({
    ...(dist === undefined ? {} : { dist }), now: `${term.from}T09:00:00+03:00`, domain: SCHOOL.domain, coordinator: SCHOOL.coordinator, patience: 0, seed, faults: { seed, rate: term.rate },
  });
  const told = ledger();
  const workspace = steady(own, told);
  const player: Player = {
    workspace, domain: SCHOOL.domain, coordinator: workspace.as(SCHOOL.coordinator), curator: workspace.as(SCHOOL.curatorEmail), curatorEmail: SCHOOL.curatorEmail, progress, errors: [], notes: [], refused: new Set(),
  };
  const list = { tables: [{ rows: rosterCells(schoolRoster(2026, term.shape)), merged: [] }], remarks: [] };
  playTerm(player, list, term.last, (week) => { if (term.extras) afterWeek(player, week); });
  workspace.faults.clear();
  // What waits for ten minutes at most has had its turn, and every dead lease is over.
  workspace.clock.advance({ hours: 2 });
  return { workspace, ledger: told, player };
});
