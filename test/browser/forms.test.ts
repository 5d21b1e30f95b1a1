import { PDFDocument } from "pdf-lib";
import { FORM_LINK, PAGE_URL, answersOf, asked, formJob, formsShown, health, invite, invites, q02, shownWave, wavePlan } from "./forms-sample";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { LONG_NAME, home, line, pair, person } from "./sample";

const openTested = pageOfTests();

const WAVE = "WV-1" as never;
const SHOTS = process.env["SHOTS"];
const curator = () => home({ roles: ["curator"], pairs: [pair(1), pair(2)], pageUrl: PAGE_URL, lines: [line()] });
const base = (more: Answers = {}): Answers => ({
  "home.show": curator, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "forms.show": () => formsShown(), "wave.plan": () => wavePlan(), "wave.show": () => shownWave(), "form.show": ({ inviteId }) => asked(inviteId === "IN-2" ? { questionnaire: q02() } : {}),
  "form.print": q02, "health.show": () => health(), "answers.show": ({ closed }) => answersOf(closed), ...more,
});
/** A screen by its address, as a link opens it. */
async function open(place: string, more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openTested({ width, view: "home", dark: Boolean(process.env["DARK"]), answers: base(more), place });
  await opened.page.getByRole("heading", { level: 1 }).first().waitFor();
  await opened.page.waitForTimeout(300);
  return opened;
}
const inputs = ({ asked: calls }: Opened, name: string) => calls.filter(({ call }) => call === name).map(({ input }) => input as unknown);
/** The whole screen as one window: a bar that sticks to the window's end stands at the end. */
async function shot({ page }: Opened, name: string): Promise<void> {
  if (!SHOTS) return;
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: size.width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
  await page.setViewportSize(size);
}

it.each([
  ["forms", "forms"], ["wavePlan", "wave/new/Q02/entry"], ["wave", "wave/WV-1"], ["form", "form/IN-1"], ["formLong", "form/IN-2"], ["typing", "typing/WV-1"], ["slips", "slips"], ["slipCards", "slips/wave/WV-1"], ["blank", "slips/blank/Q02"], ["health", "health"],
])("«%s»: no sideways scroll at 300, 390 and 1280 px, Tab reaches all", async (name, place) => {
  for (const width of [300, 390, 1280]) {
    const opened = await open(place, {}, width);
    await shot(opened, `${name}-${width}`);
    expect([width, await overflow(opened.page)]).toEqual([width, 0]);
    expect([width, await barriers(opened.page)]).toEqual([width, []]);
    expect(opened.errors).toEqual([]);
    await opened.context.close();
  }
}, 60_000);

