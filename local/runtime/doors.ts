import { strikesAt } from "../faults/strike";
import { pageOf } from "../services/script/html";
import { servedHtml } from "../services/script/served-html";
import { textOf } from "../services/script/content";
import { mayEdit } from "../services/grid/files";
import { enabled, openingMode, scriptIsIn } from "./add-on";
import type { Bundle } from "./bundle";
import { askedFor, AUTHORIZATION_NEEDED, consentLacks, grantedBy } from "./consent";
import type { AuthMode, Circumstances, ExecutionKind, MenuItem } from "./execution";
import type { Outcome } from "./realm";
import { ran, type Ran } from "./run";
import type { World } from "./world";

/** What runs stand on: the world, the head version, the pinned one, and the scopes a version asks for. */
export type Ground = {
  readonly world: World;
  readonly head: () => Bundle;
  readonly pinned: () => Bundle | null;
  readonly scopesOf: (bundle: Bundle) => readonly string[];
  readonly zoneOf: (bundle: Bundle) => string;
};

/** What a web app answers. `status` is what Google's HTTP answer has. */
export type WebPage = {
  readonly status: number;
  readonly html: string;
  readonly title: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly frame?: string;
  readonly mimeType?: string;
  readonly error?: string;
};

const NOT_FOUND = "Sorry, unable to open the file at this time. Please check the address and try again.";
const NO_ACCESS = "You need access. Ask for access, or switch to an account with access.";

/** What the page's failure handler gets when the answer is lost on its way; from memory (local/DIFFERENCES.md). */
const NO_CONNECTION = "NetworkError: Connection failure due to HTTP 0";

/** Runs a function of the head version as the person at the keyboard, in the workbook that lies open (platform.md §4: menu, sidebar, dialog). */
export function runIn(ground: Ground, fileId: string, email: string, functionName: string, args: readonly unknown[], kind: ExecutionKind): Ran {
  const { world } = ground;
  const file = world.files.get(fileId);
  if (!file || !mayEdit(file, email)) throw new Error(NO_ACCESS);
  if (!scriptIsIn(world, fileId, email)) throw new Error(`The script does not lie in ${fileId} for ${email}.`);
  const bundle = ground.head();
  askedFor(world, email, ground.scopesOf(bundle));
  enabled(world, fileId);
  return ran(world, { ...circumstances(ground, bundle, functionName, kind, email, email), container: fileId }, args, kind === "sidebar" ? "client" : "quiet");
}

function circumstances(ground: Ground, bundle: Bundle, functionName: string, kind: ExecutionKind, effective: string, active: string, authMode: AuthMode = "FULL"): Circumstances {
  return {
    functionName, kind, effective, active, authMode,
    bundle, scopes: kind === "simple" ? [] : grantedBy(ground.world, effective, ground.scopesOf(bundle)), scriptTimeZone: ground.zoneOf(bundle),
  };
}

/** A simple trigger: half a minute, no service that needs consent, nobody's name (platform.md §4). */
export function runSimple(ground: Ground, fileId: string, email: string, functionName: string, event: Readonly<Record<string, unknown>>): Ran {
  const bundle = ground.head();
  const mode = openingMode(ground.world, fileId);
  return ran(ground.world, { ...circumstances(ground, bundle, functionName, "simple", email, "", mode), container: fileId }, [{ authMode: { $enum: `AuthMode.${mode}` }, ...event }], "quiet");
}

/** `onInstall`, with full rights and the menu it builds; an administrator's installation for the whole domain runs it for nobody. */
export function installed(ground: Ground, fileId: string, email: string): MenuItem[] {
  if (!ground.head().functions.has("onInstall")) return [];
  const { outcome, execution } = runIn(ground, fileId, email, "onInstall", [{ authMode: { $enum: "AuthMode.FULL" } }], "menu");
  if ("failed" in outcome) throw new Error(outcome.failed.message);
  return execution.screen.menus;
}

/**
 * Whom the web app takes the visitor for, or why he does not get in: `DOMAIN` admits the deployer's domain only; the script learns an
 * address of that domain and nobody else's. `""` stands for a visitor whom Google lets in and does not name.
 */
function admitted({ world, pinned }: Ground, email: string): { active: string; bundle: Bundle; by: string } | { refused: WebPage } {
  const bundle = pinned();
  if (!world.deployment || !bundle) return { refused: plain(404, NOT_FOUND) };
  const { by } = world.deployment;
  const access = bundle.manifest.webapp?.access ?? "MYSELF";
  const sameDomain = !world.consumer && domainOf(email) === domainOf(by);
  if (access === "MYSELF" && email !== by) return { refused: plain(403, NO_ACCESS) };
  if (access === "DOMAIN" && email !== "" && !sameDomain && email !== by) return { refused: plain(403, NO_ACCESS) };
  return { active: sameDomain || email === by ? email : "", bundle, by };
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1);
const plain = (status: number, text: string): WebPage => ({ status, html: `<!DOCTYPE html><html><body><p>${text}</p></body></html>`, title: "", meta: {} });

