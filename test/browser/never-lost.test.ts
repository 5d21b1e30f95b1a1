import type { Page } from "playwright-core";
import type { CallName } from "../../src/contract/contract";
import { pageOfTests } from "./page";
import type { Answer, Answers, Opened } from "./page";
import { home, line, pair } from "./sample";

/**
 * At the one call that writes what a form holds, everything that can go wrong goes wrong: refused, done with the reply lost, the tab killed under it,
 * the device's storage empty or throwing. Nothing typed is lost, nothing is written twice (issue 7).
 */
const openTested = pageOfTests();
const DAY = "2026-09-05";
const SAVED_AT = "2026-09-05T11:05:00.000Z";
const WORDS = "Слова, которые нельзя потерять";

type Form = {
  readonly call: CallName; readonly ok: object; readonly answers?: Answers; readonly home?: object; readonly place?: string;
  readonly open?: (page: Page) => Promise<void>;
  /** Whatever else the form wants. */
  readonly fill?: (page: Page) => Promise<void>;
  readonly field: string; readonly button: string; readonly said: string | RegExp;
  /** What belongs into the closed workbook is never among the drafts of the registry (R.7). */
  readonly deviceOnly?: true;
};
const tap = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();
const analysis = { title: "Самоанализ урока", head: "", end: "", noNames: "", closed: "", seen: "", items: [{ key: "1", title: "Какую цель вы ставили?", help: "", required: true, closed: false, type: "paragraph", whole: null, rows: [], scale: null, choices: [] }] };
const card = { pair: pair(1), lines: [], observations: [], meetings: [], planned: [], members: [] };

const FORMS: readonly Form[] = [
  { call: "meeting.log", ok: { meetingId: "MT-1" }, open: tap("Отметить встречу"), fill: (page) => page.getByRole("radio", { name: "45", exact: true }).click(), field: "О чём договорились", button: "Записать встречу", said: "Встреча записана." },
  {
    call: "observation.plan", ok: { observationId: "CC-1" }, open: tap("Договориться об уроке"), fill: (page) => page.getByLabel("Тема").fill("Дроби"), field: "На что смотреть", button: "Сохранить", said: "Договорились.",
    answers: { "meeting.times": () => ({ slots: [], lessons: [], unknown: [], why: "" }) as never },
  },
  {
    call: "selfAnalysis.save", ok: {}, place: "#analysis/CC-1", field: "Какую цель вы ставили?", button: "Сохранить", said: "Самоанализ сохранён",
    answers: { "selfAnalysis.show": () => ({ questionnaire: analysis, about: "математика", lessonDate: DAY, values: {}, writtenOn: null, mayWrite: true }) as never },
  },
  { call: "appeal.talk", ok: {}, place: "#ask/talk", field: "Своими словами", button: "Сказать куратору", said: "Сказано.", deviceOnly: true, answers: { "appeal.show": () => ({ appeals: [], fits: [], meetings: [] }) } },
  {
    call: "pulse.answer", ok: {}, place: "#fit/PA-1/PR-11", home: { lines: [line({ rule: "fit", personId: "PR-11", owedById: "PR-1" })] }, fill: (page) => page.getByRole("radio", { name: "Пока не ясно" }).check(),
    field: "Что мешает или чего не хватает", button: "Ответить", said: "Спасибо, ответ записан.", deviceOnly: true,
  },
  {
    call: "note.private", ok: { noteId: "NT-1" }, place: "#diary/PA-1", field: "Заметка для себя", button: "Сохранить заметку", said: "Заметка сохранена.", deviceOnly: true, answers: { "note.show": () => ({ notes: [] }) },
  },
  {
    call: "event.save", ok: { eventId: "EV-1", invited: 0 }, place: "#events", home: { roles: ["curator"] }, open: tap("Внести событие"), fill: async (page) => { await page.getByLabel("Вид").selectOption("contest"); await page.getByLabel("Уровень").selectOption("municipal"); },
    field: "Название", button: "Сохранить", said: /Событие записано/,
    answers: { "event.show": () => ({ events: [], earlier: 0, mayMake: true, mentees: null, subjects: [], known: [], maySearch: false }) as never },
  },
  {
    call: "sample.save", ok: { sampleId: "SL-1" }, place: "#samples/new", home: { roles: ["curator"] }, fill: (page) => page.getByRole("textbox", { name: /^Ссылка/ }).fill("https://disk.example/ohm"), field: "Тема урока", button: "Сохранить", said: "Разработка записана.",
    answers: { "sample.show": () => ({ samples: [], mayKeep: true }) as never },
  },
];

