import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { exportedForms } from "../export/forms";
import { exportedMail } from "../export/mail";
import type { Workspace } from "../workspace";
import type { Progress } from "./progress";

/**
 * Workbooks as .xlsx, papers as .docx and .pdf in the folders of Drive, forms with their answers as .html and .json, mail as .eml. No name and
 * no address of a person stands in a file's name. Returns the directory.
 */
export async function exportTo(workspace: Workspace, out: string, progress: Progress): Promise<string> {
  mkdirSync(out, { recursive: true });
  await workspace.exportXlsx(out);
  const forms = workspace.forms().filter(({ trashed }) => !trashed);
  exportedForms(forms, join(out, "Анкеты"));
  if (forms.length > 0) progress.step("Анкеты и ответы", forms.length, forms.length);
  const letters = await exportedMail(workspace.mail(), join(out, "Письма"));
  if (letters.length > 0) progress.step("Письма", letters.length, letters.length);
  await workspace.exportPapers(out, (done, total) => progress.step("Бумаги в PDF", done, total));
  return resolve(out);
}
