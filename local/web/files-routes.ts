import { drivePage, papersMoved } from "./pages/drive";
import { deletePage, driveAct } from "./pages/drive-acts";
import { driveFilePage } from "./pages/drive-file";
import { filePage } from "./pages/file";
import { formsPage } from "./pages/forms";
import { formAct, formEditorPage } from "./pages/forms-editor";
import { mailPage } from "./pages/mail";
import { attachmentFile, letterEml, letterPage, letterUnread } from "./pages/mail-letter";
import { paperPage, paperSheets, paragraphRead, paragraphTyped } from "./pages/paper";
import type { Page } from "./visit";

/** Pages of Drive, papers, mail and the editor of forms. */
export const FILES_GET: { readonly [path: string]: Page } = {
  "/drive": drivePage, "/drive/file": driveFilePage, "/drive/delete": deletePage, "/papers": papersMoved, "/file": filePage,
  "/paper": paperPage, "/paper/sheets": paperSheets, "/paper/paragraph": paragraphRead, "/forms": formsPage, "/forms/edit": formEditorPage,
  "/mail": mailPage, "/letter": letterPage, "/letter.eml": letterEml, "/letter/file": attachmentFile,
};
export const FILES_POST: { readonly [path: string]: Page } = { "/drive/act": driveAct, "/paper/paragraph": paragraphTyped, "/forms/act": formAct, "/letter": letterUnread };
