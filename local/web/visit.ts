import type { Desk, Schools } from "./desk";
import type { SentForm, Workspace } from "../workspace";

export type FrontOptions = { readonly workspace: Workspace; readonly coordinator: string; /** Who is at the keyboard until somebody else is chosen. */ readonly curator: string; /** What can be begun anew; absent where one school is all there is. */ readonly schools?: Schools };

/** One request to this front: what is asked, and as whom. `as` is "" for somebody without an account. */
export type Visit = {
  readonly workspace: Workspace;
  readonly coordinator: string;
  readonly as: string;
  readonly url: URL;
  /** Fields of a posted form; empty otherwise. */
  readonly fields: URLSearchParams;
  readonly sent: SentForms;
  readonly desk: Desk;
  /** What the browser remembers. */
  readonly cookies: ReadonlyMap<string, string>;
};
/** Forms just sent, by a name in the address: the page that thanks may be loaded again without sending twice. */
export type SentForms = Map<string, SentForm & { readonly title: string }>;

export type Answer = {
  readonly status?: number;
  /** Default: `text/html`. */
  readonly type?: string;
  readonly body: string | Uint8Array;
  readonly location?: string;
  /** The name under which a browser saves it. */
  readonly saveAs?: string;
  /** What the browser is to remember. */
  readonly cookies?: readonly string[];
};

/** What answers at an address of this front. */
export type Page = (visit: Visit) => Answer | Promise<Answer>;

export const remembered = ({ cookies }: Visit, name: string): string => cookies.get(name) ?? "";
export const param = ({ url }: Visit, name: string): string => url.searchParams.get(name) ?? "";

export const moved = (path: string, query: { readonly [name: string]: string }): Answer => ({ status: 303, body: "", location: `${path}?${new URLSearchParams(query).toString()}` });
