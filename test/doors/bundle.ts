import { parse } from "acorn";
import type { Node } from "acorn";
import { scriptsOf } from "../../local/runtime/bundle";

/** The very scripts that clasp pushes, one after another: they share one global scope. */
export function bundleText(): string {
  const { code, parts } = scriptsOf("dist");
  return [code, ...Object.values(parts)].join("\n");
}

/** Every function that Google, and so any visitor of the web app, can call: top-level names without a trailing `_`. */
export function publicFunctions(code: string = bundleText()): string[] {
  return parse(code, { ecmaVersion: 2020, sourceType: "script" }).body
    .flatMap((statement) => (statement.type === "FunctionDeclaration" ? [statement.id.name] : []))
    .filter((name) => !name.endsWith("_"))
    .sort();
}

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const SPREADSHEETS = [scope("spreadsheets")];
const ANY_SPREADSHEETS = [scope("spreadsheets.currentonly"), scope("spreadsheets")];
const NONE: readonly string[] = [];

/**
 * Scopes of each Google call, any one of a line is enough (platform §3.1, the reference's "Authorization" sections). `*` stands for the
 * members of a service that are not named. A service without an entry makes the manifest test fail and name it.
 */
const SCOPES: { readonly [call: string]: readonly string[] } = {
  "SpreadsheetApp.*": ANY_SPREADSHEETS,
  "SpreadsheetApp.getUi": NONE,
  "SpreadsheetApp.openById": SPREADSHEETS,
  "SpreadsheetApp.openByUrl": SPREADSHEETS,
  "SpreadsheetApp.create": SPREADSHEETS,
  // Google takes `drive.file` too, but only for files the app has made: the registry of install B is a person's (platform-verdicts A7).
  "Sheets.*": SPREADSHEETS,
  "Drive.*": [scope("drive.file")],
  "Docs.*": [scope("drive.file")],
  "Calendar.*": [scope("calendar.app.created")],
  "FormApp.*": [scope("forms")],
  "MailApp.*": [scope("script.send_mail")],
  "UrlFetchApp.*": [scope("script.external_request")],
  "Session.getActiveUser": [scope("userinfo.email")],
  "Session.getEffectiveUser": [scope("userinfo.email")],
  "Session.*": NONE,
  "ScriptApp.newTrigger": [scope("script.scriptapp")],
  "ScriptApp.getProjectTriggers": [scope("script.scriptapp")],
  "ScriptApp.getUserTriggers": [scope("script.scriptapp")],
  "ScriptApp.deleteTrigger": [scope("script.scriptapp")],
  "ScriptApp.*": NONE,
  "PropertiesService.*": NONE, "CacheService.*": NONE, "LockService.*": NONE, "HtmlService.*": NONE, "ContentService.*": NONE, "Utilities.*": NONE,
};
/** Methods of a `Ui`, whatever the variable is called. */
const SCREENS = ["showSidebar", "showModalDialog", "showModelessDialog"];
const GOOGLE = /^(?:[A-Z][A-Za-z]*(?:App|Service)|Sheets|Drive|Docs|Calendar|Session|Utilities|Forms|Gmail|People|BigQuery)$/;
const ADVANCED = ["Sheets", "Drive", "Docs", "Calendar", "Forms", "Gmail", "People", "BigQuery"];

export type Use = { readonly call: string; readonly anyOf: readonly string[] };
type Some = { readonly [member: string]: unknown };

/** Every Google call that the code names. @throws Error for a service that the map does not know */
export function googleUses(code: string): Use[] {
  const found = new Map<string, Use>();
  walk(parse(code, { ecmaVersion: 2020, sourceType: "script" }), (node) => {
    if (node.type !== "MemberExpression") return;
    const { object, property, computed } = node as unknown as { object: Some; property: Some; computed: boolean };
    const member = computed ? "*" : String(property["name"]);
    if (SCREENS.includes(member)) found.set(member, { call: `Ui.${member}`, anyOf: [scope("script.container.ui")] });
    const service = String(object["name"] ?? "");
    if (object["type"] !== "Identifier" || !GOOGLE.test(service)) return;
    const anyOf = SCOPES[`${service}.${member}`] ?? SCOPES[`${service}.*`];
    if (!anyOf) throw new Error(`The manifest test does not know which scope ${service}.${member} takes: add it in test/doors/bundle.ts.`);
    found.set(`${service}.${member}`, { call: `${service}.${member}`, anyOf });
  });
  return [...found.values()];
}

/** The shortest list of scopes that the calls need: a call that takes several is content with one that serves the most others. */
export function neededScopes(uses: readonly Use[]): string[] {
  const needed = new Set(uses.flatMap(({ anyOf }) => (anyOf.length === 1 ? anyOf : [])));
  for (;;) {
    const open = uses.filter(({ anyOf }) => anyOf.length > 0 && !anyOf.some((each) => needed.has(each)));
    if (open.length === 0) return [...needed].sort();
    const servedBy = (each: string): number => open.filter(({ anyOf }) => anyOf.includes(each)).length;
    needed.add(open.flatMap(({ anyOf }) => anyOf).reduce((best, each) => (servedBy(each) > servedBy(best) ? each : best)));
  }
}

export const advancedServices = (uses: readonly Use[]): string[] =>
  [...new Set(uses.map(({ call }) => call.split(".")[0]!).filter((service) => ADVANCED.includes(service)))].sort();

/** What is wrong between the calls of the bundle and the scopes of the manifest, in words; empty when they fit exactly. */
export function scopeTroubles(uses: readonly Use[], scopes: readonly string[]): string[] {
  const needed = neededScopes(uses);
  return [
    ...uses.filter(({ anyOf }) => anyOf.length > 0 && !anyOf.some((each) => scopes.includes(each))).map(({ call, anyOf }) => `${call} needs ${anyOf.join(" or ")}`),
    ...scopes.filter((each) => !needed.includes(each)).map((each) => `nothing needs ${each}`),
    ...scopes.filter((each, at) => scopes.indexOf(each) !== at).map((each) => `${each} stands twice`),
  ];
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (typeof node === "object" && node !== null) {
    if ("type" in node) visit(node as Node);
    for (const inner of Object.values(node)) if (typeof inner === "object") walk(inner, visit);
  }
}
