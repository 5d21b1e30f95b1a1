import type { Locator, Page } from "playwright-core";
import type { CallName } from "../../src/contract/contract";
import { pageOfTests } from "./page";
import type { Answer, Answers, Opened } from "./page";
import { home, pair } from "./sample";

/** What is typed where nothing else is asked for. */
export const WORDS = "Слова, которые нельзя потерять";
const SAVED_AT = "2026-09-05T11:05:00.000Z";

/** A form of the page and the one call that writes what it holds. */
export type Form = {
  readonly name: string; readonly call: CallName; readonly ok: object; readonly answers?: Answers; readonly home?: object; readonly place?: string;
  readonly open?: (page: Page) => Promise<void>;
  /** Whatever else the form wants. */
  readonly fill?: (page: Page) => Promise<void>;
  /** Words go into it, or a day of its own; a tick is set. */
  readonly field: string | ((page: Page) => Locator); readonly words?: string;
  readonly button: string | RegExp; readonly said: string | RegExp;
  /** It shows what it would write before it does: what is seen, and the button of the look where it needs one. */
  readonly look?: { readonly button?: string; readonly seen: object };
  /** What belongs into the closed workbook is never among the drafts of the registry (R.7); before there is a registry, there is nowhere else. */
  readonly deviceOnly?: true;
};

export const tap = (...names: readonly (string | RegExp)[]) => async (page: Page): Promise<void> => {
  for (const name of names) await page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).first().click();
};

type Given = { drafts: object[]; answer: () => Answer | Promise<Answer> };
type Request = { readonly requestId: string; readonly input: { readonly apply?: boolean } };
const card = { pair: pair(1), lines: [], observations: [], meetings: [], planned: [], members: [] };

function answersOf(form: Form, given: Given): Answers {
  return {
    "home.show": () => home({ pairs: [pair(1)], ...form.home, drafts: given.drafts } as never), "pair.show": () => card as never, "answers.show": () => ({ sheets: [], differs: [], opened: [] }) as never, "track.show": () => ({ track: null }),
    "draft.save": (draft) => {
      if (draft.form === "filter") return { savedAt: SAVED_AT };
      given.drafts = [...given.drafts.filter((each) => (each as typeof draft).form !== draft.form), ...(draft.text === "" ? [] : [{ form: draft.form, subject: draft.subject, text: draft.text, savedAt: SAVED_AT }])];
      return { savedAt: SAVED_AT };
    },
    ...form.answers, [form.call]: (input: { apply?: boolean }) => (form.look && input.apply === false ? form.look.seen as Answer : given.answer()),
  };
}

/** Whatever a form asks of the server, which says yes to all. */
export const formAnswers = (form: Form): Answers => answersOf(form, { drafts: [], answer: () => form.ok as Answer });

/** Longer than the page waits for any answer. */
const NO_ANSWER = 371_000;

/** The cases of every form, each on a page of a phone. */
export function neverLost(forms: readonly Form[]): void {
  const openTested = pageOfTests();

  async function reached(form: Form, given: Given, more: Partial<Parameters<typeof openTested>[0]> = {}): Promise<Opened> {
    const opened = await openTested({ width: 390, clock: true, answers: answersOf(form, given), ...(form.place === undefined ? {} : { place: form.place }), ...more });
    await form.open?.(opened.page);
    return opened;
  }
  const field = (page: Page, form: Form) => (typeof form.field === "string" ? page.getByLabel(form.field) : form.field(page)).first();
  const isTick = async (page: Page, form: Form) => (await field(page, form).getAttribute("type")) === "checkbox";
  const words = (form: Form) => form.words ?? WORDS;
  async function write(page: Page, form: Form): Promise<void> {
    await form.fill?.(page);
    if (await isTick(page, form)) await field(page, form).check();
    else await field(page, form).fill(words(form));
  }
  async function stands(page: Page, form: Form): Promise<void> {
    if (await isTick(page, form)) expect(await field(page, form).isChecked()).toBe(true);
    else expect(await field(page, form).inputValue()).toBe(words(form));
  }
  const button = (page: Page, { button: name }: Form) => page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).last();
  async function send(page: Page, form: Form): Promise<void> {
    if (form.look?.button && !(await button(page, form).isVisible())) await page.getByRole("button", { name: form.look.button, exact: true }).last().click();
    await button(page, form).click();
  }
  const sent = ({ asked }: Opened, form: Form): Request[] => asked.filter(({ call, input }) => call === form.call && (!form.look || (input as Request["input"]).apply !== false));
  /** Time runs by leaps until it is so. */
  async function until(page: Page, isSo: () => boolean, leap: number): Promise<void> {
    for (let turn = 0; turn < 60 && !isSo(); turn += 1) {
      await page.clock.fastForward(leap);
      await page.waitForTimeout(30);
    }
    expect(isSo()).toBe(true);
  }

  describe.each(forms.map((form) => [form.name, form] as const))("%s", (_, form) => {
    it("refused, the reply lost and the tab killed, answered late after a retry: the words stand, one request writes them", async () => {
      const given: Given = { drafts: [], answer: () => ({ refuse: { code: "conflict", key: "record.changed" } }) };
      const first = await reached(form, given);
      await write(first.page, form);
      await send(first.page, form);
      await first.page.getByRole("alert").first().waitFor();
      await stands(first.page, form);
      given.answer = () => "lost";
      await send(first.page, form);
      await until(first.page, () => sent(first, form).length > 2, 1500);
      const [refused, lost, again] = sent(first, form);
      expect([lost!.input, again!.input, again!.requestId, refused!.requestId === lost!.requestId]).toEqual([refused!.input, refused!.input, lost!.requestId, false]);
      if (form.words === undefined && !(await isTick(first.page, form))) expect(JSON.stringify(lost!.input)).toContain(WORDS);
      await first.page.close();

      const late: ((answer: Answer) => void)[] = [];
      given.answer = () => (late.length === 0 ? new Promise<Answer>((resolve) => late.push(resolve)) : form.ok as Answer);
      const second = await reached(form, given, { context: first.context });
      await stands(second.page, form);
      await send(second.page, form);
      await until(second.page, () => sent(second, form).length === 1, 100);
      await second.page.clock.fastForward(NO_ANSWER);
      await until(second.page, () => sent(second, form).length === 2, 1500);
      await second.page.getByText(form.said).first().waitFor();
      late[0]!(form.ok as Answer);
      await second.page.waitForTimeout(100);
      expect(sent(second, form).map(({ requestId, input }) => ({ requestId, input }))).toEqual([0, 1].map(() => ({ requestId: lost!.requestId, input: lost!.input })));
      expect([given.drafts, second.errors]).toEqual([[], []]);
      await second.context.close();
    }, 60_000);

    it("storage throws, or is empty: the server keeps the draft, or the screen says that it is the only place", async () => {
      const given: Given = { drafts: [], answer: () => form.ok as Answer };
      const first = await reached(form, given, { storageThrows: true });
      await write(first.page, form);
      await field(first.page, form).blur();
      if (form.deviceOnly) {
        await first.page.getByText("Черновик пока только на экране", { exact: false }).waitFor();
        expect(given.drafts).toEqual([]);
      } else {
        await until(first.page, () => JSON.stringify(given.drafts).includes(words(form)) || given.drafts.length > 0, 6000);
        await first.page.getByText(/Черновик сохранён/).first().waitFor();
        const second = await reached(form, given);
        await stands(second.page, form);
        await second.context.close();
      }
      await first.context.close();
    }, 60_000);
  });
}
