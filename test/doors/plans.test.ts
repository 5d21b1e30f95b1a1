import { PAIRS, PEOPLE, PROGRAMMES, TODAY, call, cell, changeOf, lineOf, school, stateOf, typeCell, type Answer, type Visitor } from "./school";
import type { Workspace } from "../../local/workspace";
import { RIGHTS, type Subject } from "../../src/server/catalogue/rights";
import { grantsOf, type Condition, type Letter } from "../../src/server/domain/rights";
import type { Role } from "../../src/contract/schemas";

/**
 * Cells of `domain/rights.md` R.3 about programmes, each gone through as that person: once with its conditions true and once with each
 * alone false. What is expected is read off RIGHTS, so a cell that changes changes its case.
 */
type Column = "curator" | "director" | "deputyTeaching" | "deputyMethods" | "headOfSubject" | "psychologist" | "mentor" | "mentee" | "grownUp" | "helper";
/** `over`: the pairs ended yesterday, so that they are not active and their doors are open. */
type Scene = { readonly role: Column; readonly as: Visitor; readonly what: string; readonly programme: string; readonly pair: string; readonly person: string; readonly over?: true; readonly holds: readonly Condition[] };

const ACTIVE = { programme: PROGRAMMES.active, pair: PAIRS.active, person: PEOPLE.mentee };
const FOREIGN = { programme: PROGRAMMES.foreign, pair: PAIRS.foreign, person: PEOPLE.otherMentee };
const MATE = { programme: PROGRAMMES.mate, pair: PAIRS.foreign, person: PEOPLE.groupMate };
const AGREED = { programme: PROGRAMMES.agreed, pair: PAIRS.agreed, person: PEOPLE.agreedMentee };
const PUPILS = { programme: PROGRAMMES.pupils, pair: PAIRS.pupils, person: PEOPLE.pupilMentee };
const SCENES: readonly Scene[] = [
  ...(["curator", "director", "deputyTeaching", "deputyMethods", "psychologist"] as const).flatMap((as): Scene[] => [
    { role: as, as, what: "any programme", ...ACTIVE, holds: ["active", "year"] }, { role: as, as, what: "any draft", ...MATE, holds: ["active", "draft", "year"] },
  ]),
  { role: "director", as: "actingDirector", what: "any programme", ...ACTIVE, holds: ["active", "year"] },
  { role: "headOfSubject", as: "headOfSubject", what: "own subject", ...ACTIVE, holds: ["subj", "active", "year"] },
  { role: "headOfSubject", as: "otherHead", what: "another subject", ...ACTIVE, holds: ["active", "year"] },
  { role: "mentor", as: "mentor", what: "own pair", ...ACTIVE, holds: ["pair", "active", "year"] },
  { role: "mentor", as: "secondMentor", what: "own pair as second mentor", ...ACTIVE, holds: ["pair", "active", "year"] },
  { role: "mentor", as: "otherMentor", what: "own group, a draft", ...MATE, holds: ["pair", "active", "draft", "year"] },
  { role: "mentor", as: "mentor", what: "own pair without an order, a draft", ...AGREED, holds: ["pair", "draft", "year"] },
  { role: "mentor", as: "mentor", what: "own pair that ended yesterday", ...ACTIVE, over: true, holds: ["pair", "year"] },
  { role: "mentor", as: "otherMentor", what: "another pair", ...ACTIVE, holds: ["active", "year"] },
  { role: "mentor", as: "mentor", what: "another pair, a draft", ...MATE, holds: ["active", "draft", "year"] },
  { role: "mentee", as: "mentee", what: "her own", ...ACTIVE, holds: ["self", "pair", "active", "year"] },
  { role: "mentee", as: "groupMate", what: "her own draft in a group", ...MATE, holds: ["self", "pair", "active", "draft", "year"] },
  { role: "mentee", as: "otherMentee", what: "her own in a group", ...FOREIGN, holds: ["self", "pair", "active", "year"] },
  { role: "mentee", as: "mentee", what: "her own in a pair that ended yesterday", ...ACTIVE, over: true, holds: ["self", "pair", "year"] },
  { role: "mentee", as: "groupMate", what: "another mentee of the group", ...FOREIGN, holds: ["pair", "active", "year"] },
  { role: "mentee", as: "otherMentee", what: "another mentee of the group, a draft", ...MATE, holds: ["pair", "active", "draft", "year"] },
  { role: "mentee", as: "otherMentee", what: "another pair", ...ACTIVE, holds: ["active", "year"] },
  { role: "grownUp", as: "grownUp", what: "the own group", ...PUPILS, holds: ["grp", "active", "year"] },
  { role: "grownUp", as: "otherGrownUp", what: "another group", ...PUPILS, holds: ["active", "year"] },
  { role: "helper", as: "helper", what: "a pair he helps in", ...ACTIVE, holds: ["help", "active", "year"] },
  { role: "helper", as: "otherHelper", what: "a draft of a pair he helps in", ...MATE, holds: ["help", "active", "draft", "year"] },
  { role: "helper", as: "helper", what: "a pair that ended yesterday", ...ACTIVE, over: true, holds: ["year"] },
  { role: "helper", as: "otherHelper", what: "another pair", ...ACTIVE, holds: ["active", "year"] },
];

