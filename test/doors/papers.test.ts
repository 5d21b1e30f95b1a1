import { PAPERS, PEOPLE, TODAY, call, cell, curatorOf, marksIn, school, stateOf, typeCell, withFiles, type Answer, type Visitor } from "./school";
import type { Workspace } from "../../local/workspace";
import { DOCUMENT_RIGHTS, type DocumentGroup } from "../../src/server/catalogue/document-rights";
import { grantsOf, type Condition, type Letter } from "../../src/server/domain/rights";

/**
 * Groups of `domain/rights.md` R.4 that this release has, each paper of the fixture gone through as each visitor: `s` stands in papers.show
 * and opens, `g` marks a pen signature, `k` acknowledges. What is expected is read off DOCUMENT_RIGHTS, so a cell that changes changes its
 * cases; which conditions hold is written here by hand.
 */
type Column = "curator" | "director" | "deputyTeaching" | "deputyMethods" | "headOfSubject" | "psychologist" | "mentor" | "mentee" | "grownUp" | "helper";
type State = "draft" | "signed" | "replaced" | "cancelled" | "archived";
type Kind = "D10" | "D12" | "D15" | "D16" | "D22" | "D23" | "D49" | "D57" | "D58" | "D59";
type Paper = { readonly name: keyof typeof PAPERS; readonly id: string; readonly kind: Kind; readonly state: State; readonly holds: { readonly [Each in Visitor]?: readonly Condition[] } };

const GROUP: { readonly [Each in Kind]: DocumentGroup } = { D10: "G3", D12: "G4", D15: "G5", D16: "G6", D22: "G7", D23: "G8", D49: "G14", D57: "G15", D58: "G15", D59: "G15" };
const COLUMN_OF: { readonly [Each in Visitor]?: Column } = {
  curator: "curator", director: "director", actingDirector: "director", deputyTeaching: "deputyTeaching", deputyMethods: "deputyMethods", headOfSubject: "headOfSubject", otherHead: "headOfSubject",
  psychologist: "psychologist", mentor: "mentor", secondMentor: "mentor", otherMentor: "mentor", mentee: "mentee", otherMentee: "mentee", groupMate: "mentee", grownUp: "grownUp", otherGrownUp: "grownUp", helper: "helper", otherHelper: "helper",
};
const visitors = Object.keys(COLUMN_OF) as Visitor[];

/** The first pair: its paper is about its one mentee. */
const ofPair = (more: { readonly [Each in Visitor]?: readonly Condition[] } = {}): Paper["holds"] =>
  ({ headOfSubject: ["subj", "active"], mentor: ["pair", "active"], secondMentor: ["pair", "active"], mentee: ["pair", "self", "active"], helper: ["help", "active"], ...more });
/** The group of others, and which of its mentees it is about. */
const ofGroup = (about: "otherMentee" | "groupMate", more: { readonly [Each in Visitor]?: readonly Condition[] } = {}): Paper["holds"] =>
  ({ otherHead: ["subj", "active"], otherMentor: ["pair", "active"], otherMentee: ["pair", "active"], groupMate: ["pair", "active"], otherHelper: ["help", "active"], [about]: ["pair", "self", "active"], ...more });
