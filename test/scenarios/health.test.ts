import type { Workspace } from "../../local/workspace";
import type { Output } from "../../src/contract/contract";
import { answerLetter, menteeEmail, schoolWithMentees, send } from "./forms-school";
import { CURATOR, page, registry, schoolAfterSetup, value } from "./school";

const health = (workspace: Workspace, as = CURATOR): Output<"health.show"> => value<"health.show">(registry(workspace, as, "health.show", {}));

describe("«Состояние программы» (R-N10, R-N11)", () => {
  it("tells of the day's letters and of what is left to write, of work that waits and of answers that came in", () => {
    const { workspace } = schoolWithMentees(3);
    expect(health(workspace)).toMatchObject({ mailLeft: 1500, letters: { sent: 0, waiting: 0, unclear: 0, failed: 0 }, off: [], answers: "works", newsWaits: false, open: [] });
    send(workspace, { now: true });
    expect(health(workspace).open.map(({ kind }) => kind)).toEqual(["make-form", "send-letters"]);
    workspace.clock.advance({ minutes: 30 });
    expect(health(workspace)).toMatchObject({ mailLeft: 1497, letters: { sent: 3, waiting: 0, unclear: 0, failed: 0 }, open: [], failed: [] });
    answerLetter(workspace, menteeEmail(1));
    expect(health(workspace).newsWaits).toBe(true);
    workspace.clock.advance({ minutes: 11 });
    expect(health(workspace)).toMatchObject({ newsWaits: false, heartbeat: "works" });
  });

  it("costs no more than five calls beside the registry's own", () => {
    const { workspace } = schoolWithMentees(3);
    page(workspace, CURATOR, "home.show", {});
    const home = workspace.lastExecution()!.serviceCalls;
    health(workspace);
    expect(workspace.lastExecution()!.serviceCalls - home).toBeLessThanOrEqual(5);
  });

  it("names the services that are off; the quota is the coordinator's account's, and nobody else is told one", () => {
    const other = "a.drugaya@school0.example";
    const workspace = schoolAfterSetup({}, { curator: "Другая Анна Петровна", curatorEmail: other });
    workspace.share(workspace.registryId, other, "editor");
    workspace.switchOffServices("drive", "docs");
    expect(health(workspace, other)).toMatchObject({ coordinator: CURATOR, account: other, mailLeft: null, answers: "works", off: ["Google Drive API", "Google Docs API"] });
    expect(value<"health.show">(page(workspace, other, "health.show", {}))).toMatchObject({ account: CURATOR, mailLeft: 1500 });
  });
});
