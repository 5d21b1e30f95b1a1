import type { Input, Output } from "../../contract/contract";
import { AppError, type Message } from "../../contract/errors";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { controlKindRows } from "../catalogue/control-kinds";
import { lookupRows } from "../catalogue/lookups";
import { stageModelsOf } from "../catalogue/stage-models";
import { SETTINGS, type SettingKey } from "../catalogue/settings";
import { LOCALE, WORKBOOK_VERSION } from "../catalogue/sheets";
import { CODE_LETTER } from "../catalogue/values";
import { VIEWS } from "../catalogue/views";
import { schoolYearTitle } from "../domain/calendar";
import { nextCode } from "../domain/code";
import { BLANK_PERSON, folded, fullName } from "../domain/person";
import type { Appointment, ControlKindLine, Lookup, Person, SchoolYear, StageModelLine } from "../domain/tables";
import type { Change, Services } from "../services";
import { install } from "./install";

/**
 * «Первоначальная настройка». The first account to run it becomes the coordinator; any other is told which one to use. Run again it makes
 * what is missing, takes the answers, and changes nothing else.
 * @throws AppError `forbidden` for another account than the coordinator; `google-unavailable` when Sheets API is off
 */
export function runSetup(services: Services, input: Input<"setup.run">): Output<"setup.run"> {
  const email = atOwnKeyboard(services);
  services.platform.requireScopes();
  refuseSwitchedOff(services);
  refuseStrangers(services, email);
  const container = services.platform.containerId();
  if (container !== "") services.memory.saveRegistryId(container);
  services.workbook.prepare(input.zone ?? "", LOCALE);
  const made = services.workbook.repair();
  services.alone(() => {
    const sheets = services.workbook.read("settings", "people", "appointments", "years", "lookups", "stageModels", "controlKinds");
    const values = new Map(sheets.settings.rows.map(({ key, value }) => [key, value]));
    refuseOthers(values.get("coordinator") ?? "", email);
    const now = services.now();
    const kept = { createdAt: now, createdBy: email, updatedAt: now };
    const answers: { readonly [Key in SettingKey]?: string } = {
      school: input.school, recordsFrom: input.recordsFrom, mode: input.mode, coordinator: email, mailDomain: values.get("mailDomain") || (email.split("@")[1] ?? ""),
    };
    const changes: Change[] = [...missingSettings(values, answers), ...newerVersion(values)];
    for (const [key, value] of Object.entries(answers)) {
      if (values.has(key) && values.get(key) !== value) changes.push({ update: "settings", id: key, fields: { value } });
    }
    if (!sheets.years.rows.some(({ start }) => start === `${input.year}-09-01`)) {
      const year: SchoolYear = { id: services.newId("YR"), title: schoolYearTitle(input.year), start: `${input.year}-09-01` as IsoDate, end: `${input.year + 1}-08-31` as IsoDate, state: "open", ...kept };
      changes.push({ append: "years", rows: [year] });
    }
    services.workbook.write([...changes, ...missingLookups(sheets.lookups.rows), ...missingModels(sheets.stageModels.rows), ...missingKinds(sheets.controlKinds.rows), ...appoint(services, sheets, input, kept)]);
  });
  return { made: [...made, ...install(services)], left: leftToDo(services) as { key: string }[] };
}

/** «Восстановить таблицу»: makes missing sheets, columns, settings, files, workbooks and triggers; changes nothing else. */
export function repair(services: Services): Output<"setup.repair"> {
  const email = atOwnKeyboard(services);
  services.platform.requireScopes();
  refuseSwitchedOff(services);
  refuseStrangers(services, email);
  const made = services.workbook.repair();
  services.alone(() => {
    const { settings, lookups, stageModels, controlKinds } = services.workbook.read("settings", "lookups", "stageModels", "controlKinds");
    const values = new Map(settings.rows.map(({ key, value }) => [key, value]));
    refuseOthers(values.get("coordinator") ?? "", email);
    services.workbook.write([...missingSettings(values, {}), ...newerVersion(values), ...missingLookups(lookups.rows), ...missingModels(stageModels.rows), ...missingKinds(controlKinds.rows)]);
  });
  return { made: [...made, ...install(services)], left: leftToDo(services) as { key: string }[] };
}

/** Settings that the sheet lacks, each with what it is in people's words. */
function missingSettings(known: ReadonlyMap<string, string>, answers: { readonly [Key in SettingKey]?: string }): Change[] {
  const keys = (Object.keys(SETTINGS) as SettingKey[]).filter((key) => !known.has(key));
  if (keys.length === 0) return [];
  return [{ append: "settings", rows: keys.map((key) => ({ key, value: answers[key] ?? SETTINGS[key].value })), views: keys.map((key) => ({ [VIEWS.settings]: SETTINGS[key].title })) }];
}

