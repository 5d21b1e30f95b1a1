import { readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { doubtful, job, paper, planned, register, shown, templates } from "./papers-sample";
import { LONG_NAME, home, pair } from "./sample";

const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const PRINT = () => ({ code: readFileSync(process.env["PRINT"] ?? "dist/print.html", "utf8") });
const curator = () => home({ roles: ["curator"], pairs: [pair(1), pair(2)] });
const base = (more: Answers = {}): Answers => ({
  "home.show": curator, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "papers.show": () => shown(),
  "papers.plan": ({ remake }) => planned(remake), "names.check": doubtful, "template.check": templates, "page.part": PRINT, ...more,
});
const open = (view: string, more: Answers = {}, width = 390) => openTested({ width, view, dark: Boolean(process.env["DARK"]), answers: base(more) });
const inputs = ({ asked }: Opened, name: string) => asked.filter(({ call }) => call === name).map(({ input }) => input as unknown);
const card = ({ page }: Opened, about: string) => page.locator("li.card", { hasText: about });
async function pdf(pages: number): Promise<string> {
  const file = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) file.addPage([300, 400]);
  return file.saveAsBase64();
}
async function making(more: Answers = {}, width = 390) {
  const opened = await open("papers", more, width);
  await opened.page.getByRole("button", { name: /Создать: Программы/ }).click();
  await opened.page.getByRole("heading", { name: "Создать программы" }).waitFor();
  return opened;
}

it.each(["papers", "names", "templates", "print", "makePapers"])("«%s»: no sideways scroll at 300, 390 and 1280 px, Tab reaches all", async (view) => {
  for (const width of [300, 390, 1280]) {
    const opened = await open(view, {}, width);
    await opened.page.getByRole("heading", { level: 1 }).waitFor();
    await opened.page.waitForTimeout(400);
    if (SHOTS) await opened.page.screenshot({ path: `${SHOTS}/${view}-${width}.png`, fullPage: true });
    expect([width, await overflow(opened.page)]).toEqual([width, 0]);
    expect([width, await barriers(opened.page)]).toEqual([width, []]);
    expect(opened.errors).toEqual([]);
    await opened.context.close();
  }
});

it("the register says how many and how bad, the worst first, and keeps its search and filters", async () => {
  const opened = await open("papers");
  const { page } = opened;
  await page.getByText("4 бумаги · 2 ждут подписи · 1 правлена вручную").waitFor();
  expect(await page.locator("ul.cards > li").first().innerText()).toContain("Вы правили этот черновик");
  await page.getByLabel("Найти").fill("ковалева");
  await page.getByLabel("Вид").selectOption("D15");
  await page.getByLabel("Состояние").selectOption("draft");
  await page.waitForTimeout(500);
  expect(inputs(opened, "papers.show").at(-1)).toEqual({ query: "ковалева", kind: "D15", state: "draft", page: 0 });
  await page.reload();
  await page.getByText("4 бумаги").first().waitFor();
  expect(await page.getByLabel("Найти").inputValue()).toBe("ковалева");
  expect(await page.getByLabel("Вид").inputValue()).toBe("D15");
  expect(inputs(opened, "papers.show").at(-1)).toEqual({ query: "ковалева", kind: "D15", state: "draft", page: 0 });
  await opened.context.close();
});

it("a draft edited by hand: its text is kept, or the run opens with it ticked", async () => {
  const opened = await open("papers", { "paper.keep": () => ({}) });
  const { page } = opened;
  await page.getByRole("button", { name: "Оставить мой текст" }).click();
  await page.getByText("Текст оставлен").waitFor();
  expect(inputs(opened, "paper.keep")).toEqual([{ paperId: "DO-3" }]);
  await page.getByRole("button", { name: "Создать заново" }).click();
  await page.getByRole("heading", { name: "Создать программы" }).waitFor();
  await page.getByText(/Будет создано/).waitFor();
  expect(inputs(opened, "papers.plan").at(-1)).toMatchObject({ kind: "D15", pairIds: ["PA-3"], remake: ["DO-3"], apply: false });
  await opened.context.close();
});

