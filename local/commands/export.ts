import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Workspace } from "../workspace";

/** Workbooks as .xlsx. Papers, forms and mail come with the release that makes them. Returns the directory. */
export async function exportTo(workspace: Workspace, out: string): Promise<string> {
  mkdirSync(out, { recursive: true });
  await workspace.exportXlsx(out);
  return resolve(out);
}
