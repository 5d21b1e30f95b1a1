import type { ActWire, ReplyWire, SheetWire, WorkbookWire } from "../workbook/wire";
import { ask, askBeforeWarned, toast } from "./ask";
import { boxOfBlock, editHistory, handEdit } from "./hand-edits";
import { refusal } from "./refusals";
import { looked, posted, type Asked } from "./server";
import { loaded, meets, type Loaded } from "./sheet";
import { rememberedView, rememberView, type View } from "./view";

export type Boot = { readonly as: string; readonly book: WorkbookWire; readonly sheet: SheetWire };
export type Shown = { readonly book: WorkbookWire; readonly sheet: Loaded; readonly view: View; /** Rows drawn anew, null all. */ readonly changed: readonly number[] | null };

/** What the page holds and how it changes: every act goes to the server, and what comes back is what is shown. */
export function bookPage({ as, book: firstBook, sheet: firstSheet }: Boot, talk: { readonly show: (shown: Shown) => void; readonly busy: (words: string) => void; readonly undoable: (some: boolean) => void }) {
  const asked: Asked = { as, file: firstBook.file };
  let book = firstBook;
  let sheet = loaded(firstSheet, null).sheet;
  let view = rememberedView(book.file, sheet.head.gid);
  const history = editHistory();
  const show = (changed: readonly number[] | null): void => { talk.show({ book, sheet, view, changed }); };

  /** Takes what the server said. Of two answers the later one may come first: rows are told since the version that was asked about. */
  function take(reply: ReplyWire, asOf: string): void {
    if (reply.book) book = reply.book;
    // The program may have taken the sheet away, as setup does with the empty first one.
    const gone = !book.tabs.some(({ gid }) => gid === sheet.head.gid);
    const first = book.tabs.find(({ hidden }) => !hidden);
    if (gone && first) return void open(first.gid);
    const wire = reply.sheet;
    if (!wire) return;
    if (wire.gid !== sheet.head.gid || (!wire.whole && asOf !== sheet.head.token)) return void reload();
    const next = loaded(wire, sheet);
    sheet = next.sheet;
    show(wire.whole ? null : next.changed);
  }
  async function reload(): Promise<void> {
    const since = sheet.head.token;
    const reply = await looked(asked, sheet.head.gid, since);
    if (reply.error !== undefined) toast("Таблица не прочитана", reply.error, true);
    else if (since === sheet.head.token) take(reply, since);
  }
  /** One act; true when the spreadsheet took it. What it refused it says in its own words, and the cells stay as they were. */
  async function act(name: string, ...args: unknown[]): Promise<boolean> {
    const { head } = sheet;
    talk.busy("Сохраняется…");
    const reply = await posted(asked, "/sheet/act", { act: name, title: head.title, args, gid: head.gid, since: head.token } satisfies ActWire);
    talk.busy(reply.error === undefined ? "Сохранено" : "Не сохранено");
    if (reply.error !== undefined) toast(typeof args[0] === "string" && (name === "edit" || name === "paste") ? `Не изменено: ${args[0]}` : "Не изменено", refusal(reply.error), true);
    take(reply, head.token);
    return reply.error === undefined;
  }
  async function type(row: number, column: number, rows: readonly (readonly string[])[]): Promise<void> {
    if (rows.length === 0) return;
    const box = boxOfBlock(row, column, rows);
    if (sheet.head.warnings.some((warned) => meets(warned, box)) && !(await askBeforeWarned())) return show([row]);
    const edit = handEdit(sheet, row, column, rows);
    const single = rows.length === 1 && rows[0]?.length === 1;
    if (await (single ? act("edit", edit.a1, rows[0]?.[0]) : act("paste", edit.a1, rows))) history.add(edit);
    talk.undoable(history.some());
  }
  async function undo(): Promise<void> {
    const edit = history.take();
    if (!edit) return talk.busy("Отменять нечего");
    if (edit.gid !== sheet.head.gid) await open(edit.gid);
    talk.undoable(history.some());
    if (await act("paste", edit.a1, edit.before)) talk.busy(`Отменено: ${edit.a1}`);
  }
  async function open(gid: number): Promise<void> {
    const reply = await looked(asked, gid, "");
    if (!reply.sheet || !reply.book) return toast("Лист не открыт", reply.error ?? "Такого листа больше нет.", true);
    book = reply.book;
    sheet = loaded(reply.sheet, null).sheet;
    view = rememberedView(book.file, gid);
    show(null);
  }
  /** Something that no «Отменить» takes back is asked first. */
  async function actAsked(question: string, button: string, name: string, ...args: unknown[]): Promise<void> {
    if ((await ask(question, "Отменить это будет нельзя.", [button, "Оставить"])) === button) await act(name, ...args);
  }
  return {
    asked, act, actAsked, type, undo, open, reload, take,
    now: () => ({ book, sheet, view }),
    look: (next: View) => {
      view = next;
      rememberView(book.file, sheet.head.gid, next);
      show(null);
    },
    start: () => { show(null); },
  };
}