/** Who stands in an order: the mentors, the second one too, and the mentees. */
const ORDER_LIST = { mentor: ["list", "pair"], secondMentor: ["list", "pair"], mentee: ["list", "pair", "self"] } as const;
const GROUP_LIST = { otherMentor: ["list", "pair"], otherMentee: ["list", "pair", "self"], groupMate: ["list", "pair", "self"] } as const;
const HEAD = { director: ["asg"] } as const;
const paper = (name: keyof typeof PAPERS, kind: Kind, state: State, holds: Paper["holds"]): Paper => ({ name, id: PAPERS[name], kind, state, holds });
const REGISTER: readonly Paper[] = [
  paper("order", "D10", "signed", { ...ORDER_LIST, ...GROUP_LIST, ...HEAD, grownUp: ["grp"], headOfSubject: ["subj"], otherHead: ["subj"] }),
  paper("orderDraft", "D10", "draft", { mentor: ["list", "pair"] }),
  paper("orderForeign", "D10", "signed", { ...GROUP_LIST, ...HEAD, otherHead: ["subj"] }),
  paper("orderCancelled", "D10", "cancelled", { ...ORDER_LIST, ...HEAD }),
  paper("orderArchived", "D10", "archived", { ...ORDER_LIST, ...HEAD }),
  paper("agreement", "D12", "signed", ofPair()), paper("agreementDraft", "D12", "draft", ofPair()), paper("agreementForeign", "D12", "signed", ofGroup("otherMentee")),
  paper("agreementForeignDraft", "D12", "draft", ofGroup("groupMate")), paper("agreementCancelled", "D12", "cancelled", ofPair()), paper("agreementArchived", "D12", "archived", ofPair()),
  paper("agreementEnded", "D12", "signed", { mentor: ["pair"] }),
  paper("programme", "D15", "signed", ofPair()), paper("programmeDraft", "D15", "draft", ofPair()), paper("programmeForeign", "D15", "signed", ofGroup("otherMentee", { otherMentee: ["pair", "self", "active", "list"] })),
  paper("programmeForeignDraft", "D15", "draft", ofGroup("groupMate")), paper("programmeReplaced", "D15", "replaced", ofPair()), paper("programmeCancelled", "D15", "cancelled", ofPair()),
  paper("programmeArchived", "D15", "archived", ofPair()),
  paper("adaptation", "D16", "signed", ofPair()), paper("adaptationDraft", "D16", "draft", ofPair()), paper("adaptationAssigned", "D16", "draft", ofPair({ deputyTeaching: ["asg"] })),
  paper("adaptationForeign", "D16", "signed", ofGroup("otherMentee")), paper("adaptationForeignDraft", "D16", "draft", ofGroup("groupMate")), paper("adaptationCancelled", "D16", "cancelled", ofPair()),
  paper("pupilCard", "D57", "signed", { grownUp: ["grp"] }), paper("pupilCardDraft", "D57", "draft", { grownUp: ["grp"] }),
  paper("pupilResult", "D58", "signed", { grownUp: ["grp"] }), paper("pupilThanks", "D59", "signed", { grownUp: ["grp"] }),
  // The mentor's own: a diary, the sheet of a coaching lesson that he observed, his reference; of the pair's others the mentee has the sheet.
  paper("diary", "D22", "signed", ofPair({ mentor: ["mine", "pair", "active"] })), paper("lesson", "D23", "signed", ofPair({ mentor: ["mine", "pair", "active"], mentee: ["pair", "self", "sa", "active"] })),
  paper("reference", "D49", "signed", ofPair({ mentor: ["self", "pair", "active"], mentee: ["pair", "active"] })),
  paper("adaptationArchived", "D16", "archived", ofPair()), paper("adaptationAssignedToMethods", "D16", "draft", ofGroup("otherMentee", { deputyMethods: ["asg"] })),
];

type Scene = { readonly paper: Paper; readonly as: Visitor; readonly column: Column; readonly holds: readonly Condition[] };
const SCENES: readonly Scene[] = REGISTER.flatMap((each) => visitors.map((as): Scene => ({
  paper: each, as, column: COLUMN_OF[as]!,
  holds: [...(each.holds[as] ?? []), ...(each.state === "draft" ? ["draft" as const] : []), ...(each.state === "signed" || each.state === "replaced" ? ["signed" as const] : [])],
})));
const isOver = ({ paper: { state } }: Scene): boolean => state === "cancelled" || state === "archived";

const cellOf = ({ paper: { kind }, column }: Pick<Scene, "column"> & { readonly paper: Pick<Paper, "kind"> }): ReturnType<typeof grantsOf> =>
  grantsOf((DOCUMENT_RIGHTS[GROUP[kind]] as { readonly [Each in Column]?: string })[column] ?? "");
const grants = (scene: Scene, letter: Letter): ReturnType<typeof grantsOf> => cellOf(scene).filter((each) => each.letter === letter && each.when.every((condition) => scene.holds.includes(condition)));
/** A reader sees drafts only where «draft» is named, or where he is to sign; what is given up or archived is the curator's. */
function sees(scene: Scene): boolean {
  if (scene.column === "curator") return true;
  if (isOver(scene)) return false;
  return scene.paper.state === "draft" ? grants(scene, "s").some(({ when }) => when.includes("draft")) || grants(scene, "g").length > 0 : grants(scene, "s").length > 0;
}
/** Roles that have the verb paper.mark (R.6), and the grown-up for the papers of his group (G15). */
const MARKS: readonly Column[] = ["curator", "director", "grownUp"];
const mayMark = (scene: Scene): boolean => MARKS.includes(scene.column) && sees(scene) && grants(scene, "g").length > 0;
/** `k` stands in no cell of G5, but the mentee reads a programme that the mentor wrote (R-D03) and R.6 lets whoever is in the list. */
const mayAcknowledge = (scene: Scene): boolean =>
  sees(scene) && (scene.paper.state === "signed" || scene.paper.state === "replaced") && (grants(scene, "k").length > 0 || (scene.paper.kind === "D15" && scene.holds.includes("list")));

