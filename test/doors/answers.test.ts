import { PAIRS, PEOPLE, PROGRAMMES, VISITORS, call, school, stateOf, typeCell, typeRows, withForm, type Answer, type Visitor } from "./school";
import { INVITES, WAVES_OF, closedMark } from "./questionnaires";
import type { Workspace } from "../../local/workspace";
import { ANSWER_RIGHTS, answerGroup, type AnswerGroup } from "../../src/server/catalogue/answer-rights";
import { QUESTIONNAIRES } from "../../src/server/catalogue/questionnaires";
import { RIGHTS, type Subject } from "../../src/server/catalogue/rights";
import { grantsOf, type Condition } from "../../src/server/domain/rights";
import { CONTRACT } from "../../src/contract/contract";
import type { Role } from "../../src/contract/schemas";

/**
 * Cells of `domain/rights.md` R.5 for the questionnaires that exist, and of R.3 about invitations, requests and letters, each gone through as
 * that person: once with its conditions true and once with each alone false. What is expected is read off the catalogue's tables, and those are
 * compared with the page's own, typed here a second time.
 */
type Column = "curator" | "director" | "deputyTeaching" | "deputyMethods" | "headOfSubject" | "psychologist" | "mentor" | "mentee" | "grownUp";
type Shown = { readonly [field: string]: unknown };
/** Somebody who has answered: Q02 and Q23, each in one invitation, and the pair whose programme is asked for. */
type About = { readonly person: string; readonly Q02?: string; readonly Q23?: string; readonly pair: string; readonly programme?: string };
type Scene = { readonly role: Column; readonly as: Visitor | "former"; readonly what: string; readonly about: About; readonly where?: Where; readonly holds: readonly Condition[] };

const MENTEE: About = { person: PEOPLE.mentee, Q02: INVITES.mentee, Q23: INVITES.report, pair: PAIRS.active, programme: PROGRAMMES.active };
const FOREIGN: About = { person: PEOPLE.otherMentee, Q02: INVITES.otherMentee, Q23: INVITES.reportBeforeForeign, pair: PAIRS.foreign, programme: PROGRAMMES.foreign };
const MATE: About = { person: PEOPLE.groupMate, Q23: INVITES.reportOfMate, pair: PAIRS.foreign, programme: PROGRAMMES.mate };
const AGREED: About = { person: PEOPLE.agreedMentee, Q02: INVITES.agreedMentee, pair: PAIRS.agreed };
const FORMER: About = { person: PEOPLE.formerMentee, Q02: INVITES.formerMentee, pair: PAIRS.ended };
const PUPIL: About = { person: PEOPLE.pupilMentor, Q02: INVITES.pupil, pair: PAIRS.pupils };
const PUPILS: About = { person: PEOPLE.pupilMentee, pair: PAIRS.pupils, programme: PROGRAMMES.pupils };
const MENTOR: About = { person: PEOPLE.mentor, Q02: INVITES.mentor, pair: PAIRS.foreign };

/** Schools that differ from the ordinary one in one thing, on a Monday. */
const WHERE = {
  usual: () => undefined,
  /** The pair that ended did so thirty-one days ago. */
  over: (workspace: Workspace) => typeCell(workspace, "Пары и группы", (row) => row["Ид"] === PAIRS.ended, "Завершена", "06.11.2026"),
  /** The group mate has left the group thirty days ago, and thirty-one; the group goes on. */
  left30: (workspace: Workspace) => leftGroup(workspace, "07.11.2026"),
  left31: (workspace: Workspace) => leftGroup(workspace, "06.11.2026"),
  /** The first mentee is in the other group too: the mentor of a pair sees what is about that pair. */
  both: (workspace: Workspace) => typeRows(workspace, "members", [{ id: "PM-9", pairId: PAIRS.foreign, menteeId: PEOPLE.mentee, from: "2026-10-01" }] as never),
  /** Of the other group one teaches chemistry, one history. */
  mixed: (workspace: Workspace) => typeCell(workspace, "Люди", (row) => row["Ид"] === PEOPLE.groupMate, "Предметы", "история"),
} as const;
type Where = keyof typeof WHERE;
const leftGroup = (workspace: Workspace, on: string): void => typeCell(workspace, "Состав", (row) => row["Ид"] === "PM-4", "По", on);
const schools = new Map<Where, Workspace>();
const schoolAt = (where: Where = "usual"): Workspace => {
  const known = schools.get(where);
  if (known) return known;
  const workspace = school();
  typeCell(workspace, "Люди", (row) => row["Ид"] === PEOPLE.formerMentee, "Прежние адреса и фамилии", FORMER_ADDRESS);
  typeRows(workspace, "requests", [{ id: "RQ-9", personId: PEOPLE.pupilMentee, date: "2026-09-01", state: "open", difficulties: { DF05: 3 } }] as never);
  WHERE[where](workspace);
  schools.set(where, workspace);
  return workspace;
};
const FORMER_ADDRESS = "former@school0.example";
const ask = (workspace: Workspace, as: Scene["as"], name: string, input: unknown): Answer => {
  if (as !== "former") return call(workspace, as, name, input);
  workspace.clock.advance({ seconds: 4 });
  return workspace.as(FORMER_ADDRESS).callPage(name, input) as Answer;
};

