import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "../../local/export/chromium";
import type { CallName, Input, Output } from "../../src/contract/contract";

export type Asked = { call: CallName; input: never; requestId: string; version: number };
/** What the server says to a call: its value, a refusal, or nothing at all because the answer was lost. */
export type Answer<Name extends CallName = CallName> = Output<Name> | { refuse: { code: string; details?: readonly object[]; key: string; field?: string; params?: Record<string, string | number> } } | "lost" | { fails: string };
export type Answers = { [Name in CallName]?: (input: Input<Name>, asked: Asked) => Answer<Name> | Promise<Answer<Name>> };

const PAGE = process.env["PAGE"] ?? "dist/page.html";
/** A part of the page, as it was built beside it. */
export const partOf = ({ name }: { name: string }): { code: string } => ({ code: readFileSync(`${dirname(PAGE)}/${name}.html`, "utf8") });

/** `dist/page.html` on a little server, with `google.script.run` answered by the test. */
export async function servePage() {
  const html = readFileSync(PAGE, "utf8");
  const server = createServer((_request, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(html));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** Google's side of the page, in words a browser understands. */
const SHIM = `
  window.google = { script: { run: (() => {
    const runner = (done, failed) => ({
      withSuccessHandler: (next) => runner(next, failed),
      withFailureHandler: (next) => runner(done, next),
      rpc: (text) => { window.answerOfTest(text).then((said) => {
        if (said.fails) failed(new Error(said.fails)); else if (said.reply !== undefined) done(said.reply); else failed(new Error("NetworkError: Connection failure due to HTTP 0"));
      }); },
    });
    return runner(() => {}, () => {});
  })() } };
`;

type Options = { width: number; height?: number; view?: string; answers: Answers; storageThrows?: boolean; context?: BrowserContext; dark?: boolean; /** The hash of the address, where Google tells it. */ place?: string; /** Its clock is the test's: it runs, and leaps. */ clock?: boolean };
export type Opened = { page: Page; context: BrowserContext; asked: Asked[]; answers: Answers; errors: string[] };

export async function openPage(browser: Browser, url: string, { width, height = 800, view = "home", answers, storageThrows, context: given, dark, place, clock }: Options): Promise<Opened> {
  const context = given ?? (await browser.newContext({ viewport: { width, height }, locale: "ru-RU", timezoneId: "Europe/Moscow", colorScheme: dark ? "dark" : "light", acceptDownloads: true }));
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  if (clock) await page.clock.install();
  const asked: Asked[] = [];
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.exposeFunction("answerOfTest", async (text: string) => {
    const request = JSON.parse(text) as Asked;
    asked.push(request);
    const given = answers[request.call] ?? (request.call === "page.part" ? partOf : undefined);
    const answer = await (given as ((input: never, asked: Asked) => Answer | Promise<Answer>) | undefined)?.(request.input, request);
    if (answer === undefined) return { fails: `no answer for ${request.call}` };
    if (answer === "lost") return {};
    if ("fails" in answer) return { fails: answer.fails };
    if ("refuse" in answer) {
      const { code, details = [], ...message } = answer.refuse;
      return { reply: JSON.stringify({ ok: false, code, message, details, execution: "" }) };
    }
    return { reply: JSON.stringify({ ok: true, value: answer }) };
  });
  await page.addInitScript(SHIM);
  if (storageThrows) await page.addInitScript(`Object.defineProperty(window, "localStorage", { get() { throw new Error("The operation is insecure."); } });`);
  if (place !== undefined) await page.addInitScript(`window.google.script.url = { getLocation: (then) => then({ hash: ${JSON.stringify(place)} }) };`);
  await page.addInitScript(`window.nastavnikView = ${JSON.stringify(view)};`);
  await page.goto(url);
  return { page, context, asked, answers, errors };
}

/** A browser and the page on its server for all tests of a file: what it gives opens the page. */
export function pageOfTests(): (options: Options) => Promise<Opened> {
  let browser: Browser;
  let site: { url: string; close: () => void };
  beforeAll(async () => {
    browser = await openBrowser();
    site = await servePage();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  return (options) => openPage(browser, site.url, options);
}

/** How far the page reaches beyond its window, leaving out what may scroll by itself. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The rules of WCAG 2.2, A and AA, as axe-core checks them. */
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What stands against WCAG 2.2 AA: the rule, where, and why. */
async function againstWcag(page: Page): Promise<string[]> {
  // Fades are over before contrast is looked at.
  await page.waitForTimeout(250);
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  return page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: { run: (what: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }).axe
      .run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} – ${(failureSummary ?? "").replace(/\s+/g, " ").slice(0, 240)}`));
  }, RULES);
}

/** What keeps somebody out of the screen: controls that Tab does not reach, by their words, and what stands against WCAG. */
export const barriers = async (page: Page): Promise<string[]> => [...(await offTab(page)), ...(await againstWcag(page))];

async function offTab(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>("button:not(:disabled), a[href], input, select, textarea, summary")].filter((each) => each.checkVisibility());
    // Of a radio group Tab reaches the chosen one, arrows the others.
    const single = controls.filter((each) => !(each instanceof HTMLInputElement && each.type === "radio" && !each.checked));
    single.forEach((each, at) => each.setAttribute("data-at", String(at)));
    return single.map((each) => (each.textContent || each.getAttribute("aria-label") || each.id || each.tagName).trim());
  });
  const seen = new Set<number>();
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); window.scrollTo(0, 0); });
  for (let turn = 0; turn < all.length * 4 + 20; turn += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement?.getAttribute("data-at") ?? "");
    if (at !== "") seen.add(Number(at));
    if (seen.size === all.length) break;
  }
  return all.filter((_, at) => !seen.has(at));
}
