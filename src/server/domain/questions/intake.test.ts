import type { InviteId } from "../../../contract/schemas";
import { requestOfTeacher } from "../../../templates/questionnaires/entry";
import { day, invite, member, pair, participation, person, registryOf, track, wave } from "./answered.test-data";
import { differing } from "./differing";
import { intakeOf, type Intake, type ToTake } from "./intake";
import { pairWishes } from "./pair-wishes";
import { latestOf, readResponse, saidOf, type Said } from "./said";
import type { TargetLook } from "./targets";
import type { Registry, RegistryRows } from "../registry";
import type { Answer, Person } from "../tables";

const GOALS = { young: "Цель варианта" };
const ANNA = person("PR-1");
const FIRST = "2026-09-01T10:00:00.000Z";
const SECOND = "2026-09-02T10:00:00.000Z";
const school = (rows: Partial<RegistryRows> = {}): Registry => registryOf({ people: [ANNA], waves: [wave("FW-1")], invites: [invite("FI-1", "PR-1"), invite("FI-2", "PR-1")], ...rows });
const look = (registry: Registry): TargetLook => ({ registry, models: { young: "001", newcomer: "001", deficit: "annual", conservative: "annual" }, goals: GOALS, yearOf: () => "YR-1" });
const submission = (said: Said, more: Partial<ToTake> & { readonly to?: string } = {}): ToTake => ({ said, at: FIRST, responseId: "R1", late: false, source: "form", invite: invite(more.to ?? "FI-1", "PR-1"), ...more });

/** One submission to a school as it stands, with the answers that are there already. */
const take = (registry: Registry, said: Said, more: Parameters<typeof submission>[1] = {}, open: readonly Answer[] = []): Intake => {
  const given = submission(said, more);
  return intakeOf(look(registry), registry.people[0], "Q02", requestOfTeacher, { open, closed: [] }, [{ ...given, invite: registry.invite(given.invite.id) ?? given.invite }]);
};
const rowsOf = ({ open }: Intake): Answer[] => open.map(({ after }) => after);
const answeredBefore = (more: object = {}) => ({ invites: [invite("FI-1", "PR-1", { state: "answered", answeredAt: FIRST, responseId: "R1", ...more }), invite("FI-2", "PR-1")] });

describe("where an answer goes", () => {
  it.each<[string, Said, object]>([
    ["«первый год в профессии» is a young specialist (R-A16)", { 1: "young1" }, { category: "young" }], ["«второй-третий год» too", { 1: "young" }, { category: "young" }],
    ["«опытный, но новый» is newly arrived (R-A17)", { 1: "newcomer" }, { category: "newcomer" }], ["«хочу усилить одну область» is a deficit (R-A18)", { 1: "deficit" }, { category: "deficit" }],
    ["difficulties with their scores, as far as they can be read (R-D05)", { 4: "DF01=3; DF02=0; DF03=?как-то" }, { difficulties: { DF01: 3, DF02: 0 } }],
    ["words and choices of the request", { 5: "голос", 6: "план", 7: "subject; any", 10: "letters", 12: "month", 13: "шахматы" }, { otherDifficulty: "голос", goal: "план", preferences: ["subject", "any"], mode: ["letters"], rhythm: "month", strength: "шахматы" }],
    ["an optional answer that was taken back is empty", { 13: "" }, { strength: "" }],
  ])("%s", (_, said, fields) => expect(take(school(), said).targets.request).toEqual(fields));

  it("wish and block stay in the closed workbook (R.7)", () => {
    const { open, closed, targets } = take(school(), { 5: "голос", 8: "Иванова", 9: "" });
    expect([open.map(({ after }) => after.key), closed.map(({ after }) => [after.key, after.value])]).toEqual([["5"], [["8", "Иванова"], ["9", ""]]]);
    expect(JSON.stringify(targets)).not.toContain("Иванова");
  });

  it("«да» and «скорее да» are voluntary, for the year of the wave alone (R-B20)", () => {
    const rows = { participations: [participation("PT-1", "PR-1"), participation("PT-2", "PR-1", { yearId: "YR-0", voluntary: true }), participation("PT-3", "PR-1", { role: "mentor" })] };
    expect([take(school(rows), { 15: "rather" }).targets.participations, take(school(rows), { 15: "asked" }).targets.participations]).toEqual([[{ id: "PT-1", fields: { voluntary: true } }], []]);
  });

  it.each<[string, string, string, string | null]>([
    ["a deficit makes it one year, without control", "deficit", "", "annual"], ["a young specialist's is the school's", "young", "", null], ["the variant of the pair asks for one year whatever was answered", "young", "leader", "annual"],
  ])("the course: %s", (_, code, variant, model) => {
    const rows = { tracks: [track("PR-1")], pairs: [pair("PA-1", { variant: variant as never })], members: [member("PA-1", "PR-1")] };
    expect(take(school(rows), { 1: code }).targets.tracks).toEqual(model === null ? [] : [{ id: "TR-PR-1", fields: { model } }]);
  });
});