/** What was missing is there now: code of an older release must not write into it. */
function newerVersion(known: ReadonlyMap<string, string>): Change[] {
  const value = known.get("workbookVersion");
  return value !== undefined && Number(value) < WORKBOOK_VERSION ? [{ update: "settings", id: "workbookVersion", fields: { value: String(WORKBOOK_VERSION) } }] : [];
}

function missingLookups(known: readonly Lookup[]): Change[] {
  const rows = lookupRows().filter(({ list, code }) => !known.some((row) => row.list === list && row.code === code));
  return rows.length > 0 ? [{ append: "lookups", rows }] : [];
}

/** A stage the school has changed stays as it is; one it took out of a model comes back only when the whole model is gone. */
function missingModels(known: readonly StageModelLine[]): Change[] {
  const rows = stageModelsOf(known).slice(known.length);
  return rows.length > 0 ? [{ append: "stageModels", rows }] : [];
}

/** The five kinds are always there; what the school wrote about them stays. */
function missingKinds(known: readonly ControlKindLine[]): Change[] {
  const rows = controlKindRows().filter(({ code }) => !known.some((row) => row.code === code));
  return rows.length > 0 ? [{ append: "controlKinds", rows }] : [];
}

/** All APIs that are off are told at once, before anything is touched (platform-verdicts A1). @throws AppError `google-unavailable` */
function refuseSwitchedOff(services: Services): void {
  const off = [...services.workbook.off(), ...services.files.off()];
  if (off.length > 0) throw new AppError("google-unavailable", "service.off", { service: off.join(", ") });
}

/** Another account than the coordinator is refused before anything is touched; before the very first setup nobody is. */
function refuseStrangers(services: Services, email: string): void {
  try {
    const { settings } = services.workbook.read("settings");
    refuseOthers(settings.rows.find(({ key }) => key === "coordinator")?.value ?? "", email);
  } catch (thrown) {
    // No settings yet, or not whole: that is what setup and repair are for.
    if (!(thrown instanceof AppError) || thrown.code !== "not-ready") throw thrown;
  }
}

/** Setup is done by the account itself: a visitor of the web app has the coordinator's rights but is not the coordinator. */
function atOwnKeyboard(services: Services): string {
  const email = services.activeEmail();
  if (email === "" || email !== services.effectiveEmail()) throw new AppError("forbidden", "setup.elsewhere");
  return email;
}

function refuseOthers(coordinator: string, email: string): void {
  if (coordinator !== "" && coordinator.toLowerCase() !== email) throw new AppError("forbidden", "setup.otherAccount", { account: coordinator });
}

/** Director and curator as dated appointments (R-A06); who is there already stays. */
function appoint(
  services: Services, sheets: { people: { rows: Person[] }; appointments: { rows: Appointment[] } }, input: Input<"setup.run">,
  kept: { createdAt: string; createdBy: string; updatedAt: string },
): Change[] {
  const people: Person[] = [];
  const appointments: Appointment[] = [];
  const codes = new Set(sheets.people.rows.map(({ code }) => code));
  const person = (name: string, email: string): Person => {
    const known = [...sheets.people.rows, ...people].find((each) => (email !== "" && each.email.toLowerCase() === email) || (name !== "" && folded(fullName(each)) === folded(name)));
    if (known) return known;
    const [surname = "", given = "", ...rest] = input.mode === "codes" ? [] : name.trim().split(/\s+/);
    const code = nextCode(CODE_LETTER.adult, codes, services.random);
    codes.add(code);
    const row: Person = {
      ...BLANK_PERSON, id: services.newId("PR") as PersonId, code, surname, name: given, patronymic: rest.join(" "), email, ...kept,
    };
    people.push(row);
    return row;
  };
  const appointOne = (role: Appointment["role"], name: string, email: string): void => {
    if (sheets.appointments.rows.some((each) => each.role === role && each.to === null) || (name === "" && email === "")) return;
    appointments.push({ id: services.newId("AP"), personId: person(name, email).id, role, scope: "", from: services.dayOf(services.now()), to: null, orderNumber: "", orderDate: null, ...kept });
  };
  appointOne("curator", input.curator, input.curatorEmail.toLowerCase());
  if (input.director !== "") appointOne("director", input.director, "");
  return [
    ...(people.length > 0 ? [{ append: "people" as const, rows: people }] : []),
    ...(appointments.length > 0 ? [{ append: "appointments" as const, rows: appointments }] : []),
  ];
}

const leftToDo = (services: Services): Message[] => (services.memory.pageUrl() === "" ? [{ key: "setup.left.deploy" }] : []);