const NOT_YOURS = { ok: false, code: "not-found", message: { key: "notYours", params: {} }, details: [], execution: "" };
type Shown = { readonly [field: string]: unknown };
const valueOf = (answer: Answer): Shown => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};
const notYours = (answer: Answer): boolean => JSON.stringify(answer) === JSON.stringify(NOT_YOURS);
const listed = (workspace: Workspace, as: Visitor): string[] => [null, "archived"].flatMap((state) => {
  const answer = call(workspace, as, "papers.show", { query: "", kind: null, state, page: 0 });
  return answer.ok ? (answer.value["papers"] as { paperId: string }[]).map(({ paperId }) => paperId) : [];
});
const personOf = (workspace: Workspace, visitor: Visitor): string => (visitor === "curator" ? curatorOf(workspace) : ({
  director: "PR-1", actingDirector: "PR-2", deputyTeaching: "PR-3", deputyMethods: "PR-4", headOfSubject: "PR-5", psychologist: "PR-6", grownUp: "PR-7", otherHead: "PR-8", otherGrownUp: "PR-9",
  mentor: PEOPLE.mentor, secondMentor: PEOPLE.secondMentor, mentee: PEOPLE.mentee, otherMentor: PEOPLE.otherMentor, otherMentee: PEOPLE.otherMentee, groupMate: PEOPLE.groupMate, helper: "PR-25", otherHelper: "PR-26",
} as { readonly [Each in Visitor]?: string })[visitor]!);
/** A person acknowledges for himself; the curator for somebody of the list, from the signed sheet. */
const acknowledged = (workspace: Workspace, { paper: { id, holds }, as }: Scene): Answer => call(workspace, as, "paper.acknowledge", {
  paperId: id, personIds: [as === "curator" ? personOf(workspace, (Object.keys(holds) as Visitor[]).find((each) => holds[each]!.includes("list")) ?? "mentor") : personOf(workspace, as)], date: TODAY, agree: "yes", remark: "",
});
const markedAs = (workspace: Workspace, { paper: { id }, as }: Scene): Answer => call(workspace, as, "paper.mark", { papers: [{ paperId: id, number: `секрет-номер-${id.slice(3)}` }], date: TODAY, signers: [], scan: null });

const workspace = school();
const registerOf = (visitor: Visitor, input: object = {}): Shown => valueOf(call(workspace, visitor, "papers.show", { query: "", kind: null, state: null, page: 0, ...input }));
const shown = new Map(visitors.map((visitor) => [visitor, listed(workspace, visitor)]));
const named = (scenes: readonly Scene[]): { name: string; scene: Scene }[] => scenes.map((scene) => ({ name: `${GROUP[scene.paper.kind]} ${scene.paper.name} (${scene.paper.state}) ${scene.as}`, scene }));

describe("s: the paper stands in the register", () => {
  it.each(named(SCENES))("$name", ({ scene }) => {
    expect(shown.get(scene.as)!.includes(scene.paper.id)).toBe(sees(scene));
  });

  it("nobody is shown more than that, and no paper twice", () => {
    for (const visitor of visitors) expect({ visitor, n: new Set(shown.get(visitor)).size }).toEqual({ visitor, n: shown.get(visitor)!.length });
    for (const visitor of visitors) expect(shown.get(visitor)!.filter((id) => !REGISTER.some((each) => each.id === id))).toEqual([]);
  });

  it("what the register counts is what it shows", () => {
    for (const visitor of visitors) {
      const { total, counts, papers } = registerOf(visitor) as { total: number; counts: { n: number }[]; papers: unknown[] };
      expect({ visitor, total, counted: counts.reduce((sum, { n }) => sum + n, 0) }).toEqual({ visitor, total: papers.length, counted: papers.length });
    }
  });
});

