import { WAVES } from "../../catalogue/waves";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import type { RegistryRows } from "../registry";
import type { Consent } from "../tables";
import { consent, day, form, invite, member, pair, participation, person, registryOf, wave } from "./answered.test-data";
import { previewOf } from "./audience";
import { periodsOf } from "./due";

const YEAR = { start: day("2026-09-01") };
const both = (personId: string, state: Consent["state"] = "given"): Consent[] => [consent(personId, state), { ...consent(personId, "given"), id: `CM-${personId}`, kind: "mentoring" }];
const rows = (more: Partial<RegistryRows> = {}): Partial<RegistryRows> => ({
  people: [person("PR-1")], participations: [participation("PT-1", "PR-1")], consents: both("PR-1"), formDefs: [form("FD-1")], ...more,
});
const look = (more: Partial<RegistryRows>, kind: "Q02" | "Q23" | "Q11a" | "Q11b" = "Q02", today = "2026-09-08", period = kind === "Q02" ? "entry" : kind === "Q23" ? "2026-09" : "pulse", personIds: readonly string[] | null = null) =>
  previewOf({ registry: registryOf(rows(more)), calendar: { daysOff: new Set(), workingDays: new Set() }, dayOf: (instant) => day(instant.slice(0, 10)), today: day(today), yearId: "YR-1", pageDomain: "school0.example" }, WAVES[kind], periodsOf(WAVES[kind], YEAR).find(({ id }) => id === period)!, personIds as PersonId[] | null);
const why = (...args: Parameters<typeof look>): unknown => look(...args).leftOut.map((each) => each.why.key);
const working = pair("PA-1", { state: "working", start: day("2026-09-01"), end: day("2027-05-31") });

describe("Q02 goes to teachers who take part as mentees this year", () => {
  it("with a consent to both, here today", () => expect(look({})).toMatchObject({ invited: [{ person: { id: "PR-1" }, pairId: "", way: "mail", again: "" }], leftOut: [] }));

  it.each<[string, Partial<RegistryRows>]>([
    ["wave.out.consent.none", { consents: [] }],
    ["wave.out.consent.none", { consents: [consent("PR-1", "given")] }],
    ["wave.out.consent.none", { consents: [...both("PR-1").slice(1), { ...consent("PR-1", "given"), until: day("2026-09-07") }] }],
    ["wave.out.consent.refused", { consents: both("PR-1", "refused") }],
    ["wave.out.consent.withdrawn", { consents: both("PR-1", "withdrawn"), participations: [participation("PT-1", "PR-1", { state: "blocked" })] }],
    ["wave.out.left", { people: [person("PR-1", { status: "left", leftOn: day("2026-09-08") })] }],
    ["wave.out.left", { people: [person("PR-1", { leftOn: day("2026-09-08") })] }],
    ["wave.out.onLeave", { people: [person("PR-1", { status: "onLeave" })] }],
    ["wave.out.paused", { participations: [participation("PT-1", "PR-1", { state: "paused" })] }],
    ["wave.out.answered", { waves: [wave("FW-1", { closesOn: day("2026-09-01") })], invites: [invite("FI-1", "PR-1", { state: "answered" })] }],
    ["wave.out.invited", { waves: [wave("FW-1")], invites: [invite("FI-1", "PR-1")] }],
  ])("%s", (key, more) => {
    expect(why(more)).toEqual([key]);
    expect(look(more).invited).toEqual([]);
  });

  it("the last day of a consent still counts", () =>
    expect(look({ consents: [...both("PR-1").slice(1), { ...consent("PR-1", "given"), until: day("2026-09-08") }] }).invited).toHaveLength(1));
  it("an earlier wave that closed without an answer does not bar a new one", () =>
    expect(look({ waves: [wave("FW-1", { closesOn: day("2026-09-07") })], invites: [invite("FI-1", "PR-1")] }).invited).toMatchObject([{ again: "" }]));
  it("nor does one of another year or of another questionnaire", () => {
    expect(look({ waves: [wave("FW-1", { yearId: "YR-0" })], invites: [invite("FI-1", "PR-1", { state: "answered" })] }).invited).toHaveLength(1);
    expect(look({ waves: [wave("FW-1", { kind: "Q23" })], invites: [invite("FI-1", "PR-1")] }).invited).toHaveLength(1);
  });
  it("an invitation of the open wave that did not arrive goes out again", () =>
    expect(look({ waves: [wave("FW-1")], invites: [invite("FI-1", "PR-1", { state: "undelivered" })] }).invited).toMatchObject([{ again: "FI-1" }]));
  it("who answered in one of two waves has answered, in whatever order they stand", () => {
    const waves = [wave("FW-1", { closesOn: day("2026-09-01") }), wave("FW-2")];
    const invites = [invite("FI-1", "PR-1", { state: "answered" }), invite("FI-2", "PR-1", { waveId: "FW-2" as never })];
    expect(why({ waves, invites })).toEqual(["wave.out.answered"]);
    expect(why({ waves: [...waves].reverse(), invites })).toEqual(["wave.out.answered"]);
  });
  it("others are no candidates, and who is named gets a reason", () => {
    const people = [person("PR-1"), person("PR-2", { kind: "pupil" }), person("PR-3", { kind: "external" }), person("PR-4")];
    const participations = [participation("PT-2", "PR-2", { form: "pupil-pupil" }), participation("PT-4", "PR-4", { role: "mentor" }), participation("PT-5", "PR-1", { yearId: "YR-0" })];
    expect(look({ people, participations })).toEqual({ invited: [], leftOut: [] });
    expect(why({ people, participations, consents: [...both("PR-1"), ...both("PR-4")] }, "Q02", "2026-09-08", "entry", ["PR-1", "PR-2", "PR-3", "PR-4", "PR-4"]))
      .toEqual(["wave.out.notMentee", "wave.out.pupil", "wave.out.external", "wave.out.notMentee"]);
  });
  it.each([["", "slip"], ["a@elsewhere.example", "mail"]])("an address %s is reached by %s", (email, way) => expect(look({ people: [person("PR-1", { email })] }).invited).toMatchObject([{ way }]));
  it("about the only active pair; of two pairs about none", () => {
    const other = pair("PA-2", { state: "ordered", start: day("2026-09-01") });
    expect(look({ pairs: [working], members: [member("PA-1", "PR-1")] }).invited).toMatchObject([{ pairId: "PA-1" }]);
    expect(look({ pairs: [working, other], members: [member("PA-1", "PR-1"), member("PA-2", "PR-1")] }).invited).toMatchObject([{ pairId: "" }]);
    expect(look({ pairs: [working], members: [member("PA-1", "PR-1", { to: day("2026-09-07") })] }).invited).toMatchObject([{ pairId: "" }]);
  });
});