it("the preview counts, lists all that is missing with its way, and the button says how many", async () => {
  let steps = 0;
  const opened = await making({
    "papers.plan": ({ remake, apply, hash }) => (apply ? planned(remake, { job: hash === `h${remake.length}` ? job({}) : null }) : planned(remake)),
    "job.step": () => job({ done: (steps += 1), state: steps > 2 ? "done" : "running", undoUntil: steps > 2 ? "2026-09-06T09:00:00.000Z" : null, total: 3 }),
    "job.undo": ({ apply }) => ({ files: 3, rows: 3, left: apply ? [] : [{ key: "Подписанная программа П-024" }], job: null }),
  });
  const { page } = opened;
  await page.getByText("Будет создано 16, обновлено 2, пропущено 3: подписаны 2, правлен вручную 1; нельзя создать 1.").waitFor();
  expect(await page.getByRole("button", { name: /Исправить: / }).count()).toBe(2);
  await page.getByLabel("Создать заново").check();
  await page.getByText("Будет создано 16, обновлено 3, пропущено 2: подписаны 2; нельзя создать 1.").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/make-ticked-390.png`, fullPage: true });
  await page.getByRole("button", { name: "Создать 19 бумаг" }).click();
  await page.getByText("Готово: 3 бумаги.").waitFor();
  expect(inputs(opened, "papers.plan").at(-1)).toMatchObject({ apply: true, hash: "h1", remake: ["DO-24"], inputs: { basis: "Положение о наставничестве" } });
  const drivers = new Set(inputs(opened, "job.step").map((input) => (input as { driver: string }).driver));
  expect(drivers.size).toBe(1);
  expect([...drivers][0]).toMatch(/^[0-9a-f]{30}$/);
  await page.getByRole("button", { name: "Посмотреть отмену" }).click();
  await page.getByText("В корзину уйдёт файлов: 3, в архив строк: 3.").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/job-390.png`, fullPage: true });
  await page.getByRole("button", { name: "Да, отменить" }).click();
  await page.getByText("Отменено. В корзину файлов: 3").first().waitFor();
  expect(inputs(opened, "job.undo")).toEqual([{ jobId: "QU-7", apply: false }, { jobId: "QU-7", apply: true }]);
  expect(opened.errors).toEqual([]);
  await opened.context.close();
});

it("«Остановить» stops a run; what is left and why is said", async () => {
  const opened = await open("job", {
    "home.show": () => home({ roles: ["curator"], jobs: [job({ total: 5, done: 1, now: { key: "Программа: П-004" } })] }),
    "job.step": () => job({ total: 5, done: 2, now: { key: "Программа: П-005" } }),
    "job.stop": () => job({ total: 5, done: 2, left: 1, state: "stopped", message: { key: "П-003: черновик правили вручную." } }),
  });
  const { page } = opened;
  await page.getByText("Можно закрыть: работа продолжится сама").waitFor();
  await page.getByRole("button", { name: "Остановить" }).click();
  await page.getByText("Остановлено. Не сделано 3.").waitFor({ timeout: 10_000 });
  await page.getByText("Готово: 1 бумага.").waitFor();
  await page.getByText("Пропущено: 1. П-003: черновик правили вручную.").waitFor();
  expect(inputs(opened, "job.stop")).toEqual([{ jobId: "QU-7" }]);
  await opened.context.close();
});

it("an account that may not work with files is shown the page, at the same place", async () => {
  const refuse = { refuse: { code: "not-ready", key: "job.elsewhere", params: { account: "nastavnik@school0.example" } } };
  const opened = await open("job", { "home.show": () => home({ roles: ["curator"], jobs: [job({})], pageUrl: "https://script.google.com/macros/s/1/exec" }), "job.step": () => refuse, "template.check": () => refuse });
  const { page } = opened;
  await page.getByText("С файлами работает только учётная запись nastavnik@school0.example").waitFor();
  expect(await page.getByRole("link", { name: "Открыть страницу" }).getAttribute("href")).toBe("https://script.google.com/macros/s/1/exec#job/QU-7");
  await page.getByRole("button", { name: "Разделы" }).click();
  await page.getByRole("button", { name: "Документы" }).click();
  await page.getByRole("button", { name: "Шаблоны" }).click();
  await page.getByRole("link", { name: "Открыть страницу" }).waitFor();
  expect(await page.getByRole("link", { name: "Открыть страницу" }).getAttribute("href")).toBe("https://script.google.com/macros/s/1/exec#templates");
  await opened.context.close();
});

