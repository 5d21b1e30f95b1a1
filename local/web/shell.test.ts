import { mkdtempSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineScript } from "../inline-script";
import type { WorkspaceOptions } from "../workspace";
import type { Schools } from "./desk";
import { front, listen } from "./server";

let server: Server | undefined;
afterEach(() => { server?.close(); server?.closeAllConnections(); });

const BEAT = `function beat() {
  var now = new Date().getTime(), at = Number(PropertiesService.getScriptProperties().getProperty("at") || 0);
  if (at > 0 && now >= at) { PropertiesService.getScriptProperties().setProperty("at", "0"); MailApp.sendEmail("b@school0.example", "Просрочено", "текст"); }
}`;
const CALENDAR = { dependencies: { enabledAdvancedServices: [{ userSymbol: "Calendar", serviceId: "calendar", version: "v3" }] } };
const SCOPES = ["script.send_mail", "script.scriptapp", "spreadsheets", "userinfo.email"].map((name) => `https://www.googleapis.com/auth/${name}`);

/** A school whose heartbeat fires every ten minutes and writes a letter when its property says so. */
async function school(options: WorkspaceOptions = {}, schools?: Schools) {
  const { workspace, run } = inlineScript(BEAT, { scopes: SCOPES, spreadsheetTimeZone: "Asia/Yekaterinburg", ...options });
  run(`ScriptApp.newTrigger("beat").timeBased().everyMinutes(10).create()`);
  server = front({ workspace, coordinator: workspace.coordinator, curator: "", ...(schools ? { schools } : {}) });
  const address = await listen(server, 0);
  let cookie = "";
  const visit = async (path: string, fields?: Record<string, string>) => {
    const response = await fetch(new URL(path, address), { headers: { accept: "text/html", cookie }, ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}) });
    for (const set of response.headers.getSetCookie()) if (!set.startsWith("as_")) cookie = set.split(";")[0]!;
    return { status: response.status, html: await response.text(), at: response.url };
  };
  /** The page after a move is over, however long it took. */
  const moved = async (fields: Record<string, string>) => {
    let page = await visit("/clock", { as: workspace.coordinator, ...fields });
    for (let turn = 0; turn < 100 && page.html.includes("Часы идут"); turn += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 50); });
      page = await visit(page.at);
    }
    return page;
  };
  return { workspace, run, visit, moved, as: workspace.coordinator };
}

describe("the clock", () => {
  it("moves by the hour, tells what happened, and does not go back", async () => {
    const { workspace, moved } = await school();
    const before = workspace.clock.now().getTime();
    const { html, at } = await moved({ move: "hour" });
    expect(workspace.clock.now().getTime() - before).toBeGreaterThanOrEqual(3_600_000);
    expect(at).toMatch(/\/clock\?as=.*from=\d+&to=\d+/);
    expect(html).toContain("beat 6");
    expect(html).toContain("Писем не было");
    expect(html).toContain("без ошибок");
    expect((await moved({ move: "until", until: "2020-01-01T09:00" })).html).toContain("Часы назад не ходят");
    await moved({ move: "until", until: "2026-08-26T07:30" });
    expect(workspace.clock.now().toISOString()).toMatch(/^2026-08-26T02:3/);
  });

  it("goes to the next thing that reaches somebody, and stops there; heartbeats that only look do not count", async () => {
    const { workspace, run, moved } = await school();
    run(`PropertiesService.getScriptProperties().setProperty("at", String(new Date("2026-08-25T20:00:00+03:00").getTime()))`);
    const page = await moved({ move: "work" });
    expect(page.html).toContain("Просрочено");
    expect(page.html).toContain("1\u00A0письмо");
    expect(page.html).toContain("22:0");
    expect(workspace.clock.now().getTime()).toBeLessThan(Date.parse("2026-08-25T20:20:00+03:00"));
  });
});

it("the clock goes with the computer's while somebody is here, and a long pause is cut short", async () => {
  const { workspace, visit, as } = await school();
  const real = jest.spyOn(performance, "now");
  const at = performance.now();
  real.mockReturnValue(at + 30_000);
  const before = workspace.clock.now().getTime();
  await visit(`/calendar?as=${as}`);
  expect(workspace.clock.now().getTime() - before).toBeGreaterThan(28_000);
  real.mockReturnValue(at + 86_400_000);
  await visit(`/calendar?as=${as}`);
  expect(workspace.clock.now().getTime() - before).toBeLessThan(340_000);
  real.mockRestore();
});

