/** A sentence by its key in `src/texts`, with what goes into its blanks. The reader's language is chosen at the edge. */
export type Message = { readonly key: string; readonly params?: Params; /** Path of the input field it belongs to. */ readonly field?: string };
export type Params = { readonly [name: string]: string | number };

/**
 * Who can put an error right.
 *
 * | code               | who can put it right                                                    |
 * |--------------------|-------------------------------------------------------------------------|
 * | invalid-input      | the person: a field of the form or a cell of the sheet                    |
 * | forbidden          | the curator: the person's role does not allow this                        |
 * | not-found          | the person: the record is gone, or not theirs (one answer for both)       |
 * | not-ready          | the person: something has to be done first, see `details`                 |
 * | conflict           | the person: someone else was faster, or the page is old: reload           |
 * | google-unavailable | nobody: a quota, an outage or a switched-off service; try again later     |
 * | bug                | us                                                                      |
 */
export const ERROR_CODES = [
  "invalid-input", "forbidden", "not-found", "not-ready", "conflict", "google-unavailable", "bug",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The one error family: a key for the person at the screen, `details` the lines under it, `cause` for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: string;
  readonly params: Params;
  readonly details: readonly Message[];
  readonly cause: unknown;

  constructor(code: ErrorCode, key: string, params: Params = {}, details: readonly Message[] = [], cause?: unknown) {
    super(key);
    this.name = "AppError";
    this.code = code;
    this.key = key;
    this.params = params;
    this.details = details;
    this.cause = cause;
  }
}

/** Anything thrown, as an AppError: ours pass through, all else is a bug of ours. */
export const asAppError = (thrown: unknown): AppError =>
  thrown instanceof AppError ? thrown : new AppError("bug", "error.bug", {}, [], thrown);