const STAFF_SCENES = (["curator", "director", "deputyTeaching", "deputyMethods", "psychologist"] as const).flatMap((as) => [MENTEE, FOREIGN, PUPIL].map((about): Scene => ({ role: as, as, what: "anybody", about, holds: ["active", "year"] })));
const SCENES: readonly Scene[] = [
  ...STAFF_SCENES,
  { role: "director", as: "actingDirector", what: "anybody", about: MENTEE, holds: ["active", "year"] },
  { role: "headOfSubject", as: "headOfSubject", what: "own subject", about: MENTEE, holds: ["subj", "active", "year"] },
  { role: "headOfSubject", as: "otherHead", what: "own subject in a group", about: FOREIGN, holds: ["subj", "active", "year"] },
  { role: "headOfSubject", as: "otherHead", what: "another subject", about: MENTEE, holds: ["active", "year"] },
  { role: "headOfSubject", as: "headOfSubject", what: "another subject in a group", about: FOREIGN, holds: ["active", "year"] },
  { role: "headOfSubject", as: "otherHead", what: "another subject in a group of which one has hers", about: MATE, where: "mixed", holds: ["active", "year"] },
  { role: "mentor", as: "mentor", what: "own pair", about: MENTEE, holds: ["pair", "active", "year"] },
  { role: "mentor", as: "secondMentor", what: "own pair as second mentor", about: MENTEE, holds: ["pair", "active", "year"] },
  { role: "mentor", as: "otherMentor", what: "own group", about: MATE, holds: ["pair", "active", "year"] },
  { role: "mentor", as: "mentor", what: "own pair without an order", about: AGREED, holds: ["pair", "year"] },
  { role: "mentor", as: "mentor", what: "own pair, thirty days after its end", about: FORMER, holds: ["pair", "year"] },
  { role: "mentor", as: "mentor", what: "own pair, thirty-one days after its end", about: FORMER, where: "over", holds: ["year"] },
  { role: "mentor", as: "otherMentor", what: "whoever left the group thirty days ago", about: MATE, where: "left30", holds: ["pair", "year"] },
  { role: "mentor", as: "otherMentor", what: "whoever left the group thirty-one days ago", about: MATE, where: "left31", holds: ["year"] },
  { role: "mentor", as: "otherMentor", what: "another pair", about: MENTEE, holds: ["active", "year"] },
  { role: "mentor", as: "mentor", what: "another group", about: FOREIGN, holds: ["active", "year"] },
  { role: "mentor", as: "mentor", what: "himself", about: MENTOR, holds: ["self", "mine", "year"] },
  { role: "mentor", as: "otherMentor", what: "another mentor", about: MENTOR, holds: ["year"] },
  { role: "mentor", as: "mentor", what: "a pupil", about: PUPIL, holds: ["active", "year"] },
  { role: "mentee", as: "mentee", what: "herself", about: MENTEE, holds: ["self", "mine", "pair", "active", "year"] },
  { role: "mentee", as: "otherMentee", what: "herself in a group", about: FOREIGN, holds: ["self", "mine", "pair", "active", "year"] },
  { role: "mentee", as: "former", what: "herself, thirty days after the end", about: FORMER, holds: ["self", "mine", "pair", "year"] },
  { role: "mentee", as: "former", what: "herself, thirty-one days after the end: without a role", about: FORMER, where: "over", holds: ["year"] },
  { role: "mentee", as: "groupMate", what: "another mentee of the group", about: FOREIGN, holds: ["pair", "active", "year"] },
  { role: "mentee", as: "otherMentee", what: "another pair", about: MENTEE, holds: ["active", "year"] },
  { role: "mentee", as: "mentee", what: "her mentor", about: MENTOR, holds: ["year"] },
  { role: "grownUp", as: "grownUp", what: "the own group", about: PUPIL, holds: ["grp", "active", "year"] },
  { role: "grownUp", as: "otherGrownUp", what: "another group", about: PUPIL, holds: ["active", "year"] },
  { role: "grownUp", as: "grownUp", what: "the own group's mentee", about: PUPILS, holds: ["grp", "active", "year"] },
  { role: "grownUp", as: "otherGrownUp", what: "another group's mentee", about: PUPILS, holds: ["active", "year"] },
];

