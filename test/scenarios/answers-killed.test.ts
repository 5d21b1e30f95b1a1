import type { JobStatus } from "../../src/contract/parts";
import { answer, answersOf, closedRows, collected, drivenJob, linkOf, odds, sent } from "./answers-school";
import { addMentees, consent, menteeEmail, tally, TUESDAY } from "./forms-school";
import { CURATOR, keptIn, page, reopened, rowsOf, schoolAfterSetup, value } from "./school";

/** Two have answered, a third under a code that nobody has; the job that takes it in has begun. */
const start = (() => {
  const workspace = schoolAfterSetup({ now: TUESDAY });
  const ids = addMentees(workspace, 3);
  consent(workspace, ids);
  sent(workspace);
  ids.forEach((id, at) => answer(workspace, menteeEmail(at + 1), at === 2 ? linkOf(workspace, id).replace(/=[^=]*$/, "=AAAABBBBCCCC") : linkOf(workspace, id), { "Есть ли коллега, с которым вам легко?": `коллега ${at}` }));
  const job = value<"answers.collect">(page(workspace, CURATOR, "answers.collect", {}));
  return { dir: keptIn(workspace), ids, job };
})();

const calls = (() => {
  const workspace = reopened(start.dir);
  page(workspace, CURATOR, "job.step", { jobId: start.job.jobId, driver: "tab" });
  return workspace.lastExecution()!.serviceCalls;
})();

it("one step takes them all", () => expect(calls).toBeGreaterThan(12));

it.each(Array.from({ length: 24 }, (_, at) => at + 1))("killed after call %i the intake goes on: nothing twice, nothing missing, closed answers where they belong", (afterCalls) => {
  if (afterCalls > calls) return;
  const workspace = reopened(start.dir);
  workspace.killNext({ afterCalls });
  try {
    page(workspace, CURATOR, "job.step", { jobId: start.job.jobId, driver: "tab" });
  } catch {
    // The page sees a call without an answer.
  }
  workspace.clock.advance({ minutes: 8 });
  expect(drivenJob(workspace, start.job as JobStatus)).toMatchObject({ state: "done" });
  collected(workspace);
  expect(tally(rowsOf(workspace, "Ответы").map((row) => row["Ид человека"]))).toEqual({ [start.ids[0]!]: 14, [start.ids[1]!]: 14 });
  expect(closedRows(workspace).map((row) => [row["Ид человека"], row["Вопрос"], row["Ответ"]])).toEqual([0, 1].flatMap((at) => [[start.ids[at], "8", `коллега ${at}`], [start.ids[at], "9", ""]]));
  expect(answersOf(workspace, start.ids[0]!)["6"]).toBe("рабочая программа");
  expect(rowsOf(workspace, "Запросы")).toHaveLength(2);
  expect(odds(workspace).map((row) => [row["Почему"], row["Код"]])).toEqual([["кода нет", "AAAABBBBCCCC"]]);
  expect(rowsOf(workspace, "Журнал").filter((row) => row["Что сделано"] === "answers.collect" && String(row["Запрос"]).startsWith("QU"))).toHaveLength(1);
});
