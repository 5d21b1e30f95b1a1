import { readFileSync } from "node:fs";
import type { FormDefId } from "../../src/contract/schemas";
import { COORDINATOR, NOW, VISITORS, school, typeRows, type Answer } from "./school";
import { openWorkspace, type Workspace } from "../../local/workspace";

const manifest = JSON.parse(readFileSync("dist/appsscript.json", "utf8")) as { oauthScopes: string[] };
const { oauthScopes } = manifest;
const setup = { school: "Школа № 0", director: "", curator: "Кураторова Анна Ильинична", curatorEmail: VISITORS.curator, year: 2026, recordsFrom: "2026-09-01", mode: "names", zone: "Asia/Yekaterinburg", understood: true };

/** A questionnaire whose form is yet to be made: the curator asks for it, and the page drives the work. */
function builtForm(workspace: Workspace): Answer {
  typeRows(workspace, "formDefs", [{ id: "FD-1" as FormDefId, kind: "Q02", title: "Анкета", channel: "form", state: "draft", version: 1, items: "{}" }]);
  const curator = workspace.as(VISITORS.curator);
  const asked = curator.callPage("form.mend", { formDefId: "FD-1", verified: null, mend: true }) as Answer;
  if (!asked.ok) return asked;
  const { jobId } = (asked.value as { jobs: { jobId: string }[] }).jobs[0]!;
  const step = (): Answer => curator.callPage("job.step", { jobId }) as Answer;
  let driven = step();
  // Made, filled, opened: the page drives on while it runs.
  while (driven.ok && (driven.value as { state: string; message: unknown }).state === "running" && (driven.value as { message: unknown }).message === null) driven = step();
  if (!driven.ok) return driven;
  const { state, message } = driven.value as { state: string; message: { key: string } | null };
  return state === "done" ? driven : ({ ok: false, message } as unknown as Answer);
}

/** A first day under a manifest with the given scopes: opening, setup, the sidebar, the page, the first form. What every execution said stands in its record. */
function firstDay(scopes: readonly string[]): { workspace: Workspace; steps: { [step: string]: string } } {
  const workspace = openWorkspace({ now: NOW, servicesOn: true, manifest: { ...manifest, oauthScopes: scopes } });
  const coordinator = workspace.as(COORDINATOR);
  const steps: { [step: string]: string } = {};
  const step = (name: string, act: () => unknown): void => {
    try {
      const said = act();
      steps[name] = (said as Answer | undefined)?.ok === false ? `refused ${JSON.stringify(said)}` : "done";
    } catch (thrown) {
      steps[name] = `thrown ${(thrown as Error).message}`;
    }
    const { error = "", log = [] } = workspace.lastExecution() ?? {};
    steps[name] += ` ${error} ${log.join(" ")}`;
  };
  step("openRegistry", () => coordinator.openRegistry());
  step("openSetup", () => coordinator.run("openSetup"));
  step("setup.run", () => coordinator.call("setup.run", setup));
  workspace.deploy();
  step("page", () => coordinator.visit());
  step("home.show", () => coordinator.callPage("home.show", {}));
  step("health.show", () => coordinator.callPage("health.show", {}));
  step("form", () => builtForm(workspace));
  step("calendar", () => {
    const [headers, ...settings] = workspace.sheet("Настройки");
    coordinator.edit("Настройки", `${"ABCDEF"[headers!.indexOf("Значение")]}${settings.findIndex((row) => row.includes("eventsInCalendar")) + 2}`, "да");
    const answer = coordinator.callPage("health.show", {}) as Answer;
    return answer.ok && (answer.value as { calendar: unknown }).calendar ? { ok: false, message: (answer.value as { calendar: unknown }).calendar } : answer;
  });
  return { workspace, steps };
}

it("with the scopes of the manifest a first day goes through", () => {
  expect(Object.entries(firstDay(oauthScopes).steps).filter(([, said]) => !said.startsWith("done"))).toEqual([]);
});

/** The call that fails when a scope was taken out of the manifest, and the step in which it does. */
const WITHOUT: { readonly [scope: string]: readonly [step: string, call: RegExp] } = {
  "https://www.googleapis.com/auth/spreadsheets": ["setup.run", /to call SpreadsheetApp\.getActiveSpreadsheet|Sheets.*insufficient authentication scopes/],
  "https://www.googleapis.com/auth/drive.file": ["setup.run", /drive\.files\.list failed with error: Request had insufficient authentication scopes/],
  "https://www.googleapis.com/auth/forms": ["form", /to call FormApp\.openById/],
  "https://www.googleapis.com/auth/calendar.app.created": ["calendar", /calendar\.calendars\.get failed with error: Request had insufficient authentication scopes/],
  "https://www.googleapis.com/auth/script.send_mail": ["health.show", /to call MailApp\.getRemainingDailyQuota/],
  "https://www.googleapis.com/auth/script.container.ui": ["openSetup", /to call Ui\.showModalDialog/],
  "https://www.googleapis.com/auth/script.scriptapp": ["setup.run", /to call ScriptApp\.getProjectTriggers/],
  "https://www.googleapis.com/auth/userinfo.email": ["home.show", /to call Session\.get(Active|Effective)User/],
};

