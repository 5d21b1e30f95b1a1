import { reach, type Execution } from "../../runtime/execution";
import type { SpreadsheetFile } from "../../runtime/world";
import { changeWorkbook } from "../grid/files";
import type { Workbook } from "../grid/workbook";

/**
 * Writes of SpreadsheetApp on their way (platform.md trap 10): they go out together and count once, at a flush, before the next read,
 * or at the end. Sheets v4 and other executions do not see them before.
 */
export type Buffer = {
  write(file: SpreadsheetFile, change: (draft: Workbook) => void): void;
  flush(): void;
};

const buffers = new WeakMap<Execution, Buffer>();

/** The one of the execution, whether SpreadsheetApp or the range of an event writes. */
export function buffer(execution: Execution): Buffer {
  const known = buffers.get(execution);
  if (known) return known;
  const made = newBuffer(execution);
  buffers.set(execution, made);
  return made;
}

function newBuffer(execution: Execution): Buffer {
  let waiting = new Map<SpreadsheetFile, ((draft: Workbook) => void)[]>();
  const flush = () => {
    if (waiting.size === 0) return;
    const going = waiting;
    waiting = new Map();
    reach(execution, "SpreadsheetApp.flush", "flush", () => {
      for (const [file, changes] of going) changeWorkbook(execution, file, (draft) => changes.forEach((change) => change(draft)));
    });
  };
  execution.flush = flush;
  return {
    write(file, change) {
      const changes = waiting.get(file);
      if (changes) changes.push(change);
      else waiting.set(file, [change]);
    },
    flush,
  };
}
