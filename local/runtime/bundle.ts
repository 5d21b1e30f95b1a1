import { parse } from "acorn";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import type { Manifest } from "./options";

/** What clasp pushes: one script file, page files, the manifest. */
export type BundleSource = { readonly code: string; readonly pages: Readonly<Record<string, string>>; readonly manifest: Manifest };

/** A bundle ready to run: compiled once, evaluated anew in each execution. */
export type Bundle = BundleSource & { readonly script: Script; readonly functions: ReadonlySet<string> };

export function compiled(source: BundleSource): Bundle {
  const known = compilations.get(source.code) ?? { script: new Script(source.code, { filename: "Code.js" }), functions: topLevelFunctions(source.code) };
  compilations.delete(source.code);
  compilations.set(source.code, known);
  for (const oldest of compilations.keys()) if (compilations.size > 4) compilations.delete(oldest);
  return { ...source, ...known };
}

/** The bundles compiled last: head and pinned version are mostly the same text, and tests open many workspaces with one. */
const compilations = new Map<string, Pick<Bundle, "script" | "functions">>();

/**
 * The functions Google recognises: declared at the top level, as a declaration or as a variable that holds a function
 * (platform.md §1.1). What is only assigned to `globalThis` is none.
 */
function topLevelFunctions(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of parse(code, { ecmaVersion: 2022, sourceType: "script" }).body) {
    if (statement.type === "FunctionDeclaration") names.add(statement.id.name);
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) {
      if (id.type === "Identifier" && (init?.type === "FunctionExpression" || init?.type === "ArrowFunctionExpression")) names.add(id.name);
    }
  }
  return names;
}

/** The head version: what lies in `dist` now. Menus, sidebars and triggers run it (platform.md §4). */
export function headOf(dist: string, given: Partial<BundleSource>): { current(): Bundle; push(source: Partial<BundleSource>): void } {
  let own = given;
  let bundle: Bundle | null = null;
  let stamp = "";
  const manifestPath = join(dist, "appsscript.json");
  const codePath = join(dist, "Code.js");
  return {
    current() {
      const seen = own.code === undefined ? stampOf(codePath) : "given";
      if (!bundle || seen !== stamp) {
        bundle = compiled({
          code: own.code ?? readFileSync(codePath, "utf8"),
          pages: own.pages ?? (own.code === undefined ? pagesOf(dist) : {}),
          manifest: own.manifest ?? (existsSync(manifestPath) ? (JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest) : DEFAULT_MANIFEST),
        });
        stamp = seen;
      }
      return bundle;
    },
    push(source) {
      own = { ...own, ...source };
      bundle = null;
    },
  };
}

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs}:${size}`;
}

const pagesOf = (dist: string): Record<string, string> =>
  Object.fromEntries(readdirSync(dist).filter((name) => name.endsWith(".html")).map((name) => [name.slice(0, -5), readFileSync(join(dist, name), "utf8")]));

/** For a bundle given as text without a manifest: everything the stand-ins offer. */
const DEFAULT_MANIFEST: Manifest = {
  timeZone: "Europe/Moscow",
  runtimeVersion: "V8",
  dependencies: { enabledAdvancedServices: [{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" }] },
  oauthScopes: ["spreadsheets", "script.container.ui", "script.scriptapp", "userinfo.email"].map((scope) => `https://www.googleapis.com/auth/${scope}`),
  webapp: { executeAs: "USER_DEPLOYING", access: "DOMAIN" },
};
