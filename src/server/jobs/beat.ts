import { asAppError } from "../../contract/errors";
import { formsToRead } from "../actions/forms/collecting";
import { openContext, type Context } from "../actions/context";
import { shareWithCurators } from "../actions/papers/folders";
import { refreshToday } from "../actions/refresh-today";
import { isOpenJob } from "../domain/job";
import { openWaves } from "../domain/questions/wave";
import type { Services } from "../services";
import { closeForms } from "./close-forms";
import { startCollecting } from "./collect-answers";
import { nextDigestAt, startDigest } from "./digest";
import { stepWork } from "./queue";
import { openTurn } from "./turn";

/** A run may take six minutes; after so long no further step is begun. */
const RUN_MS = 210_000;
/** While a form is open its answers are read at least so often, whatever the trigger has missed (platform-verdicts B21). */
const RECONCILE_MS = 3_600_000;

/**
 * The heartbeat's own part, awake: work that is due, answers, letters of the day, forms that are over, the new day. What fails stops nothing
 * else, and nothing personal is logged. At the end it says from when on the next one has to wake.
 */
export function beat(services: Services): void {
  const until = Date.now() + RUN_MS;
  const isNewDay = services.memory.heartbeat()?.day !== services.dayOf(services.now());
  const work = (): void => {
    while (Date.now() < until && stepWork(services));
  };
  const parts: readonly (readonly [string, () => void])[] = [
    ["work", work],
    ["answers", () => { if (collectDue(services, isNewDay)) work(); }],
    ["letters", () => { startDigest(services); work(); }],
    ["forms", () => closeForms(services)],
    ["day", () => { if (isNewDay) newDay(services); }],
    ["next", () => rememberNext(services)],
  ];
  for (const [name, part] of parts) guarded(name, part);
}

function guarded(name: string, part: () => void): void {
  try {
    part();
  } catch (thrown) {
    const error = asAppError(thrown);
    console.error(`heartbeat ${name}: ${error.key}`, error.cause instanceof Error ? error.cause.stack : "");
  }
}

const hasOpenForm = ({ registry, today }: Context): boolean => openWaves(registry, today).some(({ formDefId }) => registry.formDef(formDefId)?.channel === "form");

/** The instant up to which answers have been asked for last: the one job of them was begun then. */
const collectedAt = ({ sheets }: Context): string => sheets.jobs.rows.reduce((last, { kind, createdAt }) => (kind === "collect-answers" && createdAt > last ? createdAt : last), "");
const reconcileAt = (context: Context): string => {
  const last = collectedAt(context);
  return !hasOpenForm(context) ? "" : last === "" ? context.now : new Date(Date.parse(last) + RECONCILE_MS).toISOString();
};

/** Begins to take answers in: news, an hour of an open form, or the night, in which all of the year is looked at again. */
function collectDue(services: Services, isNewDay: boolean): boolean {
  const context = openContext(services);
  if (services.effectiveEmail() !== context.school.coordinator || formsToRead(context.registry).length === 0) {
    if (services.memory.news()) services.memory.clearNews();
    return false;
  }
  const at = reconcileAt(context);
  if (!isNewDay && !services.memory.news() && (at === "" || at > context.now)) return false;
  return startCollecting(services, isNewDay) !== null;
}

function newDay(services: Services): void {
  refreshToday(services);
  const context = openContext(services, "folders");
  shareWithCurators(context, context.sheets.folders.rows);
}

/** An idle school sleeps: without open waves and jobs there is no next time but the new day. */
function rememberNext(services: Services): void {
  const context = openTurn(services, ["letters"] as const);
  if (!services.memory.heartbeat()) return;
  const open = context.sheets.jobs.rows.filter(isOpenJob);
  const times = [reconcileAt(context), nextDigestAt(context), ...open.map(({ notBefore }) => notBefore).filter((at) => at > context.now)].filter((at) => at !== "");
  services.memory.saveHeartbeat({ waits: open.some(({ notBefore }) => notBefore <= context.now), next: times.sort()[0] ?? "" });
}