type Shown = { readonly [field: string]: unknown };
const done = (answer: Answer): boolean => answer.ok;
const programmeOf = (workspace: Workspace, { as, pair, programme }: Pick<Scene, "as" | "pair" | "programme">): Shown | undefined => {
  const answer = call(workspace, as, "programme.show", { pairId: pair });
  return answer.ok ? (answer.value["programmes"] as Shown[]).find(({ programmeId }) => programmeId === programme) : undefined;
};
const linesOf = (shown: Shown | undefined): Shown[] => (shown?.["lines"] as Shown[] | undefined) ?? [];
/** Another mentee of a group is shown the plan of the programme, which is no «s» of R.3: a test of its own stands below. */
const whole = (shown: Shown | undefined): Shown | undefined => ((shown?.["text"] as Shown | undefined)?.["analysis"] ? shown : undefined);
const line = { activity: "Посетить урок", direction: "methods", difficulty: "", kind: "наставничество", manner: "показ", due: "2027-03-15", responsible: "mentee", plannedResult: "Посещён", evidence: "план" };
const text = { authorMode: "joint", duties: "", analysis: "Анализ", goal: "Цель", tasks: "Задача", results: "Результат", rhythm: "раз в неделю", mode: "очно" };
const mark = (itemId: string, mentorMark: number | null) => ({ itemId, status: "done", doneOn: TODAY, actualResult: "Сделано", evidence: "план урока", mentorMark });
/** The program's schools: an ordinary one, and one whose pairs ended yesterday. A mentee without a programme is one whose programme was stopped. */
const ended = (workspace: Workspace): Workspace => {
  for (const pair of [PAIRS.active, PAIRS.foreign]) typeCell(workspace, "Пары и группы", (row) => row["Ид"] === pair, "Окончание", "06.12.2026");
  return workspace;
};
const lacking = (workspace: Workspace, programmes: readonly string[]): Workspace => {
  for (const programme of programmes) typeCell(workspace, "Программы", (row) => row["Ид"] === programme, "Состояние", cell(workspace, "Программы", (row) => row["Ид"] === PROGRAMMES.ended, "Состояние"));
  return workspace;
};

