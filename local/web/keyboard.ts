import type { IncomingMessage } from "node:http";
import type { Desk } from "./desk";
import { peopleToBe } from "./roles";
import type { Answer, FrontOptions } from "./visit";

/**
 * Who is at the keyboard stands in every address as `as`, so that a link says whose page it is, «Back» goes to who one was, and two tabs
 * are two persons (docs/decisions.md). An address without it is opened as whoever was chosen last in this browser.
 */
export type AtKeyboard = { readonly as: string; /** The browser is sent to the address that says so. */ readonly moved?: Answer; readonly cookie?: string };

export function atKeyboard(request: IncomingMessage, url: URL, fields: URLSearchParams, cookies: ReadonlyMap<string, string>, { workspace }: Desk, { curator }: FrontOptions): AtKeyboard {
  const said = url.searchParams.get("as") ?? fields.get("as");
  // Files and calls of a page come without this wish: only what a person opens is remembered.
  const opens = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
  const name = `as_${(request.headers.host ?? "").replace(/\D+/g, "_")}`;
  if (said !== null) return { as: said, ...(opens ? { cookie: `${name}=${encodeURIComponent(said)}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000` } : {}) };
  const as = cookies.get(name) ?? (peopleToBe(workspace).some(({ email }) => email === curator) ? curator : workspace.coordinator);
  if (!opens) return { as };
  url.searchParams.set("as", as);
  return { as, moved: { status: 303, body: "", location: `${url.pathname}${url.search}` } };
}

/** What the browser remembers; what cannot be read is not remembered. */
export function cookiesOf(request: IncomingMessage): Map<string, string> {
  return new Map((request.headers.cookie ?? "").split(/;\s*/).flatMap((each): [string, string][] => {
    const at = each.indexOf("=");
    try {
      return at < 1 ? [] : [[each.slice(0, at), decodeURIComponent(each.slice(at + 1))]];
    } catch {
      return [];
    }
  }));
}
