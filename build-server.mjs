/**
 * The server as Apps Script takes it: `dist/Code.js` with the public functions and everything an execution may always need, and a file for each
 * part of `src/server/parts`, evaluated when a call first needs it. All files share one global scope and no order: outside functions none of
 * them asks for another.
 */
import { readdir } from "node:fs/promises";
import { relative } from "node:path";
import vm from "node:vm";
import { parse } from "acorn";
import { build } from "esbuild";
import { NOWHERE, chunkOf, mapOf } from "./build-maps.mjs";

/** lvovich guesses a gender when it is told none. We always tell it: its table of endings stays outside. */
const WITHOUT_GUESSES = {
  name: "without-guesses",
  setup: ({ onLoad }) => onLoad({ filter: /lvovich\/lib\/rules\/genderRules\.js$/ }, () => ({ contents: "exports.default = {};" })),
};
/** HtmlService strips `//…` inside template literals (platform trap 25); class fields and later syntax are lowered by es2020. */
export const SERVER = { bundle: true, platform: "neutral", mainFields: ["module", "main"], target: "es2020", charset: "utf8", legalComments: "none", write: false, plugins: [WITHOUT_GUESSES] };
const OUT = "build/server";
/**
 * What the language itself gives, made local to each function of the bundle: in a realm of `node:vm` looking a global up costs a good part of a
 * call (docs/performance.md). Sound wherever `globalThis` is, so on Apps Script; nothing there puts other objects in their place later.
 */
const BUILT_IN = new Set(["Array", "BigInt", "Boolean", "Date", "Error", "JSON", "Map", "Math", "Number", "Object", "Promise", "Proxy", "Reflect", "RegExp", "Set", "String", "Symbol", "TypeError", "WeakMap", "WeakSet", "parseFloat", "parseInt"]);

/** Google finds only top-level functions: a stub for each export of main.ts, and behind them functions that hold the bundle. */
export async function buildServer() {
  const parts = (await readdir("src/server/parts")).map((file) => file.replace(/\.ts$/, "")).sort();
  const { outputFiles, metafile } = await build({
    ...SERVER, format: "esm", splitting: true, metafile: true, outdir: OUT, sourcemap: "external", sourcesContent: false,
    entryPoints: Object.fromEntries([["main", "src/server/main.ts"], ...parts.map((part) => [part, `src/server/parts/${part}.ts`])]),
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [relative(process.cwd(), path), text]));
  const scripts = [...texts].filter(([path]) => path.endsWith(".js"));
  const tiny = await tinyFunctions();
  const names = metafile.outputs[`${OUT}/main.js`].exports.filter((name) => name !== "DOORS" && !name.endsWith("_")).sort();
  const stubs = names.filter((name) => !tiny.names.includes(name)).map((name) => `function ${name}() { return app_().${name}.apply(this, arguments); }`);
  const doors = `
${stubs.join("\n")}
var Given_ = {};
function given_(make) { return Given_[make.name] || (Given_[make.name] = make()); }
function app_() { return given_(main_); }
function part_(name) { return given_({ ${parts.map((part) => `${part}: () => ${part}_part_`).join(", ")} }[name]()); }
`;
  /** A file is its lines, each with what it came from. */
  const made = { "Code.js": [...tiny.lines, ...doors.split("\n").slice(0, -1).map((line) => ({ line, from: NOWHERE }))] };
  const called = placed(metafile.outputs, parts);
  const functionOf = (path) => called.get(path)?.name ?? broken(`${path} is imported in a circle`);
  for (const [path, { name, file }] of called) (made[file] ??= []).push(...asFunction(name, chunkOf(path, texts.get(path), texts.get(`${path}.map`)), (specifier) => functionOf(`${OUT}/${specifier.slice(2)}`)));
  const files = Object.fromEntries(Object.entries(made).map(([file, lines]) => [file, lines.map(({ line }) => `${line}\n`).join("")]));
  const maps = Object.fromEntries(Object.entries(made).map(([file, lines]) => [file, mapOf(file, files[file], lines)]));
  return { files, maps, names: [...new Set([...names, ...tiny.names])].sort(), parts, esm: Object.fromEntries(scripts.map(([path, text]) => [path.slice(OUT.length + 1), text])) };
}

const broken = (why) => { throw new Error(why); };
const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * A function and a file for each output of esbuild: what main needs goes into Code.js, what only parts need and more than one of them into
 * Shared.js. Imported ones come before those that import them.
 */
function placed(outputs, parts) {
  const called = new Map();
  const take = (path, name, file, above = []) => {
    if (above.includes(path)) broken(`${path} imports itself: ${above.join()}`);
    if (called.has(path)) return;
    for (const { path: imported, kind } of outputs[path].imports) {
      if (kind !== "import-statement") broken(`${path}: ${kind} of ${imported}`);
      take(imported, null, file === "Code.js" ? file : "Shared.js", [...above, path]);
    }
    const number = [...called.values()].filter((each) => each.file === file).length + 1;
    called.set(path, { name: name ?? (file === "Code.js" ? `base_${number}_` : `shared_${number}_`), file });
  };
  take(`${OUT}/main.js`, "main_", "Code.js");
  for (const part of parts) take(`${OUT}/${part}.js`, `${part}_part_`, `${capital(part)}.js`);
  return called;
}

/**
 * A module of esbuild as a function that gives its exports. Imports become names for what the other functions gave: sound as long as nothing
 * exported is assigned again, which is looked at.
 */
