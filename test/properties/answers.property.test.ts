import fc from "fast-check";
import { collectStep, startCollecting } from "../../src/server/jobs/collect-answers";
import { QUESTIONNAIRES } from "../../src/server/catalogue/questionnaires";
import { VARIANT_GOAL } from "../../src/server/catalogue/goals";
import { scoreOf } from "../../src/server/domain/questions/score";
import { consent, form, invite, member, pair, participation, person, registryOf, track, wave } from "../../src/server/domain/questions/answered.test-data";
import { BLANK_REQUEST } from "../../src/server/domain/request";
import type { FormResponse } from "../../src/server/services";
import { CLOSED, TITLES, plainConfidence, plainLast, plainOdd, plainPair, plainPerson, plainRequest, plainValues, plainWinner, type PlainInvite, type PlainPair, type PlainPerson, type Raw } from "./plain-q02";
import { COORDINATOR, Killed, World, type Tables } from "./world";

const DRIVER = "curator";
const MODEL = "001";
const YEAR = registryOf({}).years[0]!;
const KEPT = { createdAt: YEAR.createdAt, createdBy: "", updatedAt: "" };

/** Instants of a few days, so that two are often the same; the wave closes on 15 September. */
const instants = fc.integer({ min: 0, max: 9 }).map((n) => new Date(Date.UTC(2026, 8, 8 + 2 * Math.floor(n / 2), n % 2 === 0 ? 9 : 21)).toISOString());
const words = fc.constantFrom("", "Говорить тише", " две\r\nстроки ", "=1+1", "?почему", "a; b=c");
const filled = fc.constantFrom("Вести урок; спокойно", "Не бояться родителей", "?", "DF01=3");
const subjects = fc.constantFrom("Математика, 5А и 7Б", "математика в 5А, 7Б; информатика 8 класс", "Физика 7–9 классы", "Русский язык и литература", "5А", "История, история 6");
const some = (titles: readonly string[]) => fc.subarray([...titles], { minLength: 1 });
const oddly = (titles: readonly string[]) => fc.oneof({ weight: 5, arbitrary: fc.shuffledSubarray([...titles], { minLength: 1 }) }, { weight: 1, arbitrary: fc.shuffledSubarray([...titles], { minLength: 1 }).map((chosen) => [...chosen, "переименовано вручную"]) });
const oneOf = (titles: readonly string[]) => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...titles) }, { weight: 1, arbitrary: fc.constant("переименовано вручную") });

const answers = fc.record({
  1: fc.constantFrom(...TITLES.who), 2: subjects, 3: fc.constantFrom("2026-09-01", "2026-08-24", "2019-01-10"),
  4: fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...TITLES.howHard) }, { weight: 1, arbitrary: fc.constantFrom(null, "переименовано вручную") }), { minLength: 15, maxLength: 15 }).map((rows) => ["часто", ...rows]),
  5: words, 6: filled, 7: oddly(TITLES.mentor), 8: words, 9: words, 10: oddly(TITLES.work), 11: fc.array(fc.option(some(TITLES.when), { nil: null }), { minLength: 5, maxLength: 5 }).map((rows) => [["окно"], ...rows]),
  12: oneOf(TITLES.often), 13: words, 14: fc.integer({ min: 0, max: 10 }).map(String), 15: oneOf(TITLES.willing), 16: filled,
});

