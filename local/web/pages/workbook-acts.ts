import type { Person } from "../../workspace";
import { withShim } from "../shim";
import { param, type Answer, type Visit } from "../visit";
import { bookWire } from "../workbook/book-wire";
import { sheetSince } from "../workbook/seen";
import { keptScreen, shownScreens } from "../workbook/shown-screens";
import type { ActWire, ReplyWire } from "../workbook/wire";

type Hands = ReturnType<Person["inSpreadsheet"]>;
type Cells = readonly (readonly string[])[];

/** What the page may ask a person's hands to do, with the arguments after the title. Anything else is no act. */
const ACTS: { readonly [act: string]: (hands: Hands, title: string, args: readonly unknown[]) => void } = {
  edit: (hands, title, [a1, value]) => { hands.edit(title, String(a1), typeof value === "boolean" ? value : String(value)); },
  paste: (hands, title, [a1, rows]) => { hands.paste(title, String(a1), (rows as Cells).map((row) => row.map(String))); },
  sortSheet: (hands, title, [column, descending]) => { hands.sortSheet(title, Number(column), descending === true); },
  insertColumn: (hands, title, [before]) => { hands.insertColumn(title, Number(before)); },
  deleteColumn: (hands, title, [column]) => { hands.deleteColumn(title, Number(column)); },
  deleteRow: (hands, title, [row]) => { hands.deleteRow(title, Number(row)); },
  renameSheet: (hands, title, [to]) => { hands.renameSheet(title, String(to)); },
  hideSheet: (hands, title) => { hands.hideSheet(title); },
  deleteSheet: (hands, title) => { hands.deleteSheet(title); },
};

const fileOf = (visit: Visit): string => param(visit, "file") || visit.workspace.registryId;

/** What the page shows after whatever was done: the tabs, and of its sheet what has changed since `since`. */
function looked(visit: Visit, gid: number, since: string): ReplyWire {
  const book = bookWire(visit.workspace, visit.as, fileOf(visit));
  if (!book) return { error: "You need access. Ask for access, or switch to an account with access." };
  const sheet = sheetSince(visit.workspace, visit.workspace.workbook(book.file), gid, since);
  return sheet ? { book, sheet } : { book };
}

/** GET: the sheet, or what has changed in it. */
export const sheetData = (visit: Visit): Answer => ({ type: "application/json", body: JSON.stringify(looked(visit, Number(param(visit, "gid")), param(visit, "since"))) });

/** One act with mouse or keyboard. A refusal of Google's comes back as its words, beside the sheet as it stands. */
export function sheetAct(visit: Visit, { act, title, args, gid, since }: ActWire): ReplyWire {
  const [person, file] = [visit.workspace.as(visit.as), fileOf(visit)];
  const error = refusal(() => {
    const done = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    if (!done) throw new Error(`Здесь этого не сделать: ${act}.`);
    done(file === visit.workspace.registryId ? person : person.inSpreadsheet(file), title, args);
  });
  return { ...looked(visit, gid, since), ...(error === null ? {} : { error }) };
}

/** Opens the registry as in a browser: `onOpen` runs, its menus come back. */
export function registryOpened(visit: Visit): ReplyWire {
  let menus: ReplyWire["menus"];
  const error = refusal(() => { menus = visit.workspace.as(visit.as).openRegistry(); });
  return error === null ? { menus: menus ?? [] } : { error };
}

/** Runs a menu item; what it opens is kept under an address of its own for the frame that shows it. */
export function menuRun(visit: Visit, { captions, gid, since }: { readonly captions: readonly string[]; readonly gid: number; readonly since: string }): ReplyWire {
  let screen: ReplyWire["screen"];
  const error = refusal(() => {
    const { sidebar, dialog, toast, alert } = visit.workspace.as(visit.as).menu(...captions);
    const src = (html: string, title: string): string => keptScreen(visit.workspace, visit.as, withShim(html, 1, visit.as, { title, now: visit.workspace.clock.now() }));
    screen = {
      ...(sidebar ? { sidebar: { title: sidebar.title, src: src(sidebar.html, sidebar.title) } } : {}),
      ...(dialog ? { dialog: { title: dialog.title, src: src(dialog.html, dialog.title), width: dialog.width ?? 600, height: dialog.height ?? 400 } } : {}),
      ...(toast ? { toast } : {}), ...(alert === undefined ? {} : { alert }),
    };
  });
  return { ...looked(visit, gid, since), ...(error === null ? { screen: screen ?? {} } : { error }) };
}

/** What a menu item has opened, in its frame. */
export function shownScreen(visit: Visit): Answer {
  const html = shownScreens(visit.workspace).get(param(visit, "id"));
  return html === undefined ? { status: 404, body: "<!doctype html><p>Эта панель закрыта. Откройте её из меню ещё раз.</p>" } : { body: html };
}

function refusal(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