it("a director marks the signing; the copies are made without her", async () => {
  const opened = await open("papers", { "home.show": () => home({ roles: ["director"] }), "paper.mark": () => ({ marked: 1, job: job({ kind: "sign-papers" }) }) });
  const { page } = opened;
  expect(await page.getByRole("button", { name: /^Создать/ }).count()).toBe(0);
  await card(opened, LONG_NAME).getByRole("button", { name: "Отметить подписание" }).click();
  await page.getByRole("button", { name: "Отметить: 1 бумага" }).click();
  await page.getByText("Копии с номером программа сделает сама.").waitFor();
  expect(inputs(opened, "job.step")).toEqual([]);
  await opened.context.close();
});

it("when the registry has moved since the preview nothing is made, and the new preview is shown", async () => {
  const opened = await making({ "papers.plan": ({ remake, apply }) => (apply ? planned(remake, { lines: [], hash: "h9" }) : planned(remake)) });
  await opened.page.getByRole("button", { name: "Создать 18 бумаг" }).click();
  await opened.page.getByText("Пока вы смотрели, данные изменились").waitFor();
  await opened.page.getByText("Создавать нечего").waitFor();
  await opened.context.close();
});

it("answers of a run survive a reload, and an empty one that is required is named", async () => {
  const opened = await making();
  const { page } = opened;
  await page.getByLabel("Особые задачи года").fill("Подготовка к аттестации");
  await page.getByLabel("Основание").fill("");
  await page.getByText("Заполните: Основание.").waitFor();
  expect(await page.getByRole("button", { name: /^Создать \d/ }).isDisabled()).toBe(true);
  await page.reload();
  await page.getByRole("button", { name: /Создать: Программы/ }).click();
  await page.getByText(/Восстановлен черновик/).waitFor();
  expect(await page.getByLabel("Особые задачи года").inputValue()).toBe("Подготовка к аттестации");
  await page.waitForTimeout(1500);
  expect(inputs(opened, "papers.plan").at(-1)).toMatchObject({ inputs: { tasks: "Подготовка к аттестации" } });
  await opened.context.close();
});

it("where files cannot be worked with, the page is offered at the register and at the job", async () => {
  const opened = await open("papers", {
    "papers.show": () => shown({ worksWithFiles: false }), "paper.mark": () => ({ marked: 1, job: job({ kind: "sign-papers" }) }),
  }, 300);
  const { page } = opened;
  await page.getByText("Работа с файлами идёт на странице").waitFor();
  expect(await page.getByRole("link", { name: "Открыть страницу" }).getAttribute("href")).toBe("https://script.google.com/macros/s/1/exec#papers");
  await card(opened, LONG_NAME).getByRole("button", { name: "Отметить подписание" }).click();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/mark-one-300.png`, fullPage: true });
  await page.getByRole("button", { name: "Отметить: 1 бумага" }).click();
  await page.getByText("Копии с номером делает страница").waitFor();
  expect(await page.getByRole("link", { name: "Открыть страницу" }).last().getAttribute("href")).toBe("https://script.google.com/macros/s/1/exec#job/QU-7");
  await opened.context.close();
});

it("many are signed at once: an error stands beside its number, a scan that is too large is not sent", async () => {
  let times = 0;
  const opened = await open("papers", {
    "paper.mark": () => ((times += 1) < 2 ? { refuse: { code: "invalid-input", key: "Номер 12-од уже занят. Верно: другой номер.", field: "papers.1.number" } } : { marked: 2, job: job({ kind: "sign-papers" }) }),
    "job.step": () => job({ kind: "sign-papers", done: 2, state: "done" }),
  });
  const { page } = opened;
  await page.getByRole("button", { name: "Отметить все на этой странице" }).click();
  await page.getByText("отмечено 4").waitFor();
  await page.getByRole("button", { name: "Отметить подписание: 2" }).click();
  await page.getByText("2 отмеченные бумаги не войдут").waitFor();
  await page.getByRole("textbox", { name: new RegExp(`Номер: .*${LONG_NAME}`) }).fill("12-од");
  await page.getByLabel("Скан").setInputFiles({ name: "приказ.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(6 * 1024 * 1024) });
  await page.getByText("Файл 6,0 МБ не приложен. Верно: до 5 МБ.").waitFor();
  await page.getByLabel("Скан").setInputFiles({ name: "приказ.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1") });
  await page.waitForTimeout(200);
  await page.getByRole("button", { name: "Отметить: 2 бумаги" }).click();
  await page.getByRole("alert").waitFor();
  const wrong = page.locator("[id='field-papers-1-number-wrong']");
  expect(await wrong.innerText()).toContain("Номер 12-од уже занят");
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/mark-390.png`, fullPage: true });
  await page.getByRole("alert").getByRole("link").click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-papers-1-number");
  // The field keeps the focus while one types, though each key draws the form and its summary anew.
  await page.keyboard.type("/1", { delay: 60 });
  await page.getByRole("button", { name: "Отметить: 2 бумаги" }).click();
  await page.getByText("Закрыто с номером и датой: 2.").waitFor();
  const sent = inputs(opened, "paper.mark").at(-1) as { papers: { paperId: string; number: string }[] };
  expect(sent).toMatchObject({ date: "2026-09-05", signers: [{ post: "директор", personId: "PR-5" }], scan: { type: "application/pdf", base64: Buffer.from("%PDF-1").toString("base64") } });
  expect(sent.papers).toEqual([{ paperId: "DO-3", number: "" }, { paperId: "DO-2", number: "12-од/1" }]);
  await opened.context.close();
});

