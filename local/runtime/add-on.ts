import type { AuthMode } from "./execution";
import type { World } from "./world";

/**
 * Install A: the script is an add-on, installed by the administrator for the whole domain ([D: workspace/add-ons/concepts/editor-auth-lifecycle]).
 * It lies in every workbook; in one where nobody has used it yet it sees nothing when the workbook opens.
 */
export const openingMode = ({ install, enabledIn }: World, fileId: string): AuthMode => (install === "B" || enabledIn.includes(fileId) ? "LIMITED" : "NONE");

/** Somebody uses it there: a menu item, a sidebar. */
export function enabled(world: World, fileId: string): void {
  if (world.install === "A" && !world.enabledIn.includes(fileId)) world.enabledIn = [...world.enabledIn, fileId];
}

/** Whether the script lies in this workbook for this person: bound to one, or installed for the accounts of the domain. */
export const scriptIsIn = ({ install, registryId, domain }: World, fileId: string, email: string): boolean =>
  install === "A" ? email.endsWith(`@${domain}`) : fileId === registryId;

/** Its name in the Marketplace: under it the menu stands in «Расширения» ([D: add-ons/concepts/menus], platform-verdicts.md C1). */
export const ADD_ON_NAME = "Наставник";

/** What an add-on may name before it was used in the workbook: the locale, its menu, and what touches nothing (the page on the lifecycle). */
const NAMED_IN_NONE = /^(SpreadsheetApp\.getUi|Ui\.create\w*|Menu\.\w+|Utilities\.\w+|console\.\w+|realm\.\w+|Session\.getActiveUserLocale|Session\.getScriptTimeZone)$/;
export const allowedInNone = (name: string): boolean => NAMED_IN_NONE.test(name);
