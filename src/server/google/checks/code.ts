import { SHEETS } from "../../catalogue/sheets";
import type { TableId } from "../../domain/tables";
import type { Fact } from "./fact";

const KB = 1024;
/** Budgets of design §8, with what a slower machine may take. */
const LOAD_MS = 1_000;
const PARSE_MS = 1_000;

/** The registry as a look reads it: without the log and the queue's own parts. */
const LOOKED_AT = (Object.keys(SHEETS) as TableId[]).filter((id) => !SHEETS[id].closed && id !== "log" && id !== "jobParts" && id !== "traces");

/** The functions of `dist/Code.js` that hold the bundle: each evaluates its part anew when it is called. */
function heldBy(): (() => unknown)[] {
  const all = globalThis as unknown as { readonly [name: string]: unknown };
  const names = ["main_", ...Array.from({ length: 40 }, (_, at) => `base_${at + 1}_`)];
  return names.map((name) => all[name]).filter((each): each is () => unknown => typeof each === "function");
}
const within = (limit: number) => (seen: string): boolean => {
  const ms = /(\d+) \{ms\}$/.exec(seen)?.[1];
  return ms !== undefined && Number(ms) <= limit;
};

/** What every call pays: the bundle is evaluated, the registry is made rows of. */
export const CODE = {
  codeLoad: {
    expected: `\u2264 ${LOAD_MS} {ms}`, live: [17], same: within(LOAD_MS),
    look: () => {
      const held = heldBy();
      if (held.length === 0) throw new Error("no main_ in globalThis");
      const size = held.reduce((sum, each) => sum + String(each).length, 0);
      const from = Date.now();
      held.forEach((each) => each());
      return `{size}: ${Math.round(size / KB)} {kb}, ${Date.now() - from} {ms}`;
    },
  },
  codeRows: {
    expected: `\u2264 ${PARSE_MS} {ms}`, live: [18], same: within(PARSE_MS),
    look: ({ services, time }) => {
      const sheets = time("sheetsRead", () => services.workbook.read(...LOOKED_AT));
      const from = Date.now();
      const rows = LOOKED_AT.reduce((sum, id) => sum + sheets[id].rows.length, 0);
      return `{rows}: ${rows}, ${Date.now() - from} {ms}`;
    },
  },
} satisfies { readonly [id: string]: Fact };
