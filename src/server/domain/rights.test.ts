import { RIGHTS } from "../catalogue/rights";
import { grantsOf, may, type Facts } from "./rights";

it("every cell of the table can be read", () => {
  for (const row of Object.values(RIGHTS)) for (const cell of Object.values(row)) expect(grantsOf(cell).length).toBeGreaterThan(0);
});

it("a letter or condition that R.2 does not know is a fault of ours", () => {
  expect(() => grantsOf("x")).toThrow();
  expect(() => grantsOf("s@pairs")).toThrow();
});

const all = (facts: Facts) => () => facts;

describe("a mentor and a lesson sheet", () => {
  it.each<[string, "s" | "m" | "c", Facts, boolean]>([
    ["sees what he wrote", "s", { mine: true }, true],
    ["does not see another's", "s", { pair: true, active: true }, false],
    ["makes one for his active pair", "m", { pair: true, active: true }, true],
    ["makes none once the pair is over", "m", { pair: true }, false],
    ["makes none for another's pair", "m", { active: true }, false],
    ["changes his own while it is open", "c", { mine: true, open: true }, true],
    ["does not change it on day fifteen", "c", { mine: true }, false],
  ])("%s", (_, letter, facts, allowed) => expect(may(RIGHTS, ["mentor"], letter, "lesson.sheet", all(facts))).toBe(allowed));
});

it("the second mentor stands in the mentor's column, the acting director in the director's (R.2)", () => {
  expect(may(RIGHTS, ["secondMentor"], "m", "lesson", all({ pair: true, active: true }))).toBe(true);
  expect(may(RIGHTS, ["actingDirector"], "s", "pair", all({}))).toBe(true);
});

it("rights are the union of the roles, each with its own facts (R.1)", () => {
  const facts = (role: string): Facts => (role === "mentee" ? { self: true, sa: true } : {});
  expect(may(RIGHTS, ["deputyTeaching"], "s", "lesson.sheet", facts)).toBe(false);
  expect(may(RIGHTS, ["deputyTeaching", "mentee"], "s", "lesson.sheet", facts)).toBe(true);
});

it.each(["pupil", "external", "coordinator", "stranger", "blank"] as const)("%s stands in no row", (role) => {
  const everything: Facts = { self: true, mine: true, pair: true, active: true, grp: true, subj: true, help: true, asg: true, list: true, draft: true, signed: true, open: true, sa: true, year: true, rel: true, ask: true, agg: true, live: true };
  for (const subject of Object.keys(RIGHTS)) for (const letter of ["s", "m", "c", "g", "k"] as const) expect(may(RIGHTS, [role], letter, subject, all(everything))).toBe(false);
});
