import { join } from "node:path";
import { faultsOf, type DrawnFault, type FaultOptions, type FaultOrder } from "./faults/faults";
import { FAULT_KINDS, type FaultKind } from "./faults/kinds";
import { person, type Person } from "./people/person";
import { driveBytes, driveHtml, driveRecords, driveText } from "./people/drive-looking";
import { formRecords } from "./people/form-looking";
import { quotasOf, storesOf } from "./people/quota-looking";
import { sheetNotes, sheetValues, workbookValues } from "./people/looking";
import { snapshotOf } from "./people/snapshot";
import { store, type Store } from "./persistence/store";
import { API_NAMES, servicesSwitched, type ApiName, type ServicesOn } from "./runtime/apis";
import { compiled, headOf, type Bundle, type BundleSource } from "./runtime/bundle";
import { consented } from "./runtime/consent";
import { createdWorld } from "./runtime/create-world";
import type { Ground } from "./runtime/doors";
import { isIdle, type ExecutionRecord } from "./runtime/execution";
import type { WorkspaceOptions } from "./runtime/options";
import { sourcesIn } from "./runtime/sources";
import { together, type Settled } from "./runtime/together";
import { moveClock, type TriggerSetting } from "./runtime/triggers";
import type { World } from "./runtime/world";
import { revokedApp } from "./services/drive/access";
import { fileById, mayEdit, mayView } from "./services/grid/files";
import { sheetByTitle, type Workbook } from "./services/grid/workbook";
import type { CalendarEvent, CalendarRecord } from "./services/calendar/record";
import type { MailRecord } from "./services/mail/record";
import { webAppUrl } from "./services/script/script-app";
import { exportedPapers } from "./export/papers";
import { exportedXlsx } from "./export/xlsx";

export type { ExecutionRecord, Person, WorkspaceOptions };
export type { DrawnFault, FaultKind, FaultOptions, FaultOrder };
export { FAULT_KINDS };
export { AnswerRefused } from "./people/form-page";
export type { FormPage, OpenForm, SentForm } from "./people/form-page";
export type { FilledIn } from "./people/form-typing";
export type { FormEditor } from "./people/form-hands";
export { DocMoved } from "./people/drive-hands";
export type { OpenDoc, Piece } from "./people/doc-page";
export type { FileDetails, SeenFile } from "./people/drive-seen";
export type { SeenForm } from "./people/form-seen";
export type { Letter } from "./people/mailbox";
export type { Typed } from "./people/typing-at-place";
export type { FormRecord, ShownItem } from "./people/form-looking";
export type { CalendarEvent, MailRecord };
export type { MenuItem } from "./runtime/execution";
export type { WebPage } from "./runtime/doors";

/** The local Workspace; documented in docs/local-workspace.md. */
export type Workspace = ReturnType<typeof openWorkspace>;

type Duration = { readonly minutes?: number; readonly hours?: number; readonly days?: number; readonly seconds?: number };

