/**
 * Microsoft's Open XML validator (its SDK as WebAssembly) over the files named: one JSON line, the list of what it found in each. A process of
 * its own, because the validator is an ES module of 40 MB that never gives its memory back.
 */
import { readFileSync } from "node:fs";
import validate from "@ooxml-tools/validate";

const found = [];
for (const file of process.argv.slice(2)) {
  const errors = await validate(new Uint8Array(readFileSync(file)), "docx", "Microsoft365");
  found.push(errors.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`));
}
process.stdout.write(`${JSON.stringify(found)}\n`, () => process.exit(0));
