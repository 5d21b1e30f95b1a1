import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import type { BundleSource } from "./bundle";

/** Turns places of a bundle's scripts («Code.js:12:3») into those of the source («src/server/rpc.ts:40:5»), where a map of that very text is at hand. */
export type Located = (bundle: BundleSource, text: string) => string;

const PLACE = /\b(\w+)\.js:(\d+):(\d+)/g;
type Payload = ConstructorParameters<typeof SourceMap>[0] & { readonly x_sha256?: string };

/** @param maps where the build has put them (`build-maps.mjs`); a pinned version older than the build is left as it is */
export function sourcesIn(maps: string): Located {
  const known = new Map<string, { readonly text: string; readonly map: SourceMap | null }>();
  const mapFor = (name: string, text: string): SourceMap | null => {
    let found = known.get(name);
    if (found?.text !== text) known.set(name, (found = { text, map: read(join(maps, `${name}.js.map`), text) }));
    return found.map;
  };
  return (bundle, text) => text.replace(PLACE, (place, name: string, line: string, column: string) => {
    const script = name === "Code" ? bundle.code : bundle.parts?.[name];
    const entry = script === undefined ? undefined : mapFor(name, script)?.findEntry(Number(line) - 1, Number(column) - 1);
    return entry && isMapped(entry) ? `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}` : place;
  });
}

type Entry = ReturnType<SourceMap["findEntry"]>;
const isMapped = (entry: Entry): entry is Extract<Entry, { originalLine: number }> => "originalLine" in entry;

function read(path: string, text: string): SourceMap | null {
  if (!existsSync(path)) return null;
  const payload = JSON.parse(readFileSync(path, "utf8")) as Payload;
  return payload.x_sha256 === createHash("sha256").update(text).digest("hex") ? new SourceMap(payload) : null;
}
