import type { Workspace } from "../../workspace";
import { cssColor } from "./look";
import type { TabWire, WorkbookWire } from "./wire";

/** The workbook as that person sees it, null when it does not open for them or is not there. */
export function bookWire(workspace: Workspace, as: string, file: string): WorkbookWire | null {
  if (!workspace.mayOpen(file, as)) return null;
  const workbook = workspace.workbook(file);
  return {
    file, title: workbook.title, may: workspace.mayOpen(file, as, "edit") ? "edit" : "view", registry: file === workspace.registryId,
    tabs: workbook.sheets.map(({ id, title, hidden, tabColorStyle }): TabWire => {
      const color = (tabColorStyle as { rgbColor?: Parameters<typeof cssColor>[0] } | undefined)?.rgbColor;
      return { gid: id, title, hidden, ...(color ? { color: cssColor(color) } : {}) };
    }),
  };
}