/** Groups of R.5 with their questions, as the page has them. */
const GROUPS = {
  A2: { kind: "Q02", keys: ["1", "2", "3", "4", "5", "6", "7", "10", "11", "12", "13", "14", "15", "16"] }, A3: { kind: "Q02", keys: ["8", "9"] },
  A25: { kind: "Q23", keys: ["1", "2", "3"] }, A26: { kind: "Q23", keys: ["4", "5"] },
} as const satisfies { readonly [group: string]: { readonly kind: "Q02" | "Q23"; readonly keys: readonly string[] } };
type Group = keyof typeof GROUPS;

const sheetOf = (answer: Answer, invite: string): Shown | undefined => (answer.ok ? (answer.value["sheets"] as Shown[]).find(({ inviteId }) => inviteId === invite) : undefined);
const keysOf = (sheet: Shown | undefined): string[] => ((sheet?.["answers"] as { key: string }[] | undefined) ?? []).map(({ key }) => key);
const inviteOf = ({ about }: Scene, group: Group): string | undefined => about[GROUPS[group].kind];
/** All questions of the group, or none of them. */
const reads = (scene: Scene, group: Group): boolean => {
  const { keys } = GROUPS[group];
  const seen = keysOf(sheetOf(ask(schoolAt(scene.where), scene.as, "answers.show", { personId: scene.about.person, closed: true }), inviteOf(scene, group)!)).filter((key) => (keys as readonly string[]).includes(key));
  expect([[], [...keys]]).toContainEqual(seen);
  return seen.length > 0;
};
const meets = (cells: { readonly [Each in Role]?: string }, { role, holds }: Pick<Scene, "role" | "holds">, letter = "s"): boolean =>
  grantsOf(cells[role] ?? "").some((grant) => grant.letter === letter && grant.when.every((condition) => holds.includes(condition)));
/** The author always sees his own (R.5). */
const mayRead = (scene: Scene, group: Group): boolean => meets(ANSWER_RIGHTS[group], scene) || scene.holds.includes("mine");

const groups = Object.keys(GROUPS) as Group[];
const cases = groups.flatMap((group) => SCENES.filter((scene) => inviteOf(scene, group) !== undefined).map((scene) => ({ name: `${group} of ${scene.role} (${scene.as}): ${scene.what}, ${scene.about.person}`, group, scene })));