const people = fc.array(fc.record({
  consent: fc.constantFrom("given", "given", "withdrawn"), email: fc.boolean(), subjects: fc.constantFrom([], [], ["математика"], ["физика"]), workStart: fc.constantFrom(null, null, "2026-09-01"), track: fc.constantFrom(null, "", "2020-09-01"),
  requested: fc.boolean(), invites: fc.integer({ min: 1, max: 2 }),
}), { minLength: 2, maxLength: 3 });
const pairs = fc.array(fc.record({
  group: fc.boolean(), of: fc.nat(2), state: fc.constantFrom("proposed", "agreed", "ordered", "working", "ended"), variant: fc.constantFrom("", "young", "leader", "subject"), request: fc.constantFrom("", "", "своё"),
  rhythm: fc.constantFrom("", "week"), mode: fc.constantFrom([], [], ["letters"]), goal: fc.constantFrom("", "variant", "Своя цель"),
}), { maxLength: 3 });
/** Submissions: whose code, which account, one state or two of them, the later after the earlier. */
const submissions = fc.array(fc.record({ code: fc.nat(7), account: fc.constantFrom("", "own", "other", "stranger"), states: fc.array(fc.record({ at: instants, answers }), { minLength: 1, maxLength: 2 }) }), { minLength: 1, maxLength: 6 });

type Given = { people: typeof people extends fc.Arbitrary<infer T> ? T : never; pairs: typeof pairs extends fc.Arbitrary<infer T> ? T : never; submissions: typeof submissions extends fc.Arbitrary<infer T> ? T : never; verified: boolean };

function schoolOf({ people: given, pairs: ofPairs, submissions: sent, verified }: Given) {
  const plainPeople = given.map((each, at): PlainPerson => ({
    id: `PR-${at + 1}`, addresses: each.email ? [`pr-${at + 1}@school0.example`] : [], consent: each.consent, subjects: [...each.subjects], workStart: each.workStart, slots: "",
    track: each.track === null ? null : { id: `TR-PR-${at + 1}`, start: each.track || null, model: MODEL }, participations: [{ id: `PT-${at}`, year: YEAR.id, role: "mentee", voluntary: at % 2 === 0 }, { id: `PT-M${at}`, year: YEAR.id, role: "mentor", voluntary: false }],
  }));
  const invites = given.flatMap((each, at): (PlainInvite & { wave: string })[] => Array.from({ length: each.invites }, (_, n) => ({ id: `FI-${at}${n}`, person: `PR-${at + 1}`, code: `CODE${at}${n}`, wave: `FW-${n + 1}` })));
  const plainPairs = ofPairs.map((each, at): PlainPair => {
    const one = plainPeople[each.of % plainPeople.length]!.id;
    return { id: `PA-${at}`, members: each.group ? plainPeople.map(({ id }) => id) : [one], state: each.state, variant: each.variant, request: each.request, rhythm: each.rhythm, mode: [...each.mode], goal: each.goal === "variant" ? (VARIANT_GOAL as { [variant: string]: string })[each.variant] ?? "" : each.goal };
  });
  const codes = [...invites.map(({ code }) => code), "", "CODEXX"];
  const store = sent.map(({ code: n, account, states }, at): Raw[] => {
    const code = codes[n % codes.length]!;
    const own = invites.find((each) => each.code === code)?.person ?? "PR-1";
    const address = { "": "", own: `${own.toLowerCase()}@school0.example`, other: "pr-2@school0.example", stranger: "stranger@mail.example" }[account]!;
    return [...states].sort((a, b) => (a.at < b.at ? -1 : 1)).map((state) => ({ id: `R${at}`, at: state.at, account: address, code, answers: state.answers as { [question: string]: unknown } })).filter((state, n_, all) => n_ === all.length - 1 || state.at < all[n_ + 1]!.at);
  });
  const tables: Tables = {
    settings: [{ key: "coordinator", value: COORDINATOR }, { key: "stageModel", value: MODEL }], years: [YEAR], formDefs: [form("FD-1", { verified, items: JSON.stringify(Object.fromEntries([["code", "i0"], ...Array.from({ length: 16 }, (_, n) => [String(n + 1), `i${n + 1}`])])) })],
    waves: [wave("FW-1"), wave("FW-2")], invites: invites.map(({ id, person: of, code, wave: waveId }) => invite(id, of, { code, waveId: waveId as never })),
    people: plainPeople.map(({ id, addresses, subjects: known, workStart }) => person(id, { email: addresses[0] ?? "", subjects: [...known], workStart: workStart as never })), consents: plainPeople.map(({ id, consent: state }) => consent(id, state as never)),
    tracks: plainPeople.flatMap(({ id, track: own }) => (own ? [track(id, { start: own.start as never })] : [])), participations: plainPeople.flatMap(({ id, participations: own }) => own.map((each) => participation(each.id, id, { role: each.role as never, voluntary: each.voluntary }))),
    requests: given.flatMap((each, at) => (each.requested ? [{ id: `RQ-X${at}`, personId: `PR-${at + 1}` as never, date: null, ...BLANK_REQUEST, category: "conservative" as const, goal: "прежняя", ...KEPT }] : [])),
    pairs: plainPairs.map(({ id, state, variant, request, rhythm, mode, goal }) => pair(id, { state: state as never, variant: variant as never, request, rhythm, mode: [...mode], goal })), members: plainPairs.flatMap(({ id, members }) => members.map((each) => member(id, each))),
  };
  return { tables, plainPeople, plainPairs, invites, store };
}

