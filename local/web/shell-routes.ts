import { accountsPage, appRevoked, registryShared } from "./pages/accounts";
import { againPage, begunAgain, samplePlayed } from "./pages/again";
import { calendarPage } from "./pages/calendar";
import { clockMoved, clockPage } from "./pages/clock";
import { executionPage } from "./pages/execution";
import { executionsPage } from "./pages/executions";
import { faultsPage, faultsSet } from "./pages/faults";
import { quotasPage } from "./pages/quotas";
import { schoolPage } from "./pages/school";
import { deployedNow, scriptPage, serviceSwitched } from "./pages/script";
import { sheetsPage } from "./pages/sheets";
import { triggersPage } from "./pages/triggers";
import { whoPage } from "./pages/who";
import type { Page } from "./visit";

/** The shell of the front: the first page, who one is, the script's editor, and what only this computer has. */
export const SHELL_GET: { readonly [path: string]: Page } = {
  "/": schoolPage, "/who": whoPage, "/sheets": sheetsPage, "/calendar": calendarPage, "/executions": executionsPage, "/execution": executionPage, "/triggers": triggersPage, "/quotas": quotasPage, "/clock": clockPage, "/script": scriptPage,
  "/faults": faultsPage, "/accounts": accountsPage, "/again": againPage,
};
export const SHELL_POST: { readonly [path: string]: Page } = {
  "/clock": clockMoved, "/script/service": serviceSwitched, "/script/deploy": deployedNow, "/faults": faultsSet, "/accounts/share": registryShared, "/accounts/revoke": appRevoked, "/again": begunAgain, "/again/play": samplePlayed,
};
