import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Workspace } from "../workspace";
import { executionsPage, indexPage, saidPage, sheetPage } from "./pages";
import { withShim } from "./shim";

export type FrontOptions = { readonly workspace: Workspace; readonly coordinator: string; /** Who is at the keyboard until somebody else is chosen. */ readonly curator: string };

type Answer = { readonly status?: number; readonly type?: string; readonly body: string; readonly location?: string };

/** The local Workspace in a browser: one port of this computer, nothing from the network. */
export function front(options: FrontOptions): Server {
  return createServer((request, response) => {
    void reply(options, request).then(
      (answer) => { send(response, answer); },
      (thrown: unknown) => { send(response, { status: 500, body: saidPage("Не получилось", thrown instanceof Error ? thrown.message : String(thrown), options.curator) }); },
    );
  });
}

function send(response: ServerResponse, { status = 200, type = "text/html", body, location }: Answer): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", "x-content-type-options": "nosniff", ...(location ? { location } : {}) });
  response.end(body);
}

async function reply(options: FrontOptions, request: IncomingMessage): Promise<Answer> {
  // Another site's page must not reach this server by a name of its own that leads to this computer.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) return { status: 403, type: "text/plain", body: "Только с этого компьютера." };
  const url = new URL(request.url ?? "/", "http://localhost");
  const as = url.searchParams.get("as") ?? options.curator;
  if (request.method === "POST") return post(options, url.pathname, request);
  const { workspace } = options;
  switch (url.pathname) {
    case "/": return { body: indexPage(workspace, as, [options.coordinator]) };
    case "/page": return page(workspace, as, url);
    case "/menu": case "/sidebar": return menuItem(workspace, as, (url.searchParams.get("view") ?? "").split("/"));
    case "/sheet": return { body: sheetPage(workspace, url.searchParams.get("title") ?? "", as) };
    case "/executions": return { body: executionsPage(workspace, as) };
    default: return { status: 404, body: saidPage("Нет такой страницы", url.pathname, as) };
  }
}

/** Host 2: GET of the web app, its query without our own `as`. */
function page(workspace: Workspace, as: string, url: URL): Answer {
  const query = Object.fromEntries([...url.searchParams].filter(([name]) => name !== "as"));
  const { status, html, title } = workspace.as(as).visit(query);
  return { status, body: withShim(html, 2, as, { title }) };
}

/** Host 1: an item of the registry's menu as that person, with the sidebar or dialog it opens. */
function menuItem(workspace: Workspace, as: string, path: readonly string[]): Answer {
  const person = workspace.as(as);
  const screen = person.menu(...path);
  const opened = screen.sidebar ?? screen.dialog;
  if (opened) return { body: withShim(opened.html, 1, as, { width: screen.sidebar ? 300 : (screen.dialog?.width ?? 600), title: opened.title }) };
  return { body: saidPage(path[path.length - 1] ?? "", JSON.stringify(screen.toast ?? screen.alert ?? "Сделано."), as) };
}

async function post({ workspace, curator }: FrontOptions, path: string, request: IncomingMessage): Promise<Answer> {
  const body = await text(request);
  if (path === "/clock") {
    const form = new URLSearchParams(body);
    const days = Number(form.get("days"));
    if (days === 1 || days === 7) workspace.clock.advance({ days });
    return { status: 303, body: "", location: `/?${new URLSearchParams({ as: form.get("as") ?? curator }).toString()}` };
  }
  if (path !== "/run") return { status: 404, type: "text/plain", body: "" };
  // A form of another site cannot send this type without asking first.
  if (!(request.headers["content-type"] ?? "").startsWith("application/json")) return { status: 415, type: "text/plain", body: "" };
  return { type: "application/json", body: JSON.stringify(ran(workspace, JSON.parse(body))) };
}

function ran(workspace: Workspace, asked: { host?: unknown; as?: unknown; function?: unknown; args?: unknown }): { value: unknown } | { error: string } {
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

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/** Listens on this computer only; port 0 takes a free one. Returns the address. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}/`;
}
