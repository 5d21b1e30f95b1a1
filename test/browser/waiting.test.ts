import { barriers, overflow, pageOfTests } from "./page";
import { home, line, pair } from "./sample";

const openTested = pageOfTests();
const BUSY = { refuse: { code: "conflict", key: "busy" } } as never;

it.each([300, 1280])("at %i px the page stands in the queue by itself and says so; one request is sent, until it is in", async (width) => {
  let tries = 0;
  const opened = await openTested({ width, answers: {
    "home.show": () => home({ pairs: [pair(1)], lines: [line({ rule: "fit", personId: "PR-11", owedById: "PR-1" })] }), "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }),
    "pulse.answer": () => ((tries += 1) < 3 ? BUSY : {}),
  } });
  const { page } = opened;
  await page.getByRole("button", { name: "Ответить" }).click();
  await page.getByRole("radio", { name: "Подходит", exact: true }).check();
  await page.getByRole("button", { name: "Ответить" }).click();
  await page.getByRole("status").filter({ hasText: "Сейчас сохраняют многие, ваше стоит в очереди" }).waitFor();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/waiting-${width}.png` });
  expect([await page.getByRole("button", { name: "Отправляется…" }).isDisabled(), await overflow(page), await barriers(page)]).toEqual([true, 0, []]);
  await page.getByText("Спасибо, ответ записан.").waitFor({ timeout: 20_000 });
  expect(await page.getByText("стоит в очереди").count()).toBe(0);
  expect(new Set(opened.asked.filter(({ call }) => call === "pulse.answer").map(({ requestId }) => requestId)).size).toBe(1);
  expect(tries).toBe(3);
  await opened.context.close();
});