describe("answers (R.5)", () => {
  it.each(cases)("$name", ({ group, scene }) => expect(reads(scene, group)).toBe(mayRead(scene, group)));

  it("whoever may read nothing of a person gets the answer for nobody", () => {
    const none = SCENES.filter((scene) => groups.every((group) => inviteOf(scene, group) === undefined || !mayRead(scene, group)));
    expect(none.length).toBeGreaterThan(10);
    for (const scene of none) {
      const said = [scene.about.person, "PR-404", PAIRS.active].map((personId) => JSON.stringify(ask(schoolAt(scene.where), scene.as, "answers.show", { personId, closed: true })));
      const stranger = scene.as === "former";
      expect({ what: scene.what, as: scene.as, said: [...new Set(said)] }).toEqual({ what: scene.what, as: scene.as, said: [expect.stringContaining(stranger ? '"door.stranger"' : '"notYours"')] });
    }
  });

  it("nor is anybody told that there is a closed answer but its author and the curator", () => {
    const told = [...SCENES].filter((scene) => scene.about.Q02 !== undefined).map((scene) => ({
      scene: `${scene.as} ${scene.what} ${scene.about.person}`, told: sheetOf(ask(schoolAt(scene.where), scene.as, "answers.show", { personId: scene.about.person, closed: false }), scene.about.Q02!)?.["hasClosed"] ?? false,
      may: mayRead(scene, "A3"),
    }));
    expect(told.filter(({ told: is, may }) => is !== may)).toEqual([]);
  });

  it("closed ones are not shown unasked", () => {
    for (const as of ["curator", "mentee"] as const) expect(keysOf(sheetOf(ask(schoolAt(), as, "answers.show", { personId: PEOPLE.mentee, closed: false }), INVITES.mentee))).toEqual([...GROUPS.A2.keys]);
  });

  it("a mentor of the same mentee in another pair sees what is about his own pair, and the request, which is about her (R.3)", () => {
    const sees = (as: Visitor, invite: string): boolean => sheetOf(ask(schoolAt("both"), as, "answers.show", { personId: PEOPLE.mentee, closed: true }), invite) !== undefined;
    expect({ own: sees("mentor", INVITES.report), before: sees("mentor", INVITES.reportBefore), request: sees("mentor", INVITES.mentee) }).toEqual({ own: true, before: true, request: true });
    expect({ own: sees("otherMentor", INVITES.report), before: sees("otherMentor", INVITES.reportBefore), request: sees("otherMentor", INVITES.mentee) }).toEqual({ own: false, before: false, request: true });
  });

  it("two roles are the union and nothing more: head of a subject here, mentor there", () => {
    const own = school();
    own.as(VISITORS.curator).call("appointment.make", { personId: PEOPLE.otherMentor, role: "headOfSubject", scope: "математика", from: "2026-12-01", to: null, orderNumber: "", orderDate: null });
    const answer = call(own, "otherMentor", "answers.show", { personId: PEOPLE.mentee, closed: true });
    expect(keysOf(sheetOf(answer, INVITES.report))).toEqual([...GROUPS.A25.keys]);
    expect(sheetOf(answer, INVITES.mentee)).toBeUndefined();
    expect(keysOf(sheetOf(call(own, "otherMentor", "answers.show", { personId: PEOPLE.otherMentee, closed: true }), INVITES.otherMentee))).toEqual([...GROUPS.A2.keys]);
  });

  it("what differs from the registry is the curator's alone", () => {
    for (const as of ["deputyTeaching", "deputyMethods", "mentor", "mentee"] as const) expect(ask(schoolAt(), as, "answers.show", { personId: PEOPLE.mentee, closed: true })).toMatchObject({ ok: true, value: { differs: [], ...(as === "mentee" ? {} : { opened: [] }) } });
    expect(ask(schoolAt(), "curator", "answers.show", { personId: PEOPLE.mentee, closed: false })).toMatchObject({ ok: true, value: { differs: [{ field: "subjects" }] } });
  });

  it("every grant of every cell is met by a scene, and each of its conditions by one in which it alone is false", () => {
    const grants = groups.flatMap((group) => (Object.entries(ANSWER_RIGHTS[group]) as [Column, string][]).flatMap(([role, cell]) => grantsOf(cell).map(({ when }) => ({ group, role, when }))));
    const met = (group: Group, role: Column, of: (holds: readonly Condition[]) => boolean): boolean => SCENES.some((scene) => scene.role === role && inviteOf(scene, group) !== undefined && of(scene.holds));
    expect(grants.filter(({ group, role, when }) => !met(group, role, (holds) => when.every((each) => holds.includes(each)))).map(({ group, role, when }) => `${group} ${role} ${when.join("+")}`)).toEqual([
      // Nobody is assigned to an invitation yet.
      "A26 deputyTeaching asg", "A26 deputyMethods asg",
    ]);
    const falseAlone = grants.flatMap(({ group, role, when }) => when.filter((condition) => !met(group, role, (holds) => !holds.includes(condition) && when.every((each) => each === condition || holds.includes(each)))).map((condition) => `${group} ${role} without ${condition}`));
    expect(falseAlone).toEqual([]);
  });
});

