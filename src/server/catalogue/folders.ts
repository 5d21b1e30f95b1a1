/** Folders of the school in Drive (design §2), by the key under which their ids are kept; `{year}`, `{pair}` and `{person}` are filled in. */
export const FOLDERS = {
  root: { title: "Наставничество", parent: null },
  templates: { title: "Шаблоны", parent: "root" },
  files: { title: "Дела", parent: "root" },
  /** By the person's code, never by a name; it lies beside the school years. */
  person: { title: "{person}", parent: "files" },
  /**
   * Beside «Наставничество», which is shared with curators: whoever edits a form reads all its answers, and what lies in the closed workbook
   * is opened through the page alone, with a line in the log (`domain/rights.md` R.7).
   */
  forms: { title: "Наставничество. Анкеты", parent: null },
  year: { title: "{year}", parent: "root" },
  orders: { title: "Приказы и положения", parent: "year" },
  pairs: { title: "Пары", parent: "year" },
  pair: { title: "{pair}", parent: "pairs" },
  reports: { title: "Отчёты", parent: "year" },
  site: { title: "Для сайта", parent: "year" },
} as const satisfies { readonly [key: string]: { readonly title: string; readonly parent: string | null } };
export type FolderKind = keyof typeof FOLDERS;

/** Workbooks of ours beside the registry, in the folder of forms, shared with nobody (design §2). Their ids stand in «Папки» too. */
export const WORKBOOKS = { answers: "Наставничество. Ответы анкет", closed: "Наставничество. Личное" } as const;
export type WorkbookKind = keyof typeof WORKBOOKS;