type Probe = { readonly subject: Subject; readonly letter: Letter; readonly writes?: true; readonly lacks?: true; readonly of?: (scene: Scene) => boolean; readonly may: (workspace: Workspace, scene: Scene) => boolean };
const ofTeachers = ({ pair }: Scene): boolean => pair !== PAIRS.pupils;
/** A line of a draft is rewritten itself (`c` of PlanItem); corrections are those of a signed programme. */
const ofSigned = (scene: Scene): boolean => !scene.holds.includes("draft") && scene.role !== "grownUp";
const PROBES: readonly Probe[] = [
  { subject: "programme", letter: "s", may: (workspace, scene) => whole(programmeOf(workspace, scene)) !== undefined },
  { subject: "programme", letter: "m", lacks: true, of: ofTeachers, may: (workspace, { as, pair, person }) => done(call(workspace, as, "programme.fill", { mentees: [{ pairId: pair, menteeId: person }], difficulties: null, codes: null, apply: false })) },
  { subject: "programme", letter: "c", writes: true, may: (workspace, { as, programme }) => done(call(workspace, as, "programme.save", { programmeId: programme, text, reason: "уточнение" })) },
  { subject: "planItem", letter: "s", may: (workspace, scene) => linesOf(whole(programmeOf(workspace, scene))).length > 0 },
  { subject: "planItem", letter: "m", writes: true, may: (workspace, { as, programme }) => done(call(workspace, as, "plan.propose", { programmeId: programme, line, offPlan: false, doneOn: null })) },
  { subject: "planItem", letter: "c", writes: true, may: (workspace, { as, programme }) => done(call(workspace, as, "plan.accept", { itemId: lineOf(programme, "proposed"), accepted: true })) },
  {
    subject: "planItem", letter: "c", writes: true, of: (scene) => scene.holds.includes("draft") && scene.role === "mentor",
    may: (workspace, { as, programme }) => { const answer = call(workspace, as, "plan.change", { itemId: lineOf(programme, "planned"), line, cancel: false, reason: "", agreeTo: null }); return answer.ok && answer.value["waits"] === false; },
  },
  { subject: "planItem.status", letter: "s", may: (workspace, scene) => linesOf(whole(programmeOf(workspace, scene))).some(({ evidence, status }) => status === "done" && evidence !== "") },
  { subject: "planItem.status", letter: "c", writes: true, may: (workspace, { as, programme }) => done(call(workspace, as, "plan.mark", mark(lineOf(programme, "planned"), null))) },
  { subject: "planItem.mark", letter: "s", may: (workspace, scene) => linesOf(programmeOf(workspace, scene)).some(({ mentorMark }) => mentorMark !== null) },
  { subject: "planItem.mark", letter: "c", writes: true, may: (workspace, { as, programme }) => done(call(workspace, as, "plan.mark", mark(lineOf(programme, "planned"), 1))) },
  { subject: "planChange", letter: "s", may: (workspace, scene) => ((programmeOf(workspace, scene)?.["changes"] as unknown[] | undefined) ?? []).length > 0 },
  { subject: "planChange", letter: "m", writes: true, of: ofSigned, may: (workspace, { as, programme }) => done(call(workspace, as, "plan.change", { itemId: lineOf(programme, "planned"), line, cancel: false, reason: "расписание", agreeTo: null })) },
];

const granted = (probe: Probe, { role, holds }: Scene): boolean =>
  grantsOf((RIGHTS[probe.subject] as { readonly [Each in Role]?: string })[role] ?? "").some(({ letter, when }) => letter === probe.letter && when.every((condition) => holds.includes(condition)));

const ALL = [PROGRAMMES.active, PROGRAMMES.foreign, PROGRAMMES.agreed, PROGRAMMES.mate];
const schoolFor = ({ over }: Pick<Scene, "over">, { lacks }: Pick<Probe, "lacks">): Workspace => {
  const workspace = over ? ended(school()) : school();
  return lacks ? lacking(workspace, ALL) : workspace;
};
const shared = new Map<string, Workspace>();
/** Reads and refusals share a school of each kind, since they change nothing. */
const sharedFor = (scene: Scene, probe: Probe): Workspace => {
  const key = `${scene.over ?? false} ${probe.lacks ?? false}`;
  const workspace = shared.get(key) ?? schoolFor(scene, probe);
  shared.set(key, workspace);
  return workspace;
};
const cases = PROBES.flatMap((probe, at) => SCENES.filter((scene) => probe.of?.(scene) ?? true).map((scene) => ({ name: `${probe.subject} ${probe.letter}${at} of ${scene.role} (${scene.as}): ${scene.what}`, probe, scene })));

describe("what may be seen", () => {
  it.each(cases.filter(({ probe }) => !probe.writes))("$name", ({ probe, scene }) => {
    const workspace = sharedFor(scene, probe);
    const state = stateOf(workspace);
    expect(probe.may(workspace, scene)).toBe(granted(probe, scene));
    expect(stateOf(workspace)).toBe(state);
  });
});

