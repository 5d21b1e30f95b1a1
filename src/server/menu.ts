/**
 * What Google calls too often to wake the bundle for: opening the registry and the idle heartbeat (design §3, §8). Built into plain
 * top-level functions; it imports nothing but its words, and no service is touched outside a function (platform §1.1).
 */
import { menu_ } from "../texts/ru/menu";

/** The bundle's own heartbeat, behind its stub. */
declare function app_(): { heartbeat_(event: unknown): void };

/** Simple trigger: one static menu, the same for everybody; each item checks who clicked. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu(menu_.title)
    .addItem(menu_.today, "openToday")
    .addSubMenu(ui.createMenu(menu_.people)
      .addItem(menu_.search, "openSearch")
      .addItem(menu_.roster, "openRoster")
      .addItem(menu_.consents, "openConsents")
      .addItem(menu_.leave, "openLeave"))
    .addSubMenu(ui.createMenu(menu_.pairs)
      .addItem(menu_.pairTable, "openPairs")
      .addItem(menu_.lesson, "openLesson")
      .addItem(menu_.programmes, "openProgrammes"))
    .addSubMenu(ui.createMenu(menu_.documents)
      .addItem(menu_.papers, "openPapers")
      .addItem(menu_.print, "openPrint")
      .addItem(menu_.names, "openNames")
      .addItem(menu_.templates, "openTemplates"))
    .addSubMenu(ui.createMenu(menu_.forms)
      .addItem(menu_.waves, "openForms")
      .addItem(menu_.typing, "openTyping")
      .addItem(menu_.slips, "openSlips")
      .addItem(menu_.collect, "collectNow"))
    .addSubMenu(ui.createMenu(menu_.service)
      .addItem(menu_.setup, "openSetup")
      .addItem(menu_.repair, "openRepair")
      .addItem(menu_.exampleFill, "openExample")
      .addItem(menu_.exampleRemove, "openExampleRemoval")
      .addItem(menu_.sheets, "showSheets")
      .addItem(menu_.health, "openHealth")
      .addItem(menu_.checks, "openChecks"))
    .addToUi();
}

/** An add-on that was taken from the Marketplace while the workbook lies open: its menu comes without reloading (platform-verdicts C2). */
export function onInstall(): void {
  onOpen();
}

/**
 * Time trigger, every ten minutes (hourly in an add-on). Works only for the trigger that setup made (its uid lies in the property: a visitor of the web app
 * can call this with any object, platform-verdicts A12), and wakes the bundle only when work waits, an answer has come in, something is due
 * by the clock, or the school's day has changed.
 */
export function onHeartbeat(event?: { triggerUid?: unknown }): void {
  const store = PropertiesService.getScriptProperties();
  const known = store.getProperties();
  const beat = JSON.parse(known["heartbeat"] ?? "null") as { uid: string; zone: string; day: string; waits: boolean; next?: string } | null;
  if (!beat || !beat.uid || !event || event.triggerUid !== beat.uid) return;
  const now = new Date();
  store.setProperty("beatAt", now.toISOString());
  const news = known["news"] !== undefined && known["news"] !== known["newsRead"];
  const due = !!beat.next && beat.next <= now.toISOString();
  if (beat.waits || news || due || Utilities.formatDate(now, beat.zone, "yyyy-MM-dd") !== beat.day) app_().heartbeat_(event);
}

/**
 * Submit trigger on the answers workbook. It only says that there is news: the event has no response id, two thousand answers may come in
 * an hour, and one may be missed or told twice (platform-verdicts B21). The uid as with `onHeartbeat`.
 */
export function onAnswer(event?: { triggerUid?: unknown }): void {
  const store = PropertiesService.getScriptProperties();
  const beat = JSON.parse(store.getProperty("heartbeat") ?? "null") as { answersUid?: string } | null;
  if (!beat || !beat.answersUid || !event || event.triggerUid !== beat.answersUid) return;
  store.setProperty("news", new Date().toISOString());
}
