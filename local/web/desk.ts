import type { Workspace } from "../workspace";
import type { Moving } from "./moving";
import type { FrontOptions, SentForms } from "./visit";

/** Which school to begin anew: an empty one, or the sample school as its year was played. */
export type Beginning = { readonly school: "empty" | "sample"; /** Quotas of a consumer account, no domain. */ readonly consumer?: boolean };

/** The schools a data directory can hold; `local/commands/schools.ts` makes them. */
export type Schools = {
  /** Whether the sample school is at hand, being played, or must be played first; with what the player last said. */
  sample(): { readonly state: "ready" | "playing" | "absent"; readonly said: string };
  /** Plays the sample year beside the open school. */
  play(): void;
  /** Takes the place of what is kept, at once and whole. */
  begin(beginning: Beginning): Workspace;
};

/** What the server knows between requests: the open school, and a move of the clock under way. */
export type Desk = { workspace: Workspace; moving: Moving | null; /** When the clock last went on with that of this computer, in real milliseconds. */ wentAt: number; readonly schools: Schools | null; readonly sent: SentForms };

export const deskOf = ({ workspace, schools }: FrontOptions): Desk => ({ workspace, moving: null, wentAt: performance.now(), schools: schools ?? null, sent: new Map() });