describe("«Анкеты»", () => {
  it("says how many and how bad; the one coloured button is what is due, with why", async () => {
    const seen = formsShown();
    const opened = await open("forms", { "forms.show": () => seen, "form.mend": ({ verified }) => { seen.questionnaires[0]!.form!.verified = verified ?? false; return { jobs: [] }; } });
    const { page } = opened;
    await page.getByText("Приглашено 10 · ответили 3 · молчат 5 · 2 ответа ждут решения · 1 письмо под вопросом").waitFor();
    expect(await page.locator("button.main, a.main").allInnerTexts()).toEqual(["Разослать"]);
    await page.getByText("Пора отправить: «Короткий отчёт наставляемого», 16 человек").waitFor();
    await page.getByLabel("Адреса проверены").click();
    await page.getByText("Отмечено: адреса проверены.").waitFor();
    expect(inputs(opened, "form.mend")).toEqual([{ formDefId: "FD-1", verified: true, mend: false }]);
    await page.getByRole("button", { name: "Разослать", exact: true }).click();
    // The heading is there before the plan is asked for.
    await page.getByRole("button", { name: /^Разослать: / }).waitFor();
    expect(inputs(opened, "wave.plan")).toEqual([{ questionnaire: "Q23", period: "2026-09", personIds: null, closesOn: null }]);
    await opened.context.close();
  });

  it("a form in trouble says what, and is mended by one button with its progress", async () => {
    const broken = formsShown();
    broken.questionnaires[0]!.form!.trouble = "form.notMade";
    const opened = await open("forms", { "forms.show": () => broken, "form.mend": () => ({ jobs: [formJob("make-form")] }), "job.step": () => formJob("make-form", { state: "done", done: 2 }) });
    const { page } = opened;
    await page.getByText("форма сломана").waitFor();
    await page.getByRole("button", { name: "Исправить форму" }).click();
    await page.getByText("Форма готова.").waitFor();
    expect(inputs(opened, "form.mend")).toEqual([{ formDefId: "FD-1", verified: null, mend: true }]);
    await opened.context.close();
  });

  it("«Собрать ответы» shows how far it is and what came of it", async () => {
    let steps = 0;
    const opened = await open("forms", { "answers.collect": () => formJob("collect-answers", { total: 3 }), "job.step": () => formJob("collect-answers", { total: 3, done: (steps += 1), state: steps === 3 ? "done" : "running", left: steps === 3 ? 1 : 0 }) });
    const { page } = opened;
    await page.getByRole("button", { name: "Собрать ответы" }).click();
    await page.getByText("Разобрано ответов: 2. Пропущено: 1.").waitFor();
    // The list is asked for again after the words are there.
    while (inputs(opened, "forms.show").length < 2) await page.waitForTimeout(50);
    await opened.context.close();
  });

  it("work that failed stays in sight with its reason", async () => {
    const opened = await open("forms", { "answers.collect": () => formJob("collect-answers"), "job.step": () => formJob("collect-answers", { state: "failed", message: { key: "form.noAnswers" } }) });
    await opened.page.getByRole("button", { name: "Собрать ответы" }).click();
    await opened.page.getByText("Не получилось. Не сделано 2.").waitFor();
    await opened.page.getByText(/Нет книги ответов/).waitFor();
    expect(await opened.page.getByRole("button", { name: "Собрать ответы" }).isEnabled()).toBe(true);
    await opened.context.close();
  });

  it("an odd answer: why, when, whose code; it goes to whom the curator finds, or to nobody", async () => {
    const opened = await open("forms", { "odd.settle": () => ({}) });
    const { page } = opened;
    await page.getByText("Ответ пришёл с чужой учётной записи.").waitFor();
    await page.getByRole("button", { name: "Это ответил(а) Рыжов Д. О." }).click();
    await page.getByText("Ответ отнесён: Рыжов Д.").waitFor();
    await page.getByRole("button", { name: "Выбрать, чей" }).nth(1).click();
    await page.getByLabel("Чей это ответ").fill("елкина");
    await shot(opened, "odd-390");
    await page.getByRole("button", { name: /Ёлкина/ }).click();
    await page.getByText("Ответ отнесён: Ёлкина").waitFor();
    await page.getByRole("button", { name: "Ничей" }).first().click();
    await page.getByText("Ответ отмечен как ничей.").waitFor();
    expect(inputs(opened, "odd.settle")).toEqual([{ oddId: "OD-1", inviteId: "IN-3" }, { oddId: "OD-2", inviteId: "IN-7" }, { oddId: "OD-1", inviteId: null }]);
    await opened.context.close();
  });

  it("an unclear letter is decided by a person", async () => {
    const opened = await open("forms", { "letter.settle": () => ({}) });
    await opened.page.getByRole("button", { name: /Не дошло, отправить снова/ }).click();
    await opened.page.getByText(`Письмо уйдёт снова: ${LONG_NAME}.`).waitFor();
    expect(inputs(opened, "letter.settle")).toEqual([{ letterId: "2026-09-04 digest PR-1", sent: false }]);
    await opened.context.close();
  });

  it("nothing sent and nothing due: why, and what to do", async () => {
    const nothing = formsShown({ waves: [], odd: [], unclear: [] });
    const opened = await open("forms", { "forms.show": () => ({ ...nothing, questionnaires: nothing.questionnaires.map((each) => ({ ...each, due: null, form: null })) }) });
    await opened.page.getByText("Рассылать пока некому.").waitFor();
    expect(await opened.page.locator("button.main").allInnerTexts()).toEqual(["К парам"]);
    await shot(opened, "formsEmpty-390");
    await opened.context.close();
  });
});