const response = ({ id, at, account, code, answers: given }: Raw): FormResponse => ({ id, at, account, values: Object.fromEntries([["i0", code], ...Object.entries(given).map(([n, value]) => [`i${n}`, value])].filter(([, value]) => value !== "")) as FormResponse["values"] });

/** A pass of the intake; a run that is killed leaves the next one to go on. */
function pass(world: World, full: boolean, kills: readonly number[] = [], most = 100): void {
  const left = [...kills];
  try {
    startCollecting(world.run(left.shift() ?? Infinity), full);
  } catch (thrown) {
    if (!(thrown instanceof Killed)) throw thrown;
  }
  for (let steps = 0; steps < 50; steps++) {
    const job = world.rows("jobs").find(({ state }) => state === "waiting" || state === "running");
    if (!job) return;
    try {
      collectStep(world.run(left.shift() ?? Infinity), job.id, DRIVER, most);
    } catch (thrown) {
      if (!(thrown instanceof Killed)) throw thrown;
    }
  }
  throw new Error("the intake does not come to an end");
}

const registryNow = (world: World) => JSON.stringify([world.rows("answers"), world.rows("closedAnswers"), world.rows("invites"), world.rows("requests"), world.rows("people"), world.rows("tracks"), world.rows("participations"), world.rows("pairs"), world.rows("oddAnswers"), world.rows("formDefs")]);
const said = (rows: { inviteId: string; key: string; value: string }[]) => Object.fromEntries(rows.map(({ inviteId, key, value }) => [`${inviteId} ${key}`, value]));

const anyOrder = fc.record({ people, pairs, submissions, verified: fc.boolean(), order: fc.infiniteStream(fc.nat(1000)), most: fc.integer({ min: 1, max: 4 }), kills: fc.array(fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }), { maxLength: 8 }) });

