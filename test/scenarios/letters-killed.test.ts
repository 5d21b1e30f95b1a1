import { afterBeat } from "../after-beat";
import type { Workspace } from "../../local/workspace";
import type { JobStatus } from "../../src/contract/parts";
import { driven } from "./paper-school";
import { CURATOR, keptIn, page, reopened, value } from "./school";
import { invites, letters, menteeEmail, schoolWithMentees, send, tally } from "./forms-school";

/** A kill after any call: its effect is there, its answer is lost, and nothing of the run goes on (platform trap 15). */
function kill(workspace: Workspace, jobId: string, afterCalls: number): void {
  workspace.killNext({ afterCalls });
  try {
    page(workspace, CURATOR, "job.step", { jobId: jobId as never, driver: "tab" });
  } catch {
    // The page sees a call without an answer.
  }
  // Nobody gets the lease of a dead run before it ends.
  workspace.clock.advance({ minutes: 8 });
}

const PEOPLE = 3;

/** Nobody twice; whoever got nothing, or may have got it, stands as unclear, and that is one person at most. */
function onceEach(workspace: Workspace): { readonly unclear: number } {
  const mails = tally(workspace.mail().flatMap(({ to }) => to));
  const states = tally(letters(workspace).map((row) => row["Состояние"]));
  expect(Object.values(mails).every((count) => count === 1)).toBe(true);
  const unclear = states["неизвестно, ушло ли"] ?? 0;
  expect(unclear).toBeLessThanOrEqual(1);
  expect((states["отправлено"] ?? 0) + unclear).toBe(PEOPLE);
  expect(Object.keys(mails).length).toBeGreaterThanOrEqual(PEOPLE - unclear);
  expect(tally(invites(workspace).map((row) => row["Состояние"]))["отправлено"] ?? 0).toBe(PEOPLE - unclear);
  return { unclear };
}

describe("letters killed after any call go on: none twice, none forgotten in silence", () => {
  const start = (() => {
    // By hand before the day's digest, which would be the first to write a second time.
    const { workspace } = schoolWithMentees(PEOPLE, { now: "2026-09-09T06:30:00+03:00" });
    afterBeat(workspace);
    const [form, job] = send(workspace, { now: true }).jobs;
    driven(workspace, form as JobStatus);
    const dir = keptIn(workspace);
    return { open: () => reopened(dir), job: job as JobStatus };
  })();
  const calls = (() => {
    const workspace = start.open();
    page(workspace, CURATOR, "job.step", { jobId: start.job.jobId, driver: "tab" });
    return workspace.lastExecution()!.serviceCalls;
  })();

  it("a step of three letters is a few calls", () => {
    expect(calls).toBeGreaterThan(15);
    expect(calls).toBeLessThan(25);
  });

  it.each(Array.from({ length: 24 }, (_, at) => at + 1))("killed after call %i", (afterCalls) => {
    if (afterCalls >= calls) return;
    const workspace = start.open();
    kill(workspace, start.job.jobId, afterCalls);
    expect(driven(workspace, start.job)).toMatchObject({ state: "done" });
    const { unclear } = onceEach(workspace);
    // The digest of the morning writes to nobody a second time by itself.
    const before = workspace.mail().length;
    workspace.clock.moveTo("2026-09-09T08:25:00+03:00");
    expect(workspace.mail()).toHaveLength(before);
    if (unclear === 0) return;
    const shown = value<"forms.show">(page(workspace, CURATOR, "forms.show", {})).unclear;
    expect(shown).toHaveLength(1);
    const arrived = workspace.mail().some(({ to }) => to.includes(menteeEmail(Number(/\d+$/.exec(shown[0]!.person.name.split(" ")[0]!)![0]))));
    value(page(workspace, CURATOR, "letter.settle", { letterId: shown[0]!.letterId, sent: arrived }));
    workspace.clock.advance({ minutes: 21 });
    expect(tally(workspace.mail().flatMap(({ to }) => to))).toEqual({ [menteeEmail(1)]: 1, [menteeEmail(2)]: 1, [menteeEmail(3)]: 1 });
    expect(tally(invites(workspace).map((row) => row["Состояние"]))).toEqual({ "отправлено": PEOPLE });
  });

  it("two tabs and the heartbeat at one job: nobody twice", () => {
    const workspace = start.open();
    const step = (driver: string) => (): unknown => page(workspace, CURATOR, "job.step", { jobId: start.job.jobId, driver });
    workspace.together([step("one"), step("two"), step("one"), (): unknown => page(workspace, CURATOR, "work.step", {})]);
    workspace.clock.advance({ minutes: 30 });
    expect(onceEach(workspace)).toEqual({ unclear: 0 });
  });
});
