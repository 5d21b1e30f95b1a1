import { runPacked } from "./packed";
import type { Asks } from "./rpc";

/** Joins PDFs in their order; `bothSides` begins each on a sheet of its own. */
export type JoinPdfs = (papers: readonly Uint8Array[], bothSides: boolean) => Promise<Joined>;
export type Joined = { readonly bytes: Uint8Array; readonly pages: number; readonly blank: number };
declare global {
  interface Window {
    /** Put there by `print-part.ts`, once that part was fetched. */
    nastavnikJoin?: JoinPdfs;
  }
}

/** Fetches the part that joins PDFs, once for the open page. */
export async function joiner(part: Asks<"page.part">): Promise<JoinPdfs> {
  if (!window.nastavnikJoin) runPacked((await part({ name: "print" })).code);
  if (!window.nastavnikJoin) throw new Error("The part for printing has not put its function on the window.");
  return window.nastavnikJoin;
}

/** A file that only this computer has: an address for a link, until `forget`. */
export function fileOf(bytes: Uint8Array, type: string): { readonly url: string; forget: () => void } {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  return { url, forget: () => URL.revokeObjectURL(url) };
}
