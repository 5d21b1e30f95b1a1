import { told, text } from "../texts/server";
import { refreshToday } from "./actions/refresh-today";
import { openContext } from "./actions/context";
import { part } from "./part";
import { asAppError } from "../contract/errors";
import { openDialog as dialog, openSidebar as sidebar, servedUrl, toast, webPage, type ViewName } from "./google/screens";
import { googleServices } from "./google/services";
import type { Services } from "./services";

export { onAnswer, onHeartbeat, onInstall, onOpen } from "./menu";

/**
 * Every door: a top-level function that Google or any visitor of the web app may call with the deployer's rights (platform §1.1), and
 * who may come through. `menu`: the curator's team, checked by role; `trigger`: the stored trigger id and nobody at a keyboard; `page`:
 * by the roles of the contract; `anyone`: sends the empty page, or refuses. A test calls each as every kind of visitor.
 */
export const DOORS = {
  onOpen: "trigger",
  onInstall: "trigger",
  onHeartbeat: "trigger",
  onAnswer: "trigger",
  doGet: "anyone",
  doPost: "anyone",
  rpc: "page",
  openToday: "menu",
  openLesson: "menu",
  openSearch: "menu",
  openRoster: "menu",
  openConsents: "menu",
  openLeave: "menu",
  openPairs: "menu",
  openProgrammes: "menu",
  openPapers: "menu",
  openPrint: "menu",
  openNames: "menu",
  openTemplates: "menu",
  openForms: "menu",
  openTyping: "menu",
  openSlips: "menu",
  collectNow: "menu",
  openSetup: "menu",
  openRepair: "menu",
  openExample: "menu",
  openExampleRemoval: "menu",
  openHealth: "menu",
  openChecks: "menu",
  showSheets: "menu",
} as const satisfies { readonly [name: string]: "menu" | "trigger" | "page" | "anyone" };

/** The page's contract, JSON text both ways. */
export const rpc = (request: unknown): string => part("calls").answer(googleServices(), request);

/** The web page: always the same empty page; the first call decides who sees what. The coordinator's own visit confirms its address. */
export function doGet(): GoogleAppsScript.HTML.HtmlOutput {
  rememberPage(googleServices());
  return webPage(text("menu.title"));
}

/** Google away from its properties is no reason to show nobody the page: until a later visit of the coordinator, whoever needs the address is told. */
function rememberPage(services: Services): void {
  try {
    const email = services.activeEmail();
    if (email === "" || email !== services.effectiveEmail()) return;
    const url = servedUrl();
    if (/\/exec$/.test(url)) services.memory.savePageUrl(url);
  } catch (thrown) {
    const error = asAppError(thrown);
    console.error(`page address: ${error.key}`, error.cause instanceof Error ? error.cause.stack : "");
  }
}

/** Refuses everything: install B has no forwarded calls (design §1). */
export const doPost = (): GoogleAppsScript.Content.TextOutput => {
  throw new Error(text("door.post"));
};

/** The bundle's part of the heartbeat: `onHeartbeat` has checked the trigger and that something is due. */
export function heartbeat_(): void {
  part("work").beat(googleServices());
}

/** «Сегодня»: the look, the sheet, and the list to act on. */
export function openToday(): void {
  const services = googleServices();
  atMenu(services, () => {
    const { lines, overdue } = refreshToday(services);
    toast(text("today.toast", { n: lines, overdue }), text("view.title.today"));
    dialog("today", text("view.title.today"));
  });
}

export const openLesson = (): void => openView("lesson", "sidebar");
export const openSearch = (): void => openView("search", "dialog");
export const openRoster = (): void => openView("roster", "dialog");
export const openConsents = (): void => openView("consents", "dialog");
export const openLeave = (): void => openView("leave", "dialog");
export const openPairs = (): void => openView("pairs", "dialog");
export const openProgrammes = (): void => openView("programmes", "dialog");
export const openPapers = (): void => openView("papers", "dialog");
export const openPrint = (): void => openView("print", "dialog");
export const openNames = (): void => openView("names", "dialog");
export const openTemplates = (): void => openView("templates", "dialog");
export const openForms = (): void => openView("forms", "dialog");
export const openTyping = (): void => openView("typing", "dialog");
export const openSlips = (): void => openView("slips", "dialog");

/** «Собрать ответы»: the intake begins, and the page shows how far it is (design §5). */
export function collectNow(): void {
  const services = googleServices();
  atMenu(services, () => {
    toast(text(part("work").startCollecting(services) ? "collect.begun" : "collect.nothing"), text("view.title.forms"));
    dialog("forms", text("view.title.forms"));
  });
}

export const openExample = (): void => openView("example", "dialog");
export const openExampleRemoval = (): void => openView("exampleRemoval", "dialog");

/** Before setup nobody has a role: these open for whoever may edit the registry, and the calls behind them check the account. */
export const openSetup = (): void => dialog("setup", text("view.title.setup"));
export const openRepair = (): void => dialog("repair", text("view.title.repair"));
export const openHealth = (): void => dialog("health", text("view.title.health"));
export const openChecks = (): void => dialog("checks", text("view.title.checks"));

export function showSheets(): void {
  const services = googleServices();
  atMenu(services, () => services.workbook.showAllSheets());
}

function openView(view: ViewName, as: "dialog" | "sidebar"): void {
  const services = googleServices();
  atMenu(services, () => (as === "dialog" ? dialog : sidebar)(view, text(`view.title.${view}`)));
}

/** The curator's door: role first, then the work; what is wrong is said in words. A web visitor who calls a menu function is refused too. */
function atMenu(services: Services, work: () => void): void {
  try {
    const { actor } = openContext(services);
    if (!actor.roles.has("curator") || actor.email !== services.effectiveEmail()) {
      toast(text("door.menu"), text("menu.title"));
      return;
    }
    work();
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code === "bug") console.error(error.key, error.cause instanceof Error ? error.cause.stack : "");
    toast(told({ key: error.key, params: error.params }), text("menu.title"));
  }
}