describe("what may be made and changed", () => {
  const writes = cases.filter(({ probe }) => probe.writes);
  it.each(writes.filter(({ probe, scene }) => !granted(probe, scene)))("not: $name", ({ probe, scene }) => {
    const workspace = sharedFor(scene, probe);
    const state = stateOf(workspace);
    expect(probe.may(workspace, scene)).toBe(false);
    expect(stateOf(workspace)).toBe(state);
  });

  const allowed = writes.filter(({ probe, scene }) => granted(probe, scene));
  const rounds = PROBES.map((probe, at) => ({ name: `${probe.subject} ${probe.letter}${at}`, round: allowed.filter((each) => each.probe === probe) })).filter(({ round }) => round.length > 0);
  it.each(rounds)("$name, by everybody who may", ({ round }) => {
    const once = new Set<string>();
    let own = school();
    for (const { name, probe, scene } of round) {
      if (once.has(scene.programme)) {
        own = schoolFor(scene, probe);
        once.clear();
      }
      once.add(scene.programme);
      expect({ name, may: probe.may(scene.over ? schoolFor(scene, probe) : own, scene) }).toEqual({ name, may: true });
    }
  });
});

describe("what the letters mean", () => {
  it("a mentee's line is a proposal, the mentor's and the grown-up's stand at once", () => {
    const own = school();
    const proposed = (as: Visitor, programmeId: string): string => {
      const answer = call(own, as, "plan.propose", { programmeId, line, offPlan: false, doneOn: null });
      return answer.ok ? cell(own, "План", (row) => row["Ид"] === answer.value["itemId"], "Состояние") : answer.code;
    };
    expect([proposed("mentee", PROGRAMMES.active), proposed("mentor", PROGRAMMES.active), proposed("secondMentor", PROGRAMMES.active), proposed("grownUp", PROGRAMMES.pupils), proposed("curator", PROGRAMMES.active)])
      .toEqual(["предложено", "запланировано", "запланировано", "запланировано", "запланировано"]);
  });

  it("the mentee marks what is done and cannot grade herself, nor wipe the mentor's mark", () => {
    const own = school();
    const graded = lineOf(PROGRAMMES.active, "done");
    const gradeOf = (): string => cell(own, "План", (row) => row["Ид"] === graded, "Оценка наставника, 0–2");
    expect(call(own, "mentee", "plan.mark", mark(graded, 0))).toMatchObject({ ok: false, code: "forbidden", message: { key: "plan.mentorGrades" } });
    expect(call(own, "mentee", "plan.mark", mark(graded, null))).toMatchObject({ ok: true });
    expect(gradeOf()).toBe("2");
    expect(call(own, "mentor", "plan.mark", mark(graded, 1))).toMatchObject({ ok: true });
    expect(gradeOf()).toBe("1");
  });

  it("the mark is shown to the pair, the deputies and the curator alone", () => {
    const own = school();
    const sees = (["curator", "director", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist", "mentor", "secondMentor", "mentee", "otherMentor", "otherMentee"] as const)
      .filter((as) => linesOf(programmeOf(own, { as, ...ACTIVE })).some(({ mentorMark }) => mentorMark !== null));
    expect(sees).toEqual(["curator", "deputyTeaching", "deputyMethods", "mentor", "secondMentor", "mentee"]);
    expect(linesOf(programmeOf(own, { as: "grownUp", ...PUPILS })).map(({ mentorMark }) => mentorMark)).toEqual([null, null, null]);
  });

  it("another mentee of the group sees the plan and nothing of its marks, difficulties or corrections", () => {
    const own = school();
    const seen = programmeOf(own, { as: "groupMate", ...FOREIGN })!;
    expect(seen).toMatchObject({ marks: false, percent: null, due: 0, done: 0, late: 0, uncovered: [], changes: [], papers: [], mayWrite: false, mayExtend: false, mayPropose: false, mayFill: false });
    expect(seen["text"]).toMatchObject({ analysis: "", tasks: "", results: "" });
    expect(linesOf(seen)).toHaveLength(2);
    for (const each of linesOf(seen)) {
      expect(each).toMatchObject({ status: "planned", actualResult: "", evidence: "", reason: "", mentorMark: null, doneOn: null, difficulty: "", competence: "", overdue: false, mayMark: false, mayGrade: false, mayAccept: false, change: null });
    }
    const state = stateOf(own);
    for (const [verb, input] of [
      ["plan.mark", mark(lineOf(PROGRAMMES.foreign, "planned"), null)], ["plan.propose", { programmeId: PROGRAMMES.foreign, line, offPlan: false, doneOn: null }],
      ["plan.change", { itemId: lineOf(PROGRAMMES.foreign, "planned"), line, cancel: false, reason: "так", agreeTo: null }], ["programme.save", { programmeId: PROGRAMMES.foreign, text, reason: "так" }],
      ["plan.change", { itemId: null, line: null, cancel: false, reason: "", agreeTo: changeOf(PROGRAMMES.foreign, "ofMentor") }],
    ] as const) expect({ verb, answer: call(own, "groupMate", verb, input) }).toMatchObject({ verb, answer: { ok: false, code: "not-found", message: { key: "notYours" } } });
    expect(stateOf(own)).toBe(state);
  });

  it("a head of methodical association sees the programmes of her subject alone in a group of several (R.2, subj)", () => {
    const own = school();
    typeCell(own, "Люди", (row) => row["Ид"] === PEOPLE.groupMate, "Предметы", "история");
    const sees = ({ programme }: Pick<Scene, "programme">): boolean => whole(programmeOf(own, { as: "otherHead", pair: PAIRS.foreign, programme })) !== undefined;
    expect([sees(FOREIGN), sees(MATE)]).toEqual([true, false]);
  });

  it("a difficulty is not told by the code of a library line either", () => {
    const own = school();
    typeCell(own, "План", (row) => row["Ид"] === lineOf(PROGRAMMES.foreign, "planned"), "Код библиотеки", "B-DF05-1");
    expect(JSON.stringify(programmeOf(own, { as: "groupMate", ...FOREIGN }))).not.toContain("DF05");
  });

  it("a line and a programme that are over are nobody's to change", () => {
    const own = school();
    const state = stateOf(own);
    for (const as of ["curator", "mentor"] as const) {
      expect(call(own, as, "programme.save", { programmeId: PROGRAMMES.ended, text, reason: "так" })).toMatchObject({ ok: false, code: "conflict" });
      expect(call(own, as, "plan.mark", mark(lineOf(PROGRAMMES.ended, "planned"), 1))).toMatchObject({ ok: false, code: "conflict" });
    }
    expect(stateOf(own)).toBe(state);
  });

  it("in a closed school year even the curator changes nothing (R.2, year)", () => {
    const own = school();
    typeCell(own, "Учебные годы", () => true, "Состояние", "закрыт");
    const state = stateOf(own);
    for (const as of ["curator", "mentor", "mentee"] as const) {
      for (const [verb, input] of [["plan.mark", mark(lineOf(PROGRAMMES.active, "planned"), null)], ["plan.propose", { programmeId: PROGRAMMES.active, line, offPlan: false, doneOn: null }], ["programme.save", { programmeId: PROGRAMMES.mate, text, reason: "так" }]] as const) {
        expect({ as, verb, ok: call(own, as, verb, input).ok }).toEqual({ as, verb, ok: false });
      }
    }
    expect(stateOf(own)).toBe(state);
  });
});

describe("a correction is agreed by the other side", () => {
  const AGREES: { readonly [which in "ofMentee" | "ofMentor"]: readonly Visitor[] } = { ofMentee: ["curator", "mentor", "secondMentor"], ofMentor: ["curator", "mentee"] };
  const asked = (["ofMentee", "ofMentor"] as const).flatMap((which) => (["curator", "deputyTeaching", "deputyMethods", "mentor", "secondMentor", "mentee", "otherMentor", "otherMentee"] as const).map((as) => ({ which, as, may: AGREES[which].includes(as) })));
  const agreed = (workspace: Workspace, as: Visitor, which: "ofMentee" | "ofMentor", cancel = false): Answer => call(workspace, as, "plan.change", { itemId: null, line: null, cancel, reason: "", agreeTo: changeOf(PROGRAMMES.active, which) });

  it.each(asked.filter(({ may }) => !may))("$as does not agree to one $which", ({ which, as }) => {
    const workspace = sharedFor(SCENES[0]!, PROBES[0]!);
    const state = stateOf(workspace);
    const answer = agreed(workspace, as, which);
    // The pair and the staff see the correction and are told whose turn it is; to others it is not there.
    expect(answer).toMatchObject(as === "otherMentor" || as === "otherMentee" ? { ok: false, code: "not-found", message: { key: "notYours" } } : { ok: false, code: "forbidden", message: { key: "plan.otherSide" } });
    expect(stateOf(workspace)).toBe(state);
  });

  it.each(asked.filter(({ may }) => may))("$as agrees to one $which, once", ({ which, as }) => {
    const own = school();
    expect(agreed(own, as, which)).toMatchObject({ ok: true, value: { waits: false } });
    expect(agreed(own, as, which)).toMatchObject({ ok: false, code: "conflict" });
  });

  it("what the page offers is what the call allows", () => {
    const workspace = sharedFor(SCENES[0]!, PROBES[0]!);
    for (const { which, as, may } of asked.filter((each) => each.as !== "otherMentor" && each.as !== "otherMentee")) {
      const changes = programmeOf(workspace, { as, ...ACTIVE })!["changes"] as Shown[];
      expect({ as, which, mayAgree: changes.find(({ changeId }) => changeId === changeOf(PROGRAMMES.active, which))!["mayAgree"] }).toEqual({ as, which, mayAgree: may });
    }
  });

  it("only who began it takes it back, or the other side declines", () => {
    const own = school();
    expect(agreed(own, "otherMentor", "ofMentee", true)).toMatchObject({ ok: false, code: "not-found" });
    expect(agreed(own, "deputyTeaching", "ofMentee", true)).toMatchObject({ ok: false, code: "forbidden" });
    expect(agreed(own, "mentee", "ofMentee", true)).toMatchObject({ ok: true });
    expect(agreed(own, "mentee", "ofMentor", true)).toMatchObject({ ok: true });
  });
});

describe("the table itself", () => {
  it("every grant of every cell of these subjects is met by a scene in which it holds", () => {
    const subjects = [...new Set(PROBES.map(({ subject }) => subject))];
    const unmet = subjects.flatMap((subject) => Object.entries(RIGHTS[subject] as { readonly [role: string]: string }).flatMap(([role, cells]) => grantsOf(cells)
      .filter(({ letter, when }) => !SCENES.some((scene) => scene.role === role && when.every((condition) => scene.holds.includes(condition)) && PROBES.some((probe) => probe.subject === subject && probe.letter === letter && (probe.of?.(scene) ?? true))))
      .map(({ letter, when }) => `${subject}: ${letter}${when.length > 0 ? `@${when.join("+")}` : ""} of ${role}`)));
    expect(unmet.sort()).toEqual(NOT_YET);
  });

  it("and each of its conditions by one in which it alone is false", () => {
    const unmet = PROBES.flatMap((probe) => Object.entries(RIGHTS[probe.subject] as { readonly [role: string]: string }).flatMap(([role, cells]) => grantsOf(cells).filter(({ letter }) => letter === probe.letter)
      .flatMap(({ when }) => when.filter((condition) => !SCENES.some((scene) => scene.role === role && !scene.holds.includes(condition) && when.every((each) => each === condition || scene.holds.includes(each))))
        .map((condition) => `${probe.subject}: ${probe.letter} of ${role} without ${condition}`))));
    expect([...new Set(unmet)].filter((each) => !NOT_YET.some((name) => name.startsWith(each.split(" without ")[0]!.replace(/: (\w) of .*/, ": $1@")))).sort()).toEqual([]);
  });
});

/** Grants that these probes do not show, and why. */
const NOT_YET: readonly string[] = [
  // A line names mentor, mentee or curator as who is responsible, and R.6 gives plan.mark to no helper.
  "planItem.status: c@asg of helper", "planItem.status: s@asg of helper",
  // «m» and «c» of one's own record are the same verb: a mark is made by changing it, a correction changes by a new one.
  "planItem.mark: m of curator", "planItem.status: m of curator", "planChange: c of curator",
].sort();
