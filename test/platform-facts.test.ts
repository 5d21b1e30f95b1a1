import { existsSync, readFileSync } from "node:fs";

/** docs/platform-facts.md cannot rot: every trap and verdict stands there once, and every test that a line names is there. */
const TABLE = readFileSync("docs/platform-facts.md", "utf8");
type Fact = { readonly id: string; readonly fact: string; readonly source: string; readonly rule: string; readonly shown: string };
const facts: readonly Fact[] = TABLE.split("\n").filter((line) => /^\| [A-DS]?\d+ \|/.test(line)).map((line) => {
  const [id = "", fact = "", source = "", rule = "", shown = "", ...more] = line.replace(/^\| | \|$/g, "").split(" | ");
  if (more.length > 0) throw new Error(`${id} has more than five cells`);
  return { id, fact, source, rule, shown };
});
const numbered = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

type Named = { readonly id: string; readonly path: string; readonly title: string };
const named = (text: string): Omit<Named, "id">[] => [...text.matchAll(/`([^`]+\.test\.tsx?)` › "(.*?)"(?=;|$)/g)].map(([, path, title]) => ({ path: path!, title: title! }));

/** What is wrong with the test a line names, or null. A title is one that the file writes out, with its blanks. */
function trouble({ id, path, title }: Named): string | null {
  if (!existsSync(path)) return `${id}: there is no ${path}`;
  const text = readFileSync(path, "utf8");
  return [`"${title}"`, `\`${title}\``, `'${title}'`].some((literal) => text.includes(literal)) ? null : `${id}: ${path} has no test «${title}»`;
}

it("each of the 42 traps, each verdict and each thing also sound stands there once", () => {
  expect(facts.map(({ id }) => id)).toEqual([...numbered("", 42), ...numbered("A", 17), ...numbered("B", 21), ...numbered("C", 11), ...numbered("D", 2), ...numbered("S", 16)]);
});

it("each says where it comes from and where it bites, and is shown by a test or says why it is not ours", () => {
  const bare = facts.filter(({ fact, source, rule, shown }) => [fact, source, rule, shown].some((cell) => cell === "") || (named(shown).length === 0 && !/not ours( yet)?, because \S/.test(rule)));
  expect(bare.map(({ id }) => id)).toEqual([]);
});

it("every test it names is there", () => {
  const tests = facts.flatMap(({ id, shown }) => named(shown).map((test) => ({ id, ...test })));
  expect(tests.length).toBeGreaterThan(120);
  // What looks like the name of a test is read as one.
  expect(tests).toHaveLength(TABLE.split("› \"").length - 1);
  expect(tests.map(trouble).filter((wrong) => wrong !== null)).toEqual([]);
});

it("a file and a title that are gone are seen", () => {
  const gone = { id: "1", path: "test/platform/gone.test.ts", title: "x" };
  const renamed = { id: "2", path: "test/platform/traps.test.ts", title: "trap 0" };
  expect([gone, renamed].map(trouble)).toEqual(["1: there is no test/platform/gone.test.ts", "2: test/platform/traps.test.ts has no test «trap 0»"]);
});
