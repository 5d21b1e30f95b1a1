import { readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import type { AssessmentShown } from "../../src/contract/assessments";
import { card, concluded, item } from "./assessment-sample";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { LONG_NAME, home, pair } from "./sample";

const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const month = () => ({
  month: "2026-09", stages: [{ stageId: "ST-1", stage: "Адаптация", mentee: LONG_NAME, state: "collecting" as const, opensOn: "2026-08-17", due: "2026-08-31", filingDue: null, interviewOn: null, mine: true }],
  controls: [{ mentee: LONG_NAME, kind: "overview" as const, date: "2026-09-20", from: "2026-09-01", to: "2026-09-30", topic: "Дисциплина", state: "planned" as const, mine: false }],
});
const base = (shown: AssessmentShown, more: Answers = {}): Answers => ({
  "home.show": () => home({ roles: ["deputyTeaching"], me: { personId: "PR-3", code: "Н-003", name: "Зуева Дина Львовна" }, pairs: [pair(1)] }), "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }),
  "assessments.show": month as never, "assessment.show": () => shown, ...more,
});
const inputs = ({ asked }: Opened, name: string): unknown[] => asked.filter(({ call }) => call === name).map(({ input }) => input);

/** The card as a deputy reaches it: from the month. */
async function open(shown: AssessmentShown, more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openTested({ width, answers: base(shown, more) });
  if (width < 700) await opened.page.getByRole("button", { name: "Разделы" }).click();
  await opened.page.getByRole("button", { name: "Оценка этапов" }).click();
  await opened.page.getByRole("button", { name: "Открыть карточку" }).click();
  await opened.page.getByRole("heading", { level: 1, name: /^Оценка этапа: / }).waitFor();
  return opened;
}
async function fits(opened: Opened, name: string, width: number): Promise<void> {
  await opened.page.waitForTimeout(300);
  if (SHOTS) await opened.page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true });
  expect([name, width, await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([name, width, 0, [], []]);
}

it.each([300, 390, 1280])("the card and its forms fit %i px, and Tab reaches all", async (width) => {
  const collecting = await open(card(), {}, width);
  await fits(collecting, "assessment", width);
  await collecting.page.getByRole("button", { name: "Рассмотреть без документа" }).click();
  await fits(collecting, "assessment-waive", width);
  await collecting.context.close();
  const signed = await open(card({ ...concluded, state: "signed", may: ["interview", "cancel"] }), {}, width);
  await signed.page.getByRole("button", { name: "Записать собеседование" }).click();
  await fits(signed, "assessment-interview", width);
  await signed.context.close();
});

it("the card says who owes what; a document is received with its day, not that of the click", async () => {
  const opened = await open(card(), { "assessment.receive": () => ({ lacking: 1 }) });
  const { page } = opened;
  await page.getByText("Анкета молодого специалиста: ещё нет, за наставляемым").waitFor();
  await page.getByRole("button", { name: "Отметить", exact: true }).first().click();
  await page.getByLabel("Когда получен").fill("2026-09-03");
  await page.getByLabel("Примечание").fill("на бумаге");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Отмечено. Не хватает ещё: 1").waitFor();
  expect(inputs(opened, "assessment.receive")).toEqual([{ itemId: "PI-1", receivedOn: "2026-09-03", note: "на бумаге" }]);
  await opened.context.close();
});

it("an invited mentee sees the day before anything is concluded, and takes it into the own calendar (R-F07)", async () => {
  const opened = await open(card({ state: null, assessmentId: null, conclusion: null, rows: null, invitedOn: "2026-09-09", invitedFor: "", lacks: [], may: [] }));
  const { page } = opened;
  await page.getByText("Приглашение на 09.09.2026").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "В календарь (.ics)" }).click()]);
  const text = readFileSync(await file.path(), "utf8");
  expect(file.suggestedFilename()).toBe("2026-09-09.ics");
  expect(text).toContain("DTSTART;VALUE=DATE:20260909");
  await fits(opened, "assessment-invited", 390);
  await opened.context.close();
});

