/** Where one may go from every page of the front: what Google shows by itself, the script's editor, and what only this computer has. */
export type Section = { readonly path: string; readonly title: string; /** Pages that belong to it. */ readonly holds?: readonly string[] };

export const SECTIONS: readonly Section[] = [
  { path: "/sheet", title: "Таблицы", holds: ["/menu", "/sidebar"] },
  { path: "/papers", title: "Диск", holds: ["/paper"] },
  { path: "/page", title: "Страница" },
  { path: "/forms", title: "Анкеты", holds: ["/form", "/form/sent"] },
  { path: "/mail", title: "Почта", holds: ["/letter"] },
  { path: "/executions", title: "Выполнения" },
];

export const isHere = ({ path, holds = [] }: Section, pathname: string): boolean => pathname === path || holds.includes(pathname);
