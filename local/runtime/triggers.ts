import { strikesAt } from "../faults/strike";
import { leftToday, useDaily } from "./daily";
import type { Bundle } from "./bundle";
import { consentLacks, grantedBy } from "./consent";
import type { Execution } from "./execution";
import { inZone } from "./realm";
import { ran } from "./run";
import { nextFiring } from "./schedule";
import type { TriggerRecord, World } from "./world";

/** How triggers are run: from the head version, as the person who created them (platform.md §4). */
export type TriggerSetting = {
  readonly bundle: () => Bundle;
  /** What the version asks for; whose consent covers it is looked up for each trigger's owner. */
  readonly scopes: (bundle: Bundle) => readonly string[];
  readonly scriptTimeZone: (bundle: Bundle) => string;
};

/** platform.md §5: total trigger time a day. */
export const TRIGGER_TIME = "trigger time";
export const DAILY_TRIGGER_TIME = { workspace: 6 * 3_600_000, consumer: 90 * 60_000 };

/** Moves the clock to `until`, firing what falls due on the way, in order; a firing missed by a long execution comes after it. */
export function moveClock(world: World, until: number, setting: TriggerSetting): void {
  // The zone is set for the whole way: each change of it makes V8 forget all it knows of dates.
  inZone(setting.scriptTimeZone(setting.bundle()), () => firedUntil(world, until, setting));
  world.now = Math.max(world.now, until);
}

function firedUntil(world: World, until: number, setting: TriggerSetting): void {
  for (;;) {
    const next = dueFirst(world, until);
    if (!next) break;
    const due = next.nextAt ?? 0;
    world.now = Math.max(world.now, due);
    const following = next.schedule ? nextFiring(next.schedule, due) : null;
    if (following === null) delete next.nextAt;
    else next.nextAt = following;
    fire(world, next, clockEvent(next, world.now), setting);
  }
}

function dueFirst(world: World, until: number): TriggerRecord | undefined {
  let first: TriggerRecord | undefined;
  for (const trigger of world.triggers) {
    if (trigger.nextAt !== undefined && trigger.nextAt <= until && (first?.nextAt === undefined || trigger.nextAt < first.nextAt)) first = trigger;
  }
  return first;
}

type Event = Readonly<Record<string, unknown>>;

/** Runs the handler of an installable trigger, unless this firing is missed; some come twice ("missed/duplicate events happen", platform.md §7). */
export function fire(world: World, trigger: TriggerRecord, event: Event | ((execution: Execution) => Event), setting: TriggerSetting): void {
  const fault = strikesAt("firing", { world, functionName: trigger.handler, asked: "", time: world.now }, trigger.handler);
  if (fault === "missed") return;
  fireOnce(world, trigger, event, setting);
  if (fault === "twice" && world.triggers.some(({ uid }) => uid === trigger.uid)) fireOnce(world, trigger, event, setting);
}

/**
 * A day's trigger time used up means it does not run at all; so does a version that asks for a scope its owner has not been asked for
 * (platform-verdicts.md B8).
 */
function fireOnce(world: World, trigger: TriggerRecord, event: Event | ((execution: Execution) => Event), setting: TriggerSetting): void {
  const limit = world.consumer ? DAILY_TRIGGER_TIME.consumer : DAILY_TRIGGER_TIME.workspace;
  const whose = { world, time: world.now, effective: trigger.owner };
  // Clocks wait until the quota refills; what happened to a file meanwhile is told to nobody (platform-verdicts.md B21).
  if (trigger.schedule === undefined && leftToday(whose, TRIGGER_TIME, limit) === 0) return;
  const bundle = setting.bundle();
  if (consentLacks(world, trigger.owner, setting.scopes(bundle))) return;
  const { record, execution } = ran(world, {
    functionName: trigger.handler, kind: "trigger", effective: trigger.owner, active: trigger.owner, authMode: "FULL",
    bundle, scopes: grantedBy(world, trigger.owner, setting.scopes(bundle)), scriptTimeZone: setting.scriptTimeZone(bundle),
    ...(trigger.documentId === undefined ? {} : { container: trigger.documentId }),
  }, (own) => [{ authMode: { $enum: "AuthMode.FULL" }, triggerUid: trigger.uid, ...(typeof event === "function" ? event(own) : event) }], "quiet");
  try {
    useDaily(execution, TRIGGER_TIME, record.simulatedMs, limit, "trigger runtime");
  } catch {
    useDaily(execution, TRIGGER_TIME, leftToday(execution, TRIGGER_TIME, limit), limit, "trigger runtime");
    for (const other of world.triggers) if (other.owner === trigger.owner && other.nextAt !== undefined) other.nextAt = Math.max(other.nextAt, world.now + 3_600_000);
  }
}

/** The event of a clock trigger is in UTC ([D: guides/triggers/events]). */
function clockEvent(_trigger: TriggerRecord, now: number): Readonly<Record<string, unknown>> {
  const date = new Date(now);
  const firstDay = new Date(Date.UTC(date.getUTCFullYear(), 0, 1));
  return {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, "day-of-month": date.getUTCDate(), "day-of-week": date.getUTCDay() || 7,
    "week-of-year": Math.ceil(((date.getTime() - firstDay.getTime()) / 86_400_000 + firstDay.getUTCDay() + 1) / 7),
    hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(), timezone: "UTC",
  };
}