describe("what somebody may have filled in better is taken only where it is empty, or was brought by an earlier answer", () => {
  const of = (rows: Partial<RegistryRows>, one: Partial<Person> = {}) => school({ people: [{ ...ANNA, ...one }], ...rows });

  it.each<[string, Partial<Person>, Said, object]>([
    ["subjects where there are none", {}, { 2: "Математика, 5А" }, { subjects: ["математика"] }], ["not where there are some", { subjects: ["физика"] }, { 2: "Математика, 5А" }, {}],
    ["the first day", {}, { 3: "2026-08-24" }, { workStart: "2026-08-24" }], ["not another one", { workStart: day("2020-09-01") }, { 3: "2026-08-24" }, {}],
    ["nor one that cannot be one", {}, { 3: "0026-08-24" }, {}], ["or is more than a year ahead", {}, { 3: "2027-09-03" }, {}], ["a year ahead at most", {}, { 3: "2027-09-02" }, { workStart: "2027-09-02" }],
  ])("%s", (_, one, said, fields) => expect(Object.assign({}, ...take(of({}, one), said).targets.people.map((each) => each.fields))).toEqual(fields));

  it("a course that is not begun begins on that day", () => {
    expect(take(of({ tracks: [track("PR-1")] }), { 3: "2026-08-24" }).targets.tracks).toEqual([{ id: "TR-PR-1", fields: { start: "2026-08-24" } }]);
    expect(take(of({ tracks: [track("PR-1", { start: day("2026-09-01") })] }), { 3: "2026-08-24" }).targets.tracks).toEqual([]);
  });

  it("an edited answer follows its earlier state, and leaves alone what a hand has changed since", () => {
    const first = rowsOf(take(school(), { 2: "Математика" }));
    expect(first[0]!.taken).toEqual(["PR-1"]);
    const edited = (subjects: string[]) => take(of(answeredBefore(), { subjects }), { 2: "Физика" }, { at: SECOND }, first).targets.people;
    expect([edited(["математика"]), edited(["химия"])]).toEqual([[{ id: "PR-1", fields: { subjects: ["физика"] } }], []]);
  });

  it("what stood there before, by chance the same, is nobody's answer", () => {
    const first = rowsOf(take(of({}, { subjects: ["математика"] }), { 2: "Математика" }));
    expect([first[0]!.taken, take(of(answeredBefore(), { subjects: ["математика"] }), { 2: "Физика" }, { at: SECOND }, first).targets.people]).toEqual([[], []]);
  });

  const WISHES = { 6: "план", 10: "letters", 12: "month", 16: "Вести урок" };
  const pairsAfter = (more: Partial<RegistryRows>) => Object.assign({}, ...take(of({ members: [member("PA-1", "PR-1")], ...more }), WISHES).targets.pairs.map((each) => each.fields)) as object;
  it.each<[string, Partial<RegistryRows>, object]>([
    ["an agreed pair takes all of them", { pairs: [pair("PA-1")] }, { request: "план", mode: ["letters"], rhythm: "month", goal: "Вести урок" }],
    ["under an order the goal stays", { pairs: [pair("PA-1", { state: "working" })] }, { request: "план", mode: ["letters"], rhythm: "month" }],
    ["the goal of the variant makes way", { pairs: [pair("PA-1", { variant: "young", goal: "Цель варианта", request: "своё", rhythm: "week", mode: ["group"] })] }, { goal: "Вести урок" }],
    ["another goal does not", { pairs: [pair("PA-1", { goal: "Своя", request: "своё", rhythm: "week", mode: ["group"] })] }, {}],
    ["a pair that is over takes nothing", { pairs: [pair("PA-1", { state: "ended" })] }, {}],
    ["a group's work is not one person's wish", { pairs: [pair("PA-1", { kind: "group" })], members: [member("PA-1", "PR-1"), member("PA-1", "PR-2")] }, {}],
    ["but whoever is left of it is a pair", { pairs: [pair("PA-1", { request: "своё", rhythm: "week", mode: ["group"] })], members: [member("PA-1", "PR-1"), member("PA-1", "PR-2", { to: day("2026-08-30") })] }, { goal: "Вести урок" }],
    ["pupils' pairs have nothing to do with it", { pairs: [pair("PA-1", { form: "pupil-pupil" })] }, {}],
  ])("%s", (_, rows, fields) => expect(pairsAfter(rows)).toEqual(fields));

  it("a pair that begins afterwards finds them among the answers", () => {
    const latest = latestOf(rowsOf(take(school(), { ...WISHES, 12: "?иначе" })), () => undefined);
    const { fields, goal, rows } = pairWishes(requestOfTeacher, latest);
    expect([fields, goal, rows.map(({ field }) => field)]).toEqual([{ request: "план", rhythm: "", mode: ["letters"] }, "Вести урок", ["request", "mode", "goal"]]);
  });

  it("what differs is told, and what would be taken", () => {
    const differs = (one: Partial<Person>, said: Said, start: string | null = null) => differing({ ...ANNA, ...one }, start === null ? undefined : track("PR-1", { start: day(start) }), requestOfTeacher, latestOf(rowsOf(take(school(), said)), () => undefined))
      .map(({ field, answered, registry, value }) => [field, answered, registry, value]);
    expect(differs({ subjects: ["физика"] }, { 2: "Математика, 5А" })).toEqual([["subjects", "Математика, 5А", "физика", ["математика"]]]);
    expect(differs({ subjects: ["математика"], workStart: day("2026-08-24") }, { 2: "Математика, 5А", 3: "2026-08-24" })).toEqual([]);
    expect(differs({ workStart: day("2026-08-24") }, { 3: "2026-08-24" }, "2026-09-01")).toEqual([["workStart", "2026-08-24", "2026-09-01", "2026-08-24"]]);
    expect(differs({}, { 3: "1026-08-24" })).toEqual([["workStart", "1026-08-24", "", null]]);
    expect(differs({ subjects: ["физика"] }, { 2: "5А" })).toEqual([]);
  });
});