describe("the visitor's own questionnaires and everybody else's (R.3, R.6)", () => {
  const everybody = Object.keys(VISITORS) as Visitor[];
  /** Whose each invitation is, of those who reach the page. */
  const OWN: { readonly [Each in Visitor]?: readonly string[] } = {
    mentee: [INVITES.mentee, INVITES.report, INVITES.reportBefore], otherMentee: [INVITES.otherMentee, INVITES.reportSilent, INVITES.reportBeforeForeign],
    groupMate: [INVITES.groupMate, INVITES.reportOfMate, INVITES.reportBeforeSilent], mentor: [INVITES.mentor],
  };

  it.each(everybody)("%s opens exactly these, the curator all", (visitor) => {
    const workspace = schoolAt();
    const opened = Object.values(INVITES).filter((inviteId) => call(workspace, visitor, "form.show", { inviteId }).ok);
    expect(opened).toEqual(visitor === "curator" ? Object.values(INVITES) : Object.values(INVITES).filter((each) => OWN[visitor]?.includes(each)));
  });

  it.each(everybody)("%s is offered those that are open", (visitor) => {
    const home = call(schoolAt(), visitor, "home.show", {});
    const open: readonly string[] = [INVITES.mentee, INVITES.otherMentee, INVITES.groupMate, INVITES.mentor, INVITES.report, INVITES.reportSilent, INVITES.reportOfMate];
    const forms = home.ok ? (home.value["forms"] as { inviteId: string; link: string }[]) : [];
    expect(forms.map(({ inviteId }) => inviteId)).toEqual((OWN[visitor] ?? []).filter((each) => open.includes(each)));
    if (forms.length > 0) expect(meets(RIGHTS["invite.code"], { role: visitor === "mentor" ? "mentor" : "mentee", holds: ["self"] })).toBe(true);
  });

  it.each(["curator", "deputyTeaching", "mentor", "secondMentor", "groupMate"] as const)("%s cannot answer for another", (visitor) => {
    const workspace = schoolAt();
    const state = stateOf(workspace);
    for (const inviteId of [INVITES.report, INVITES.reportSilent, INVITES.mentee, "FI-404", PAIRS.active]) {
      expect({ inviteId, answer: call(workspace, visitor, "form.answer", { inviteId, values: { 1: "получилось" } }) }).toMatchObject({ inviteId, answer: { ok: false, code: "not-found", message: { key: "notYours", params: {} } } });
    }
    expect(stateOf(workspace)).toBe(state);
  });

  it("the curator sees an answered one without what is closed", () => {
    const shown = call(schoolAt(), "curator", "form.show", { inviteId: INVITES.mentee });
    expect(shown).toMatchObject({ ok: true, value: { values: { 1: "young1" } } });
    expect(JSON.stringify(shown)).not.toContain(closedMark(INVITES.mentee, "8"));
    expect(JSON.stringify(call(schoolAt(), "mentee", "form.show", { inviteId: INVITES.mentee }))).toContain(closedMark(INVITES.mentee, "8"));
  });
});

/** How a right of R.3 shows itself in a call that exists. */
type Probe = { readonly subject: Subject; readonly of: (scene: Scene) => boolean; readonly may: (scene: Scene) => boolean };
const reply = (scene: Scene, name: string, input: unknown): Shown => {
  const answer = ask(schoolAt(scene.where), scene.as, name, input);
  return answer.ok ? answer.value : {};
};
const waves = (scene: Scene): Shown[] => Object.values(WAVES_OF).flatMap((waveId) => (reply(scene, "wave.show", { waveId })["invites"] as Shown[] | undefined) ?? []);
const ownForms = (scene: Scene): Shown[] => (reply(scene, "home.show", {})["forms"] as Shown[] | undefined) ?? [];
const isOpen = ({ about }: Scene): boolean => ([INVITES.mentee, INVITES.otherMentee, INVITES.mentor, INVITES.pupil] as readonly (string | undefined)[]).includes(about.Q02);
const PROBES: readonly Probe[] = [
  { subject: "formWave", of: ({ about }) => about === MENTEE, may: (scene) => ((reply(scene, "forms.show", {})["waves"] as unknown[] | undefined) ?? []).length > 0 },
  { subject: "invite", of: isOpen, may: (scene) => [...waves(scene), ...ownForms(scene)].some(({ inviteId }) => inviteId === scene.about.Q02) },
  { subject: "invite.code", of: isOpen, may: (scene) => [...waves(scene), ...ownForms(scene)].some(({ inviteId, link }) => inviteId === scene.about.Q02 && /SEKRETKQD/.test(String(link))) },
  { subject: "request", of: ({ about }) => about.programme !== undefined && about !== MATE, may: (scene) => ((reply(scene, "programme.show", { pairId: scene.about.pair })["programmes"] as Shown[] | undefined) ?? []).some(({ programmeId, coverage }) => programmeId === scene.about.programme && coverage !== null) },
  { subject: "request.closed", of: ({ about, holds }) => about.Q02 !== undefined && !(about === MENTOR && holds.includes("mine")), may: (scene) => reads(scene, "A3") },
  { subject: "letter", of: ({ about }) => about === MENTEE, may: (scene) => ((reply(scene, "forms.show", {})["unclear"] as unknown[] | undefined) ?? []).length > 0 },
];
/** Grants that no call of this release shows, and why. */
const NOT_YET: readonly string[] = [
  // Nobody is assigned to an invitation yet.
  "invite deputyTeaching asg", "invite deputyMethods asg",
  // Who has answered is shown to mentor and grown-up with the pair's own card and week.
  "invite mentor pair", "invite grownUp grp", "invite.code grownUp grp",
  // A list of one's own letters comes with «Что о мне хранится».
  "letter mentor self", "letter mentee self",
];
const grantsFor = (subject: Subject): { role: Column; when: readonly Condition[] }[] =>
  (Object.entries(RIGHTS[subject]) as [Column, string][]).flatMap(([role, cell]) => grantsOf(cell).filter(({ letter }) => letter === "s").map(({ when }) => ({ role, when })));
