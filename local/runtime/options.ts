import type { FaultOptions } from "../faults/faults";
import type { ApiName } from "./apis";

export type Install = "A" | "B";

/** What `openWorkspace` takes; documented in docs/local-workspace.md. */
export type WorkspaceOptions = {
  readonly dist?: string;
  /** Where the source maps of its scripts lie. */
  readonly maps?: string;
  readonly dir?: string;
  /** A new state instead of the one kept in `dir`: an empty school to be filled by hand, or what is kept in another directory. */
  readonly begins?: "empty" | { readonly from: string };
  readonly now?: string;
  readonly domain?: string;
  readonly coordinator?: string;
  readonly scriptTimeZone?: string;
  readonly spreadsheetTimeZone?: string;
  readonly spreadsheetLocale?: string;
  readonly servicesOn?: boolean | readonly ApiName[];
  readonly seed?: number;
  readonly scopes?: readonly string[];
  /** `A`: a standalone project, an add-on of the domain; `B`, the default: bound to the registry (design §1). A kept state stays what it is. */
  readonly install?: Install;
  readonly consumer?: boolean;
  readonly driveSearchDelayMs?: number;
  /** How long the state in `dir` may lag behind, in real milliseconds: a killed process loses so much, whole executions at a time. Default 0. */
  readonly keepEvery?: number;
  /** Real milliseconds after which a script that calls no service any more is given up; 0: never, which spares a thread an execution. */
  readonly patience?: number;
  /** What goes wrong, by chance from a seed or at a named call; `workspace.faults` says what has struck. A workspace opened again begins without. */
  readonly faults?: FaultOptions;
  /** Addresses outside the domain that are Google accounts. */
  readonly accounts?: readonly string[];
  /** The bundle as text instead of the script files of `<dist>`: for tests of the stand-ins. */
  readonly code?: string;
  /** Script files beside `code`, by name without `.js`. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Page files by name without `.html`, instead of those of `dist`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** The manifest instead of `<dist>/appsscript.json`. */
  readonly manifest?: Manifest;
  /** What `call` and `callPage` send as JSON text to `rpc`; default `{ version, call, input, requestId }` with the bundle's CONTRACT_VERSION. */
  readonly envelope?: (name: string, input: unknown, requestId: string) => unknown;
};

export type Manifest = {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly { readonly userSymbol: string; readonly serviceId: string; readonly version: string }[];
  };
  readonly webapp?: { readonly executeAs?: string; readonly access?: string };
  readonly [other: string]: unknown;
};