type Given = { drafts: object[]; answer: () => Answer };
function answersOf(form: Form, given: Given): Answers {
  return {
    "home.show": () => home({ pairs: [pair(1)], ...form.home, drafts: given.drafts } as never), "pair.show": () => card as never, "answers.show": () => ({ sheets: [], differs: [], opened: [] }) as never, "track.show": () => ({ track: null }),
    "draft.save": (draft) => { given.drafts = draft.text === "" ? [] : [{ form: draft.form, subject: draft.subject, text: draft.text, savedAt: SAVED_AT }]; return { savedAt: SAVED_AT }; },
    ...form.answers, [form.call]: () => given.answer(),
  };
}
async function reached(form: Form, given: Given, more: Partial<Parameters<typeof openTested>[0]> = {}): Promise<Opened> {
  const opened = await openTested({ width: 390, answers: answersOf(form, given), ...(form.place === undefined ? {} : { place: form.place }), ...more });
  await form.open?.(opened.page);
  await opened.page.getByRole("button", { name: form.button, exact: true }).last().waitFor();
  return opened;
}
const typed = (page: Page, { field }: Form) => page.getByLabel(field, { exact: false }).first();
async function write(page: Page, form: Form): Promise<void> {
  await form.fill?.(page);
  await typed(page, form).fill(WORDS);
}
const send = (page: Page, { button }: Form) => page.getByRole("button", { name: button, exact: true }).last().click();
const sent = ({ asked }: Opened, { call }: Form) => asked.filter((each) => each.call === call);

describe.each(FORMS.map((form) => [form.call, form] as const))("%s", (_, form) => {
  const done = (): Answer => form.ok as Answer;

  it("refused: the words stand there, and the next press writes them", async () => {
    const given: Given = { drafts: [], answer: () => ({ refuse: { code: "conflict", key: "record.changed" } }) };
    const opened = await reached(form, given);
    await write(opened.page, form);
    await send(opened.page, form);
    await opened.page.getByRole("alert").first().waitFor();
    expect(await typed(opened.page, form).inputValue()).toBe(WORDS);
    given.answer = done;
    await send(opened.page, form);
    await opened.page.getByText(form.said).first().waitFor();
    expect([sent(opened, form).length, JSON.stringify(sent(opened, form)[1]!.input).includes(WORDS)]).toEqual([2, true]);
    await opened.context.close();
  });

  it("done, and the reply lost: asked again under the same id", async () => {
    let lost = true;
    const given: Given = { drafts: [], answer: () => (lost ? ((lost = false), "lost") : done()) };
    const opened = await reached(form, given);
    await write(opened.page, form);
    await send(opened.page, form);
    await opened.page.getByText(form.said).first().waitFor({ timeout: 20_000 });
    expect([sent(opened, form).length, new Set(sent(opened, form).map(({ requestId }) => requestId)).size]).toEqual([2, 1]);
    await opened.context.close();
  });

  it("the tab killed under it: another tab has the words, and sends them under the same id", async () => {
    const given: Given = { drafts: [], answer: () => "lost" };
    const first = await reached(form, given);
    await write(first.page, form);
    await send(first.page, form);
    await first.page.getByText("Ответа нет: связь пропала", { exact: false }).waitFor();
    const [request] = sent(first, form);
    await first.page.close();
    given.answer = done;
    const second = await reached(form, given, { context: first.context });
    expect(await typed(second.page, form).inputValue()).toBe(WORDS);
    await send(second.page, form);
    await second.page.getByText(form.said).first().waitFor();
    expect(sent(second, form).map(({ requestId, input }) => ({ requestId, input }))).toEqual([{ requestId: request!.requestId, input: request!.input }]);
    await second.context.close();
  });

  it("storage that throws: the server keeps the draft, or the screen says that it is the only place", async () => {
    const given: Given = { drafts: [], answer: done };
    const first = await reached(form, given, { storageThrows: true });
    await write(first.page, form);
    await typed(first.page, form).blur();
    if (form.deviceOnly) {
      await first.page.getByText("Черновик пока только на экране", { exact: false }).waitFor();
      expect(given.drafts).toEqual([]);
    } else {
      await first.page.getByText(/Черновик сохранён/).waitFor({ timeout: 15_000 });
      await first.page.close();
      const second = await reached(form, given, { context: first.context, storageThrows: true });
      expect(await typed(second.page, form).inputValue()).toBe(WORDS);
    }
    await first.context.close();
  }, 40_000);
});
