import { corner } from "../people";
import { withShim } from "../shim";
import { STYLE } from "../style";
import { param, type Answer, type Visit } from "../visit";
import { saidPage } from "./sheet";

/** Host 2: GET of the web app, its query without our own `as`. The bar stands above it as Google's own banner does. */
export function appPage(visit: Visit): Answer {
  const { workspace, as, url } = visit;
  const query = Object.fromEntries([...url.searchParams].filter(([name]) => name !== "as"));
  const { status, html, title } = workspace.as(as).visit(query);
  return { status, body: withShim(html, 2, as, { title, bar: shadowed(corner(visit)), now: workspace.clock.now() }) };
}

/** A shadow keeps the page's style and ours apart. */
const shadowed = (bar: string): string => `<div><template shadowrootmode="open"><style>${STYLE.replaceAll(":root", ":host")}</style>${bar}</template></div>`;

/** Host 1: an item of the registry's menu as that person, with the sidebar or dialog it opens. */
export function menuItem(visit: Visit): Answer {
  const { workspace, as } = visit;
  const path = param(visit, "view").split("/");
  const screen = workspace.as(as).menu(...path);
  const opened = screen.sidebar ?? screen.dialog;
  if (opened) return { body: withShim(opened.html, 1, as, { width: screen.sidebar ? 300 : (screen.dialog?.width ?? 600), title: opened.title, now: workspace.clock.now() }) };
  return saidPage(visit, path[path.length - 1] ?? "", typeof screen.alert === "string" ? screen.alert : (screen.toast?.message ?? "Сделано."));
}

/** `google.script.run` of a page that is open here. */
export function ran({ workspace }: Visit, asked: { host?: unknown; as?: unknown; function?: unknown; args?: unknown }): { value: unknown } | { error: string } {
  const { host, as, function: name, args } = asked;
  if (typeof as !== "string" || typeof name !== "string" || !Array.isArray(args)) return { error: "Нужны as, function и args." };
  try {
    const person = workspace.as(as);
    const value: unknown = host === 2 ? person.runPage(name, ...(args as unknown[])) : person.run(name, ...(args as unknown[]));
    return { value };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
