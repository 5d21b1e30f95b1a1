import { LESSONS, PAIRS, PEOPLE, TODAY, call, school, typeCell, type Answer, type Visitor } from "./school";
import type { Workspace } from "../../local/workspace";
import { RIGHTS, type Subject } from "../../src/server/catalogue/rights";
import { grantsOf, type Condition, type Letter } from "../../src/server/domain/rights";
import type { Role } from "../../src/contract/schemas";

/**
 * Cells of `domain/rights.md` R.3 for what this release has, each gone through as that person: once with its conditions true and once
 * with each alone false. What is expected is read off RIGHTS, so a cell that changes changes its case.
 */
type Column = "curator" | "director" | "deputyTeaching" | "deputyMethods" | "headOfSubject" | "psychologist" | "mentor" | "mentee" | "grownUp" | "helper";
/** Who comes, to which pair, lesson and person; `holds` are the conditions of R.2 that are true there. */
type Scene = { readonly role: Column; readonly as: Visitor; readonly what: string; readonly pair: string; readonly lesson?: string; readonly person: string; readonly holds: readonly Condition[] };

const ACTIVE = { pair: PAIRS.active, person: PEOPLE.mentee };
const FOREIGN = { pair: PAIRS.foreign, person: PEOPLE.otherMentee };
const SCENES: readonly Scene[] = [
  { role: "curator", as: "curator", what: "any pair", ...ACTIVE, lesson: LESSONS.settled, holds: ["active", "year", "open", "sa"] },
  { role: "curator", as: "curator", what: "own lesson", ...ACTIVE, lesson: LESSONS.ofCurator, holds: ["active", "year", "mine", "open", "sa"] },
  ...(["director", "actingDirector"] as const).map((as): Scene => ({ role: "director", as, what: "any pair", ...ACTIVE, lesson: LESSONS.settled, holds: ["active", "year", "open", "sa"] })),
  { role: "deputyTeaching", as: "deputyTeaching", what: "any pair", ...ACTIVE, lesson: LESSONS.settled, holds: ["active", "year", "open", "sa"] },
  { role: "deputyMethods", as: "deputyMethods", what: "any pair", ...ACTIVE, lesson: LESSONS.settled, holds: ["active", "year", "open", "sa"] },
  { role: "psychologist", as: "psychologist", what: "any pair", ...ACTIVE, lesson: LESSONS.settled, holds: ["active", "year", "open", "sa"] },
  { role: "headOfSubject", as: "headOfSubject", what: "own subject", ...ACTIVE, lesson: LESSONS.settled, holds: ["subj", "active", "year", "open", "sa"] },
  { role: "headOfSubject", as: "otherHead", what: "another subject", ...ACTIVE, lesson: LESSONS.settled, holds: ["active", "year", "open", "sa"] },
  { role: "mentor", as: "mentor", what: "own pair, own open lesson", ...ACTIVE, lesson: LESSONS.settled, holds: ["pair", "active", "mine", "open", "year"] },
  { role: "mentor", as: "mentor", what: "own pair, day 14 of own lesson", ...ACTIVE, lesson: LESSONS.lastOpen, holds: ["pair", "active", "mine", "open", "year"] },
  { role: "mentor", as: "mentor", what: "own pair, own lesson after 14 days", ...ACTIVE, lesson: LESSONS.old, holds: ["pair", "active", "mine", "year"] },
  { role: "mentor", as: "mentor", what: "own pair, lesson of the second mentor", ...ACTIVE, lesson: LESSONS.ofSecond, holds: ["pair", "active", "open", "year"] },
  { role: "mentor", as: "secondMentor", what: "own pair as second mentor, own lesson", ...ACTIVE, lesson: LESSONS.ofSecond, holds: ["pair", "active", "mine", "open", "year"] },
  { role: "mentor", as: "mentor", what: "own pair without an order", pair: PAIRS.agreed, person: PEOPLE.agreedMentee, holds: ["pair", "year"] },
  { role: "mentor", as: "mentor", what: "own pair, thirty days after its end", pair: PAIRS.ended, person: PEOPLE.formerMentee, holds: ["pair", "year"] },
  { role: "mentor", as: "otherMentor", what: "another pair", ...ACTIVE, lesson: LESSONS.settled, holds: ["active", "open", "year"] },
  { role: "mentor", as: "mentor", what: "himself", pair: PAIRS.foreign, person: PEOPLE.mentor, holds: ["self", "active", "year"] },
  { role: "mentee", as: "mentee", what: "own pair, after three working days", ...ACTIVE, lesson: LESSONS.settled, holds: ["self", "pair", "active", "open", "sa", "year"] },
  { role: "mentee", as: "mentee", what: "own pair, before three working days", ...ACTIVE, lesson: LESSONS.fresh, holds: ["self", "pair", "active", "open", "year"] },
  { role: "mentee", as: "groupMate", what: "another mentee of the group", ...FOREIGN, lesson: LESSONS.foreign, holds: ["pair", "active", "open", "sa", "year"] },
  { role: "mentee", as: "otherMentee", what: "another pair", ...ACTIVE, lesson: LESSONS.settled, holds: ["active", "open", "sa", "year"] },
  { role: "grownUp", as: "grownUp", what: "the own group", pair: PAIRS.pupils, person: PEOPLE.pupilMentor, holds: ["grp", "active", "year"] },
  { role: "grownUp", as: "otherGrownUp", what: "another group", pair: PAIRS.pupils, person: PEOPLE.pupilMentor, holds: ["active", "year"] },
  { role: "helper", as: "helper", what: "a pair he helps in, his own lesson", ...ACTIVE, lesson: LESSONS.ofHelper, holds: ["help", "active", "mine", "open", "year"] },
  { role: "helper", as: "helper", what: "a pair he helps in, the mentor's lesson", ...ACTIVE, lesson: LESSONS.settled, holds: ["help", "active", "open", "sa", "year"] },
  { role: "helper", as: "helper", what: "a pair he helped in that is over", pair: PAIRS.ended, person: PEOPLE.formerMentee, holds: ["year"] },
  { role: "helper", as: "otherHelper", what: "another pair", ...ACTIVE, lesson: LESSONS.ofHelper, holds: ["active", "open", "year"] },
];