describe("before a wave goes out", () => {
  it("who is left out by reason with the way to mend it; letters against the day's quota; anyone may be unticked", async () => {
    const opened = await open("wave/new/Q02/entry", { "wave.plan": () => wavePlan({ quota: 9 }), "wave.send": () => ({ waveId: WAVE, invited: 15, jobs: [formJob("make-form"), formJob("send-letters", { jobId: "QU-10" })] }), "job.step": ({ jobId }) => formJob(jobId === "QU-9" ? "make-form" : "send-letters", { jobId, state: "done", done: 2 }) });
    const { page } = opened;
    await page.getByText("нет согласия: ни писем, ни анкет · 3 человека").waitFor();
    expect(await page.getByRole("button", { name: /^Исправить: / }).count()).toBe(1);
    await page.getByText("14 писем. На сегодня осталось 9 адресатов: 5 писем уйдут завтра.").waitFor();
    await page.getByLabel(/^Чан Минь/).first().uncheck();
    await page.getByText("13 писем. На сегодня осталось 9 адресатов: 4 письма уйдут завтра.").waitFor();
    await page.getByLabel("Ждём ответов по").fill("2026-09-25");
    await page.getByRole("button", { name: "Разослать: 15 человек, 13 писем" }).click();
    await page.getByText("Приглашено 15 человек.").waitFor();
    await page.getByText("Отправка писем").waitFor();
    await page.waitForTimeout(300);
    await shot(opened, "sent-390");
    const [sent] = inputs(opened, "wave.send") as { personIds: string[]; closesOn: string; now: boolean }[];
    expect(sent).toMatchObject({ questionnaire: "Q02", period: "entry", closesOn: "2026-09-25", now: true });
    expect(sent!.personIds).toHaveLength(15);
    expect(sent!.personIds).not.toContain("PR-5");
    expect(inputs(opened, "job.step").map((input) => (input as { jobId: string }).jobId)).toEqual(["QU-9", "QU-10"]);
    await page.getByRole("button", { name: "Открыть рассылку" }).click();
    await page.getByText("Абдурахманов").first().waitFor();
    await opened.context.close();
  });

  it("at night letters wait for the morning unless the curator says now", async () => {
    const opened = await open("wave/new/Q02/entry", { "wave.plan": () => wavePlan({ quiet: true, nextMail: "2026-09-06T05:00:00.000Z" }), "wave.send": () => ({ waveId: WAVE, invited: 16, jobs: [] }) });
    const { page } = opened;
    await page.getByText("Сейчас нерабочее время. Сами письма уйдут завтра с 8:00").waitFor();
    expect(await page.getByLabel("завтра с 8:00").isChecked()).toBe(true);
    await shot(opened, "night-390");
    await page.getByRole("button", { name: "Разослать: 16 человек, 14 писем" }).click();
    await page.getByText("Приглашено 16 человек.").waitFor();
    expect(inputs(opened, "wave.send")).toMatchObject([{ personIds: null, now: false }]);
    await opened.context.close();
  });
});

