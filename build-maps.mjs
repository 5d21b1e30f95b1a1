/**
 * From a line of `dist/*.js` back to the line of `src` it was made of. The maps lie in `build/maps`, beside and not in `dist`: that is what clasp
 * pushes. The local Workspace reads them where it shows an error.
 */
import { createHash } from "node:crypto";
import { dirname, relative, resolve } from "node:path";
import { decode, encode } from "@jridgewell/sourcemap-codec";

/** A line that stands in no source. */
export const NOWHERE = [];

/** esbuild writes the path of each module above it: ten kilobytes that no run needs and no stack trace shows. */
const PATH = /^\/\/ (?:src|node_modules)\/\S+$/;

/** The lines of an output of esbuild without those paths, each with its segments: column, source, line and column there. */
export function chunkOf(path, text, map) {
  const { sources, mappings } = JSON.parse(map);
  const decoded = decode(mappings);
  const names = sources.map((source) => relative(process.cwd(), resolve(dirname(path), source)));
  return text.split("\n").map((line, at) => ({ line, from: (decoded[at] ?? []).filter((segment) => segment.length > 1).map(([column, source, ...place]) => [column, names[source], ...place]) }))
    .filter(({ line }) => !PATH.test(line));
}

/** A source map of one file of `dist`. `x_sha256` is that of its text: an older map says nothing of a newer file. */
export function mapOf(file, text, lines) {
  const sources = [...new Set(lines.flatMap(({ from }) => from.map(([, source]) => source)))].sort();
  const at = new Map(sources.map((source, index) => [source, index]));
  const mappings = encode(lines.map(({ from }) => from.map(([column, source, line, there]) => [column, at.get(source), line, there])));
  return JSON.stringify({ version: 3, file, sources, names: [], mappings, x_sha256: createHash("sha256").update(text).digest("hex") });
}
