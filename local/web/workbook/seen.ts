import type { Sheet } from "../../services/grid/sheet";
import { sheetById, type Workbook } from "../../services/grid/workbook";
import type { Workspace } from "../../workspace";
import { sheetWire } from "./sheet-wire";
import type { SheetWire } from "./wire";

/** Versions that pages have been sent, by token. They share their rows, so they cost little; a page that is older gets the whole sheet. */
type Seen = { readonly versions: Map<string, { readonly file: string; readonly locale: string; readonly sheet: Sheet }>; last: number };
const seen = new WeakMap<Workspace, Seen>();
const MOST = 200;

/** The sheet for a page that has the version `since`; undefined when there is no such sheet any more. */
export function sheetSince(workspace: Workspace, workbook: Workbook, gid: number, since: string): SheetWire | undefined {
  const sheet = sheetById(workbook, gid);
  if (!sheet) return undefined;
  const store = seen.get(workspace) ?? { versions: new Map(), last: 0 };
  seen.set(workspace, store);
  const before = store.versions.get(since);
  const same = before?.file === workbook.id && before.locale === workbook.locale && before.sheet.id === gid;
  const token = `${Date.now().toString(36)}-${(store.last += 1)}`;
  // A fork keeps the rows as they are now whatever is written to the sheet later.
  store.versions.set(token, { file: workbook.id, locale: workbook.locale, sheet: { ...sheet, rows: sheet.rows.slice() } });
  for (const oldest of store.versions.keys()) {
    if (store.versions.size <= MOST) break;
    store.versions.delete(oldest);
  }
  return sheetWire(workbook, sheet, token, same ? before.sheet : undefined);
}
