import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { localAddress } from "./addresses";
import { deskOf, type Desk } from "./desk";
import { FILES_GET, FILES_POST } from "./files-routes";
import { atKeyboard, cookiesOf } from "./keyboard";
import { goOn } from "./moving";
import { appPage, menuItem, ran } from "./pages/app";
import { formPage, formPosted, formSent } from "./pages/form";
import { saidPage } from "./pages/sheet";
import { keepTimeOf } from "./school-time";
import { SHELL_GET, SHELL_POST } from "./shell-routes";
import { param, type Answer, type FrontOptions, type Page, type Visit } from "./visit";
import { WORKBOOK_ASKED, WORKBOOK_GET } from "./workbook-routes";

export type { FrontOptions } from "./visit";

const GET: { readonly [path: string]: Page } = {
  ...SHELL_GET, ...FILES_GET, ...WORKBOOK_GET,
  "/page": appPage, "/menu": menuItem, "/sidebar": menuItem, "/form": formPage, "/form/sent": formSent, "/go": going,
};
const POST: { readonly [path: string]: Page } = { ...SHELL_POST, ...FILES_POST, "/form": formPosted };

/** Asked by our own pages' scripts: JSON in, JSON out. */
const ASKED: { readonly [path: string]: (visit: Visit, body: never) => unknown } = { "/run": ran, ...WORKBOOK_ASKED };

/** An address of Google's that a page of ours holds: where it leads here. */
function going(visit: Visit): Answer {
  const to = param(visit, "to");
  const local = localAddress(to, visit.as);
  return local === null ? saidPage(visit, "Это вне школы", `${to} здесь не открывается: эта школа живёт без сети.`, 404) : { status: 303, body: "", location: local };
}

/** The local Workspace in a browser: one port of this computer, nothing from the network. */
export function front(options: FrontOptions): Server {
  const desk = deskOf(options);
  return createServer((request, response) => {
    void reply(options, desk, request).then((answer) => { send(response, answer); }, (thrown: unknown) => { send(response, { status: 500, type: "text/plain", body: String(thrown) }); });
  });
}

function send(response: ServerResponse, { status = 200, type = "text/html", body, location, saveAs, cookies = [] }: Answer): void {
  response.writeHead(status, {
    "content-type": /^text\/|json/.test(type) ? `${type}; charset=utf-8` : type, "cache-control": "no-store", "x-content-type-options": "nosniff", ...(location ? { location } : {}), ...(cookies.length === 0 ? {} : { "set-cookie": [...cookies] }),
    ...(saveAs === undefined ? {} : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}` }),
  });
  response.end(body);
}

async function reply(options: FrontOptions, desk: Desk, request: IncomingMessage): Promise<Answer> {
  // Another site's page must not reach this server by a name of its own that leads to this computer.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) return { status: 403, type: "text/plain", body: "Только с этого компьютера." };
  const url = new URL(request.url ?? "/", "http://localhost");
  const posted = request.method === "POST" ? await text(request) : "";
  const fields = new URLSearchParams(posted);
  const cookies = cookiesOf(request);
  const { as, moved, cookie } = atKeyboard(request, url, fields, cookies, desk, options);
  if (moved) return moved;
  goOn(desk);
  keepTimeOf(desk.workspace);
  const { workspace, sent } = desk;
  const visit: Visit = { workspace, coordinator: workspace.coordinator, as, url, fields, sent, desk, cookies };
  try {
    if (request.method !== "POST") {
      const answer = await (GET[url.pathname] ?? unknownPage)(visit);
      return { ...answer, cookies: [...(answer.cookies ?? []), ...(cookie === undefined ? [] : [cookie])] };
    }
    if (Object.hasOwn(ASKED, url.pathname)) return asked(visit, request, posted);
    // A form of another site is sent from there: the browser says so.
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== `http://${request.headers.host}`) return { status: 403, type: "text/plain", body: "Только со страниц этой школы." };
    return await (POST[url.pathname] ?? unknownPage)(visit);
  } catch (thrown) {
    return saidPage(visit, "Не получилось", thrown instanceof Error ? thrown.message : String(thrown), 500);
  }
}

const unknownPage: Page = (visit) => saidPage(visit, "Нет такой страницы", visit.url.pathname, 404);

function asked(visit: Visit, request: IncomingMessage, posted: string): Answer {
  // A form of another site cannot send this type without asking first.
  if (!(request.headers["content-type"] ?? "").startsWith("application/json")) return { status: 415, type: "text/plain", body: "" };
  return { type: "application/json", body: JSON.stringify(ASKED[visit.url.pathname]?.(visit, JSON.parse(posted) as never)) };
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