describe("s: paper.open answers or refuses alike", () => {
  it.each(named(SCENES))("$name", ({ scene }) => {
    const state = stateOf(workspace);
    const answer = call(workspace, scene.as, "paper.open", { paperId: scene.paper.id });
    const may = sees(scene);
    // Without files in this school whoever may open a paper is told that it has none.
    expect(answer).toEqual(may ? expect.objectContaining({ ok: false, code: "not-ready", message: expect.objectContaining({ key: "paper.noFile" }) }) : NOT_YOURS);
    expect(stateOf(workspace)).toBe(state);
  });

  it("with files it is a PDF named by kind, number and date alone", () => {
    const own = withFiles(school());
    for (const [as, id] of [["curator", PAPERS.orderDraft], ["director", PAPERS.orderDraft], ["mentor", PAPERS.programmeDraft], ["mentee", PAPERS.agreementDraft]] as const) {
      const { title, pdf } = valueOf(call(own, as, "paper.open", { paperId: id })) as { title: string; pdf: string };
      expect({ as, title, pdf: Buffer.from(pdf, "base64").subarray(0, 5).toString() }).toEqual({ as, title: expect.stringMatching(/^D1[025]$/), pdf: "%PDF-" });
    }
    for (const [as, id] of [["mentor", PAPERS.orderDraft], ["otherMentor", PAPERS.programmeDraft], ["groupMate", PAPERS.agreementDraft], ["deputyTeaching", PAPERS.programmeDraft], ["psychologist", PAPERS.orderDraft]] as const) {
      expect(call(own, as, "paper.open", { paperId: id })).toEqual(NOT_YOURS);
    }
  });
});

describe("g: paper.mark", () => {
  const asked = SCENES.filter(({ column }) => MARKS.includes(column));
  it.each(named(asked.filter((scene) => !mayMark(scene))))("not: $name", ({ scene }) => {
    const state = stateOf(workspace);
    expect(markedAs(workspace, scene)).toEqual(NOT_YOURS);
    expect(stateOf(workspace)).toBe(state);
  });

  // Whoever has the right is told what the paper lacks, by the machine of the register.
  it.each(named(asked.filter((scene) => mayMark(scene))))("$name", ({ scene }) => {
    const state = stateOf(workspace);
    const answer = markedAs(workspace, scene);
    const keys = answer.ok ? [] : answer.details.map(({ key }) => key);
    expect({ code: answer.ok ? "ok" : answer.code, keys }).toEqual({ code: "invalid-input", keys: [scene.paper.state === "draft" ? "paper.noFile" : "paper.notDraft"] });
    expect(stateOf(workspace)).toBe(state);
  });

  it.each(named(SCENES.filter(({ column, paper: { state } }) => !MARKS.includes(column) && state === "draft")))("$name has no such verb, although he may sign with a pen", ({ scene }) => {
    const state = stateOf(workspace);
    expect(markedAs(workspace, scene)).toMatchObject({ ok: false, code: "forbidden", message: { key: "door.role", params: {} } });
    expect(stateOf(workspace)).toBe(state);
  });

  it("done by everybody who may, each on a school of its own: the paper is signed, a job waits, and nothing else of it", () => {
    for (const scene of SCENES.filter((each) => mayMark(each) && each.paper.state === "draft" && each.paper.kind !== "D16" && each.as !== "actingDirector")) {
      const own = school();
      typeCell(own, "Документы", (row) => row["Ид"] === scene.paper.id, "Ид файла", "a-file");
      expect({ scene: named([scene])[0]!.name, answer: markedAs(own, scene) }).toMatchObject({ answer: { ok: true, value: { marked: 1, job: { kind: "sign-papers", state: "waiting" } } } });
      expect(cell(own, "Документы", (row) => row["Ид"] === scene.paper.id, "Состояние")).toBe("подписан");
    }
  });

  it("one paper that is not the visitor's refuses the whole call, before a scan is stored", () => {
    const state = stateOf(workspace);
    const scan = { type: "application/pdf", base64: Buffer.from("%PDF-1.4").toString("base64") };
    for (const paperIds of [[PAPERS.orderDraft, PAPERS.agreementDraft], [PAPERS.agreementDraft, PAPERS.orderDraft], ["DC-404", PAPERS.orderDraft]]) {
      expect(call(workspace, "director", "paper.mark", { papers: paperIds.map((paperId) => ({ paperId, number: "1" })), date: TODAY, signers: [], scan })).toEqual(NOT_YOURS);
    }
    expect(stateOf(workspace)).toBe(state);
  });
});