/** Runs a function of the deployed version: with the deployer's rights when the manifest says so, else with the visitor's. */
function runInWebApp(ground: Ground, email: string, functionName: string, args: readonly unknown[], way: "client" | "page"): Ran | { refused: WebPage } {
  const door = admitted(ground, email);
  if ("refused" in door) return door;
  const { active, bundle, by } = door;
  const effective = bundle.manifest.webapp?.executeAs === "USER_ACCESSING" ? email : by;
  if (effective === active) askedFor(ground.world, effective, ground.scopesOf(bundle));
  else if (consentLacks(ground.world, effective, ground.scopesOf(bundle))) return { refused: plain(403, AUTHORIZATION_NEEDED) };
  return ran(ground.world, circumstances(ground, bundle, functionName, "webapp", effective, active), args, way);
}

/** Where a page lies that calls: the web app, or a sidebar or dialog of a workbook. */
export type Host = "page" | { readonly workbook: string };

/** `google.script.run` of the page. @throws Error with the message alone, which is all the page gets (platform.md §8). */
export function clientCall(ground: Ground, host: Host, email: string, functionName: string, args: readonly unknown[]): unknown {
  checkArguments(args);
  const bundle = host === "page" ? ground.pinned() : ground.head();
  if (functionName.endsWith("_")) throw new TypeError(`google.script.run.${functionName} is not a function`);
  if (bundle && !bundle.functions.has(functionName)) throw new Error(`Script function not found: ${functionName}`);
  const run = host === "page" ? runInWebApp(ground, email, functionName, args, "client") : runIn(ground, host.workbook, email, functionName, args, "sidebar");
  if ("refused" in run) throw new Error(run.refused.html.replace(/<[^>]*>/g, ""));
  if (strikesAt("reply", run.execution, "google.script.run") !== null) throw new Error(NO_CONNECTION);
  return valueOf(run.outcome);
}

/** The answer of a call, or its error. */
export function valueOf(outcome: Outcome): unknown {
  if ("failed" in outcome) throw new Error(outcome.failed.message);
  return "value" in outcome ? outcome.value : undefined;
}

/** [D: guides/html/communication]: no Date, function or cycle; the error text is the client library's. */
function checkArguments(args: readonly unknown[]): void {
  const check = (value: unknown, place: string, above: readonly unknown[]): void => {
    const type = typeof value;
    if (type === "function" || type === "symbol" || type === "bigint") throw new Error(`Failed due to illegal value in property: ${place}`);
    if (type !== "object" || value === null) return;
    const tag = Object.prototype.toString.call(value);
    if ((tag !== "[object Object]" && tag !== "[object Array]") || above.includes(value)) throw new Error(`Failed due to illegal value in property: ${place}`);
    for (const [key, inner] of Object.entries(value as object)) check(inner, key, [...above, value]);
  };
  args.forEach((arg, at) => check(arg, String(at), []));
}

/** GET or POST of the web app. Parameters named `c` or `sid` are refused (platform.md trap 38). */
export function webRequest(ground: Ground, email: string, handler: "doGet" | "doPost", query: Readonly<Record<string, string>>, body?: string): WebPage {
  if ("c" in query || "sid" in query) return plain(405, "Method Not Allowed");
  const bundle = ground.pinned();
  if (bundle && !bundle.functions.has(handler)) return { ...plain(200, `Script function not found: ${handler}`), error: `Script function not found: ${handler}` };
  const event = {
    parameter: { ...query },
    parameters: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])),
    queryString: new URLSearchParams(Object.entries(query)).toString(),
    contextPath: "",
    contentLength: body === undefined ? -1 : Buffer.byteLength(body, "utf8"),
    ...(body === undefined ? {} : { postData: { contents: body, length: Buffer.byteLength(body, "utf8"), name: "postData", type: "application/json" } }),
  };
  const run = runInWebApp(ground, email, handler, [event], "page");
  if ("refused" in run) return run.refused;
  if ("failed" in run.outcome) return { ...plain(200, run.outcome.failed.message), error: run.outcome.failed.message };
  const standIn = "standIn" in run.outcome ? run.outcome.standIn : undefined;
  const page = pageOf(standIn);
  if (page) return { status: 200, html: servedHtml(page.html), title: page.title, meta: page.meta, frame: page.frame };
  const text = textOf(standIn);
  if (text) return { status: 200, html: text.content, title: "", meta: {}, mimeType: text.mimeType };
  const nothing = "The script completed but did not return anything.";
  return { ...plain(200, nothing), error: nothing };
}