it("a draft goes to the bin only after what it touches was seen; readers are ticked from the list", async () => {
  const opened = await open("papers", { "paper.cancel": ({ apply }) => ({ touches: [{ key: "1 файл уйдёт в корзину" }], done: apply }), "paper.acknowledge": ({ personIds }) => ({ acknowledged: personIds.length }) });
  const { page } = opened;
  const draft = card(opened, LONG_NAME).filter({ hasText: "П-002" });
  await draft.getByRole("button", { name: /В корзину: / }).click();
  await draft.getByLabel("Причина").fill("пара распалась");
  await draft.getByRole("button", { name: "Посмотреть, что изменится" }).click();
  await draft.getByText("1 файл уйдёт в корзину").waitFor();
  await draft.getByRole("button", { name: "Отправить в корзину" }).click();
  await page.getByText("Черновик в корзине").waitFor();
  expect(inputs(opened, "paper.cancel")).toMatchObject([{ paperId: "DO-2", apply: false }, { paperId: "DO-2", apply: true }]);
  const order = card(opened, "64 пары");
  await order.getByRole("button", { name: "Отметить ознакомление" }).click();
  await order.getByRole("button", { name: "Отметить всех" }).click();
  await order.getByRole("button", { name: "Отметить: 2 человека" }).click();
  await page.getByText("Отмечено ознакомление: 2.").waitFor();
  expect(inputs(opened, "paper.acknowledge")).toEqual([{ paperId: "DO-1", personIds: ["PR-9", "PR-8"], date: "2026-09-05", agree: "", remark: "" }]);
  await opened.context.close();
});

it("an error in a signed order is mended by a new one that cites it, for the pairs that are ticked", async () => {
  const opened = await open("papers", {}, 1280);
  const { page } = opened;
  await page.getByRole("button", { name: "Исправить приказ" }).click();
  await page.getByText("Каких пар касается: 2 из 2").waitFor();
  await page.getByLabel(/П-002/).uncheck();
  await page.waitForTimeout(1500);
  expect(inputs(opened, "papers.plan").at(-1)).toMatchObject({ kind: "D10", variant: "amendment", mends: "DO-1", pairIds: ["PA-1"] });
  await opened.context.close();
});