describe("Q23 goes to those of them who have an active pair", () => {
  const paired = (more: Partial<typeof working> = {}): Partial<RegistryRows> => ({ pairs: [{ ...working, ...more }], members: [member("PA-1", "PR-1")] });
  it("about the pair", () => expect(look(paired(), "Q23").invited).toMatchObject([{ pairId: "PA-1", way: "mail" }]));
  it.each<[string, Partial<RegistryRows>, string]>([
    ["wave.out.noPair", {}, "2026-09-30"],
    ["wave.out.noPair", paired({ state: "agreed" }), "2026-09-30"],
    ["wave.out.noPair", paired({ end: day("2026-09-29") }), "2026-09-30"],
    ["wave.out.newcomer", paired({ start: day("2026-10-01") }), "2026-10-02"],
  ])("%s", (key, more, today) => expect(why(more, "Q23", today)).toEqual([key]));
  it("a pair that began on the month's last day has its report", () => expect(look(paired({ start: day("2026-09-30") }), "Q23", "2026-10-02").invited).toHaveLength(1));
  it("the page lets in accounts of the school alone", () => expect(look({ ...paired(), people: [person("PR-1", { email: "a@elsewhere.example" })] }, "Q23").invited).toMatchObject([{ way: "slip" }]));
  it("each month is asked anew", () => {
    const asked: Partial<RegistryRows> = { ...paired(), waves: [wave("FW-1", { kind: "Q23", period: "2026-09" })], invites: [invite("FI-1", "PR-1", { state: "answered" })] };
    expect(why(asked, "Q23", "2026-10-30", "2026-09")).toEqual(["wave.out.answered"]);
    expect(look(asked, "Q23", "2026-10-30", "2026-10").invited).toHaveLength(1);
  });
});

