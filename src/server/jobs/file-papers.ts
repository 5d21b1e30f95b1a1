import { asAppError } from "../../contract/errors";
import { foldersOf } from "../actions/papers/folders";
import type { FilingTodo, PaperMade } from "../domain/paper/paper";
import { textsOf } from "../domain/job";
import type { Change, FoundFile } from "../services";
import type { FileRun, FileWork } from "./file-work";
import { makePapers } from "./make-papers";
import { folderOfPerson, leadsTo, placeInFile, shortcutTitle, shortcutTo } from "./personal-file";

const read = (pieces: readonly string[]): FilingTodo => JSON.parse(pieces.join("")) as FilingTodo;
/** The inventory is a paper like the others: this is what their job is told of it. */
const inventoryTodo = ({ yearId, inventory }: FilingTodo): string[] => [JSON.stringify({ variant: "", mends: "", yearId, inputs: {}, items: inventory ? [inventory] : [] })];

/**
 * «Поместить в дело» (R-F13): the inventory D36, then a shortcut to each paper in «Дела/<код>». The papers stay where they were made. A shortcut bears the
 * key of its paper: what a killed run has made is found again, and nothing is made twice.
 */
export const filePapers: FileWork = {
  keys: (texts) => {
    const { inventory, keys } = read(texts);
    return [...(inventory ? [inventory.key] : []), ...keys.map(placeInFile)];
  },
  begin(run, texts) {
    const todo = read(texts);
    const { context } = run;
    const folders = foldersOf(context.services, context.sheets.folders.rows);
    const papers = once(() => makePapers.begin(run, inventoryTodo(todo)));
    const person = context.registry.person(todo.menteeId)!;
    const folder = once(() => folderOfPerson(folders, person));
    const inside = once(() => shortcutsBy(context.services.files.shortcutsIn(folder())));
    let made: PaperMade | undefined = madeBefore(run, todo);
    const make = (key: string): PaperMade => {
      if (key === todo.inventory?.key) return (made = inventoryMade(() => papers().make(key), key));
      return filed(key);
    };
    return { make, folderRows: () => [...folders.rows(), ...(papers.asked() ? papers().folderRows() : [])], noticed: [] };

    function filed(key: string): PaperMade {
      const paper = context.registry.papers.find((each) => placeInFile(each.key) === key && each.state !== "archived");
      const isInventory = todo.inventory !== null && key === placeInFile(todo.inventory.key);
      const fileId = (isInventory && made?.did === "made" ? made.fileId : paper?.fileId) ?? "";
      if (fileId === "") return { key, did: "same" };
      const there = inside().get(key) ?? [];
      const title = shortcutTitle(isInventory ? { kind: "D36", number: "", date: null } : paper!, person.code, context.today);
      if (!there.some((file) => leadsTo(file, fileId)) && !shortcutTo(context, fileId, title, folder(), key)) return { key, did: "impossible" };
      for (const file of there) if (!leadsTo(file, fileId)) context.services.files.trash(file.id);
      return { key, did: "filed" };
    }
  },
  settle: (run, texts, made, versions): Change[] => makePapers.settle(run, inventoryTodo(read(texts)), made, versions),
};

/** Without its template the papers are filed all the same: the inventory can be made later. */
function inventoryMade(make: () => PaperMade, key: string): PaperMade {
  try {
    return make();
  } catch (thrown) {
    if (asAppError(thrown).code === "not-ready") return { key, did: "impossible" };
    throw thrown;
  }
}

/** What an earlier run of this job has made of the inventory; its row of the register may not be written yet. */
const madeBefore = ({ context, job }: FileRun, { inventory }: FilingTodo): PaperMade | undefined =>
  textsOf(context.sheets.jobParts.rows, job.id, "made").map((text) => JSON.parse(text) as PaperMade).find(({ key }) => key === inventory?.key);

function shortcutsBy(files: readonly FoundFile[]): ReadonlyMap<string, readonly FoundFile[]> {
  const found = new Map<string, FoundFile[]>();
  for (const file of files) found.set(file.properties.place ?? "", [...(found.get(file.properties.place ?? "") ?? []), file]);
  return found;
}

/** Asked for when it is needed: a step may come to none of it. */
function once<Value>(ask: () => Value): { (): Value; asked: () => boolean } {
  let held: { readonly value: Value } | null = null;
  return Object.assign(() => (held ??= { value: ask() }).value, { asked: () => held !== null });
}
