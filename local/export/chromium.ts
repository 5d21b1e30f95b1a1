import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";

/** The package is ESM and unpacks itself into the TMPDIR it sees when it is loaded, so a process of its own asks it. */
const ASK = `
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
  process.stdout.write(JSON.stringify(chromium.args));
`;

/**
 * A real Chromium: the one of CHROMIUM_PATH, else the one of the npm package, unpacked once into a folder of this user.
 * @param project where the package is installed
 */
export async function openBrowser(project = process.cwd()): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  const given = process.env["CHROMIUM_PATH"];
  if (given) return chromium.launch({ executablePath: given, args: ["--no-sandbox"] });
  const home = join(tmpdir(), `nastavnik-chromium-${process.getuid?.() ?? "user"}`);
  const args = unpacked(home, project).filter((each) => !each.startsWith("--headless") && each !== "--single-process");
  const libraries = [join(home, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return chromium.launch({ executablePath: join(home, "chromium"), args, headless: true, env: { ...process.env, LD_LIBRARY_PATH: libraries, ...fonts(home) } as Record<string, string> });
}

/** Unpacks beside its place and moves it there, so that two processes never see half of it. */
function unpacked(home: string, project: string): string[] {
  const own = existsSync(join(home, "chromium")) ? home : `${home}-${process.pid}`;
  mkdirSync(own, { recursive: true, mode: 0o700 });
  // Its libraries come along only where it believes to be on Lambda; the package is found from the project.
  const env = { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  const args = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", ASK], { encoding: "utf8", env, cwd: project })) as string[];
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
