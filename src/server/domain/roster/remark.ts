import type { Params } from "../../../contract/errors";

/** A choice that answers a question. `label` is data, or a key of `src/texts` which the edge puts into words. */
export type Option = { readonly value: string; readonly label: string };

/**
 * What a row has to be told. `stop` makes the row «не принята», `ask` «под вопросом», a `note` only informs. `chosen` is the answer
 * given, or the proposal that stands ready; `needed` says that without an answer the row stays out though it is ticked.
 */
export type Remark = {
  readonly key: string;
  readonly params: Params;
  readonly weight: "stop" | "ask" | "note";
  readonly options?: readonly Option[];
  readonly chosen?: string;
  readonly needed?: boolean;
};

/** A cell read otherwise than typed. */
export type Reading = { readonly field: string; readonly from: string; readonly to: string };

/** What the person at the screen has answered for one source row. */
export type RowAnswer = {
  /** The tick of the row, or undefined when untouched. */
  readonly take: boolean | undefined;
  /** The answer to a question by its key without `roster.`, or undefined. */
  choice(key: string): string | undefined;
  /** The tick of one cell of a known person, or undefined when untouched. */
  cell(field: string): boolean | undefined;
};

export const note = (key: string, params: Params): Remark => ({ key: `roster.${key}`, params, weight: "note" });
export const stop = (key: string, params: Params): Remark => ({ key: `roster.${key}`, params, weight: "stop" });

/** A question: the answer given wins over the proposal; "" is «without it». */
export function ask(key: string, params: Params, answer: RowAnswer, options: readonly Option[] = [], proposal?: string, needed = false): Remark {
  const given = answer.choice(key);
  const chosen = given ?? proposal;
  return { key: `roster.${key}`, params, weight: "ask", options, needed, ...(chosen === undefined ? {} : { chosen }) };
}