it("signatures of an extending conclusion ask for the new end; an interview sends each agreement with its day and the mentee's own mark", async () => {
  const drafted = await open(card({ ...concluded, may: ["conclude", "signOrganiser", "signInterviewer"] }), { "conclusion.submit": () => ({ signed: true }) });
  await drafted.page.getByRole("button", { name: "Отметить подписи" }).click();
  await drafted.page.getByLabel("Новое окончание этапа").fill("2026-11-30");
  await drafted.page.getByRole("button", { name: "Отметить подписи" }).click();
  await drafted.page.getByText("Заключение подписано").waitFor();
  expect(inputs(drafted, "conclusion.submit")).toEqual([{ assessmentId: "AS-1", on: "2026-09-05", by: ["organiser", "interviewer"], extendTo: "2026-11-30" }]);
  await drafted.context.close();

  const signed = await open(card({ ...concluded, state: "signed", may: ["interview"] }), { "interview.record": () => ({ tasks: 1, changes: 0 }) });
  const { page } = signed;
  await page.getByRole("button", { name: "Записать собеседование" }).click();
  for (const result of await page.getByLabel("Итог").all()) await result.fill("обсуждено");
  await page.getByLabel(/^Договорённость/).fill("Посетить три урока");
  await page.getByLabel("Срок").fill("2026-10-20");
  await page.getByLabel("Кто отвечает").selectOption("mentee");
  await page.getByRole("radio", { name: "не согласен(на)", exact: true }).check();
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Собеседование записано. Строк плана: 1").waitFor();
  const [sent] = inputs(signed, "interview.record") as [{ rows: readonly object[]; acquainted: object }];
  expect(sent.acquainted).toEqual({ agree: "no", remark: "" });
  expect(sent.rows).toContainEqual({ no: 2, result: "обсуждено", agreement: "Посетить три урока", due: "2026-10-20", responsible: "mentee" });
  expect(sent.rows).toHaveLength(5);
  await signed.context.close();
});

describe("the papers stand beside the steps they belong to", () => {
  const paper = (step: string, kind: string, title: string, more: object = {}) => ({ step, kind, title, paperId: null, state: null, number: "", date: null, hasFile: false, url: "", due: true, make: false, ...more });
  const papers = [
    paper("package", "D30", "Сопроводительный лист пакета оценки", { paperId: "DC-1", state: "signed", date: "2026-08-27", hasFile: true, due: false, url: "https://docs.google.com/document/d/1/edit" }),
    paper("conclusion", "D32", "Заключение об адаптации", { make: true }),
  ];

  it.each([300, 390, 1100])("%d px: what is made has its PDF, what is due its button; the level is proposed and not chosen", async (width) => {
    const opened = await open(card({ ...concluded, papers, may: ["conclude"], proposed: { by: "adaptation", level: "good", percent: 72 }, conclusion: { ...concluded.conclusion, level: "" } }), { "paper.open": () => ({ title: "D30", pdf: "" }) }, width);
    const { page } = opened;
    await page.getByRole("button", { name: "PDF: Сопроводительный лист пакета оценки" }).waitFor();
    await page.getByRole("button", { name: "Создать: Заключение об адаптации" }).waitFor();
    await page.getByRole("button", { name: "Написать заключение" }).click();
    await page.getByText("По анкете предлагается: достаточный, индекс адаптации 72 из 100").waitFor();
    expect(await page.getByLabel("Уровень").inputValue()).toBe("");
    await fits(opened, "assessment-papers", width);
  });

  it("to a deputy it is said who makes the paper; filing shows its work and then the folder", async () => {
    const job = { jobId: "QU-7", kind: "file-papers", total: 5, left: 0, message: null, now: null, reasons: [], undoUntil: null };
    const filing = { state: "interviewed", reviewedOn: "2026-08-27", lacks: [], interviewOn: "2026-09-04", may: ["file"], papers: [paper("file", "D36", "Опись документов дела")] };
    let shown = card(filing);
    const opened = await open(shown, {
      "assessment.show": () => shown,
      "file.close": () => { shown = card({ ...filing, state: "filed", filedOn: "2026-09-05", may: [], papers: [], fileUrl: "https://drive.google.com/drive/folders/7" }); return { job: { ...job, state: "waiting", done: 0 } } as never; },
      "job.step": () => ({ ...job, state: "done", done: 5 }) as never,
    });
    await opened.page.getByText("создаёт куратор").waitFor();
    await opened.page.getByRole("button", { name: "Поместить в дело" }).click();
    await opened.page.getByRole("button", { name: "Поместить в дело" }).last().click();
    await opened.page.getByRole("link", { name: "Папка дела" }).waitFor();
    expect(inputs(opened, "job.step")).toHaveLength(1);
    await fits(opened, "assessment-filed", 390);
  });
});