export function openWorkspace(options: WorkspaceOptions = {}) {
  const kept = options.dir === undefined ? null : store(options.dir);
  const world = begunWorld(options, kept);
  if (options.driveSearchDelayMs !== undefined) world.driveSearchDelayMs = options.driveSearchDelayMs;
  world.faults = faultsOf(options.faults);
  const head = headOf(options.dist ?? "dist", {
    ...(options.code === undefined ? {} : { code: options.code }),
    ...(options.parts === undefined ? {} : { parts: options.parts }),
    ...(options.pages === undefined ? {} : { pages: options.pages }),
    ...(options.manifest === undefined ? {} : { manifest: options.manifest }),
  });
  const pinned = pinnedOf(world);
  const ground: Ground = {
    world, head: head.current, pinned,
    scopesOf: (bundle) => options.scopes ?? bundle.manifest.oauthScopes ?? [],
    zoneOf: (bundle) => options.scriptTimeZone ?? bundle.manifest.timeZone ?? "Etc/GMT",
  };
  const triggers: TriggerSetting = { bundle: head.current, scopes: ground.scopesOf, scriptTimeZone: ground.zoneOf };
  let keptAt = -Infinity;
  const keep = (every: number): void => {
    if (!kept || performance.now() - keptAt < every) return;
    kept.save(world);
    keptAt = performance.now();
  };
  const saved = <Result>(act: () => Result): Result => {
    try {
      return act();
    } finally {
      keep(options.keepEvery ?? 0);
    }
  };
  const sheetCalled = (title: string, fileId = world.registryId) => {
    const sheet = sheetByTitle(workbookOf(world, fileId), title);
    if (!sheet) throw new Error(`There is no sheet "${title}".`);
    return sheet;
  };
  const envelope = options.envelope ?? ((name: string, input: unknown, requestId: string) => ({ version: contractVersion(head.current()), call: name, input, requestId }));
  const people = new Map<string, Person>();
  const as = (email: string): Person => {
    let known = people.get(email);
    if (!known) people.set(email, (known = person(email, { ground, triggers, envelope, kept: saved })));
    return known;
  };
  const moveTo = (instant: number) => saved(() => moveClock(world, instant, triggers));
  if (options.patience !== undefined) world.patience = options.patience;
  world.located = sourcesIn(options.maps ?? join(options.dist ?? "dist", "..", "build", "maps"));
  if (kept) {
    keep(0);
    // An idle heartbeat changes one property. A killed process may lose the idle ones of the last half second, with the clock they ran
    // at, so they simply run again.
    world.executed = (record) => keep(Math.max(options.keepEvery ?? 0, isIdle(record) ? 500 : 0));
  }

  return {
    registryId: world.registryId,
    coordinator: world.coordinator,
    domain: world.domain,

    as,
    /** Somebody without an account. */
    anonymous: () => as(""),
    share: (fileId: string, email: string, role: "editor" | "viewer") => saved(() => shared(world, fileId, email, role)),
    unshare: (fileId: string, email: string) => saved(() => shared(world, fileId, email, null)),
    /** Who may open a workbook by name, the owner first; rights of folders and of the domain are not named here. */
    access: (fileId: string) => accessTo(world, fileId),
    /** Whether the person may open the workbook to look at it, or to type in it. */
    mayOpen: (fileId: string, email: string, how: "view" | "edit" = "view") => {
      const file = fileById(world, fileId);
      return file !== undefined && (how === "edit" ? mayEdit(file, email) : mayView(file, email));
    },
    switchOnServices: (...names: readonly ApiName[]) => saved(() => switched(world, names, true)),
    switchOffServices: (...names: readonly ApiName[]) => saved(() => switched(world, names, false)),
    /** The person takes the app's access away in the account's settings: its files are out of the script's reach, for good. */
    revokeApp: (email: string) => saved(() => revokedApp(world, email)),
    /** The person's consent screen: everything ticked but these scopes, by their last part ("drive.file"). */
    consent: (email: string, { without = [] }: { readonly without?: readonly string[] } = {}) => saved(() => consented(world, email, ground.scopesOf(head.current()), without)),
    /** Whether an address is a Google account; those of the domain are, others are not, unless this says otherwise. */
    declareAccount: (email: string, exists = true) => saved(() => { world.accounts[email.toLowerCase()] = exists; }),
    /** Replaces parts of the head version, as a push does. */
    push: (source: Partial<BundleSource>) => head.push(source),
    deploy: (by: string = world.coordinator) => saved(() => {
      const file = world.files.get(world.registryId);
      if (!file || !mayEdit(file, by)) throw new Error("You need edit access to the script to deploy it.");
      const { scripts: _scripts, functions: _functions, ...source } = head.current();
      world.deployment = { id: world.deploymentId, version: (world.deployment?.version ?? 0) + 1, by, source };
      return webAppUrl(world.domain, world.deploymentId);
    }),

    clock: {
      now: () => new Date(world.now),
      advance: ({ minutes = 0, hours = 0, days = 0, seconds = 0 }: Duration) =>
        moveTo(world.now + ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000),
      moveTo: (iso: string) => {
        const instant = Date.parse(iso);
        if (Number.isNaN(instant)) throw new Error(`${iso} is no instant.`);
        if (instant < world.now) throw new Error(`The clock stands at ${new Date(world.now).toISOString()} and does not go back to ${iso}.`);
        moveTo(instant);
      },
    },
    triggers: () => world.triggers.map(({ uid, handler, kind, owner, sourceId, schedule, nextAt }) => ({
      uid, handler, kind, owner, ...(sourceId === undefined ? {} : { sourceId }),
      ...(schedule?.every === "minutes" ? { everyMinutes: schedule.count } : {}),
      ...(nextAt === undefined ? {} : { nextAt: new Date(nextAt).toISOString() }),
    })),

    sheets: (fileId: string = world.registryId) => workbookValues(workbookOf(world, fileId)),
    sheet: (title: string, fileId?: string) => sheetValues(sheetCalled(title, fileId)),
    notes: (title: string) => sheetNotes(sheetCalled(title)),
    /** The workbook as the stand-ins hold it, for looking only: formats, validation, protection, hidden sheets. */
    workbook: (fileId: string = world.registryId) => workbookOf(world, fileId),
    drive: () => driveRecords(world),
    forms: () => formRecords(world),
    mail: (): readonly MailRecord[] => world.mail,
    calendars: (): readonly CalendarRecord[] => world.calendars,
    fileText: (fileId: string) => driveText(world, fileId),
    fileHtml: (fileId: string) => driveHtml(world, fileId),
    fileBytes: (fileId: string, as?: "docx" | "pdf") => driveBytes(world, fileId, as),
    properties: () => ({ ...world.scriptProperties }),
    executions: (): readonly ExecutionRecord[] => world.executions,
    lastExecution: (): ExecutionRecord | undefined => world.executions[world.executions.length - 1],
    snapshot: () => snapshotOf(world),
    /** Whether it was begun as an empty school, to be filled by hand. */
    handmade: world.handmade === true,
    consumer: world.consumer,
    /** Which advanced services are switched on. */
    services: (): ServicesOn => world.servicesOn,
    /** The pinned version of the web app, and whether the head version has gone on since. */
    deployment: () => world.deployment && {
      url: webAppUrl(world.domain, world.deploymentId), version: world.deployment.version, by: world.deployment.by, behind: differs(world.deployment.source, head.current()),
    },
    /** What a person has used of the quotas that the stand-ins count, and how full the stores of properties are. */
    quotas: (email: string) => [...quotasOf(world, email), ...storesOf(world, email)],
    /** Keeps a copy of the state in another directory, for `begins`. */
    copyTo: (dir: string) => {
      const copy = store(dir);
      copy.anew();
      copy.save(world);
    },

    /** The next submit triggers are missed, or run twice each; after that they fire as they should. */
    triggersMisfire: ({ missed = 0, twice = 0 }: { readonly missed?: number; readonly twice?: number }) => { Object.assign(world.misfires, { missed, twice }); },
    faults: {
      /** One fault to come, at the next call that matches. */
      add: (order: FaultOrder) => { world.faults.add(order); },
      rate: (rate: NonNullable<FaultOptions["rate"]>) => { world.faults.setRate(rate); },
      clear: () => { world.faults.clear(); },
      log: (): readonly DrawnFault[] => world.faults.log,
      /** What may still strike. */
      set: () => ({ rate: world.faults.rate, orders: world.faults.orders }),
    },
    killNext: ({ afterCalls }: { readonly afterCalls: number }) => { world.killAfter = afterCalls; },
    together: <Value>(acts: readonly (() => Value)[]): Settled<Value>[] => saved(() => together(world, acts)),
    exportXlsx: (dir: string): Promise<string[]> => exportedXlsx(world, dir),
    exportPapers: (dir: string, show?: (done: number, total: number) => void): Promise<string[]> => exportedPapers(world, dir, show),
    close: () => { keep(0); },
  };
}

