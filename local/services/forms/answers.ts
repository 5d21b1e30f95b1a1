/** What was answered to one item, as `ItemResponse.getResponse` gives it; a grid has null for a row without an answer. */
export type Answer = string | readonly string[] | readonly (string | null)[] | readonly (readonly string[] | null)[];

/** One response in the form's store. `at` is the instant of the last submission; an edit keeps the id. */
export type FormAnswer = {
  readonly id: string;
  readonly at: number;
  /** The address the form collected; blank when it collects none. */
  readonly email: string;
  /** Who was signed in: what "one response per person" goes by. Never told to a script. */
  readonly account: string;
  /** The secret in the link by which the answer is edited. */
  readonly editKey: string;
  /** By item id. */
  readonly answers: Readonly<Record<string, Answer>>;
};

/** What happened to the stores of all forms, in order: an answer (again, when it was edited) or that it is gone. Kept on disk line by line. */
export type AnswerEntry = { readonly form: string } & ({ readonly answer: FormAnswer } | { readonly gone: string } | { readonly allGone: true });

/**
 * The response stores of all forms. They are kept beside the form and beside its sheet: rows of the sheet may go without any answer
 * going (platform.md §7 [T]).
 */
export type AnswerStore = { readonly log: AnswerEntry[]; readonly byForm: Map<string, Map<string, FormAnswer>> };

export function answerStore(log: readonly AnswerEntry[] = []): AnswerStore {
  const store: AnswerStore = { log: [], byForm: new Map() };
  for (const entry of log) record(store, entry);
  return store;
}

function record(store: AnswerStore, entry: AnswerEntry): void {
  store.log.push(entry);
  let known = store.byForm.get(entry.form);
  if (!known) store.byForm.set(entry.form, (known = new Map()));
  if ("answer" in entry) known.set(entry.answer.id, entry.answer);
  else if ("gone" in entry) known.delete(entry.gone);
  else known.clear();
}

export const keepAnswer = (store: AnswerStore, form: string, answer: FormAnswer): void => record(store, { form, answer });
export const dropAnswer = (store: AnswerStore, form: string, gone: string): void => record(store, { form, gone });
export const dropAnswers = (store: AnswerStore, form: string): void => record(store, { form, allGone: true });

/** In the order in which they were first submitted. */
export const answersOf = (store: AnswerStore, form: string): FormAnswer[] => [...(store.byForm.get(form)?.values() ?? [])];
export const answerById = (store: AnswerStore, form: string, id: string): FormAnswer | undefined => store.byForm.get(form)?.get(id);
