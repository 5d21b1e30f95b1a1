/**
 * Walks docs/coverage.md: runs the named test of each line alone and looks in the execution log whether the named door – a public function,
 * or a call of the contract behind `rpc` – was gone through while it ran. `npm run coverage:audit [R-A01 …]`; ends with 1 when a line lies.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LINE = /^\| (R-[A-Z]\d\d) \| `([^`]+)` \| (\S+\.test\.tsx?) › (.+?) \|$/;

const wanted = process.argv.slice(2);
const text = readFileSync("docs/coverage.md", "utf8");
const lines = text.split("\n").flatMap((line) => {
  const found = LINE.exec(line);
  if (!found && /^\| R-/.test(line)) throw new Error(`docs/coverage.md, not readable: ${line}`);
  return found && (wanted.length === 0 || wanted.includes(found[1])) ? [{ id: found[1], door: found[2], file: found[3], test: found[4].split(" › ").join(" ") }] : [];
});
if (lines.length === 0) throw new Error("docs/coverage.md names nothing to audit.");

const folder = mkdtempSync(join(tmpdir(), "nastavnik-audit-"));
const runs = new Map();

/** One test alone, once, however many requirements name it: how many ran and passed, and the doors that were gone through. */
function run({ file, test }) {
  const key = `${file} › ${test}`;
  if (!runs.has(key)) {
    const log = join(folder, `${runs.size}.log`);
    const report = join(folder, `${runs.size}.json`);
    const exactly = `^${test.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`;
    spawnSync("npx", ["jest", file, "-t", exactly, "--json", `--outputFile=${report}`, "--silent"], { env: { ...process.env, NASTAVNIK_EXECUTION_LOG: log }, stdio: "ignore" });
    const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
    const doors = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").map((line) => JSON.parse(line)) : [];
    runs.set(key, { passed: numPassedTests, failed: numFailedTests, doors: new Set(doors.flatMap((each) => [each.function, each.call ?? []].flat())) });
  }
  return runs.get(key);
}

const lies = lines.flatMap((line) => {
  const { passed, failed, doors } = run(line);
  const why = failed > 0 ? "the test fails" : passed !== 1 ? `${passed} tests have this name` : doors.has(line.door) ? null : `the door was not gone through, only ${[...doors].join(", ") || "none"}`;
  console.log(`${why === null ? "ok  " : "LIES"} ${line.id} ${line.door} – ${line.file} › ${line.test}${why === null ? "" : `: ${why}`}`);
  return why === null ? [] : [line.id];
});
rmSync(folder, { recursive: true });
console.log(`${lines.length - lies.length} of ${lines.length} lines hold`);
process.exit(lies.length > 0 ? 1 : 0);
