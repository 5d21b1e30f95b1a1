import { AppError } from "../../src/contract/errors";
import { collectStep, startCollecting } from "../../src/server/jobs/collect-answers";
import { form, registryOf } from "../../src/server/domain/questions/answered.test-data";
import type { Services } from "../../src/server/services";
import { COORDINATOR, World } from "./world";

const world = (): World => new World({ settings: [{ key: "coordinator", value: COORDINATOR }], years: [...registryOf({}).years], formDefs: [form("FD-1", { fileId: "one" }), form("FD-2", { fileId: "two" })] });
/** A run in which Google's forms answer so. */
const run = (of: World, look: (fileId: string) => unknown): Services => ({ ...of.run(), forms: { ...of.run().forms, look } }) as Services;
const job = (of: World) => of.rows("jobs")[0]!;
const down = () => { throw new AppError("google-unavailable", "service.outage"); };

beforeAll(() => jest.spyOn(console, "error").mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

it("when Google gives no forms now, the answers are asked for again in ten minutes, however often it takes", () => {
  const own = world();
  startCollecting(own.run());
  for (let times = 0; times < 5; times++) {
    expect(collectStep(run(own, down), job(own).id, "tab")).toMatchObject({ state: "running", done: 0, message: { key: "service.outage" } });
    expect(job(own).notBefore).toBe(new Date(Date.parse(own.now) + 600_000).toISOString());
    // Nobody asks before that.
    expect(collectStep(own.run(), job(own).id, "tab")).toMatchObject({ state: "running", done: 0 });
    own.now = job(own).notBefore;
  }
  expect(collectStep(own.run(), job(own).id, "tab")).toMatchObject({ state: "done", done: 2, message: null });
});

it("one form that is gone keeps nothing from the others", () => {
  const own = world();
  startCollecting(own.run());
  const gone = (fileId: string) => { if (fileId === "one") throw new AppError("not-found", "file.gone"); return own.seen; };
  expect(collectStep(run(own, gone), job(own).id, "tab")).toMatchObject({ state: "done", done: 2 });
  expect(own.rows("formDefs").map(({ id, trouble }) => [id, trouble])).toEqual([["FD-1", "form.trouble.gone"], ["FD-2", "form.trouble.item"]]);
});

it("a fault of ours is tried three times and then shown; the next collecting begins anew in the same row of the queue", () => {
  const own = world();
  startCollecting(own.run());
  const broken = () => { throw new Error("bug"); };
  expect([1, 2, 3].map(() => collectStep(run(own, broken), job(own).id, "tab").state)).toEqual(["running", "running", "failed"]);
  expect(startCollecting(own.run())).toMatchObject({ jobId: job(own).id, state: "waiting", message: null });
  expect(own.rows("jobs")).toHaveLength(1);
  expect(own.rows("jobParts")).toHaveLength(1);
});

it("only the coordinator's account opens forms, and two drivers never take one step", () => {
  const own = world();
  startCollecting(own.run());
  expect(() => collectStep({ ...own.run(), effectiveEmail: () => "other@school0.example" }, job(own).id, "tab")).toThrow(new AppError("not-ready", "job.elsewhere"));
  Object.assign(job(own), { state: "running", leaseOwner: "another", leaseUntil: "2026-08-26T09:05:00.000Z" });
  expect(collectStep(own.run(), job(own).id, "tab")).toMatchObject({ state: "running", done: 0 });
});

it("nothing is begun while no form can have answers: a page, a draft, a closed year", () => {
  const own = new World({ settings: [{ key: "coordinator", value: COORDINATOR }], years: [{ ...registryOf({}).years[0]!, state: "closed" }], formDefs: [form("FD-1"), form("FD-2", { channel: "page", yearId: "" }), form("FD-3", { state: "draft", yearId: "" })] });
  expect(startCollecting(own.run())).toBeNull();
  expect(own.rows("jobs")).toEqual([]);
});