it("papers of one and of two pages print as four, each from a new sheet, and as three on one side", async () => {
  const opened = await open("papers", { "papers.show": () => shown({ papers: [paper(1), paper(2)], total: 2 }), "paper.open": ({ paperId }) => ({ title: `Бумага ${paperId}`, pdf: paperId === "DO-1" ? one : two }) });
  const [one, two] = await Promise.all([pdf(1), pdf(2)]);
  const { page } = opened;
  await page.getByRole("button", { name: "Отметить все на этой странице" }).click();
  await page.getByRole("button", { name: "Печать: 2" }).click();
  await page.getByText("4 страницы. Из них пустая 1.").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/print-done-390.png`, fullPage: true });
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Скачать PDF" }).click()]);
  const joined = await PDFDocument.load(readFileSync(await file.path()));
  expect(joined.getPages().map((each) => each.getSize())).toEqual(Array(4).fill({ width: 300, height: 400 }));
  expect(await page.getByRole("link", { name: "Открыть для печати" }).getAttribute("href")).toMatch(/^blob:/);
  await page.getByLabel(/Для двусторонней печати/).uncheck();
  await page.getByText("3 страницы.").waitFor();
  expect(inputs(opened, "paper.open")).toEqual([{ paperId: "DO-1" }, { paperId: "DO-2" }]);
  expect(inputs(opened, "page.part")).toHaveLength(1);
  expect(opened.errors).toEqual([]);
  await opened.context.close();
});

it("a paper that cannot be had does not stop the others, and is asked for again", async () => {
  const one = await pdf(1);
  let times = 0;
  const opened = await open("print", {
    "papers.show": () => shown({ papers: [paper(1), paper(2)], total: 2 }),
    "paper.open": ({ paperId }) => (paperId === "DO-2" && (times += 1) < 2 ? { refuse: { code: "not-found", key: "notYours" } } : { title: paperId, pdf: one }),
  });
  const { page } = opened;
  await page.getByRole("button", { name: "Собрать: 2" }).click();
  await page.getByText("2 страницы. Из них пустая 1.").waitFor();
  await page.getByText("Не получена 1 бумага").waitFor();
  await page.getByRole("button", { name: "Попробовать ещё раз" }).click();
  await page.getByText("4 страницы. Из них пустые 2.").waitFor();
  await opened.context.close();
});

it("doubtful names are mended once and saved together; what was typed survives a reload", async () => {
  const opened = await open("names", { "names.save": ({ people }) => ({ saved: people.length }) });
  const { page } = opened;
  await page.getByText("Проверено имён: 120 · под вопросом 2").waitFor();
  const long = card(opened, LONG_NAME);
  await long.getByLabel("Пол").selectOption("female");
  await long.getByLabel("Кому").fill("Константинопольской-Преображенской Александре Владиславовне");
  await page.reload();
  expect(await card(opened, LONG_NAME).getByLabel("Кому").inputValue()).toBe("Константинопольской-Преображенской Александре Владиславовне");
  await page.getByRole("button", { name: "Подтвердить 2 имени" }).click();
  await page.getByText("Подтверждено: 2.").waitFor();
  expect(inputs(opened, "names.save")).toMatchObject([{ people: [{ personId: "PR-1", gender: "female", dative: "Константинопольской-Преображенской Александре Владиславовне" }, { personId: "PR-2", genitive: "Кима Саши" }] }]);
  await opened.context.close();
});

it("a newer template is a question: one’s own stays, or it is replaced after a yes", async () => {
  const opened = await open("templates");
  const { page } = opened;
  await page.getByText("2 из 3 шаблонов требуют внимания").waitFor();
  await page.getByRole("button", { name: "Оставить свой" }).click();
  await page.reload();
  await page.getByRole("button", { name: /Взять новый: Приказ/ }).click();
  expect(inputs(opened, "template.check")).toEqual([{ renew: [] }, { renew: [] }]);
  await page.getByRole("button", { name: "Взять новый", exact: true }).click();
  await page.getByText("Шаблон создан заново.").waitFor();
  expect(inputs(opened, "template.check")).toEqual([{ renew: [] }, { renew: [] }, { renew: ["D10"] }]);
  await opened.context.close();
});

it("a mentee sees papers and reads one", async () => {
  const opened = await open("papers", {
    "home.show": () => home({ roles: ["mentee"], pairs: [] }), "papers.show": () => shown({ papers: [register()[0]!].map((each) => ({ ...each, waitsFor: [], mayAcknowledge: true })), ready: [], total: 1, counts: [{ kind: "D10", state: "signed", n: 1 }] }),
    "paper.acknowledge": () => ({ acknowledged: 1 }), "paper.open": () => ({ title: "Приказ", pdf: "JVBERi0xLjQ=" }),
  });
  const { page } = opened;
  await page.getByText("1 бумага").first().waitFor();
  expect(await page.getByRole("button", { name: /Исправить приказ|Отменить|Создать/ }).count()).toBe(0);
  await page.getByRole("button", { name: /^PDF/ }).click();
  expect(await page.getByRole("link", { name: "Открыть PDF" }).getAttribute("href")).toMatch(/^blob:/);
  await page.getByRole("button", { name: "Ознакомлен(а)" }).click();
  await page.locator("form").getByRole("button", { name: "Ознакомлен(а)" }).click();
  await page.getByText("Отмечено ознакомление: 1.").waitFor();
  expect(inputs(opened, "paper.acknowledge")).toMatchObject([{ personIds: ["PR-1"], date: "2026-09-05" }]);
  await opened.context.close();
});