describe("a wave", () => {
  it("finds by name and state, and remembers it", async () => {
    const opened = await open("wave/WV-1");
    const { page } = opened;
    expect(await page.locator("tbody tr").count()).toBe(10);
    await page.getByLabel("Только те, кто молчит").check();
    expect(await page.locator("tbody tr").count()).toBe(5);
    await page.getByLabel("Найти").fill("елкина");
    expect(await page.locator("tbody tr").count()).toBe(1);
    await page.reload();
    await page.getByText("Найдено 1 из 10").waitFor();
    await opened.context.close();
  });

  it("«Скопировать текст»: who, what, till when, link; where nothing may copy the text is shown selected", async () => {
    const opened = await open("wave/WV-1");
    const { page, context } = opened;
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Скопировать текст: Рыжов Д. О." }).click();
    await page.getByText("Скопировано").first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`Рыжов\u00a0Д.\u00a0О., ответьте на анкету «Анкета наставляемого: запрос и затруднения» до 15\u00a0сентября, вторник: ${FORM_LINK}K7M4QX9PZT3C`);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("NotAllowedError")) } });
      document.execCommand = () => false;
    });
    await page.getByRole("button", { name: "Скопировать текст: Чан Минь" }).click();
    const shown = page.getByLabel(/Текст выделен/);
    await shown.waitFor();
    expect(await shown.evaluate((area) => (area as HTMLTextAreaElement).selectionEnd - (area as HTMLTextAreaElement).selectionStart)).toBeGreaterThan(100);
    await shot(opened, "copy-390");
    await opened.context.close();
  });

  it("reminds the silent after saying it in numbers, and names whom no letter reaches", async () => {
    const silent = [invite(1), invite(3, { way: "slip" }), invite(6)];
    const opened = await open("wave/WV-1", { "wave.show": () => shownWave({ invites: silent }), "wave.remind": () => ({ letters: 2, jobs: [formJob("send-letters")] }), "job.step": () => formJob("send-letters", { state: "done", done: 2 }) });
    const { page } = opened;
    await page.getByRole("button", { name: "Напомнить молчащим" }).click();
    await page.getByText("Уйдут 2 письма, сразу.").waitFor();
    await page.getByText("Без почты 1 человек: скопируйте для него текст или дайте карточку.").waitFor();
    await shot(opened, "remind-390");
    await page.getByRole("button", { name: "Напомнить: 2 письма" }).click();
    await page.getByText("Напоминаний: 2.").waitFor();
    expect(inputs(opened, "wave.remind")).toEqual([{ waveId: "WV-1", inviteIds: null }]);
    await opened.context.close();
  });

  it("is prolonged or closed; a class teacher sees the silent of a class", async () => {
    const pupils = invites().map((each, at) => ({ ...each, person: { ...each.person, class: at % 2 ? "5Б" : "10А" }, pair: "" }));
    const opened = await open("wave/WV-1", { "wave.show": () => shownWave({ invites: pupils }), "wave.close": () => ({}) });
    const { page } = opened;
    await page.getByRole("button", { name: "5Б – 4" }).click();
    expect(await page.locator("tbody tr").count()).toBe(4);
    await shot(opened, "byClass-390");
    await page.getByRole("button", { name: "Продлить или закрыть" }).click();
    await page.getByRole("form").getByRole("button", { name: "Продлить" }).click();
    await page.getByText("Ждём ответов по 22").waitFor();
    await page.getByRole("button", { name: "Продлить или закрыть" }).click();
    await page.getByRole("radio", { name: "Закрыть" }).check();
    await page.getByText("Без ответа останется 5 человек.").waitFor();
    await page.getByRole("form").getByRole("button", { name: "Закрыть" }).click();
    await page.getByText("Рассылка закрыта.").waitFor();
    expect(inputs(opened, "wave.close")).toEqual([{ waveId: "WV-1", closesOn: "2026-09-22" }, { waveId: "WV-1", closesOn: null }]);
    await opened.context.close();
  });
});