describe("k: paper.acknowledge", () => {
  it.each(named(SCENES.filter((scene) => !mayAcknowledge(scene) && scene.column !== "curator")))("not: $name", ({ scene }) => {
    const state = stateOf(workspace);
    expect(notYours(acknowledged(workspace, scene))).toBe(true);
    expect(stateOf(workspace)).toBe(state);
  });

  it("by everybody who may", () => {
    const own = school();
    const may = SCENES.filter((scene) => mayAcknowledge(scene) && scene.column !== "curator");
    for (const scene of may) {
      expect({ scene: named([scene])[0]!.name, answer: acknowledged(own, scene) }).toMatchObject({ answer: { ok: true } });
      // Once: a second time is no second row.
      const rows = own.sheet("Ознакомление").length;
      expect(acknowledged(own, scene)).toMatchObject({ ok: true, value: { acknowledged: 0 } });
      expect(own.sheet("Ознакомление")).toHaveLength(rows);
    }
    expect(may.map(({ paper: { name }, as }) => `${name} ${as}`).sort()).toEqual([
      "order groupMate", "order mentee", "order mentor", "order otherMentee", "order otherMentor", "order secondMentor", "orderForeign groupMate", "orderForeign otherMentee", "orderForeign otherMentor", "programmeForeign otherMentee",
    ]);
  });

  it("the curator enters it from the signed sheet, for people of the list alone", () => {
    const own = school();
    for (const scene of SCENES.filter(({ as, paper: { kind, state } }) => as === "curator" && kind === "D10" && state === "signed")) expect(acknowledged(own, scene)).toMatchObject({ ok: true });
    const state = stateOf(own);
    for (const personIds of [[PEOPLE.agreedMentee], ["PR-1"], ["PR-404"], [PEOPLE.mentor, PEOPLE.agreedMentee]]) {
      expect(call(own, "curator", "paper.acknowledge", { paperId: PAPERS.order, personIds, date: TODAY, agree: "", remark: "" })).toEqual(NOT_YOURS);
    }
    expect(call(own, "curator", "paper.acknowledge", { paperId: PAPERS.orderDraft, personIds: [PEOPLE.mentor], date: TODAY, agree: "", remark: "" })).toEqual(NOT_YOURS);
    expect(stateOf(own)).toBe(state);
  });

  it("how many have read is told to curator, deputies and signers; the others are told of themselves (R.3)", () => {
    const told = (visitor: Visitor): unknown => (registerOf(visitor, { kind: "D10" })["papers"] as { paperId: string; acknowledged: unknown }[]).find(({ paperId }) => paperId === PAPERS.order)?.acknowledged;
    const all = told("curator") as { of: number };
    expect(all.of).toBeGreaterThan(1);
    for (const visitor of ["deputyTeaching", "deputyMethods", "director"] as const) expect({ visitor, told: told(visitor) }).toEqual({ visitor, told: all });
    for (const visitor of ["mentor", "mentee"] as const) expect({ visitor, told: told(visitor) }).toEqual({ visitor, told: { done: 0, of: 1 } });
  });

  it("nobody acknowledges for another person", () => {
    const state = stateOf(workspace);
    for (const [as, personIds] of [["mentor", [PEOPLE.mentee]], ["mentor", [PEOPLE.mentor, PEOPLE.mentee]], ["mentee", [PEOPLE.mentor]], ["director", [PEOPLE.mentor]], ["deputyTeaching", [PEOPLE.mentor]], ["grownUp", [PEOPLE.pupilMentor]]] as const) {
      expect(call(workspace, as, "paper.acknowledge", { paperId: PAPERS.order, personIds, date: TODAY, agree: "yes", remark: "" })).toEqual(NOT_YOURS);
    }
    expect(stateOf(workspace)).toBe(state);
  });
});

describe("one answer for what is not the visitor's", () => {
  const ids = [PAPERS.orderDraft, PAPERS.orderArchived, PAPERS.orderCancelled, PAPERS.agreementForeign, PAPERS.programmeForeign, PAPERS.programmeArchived, PAPERS.adaptationForeignDraft, PEOPLE.mentor, "PA-1", "PG-1", "QU-1", "DC-404"];
  it.each(["mentor", "mentee", "grownUp", "psychologist", "headOfSubject"] as const)("%s: a draft, an archived, a foreign, another kind of id, none at all", (visitor) => {
    const state = stateOf(workspace);
    const open = new Set(ids.map((paperId) => JSON.stringify(call(workspace, visitor, "paper.open", { paperId }))));
    const acknowledge = new Set(ids.map((paperId) => JSON.stringify(call(workspace, visitor, "paper.acknowledge", { paperId, personIds: [personOf(workspace, visitor)], date: TODAY, agree: "", remark: "" }))));
    expect([...open, ...acknowledge]).toEqual([JSON.stringify(NOT_YOURS), JSON.stringify(NOT_YOURS)]);
    expect(stateOf(workspace)).toBe(state);
  });

  it("the curator too gets it for what does not exist", () => {
    for (const [verb, more] of [["paper.open", {}], ["paper.keep", {}], ["paper.cancel", { reason: "нет", apply: true }], ["paper.acknowledge", { personIds: [PEOPLE.mentor], date: TODAY, agree: "", remark: "" }]] as const) {
      for (const paperId of ["DC-404", "PA-1", "QU-1"]) expect({ verb, answer: call(workspace, "curator", verb, { paperId, ...more }) }).toEqual({ verb, answer: NOT_YOURS });
    }
  });
});

