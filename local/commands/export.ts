import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Workspace } from "../workspace";
import type { Progress } from "./progress";

/** Workbooks as .xlsx, papers as .docx and .pdf in the folders of Drive. Forms and mail come with the release that makes them. Returns the directory. */
export async function exportTo(workspace: Workspace, out: string, progress: Progress): Promise<string> {
  mkdirSync(out, { recursive: true });
  await workspace.exportXlsx(out);
  await workspace.exportPapers(out, (done, total) => progress.step("Бумаги в PDF", done, total));
  return resolve(out);
}