describe("a questionnaire on the page", () => {
  it("«Ваши анкеты»: what waits, until when; a Google Form opens in a tab, a page's own in place", async () => {
    const forms = [
      { inviteId: "IN-1", questionnaire: "Q23", title: "Короткий отчёт наставляемого", about: "Пара П-001", closesOn: "2026-09-07", answered: false, channel: "page", link: "" },
      { inviteId: "IN-2", questionnaire: "Q02", title: "Анкета наставляемого: запрос и затруднения", about: "", closesOn: "2026-09-15", answered: false, channel: "form", link: FORM_LINK },
      { inviteId: "IN-3", questionnaire: "Q23", title: "Короткий отчёт наставляемого", about: "", closesOn: "2026-09-30", answered: true, channel: "page", link: "" },
    ];
    for (const width of [300, 390, 1280]) {
      const opened = await open("mine", { "home.show": () => home({ roles: ["mentee"], me: { personId: "PR-11", code: "Н-021", name: "Морозов Павел Сергеевич" }, pairs: [pair(1, { mayLog: false })], forms }) }, width);
      const { page } = opened;
      await shot(opened, `mine-${width}`);
      expect(await overflow(page)).toBe(0);
      const link = page.getByRole("link", { name: "Открыть анкету" });
      expect([await link.getAttribute("href"), await link.getAttribute("target")]).toEqual([FORM_LINK, "_blank"]);
      expect(await page.locator("button.main, a.main").allInnerTexts()).toEqual(["Открыть анкету"]);
      await page.getByRole("button", { name: "Открыть анкету" }).click();
      await page.getByText("1. Что получилось за этот период?").waitFor();
      await opened.context.close();
    }
  });

  it("what is wrong stands beside its field, and the summary jumps there; what was mended loses its words", async () => {
    const opened = await open("form/IN-2");
    const { page } = opened;
    await page.getByRole("button", { name: "Отправить ответ" }).click();
    const summary = page.getByRole("alert");
    expect((await summary.innerText()).split("\n")[0]).toBe("Вопрос 1: нет ответа.");
    expect(await summary.getByRole("link").count()).toBe(12);
    await page.getByText("Не отвечено: 16 строк.").waitFor();
    await shot(opened, "errors-390");
    await summary.getByRole("link", { name: "Вопрос 16: нет ответа." }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-answer-16");
    await page.keyboard.type("Вести урок уверенно");
    expect(await page.locator("#field-answer-16-wrong").count()).toBe(0);
    await summary.getByRole("link", { name: "Вопрос 1: нет ответа." }).click();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.getByLabel("первый год в профессии").isChecked()).toBe(true);
    expect(await page.locator("#field-answer-1-wrong").count()).toBe(0);
    expect(inputs(opened, "form.answer")).toEqual([]);
    await opened.context.close();
  });

  it("the draft outlives a reload; an answer of the closed workbook never leaves the device before it is sent", async () => {
    const opened = await open("form/IN-2");
    const { page } = opened;
    await page.getByLabel(/^2\. Что вы преподаёте/).fill("математика, 5–8 классы");
    await page.getByLabel(/^9\. Есть ли коллега/).fill("закрытое имя");
    await page.getByText(/^Черновик сохранён/).waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
    await page.waitForTimeout(200);
    const drafts = inputs(opened, "draft.save").filter((input) => (input as { form: string }).form === "answers") as { subject: string; text: string }[];
    expect(drafts.map(({ subject }) => subject)).toEqual(["IN-2"]);
    expect(drafts[0]!.text).toContain("математика");
    expect(drafts[0]!.text).not.toContain("закрытое");
    await page.reload();
    await page.getByText(/^Восстановлен черновик/).waitFor();
    expect(await page.getByLabel(/^2\. Что вы преподаёте/).inputValue()).toBe("математика, 5–8 классы");
    expect(await page.getByLabel(/^9\. Есть ли коллега/).inputValue()).toBe("закрытое имя");
    expect(await page.getByText("Видите вы и куратор").count()).toBe(2);
    await opened.context.close();
  });

  it("is sent once, with the same id after a lost answer; the end thanks; a refusal of one field stands beside it", async () => {
    let turn = 0;
    const opened = await open("form/IN-1", { "form.answer": () => { turn += 1; return turn <= 1 ? "lost" : turn === 2 ? { refuse: { code: "invalid-input", key: "field.wrong", field: "values.3" } } : { late: false }; } });
    const { page } = opened;
    await page.getByLabel(/^1\. Что получилось/).fill("Провёл открытый урок");
    await page.getByLabel("нехватка времени и усталость").check();
    await page.getByLabel("ведение документации").check();
    await page.getByLabel(/^3\. Сколько раз/).fill("4");
    await page.getByRole("radio", { name: "7" }).check();
    await page.getByRole("button", { name: "Отправить ответ" }).click();
    await page.locator("#field-answer-3-wrong").waitFor({ timeout: 15_000 });
    await page.getByRole("button", { name: "Отправить ответ" }).click();
    await page.getByText("Ответ записан.").waitFor();
    await page.getByText("Спасибо! Если хотите что-то изменить в ответах").waitFor();
    await shot(opened, "thanks-390");
    const sent = opened.asked.filter(({ call }) => call === "form.answer");
    expect(sent.at(-1)!.input).toEqual({ inviteId: "IN-1", values: { 1: "Провёл открытый урок", 2: "DF03; DF15", 3: "4", 4: "7" } });
    expect(sent[0]!.requestId).toBe(sent[1]!.requestId);
    await opened.context.close();
  }, 30_000);

  it("answered before: the values stand there and it says so; closed: whom to ask", async () => {
    const before = { values: { 1: "Всё получилось", 2: "DF03", 4: "10" }, answeredAt: "2026-09-03T07:12:00.000Z" };
    const opened = await open("form/IN-1", { "form.show": () => asked(before), "form.answer": () => ({ late: true }) });
    await opened.page.getByText("Ответ уже есть, от 3 сентября").waitFor();
    expect(await opened.page.getByRole("radio", { name: "10, полностью" }).isChecked()).toBe(true);
    await opened.page.getByRole("button", { name: "Убрать ответ: 4. Моя уверенность" }).click();
    await opened.page.getByRole("button", { name: "Отправить заново" }).click();
    await opened.page.getByText("Ответ записан с пометкой «после срока».").waitFor();
    expect(inputs(opened, "form.answer")).toEqual([{ inviteId: "IN-1", values: { 1: "Всё получилось", 2: "DF03" } }]);
    await opened.context.close();
    const closed = await open("form/IN-1", { "form.show": () => asked({ ...before, open: false }) });
    await closed.page.getByText("Анкета закрыта. Спросите куратора.").waitFor();
    expect(await closed.page.getByRole("button", { name: "Отправить ответ" }).count()).toBe(0);
    await closed.context.close();
  });
});

