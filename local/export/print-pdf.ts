import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
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
  const browser = await openedBrowser();
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

/** The package is ESM and unpacks itself into the TMPDIR it sees when it is loaded, so a process of its own asks it. */
const ASK = `
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
  process.stdout.write(JSON.stringify(chromium.args));
`;

/** A Chromium: the one of CHROMIUM_PATH, else the one of the npm package, unpacked once into a folder of this user. */
async function openedBrowser(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  const given = process.env["CHROMIUM_PATH"];
  if (given) return chromium.launch({ executablePath: given, args: ["--no-sandbox"] });
  const home = join(tmpdir(), `nastavnik-chromium-${process.getuid?.() ?? "user"}`);
  const args = unpacked(home).filter((each) => !each.startsWith("--headless") && each !== "--single-process");
  const libraries = [join(home, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return chromium.launch({ executablePath: join(home, "chromium"), args, headless: true, env: { ...process.env, LD_LIBRARY_PATH: libraries, ...fonts(home) } as Record<string,
    string> });
}

/** Unpacks beside its place and moves it there, so that two processes never see half of it. */
function unpacked(home: string): string[] {
  const own = existsSync(join(home, "chromium")) ? home : `${home}-${process.pid}`;
  mkdirSync(own, { recursive: true, mode: 0o700 });
  // Its libraries come along only where it believes to be on Lambda; the package is found from the project.
  const env = { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  const args = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", ASK], { encoding: "utf8", env, cwd: join(printer.entry, "..", "..") })) as string[];
  if (own !== home) {
    try {
      renameSync(own, home);
    } catch {
      rmSync(own, { recursive: true, force: true });
    }
  }
  return args;
}

/** Fonts of the machine, or the ones that came with the browser where it has none. */
function fonts(home: string): Record<string, string> {
  if (existsSync("/etc/fonts/fonts.conf")) return {};
  const file = join(home, "fonts", "own.conf");
  writeFileSync(file, `<fontconfig><dir>${join(home, "fonts")}</dir><cachedir>${join(home, "fonts", "cache")}</cachedir></fontconfig>`);
  return { FONTCONFIG_FILE: file };
}