describe("what stands beside the papers", () => {
  it("the people who may sign are named to those who mark a signature, and to nobody who sees no appointments (R.3)", () => {
    const told = visitors.filter((visitor) => (registerOf(visitor)["signers"] as unknown[]).length > 0);
    expect(told.filter((visitor) => !["deputyTeaching", "deputyMethods"].includes(visitor)).sort()).toEqual(["actingDirector", "curator", "director"]);
  });

  it("who has not read yet, what could be made and what may be undone are the curator's", () => {
    for (const visitor of visitors.filter((each) => each !== "curator")) {
      const { ready, undoable, papers } = registerOf(visitor) as { ready: unknown[]; undoable: unknown[]; papers: { waitsFor: unknown[]; url: string }[] };
      expect({ visitor, ready, undoable, names: papers.flatMap(({ waitsFor }) => waitsFor), urls: papers.map(({ url }) => url).filter((url) => url !== "") }).toEqual({ visitor, ready: [], undoable: [], names: [], urls: [] });
    }
  });

  it("no paper is found by words that the visitor may not see", () => {
    const found = (visitor: Visitor, query: string): unknown => registerOf(visitor, { query })["total"];
    expect(found("curator", "секрет-карточка-Н-014")).toBeGreaterThan(0);
    for (const visitor of ["mentor", "mentee", "grownUp", "headOfSubject", "psychologist", "groupMate"] as const) expect({ visitor, n: found(visitor, "секрет-карточка-Н-014") }).toEqual({ visitor, n: 0 });
    for (const query of ["секрет-основание-1", "секрет-ответ-1", "секрет-замечание"]) expect({ query, n: found("curator", query) }).toEqual({ query, n: 0 });
  });

  it("a refusal names no paper", () => {
    expect(marksIn(JSON.stringify([call(workspace, "mentor", "paper.open", { paperId: PAPERS.orderDraft }), call(workspace, "director", "paper.mark", { papers: [{ paperId: PAPERS.agreementDraft, number: "1" }], date: TODAY, signers: [], scan: null })]))).toEqual([]);
  });
});

describe("the table itself", () => {
  const LETTERS: readonly Letter[] = ["s", "g", "k"];
  const columns = [...new Set(Object.values(COLUMN_OF))] as Column[];
  const cells = (["D10", "D12", "D15", "D16"] as const).flatMap((kind) => columns.flatMap((column) =>
    cellOf({ paper: { kind }, column }).filter(({ letter }) => LETTERS.includes(letter)).map((grant) => ({ kind, column, grant, name: `${GROUP[kind]} ${column}: ${grant.letter}${grant.when.length > 0 ? `@${grant.when.join("+")}` : ""}` }))));
  const of = (kind: Kind, column: Column): Scene[] => SCENES.filter((scene) => scene.paper.kind === kind && scene.column === column && !isOver(scene));

  it("every grant is met by a scene in which it holds", () => {
    expect(cells.filter(({ kind, column, grant: { when } }) => !of(kind, column).some(({ holds }) => when.every((each) => holds.includes(each)))).map(({ name }) => name).sort()).toEqual(NOT_YET);
  });

  it("and each of its conditions by one in which it alone is false", () => {
    const unmet = cells.flatMap(({ kind, column, grant: { when }, name }) => when.filter((condition) =>
      !of(kind, column).some(({ holds }) => !holds.includes(condition) && when.every((each) => each === condition || holds.includes(each)))).map((condition) => `${name} without ${condition}`));
    expect(unmet.filter((each) => !NOT_YET.some((name) => each.startsWith(name))).sort()).toEqual([]);
  });
});

/** Grants that no scene can show, and why. */
const NOT_YET: readonly string[] = [
  // The list of an order holds mentors and mentees (`documents.md` D10): a grown-up and a helper are in none.
  "G3 grownUp: k@list", "G3 grownUp: s@list", "G3 helper: k@list", "G3 helper: s@list",
].sort();
