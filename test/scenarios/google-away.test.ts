import type { FaultOrder, Workspace } from "../../local/workspace";
import { begun, filesOf, schoolWithAgreedPairs } from "./paper-school";
import { bareInstallation, CURATOR, lessonOf, MENTOR, newRequest, page, rowsOf, schoolWithPairs, SETUP, value } from "./school";

/** A mentor saves lessons while Google is away at one of the calls; then asks again with the same request, as the page does. */
const school = schoolWithPairs();
const { workspace } = school;
function save(topic: string, request: string): string {
  try {
    const reply = page(workspace, MENTOR, "observation.log", lessonOf(school.pairId, school.mentee, { topic }), request);
    return reply.ok ? "ok" : `${reply.code} ${reply.message.key}`;
  } catch {
    return "lost";
  }
}
const rowsWith = (sheet: string, header: string, value: string): number => rowsOf(workspace, sheet).filter((row) => row[header] === value).length;
const calls = (): readonly string[] => (workspace as Workspace).lastExecution()!.calls.map(({ service }) => service);

type Fault = Omit<FaultOrder, "at">;
const FAULTS: readonly (readonly [string, Fault, string])[] = [
  ["an outage before the call", { kind: "outage", done: false }, "google-unavailable service.outage"],
  ["an outage after its work was done", { kind: "outage", done: true }, "google-unavailable service.outage"],
  ["a timeout", { kind: "timeout", done: true }, "google-unavailable service.outage"],
  ["the quota of a minute", { kind: "rate" }, "google-unavailable service.quota"],
  ["the kill before the call", { kind: "kill", done: false }, "lost"],
  ["the kill after it", { kind: "kill", done: true }, "lost"],
];

describe("a lesson is saved once, and Google's trouble is called by its name", () => {
  save("без сбоев", newRequest());
  const services = calls();

  it("a save is a handful of calls", () => {
    expect(services.length).toBeGreaterThan(4);
    expect(services.length).toBeLessThanOrEqual(8);
  });

  it.each(FAULTS)("%s, at each call of the save", (name, fault, said) => {
    services.forEach((call, at) => {
      if (call.startsWith("Lock.") && fault.kind !== "kill") return;
      const [topic, request] = [`${name} ${at}`, newRequest()];
      workspace.faults.add({ ...fault, at: { function: "observation.log", n: at + 1 } });
      expect({ call, said: save(topic, request) }).toEqual({ call, said });
      expect(workspace.faults.log().at(-1)).toMatchObject({ call, kind: fault.kind });
      workspace.clock.advance({ minutes: 1 });
      expect({ call, said: save(topic, request) }).toEqual({ call, said: "ok" });
      expect({ call, lessons: rowsWith("Посещения", "Тема", topic), log: rowsWith("Журнал", "Запрос", request) }).toEqual({ call, lessons: 1, log: 1 });
    });
  });

  it("the lock is not given: somebody else is writing, and it is saved a little later", () => {
    const request = newRequest();
    workspace.faults.add({ kind: "lock" });
    expect(save("замок", request)).toBe("conflict busy");
    expect(save("замок", request)).toBe("ok");
    expect(rowsWith("Посещения", "Тема", "замок")).toBe(1);
  });
});

describe("the coordinator opens the page for the first time while Google is away", () => {
  it.each(["Properties.getProperties", "Properties.setProperty"] as const)("at %s: the page is shown, and another visit remembers its address", (call) => {
    const own = bareInstallation();
    own.switchOnServices();
    value(own.as(CURATOR).call("setup.run", SETUP));
    own.deploy();
    own.faults.add({ kind: "rate", at: { function: "doGet", call } });
    expect(own.as(CURATOR).visit()).toMatchObject({ status: 200, title: "Наставничество" });
    expect(own.faults.log().at(-1)).toMatchObject({ call, function: "doGet" });
    expect(own.lastExecution()).not.toHaveProperty("error");
    expect(own.properties()).not.toHaveProperty("pageUrl");
    own.as(CURATOR).visit();
    expect(own.properties()["pageUrl"]).toMatch(/\/exec$/);
  });
});

describe("setup while Google is away", () => {
  const installed = () => {
    const own = bareInstallation();
    own.switchOnServices();
    return own;
  };
  const first = installed();
  value(first.as(CURATOR).call("setup.run", SETUP));
  const services = [...new Set(first.lastExecution()!.calls.map(({ service }) => service))].filter((call) => !call.startsWith("Lock."));

  /** Asked only whether the service is on: whatever else it says, it is. */
  const probes = ["Sheets.Spreadsheets.get", "Drive.About.get", "Docs.Documents.get"];

  it.each(services)("at %s: it says so, and done again it is whole", (call) => {
    const own = installed();
    own.faults.add({ kind: "outage", done: false, at: { function: "setup.run", call } });
    const said = probes.includes(call) ? { ok: true } : { ok: false, code: "google-unavailable", message: { key: "service.outage" } };
    expect(own.as(CURATOR).call("setup.run", SETUP, newRequest())).toMatchObject(said);
    own.clock.advance({ minutes: 1 });
    value(own.as(CURATOR).call("setup.run", SETUP, newRequest()));
    expect(own.triggers()).toHaveLength(first.triggers().length);
  });
});