it("a card that has gone the whole way prints on one A4 sheet, without buttons", async () => {
  const paper = (step: string, kind: string, title: string) => ({ step, kind, title, paperId: `DC-${kind.slice(1)}`, state: "signed", number: "", date: "2026-08-27", hasFile: true, url: "https://docs.google.com/document/d/1/edit", due: false, make: false });
  const received = (at: number, title: string) => ({ ...item(at, title, "mentee"), receivedOn: "2026-08-24", by: at % 2 ? "hand" : "itself", note: at === 1 ? "на бумаге, с исправлением даты рукой наставляемого" : "" });
  const agreed = (no: number, result: string, more: object = {}) => ({ no, result, agreement: "", due: null, responsible: "", ...more });
  const opened = await open(card({
    state: "filed", reviewedOn: "2026-08-27", filedOn: "2026-09-05", lacks: [], may: [], participants: [{ personId: "PR-3", name: "Зуева Д. Л." }, { personId: "PR-4", name: LONG_NAME }],
    package: ["Анкета молодого специалиста", "Отзыв наставника о результатах адаптации", "Индивидуальный план адаптации", "Справка по итогам обзорного контроля", "Лист самоанализа"].map((title, at) => received(at, title)),
    conclusion: { level: "good", code: "1b", title: "адаптирован(а), рекомендовано продолжить наставничество", summary: "Освоил порядок школы, ведёт документы сам. Темп урока высокий, дети не успевают записать. ".repeat(4), recommendations: "Паузы после вопроса, план урока с минутами, три посещения уроков коллег до конца полугодия.", organiserSignedOn: "2026-08-28", interviewerSignedOn: "2026-08-28" },
    interviewOn: "2026-09-01", acquainted: { date: "2026-09-01", agree: "no", remark: "темп урока нормальный, прошу учесть мнение класса" },
    rows: [agreed(1, "обсудили трудности первого полугодия"), agreed(2, "нужна практика", { agreement: "Посетить три урока коллег и записать приёмы", due: "2026-12-20", responsible: "mentee" }), agreed(2, "", { agreement: "Открытый урок в своём классе", due: "2027-02-10", responsible: "mentor" }),
      agreed(3, "добавить работу с сильными учениками", { agreement: "Задания двух уровней" }), agreed(4, "куратора оставить"), agreed(5, "ознакомлен")],
    papers: [paper("package", "D30", "Сопроводительный лист пакета оценки"), paper("conclusion", "D32", "Заключение об адаптации"), paper("interview", "D31", "Протокол собеседования"), paper("file", "D36", "Опись документов дела")],
  }), {}, 1280);
  const pdf = await opened.page.pdf({ preferCSSPageSize: true, ...(SHOTS ? { path: `${SHOTS}/assessment-print.pdf` } : {}) });
  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
  await opened.page.emulateMedia({ media: "print" });
  expect(await opened.page.locator("button:visible").count()).toBe(0);
});
