import type { BinItem, PaperMade } from "../domain/paper/paper";
import type { FileWork } from "./file-work";

const read = ([text = ""]: readonly string[]): BinItem[] => JSON.parse(text) as BinItem[];

/** «Отменить» of a run of papers, and drafts that were given up: the rows are archived at once, the files follow here. */
export const binPapers: FileWork = {
  keys: (todo) => read(todo).map(({ trash }) => trash),
  begin({ context: { services } }, todo) {
    const items = new Map(read(todo).map((item) => [item.trash, item]));
    const make = (key: string): PaperMade => {
      const { restore } = items.get(key)!;
      services.files.trash(key);
      if (restore !== "") services.files.restore(restore);
      return { key, did: "binned" };
    };
    return { make, noticed: [] };
  },
  settle: () => [],
};
