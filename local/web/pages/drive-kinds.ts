import type { SeenFile } from "../../workspace";
import { link } from "../markup";

const GOOGLE = "application/vnd.google-apps.";
export const DOC = `${GOOGLE}document`;
export const FOLDER = `${GOOGLE}folder`;
export const SHEET = `${GOOGLE}spreadsheet`;
export const FORM = `${GOOGLE}form`;
const SHORTCUT = `${GOOGLE}shortcut`;

type Kind = { readonly word: string; readonly color: string; readonly icon: string };

/** Material Symbols (Apache 2.0), 24 × 24. */
const PAGE = "M6 2c-1.1 0-2 .9-2 2v16c0 1.1.9 2 2 2h12c1.1 0 2-.9 2-2V8l-6-6H6zm7 7V3.5L18.5 9H13z";
const KINDS: { readonly [mimeType: string]: Kind } = {
  [FOLDER]: { word: "Папка", color: "var(--second)", icon: "M10 4H4c-1.1 0-2 .9-2 2v12c0 1.1.9 2 2 2h16c1.1 0 2-.9 2-2V8c0-1.1-.9-2-2-2h-8l-2-2z" },
  [DOC]: { word: "Документ", color: "var(--accent)", icon: "M14 2H6c-1.1 0-2 .9-2 2v16c0 1.1.9 2 2 2h12c1.1 0 2-.9 2-2V8l-6-6zm2 16H8v-2h8v2zm0-4H8v-2h8v2zm-3-5V3.5L18.5 9H13z" },
  [SHEET]: { word: "Таблица", color: "var(--done)", icon: "M20 2H4c-1.1 0-2 .9-2 2v16c0 1.1.9 2 2 2h16c1.1 0 2-.9 2-2V4c0-1.1-.9-2-2-2zM8 20H4v-4h4v4zm0-6H4v-4h4v4zm0-6H4V4h4v4zm6 12h-4v-4h4v4zm0-6h-4v-4h4v4zm0-6h-4V4h4v4zm6 12h-4v-4h4v4zm0-6h-4v-4h4v4zm0-6h-4V4h4v4z" },
  [FORM]: { word: "Форма", color: "#7b4fb5", icon: "M19 5v14H5V5h14m1.1-2H3.9c-.5 0-.9.4-.9.9v16.2c0 .4.4.9.9.9h16.2c.4 0 .9-.5.9-.9V3.9c0-.5-.5-.9-.9-.9zM11 7h6v2h-6V7zm0 4h6v2h-6v-2zm0 4h6v2h-6zM7 7h2v2H7zm0 4h2v2H7zm0 4h2v2H7z" },
  [SHORTCUT]: { word: "Ярлык", color: "var(--second)", icon: "M19 19H5V5h7V3H5c-1.1 0-2 .9-2 2v14c0 1.1.9 2 2 2h14c1.1 0 2-.9 2-2v-7h-2v7zM14 3v2h3.6l-9.8 9.8 1.4 1.4L19 6.4V10h2V3h-7z" },
  "application/pdf": { word: "PDF", color: "var(--overdue)", icon: PAGE },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { word: "Файл Word", color: "var(--accent)", icon: PAGE },
};
const OTHER: Kind = { word: "Файл", color: "var(--second)", icon: PAGE };

export const kindOf = ({ mimeType }: Pick<SeenFile, "mimeType">): Kind => KINDS[mimeType] ?? (mimeType.startsWith("image/") ? { ...OTHER, word: "Картинка" } : OTHER);

/** The sign of a file's kind; its word stands beside it or is read aloud. */
export const iconOf = (file: Pick<SeenFile, "mimeType">): string =>
  `<svg class="kind" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path fill="${kindOf(file).color}" d="${kindOf(file).icon}"/></svg>`;

/** Where a file opens: a folder here, a Doc as a paper, a workbook as its grid, a form for who edits it; what is stored is downloaded. */
export function openAt(file: SeenFile, as: string, files: readonly SeenFile[] = []): string {
  switch (file.mimeType) {
    case FOLDER: return link("/drive", { folder: file.id, as });
    case DOC: return link("/paper", { id: file.id, as });
    case SHEET: return link("/sheet", { file: file.id, as });
    case FORM: return link("/forms/edit", { id: file.id, as });
    case SHORTCUT: {
      const target = files.find(({ id }) => id === file.target);
      return target && target.mimeType !== SHORTCUT ? openAt(target, as) : link("/drive/file", { id: file.id, as });
    }
    default: return link("/file", { id: file.id, as });
  }
}