it("every scope of the manifest has a step here that needs it", () => {
  expect(Object.keys(WITHOUT).sort()).toEqual([...oauthScopes].sort());
});

it.each(Object.entries(WITHOUT))("without %s the step that needs it fails and names the call", (scope, [step, call]) => {
  const { steps } = firstDay(oauthScopes.filter((each) => each !== scope));
  expect(steps[step]).toMatch(call);
  expect(steps[step]).not.toMatch(/^done/);
  // No stack and no English of Google's reaches a person: the answer is a sentence of ours.
  for (const said of Object.values(steps).filter((each) => each.startsWith("refused"))) expect(JSON.parse(/^refused (\{.*?\}) /.exec(`${said} `)?.[1] ?? "{}")).toMatchObject({ message: { key: expect.stringMatching(/^(service\.|error\.|setup\.|door\.|form\.)/) } });
});

describe("a person who ticked only some of the scopes (platform trap 22)", () => {
  const shortOf = (scope: string): string => scope.replace("https://www.googleapis.com/auth/", "");
  const unticked = (...parts: string[]): object => ({
    ok: false, code: "google-unavailable", message: { key: "service.unticked" },
    details: [...parts.map((part) => ({ key: `consent.${part}` })), { key: "consent.open", params: { url: expect.stringMatching(/^https:\/\/script\.google\.com\//) as string } }],
  });

  it.each(oauthScopes.map(shortOf))("without %s setup names it and where to grant it, before anything is written", (part) => {
    const workspace = openWorkspace({ now: NOW, servicesOn: true });
    workspace.consent(COORDINATOR, { without: [part] });
    expect(workspace.as(COORDINATOR).call("setup.run", setup)).toMatchObject(unticked(part));
    expect(Object.keys(workspace.sheets())).toHaveLength(1);
    expect([workspace.drive(), workspace.triggers()]).toEqual([[], []]);
  });

  it("is told all that is missing at once, ticks it in Google's window, and setup goes through", () => {
    const workspace = openWorkspace({ now: NOW, servicesOn: true });
    workspace.consent(COORDINATOR, { without: ["forms", "script.send_mail"] });
    for (const call of ["setup.run", "setup.repair"]) expect(workspace.as(COORDINATOR).call(call, call === "setup.run" ? setup : {})).toMatchObject(unticked("forms", "script.send_mail"));
    workspace.consent(COORDINATOR);
    expect(workspace.as(COORDINATOR).call("setup.run", setup)).toMatchObject({ ok: true });
  });

  it("a curator's half consent stops her own runs in the registry, in words; the page, which runs as the coordinator, serves her and all others", () => {
    const workspace = school();
    workspace.consent(VISITORS.curator, { without: ["spreadsheets"] });
    expect(workspace.as(VISITORS.curator).call("home.show", {})).toMatchObject(unticked("spreadsheets"));
    expect([VISITORS.curator, VISITORS.mentor].map((email) => (workspace.as(email).callPage("home.show", {}) as Answer).ok)).toEqual([true, true]);
  });

  it("what the coordinator has taken back is missing to everybody's page and to the heartbeat, and nothing is half done", () => {
    const workspace = school();
    const state = workspace.sheets();
    workspace.consent(COORDINATOR, { without: ["spreadsheets"] });
    const said = workspace.as(VISITORS.mentor).callPage("home.show", {}) as { readonly code: string; readonly message: { readonly key: string } };
    expect(said).toMatchObject({ ok: false, message: { key: expect.stringMatching(/^(service\.consent|file\.gone)$/) as string } });
    workspace.clock.advance({ days: 1 });
    expect(workspace.sheets()).toEqual(state);
    workspace.consent(COORDINATOR);
    expect(workspace.as(VISITORS.mentor).callPage("home.show", {})).toMatchObject({ ok: true });
  });
});

it("a service that is switched off is told in words, by its name, with the clicks that mend it", () => {
  const workspace = school();
  workspace.switchOffServices();
  expect(workspace.as(VISITORS.mentor).callPage("home.show", {})).toMatchObject({ ok: false, code: "google-unavailable", message: { key: "service.off", params: { service: "Google Sheets API" } } });
  workspace.switchOnServices();
  expect(workspace.as(VISITORS.mentor).callPage("home.show", {})).toMatchObject({ ok: true });
});