/** The kept state, unless the options begin another. It takes the kept one's place when it is first saved, at once and whole. */
function begunWorld(options: WorkspaceOptions, kept: Store | null): World {
  if (options.begins === undefined) return kept?.load() ?? createdWorld(options);
  const world = options.begins === "empty" ? createdWorld(options) : store(options.begins.from).load();
  if (!world) throw new Error("There is no school to begin from.");
  kept?.anew();
  return world;
}

/** The deployed version, compiled when first asked for. */
function pinnedOf(world: World): () => Bundle | null {
  let known: { source: BundleSource; bundle: Bundle } | null = null;
  return () => {
    if (!world.deployment) return null;
    if (known?.source !== world.deployment.source) known = { source: world.deployment.source, bundle: compiled(world.deployment.source) };
    return known.bundle;
  };
}

function workbookOf(world: World, fileId: string): Workbook {
  const file = world.files.get(fileId);
  if (!file) throw new Error(`There is no file ${fileId}.`);
  return file.workbook;
}

function shared(world: World, fileId: string, email: string, role: "editor" | "viewer" | null): void {
  const file = world.files.get(fileId);
  if (!file) throw new Error(`There is no file ${fileId}.`);
  file.editors = file.editors.filter((other) => other !== email);
  file.viewers = file.viewers.filter((other) => other !== email);
  if (role === "editor" && email !== file.owner) file.editors.push(email);
  if (role === "viewer") file.viewers.push(email);
}

function accessTo(world: World, fileId: string): { readonly email: string; readonly role: "owner" | "editor" | "viewer" }[] {
  const file = world.files.get(fileId);
  if (!file) throw new Error(`There is no file ${fileId}.`);
  return [{ email: file.owner, role: "owner" }, ...file.editors.map((email) => ({ email, role: "editor" as const })), ...file.viewers.map((email) => ({ email, role: "viewer" as const }))];
}

/** No name means every API. */
function switched(world: World, names: readonly ApiName[], on: boolean): void {
  const chosen = names.length === 0 ? API_NAMES : names;
  world.servicesOn = servicesSwitched(API_NAMES.filter((name) => (chosen.includes(name) ? on : world.servicesOn[name])));
}

const differs = (pinned: BundleSource, head: BundleSource): boolean =>
  JSON.stringify([pinned.code, pinned.parts ?? {}, pinned.pages, pinned.manifest]) !== JSON.stringify([head.code, head.parts ?? {}, head.pages, head.manifest]);

/** What the page of this bundle sends as its version: the constant the bundle itself carries. */
const contractVersion = ({ code, parts }: Bundle): number => Number([code, ...Object.values(parts ?? {})].map((text) => /\bCONTRACT_VERSION = (\d+)/.exec(text)?.[1]).find((found) => found !== undefined) ?? 1);
