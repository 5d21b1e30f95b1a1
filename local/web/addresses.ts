/** An address of this front, or null for one that leads out of the school. */
type Route = { readonly path: string; readonly query: { readonly [name: string]: string }; readonly hash: string };

type Rule = { readonly form: RegExp; readonly route: (found: RegExpExecArray, url: URL) => Omit<Route, "hash"> };

/** The sheet that an address of a spreadsheet names, before or behind the hash. */
function gidOf({ searchParams, hash }: URL): { readonly gid?: string } {
  const gid = searchParams.get("gid") ?? /^#gid=(\d+)/.exec(hash)?.[1];
  return gid === undefined ? {} : { gid };
}

/** Google's addresses of the school's things, and where this front shows them. The one place that knows. */
const RULES: readonly Rule[] = [
  { form: /^docs\.google\.com\/forms\/d\/(?!e\/)([\w-]+)\/edit/, route: ([, id = ""]) => ({ path: "/forms/edit", query: { id } }) },
  { form: /^docs\.google\.com\/forms\/d\//, route: (_, url) => ({ path: "/form", query: { to: url.href.replace(/#.*$/, "") } }) },
  { form: /^docs\.google\.com\/document\/d\/([\w-]+)/, route: ([, id = ""]) => ({ path: "/paper", query: { id } }) },
  { form: /^docs\.google\.com\/spreadsheets\/d\/([\w-]+)/, route: ([, file = ""], url) => ({ path: "/sheet", query: { file, ...gidOf(url) } }) },
  { form: /^drive\.google\.com\/file\/d\/([\w-]+)/, route: ([, id = ""]) => ({ path: "/file", query: { id } }) },
  { form: /^drive\.google\.com\/drive\/folders\/([\w-]+)/, route: ([, folder = ""]) => ({ path: "/drive", query: { folder } }) },
  { form: /^script\.google\.com\/(?:a\/macros\/[^/]+|macros)\/s\/[\w-]+\/exec/, route: (_, url) => ({ path: "/page", query: Object.fromEntries(url.searchParams) }) },
];

/** Whether a page of ours would open the address here; the shim of a page asks the same (`shim.ts`). */
export const GOOGLE_HOSTS: readonly string[] = ["docs.google.com", "drive.google.com", "script.google.com"];

function routeOf(address: string): Route | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== "https:") return null;
  for (const { form, route } of RULES) {
    const found = form.exec(`${url.host}${url.pathname}`);
    if (found) return { ...route(found, url), hash: url.hash };
  }
  return null;
}

/** Where this front shows what an address of Google's means, for that person; null for an address that is not the school's. */
export function localAddress(address: string, as: string): string | null {
  const route = routeOf(address);
  return route && `${route.path}?${new URLSearchParams({ ...route.query, as }).toString()}${route.hash}`;
}

const ADDRESS = /https:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g;

/** The text with each address as a link; what lies outside the school leads nowhere and is only shown. */
export function linked(text: string, as: string, escape: (part: string) => string): string {
  let at = 0;
  let html = "";
  for (const found of text.matchAll(ADDRESS)) {
    const local = localAddress(found[0], as);
    html += escape(text.slice(at, found.index)) + (local === null ? escape(found[0]) : `<a href="${escape(local)}">${escape(found[0])}</a>`);
    at = found.index + found[0].length;
  }
  return html + escape(text.slice(at));
}

/** Markup of a letter with the school's addresses in its links turned to this front; what lies outside leads to a page that says so. */
export const withLocalLinks = (html: string, as: string, escape: (part: string) => string): string =>
  html.replace(/(<a\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)')/gi, (whole, start: string, double: string | undefined, single: string | undefined) => {
    const address = unescaped(double ?? single ?? "");
    const local = localAddress(address, as) ?? (/^https?:/i.test(address) ? `/go?${new URLSearchParams({ to: address, as }).toString()}` : null);
    return local === null ? whole : `${start}"${escape(local)}" target="_top"`;
  });

const unescaped = (text: string): string => text.replace(/&amp;/g, "&").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, "<").replace(/&gt;/g, ">");