function asFunction(name, lines, functionOf) {
  const code = lines.map(({ line }) => line).join("\n");
  const { body } = parse(code, { ecmaVersion: 2022, sourceType: "module" });
  const given = new Map();
  const taken = [];
  const kept = body.flatMap((node) => {
    if (node.type === "ImportDeclaration") {
      const names = node.specifiers.map(({ type, imported, local }) => (type === "ImportSpecifier" ? `${imported.name}: ${local.name}` : broken(`${name}: ${type}`)));
      taken.push(names.length === 0 ? `given_(${functionOf(node.source.value)});` : `const { ${names.join(", ")} } = given_(${functionOf(node.source.value)});`);
      return [];
    }
    if (!node.type.startsWith("Export")) return [node];
    if (node.type !== "ExportNamedDeclaration" || node.declaration || node.source) broken(`${name}: ${node.type} that is no list of names`);
    for (const { local, exported } of node.specifiers) given.set(exported.name, local.name);
    return [];
  });
  const { assigned, named } = identifiers(kept);
  const again = [...given.values()].filter((local) => assigned.has(local));
  if (again.length > 0) broken(`${name} exports what is assigned again: ${again.join()}`);
  const declared = new Set(body.flatMap((node) => [node, ...(node.declarations ?? node.specifiers ?? [])]).map(({ id, local }) => (id ?? local)?.name));
  const builtIn = [...named].filter((each) => BUILT_IN.has(each) && !declared.has(each)).sort();
  const ours = (text) => text.split("\n").map((line) => ({ line, from: NOWHERE }));
  const lineAt = (place) => code.slice(0, place).split("\n").length - 1;
  if (kept.length > 0 && code.charAt(kept[0].start - 1).trim() !== "") broken(`${name} does not begin a line`);
  return [...ours(`function ${name}() {
"use strict";
${builtIn.length === 0 ? "" : `const { ${builtIn.join(", ")} } = globalThis;\n`}${taken.join("\n")}`.trimEnd()), ...(kept.length === 0 ? [] : lines.slice(lineAt(kept[0].start), lineAt(kept.at(-1).end) + 1)), ...ours(`return { ${[...given].map(([exported, local]) => (exported === local ? local : `${exported}: ${local}`)).join(", ")} };
}`)];
}

/** Names that are used, and those that are given a value after their declaration. */
function identifiers(nodes) {
  const [assigned, named] = [new Set(), new Set()];
  const targets = (node) => {
    if (node?.type === "Identifier") assigned.add(node.name);
    else if (node && !/MemberExpression|VariableDeclaration/.test(node.type)) for (const inner of [node.left, node.argument, ...(node.elements ?? []), ...(node.properties ?? []).map(({ value, argument }) => value ?? argument)]) targets(inner);
  };
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node?.type !== "string") return undefined;
    if (node.type === "Identifier") named.add(node.name);
    if (node.type === "AssignmentExpression" || /^For(In|Of)/.test(node.type)) targets(node.left);
    if (node.type === "UpdateExpression") targets(node.argument);
    for (const [key, inner] of Object.entries(node)) {
      const isWord = !node.computed && ((node.type === "MemberExpression" && key === "property") || (node.type === "Property" && key === "key"));
      if (typeof inner === "object" && !isWord) walk(inner);
    }
    return undefined;
  };
  walk(nodes);
  return { assigned, named };
}

/** `menu.ts` in plain top-level functions: opening the sheet and an idle heartbeat never evaluate the bundle (design §3). */
async function tinyFunctions() {
  const { outputFiles, metafile } = await build({ ...SERVER, entryPoints: ["src/server/menu.ts"], format: "esm", metafile: true, outfile: "menu.mjs", sourcemap: "external", sourcesContent: false });
  const exported = metafile.outputs["menu.mjs"].exports;
  const [map, script] = [".map", ".mjs"].map((ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text);
  const lines = chunkOf("menu.mjs", script, map);
  return { lines: lines.slice(0, lines.findIndex(({ line }) => line.startsWith("export {"))), names: exported.filter((name) => !name.endsWith("_")) };
}

/** What Apps Script would see: ES2020 scripts whose public functions are these, and which evaluate in a bare realm in whatever order. */
export function verify({ files, names, parts }) {
  const top = Object.entries(files).flatMap(([file, code]) => parse(code, { ecmaVersion: 2020, sourceType: "script" }).body.flatMap((statement) => {
    if (file !== "Code.js" && statement.type !== "FunctionDeclaration") broken(`${file} is evaluated before anybody asks: ${statement.type}`);
    return (statement.declarations ?? [statement]).map(({ id }) => ({ name: id?.name ?? broken(`${file}: ${statement.type} at the top level`), called: statement.type === "FunctionDeclaration" }));
  }));
  const found = top.filter(({ name, called }) => called && !name.endsWith("_")).map(({ name }) => name).sort();
  if (found.join() !== names.join()) broken(`Public functions differ: ${found.join()} instead of ${names.join()}`);
  const leaked = top.filter(({ name, called }) => !called && !name.endsWith("_")).map(({ name }) => name);
  if (leaked.length > 0) broken(`Global names without a trailing underscore: ${leaked.join()}`);
  const twice = top.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at);
  if (twice.length > 0) broken(`Global names that stand twice: ${twice.join()}`);
  for (const order of [Object.entries(files), Object.entries(files).reverse()]) {
    const realm = vm.createContext({});
    for (const [filename, code] of order) new vm.Script(code, { filename }).runInContext(realm);
    const table = vm.runInContext("Object.keys(app_().DOORS).sort().join()", realm);
    if (table !== names.join()) broken(`DOORS of main.ts lists ${table}, the bundle exposes ${names.join()}`);
    for (const part of parts) vm.runInContext(`part_("${part}")`, realm);
  }
}
