import { barriers, overflow, pageOfTests } from "./page";
import type { Answers } from "./page";
import { LONG_NAME, home, line, pair } from "./sample";

/** «Мой предмет»: the month's report to the head of a methodical association (R-A11). */
const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];
const mentee = (at: number, more: object = {}) => ({
  menteeId: `PR-1${at}`, code: `Н-02${at}`, name: "Морозов Павел Сергеевич", pairId: `PA-${at}`, pair: `П-00${at}`, mentor: "Ковалёва И. А.", subjects: ["математика"], stage: { title: "Адаптация", start: "2026-09-01", end: "2026-11-30" },
  plans: [{ programmeId: "PG-1", kind: "D16", percent: 63, due: 8, done: 5, late: 0, inMonth: 3 }], lessons: { month: 2, all: 5, last: "2026-10-01" }, controls: [{ kind: "overview", own: "", date: "2026-09-20" }], papers: [{ title: "План адаптации", number: "12", date: "2026-09-15" }], ...more,
});
const shown = { month: "2026-09", subjects: ["математика"], mentees: [mentee(1, { name: LONG_NAME, plans: [{ programmeId: "PG-1", kind: "D15", percent: 25, due: 4, done: 1, late: 2, inMonth: 0 }] }), mentee(2)] };
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ today: "2026-10-02", roles: ["headOfSubject"], pairs: [pair(1, { mayLog: false, mayMeet: false })], lines: [line({ rule: "subjectReport", text: { key: "duty.subjectReport", params: { n: 2 } }, due: "2026-10-10", daysLeft: 8, owedBy: "headOfSubject", pairId: null })] }),
  "subject.report": ({ month }: { month: string | null }) => ({ ...shown, month: month ?? "2026-09" }) as never, "answers.show": () => ({ sheets: [], differs: [], opened: [] }) as never, "draft.save": () => ({ savedAt: "" }), ...more,
});

it.each([300, 390, 1280])("is opened from «Сегодня» at %i px, leafs by month, and unfolds what the mentee writes", async (width) => {
  const opened = await openTested({ width, answers: answers() });
  const { page, asked } = opened;
  await page.getByRole("button", { name: "Открыть отчёт" }).press("Enter");
  await page.getByRole("heading", { name: "Мой предмет" }).waitFor();
  await page.getByText("математика · 2 педагога с наставником · у 1 просрочены строки плана").waitFor();
  await page.getByText("План адаптации: выполнено 63 %, 5 из 8").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/subject-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.getByRole("button", { name: "Раньше: август 2026 г." }).press("Enter");
  await page.getByText("август 2026 г.", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Что пишет о себе" }).first().press("Enter");
  await page.getByText("Ответов пока нет.").waitFor();
  expect(asked.filter(({ call }) => call === "subject.report").map(({ input }) => input)).toEqual([{ month: null }, { month: "2026-08" }]);
  await opened.context.close();
});

it("says what to wait for when there is nobody", async () => {
  const opened = await openTested({ width: 390, answers: answers({ "subject.report": () => ({ ...shown, mentees: [] }) as never }) });
  await opened.page.getByRole("button", { name: "Открыть отчёт" }).click();
  await opened.page.getByText("Когда куратор составит такую пару, отчёт появится здесь.").waitFor();
  await opened.context.close();
});
