import { compiled } from "../../runtime/bundle";
import { createdWorld } from "../../runtime/create-world";
import { begun } from "../../runtime/execution";
import type { GlobalStandIn } from "../../runtime/standin";
import { DOC, driveScript, FOLDER, MANIFEST } from "./drive.test-data";
import { driveService } from "./service";

/** The stand-in without the bridge, so that no time passes between calls. */
function atOneInstant(consumer = false) {
  const execution = begun(createdWorld({ consumer, servicesOn: true }), {
    functionName: "x", kind: "menu", effective: "a@school0.example", active: "a@school0.example", authMode: "FULL", bundle: compiled({ code: "", pages: {}, manifest: {} }),
    scopes: MANIFEST.oauthScopes, scriptTimeZone: "Europe/Moscow",
  });
  const files = driveService(execution).children?.["Files"] as GlobalStandIn;
  return { execution, create: (mimeType: string) => (files.members["create"] as (resource: object) => unknown)({ mimeType }) };
}

describe("quotas (platform.md §5)", () => {
  it("a burst of more than ten writes in a second is refused; one after another is not", () => {
    const { create, execution } = atOneInstant();
    for (let count = 0; count < 10; count += 1) create(FOLDER);
    expect(() => create(FOLDER)).toThrow("API call to drive.files.create failed with error: User Rate Limit Exceeded");
    expect(execution.world.drive.size).toBe(10);
    execution.time += 1001;
    create(FOLDER);
    const { run, workspace } = driveScript();
    run(`for (var n = 0; n < 40; n += 1) Drive.Files.create({ mimeType: FOLDER })`);
    expect(workspace.drive()).toHaveLength(40);
  });

  it.each([[true, 250], [false, 1500]])("documents created a day: consumer %s, %s", (consumer, limit) => {
    const { create, execution } = atOneInstant(consumer);
    for (let count = 0; count < limit; count += 1) {
      execution.time += 1000;
      create(DOC);
    }
    execution.time += 1000;
    expect(() => create(DOC)).toThrow("Service invoked too many times for one day: docs create.");
    create(FOLDER);
    expect(execution.world.drive.size).toBe(limit + 1);
  });
});

it("each kind of call takes its time and is counted once (platform.md §6.2)", () => {
  const { run, workspace } = driveScript();
  run(`for (var n = 0; n < 15; n += 1) { var id = Drive.Files.create({ mimeType: DOC }).id; Drive.Files.copy({}, id); Drive.Files.list({ q: "trashed = false" }); Drive.Files.create({ mimeType: FOLDER }); }`);
  const calls = workspace.lastExecution()?.calls ?? [];
  const median = (service: string, at: number) => calls.filter((_call, index) => index % 4 === at).map(({ ms, service: name }) => { expect(name).toBe(service); return ms; }).sort((a, b) => a - b)[7] ?? 0;
  expect([median("Drive.Files.create", 0), median("Drive.Files.copy", 1), median("Drive.Files.list", 2), median("Drive.Files.create", 3)].map((ms) => Math.round(ms / 100))).toEqual([
    expect.closeTo(10, -1), expect.closeTo(18, -1), expect.closeTo(2, -1), expect.closeTo(5, -1),
  ]);
});
