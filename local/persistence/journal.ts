import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";

/** How many records of a journal belong to the state, and in how many bytes; what follows them was never completed. */
export type JournalMark = { readonly count: number; readonly bytes: number };

/** A file that only grows, one record a line: to keep what was added costs nothing of what was there. */
export type Journal<Kept> = {
  /** The records of a state; none when it had no such journal yet. */
  load(mark: JournalMark | undefined): Kept[];
  /** Adds those after the ones already kept; `records` is always the whole list. */
  append(records: readonly Kept[]): JournalMark;
  remove(): void;
};

export function journal<Kept>(dir: string, name: string): Journal<Kept> {
  const path = join(dir, name);
  let mark: JournalMark = { count: 0, bytes: 0 };
  return {
    load(kept = { count: 0, bytes: 0 }) {
      mark = kept;
      if (existsSync(path)) truncateSync(path, mark.bytes);
      const lines = mark.count === 0 ? [] : readFileSync(path, "utf8").split("\n").slice(0, mark.count);
      return lines.map((line) => JSON.parse(line) as Kept);
    },
    append(records) {
      if (records.length > mark.count) {
        const text = Buffer.from(records.slice(mark.count).map((record) => `${JSON.stringify(record)}\n`).join(""), "utf8");
        appendFileSync(path, text);
        mark = { count: records.length, bytes: mark.bytes + text.length };
      }
      return mark;
    },
    remove: () => rmSync(path, { force: true }),
  };
}
