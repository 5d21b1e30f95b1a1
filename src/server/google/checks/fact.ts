import { AppError } from "../../../contract/errors";
import type { Ground } from "./ground";

/**
 * A fact about Google on which the program rests. `look` does it in scratch files and says in a few words what it saw; it throws when it
 * could not find out. Words in braces are keys of `checkTokens`. `live` are rows of docs/live-checks.md, `trap` those of platform §11.
 */
export type Fact = {
  readonly expected: string;
  readonly look: (ground: Ground) => string;
  /** Where more than the very words are as expected. */
  readonly same?: (seen: string) => boolean;
  /** Takes more than four seconds: begun early in a step. */
  readonly long?: true;
  readonly live?: readonly number[];
  readonly trap?: readonly number[];
};

/**
 * What Google says when it refuses, shortened for a cell; `{taken}` when it does not.
 * @throws AppError `google-unavailable` when it is off, away or busy: that is no answer
 */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "google-unavailable") throw thrown;
    return said(thrown);
  }
  return "{taken}";
}

/** Google's own words, also under ours; without addresses, which have no business in a report. */
export function said(thrown: unknown): string {
  const cause = thrown instanceof AppError ? thrown.cause ?? thrown.key : thrown;
  const message = String((cause as { message?: unknown } | null)?.message ?? cause);
  return message.replace(/[^\s<>"(),;:]+@[^\s<>"(),;:]+/g, "\u2026@\u2026").replace(/\s+/g, " ").slice(0, 200);
}

/** Words that the refusal must hold; Google may say more. */
export const saying = (...words: readonly string[]) => (seen: string): boolean => words.every((word) => seen.toLowerCase().includes(word.toLowerCase()));

export const yes = (is: boolean): string => (is ? "{yes}" : "{no}");