const shownBy = (subject: Subject, { role, holds }: Scene): boolean =>
  grantsFor(subject).some((grant) => grant.role === role && !NOT_YET.includes(`${subject} ${role} ${grant.when.join("+")}`) && grant.when.every((each) => holds.includes(each)));
const probes = PROBES.flatMap((probe) => SCENES.filter(probe.of).map((scene) => ({ name: `${probe.subject} of ${scene.role} (${scene.as}): ${scene.what}, ${scene.about.person}`, probe, scene })));

describe("invitations, requests and letters (R.3)", () => {
  it.each(probes)("$name", ({ probe, scene }) => expect(probe.may(scene)).toBe(shownBy(probe.subject, scene)));

  it("every grant is met by a scene, and each of its conditions by one in which it alone is false", () => {
    const met = ({ of }: Probe, role: Column, is: (holds: readonly Condition[]) => boolean): boolean => SCENES.some((scene) => scene.role === role && of(scene) && is(scene.holds));
    const grants = PROBES.flatMap((probe) => grantsFor(probe.subject).map((grant) => ({ probe, ...grant, name: `${probe.subject} ${grant.role} ${grant.when.join("+")}` }))).filter(({ role }) => (role as string) !== "helper");
    expect(grants.filter(({ probe, role, when, name }) => !NOT_YET.includes(name) && !met(probe, role, (holds) => when.every((each) => holds.includes(each)))).map(({ name }) => name)).toEqual([]);
    expect(NOT_YET.filter((name) => !grants.some((each) => each.name === name))).toEqual([]);
    expect(grants.filter(({ name }) => !NOT_YET.includes(name)).flatMap(({ probe, role, when, name }) => when.filter((condition) => !met(probe, role, (holds) => !holds.includes(condition) && when.every((each) => each === condition || holds.includes(each)))).map((condition) => `${name} without ${condition}`))).toEqual([]);
  });

  it("a call that makes or changes them is open to the roles of that letter", () => {
    const VERBS: { readonly [verb in keyof typeof CONTRACT]?: readonly [Subject, "s" | "m" | "c"] } = {
      "forms.show": ["formWave", "s"], "wave.plan": ["formWave", "m"], "wave.send": ["formWave", "m"], "wave.close": ["formWave", "c"], "form.mend": ["formWave", "c"],
      "wave.show": ["invite.code", "m"], "wave.remind": ["invite", "c"], "odd.settle": ["invite", "c"], "answer.type": ["invite", "c"], "letter.settle": ["queue", "c"], "answers.collect": ["queue", "m"], "answers.take": ["person.card", "c"], "request.save": ["request", "c"],
    };
    for (const [verb, [subject, letter]] of Object.entries(VERBS)) {
      const roles = Object.entries(RIGHTS[subject]).filter(([, cell]) => grantsOf(cell).some((grant) => grant.letter === letter)).map(([role]) => role);
      expect({ verb, roles: [...CONTRACT[verb as keyof typeof CONTRACT].allowed] }).toEqual({ verb, roles });
    }
  });
});

