/** What the school was told, from outside: each answer a person got, under the request id it was asked with. */
export type Accepted = { readonly name: string; readonly input: unknown; readonly value: unknown; readonly requestId: string; /** Instants of the first try and of the answer, ISO. */ readonly from: string; readonly at: string };
export type Ledger = {
  readonly accepted: Accepted[];
  /** Answers that a person could not go on with, and how often each was heard. */
  readonly refusals: Map<string, number>;
  /** Tries that brought no answer: killed, or the answer was lost on its way. */
  lost: number;
  /** Answers that name no cause: a fault of the program's own, by the words of the answer. */
  readonly bugs: string[];
};

export const ledger = (): Ledger => ({ accepted: [], refusals: new Map(), lost: 0, bugs: [] });
