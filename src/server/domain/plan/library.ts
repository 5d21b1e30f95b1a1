import type { Direction } from "../../../contract/schemas";
import type { LibraryLine } from "../tables";

/** Stages a line is offered in (P.1 «этап»). */
export type Stage = "adaptation" | "development" | "potential" | "pupils";
/** Goals of pupil pairs (R-B35), which stand in the place of a direction. */
export type PupilGoal = "pupilResults" | "pupilAdaptation" | "pupilCreativity" | "pupilGrowth" | "pupilManners";
export type PlanDirection = Direction | PupilGoal;

/** A line of the library as the code reads it: a row of «Библиотека плана» whose direction and stages are known keys. */
export type ReadyLine = Readonly<Omit<LibraryLine, "direction" | "stages">> & { readonly direction: PlanDirection; readonly stages: readonly Stage[] };

/** How a cell may name a direction or a stage, in lower case: its key or any word for it. */
export type LibraryWords = { readonly directions: { readonly [word: string]: PlanDirection }; readonly stages: { readonly [word: string]: Stage } };

/** A row that cannot be used, and what is wrong in it; `code` is wrong when an earlier row has the same. */
export type UnreadLine = { readonly code: string; readonly field: "code" | "activity" | "direction" | "stages" };

/** The school's library, of the rows of its sheet. A row that cannot be read is named and left out; of two rows with one code the first counts. */
export function readLibrary(rows: readonly LibraryLine[], words: LibraryWords): { lines: ReadyLine[]; unread: UnreadLine[] } {
  const lines = new Map<string, ReadyLine>();
  const unread: UnreadLine[] = [];
  for (const row of rows) {
    const direction = words.directions[asWord(row.direction)];
    const stages = row.stages.map((stage) => words.stages[asWord(stage)]);
    const wrong: UnreadLine["field"] | null = row.code === "" || lines.has(row.code) ? "code"
      : row.activity.trim() === "" ? "activity"
      : direction === undefined ? "direction"
      : stages.length === 0 || stages.includes(undefined) ? "stages" : null;
    if (wrong !== null || direction === undefined) unread.push({ code: row.code, field: wrong ?? "direction" });
    else lines.set(row.code, { ...row, direction, stages: stages.filter((stage) => stage !== undefined) });
  }
  return { lines: [...lines.values()], unread };
}

const asWord = (cell: string): string => cell.trim().toLowerCase();

/** Codes compare as text, so that the order is the same everywhere: the first of a difficulty is «-1». */
export const byCode = (one: { readonly code: string }, other: { readonly code: string }): number => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0);
