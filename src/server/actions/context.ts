import { AppError, type Message } from "../../contract/errors";
import type { CallName, Output } from "../../contract/contract";
import type { IsoDate } from "../../contract/schemas";
import { HOLIDAYS } from "../catalogue/holidays";
import { SETTINGS } from "../catalogue/settings";
import { WORKBOOK_VERSION } from "../catalogue/sheets";
import { stageModelsOf } from "../catalogue/stage-models";
import { ANNUAL_WORDS, YES } from "../catalogue/values";
import { actorOf, type Actor } from "../domain/actor";
import { indexed, type Registry } from "../domain/registry";
import { schoolOf, type School, type UnreadSetting } from "../domain/school";
import type { TableId } from "../domain/tables";
import type { Change, ReadTables, Services } from "../services";

/** The sheets that every look reads, in one call. */
export const REGISTRY_SHEETS = [
  "settings", "people", "pairs", "members", "consents", "participations", "appointments", "requests", "mentorProfiles", "years", "tracks", "observations",
  "meetings", "controls", "papers", "acknowledgements", "programmes", "planItems", "planChanges", "formDefs", "waves", "invites", "oddAnswers",
  "stageModels", "stages", "assessments", "packageItems", "interviewItems", "ends", "findings",
  "appeals",
  "drafts", "jobs",
] as const satisfies readonly TableId[];
export type RegistrySheet = (typeof REGISTRY_SHEETS)[number];

/** What an action is given: the registry as it stands, who is asking, and the day it is. */
export type Context = {
  readonly services: Services;
  readonly sheets: ReadTables<RegistrySheet>;
  readonly registry: Registry;
  readonly school: School;
  readonly unreadSettings: readonly UnreadSetting[];
  readonly actor: Actor;
  readonly today: IsoDate;
  /** The instant now, ISO text in UTC. */
  readonly now: string;
};

/** What a write decides: its answer and the changes. The log row and the one write are made by `rpc`. */
export type Outcome<Name extends CallName> = {
  readonly output: Output<Name>;
  readonly changes: readonly Change[];
  readonly entity: TableId | "";
  readonly entityId: string;
};

/** Opens the registry for the visitor: three calls to Google, whatever its size. */
export function openContext<Extra extends TableId = never>(services: Services, ...extra: readonly Extra[]): Context & { readonly sheets: ReadTables<RegistrySheet | Extra> } {
  const sheets = services.workbook.read<RegistrySheet | Extra>(...REGISTRY_SHEETS, ...extra);
  const now = services.now();
  const today = services.dayOf(now);
  const year = Number(today.slice(0, 4));
  const { school, unread } = schoolOf(sheets.settings.rows, SETTINGS, HOLIDAYS, [year - 1, year, year + 1, year + 2], YES, ANNUAL_WORDS);
  // Asked for when they are needed: most calls look at a few of the sheets.
  const rows = Object.defineProperties({}, Object.fromEntries(REGISTRY_SHEETS.map((id) => [id, { enumerable: true, get: () => (id === "stageModels" ? stageModelsOf(sheets.stageModels.rows) : sheets[id].rows) }]))) as Parameters<typeof indexed>[0];
  const registry = indexed(rows);
  const actor = actorOf(services.activeEmail(), registry, today, school.coordinator, services.effectiveEmail());
  return { services, sheets, registry, school, unreadSettings: unread, actor, today, now };
}

/** Older code refuses to write a newer workbook (design §1). @throws AppError `conflict` */
export function refuseNewerWorkbook({ school }: Context): void {
  if (school.workbookVersion > WORKBOOK_VERSION) throw new AppError("conflict", "workbook.newer");
}

/** One answer for a row that is not there and one that is not the visitor's (`domain/rights.md` R.1). */
export const notYours = (): AppError => new AppError("not-found", "notYours");

/** @throws AppError `invalid-input` with all the sentences, when there are any */
export function refuse(wrong: readonly Message[]): void {
  if (wrong.length > 0) throw new AppError("invalid-input", "form.wrong", {}, wrong);
}

/** Who and when, for a new row. */
export const made = ({ now, actor }: Pick<Context, "now" | "actor">): { createdAt: string; createdBy: string; updatedAt: string } =>
  ({ createdAt: now, createdBy: actor.email, updatedAt: now });
