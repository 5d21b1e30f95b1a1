import type { Person } from "./tables";
import { isNamed, notesOn, type Named } from "./compatibility";
import { day, member, pair, person, registryOf } from "./questions/answered.test-data";

describe("whom free words name", () => {
  it.each([
    ["Петрова", "с Петровой", true], ["Петрова", "Петров", true], ["Петрова", "петровой О. И. и Кимом", true], ["Ким", "с Кимом", false], ["Ким", "Ким", true], ["Ли", "лишь бы не с завучем", false],
    ["Ковалёва", "Ковалева", true], ["Римская-Левина", "с Римской-Левиной", true], ["Римская-Левина", "Левина", true], ["Петрова", "нет", false], ["", "нет", false],
  ])("%s in «%s»: %s", (surname, words, named) => expect(isNamed({ surname, code: "Н-014" }, words)).toBe(named));
  it("by code where the school has no names", () => expect(isNamed({ surname: "", code: "Н-014" }, "лучше не с Н-014")).toBe(true));
});

describe("what speaks for and against a pair (R-B25)", () => {
  const mentor = person("PR-9", { surname: "Ковалёва", kind: "teacher", subjects: ["математика"], workStart: day("2010-09-01") });
  const mentee = person("PR-1", { surname: "Морозов", kind: "teacher", subjects: ["математика"], workStart: day("2026-09-01") });
  const notes = (more: { named?: readonly Named[]; mentee?: Partial<Person>; pairs?: readonly ReturnType<typeof pair>[]; variant?: "young" | "innovator" } = {}) =>
    notesOn(mentor, { ...mentee, ...more.mentee }, more.variant ?? "young", more.named ?? [], registryOf({ pairs: [...more.pairs ?? []], members: (more.pairs ?? []).map(({ id }) => member(id, "PR-1")) }), day("2026-10-01")).map(({ speaks, said }) => `${speaks} ${said.key}`);

  it.each([
    { what: "one subject", of: {}, said: ["for compat.subject"] },
    { what: "the mentee objected", of: { named: [{ by: mentee.id, key: "9" as const, words: "с Ковалёвой" }] }, said: ["against compat.objection", "for compat.subject"] },
    { what: "the mentor objected: told alike", of: { named: [{ by: mentor.id, key: "9" as const, words: "не Морозов" }] }, said: ["against compat.objection", "for compat.subject"] },
    { what: "somebody else's words", of: { named: [{ by: "PR-5" as Person["id"], key: "9" as const, words: "с Ковалёвой" }] }, said: ["for compat.subject"] },
    { what: "wished for", of: { named: [{ by: mentee.id, key: "8" as const, words: "Ковалёва И. А." }] }, said: ["for compat.wish", "for compat.subject"] },
    { what: "a pair of last year", of: { pairs: [pair("PA-1", { state: "finished" })] }, said: ["for compat.finished", "for compat.subject"] },
    { what: "a pair that ended early", of: { pairs: [pair("PA-1", { state: "ended" })] }, said: ["against compat.ended", "for compat.subject"] },
    { what: "other subjects, and more experience than the mentor's", of: { mentee: { subjects: ["химия"], workStart: day("2001-09-01") } }, said: ["know compat.subjects", "against compat.experience"] },
    { what: "an innovator may be younger", of: { mentee: { workStart: day("2001-09-01") }, variant: "innovator" as const }, said: ["for compat.subject"] },
  ])("$what", ({ of, said }) => expect(notes(of)).toEqual(said));
});
