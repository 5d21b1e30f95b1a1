import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import type { Workspace } from "../../local/workspace";

const SHIM = `window.google = { script: { run: (() => {
  const runner = (done, failed) => ({
    withSuccessHandler: (next) => runner(next, failed), withFailureHandler: (next) => runner(done, next),
    rpc: (text) => { window.rpcOfTest(text).then(({ said, failure }) => failure ? failed(new Error(failure)) : done(said)); },
  });
  return runner(() => {}, () => {});
})() } };`;

/** The page as the built bundle serves it to that person, its calls answered by the bundle: the web app's, or the registry's. */
export async function openServed(browser: Browser, workspace: Workspace, email: string, { width, host, items }: { width: number; host: "web" | "registry"; items?: string[] }) {
  const person = workspace.as(email);
  const shown = host === "web" ? undefined : person.menu(...(items ?? ["Новое наблюдение"]));
  const html = host === "web" ? person.visit().html : (shown?.sidebar ?? shown?.dialog)?.html;
  if (!html) throw new Error(`nothing was shown: ${JSON.stringify(shown)}`);
  const server = createServer((_request, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(html));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A test that fails leaves it open.
  server.unref();
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "ru-RU", timezoneId: "Europe/Moscow" });
  const page = await context.newPage();
  // The school runs in this very process: a click waits for the call it makes, and other suites take the cores.
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.exposeFunction("rpcOfTest", (text: string) => {
    try {
      return { said: host === "web" ? person.runPage("rpc", text) : person.run("rpc", text) };
    } catch (thrown) {
      return { failure: thrown instanceof Error ? thrown.message : String(thrown) };
    }
  });
  await page.addInitScript(SHIM);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { page, errors, async close() { await context.close(); server.close(); server.closeAllConnections(); } };
}