type Shown = { readonly [field: string]: unknown };
const value = (answer: Answer): Shown | null => (answer.ok ? (answer.value as Shown) : null);
const found = (workspace: Workspace, { as, person }: Scene): Shown | undefined =>
  (value(call(workspace, as, "person.search", { query: "", kind: null, role: null, class: "", consent: null, present: false, page: 0 }))?.["people"] as Shown[] | undefined)?.find(({ personId }) => personId === person);
const list = (workspace: Workspace, { as, pair }: Scene, field: string): Shown[] => (value(call(workspace, as, "pair.show", { pairId: pair }))?.[field] as Shown[] | undefined) ?? [];
const lesson = (scene: Scene): Shown => ({
  pairId: scene.pair, menteeId: scene.person, lessonDate: TODAY, lessonNumber: null, class: "", subject: "математика", topic: "", scores: {}, facts: {}, strength: "", difficulty: "", recommendation: "", nextStep: "Шаг", nextStepBy: TODAY,
});

/** Answers to Q10. */
const ANALYSIS = { 1: "цель", 2: "работа в парах", 3: "не хватило времени", 4: "groups", 5: "начну с итога", 6: "7" };

/**
 * How a right shows itself. `of` says of which scenes it can be asked; `owner` are conditions of the row that the scene cannot name for
 * all its rows alike.
 */