describe("on its day (R.9.6)", () => {
  const values = { 1: "получилось многое", 3: "4" };
  const latest = (workspace: Workspace, invite: string): string => JSON.stringify(sheetOf(call(workspace, "curator", "answers.show", { personId: PEOPLE.mentee, closed: false }), invite));

  it("the author changes his answer while the wave is open; later it is kept as late (§6.4)", () => {
    const own = school();
    expect(call(own, "mentee", "form.answer", { inviteId: INVITES.report, values })).toEqual({ ok: true, value: { late: false } });
    expect(latest(own, INVITES.report)).toContain("получилось многое");
    expect(call(own, "mentee", "form.answer", { inviteId: INVITES.reportBefore, values })).toEqual({ ok: true, value: { late: true } });
    expect(latest(own, INVITES.reportBefore)).toContain('"late":true');
  });

  it("in a closed school year nothing is answered any more, nor typed in from paper", () => {
    const own = school();
    typeCell(own, "Учебные годы", () => true, "Состояние", "закрыт");
    const state = stateOf(own);
    const closed = { ok: false, code: "conflict", message: { key: "form.yearClosed" } };
    expect(call(own, "mentee", "form.answer", { inviteId: INVITES.report, values })).toMatchObject(closed);
    expect(call(own, "curator", "answer.type", { inviteId: INVITES.reportSilent, values })).toMatchObject(closed);
    expect(stateOf(own)).toBe(state);
    expect(latest(own, INVITES.report)).not.toBe("undefined");
  });

  it.each([["withdrawn", "consent.withdraw", { personId: PEOPLE.otherMentee, kind: "data", on: "2026-12-07" }], ["refused", "consent.tick", { personIds: [PEOPLE.otherMentee], kinds: ["data"], on: "2026-12-07", refused: true }]] as const)(
    "from the day on which the consent to personal data is %s nothing of the person is taken in, by whatever way", (_, verb, input) => {
      const own = withForm(school());
      expect(own.as(VISITORS.curator).call(verb, input)).toMatchObject({ ok: true });
      const before = own.sheet("Ответы");
      expect(call(own, "otherMentee", "form.answer", { inviteId: INVITES.reportSilent, values })).toMatchObject({ ok: false });
      expect(call(own, "curator", "answer.type", { inviteId: INVITES.reportSilent, values })).toMatchObject({ ok: false, code: "conflict", message: { key: "odd.noConsent" } });
      expect(call(own, "curator", "odd.settle", { oddId: "OA-1", inviteId: INVITES.otherMentee })).toMatchObject({ ok: false, code: "conflict", message: { key: "odd.noConsent" } });
      expect(own.sheet("Ответы")).toEqual(before);
    });

  it("whoever leaves the school has no door from that day on", () => {
    const own = school();
    expect(own.as(VISITORS.curator).call("leave.person", { personId: PEOPLE.groupMate, on: "2026-12-07", reason: "уволен(а)", apply: true })).toMatchObject({ ok: true });
    for (const [verb, input] of [["form.show", { inviteId: INVITES.groupMate }], ["form.answer", { inviteId: INVITES.reportOfMate, values }], ["answers.show", { personId: PEOPLE.groupMate, closed: true }]] as const) {
      expect({ verb, answer: call(own, "groupMate", verb, input) }).toMatchObject({ verb, answer: { ok: false, code: "forbidden", message: { key: "door.stranger" } } });
    }
  });
});

it("a cell that a hand has emptied breaks no screen", () => {
  const own = school();
  typeCell(own, "Анкеты", (row) => row["Ид"] === "FD-1", "Версия", "");
  typeCell(own, "Приглашения", (row) => row["Ид"] === INVITES.groupMate, "Напомнено, раз", "");
  expect(call(own, "curator", "forms.show", {})).toMatchObject({ ok: true });
  expect(call(own, "curator", "wave.show", { waveId: WAVES_OF.Q02 })).toMatchObject({ ok: true });
});

