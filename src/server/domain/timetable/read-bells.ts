import type { Message } from "../../../contract/errors";
import type { Bell } from "../tables";
import { readClock } from "./clock";
import { readNumbers, readShift, readTable, wrongCell, type PasteWords } from "./paste";
import { bellKey } from "./week";

export type BellField = "shift" | "number" | "startsAt" | "endsAt";
export type ReadBell = Pick<Bell, "shift" | "number" | "startsAt" | "endsAt">;

/** Bells as they were pasted; both times may stand in one cell, «8:30–9:15». Any fault leaves all of them as they are: half a list of bells is none. */
export function readBells(rows: readonly (readonly string[])[], words: PasteWords<BellField>): { readonly bells: readonly ReadBell[]; readonly wrong: readonly Message[] } {
  const pasted = readTable(rows, words);
  const wrong: Message[] = [...pasted.wrong];
  const found = new Map<string, { readonly line: number; readonly bell: ReadBell }>();
  for (const line of pasted.lines) {
    const numbers = readNumbers(line.cells.number);
    const shift = readShift(line.cells.shift);
    const [, from = line.cells.startsAt, to = line.cells.endsAt] = TWO_TIMES.exec(line.cells.startsAt) ?? [];
    const startsAt = readClock(from);
    const endsAt = readClock(to);
    const faults = [
      ...(numbers === null || numbers.length > 1 ? [wrongCell(pasted, line, "number", "number")] : []), ...(shift === null ? [wrongCell(pasted, line, "shift", "shift")] : []),
      ...(startsAt === null ? [wrongCell(pasted, line, "startsAt", "time")] : []), ...(endsAt === null ? [wrongCell(pasted, line, "endsAt", "time")] : []),
      ...(startsAt !== null && endsAt !== null && endsAt <= startsAt ? [{ key: "timetable.wrong.order", params: { ...wrongCell(pasted, line, "endsAt", "").params, starts: startsAt } }] : []),
    ];
    wrong.push(...faults);
    if (faults.length > 0 || numbers === null || startsAt === null || endsAt === null) continue;
    const bell: ReadBell = { shift: shift === "" || shift === null ? null : shift, number: numbers[0]!, startsAt, endsAt };
    const first = found.get(bellKey(bell));
    if (first) wrong.push({ key: "timetable.wrong.double", params: { ...wrongCell(pasted, line, "number", "").params, first: first.line } });
    else found.set(bellKey(bell), { line: line.line, bell });
  }
  const bells = [...found.values()].map(({ bell }) => bell).sort((one, other) => (one.shift ?? 1) - (other.shift ?? 1) || one.number - other.number);
  return { bells: wrong.length > 0 ? [] : bells, wrong };
}

const TWO_TIMES = /^\s*(\d{1,2}[:.]\d{2})\s*[-\u2013\u2014]\s*(\d{1,2}[:.]\d{2})\s*$/;