type Probe = { readonly subject: Subject; readonly letter: Letter; readonly writes?: true; readonly of?: (scene: Scene) => boolean; readonly may: (workspace: Workspace, scene: Scene) => boolean };
const withLesson = ({ lesson: id }: Scene): boolean => id !== undefined;
const ofSomebody = ({ what }: Scene): boolean => what !== "himself";
/** A meeting is the whole group's, whichever mentee is meant. */
const ofPair = ({ what }: Pick<Scene, "what">): boolean => what !== "himself" && what !== "another mentee of the group" && what !== "a pair he helps in, the mentor's lesson";
const PROBES: readonly Probe[] = [
  { subject: "pair", letter: "s", of: ofSomebody, may: (workspace, { as, pair }) => call(workspace, as, "pair.show", { pairId: pair }).ok },
  { subject: "lesson", letter: "s", of: withLesson, may: (workspace, scene) => list(workspace, scene, "observations").some(({ observationId }) => observationId === scene.lesson) },
  { subject: "lesson", letter: "m", writes: true, of: (scene) => ofSomebody(scene) && scene.role !== "grownUp" && scene.role !== "helper", may: (workspace, scene) => call(workspace, scene.as, "observation.log", lesson(scene)).ok },
  // Who helps makes the sheet and, with it, its lesson (R.3).
  { subject: "lesson.sheet", letter: "m", writes: true, of: (scene) => ofSomebody(scene) && scene.role !== "grownUp", may: (workspace, scene) => call(workspace, scene.as, "observation.log", lesson(scene)).ok },
  { subject: "lesson.sheet", letter: "s", of: withLesson, may: (workspace, { as, lesson: observationId }) => call(workspace, as, "observation.read", { observationId }).ok },
  {
    subject: "lesson.sheet", letter: "s", of: withLesson,
    may: (workspace, scene) => list(workspace, scene, "observations").some(({ observationId, percent, mayRead }) => observationId === scene.lesson && (percent !== null || mayRead === true)),
  },
  { subject: "lesson.sheet", letter: "c", writes: true, of: withLesson, may: (workspace, { as, lesson: observationId }) => call(workspace, as, "record.withdraw", { observationId }).ok },
  { subject: "lesson.selfAnalysis", letter: "s", of: withLesson, may: (workspace, { as, lesson: observationId }) => call(workspace, as, "selfAnalysis.show", { observationId }).ok },
  { subject: "lesson.selfAnalysis", letter: "m", writes: true, of: ({ lesson: id }) => id === LESSONS.fresh, may: (workspace, { as, lesson: observationId }) => call(workspace, as, "selfAnalysis.save", { observationId, values: ANALYSIS }).ok },
  { subject: "lesson.selfAnalysis", letter: "c", writes: true, of: ({ lesson: id }) => id !== undefined && id !== LESSONS.fresh, may: (workspace, { as, lesson: observationId }) => call(workspace, as, "selfAnalysis.save", { observationId, values: ANALYSIS }).ok },
  { subject: "meeting", letter: "s", of: ({ pair, what }) => pair !== PAIRS.ended && ofPair({ what }), may: (workspace, scene) => list(workspace, scene, "meetings").length > 0 },
  { subject: "meeting", letter: "m", writes: true, of: ofPair, may: (workspace, { as, pair }) => call(workspace, as, "meeting.log", { pairId: pair, kind: "work", date: TODAY, minutes: 10, agreement: "" }).ok },
  { subject: "member.consents", letter: "s", of: (scene) => ofSomebody(scene) && scene.role !== "mentor", may: (workspace, scene) => list(workspace, scene, "members").some(({ personId }) => personId === scene.person || scene.role === "grownUp") },
  { subject: "person.card", letter: "s", may: (workspace, scene) => found(workspace, scene) !== undefined },
  { subject: "person.email", letter: "s", of: ({ role }) => role !== "grownUp", may: (workspace, scene) => Boolean(found(workspace, scene)?.["email"]) },
  { subject: "person.experience", letter: "s", of: ({ role }) => role !== "grownUp", may: (workspace, scene) => Boolean(found(workspace, scene)?.["workStart"]) },
  {
    subject: "consent", letter: "s", of: ({ person }) => ![PEOPLE.agreedMentee, PEOPLE.formerMentee].includes(person as never),
    may: (workspace, scene) => ![undefined, "none"].includes(found(workspace, scene)?.["consentData"] as string),
  },
  { subject: "consent", letter: "m", writes: true, may: (workspace, { as, person }) => call(workspace, as, "consent.tick", { personIds: [person], kinds: ["photo"], on: TODAY, refused: false }).ok },
  { subject: "participation", letter: "s", of: ({ person }) => person !== PEOPLE.formerMentee, may: (workspace, scene) => ((found(workspace, scene)?.["roles"] as unknown[]) ?? []).length > 0 },
  { subject: "control", letter: "m", writes: true, of: ({ person }) => person === PEOPLE.mentee, may: (workspace, { as, person }) => call(workspace, as, "control.record", { menteeId: person, kind: "personal", date: TODAY, note: "" }).ok },
  { subject: "pair", letter: "c", writes: true, of: (scene) => scene.pair !== PAIRS.ended && ofSomebody(scene), may: (workspace, { as, pair }) => call(workspace, as, "pair.close", { pairId: pair, on: TODAY, reason: "по решению школы" }).ok },
];

