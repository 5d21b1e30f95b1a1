import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./chromium";
import { htmlOf } from "../services/docs/html";
import type { DocModel } from "../services/docs/model";

/** The bundle that knows the command `print`; the bundle itself says where it is, tests find it in the project. */
export const printer = { entry: join(process.cwd(), "build", "local.mjs") };

/** Papers as PDF, with one browser for all, in their order. */
export async function printAll(papers: readonly { readonly doc: DocModel; readonly title: string }[]): Promise<Uint8Array[]> {
  return printed(papers.map(({ doc, title }) => htmlOf(doc, title)));
}

export async function printed(pages: readonly string[]): Promise<Uint8Array[]> {
  if (pages.length === 0) return [];
  const browser = await openBrowser(join(printer.entry, "..", ".."));
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    // A paper has all it shows inside; nothing is fetched.
    await page.route("**/*", (route) => route.abort());
    const results: Uint8Array[] = [];
    for (const html of pages) {
      await page.setContent(html, { waitUntil: "load" });
      results.push(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    }
    return results;
  } finally {
    await browser.close();
  }
}

/**
 * One page of HTML as PDF without waiting: another process of the bundle prints it.
 *
 * @throws Error when the bundle is not built, or with what the browser said
 */
export function printedHere(html: string): Uint8Array {
  if (!existsSync(printer.entry)) throw new Error(`A PDF is printed by ${printer.entry}, which is not there: run "npm run build" first.`);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [printer.entry, "print"], { input: html, maxBuffer: 256 * 1024 * 1024 });
  if (error) throw error;
  if (status !== 0 || !stdout.subarray(0, 5).equals(Buffer.from("%PDF-"))) throw new Error(`Printing failed (${status}): ${stderr.toString("utf8").slice(0, 2000)}`);
  return new Uint8Array(stdout);
}

/** The hidden command `print`: a page of HTML comes in, its PDF goes out. */
export async function printCommand(): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const [pdf = new Uint8Array()] = await printed([Buffer.concat(chunks).toString("utf8")]);
  await new Promise<void>((done, failed) => process.stdout.write(pdf, (error) => (error ? failed(error) : done())));
  return 0;
}
