import type { Desk } from "./desk";
import type { ExecutionRecord, Workspace } from "../workspace";

/** A move of the clock under way: it is made in slices, so that pages are answered meanwhile. Instants in milliseconds. */
export type Moving = { readonly from: number; readonly until: number; readonly goal: "time" | "work"; /** Set to end it at the next slice. */ stop: boolean; done: boolean; error: string | null };

/** How far «до ближайшего дела» goes when nothing is to be done. */
export const FARTHEST_DAYS = 31;
/** Virtual time of a step. For work it is short, so that the clock stands at most so long after it. */
const STEP = { time: 3_600_000, work: 600_000 } as const;
/** Real milliseconds between two looks at waiting requests. */
const SLICE = 100;

const REACHES_SOMEBODY = /^(?:MailApp\.|Drive\.(?:Files\.(?:create|copy|update|remove)|Permissions\.)|Docs\.Documents\.batchUpdate|FormApp\.create|Form\.(?:set|add|delete|move)|Calendar)/;

/**
 * What counts as work: a mail, a file, a form or a right was made or changed, or it went wrong. The nightly recount of sheets, intake of
 * answers and a heartbeat that only looks do not count: each night has them.
 */
export const isWork = ({ kind, calls, error }: ExecutionRecord): boolean =>
  kind === "trigger" && (error !== undefined || calls.some(({ service }) => REACHES_SOMEBODY.test(service) && service !== "MailApp.getRemainingDailyQuota"));

/** Begins to move; the promise is kept when the move is over, stopped or failed. */
export function startMoving(workspace: Workspace, until: number, goal: Moving["goal"]): { readonly moving: Moving; readonly over: Promise<void> } {
  const moving: Moving = { from: workspace.clock.now().getTime(), until, goal, stop: false, done: false, error: null };
  const over = run(workspace, moving).catch((thrown: unknown) => { moving.error = thrown instanceof Error ? thrown.message : String(thrown); }).finally(() => { moving.done = true; });
  return { moving, over };
}

async function run(workspace: Workspace, moving: Moving): Promise<void> {
  for (;;) {
    const since = performance.now();
    while (performance.now() - since < SLICE) {
      const now = workspace.clock.now().getTime();
      if (moving.stop || now >= moving.until) return;
      const seen = workspace.executions().length;
      workspace.clock.moveTo(new Date(Math.min(now + STEP[moving.goal], moving.until)).toISOString());
      if (moving.goal === "work" && workspace.executions().slice(seen).some(isWork)) return;
    }
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

/** A longer pause between two requests counts as so much: whoever comes back after lunch finds the school where it was. Real milliseconds. */
const LONGEST_PAUSE = 300_000;

/**
 * The school's clock goes with that of this computer while somebody is here. Standing still, it would put an hour of clicking into one
 * minute of Google's, and its quotas a minute would refuse what nobody could do so fast.
 */
export function goOn(desk: Desk): void {
  const now = performance.now();
  const passed = Math.min(now - desk.wentAt, LONGEST_PAUSE);
  if (desk.moving && !desk.moving.done) desk.wentAt = now;
  else if (passed >= 1000) {
    desk.wentAt = now;
    desk.workspace.clock.advance({ seconds: Math.floor(passed / 1000) });
  }
}

/** What happened between two instants, the ends included. */
export type Happened = { readonly executions: readonly ExecutionRecord[]; readonly mails: readonly { readonly letter: ReturnType<Workspace["mail"]>[number]; readonly nth: number }[] };

export function happenedBetween(workspace: Workspace, from: number, to: number): Happened {
  const within = (iso: string): boolean => Date.parse(iso) >= from && Date.parse(iso) <= to;
  return { executions: workspace.executions().filter(({ startedAt }) => within(startedAt)), mails: workspace.mail().map((letter, nth) => ({ letter, nth })).filter(({ letter }) => within(letter.at)) };
}