describe("typing in from paper", () => {
  it("one sheet after another with the keyboard alone: digits choose, Enter goes on, Ctrl+Enter saves", async () => {
    const opened = await open("typing/WV-1", { "form.show": () => asked({ questionnaire: q02() }), "answer.type": () => ({ late: false }) }, 1280);
    const { page } = opened;
    await page.getByRole("heading", { name: "Абдурахманов Р. Ш." }).waitFor();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).dataset["key"])).toBe("1");
    await page.keyboard.press("2");
    await page.keyboard.type("математика");
    await page.keyboard.press("Enter");
    // The order of day and month is the browser's own.
    await page.locator("#field-answer-3").fill("2026-09-01");
    await page.keyboard.press("Enter");
    for (let row = 0; row < 16; row += 1) await page.keyboard.press(String((row % 4) + 1));
    await page.keyboard.type("музыка");
    await page.keyboard.press("Enter");
    await page.keyboard.type("план урока");
    await page.keyboard.press("Tab");
    await page.keyboard.press("1");
    await page.keyboard.press("3");
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("Enter");
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    await page.keyboard.press("3");
    for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press("Enter");
    await page.keyboard.press("1");
    await page.keyboard.type("петь");
    await page.keyboard.press("Tab");
    await page.keyboard.press("1");
    await page.keyboard.press("0");
    await page.keyboard.press("1");
    await page.keyboard.type("уверенно вести урок");
    await shot(opened, "typed-1280");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Записано: Абдурахманов Р.").waitFor();
    await page.getByRole("heading", { name: "Ёлкина Ф. Ю." }).waitFor();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).dataset["key"])).toBe("1");
    expect(await page.locator("input:checked").count()).toBe(0);
    const [{ inviteId, values }] = inputs(opened, "answer.type") as [{ inviteId: string; values: Record<string, string> }];
    expect(inviteId).toBe("IN-6");
    expect(values).toMatchObject({ 1: "young", 2: "математика", 3: "2026-09-01", 5: "музыка", 6: "план урока", 7: "subject; support", 10: "myLessons", 11: "1=after", 12: "week", 13: "петь", 14: "10", 15: "yes", 16: "уверенно вести урок" });
    expect(values[4]).toBe(Array.from({ length: 16 }, (_, row) => `DF${String(row + 1).padStart(2, "0")}=${row % 4}`).join("; "));
    await opened.context.close();
  }, 30_000);

  it("another person is found by a few letters; the last sheet says that all is typed in", async () => {
    const opened = await open("typing/WV-1", { "wave.show": () => shownWave({ invites: [invite(6), invite(7)] }), "answer.type": () => ({ late: true }) });
    const { page } = opened;
    await page.getByRole("button", { name: "Другой человек" }).click();
    await page.getByLabel("Чей лист").fill("елк");
    await page.getByRole("button", { name: /Ёлкина/ }).click();
    await page.getByRole("heading", { name: "Ёлкина Ф. Ю." }).waitFor();
    await page.getByRole("button", { name: "Сохранить и дальше" }).click();
    await page.getByText("Записано после срока: Ёлкина").waitFor();
    await page.getByRole("heading", { name: "Абдурахманов Р. Ш." }).waitFor();
    await page.getByRole("button", { name: "Сохранить и дальше" }).click();
    await page.getByText("Все листы введены.").waitFor();
    expect(inputs(opened, "answer.type").map((input) => (input as { inviteId: string }).inviteId)).toEqual(["IN-7", "IN-6"]);
    await opened.context.close();
  });

  it("without a wave it asks which pile", async () => {
    const opened = await open("typing");
    await opened.page.getByRole("button", { name: /Анкета наставляемого.*без ответа 7/ }).click();
    await opened.page.getByRole("heading", { name: "Абдурахманов Р. Ш." }).waitFor();
    await opened.context.close();
  });
});

