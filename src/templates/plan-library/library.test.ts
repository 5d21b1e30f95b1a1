import { existsSync, readFileSync } from "node:fs";
import { PLAN_RULES } from "../../server/catalogue/plan-rules";
import { DIRECTION_MARK, libraryRow, LIBRARY_WORDS, LINE_KINDS, PUPIL_GOAL, PUPIL_LINE_KINDS, STAGE } from "../../server/catalogue/plan-words";
import { readDue } from "../../server/domain/plan/due";
import { readLibrary, type ReadyLine } from "../../server/domain/plan/library";
import { PLAN_LIBRARY } from "./library";

const PAGE = "../shared/domain/plan-library.md";
const here = existsSync(PAGE);

/** Sections by the chapter of the page; P.5 holds two. */
const CHAPTER: { readonly [Section in ReadyLine["section"]]: string } = {
  difficulty: "P.3", base: "P.4", preparation: "P.5", adaptation: "P.5", dayOne: "P.6", development: "P.7", potential: "P.8", pupils: "P.9",
};

/** The rows of the page's tables, cell for cell, each with its chapter before it. */
function rowsOfPage(): string[][] {
  let chapter = "";
  return readFileSync(PAGE, "utf8").split("\n").flatMap((row) => {
    chapter = /^## (P\.\d+)/.exec(row)?.[1] ?? chapter;
    return row.startsWith("| B-") ? [[chapter, ...row.split("|").slice(1, -1).map((cell) => cell.trim())]] : [];
  });
}

const orDash = (cell: string): string => cell || "–";
/** A line as the page writes it. */
const asRow = (line: ReadyLine): string[] => [
  CHAPTER[line.section], line.code, { ...DIRECTION_MARK, ...PUPIL_GOAL }[line.direction], orDash(line.difficulty), orDash(line.competence), line.activity,
  `${line.kind}: ${line.manner}`, line.due, line.result, line.evidence, line.stages.map((stage) => STAGE[stage]).join(", "),
];

(here ? describe : describe.skip)(here ? "the library is the page, word for word" : `skipped: ${PAGE} is not here`, () => {
  const rows = here ? rowsOfPage() : [];
  const ofPage = new Map(rows.map((row) => [row[1], row]));
  it("has every line of the page and no other", () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(PLAN_LIBRARY.map(({ code }) => code).sort()).toEqual(rows.map(([, code]) => code).sort());
  });
  it.each(PLAN_LIBRARY.map((line) => [line.code, line] as const))("%s", (code, line) => expect(asRow(line)).toEqual(ofPage.get(code)));
});

describe("what the library keeps (P.10)", () => {
  const teachers = PLAN_LIBRARY.filter(({ section }) => section !== "pupils");
  const count = (test: (line: ReadyLine) => boolean): number => PLAN_LIBRARY.filter(test).length;
  const dueIn = (line: ReadyLine) => readDue(line.due, PLAN_RULES.due);

  it("every code is unique", () => expect(new Set(PLAN_LIBRARY.map(({ code }) => code)).size).toBe(PLAN_LIBRARY.length));
  it("every line is filled, with a date of one of the four kinds, a known kind and its marks", () => {
    const bad = PLAN_LIBRARY.filter((line) => {
      const pupils = line.section === "pupils";
      return [line.code, line.activity, line.kind, line.manner, line.result, line.evidence].some((cell) => cell.trim() === "") || dueIn(line) === null || line.stages.length === 0
        || !(pupils ? PUPIL_LINE_KINDS : LINE_KINDS).includes(line.kind) || (pupils ? line.competence !== "" : !/^K[1-5]$/.test(line.competence))
        || (line.section === "difficulty") !== /^DF(0[1-9]|1[0-6])$/.test(line.difficulty);
    });
    expect(bad.map(({ code }) => code)).toEqual([]);
  });
  it.each(Array.from({ length: 16 }, (_, at) => `DF${String(at + 1).padStart(2, "0")}`))("%s has three lines, two of them for adaptation or development", (code) => {
    expect(count(({ difficulty }) => difficulty === code)).toBeGreaterThanOrEqual(3);
    expect(count(({ difficulty, stages }) => difficulty === code && (stages.includes("adaptation") || stages.includes("development")))).toBeGreaterThanOrEqual(2);
  });
  it.each(Object.keys(DIRECTION_MARK))("the direction %s has two lines in P.4", (key) => expect(count(({ section, direction }) => section === "base" && direction === key)).toBe(2));
  it.each(["K1", "K2", "K3", "K4", "K5"])("%s has eight lines", (area) => expect(teachers.filter(({ competence }) => competence === area).length).toBeGreaterThanOrEqual(8));
  it.each(Object.keys(PUPIL_GOAL))("the goal %s has four lines", (goal) => expect(count(({ direction }) => direction === goal)).toBe(4));
  it("a line of the adaptation alone is due from −1 to +12, or on the first day", () => {
    const far = teachers.filter(({ stages }) => stages.join() === "adaptation").filter((line) => {
      const due = dueIn(line);
      return due === null || due.kind === "month" || (due.kind === "weeks" && (due.weeks < -1 || due.weeks > 12));
    });
    expect(far.map(({ code }) => code)).toEqual([]);
  });
  it.each([
    ["development", ["самообучение", "наставничество", "конкурс", "мероприятие школы"]],
    ["potential", ["обучение", "самообучение", "конкурс", "мероприятие школы"]],
  ])("the plan of %s has its four kinds (R-D19, R-D20)", (of, kinds) => {
    for (const kind of kinds) expect({ kind, lines: count((line) => line.section === of && line.kind === kind) > 0 }).toEqual({ kind, lines: true });
  });
  it("every kind has somebody who answers for it (P.2 step 6)", () => {
    expect(Object.keys(PLAN_RULES.responsible).sort()).toEqual([...LINE_KINDS, ...PUPIL_LINE_KINDS].sort());
  });
});

describe("the sheet «Библиотека плана»", () => {
  it("speaks the school's words and reads back as it was written", () => {
    expect(libraryRow(PLAN_LIBRARY[0]!)).toMatchObject({ direction: "нормативное", stages: ["адаптация", "развитие"] });
    expect(readLibrary(PLAN_LIBRARY.map(libraryRow), LIBRARY_WORDS)).toEqual({ lines: [...PLAN_LIBRARY], unread: [] });
  });
  it("takes a direction by its mark or key, and names the rows it cannot use", () => {
    const row = libraryRow(PLAN_LIBRARY[0]!);
    const read = readLibrary([
      { ...row, code: "Ш-1", direction: "ПСИ" }, { ...row, code: "Ш-2", direction: "ict", stages: ["Развитие"] }, { ...row, code: "Ш-1" }, { ...row, code: "Ш-3", activity: " " },
      { ...row, code: "Ш-4", direction: "прочее" }, { ...row, code: "Ш-5", stages: [] }, { ...row, code: "Ш-6", stages: ["развитие", "итог"] },
    ], LIBRARY_WORDS);
    expect(read.lines.map(({ code, direction, stages }) => [code, direction, ...stages])).toEqual([["Ш-1", "psychology", "adaptation", "development"], ["Ш-2", "ict", "development"]]);
    expect(read.unread).toEqual([{ code: "Ш-1", field: "code" }, { code: "Ш-3", field: "activity" }, { code: "Ш-4", field: "direction" }, { code: "Ш-5", field: "stages" }, { code: "Ш-6", field: "stages" }]);
  });
});
