/** Folders of the school in Drive (design §2), by the key under which their ids are kept; `{year}` and `{pair}` are filled in. */
export const FOLDERS = {
  root: { title: "Наставничество", parent: null },
  templates: { title: "Шаблоны", parent: "root" },
  files: { title: "Дела", parent: "root" },
  year: { title: "{year}", parent: "root" },
  orders: { title: "Приказы и положения", parent: "year" },
  pairs: { title: "Пары", parent: "year" },
  pair: { title: "{pair}", parent: "pairs" },
  reports: { title: "Отчёты", parent: "year" },
  site: { title: "Для сайта", parent: "year" },
} as const satisfies { readonly [key: string]: { readonly title: string; readonly parent: string | null } };
export type FolderKind = keyof typeof FOLDERS;
