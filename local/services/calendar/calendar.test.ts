import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineScript } from "../../inline-script";
import type { WorkspaceOptions } from "../../workspace";

const MANIFEST = {
  timeZone: "Europe/Moscow", dependencies: { enabledAdvancedServices: [{ userSymbol: "Calendar", serviceId: "calendar", version: "v3" }] },
  oauthScopes: ["calendar.app.created", "script.container.ui", "userinfo.email"].map((name) => `https://www.googleapis.com/auth/${name}`),
  webapp: { executeAs: "USER_DEPLOYING", access: "DOMAIN" },
};
const planner = (options: WorkspaceOptions = {}) => inlineScript(`
  function calendar() { return PropertiesService.getScriptProperties().getProperty("calendar"); }
  function at(from, to) { return { start: { dateTime: "2026-09-10T" + from + ":00Z" }, end: { dateTime: "2026-09-10T" + to + ":00Z" } }; }`, { manifest: MANIFEST, now: "2026-09-01T07:00:00Z", ...options });
type Planner = ReturnType<typeof planner>;
const made = ({ run }: Planner): unknown => run(`PropertiesService.getScriptProperties().setProperty("calendar", Calendar.Calendars.insert({ summary: "Наставничество", timeZone: "Europe/Moscow" }).id)`);
const EVENT = `Object.assign({ id: "4d5431", summary: "Встреча", attendees: [{ email: "a@school0.example" }] }, at("11:10", "11:40"))`;
const GUEST = "a@school0.example";

describe("Calendar v3 as an advanced service [R: events.insert, events.patch]", () => {
  it("an event stands in its guests' calendars; a patch moves it, keeps what it does not name and the answers, and cancels it", () => {
    const school = planner();
    made(school);
    const { run, workspace } = school;
    run(`Calendar.Events.insert(${EVENT}, calendar(), { sendUpdates: "none" })`);
    expect(workspace.as(GUEST).calendar()).toMatchObject([{ id: "4d5431", status: "confirmed", summary: "Встреча", start: { dateTime: "2026-09-10T11:10:00.000Z" }, sequence: 0, attendees: [{ email: GUEST, responseStatus: "needsAction" }] }]);
    expect([workspace.mail(), workspace.as("b@school0.example").calendar()]).toEqual([[], []]);
    run(`Calendar.Events.patch(at("12:00", "12:30"), calendar(), "4d5431", { sendUpdates: "none" })`);
    expect(workspace.as(GUEST).calendar()).toMatchObject([{ summary: "Встреча", start: { dateTime: "2026-09-10T12:00:00.000Z" }, sequence: 1 }]);
    run(`Calendar.Events.patch({ status: "cancelled" }, calendar(), "4d5431")`);
    expect(workspace.as(GUEST).calendar()).toEqual([]);
    run(`Calendar.Events.patch({ status: "confirmed" }, calendar(), "4d5431")`);
    expect(workspace.as(GUEST).calendar()).toHaveLength(1);
  });

  it.each([
    [`Calendar.Events.insert(${EVENT}, "primary")`, "API call to calendar.events.insert failed with error: Not Found"],
    [`Calendar.Events.insert(${EVENT.replace("4d5431", "MT-1")}, calendar())`, "Invalid resource id value."],
    [`Calendar.Events.insert({ summary: "x" }, calendar())`, "Missing start time."],
    [`Calendar.Events.insert({ start: { date: "2026-09-10" } }, calendar())`, "Missing end time."],
    [`Calendar.Events.insert({ start: { date: "2026-09-10" }, end: { date: "2026-09-10" } }, calendar())`, "The specified time range is empty."],
    [`Calendar.Events.insert(at("12:00", "11:00"), calendar())`, "The specified time range is empty."],
    [`Calendar.Events.insert({ start: { date: "2026-09-10" }, end: { dateTime: "2026-09-11T10:00:00Z" } }, calendar())`, "must either both be date"],
    [`Calendar.Events.insert({ start: { dateTime: "2026-09-10T10:00:00" }, end: { dateTime: "2026-09-10T11:00:00" } }, calendar())`, "Invalid format"],
    [`Calendar.Events.insert(Object.assign({ attendees: [{ email: "нет" }] }, at("10:00", "11:00")), calendar())`, "Invalid attendee email."],
    [`Calendar.Events.insert(Object.assign({ description: "x" }, at("10:00", "11:00")), calendar())`, "The stand-in has no calendar event field description"],
    [`Calendar.Events.patch({}, calendar(), "4d5431")`, "API call to calendar.events.patch failed with error: Not Found"],
    [`Calendar.Events.insert(at("10:00", "11:00"), calendar(), { sendUpdate: "none" })`, `Unknown name "sendUpdate"`],
    [`Calendar.Events.remove(calendar(), "4d5431")`, "The stand-in has no Calendar.Events.remove"],
    [`Calendar.Calendars.insert({ summary: "x", timeZone: "Марс" })`, "Invalid time zone."],
    [`Calendar.Calendars.get("c_1@group.calendar.google.com")`, "API call to calendar.calendars.get failed with error: Not Found"],
  ])("%s is refused and changes nothing", (script, text) => {
    const school = planner();
    made(school);
    expect(() => school.run(script)).toThrow(text);
    expect(school.workspace.calendars()[0]!.events).toEqual([]);
  });

  it("an id is taken once, cancelled or not", () => {
    const school = planner();
    made(school);
    school.run(`Calendar.Events.insert(${EVENT}, calendar()); Calendar.Events.patch({ status: "cancelled" }, calendar(), "4d5431")`);
    expect(() => school.run(`Calendar.Events.insert(${EVENT}, calendar())`)).toThrow("The requested identifier already exists.");
  });

  it("needs its API and its scope", () => {
    const school = planner();
    made(school);
    school.workspace.switchOffServices("calendar");
    expect(() => school.run(`Calendar.Events.insert(${EVENT}, calendar())`)).toThrow("Google Calendar API has not been used in project");
    const { run } = planner({ manifest: { ...MANIFEST, oauthScopes: MANIFEST.oauthScopes.slice(1) } });
    expect(() => run(`Calendar.Calendars.insert({ summary: "x" })`)).toThrow("Request had insufficient authentication scopes");
    expect(() => planner({ manifest: { ...MANIFEST, dependencies: {} } }).run("Calendar.Calendars")).toThrow("Calendar is not defined");
  });

  it("calendars come back after a restart", () => {
    const dir = mkdtempSync(join(tmpdir(), "nastavnik-"));
    const school = planner({ dir });
    made(school);
    school.run(`Calendar.Events.insert(${EVENT}, calendar())`);
    school.workspace.close();
    const again = planner({ dir });
    expect(again.workspace.calendars()).toEqual(school.workspace.calendars());
    again.workspace.close();
  });
});
