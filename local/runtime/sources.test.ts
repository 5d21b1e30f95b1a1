import { readFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace } from "../workspace";
import { scriptsOf } from "./bundle";
import { sourcesIn } from "./sources";

const CODE = `function run() {\n  return inner_();\n}\nfunction inner_() {\n  console.error("at Code.js:5:9");\n  throw new Error("нет строки");\n}\n`;
/** Lines 4–6 of CODE come from lines 10–12 of src/server/inner.ts. */
const MAPPINGS = ";;;AASA;EACE;EACA";

function failing(of: string) {
  const maps = mkdtempSync(join(tmpdir(), "maps-"));
  writeFileSync(join(maps, "Code.js.map"), JSON.stringify({ version: 3, file: "Code.js", sources: ["src/server/inner.ts"], names: [], mappings: MAPPINGS, x_sha256: createHash("sha256").update(of).digest("hex") }));
  const workspace = openWorkspace({ code: CODE, maps });
  expect(() => workspace.as(workspace.coordinator).run("run")).toThrow("нет строки");
  return workspace.lastExecution()!;
}

it("an error and its log name lines of the source", () => {
  const { stack, log, error } = failing(CODE);
  expect(error).toBe("нет строки");
  expect(stack).toEqual(["at inner_ (src/server/inner.ts:12:3)", "at run (Code.js:2:10)"]);
  expect(log).toEqual(["ERROR: at src/server/inner.ts:11:3"]);
});

it("a map of another build says nothing", () => {
  expect(failing(`${CODE}// older`).stack).toEqual(["at inner_ (Code.js:6:9)", "at run (Code.js:2:10)"]);
});

it("the build's maps lead from the built bundle to the very line", () => {
  const bundle = { ...scriptsOf("dist"), pages: {}, manifest: {} };
  const lines = bundle.parts["Calls"]!.split("\n");
  const at = lines.findIndex((line) => line.includes("function refusal("));
  const place = sourcesIn("build/maps")(bundle, `Calls.js:${at + 1}:1`);
  const [, path, line] = /^(src\/server\/rpc\.ts):(\d+):/.exec(place) ?? [];
  expect(path).toBe("src/server/rpc.ts");
  expect(readFileSync(path!, "utf8").split("\n")[Number(line) - 1]).toContain("function refusal(");
});