it("executions: filters by function, person and errors are remembered; an error shows its stack", async () => {
  const { run, visit, workspace, as } = await school();
  workspace.clock.advance({ hours: 2 });
  expect(() => run(`console.log("шаг 1"); throw new Error("сломалось <b>")`)).toThrow();
  const list = (await visit(`/executions?as=${as}`)).html;
  expect(list).toContain("с ошибками: 1");
  expect(list).not.toContain(">beat</a>");
  expect((await visit(`/executions?as=${as}&f=1&fn=beat&idle=1`)).html).toContain(">beat</a>");
  expect((await visit(`/executions?as=${as}`)).html).toContain(">beat</a>");
  const wrong = (await visit(`/executions?as=${as}&f=1&errors=1`)).html;
  const id = /execution\?id=(\d+)/.exec(wrong)?.[1] ?? "";
  const one = (await visit(`/execution?id=${id}&as=${as}`)).html;
  expect(one).toContain("сломалось &lt;b&gt;");
  expect(one).toContain("шаг 1");
  expect(one).toMatch(/at run \(Code\.js:1:\d+\)/);
  expect((await visit(`/execution?id=999&as=${as}`)).status).toBe(404);
  expect((await visit(`/executions?as=${as}&f=1&idle=1&page=1`)).html).not.toContain("Старше");
});

it("the calendar shows what a person is asked to come to, in the school's time, and nobody else's", async () => {
  const { run, visit } = await school({ scopes: [...SCOPES, "https://www.googleapis.com/auth/calendar.app.created"], manifest: CALENDAR });
  run(`var id = Calendar.Calendars.insert({ summary: "Наставничество" }).id;
    Calendar.Events.insert({ summary: "Встреча: <П-001>", start: { dateTime: "2026-09-10T11:10:00Z" }, end: { dateTime: "2026-09-10T11:40:00Z" }, attendees: [{ email: "a@school0.example" }] }, id);
    Calendar.Events.insert({ summary: "Рассмотрение", start: { date: "2026-09-11" }, end: { date: "2026-09-12" }, attendees: [{ email: "a@school0.example" }] }, id)`);
  const { html } = await visit("/calendar?as=a@school0.example");
  expect(html).toContain("Встреча: &lt;П-001&gt;");
  expect(html).toMatch(/10 сент\.,? 16:10 – 16:40/);
  expect(html).toContain("11.09.2026, весь день");
  expect((await visit("/calendar?as=b@school0.example")).html).toContain("ни на что не звали");
});

it("services, deployment, sharing, triggers and quotas are seen and changed by whoever may edit the script", async () => {
  const { workspace, visit, as } = await school({ servicesOn: false });
  expect((await visit(`/script?as=${as}`)).html).toContain("Включить все службы");
  await visit("/script/service", { as, service: "", on: "1" });
  expect(workspace.services()).toEqual({ sheets: true, drive: true, docs: true, calendar: true });
  await visit("/script/service", { as, service: "drive", on: "0" });
  expect(workspace.services()).toMatchObject({ sheets: true, drive: false });
  expect((await visit("/script/deploy", { as })).html).toContain("развёрнута нынешняя сборка");
  workspace.push({ code: "function doGet() { return 1; }" });
  expect((await visit(`/script?as=${as}`)).html).toContain("сборка новее развёрнутой");
  await visit("/accounts/share", { as, email: "c@school0.example", role: "editor" });
  expect(workspace.access(workspace.registryId)).toContainEqual({ email: "c@school0.example", role: "editor" });
  for (const path of ["/script/service", "/script/deploy", "/accounts/share"]) expect((await visit(path, { as: "m@school0.example", email: "m@school0.example", role: "editor", service: "", on: "0" })).status).toBe(403);
  expect((await visit(`/triggers?as=${as}`)).html).toContain("раз в 10\u00A0минут");
  expect((await visit(`/triggers?as=m@school0.example`)).status).toBe(403);
  workspace.clock.advance({ minutes: 30 });
  expect((await visit(`/quotas?as=${as}`)).html).toMatch(/Время триггеров[\s\S]*?осталось \d/);
});

it("another school is begun with a tick, and not without; the browser goes on in it", async () => {
  const dir = mkdtempSync(join(tmpdir(), "nastavnik-"));
  const schools: Schools = { sample: () => ({ state: "absent", said: "" }), play: () => undefined, begin: () => inlineScript(BEAT, { dir, begins: "empty" }).workspace };
  const { workspace, visit, as } = await school({ dir }, schools);
  workspace.clock.advance({ days: 3 });
  expect((await visit(`/again?as=${as}`)).html).toContain("Сейчас открытая школа исчезнет");
  await visit("/again", { as, school: "empty" });
  expect((await visit(`/?as=${as}`)).html).toContain("28 августа");
  const begun = await visit("/again", { as, school: "empty", sure: "1" });
  expect(begun.html).toContain("25 августа");
  expect(begun.html).toContain("Первый день школы");
  expect(inlineScript("", { dir }).workspace.executions()).toEqual([]);
});
