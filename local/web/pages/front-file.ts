import { readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Answer, Visit } from "../visit";

/** Where `node build.mjs` puts scripts and styles of this front, beside the other things it builds. */
const FOLDER = "build/front";
const TYPES: { readonly [extension: string]: string } = { ".js": "text/javascript", ".css": "text/css" };

/** A script or a style of this front, from the disk. */
export function frontFile({ url }: Visit): Answer {
  const name = basename(url.pathname);
  const type = TYPES[extname(name)];
  if (type === undefined) return { status: 404, type: "text/plain", body: "" };
  try {
    return { type, body: readFileSync(join(FOLDER, name)) };
  } catch {
    return { status: 404, type: "text/plain", body: `Нет файла ${name}: сначала node build.mjs` };
  }
}