describe("answers", () => {
  it("in words; what is closed only after a button that says it is written down; what differs is taken", async () => {
    const opened = await open("search", { "person.search": () => ({ total: 1, pageSize: 50, people: [person(11, { name: LONG_NAME, roles: ["mentee"] })], classes: [] }), "answers.take": () => ({}) });
    const { page } = opened;
    await page.getByRole("button", { name: "Ответы на анкеты" }).click();
    await page.getByText("составление рабочих программ – мешает работать").waitFor();
    expect(await page.getByText("закрытый ответ").count()).toBe(0);
    expect(inputs(opened, "answers.show")).toEqual([{ personId: "PR-11", closed: false }]);
    await page.getByRole("button", { name: "Показать личное (это запишется в журнал)" }).click();
    await page.getByText("закрытый ответ").waitFor();
    await shot(opened, "answers-390");
    await page.getByRole("button", { name: "Взять из анкеты: Предметы" }).click();
    await page.getByText("В реестре теперь как в анкете: Предметы.").waitFor();
    expect(inputs(opened, "answers.take")).toEqual([{ personId: "PR-11", field: "subjects", answered: "математика и информатика, 5–8 классы" }]);
    await opened.context.close();
  });

  it("a mentor reads them on the card of the pair, without the closed and without taking anything", async () => {
    const shownPair = { pair: pair(1), lines: [], observations: [], meetings: [], planned: [], members: [] } as never;
    const opened = await open("mine", { "home.show": () => home({ roles: ["mentor"], pairs: [pair(1)] }), "pair.show": () => shownPair });
    const { page } = opened;
    await page.getByRole("button", { name: "Подробнее" }).click();
    await page.getByRole("button", { name: "Что ответил(а) Морозов П. С." }).click();
    await page.getByText("первый год в профессии").waitFor();
    await shot(opened, "pairAnswers-390");
    expect(await page.getByRole("button", { name: /Показать/ }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /Взять из анкеты/ }).count()).toBe(0);
    expect(inputs(opened, "answers.show")).toEqual([{ personId: "PR-11", closed: false }]);
    await opened.context.close();
  });
});