describe("Q11 goes to both sides of a pair, anew after each mark (R-J11)", () => {
  const paired = (more: Partial<typeof working> = {}): Partial<RegistryRows> => ({
    people: [person("PR-1"), person("PR-9")], consents: [...both("PR-1"), ...both("PR-9")], pairs: [{ ...working, ...more }], members: [member("PA-1", "PR-1")],
  });
  it.each([
    ["2026-09-14", null, "2026-09-15"], ["2026-09-15", "2026-09-28", null], ["2026-09-28", "2026-09-28", null], ["2026-09-29", "2026-10-12", null], ["2026-10-12", "2026-10-12", null], ["2026-10-13", null, "2026-10-27"],
    ["2026-10-27", "2026-11-09", null], ["2026-11-10", null, "2026-12-26"], ["2026-12-26", "2027-01-08", null], ["2027-02-23", null, "2027-02-24"], ["2027-02-24", "2027-03-09", null],
  ])("on %s until %s, else from %s", (today, until, from) => {
    for (const [kind, who] of [["Q11a", "PR-1"], ["Q11b", "PR-9"]] as const) {
      const { invited, leftOut } = look(paired(), kind, today);
      expect(invited.map(({ person: { id }, about, pairId, due }) => ({ id, about, pairId, due }))).toEqual(until === null ? [] : [{ id: who, about: null, pairId: "PA-1", due: until }]);
      expect(leftOut.map((each) => each.why)).toEqual(from === null ? [] : [{ key: "wave.out.notYet", params: { on: from } }]);
    }
  });
  it("a pair that has not met has none, nor one that is over; who is named is told", () => {
    expect(why(paired({ state: "ordered" }), "Q11a", "2026-09-15")).toEqual(["wave.out.noPair"]);
    expect(look(paired({ end: day("2026-09-14") }), "Q11b", "2026-09-15")).toEqual({ invited: [], leftOut: [] });
    expect(why(paired({ end: day("2026-09-14") }), "Q11b", "2026-09-15", "pulse", ["PR-9"])).toEqual(["wave.out.notMentor"]);
  });
  it("a mentor of two pairs is asked about each", () => {
    const two = { ...paired(), pairs: [working, { ...working, id: "PA-2" as never }], members: [member("PA-1", "PR-1"), member("PA-2", "PR-1")] };
    expect(look(two, "Q11b", "2026-09-15").invited.map(({ pairId }) => pairId)).toEqual(["PA-1", "PA-2"]);
    const asked = { ...two, waves: [wave("FW-1", { kind: "Q11b", period: "pulse", openedOn: day("2026-09-15") })], invites: [invite("FI-1", "PR-9", { pairId: "PA-1" as never, state: "answered", createdAt: "2026-09-15T07:00:00.000Z" })] };
    expect(look(asked, "Q11b", "2026-09-16").invited.map(({ pairId }) => pairId)).toEqual(["PA-2"]);
  });
  it.each([
    ["answered on this mark", "answered", "2026-09-29T07:00:00.000Z", "2026-10-20", "wave.out.answered"],
    ["answered on the one before", "answered", "2026-09-28T07:00:00.000Z", "2026-10-20", null],
    ["asked on the one before and still open", "sent", "2026-09-28T07:00:00.000Z", "2026-10-01", "wave.out.invited"],
    ["asked on the one before and over", "sent", "2026-09-28T07:00:00.000Z", "2026-09-28", null],
  ] as const)("%s", (_, state, createdAt, closesOn, left) => {
    const rows = { ...paired(), waves: [wave("FW-1", { kind: "Q11a", period: "pulse", openedOn: day("2026-09-15"), closesOn: day(closesOn) })], invites: [invite("FI-1", "PR-1", { pairId: "PA-1" as never, state, createdAt })] };
    expect(why(rows, "Q11a", "2026-10-01")).toEqual(left === null ? [] : [left]);
  });
});

describe("when it is time (the calendar of waves)", () => {
  const calendar = { daysOff: new Set(["2026-09-30"]), workingDays: new Set<string>() };
  const due = (kind: "Q02" | "Q23", today: string) => periodsOf(WAVES[kind], YEAR).find((period) => {
    const { from, to } = period.due(calendar);
    return from <= (today as IsoDate) && (today as IsoDate) <= to;
  })?.id ?? null;
  it.each([["2026-07-31", null], ["2026-08-01", "entry"], ["2026-10-31", "entry"], ["2026-11-01", null]])("Q02 on %s: %s", (today, period) => expect(due("Q02", today)).toBe(period));
  it.each([["2026-09-28", null], ["2026-09-29", "2026-09"], ["2026-10-10", "2026-09"], ["2026-10-11", null], ["2026-10-29", null], ["2026-10-30", "2026-10"], ["2027-05-31", "2027-05"], ["2027-06-30", null]])(
    "Q23 on %s: %s", (today, period) => expect(due("Q23", today)).toBe(period));
});
