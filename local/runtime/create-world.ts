import { faultsOf } from "../faults/faults";
import { answerStore } from "../services/forms/answers";
import { newWorkbook } from "../services/grid/workbook";
import { API_NAMES, servicesSwitched } from "./apis";
import type { WorkspaceOptions } from "./options";
import { randomId, seeded } from "./random";
import type { World } from "./world";

/** One installation on its first day: a registry workbook of the coordinator with one empty sheet, nothing else. */
export function createdWorld(options: WorkspaceOptions): World {
  const random = seeded(options.seed ?? 1);
  const domain = options.domain ?? "school0.example";
  const coordinator = options.coordinator ?? `nastavnik@${domain}`;
  const registryId = randomId(random, 44);
  const workbook = newWorkbook(registryId, "Новая таблица", options.spreadsheetTimeZone ?? "Asia/Yekaterinburg", options.spreadsheetLocale ?? "ru_RU");
  return {
    now: Date.parse(options.now ?? "2026-08-25T09:00:00+03:00"),
    domain, coordinator, registryId,
    ...(options.begins === "empty" ? { handmade: true } : {}),
    consumer: options.consumer ?? false,
    install: options.install ?? "B", enabledIn: [], consents: {},
    scriptId: randomId(random, 57),
    servicesOn: servicesSwitched(options.servicesOn === true ? API_NAMES : options.servicesOn || []),
    deployment: null,
    deploymentId: `AKfycb${randomId(random, 50)}`,
    files: new Map([[registryId, { id: registryId, owner: coordinator, editors: [], viewers: [], workbook }]]),
    drive: new Map(),
    answers: answerStore(),
    mail: [],
    calendars: [],
    mailRead: {},
    accounts: Object.fromEntries((options.accounts ?? []).map((email) => [email.toLowerCase(), true])),
    driveSearchDelayMs: options.driveSearchDelayMs ?? 0,
    triggers: [],
    scriptProperties: {}, documentProperties: {}, userProperties: {},
    ...fleeting(),
    random,
    executions: [],
    nextExecution: 1,
  };
}

/** So that an endless loop cannot hang a test. */
const PATIENCE = 120_000;

/** What no restart keeps: cache, locks, quotas, and what a test has set for the next execution. */
export const fleeting = (): Pick<World, "cache" | "locks" | "daily" | "minute" | "running" | "versions" | "patience" | "executed" | "located" | "misfires" | "killAfter" | "faults"> => ({
  cache: new Map(), locks: new Map(), daily: new Map(), minute: new Map(), running: [], versions: null, patience: PATIENCE, executed: () => undefined, located: (_bundle, text) => text,
  misfires: { missed: 0, twice: 0 }, killAfter: null, faults: faultsOf(),
});