describe("of several submissions the latest counts, question by question", () => {
  it("the curator's own change of a request outlives the same submission again, not a later one", () => {
    const rows = rowsOf(take(school(), { 6: "план" }));
    expect(take(school(answeredBefore()), { 6: "план" }, {}, rows).targets.request).toEqual({});
    expect(take(school(answeredBefore()), { 6: "план" }, { at: SECOND }, rows).targets.request).toEqual({ goal: "план" });
  });

  it("an older one fills only questions that nobody has answered", () => {
    const rows = rowsOf(take(school(), { 6: "поздний" }, { at: SECOND }));
    const { open, invites, targets } = take(school(answeredBefore({ answeredAt: SECOND, responseId: "R2" })), { 6: "ранний", 13: "шахматы" }, {}, rows);
    expect([open.map(({ after }) => [after.key, after.value]), invites, targets.request]).toEqual([[["13", "шахматы"]], [], { strength: "шахматы" }]);
  });

  it("of two invitations of one person, too; and one that says nothing new is not counted", () => {
    const rows = rowsOf(take(school(), { 6: "второй" }, { to: "FI-2", at: SECOND }));
    const early = take(school(), { 6: "первый" }, { to: "FI-1" }, rows);
    expect([early.took, early.targets.request, early.invites.map(({ id, state }) => [id, state])]).toEqual([1, {}, [["FI-1", "answered"]]]);
    expect(take(school(answeredBefore()), { 6: "первый" }, {}, rowsOf(early)).took).toBe(0);
  });

  it("a late one is marked, and counts", () => {
    const { open, invites } = take(school(), { 6: "план" }, { late: true });
    expect([open[0]!.after.late, invites[0]!.late]).toEqual([true, true]);
  });
});

describe("a form that a hand has changed", () => {
  const IDS = { code: "i0", 5: "i5", 6: "i6", 7: "i7", 13: "i13" };
  const read = (given: object, items: string[] | null) => readResponse(requestOfTeacher, IDS, given as never, items === null ? null : { items: new Set(items), rows: {} });

  it("a question that is gone says nothing, one that was left empty is an empty answer", () => {
    expect(read({ i6: "план" }, ["i6", "i5"]).said).toEqual({ 5: "", 6: "план" });
    expect(read({ i6: "план" }, null).said).toEqual({ 6: "план" });
  });
  it("a question with a star that is empty was not answered", () => expect(saidOf(requestOfTeacher, { 6: "", 13: "" })).toEqual({ 13: "" }));
  it("an answer to a question of somebody else is told, not taken", () => expect(read({ i6: "план", i99: "?" }, ["i6", "i99"])).toEqual({ said: { 6: "план" }, strange: ["i99"] }));
  it("an answer outlives its question", () => {
    const rows = rowsOf(take(school(), { 6: "план", 13: "шахматы" }));
    const { open } = take(school(answeredBefore()), read({ i6: "новый план" }, ["i6"]).said, { at: SECOND }, rows);
    expect(open.map(({ after }) => [after.key, after.value])).toEqual([["6", "новый план"]]);
  });
});

it("an invitation id and a question make the id of an answer: never two", () => {
  const id = "FI-1" as InviteId;
  expect(rowsOf(take(school(), { 6: "план", 13: "" })).map((row) => [row.id, row.inviteId])).toEqual([["FI-1.6", id], ["FI-1.13", id]]);
});
