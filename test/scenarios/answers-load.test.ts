import { answer, collected, sent } from "./answers-school";
import { addMentees, consent, menteeEmail, refused, tally, TUESDAY } from "./forms-school";
import { CURATOR, page, rowsOf, schoolAfterSetup, value } from "./school";

const COUNT = 2_000;

it("two thousand answers within an hour are taken in by one job: every one, none twice, each step within its limits", () => {
  const workspace = schoolAfterSetup({ now: TUESDAY });
  const ids = addMentees(workspace, COUNT);
  consent(workspace, ids);
  sent(workspace);
  const waveId = String(rowsOf(workspace, "Рассылки")[0]!["Ид"]);
  const links = new Map(value<"wave.show">(page(workspace, CURATOR, "wave.show", { waveId: waveId as never })).invites.map(({ person, link }) => [person.personId as string, link]));
  const began = workspace.clock.now().getTime();
  ids.forEach((id, at) => answer(workspace, menteeEmail(at + 1), links.get(id)!, { "Есть ли коллега, с которым вам легко?": `${at}` }));
  expect(workspace.clock.now().getTime() - began).toBeLessThan(3_600_000);

  const before = workspace.executions().length;
  expect(collected(workspace)).toMatchObject({ state: "done", done: 1, left: 0 });
  const steps = workspace.executions().slice(before);
  // A step on the page takes about twenty seconds (design §1), and as many calls however much was taken in before it.
  expect(Math.max(...steps.map(({ simulatedMs }) => simulatedMs))).toBeLessThan(25_000);
  expect(Math.max(...steps.map(({ serviceCalls }) => serviceCalls))).toBeLessThanOrEqual(22);
  expect(steps.length).toBeLessThan(80);
  expect(rowsOf(workspace, "Очередь").filter((row) => row["Работа"] === "сбор ответов")).toMatchObject([{ "Состояние": "сделана", "Создано строк": COUNT }]);

  const answers = rowsOf(workspace, "Ответы");
  expect(answers).toHaveLength(14 * COUNT);
  expect(new Set(answers.map((row) => row["Ид"])).size).toBe(14 * COUNT);
  expect(tally(rowsOf(workspace, "Приглашения").map((row) => row["Состояние"]))).toEqual({ "отвечено": COUNT });
  expect(new Set(rowsOf(workspace, "Запросы").map((row) => row["Ид человека"])).size).toBe(COUNT);
  expect(rowsOf(workspace, "Анкеты")).toMatchObject([{ "Ответили": COUNT, "Отклик, %": 100 }]);
  expect(refused(workspace)).toEqual([]);
}, 900_000);