/** What the table says: of one letter, whether any grant of the column holds in the scene. */
const granted = (probe: Probe, { role, holds }: Scene): boolean =>
  grantsOf((RIGHTS[probe.subject] as { readonly [Each in Role]?: string })[role] ?? "").some(({ letter, when }) => letter === probe.letter && when.every((condition) => holds.includes(condition)));

const workspace = school();
const cases = PROBES.flatMap((probe, at) => SCENES.filter((scene) => probe.of?.(scene) ?? true).map((scene) => ({ name: `${probe.subject} ${probe.letter}${at} of ${scene.role} (${scene.as}): ${scene.what}`, probe, scene })));

describe("what may be seen", () => {
  it.each(cases.filter(({ probe }) => !probe.writes))("$name", ({ probe, scene }) => {
    expect(probe.may(workspace, scene)).toBe(granted(probe, scene));
  });
});

describe("what may be made and changed", () => {
  const writes = cases.filter(({ probe }) => probe.writes);
  // Refused ones share a school, since they change nothing; what is done needs rows that nobody has touched.
  it.each(writes.filter(({ probe, scene }) => !granted(probe, scene)))("not: $name", ({ probe, scene }) => {
    expect(probe.may(workspace, scene)).toBe(false);
  });
  const done = writes.filter(({ probe, scene }) => granted(probe, scene));
  const rounds = PROBES.filter(({ writes: some }) => some).map((probe) => done.filter((each) => each.probe === probe)).filter(({ length }) => length > 0);
  it.each(rounds.map((round) => ({ name: `${round[0]!.probe.subject} ${round[0]!.probe.letter}`, round })))("$name, by everybody who may", ({ round }) => {
    const once = new Set<string>();
    let own = school();
    for (const { name, probe, scene } of round) {
      const row = probe.letter !== "c" ? "" : probe.subject === "pair" ? scene.pair : scene.lesson ?? "";
      if (once.has(row) && row !== "") own = school();
      once.add(row);
      expect({ name, may: probe.may(own, scene) }).toEqual({ name, may: true });
    }
  });
});

it("each side of a pair sees its own consent to it and not the other's", () => {
  const members = (visitor: Visitor): Shown[] => list(workspace, { as: visitor, pair: PAIRS.foreign } as Scene, "members");
  expect(members("otherMentor").map(({ mentorConsentOn, menteeConsentOn }) => [mentorConsentOn, menteeConsentOn])).toEqual([["2026-09-02", null], ["2026-09-02", null]]);
  expect(members("groupMate")).toEqual([{ personId: PEOPLE.groupMate, from: "2026-09-03", to: null, mentorConsentOn: null, menteeConsentOn: "2026-09-02" }]);
  expect(members("deputyTeaching")).toHaveLength(2);
  expect(members("deputyMethods")).toEqual([]);
});

it("a head of methodical association sees the lessons of her subject alone in a group of several (R.2, subj)", () => {
  const own = school();
  typeCell(own, "Люди", (row) => row["Ид"] === PEOPLE.groupMate, "Предметы", "история");
  expect(list(own, { as: "otherHead", pair: PAIRS.foreign } as Scene, "observations").map(({ observationId }) => observationId)).toEqual([LESSONS.foreign]);
});

describe("the table itself", () => {
  it("every grant of every cell of these subjects is met by a scene in which it holds", () => {
    const subjects = [...new Set(PROBES.map(({ subject }) => subject))];
    const unmet = subjects.flatMap((subject) => Object.entries(RIGHTS[subject] as { readonly [role: string]: string }).flatMap(([role, cell]) => grantsOf(cell)
      .filter(({ letter }) => PROBES.some((probe) => probe.subject === subject && probe.letter === letter))
      .filter(({ letter, when }) => !SCENES.some((scene) => scene.role === role && when.every((condition) => scene.holds.includes(condition)) && PROBES.some((probe) => probe.subject === subject && probe.letter === letter && (probe.of?.(scene) ?? true))))
      .map(({ letter, when }) => `${subject}: ${letter}@${when.join("+")} of ${role}`)));
    expect(unmet.sort()).toEqual(NOT_YET);
  });
});

/** Grants that these probes do not show, and why. */
const NOT_YET: readonly string[] = [
  // Shown by a test of its own above.
  "member.consents: s@self of mentor",
].sort();