beforeAll(() => jest.spyOn(console, "error").mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

it("whatever the order of arrival, whatever is edited, doubled, replayed or killed: answers, scores and targets are those of a plain reading of the store", () => {
  fc.assert(fc.property(anyOrder, ({ order, kills, most, ...given }) => {
    const { tables, plainPeople, plainPairs, invites, store } = schoolOf(given);
    const world = new World(tables);
    world.seen = { published: true, accepting: true, items: Array.from({ length: 17 }, (_, n) => `i${n}`) };
    // Submissions appear in any order; the store itself never goes back behind a later state.
    const events = store.flat().map((raw) => ({ raw, rank: order.next().value as number })).sort((one, other) => one.rank - other.rank);
    events.forEach(({ raw }, at) => {
      const known = world.store.get(raw.id);
      if (!known || known.at < raw.at) world.store.set(raw.id, response(raw));
      if ((order.next().value as number) % 2 === 0) pass(world, (order.next().value as number) % 3 === 0, kills[at] ?? [], most);
    });
    pass(world, true, [], most);
    const settled = registryNow(world);
    pass(world, true);
    pass(world, false);
    expect(registryNow(world)).toBe(settled);

    const stored = store.map((states) => states[states.length - 1]!);
    const ours = stored.filter((raw) => plainOdd(raw, invites, plainPeople, given.verified) === null);
    const answered = invites.flatMap((each) => { const winner = plainWinner(each, ours); return winner ? [{ each, winner, values: plainValues(winner) }] : []; });
    const expected = (closed: boolean) => Object.fromEntries(answered.flatMap(({ each, values }) => Object.entries(values).filter(([key]) => CLOSED.includes(key) === closed).map(([key, value]) => [`${each.id} ${key}`, value])));
    expect(said(world.rows("answers"))).toEqual(expected(false));
    expect(said(world.rows("closedAnswers"))).toEqual(expected(true));
    expect(world.rows("answers").length + world.rows("closedAnswers").length).toBe(16 * answered.length);
    const item = QUESTIONNAIRES.Q02.items.find(({ key }) => key === "14")!;
    for (const { each, winner } of answered) expect(scoreOf(item, world.rows("answers").find(({ inviteId, key }) => inviteId === each.id && key === "14")!.value)).toBe(plainConfidence(winner));
    expect(world.rows("invites").filter(({ state }) => state === "answered").map(({ id, answeredAt, responseId, late, source }) => [id, answeredAt, responseId, late, source]))
      .toEqual(answered.map(({ each, winner }) => [each.id, winner.at, winner.id, new Date(Date.parse(winner.at) + 3 * 3_600_000).toISOString() >= "2026-09-16", "form"]));

    for (const one of plainPeople) {
      const winner = plainLast(one, invites, ours);
      const row = world.rows("people").find(({ id }) => id === one.id)!;
      const after = winner ? plainPerson(one, winner, YEAR.id, plainPairs, MODEL) : one;
      expect([row.subjects, row.workStart, row.slots]).toEqual([after.subjects, after.workStart, after.slots]);
      expect(world.rows("tracks").filter(({ menteeId }) => menteeId === one.id).map(({ id, start, model }) => ({ id, start, model }))).toEqual(after.track ? [after.track] : []);
      expect(world.rows("participations").filter(({ personId }) => personId === one.id).map(({ id, yearId, role, voluntary }) => ({ id, year: yearId, role, voluntary }))).toEqual(after.participations);
      const requests = world.rows("requests").filter(({ personId }) => personId === one.id);
      if (winner) {
        const { category, difficulties, otherDifficulty, goal, preferences, mode, rhythm, strength } = requests[0]!;
        expect({ category, difficulties, otherDifficulty, goal, preferences, mode, rhythm, strength }).toEqual(plainRequest(winner));
      }
      expect(requests).toHaveLength(winner || tables.requests!.some(({ personId }) => personId === one.id) ? 1 : 0);
    }
    expect(world.rows("pairs").map(({ id, request, rhythm, mode, goal }) => ({ id, request, rhythm, mode, goal }))).toEqual(plainPairs.map((each) => {
      const only = plainPeople.find(({ id }) => id === each.members[0])!;
      const { id, request, rhythm, mode, goal } = plainPair(each, plainLast(only, invites, ours), only.id, VARIANT_GOAL);
      return { id, request, rhythm, mode, goal };
    }));

    const odd = world.rows("oddAnswers");
    expect(new Set(odd.map(({ responseId }) => responseId)).size).toBe(odd.length);
    expect(odd.filter(({ state }) => state === "open").map(({ responseId, why }) => `${responseId} ${why}`).sort()).toEqual(stored.flatMap((raw) => { const why = plainOdd(raw, invites, plainPeople, given.verified); return why === null ? [] : [`${raw.id} ${why}`]; }).sort());
  }), { numRuns: 150 });
});