describe("the tables are the page's own", () => {
  /** R.5, typed again: CU · DT, DM · ME · ML · who else. «–» is nothing. */
  const R5: { readonly [Each in AnswerGroup]: readonly [string, string, string, string, { readonly [Each in Role]?: string }?] } = {
    A1: ["s", "s", "s@self", "–"], A2: ["s", "s", "s@pair", "s@self"], A3: ["s", "–", "–", "s@self"], A4: ["s", "s@asg", "s@pair", "s@self"], A5: ["s", "–", "–", "s@self"], A5a: ["s", "–", "–", "s@self"],
    A6: ["s", "s@asg", "s@mine", "s@self+signed"], A7: ["s", "–", "s@mine", "–", { deputyTeaching: "s@ask" }], A8: ["s", "s", "s@mine", "–", { director: "s@asg" }], A9: ["s", "s", "s@pair", "s@self"],
    A10: ["s", "s", "s@mine", "s@self+rel"], A11: ["s@agg s@ask", "–", "s@self", "s@self", { psychologist: "s@agg s@ask" }], A12: ["s", "s", "s@pair", "s@self"], A13: ["s", "–", "s@self", "s@self"],
    A14: ["s", "–", "s@self", "s@self"], A15: ["s", "–", "s@pair", "s@self"], A16: ["s", "–", "s@self", "s@self"], A17: ["s", "s@agg", "s@self", "s@self", { director: "s@agg" }], A18: ["s", "s", "s@pair", "s@self"],
    A20: ["s", "s@agg", "s@self", "s@self", { director: "s@agg" }], A21: ["s", "s@asg", "s@mine", "s@self+signed"], A22: ["s", "–", "–", "–"], A23: ["s", "s@asg", "s@pair", "s@self"], A24: ["s", "–", "s@self", "s@self"],
    A25: ["s", "s", "s@pair", "s@self", { headOfSubject: "s@subj" }], A26: ["s", "s@asg", "–", "s@self"],
  };
  /** R.3, typed again: CU · DI · DT · DM · HD · PS · ME · ML · GR · HE. */
  const COLUMNS = ["curator", "director", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist", "mentor", "mentee", "grownUp", "helper"] as const;
  const R3 = {
    "formWave": "s m c|–|–|–|–|–|–|–|–|–", "invite": "s m c|–|s@asg|s@asg|–|–|s@self s@pair|s@self|s@grp|–", "invite.code": "s m|–|–|–|–|–|s@self|s@self|s@grp|–", "letter": "s|–|–|–|–|–|s@self|s@self|–|–",
    "request": "s m c|–|s|s|–|–|s@pair|s@self|s@grp|–", "request.closed": "s|–|–|–|–|–|–|s@self|–|–", "draft": "–|–|s@mine c@mine|s@mine c@mine|s@mine c@mine|s@mine c@mine|s@mine c@mine|s@mine c@mine|s@mine c@mine|s@mine c@mine",
    "person.slots": "s m c|–|–|–|–|–|s@pair s@self c@self|s@pair s@self c@self|s@grp|–", "log": "s|–|–|–|–|–|–|–|–|–", "queue": "s m c|–|–|–|–|–|–|–|–|–",
  } as const satisfies { readonly [Each in Subject]?: string };
  const filled = (cells: readonly (readonly [string, string])[]): { [role: string]: string } => Object.fromEntries(cells.filter(([, cell]) => cell !== "–"));

  it.each(Object.entries(R5))("%s", (group, [cu, deputies, me, ml, others = {}]) => {
    expect(ANSWER_RIGHTS[group as AnswerGroup]).toEqual({ ...filled([["curator", cu], ["deputyTeaching", deputies], ["deputyMethods", deputies], ["mentor", me], ["mentee", ml]]), ...others });
  });

  it.each(Object.entries(R3))("%s", (subject, row) => {
    const cells = row.split("|").map((cell, at) => [COLUMNS[at]!, cell] as const);
    // CU's own drafts are drafts like everybody's (R.3, below the table).
    expect(RIGHTS[subject as Subject]).toEqual({ ...filled(cells), ...(subject === "draft" ? { curator: "s@mine c@mine" } : {}) });
  });

  it("every question has its group, and lies in the closed workbook if R.7 says so", () => {
    for (const [group, { kind, keys }] of Object.entries(GROUPS)) expect({ group, of: [...new Set(keys.map((key) => answerGroup(kind, key)))] }).toEqual({ group, of: [group] });
    for (const kind of ["Q02", "Q23"] as const) {
      expect(QUESTIONNAIRES[kind].items.map(({ key }) => key).sort()).toEqual(Object.values(GROUPS).filter((each) => each.kind === kind).flatMap(({ keys }) => [...keys]).sort());
      expect(QUESTIONNAIRES[kind].items.filter(({ closed }) => closed).map(({ key }) => key)).toEqual(kind === "Q02" ? ["8", "9"] : []);
    }
  });
});