describe("a heartbeat without Google's properties", () => {
  it("is an error of that beat alone: the next ones work, and the health panel says when the last was", () => {
    const errors = (): number => workspace.executions().filter(({ function: name, error }) => name === "onHeartbeat" && error !== undefined).length;
    workspace.faults.add({ kind: "outage", at: { function: "onHeartbeat" } });
    workspace.clock.advance({ hours: 1 });
    expect(errors()).toBe(1);
    expect(Date.parse(workspace.properties()["beatAt"]!)).toBeGreaterThan(workspace.clock.now().getTime() - 11 * 60_000);
  });
});

describe("work that makes files waits for Google", () => {
  it("five outages in a row are no end: it says what it waits for and is done when Google is back", () => {
    const own = schoolWithAgreedPairs(1);
    const job = begun(own, "D10");
    for (let times = 0; times < 5; times += 1) own.faults.add({ kind: "outage", done: false, at: { call: "Drive.Files.copy" } });
    const seen: string[] = [];
    for (let steps = 0; steps < 60 && own.faults.set().orders.length > 0; steps += 1) {
      const { state, message } = value<"job.step">(page(own, CURATOR, "job.step", { jobId: job.jobId, driver: "tab" }));
      seen.push(`${state} ${message?.key ?? ""}`);
      own.clock.advance({ minutes: 1 });
    }
    expect([...new Set(seen)]).toEqual(["running service.outage"]);
    // Nobody drives it any more: the heartbeat does.
    own.clock.advance({ minutes: 31 });
    expect(rowsOf(own, "Очередь").at(-1)).toMatchObject({ "Состояние": "сделана", "Последняя ошибка": "" });
    expect(filesOf(own, "D10")).toHaveLength(1);
  });
});

it("setup that Google breaks off goes on from there: what was made is kept, and nothing is made twice", () => {
  const made = (own: Workspace): string[] => own.lastExecution()!.calls.map(({ service }) => service);
  const fresh = (): Workspace => {
    const own = bareInstallation();
    own.switchOnServices();
    return own;
  };
  const whole = fresh();
  value(whole.as(CURATOR).call("setup.run", SETUP));
  const drawn = made(whole).flatMap((service, at) => (service === "Drive.Files.create" ? [at] : []));
  expect(drawn.length).toBeGreaterThan(20);
  const own = fresh();
  own.faults.add({ kind: "outage", done: false, at: { function: "setup.run", n: drawn[15]! + 1 } });
  expect(own.as(CURATOR).call("setup.run", SETUP)).toMatchObject({ ok: false, code: "google-unavailable" });
  expect(own.faults.log().at(-1)).toMatchObject({ call: "Drive.Files.create" });
  value(own.as(CURATOR).call("setup.run", SETUP));
  const again = made(own).filter((service) => service === "Drive.Files.create");
  expect(again).toHaveLength(drawn.length - 15);
  expect(made(own).filter((service) => service === "Drive.Files.export").length).toBeLessThan(made(whole).filter((service) => service === "Drive.Files.export").length);
  const kinds = (of: Workspace): unknown[] => rowsOf(of, "Шаблоны").map((row) => row["Вид бумаги"]);
  expect(kinds(own)).toEqual(kinds(whole));
});

it("the end of a step that Google refuses is written in the same run: nobody waits seven minutes for a lease", () => {
  const own = schoolWithAgreedPairs(1);
  const job = begun(own, "D10");
  const step = () => value<"job.step">(page(own, CURATOR, "job.step", { jobId: job.jobId, driver: "tab" }));
  // The registry is read when the run opens, when the turn is taken and when the step is settled.
  own.faults.add({ kind: "rate", at: { function: "job.step", call: "Sheets.Spreadsheets.Values.batchGet", n: 3 } });
  const told = step();
  expect(own.faults.log().at(-1)).toMatchObject({ call: "Sheets.Spreadsheets.Values.batchGet" });
  expect(told).toMatchObject({ state: "done", done: 1, left: 0 });
  expect(own.lastExecution()!.simulatedMs).toBeGreaterThan(20_000);
  expect(rowsOf(own, "Очередь").at(-1)).toMatchObject({ "Состояние": "сделана" });
  expect(filesOf(own, "D10")).toHaveLength(1);
});
