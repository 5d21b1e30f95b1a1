import { mkdirSync } from "node:fs";
import { whilePlaying } from "../runtime/playing";
import { schoolYearOf } from "../sample/days";
import { SCHOOL } from "../sample/school";
import { openWorkspace } from "../workspace";
import type { Workspace } from "../workspace";
import { Mistyped } from "./mistyped";
import type { Player } from "./player";
import type { Progress } from "./progress";
import { rosterOf } from "./roster-file";
import { linesOf, SHEET } from "./registry";
import { formNotes } from "./invites";
import { summaryOf } from "./summary";
import type { Summary } from "./summary";
import { playTerm } from "./term";

export type YearOptions = { readonly data: string; readonly roster?: string; readonly from?: string; readonly until?: string; readonly progress: Progress };
export type Played = { readonly workspace: Workspace; readonly summary: Summary; readonly notes: readonly string[] };

/** What a killed run has played within so much real time is played again. */
const KEPT_EVERY = 3_000;
/** The day the sample school begins to prepare its year. */
const FIRST_DAY = "2026-08-25";

/**
 * Plays a school year through the public doors. What to do is read off the registry each week and each write has a request id of
 * what it is about, so that the command may be killed at any moment and run again, also with a changed roster.
 */
export const playYear = (options: YearOptions): Played => whilePlaying(() => played(options));

function played({ data, roster, from = FIRST_DAY, until, progress }: YearOptions): Played {
  mkdirSync(data, { recursive: true });
  const workspace = openWorkspace({ dir: data, now: `${from}T09:00:00+03:00`, domain: SCHOOL.domain, coordinator: SCHOOL.coordinator, keepEvery: KEPT_EVERY, patience: 0 });
  const player: Player = {
    workspace, domain: SCHOOL.domain, coordinator: workspace.as(SCHOOL.coordinator), curator: workspace.as(SCHOOL.curatorEmail), curatorEmail: SCHOOL.curatorEmail, progress, errors: [], notes: [], refused: new Set(),
  };
  const last = until ?? lastDayOf(workspace) ?? `${schoolYearOf(from) + 1}-05-31`;
  if (last < from) throw new Mistyped(`Последний день ${last} раньше первого ${from}.`);
  const list = rosterOf(data, roster, schoolYearOf(from));
  playTerm(player, list, last);
  const summary = summaryOf(workspace, player.errors);
  return { workspace, summary, notes: [...player.notes, ...formNotes(workspace)] };
}

/** The last day of the year this workspace was set up for, or null before setup. */
export function lastDayOf(workspace: Workspace): string | null {
  const start = linesOf(workspace, SHEET.years).map((year) => year["Начало"] ?? "").sort().pop();
  return start ? `${Number(start.slice(0, 4)) + 1}-05-31` : null;
}
