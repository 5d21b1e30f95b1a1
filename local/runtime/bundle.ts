import type { Expression, Pattern, Program, Property, SpreadElement } from "acorn";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import type { Manifest } from "./options";
import { pushed } from "./pushed";

/**
 * What clasp pushes: script files, page files, the manifest. `code` is Code.js; `parts` are the other scripts by name without `.js`, absent in a
 * version deployed before there were any.
 */
export type BundleSource = {
  readonly code: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
};

/** A bundle ready to run: compiled once, evaluated anew in each execution, all files in one global scope. */
export type Bundle = BundleSource & {
  readonly scripts: readonly Script[];
  readonly functions: ReadonlySet<string>;
  /**
   * Its files declare functions and `var`s of plain values at the top and do nothing else there: all they leave in a realm stands on the global
   * object, and no function has anything of its own that another cannot see.
   */
  readonly declares: boolean;
};

export function compiled(source: BundleSource): Bundle {
  const files = Object.entries({ Code: source.code, ...source.parts }).map(([name, code]) => compiledFile(`${name}.js`, code));
  return { ...source, scripts: files.map(({ script }) => script), functions: new Set(files.flatMap(({ functions }) => functions)), declares: files.every(({ declares }) => declares) };
}

type CompiledFile = { readonly script: Script; readonly functions: readonly string[]; readonly declares: boolean };
/** The files compiled last: head and pinned version are mostly the same texts, and tests open many workspaces with them. */
const compilations = new Map<string, CompiledFile>();
const MOST_FILES = 40;

function compiledFile(filename: string, code: string): CompiledFile {
  const key = `${filename}\n${code}`;
  const known = compilations.get(key) ?? { ...topLevel(pushed(filename, code)), script: new Script(code, { filename }) };
  compilations.delete(key);
  compilations.set(key, known);
  for (const oldest of compilations.keys()) if (compilations.size > MOST_FILES) compilations.delete(oldest);
  return known;
}

/**
 * The functions Google recognises: declared at the top level, as a declaration or as a variable that holds a function
 * (platform.md §1.1). What is only assigned to `globalThis` is none.
 */
function topLevel({ body }: Program): Omit<CompiledFile, "script"> {
  const names: string[] = [];
  let declares = true;
  for (const statement of body) {
    if (statement.type === "FunctionDeclaration") names.push(statement.id.name);
    else if (statement.type !== "VariableDeclaration" || statement.kind !== "var") declares = false;
    if (statement.type !== "VariableDeclaration") continue;
    if (!statement.declarations.every(({ init }) => isWritten(init))) declares = false;
    for (const { id, init } of statement.declarations) {
      if (id.type === "Identifier" && (init?.type === "FunctionExpression" || init?.type === "ArrowFunctionExpression")) names.push(id.name);
    }
  }
  return { functions: names, declares };
}

/** A value that stands there as it is written: nothing is called to make it. */
function isWritten(value: Expression | SpreadElement | Property | Pattern | null | undefined): boolean {
  switch (value?.type) {
    case undefined: case "Literal": case "FunctionExpression": case "ArrowFunctionExpression": return true;
    case "ArrayExpression": return value.elements.every(isWritten);
    case "ObjectExpression": return value.properties.every(isWritten);
    case "Property": return !value.computed && isWritten(value.value);
    case "UnaryExpression": return isWritten(value.argument);
    default: return false;
  }
}

/** Real milliseconds in which files of `dist` are not looked at again: hundreds of executions may run in one. */
const LOOK_EVERY = 25;

/** The head version: what lies in `dist` now. Menus, sidebars and triggers run it (platform.md §4). */
export function headOf(dist: string, given: Partial<BundleSource>): { current(): Bundle; push(source: Partial<BundleSource>): void } {
  let own = given;
  let bundle: Bundle | null = null;
  let stamp = "";
  let lookedAt = -Infinity;
  const manifestPath = join(dist, "appsscript.json");
  return {
    current() {
      if (bundle && performance.now() - lookedAt < LOOK_EVERY) return bundle;
      lookedAt = performance.now();
      const seen = own.code === undefined ? stampOf(dist) : "given";
      if (!bundle || seen !== stamp) {
        bundle = compiled({
          ...(own.code === undefined ? scriptsOf(dist) : { code: own.code }),
          ...(own.parts === undefined ? {} : { parts: own.parts }),
          pages: own.pages ?? (own.code === undefined ? filesOf(dist, ".html") : {}),
          manifest: own.manifest ?? (existsSync(manifestPath) ? (JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest) : DEFAULT_MANIFEST),
        });
        stamp = seen;
      }
      return bundle;
    },
    push(source) {
      const before = { own, bundle };
      own = { ...own, ...source };
      bundle = null;
      try {
        this.current();
      } catch (refused) {
        ({ own, bundle } = before);
        throw refused;
      }
    },
  };
}

const namesOf = (dist: string, ending: string): string[] => readdirSync(dist).filter((name) => name.endsWith(ending)).sort();

/** Changes whenever a script file does. */
const stampOf = (dist: string): string => namesOf(dist, ".js").map((name) => {
  const { mtimeMs, size } = statSync(join(dist, name));
  return `${name}:${mtimeMs}:${size}`;
}).join();

const filesOf = (dist: string, ending: string): Record<string, string> =>
  Object.fromEntries(namesOf(dist, ending).map((name) => [name.slice(0, -ending.length), readFileSync(join(dist, name), "utf8")]));

/** The script files of a folder as they are now. */
export function scriptsOf(dist: string): Required<Pick<BundleSource, "code" | "parts">> {
  const { Code: code, ...parts } = filesOf(dist, ".js");
  if (code === undefined) throw new Error(`There is no Code.js in ${dist}: build first.`);
  return { code, parts };
}

/** For a bundle given as text without a manifest: everything the stand-ins offer. */
const DEFAULT_MANIFEST: Manifest = {
  timeZone: "Europe/Moscow",
  runtimeVersion: "V8",
  dependencies: { enabledAdvancedServices: [{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" }] },
  oauthScopes: ["spreadsheets", "script.container.ui", "script.scriptapp", "userinfo.email"].map((scope) => `https://www.googleapis.com/auth/${scope}`),
  webapp: { executeAs: "USER_DEPLOYING", access: "DOMAIN" },
};
