import type { BinItem, PaperMade } from "../domain/paper/paper";
import type { Change } from "../services";
import type { FileWork } from "./file-work";

const read = (pieces: readonly string[]): BinItem[] => JSON.parse(pieces.join("")) as BinItem[];

/** «Отменить» of a run of papers, and drafts that were given up: the rows are archived at once, the files follow here. */
export const binPapers: FileWork = {
  keys: (todo) => read(todo).map(({ trash }) => trash),
  begin({ context: { services } }, todo) {
    const items = new Map(read(todo).map((item) => [item.trash, item]));
    const make = (key: string): PaperMade => {
      const { restore } = items.get(key)!;
      services.files.trash(key);
      return { key, did: "binned", restored: restore === "" ? null : { fileId: restore, version: services.files.restore(restore) } };
    };
    return { make, folderRows: () => [], noticed: [] };
  },
  // Out of the bin is a new version for Drive: the row knows it, so that the draft does not pass for one changed by hand.
  settle: ({ context: { registry } }, _todo, made) => made.flatMap((each): Change[] => {
    const restored = each.did === "binned" ? each.restored : null;
    const paper = restored && registry.papers.find(({ fileId }) => fileId === restored.fileId);
    return paper ? [{ update: "papers", id: paper.id, fields: { fileVersion: restored.version } }] : [];
  }),
};