describe("paper", () => {
  const pagesOf = async ({ page }: Opened) => PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: false }));

  it("slips: eight an A4 sheet, of a class or of all, with a QR of the link", async () => {
    const opened = await open("slips/wave/WV-1", { "wave.show": () => shownWave({ invites: Array.from({ length: 17 }, (_, at) => invite(at)) }) }, 1280);
    const { page } = opened;
    await page.getByText("17 карточек · 3 листа").waitFor();
    expect(await page.locator("svg.qr").count()).toBe(17);
    await page.getByText("Код: K7M4QX9PZT16C").waitFor();
    const pdf = await pagesOf(opened);
    if (SHOTS) await page.pdf({ path: `${SHOTS}/slips.pdf`, preferCSSPageSize: true });
    expect(pdf.getPageCount()).toBe(3);
    expect(pdf.getPage(0).getSize()).toEqual({ width: expect.closeTo(595, 0) as number, height: expect.closeTo(842, 0) as number });
    await page.evaluate(() => { window.print = () => { document.title = "printed"; }; });
    await page.getByRole("button", { name: "Распечатать 17 карточек" }).click();
    expect(await page.title()).toBe("printed");
    await opened.context.close();
  });

  it("an empty questionnaire on A4: numbers as they are typed in, boxes, lines; nothing of the screen", async () => {
    const opened = await open("slips/blank/Q02", {}, 1280);
    const { page } = opened;
    await page.getByText("16. Что вы хотите уметь к концу учебного года?").waitFor();
    expect(await page.locator(".paper .box").count()).toBe(4 + 16 * 4 + 5 + 5 + 6 * 4 + 4 + 3);
    const pdf = await pagesOf(opened);
    if (SHOTS) await page.pdf({ path: `${SHOTS}/blank.pdf`, preferCSSPageSize: true });
    expect(pdf.getPageCount()).toBeLessThanOrEqual(4);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
    await opened.context.close();
  });
});

it("each line of «Сегодня» has its text for a messenger: what, till when, who, the page", async () => {
  const opened = await open("today");
  const { page, context } = opened;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await shot(opened, "today-390");
  await page.getByRole("button", { name: /^Скопировать текст/ }).click();
  await page.getByText("Скопировано").first().waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())).replace(/\u00a0/g, " ")).toBe(`Первая встреча пары П-001, до 8 сентября, вторник. Ковалёва И. А. → Морозов П. С. · П-001. ${PAGE_URL}`);
  await opened.context.close();
});

it("health: every red line says what to do; the day's letters in numbers", async () => {
  const bad = health({ heartbeat: "silent", letters: { sent: 60, waiting: 125, unclear: 1, failed: 2 }, mailLeft: 40, off: ["Google Docs API"], calendar: { key: "service.off", params: { service: "Google Calendar API" } }, answers: "missing", newsWaits: true, unreadable: 3, open: [formJob("send-letters", { state: "waiting" })], failed: [formJob("collect-answers", { jobId: "QU-11", state: "failed", message: { key: "form.noAnswers" } })] });
  for (const width of [300, 390, 1280]) {
    const opened = await open("health", { "health.show": () => bad }, width);
    const { page } = opened;
    await shot(opened, `healthBad-${width}`);
    await page.getByText("7 строк требуют внимания").waitFor();
    for (const words of [/Google давно не запускал программу/, /Письма этого дня кончились/, /Письма под вопросом разберите/, /Не ушедшие письма/, /Сигнал о новых ответах пропал/, /добавьте снова Google Docs API/, /Служба Google Calendar API выключена/, /Что не прочиталось/]) await page.getByText(words).waitFor();
    expect(await overflow(page)).toBe(0);
    await opened.context.close();
  }
});

it("a part of a newer build does nothing on an older page, which says so", async () => {
  const opened = await open("today", {}, 1280);
  const { page } = opened;
  await page.evaluate(() => { Object.assign(window, { nastavnikVersion: "older" }); });
  await page.getByRole("button", { name: "Анкеты" }).click();
  await page.getByText("Страница устарела. Обновите её: введённое сохранено.").waitFor();
  expect(opened.errors).toEqual([]);
  await opened.context.close();
});
