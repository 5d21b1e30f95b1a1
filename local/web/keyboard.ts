import type { IncomingMessage } from "node:http";
import { peopleToBe } from "./roles";
import type { Answer, FrontOptions } from "./visit";

/**
 * Who is at the keyboard stands in every address as `as`, so that a link says whose page it is, «Back» goes to who one was, and two tabs
 * are two persons (docs/decisions.md). An address without it is opened as whoever was chosen last in this browser.
 */
export type AtKeyboard = { readonly as: string; /** The browser is sent to the address that says so. */ readonly moved?: Answer; readonly cookie?: string };

export function atKeyboard(request: IncomingMessage, url: URL, { workspace, coordinator, curator }: FrontOptions): AtKeyboard {
  const said = url.searchParams.get("as");
  // Files and calls of a page come without this wish: only what a person opens is remembered.
  const opens = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
  const name = `as_${(request.headers.host ?? "").replace(/\D+/g, "_")}`;
  if (said !== null) return { as: said, ...(opens ? { cookie: `${name}=${encodeURIComponent(said)}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000` } : {}) };
  const kept = cookieOf(request, name);
  const as = kept ?? (peopleToBe(workspace).some(({ email }) => email === curator) ? curator : coordinator);
  if (!opens) return { as };
  url.searchParams.set("as", as);
  return { as, moved: { status: 303, body: "", location: `${url.pathname}${url.search}` } };
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  const found = (request.headers.cookie ?? "").split(/;\s*/).find((each) => each.startsWith(`${name}=`));
  try {
    return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
  } catch {
    return null;
  }
}
