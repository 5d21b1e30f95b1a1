/** Where one may go from every page of the front: what Google shows by itself, the script's editor, and what only this computer has. */
export type Section = { readonly path: string; readonly title: string; /** Pages that belong to it. */ readonly holds?: readonly string[] };

export const SECTIONS: readonly Section[] = [
  { path: "/sheets", title: "Таблицы", holds: ["/sheet", "/menu", "/sidebar"] },
  { path: "/drive", title: "Диск", holds: ["/drive/file", "/drive/delete", "/paper"] },
  { path: "/page", title: "Страница" },
  { path: "/forms", title: "Анкеты", holds: ["/forms/edit", "/form", "/form/sent"] },
  { path: "/mail", title: "Почта", holds: ["/letter"] },
  { path: "/calendar", title: "Календарь" },
  { path: "/script", title: "Скрипт", holds: ["/accounts"] },
  { path: "/executions", title: "Выполнения", holds: ["/execution"] },
  { path: "/triggers", title: "Триггеры" },
  { path: "/quotas", title: "Квоты" },
  { path: "/clock", title: "Часы", holds: ["/faults"] },
];

export const isHere = ({ path, holds = [] }: Section, pathname: string): boolean => pathname === path || holds.includes(pathname);
