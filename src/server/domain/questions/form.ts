/** A Google Form to be built, in plain words: what `google/` needs and nothing of the programme. */
export type FormSpec = {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  /** Asks for the address of whoever answers: the second witness beside the code (design §5). */
  readonly collectEmail: boolean;
  readonly items: readonly FormItem[];
};

/** `key` is the question's; `code` the invitation's own item, whose text must match `pattern`. Rows and choices are the words people read. */
export type FormItem = { readonly key: string; readonly title: string; readonly help: string; readonly required: boolean } & (
  | { readonly type: "short"; readonly whole?: { readonly from: number; readonly to: number }; readonly pattern?: { readonly text: string; readonly wrong: string } }
  | { readonly type: "paragraph" }
  | { readonly type: "one" | "list" | "many"; readonly choices: readonly string[] }
  | { readonly type: "scale"; readonly low: number; readonly high: number; readonly lowLabel: string; readonly highLabel: string }
  | { readonly type: "grid" | "gridMany"; readonly rows: readonly string[]; readonly columns: readonly string[] }
  | { readonly type: "date" }
  /** A new page begins: the progress bar moves by pages. */
  | { readonly type: "page" }
);
