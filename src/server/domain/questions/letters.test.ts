import fc from "fast-check";
import type { PersonId } from "../../../contract/schemas";
import { day, form, invite, registryOf, wave } from "./answered.test-data";
import { admissionsFor, refusalOf, untried } from "./admission";
import { CODE_ALPHABET, CODE_LENGTH, newCode } from "./code";
import { afterLetter, afterRefusal, endsOf, letterIdFor, type LetterRecord } from "./letters";
import { inviteLink, isAnswerable } from "./link";
import { isMailTime, nextMail } from "./mail-time";
import { countsOf, rateOf, rateOfForm } from "./rate";
import { inviteState, isWaveOpen } from "./wave";

const HOURS = { from: "08:00", to: "18:00" };
const calendar = { daysOff: new Set(["2026-11-04"]), workingDays: new Set(["2026-11-07"]) };

describe("quiet hours", () => {
  it.each([
    ["2026-11-03", "07:59", false], ["2026-11-03", "08:00", true], ["2026-11-03", "17:59", true], ["2026-11-03", "18:00", false], ["2026-11-04", "12:00", false], ["2026-11-07", "12:00", true], ["2026-11-08", "12:00", false],
  ])("%s %s: %s", (on, time, expected) => expect(isMailTime({ day: day(on), time }, calendar, HOURS)).toBe(expected));
  it.each([
    ["2026-11-03", "07:59", "2026-11-03"], ["2026-11-03", "08:00", "2026-11-05"], ["2026-11-06", "20:00", "2026-11-07"], ["2026-11-07", "12:00", "2026-11-09"], ["2026-11-04", "03:00", "2026-11-05"],
  ])("after %s %s the next digest is that of %s", (on, time, next) => expect(nextMail({ day: day(on), time }, calendar, HOURS)).toEqual({ day: next, time: "08:00" }));
});

describe("a code is twelve characters of an alphabet without look-alikes", () => {
  it("and never one that is taken", () => {
    let turn = 0;
    const random = (below: number): number => (turn++ < CODE_LENGTH ? 0 : turn % below);
    const code = newCode(random, new Set([CODE_ALPHABET[0]!.repeat(CODE_LENGTH)]));
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
    expect(code).not.toBe(CODE_ALPHABET[0]!.repeat(CODE_LENGTH));
    expect(CODE_ALPHABET).not.toMatch(/[01OIL]/);
  });
});

describe("an invitation's state", () => {
  it.each([
    ["2026-09-15", {}, "sent", "sent"], ["2026-09-16", {}, "sent", "silent"], ["2026-09-16", {}, "opened", "silent"], ["2026-09-16", {}, "answered", "answered"], ["2026-09-16", {}, "created", "created"], ["2026-09-16", {}, "undelivered", "undelivered"],
    ["2026-09-10", { closedOn: day("2026-09-10") }, "sent", "silent"],
  ] as const)("on %s with %j: %s is %s", (today, more, state, shown) => expect(inviteState(invite("FI-1", "PR-1", { state }), wave("FW-1", more), day(today))).toBe(shown));
  it("a wave is open from its first to its last day", () => expect(["2026-08-24", "2026-08-25", "2026-09-15", "2026-09-16"].map((today) => isWaveOpen(wave("FW-1"), day(today)))).toEqual([false, true, true, false]));
});

describe("M31: persons who answered of persons invited, the undelivered apart", () => {
  const of = (...states: string[]) => states.map((state, at) => invite(`FI-${at}`, `PR-${at}`, { state: state as never }));
  it.each<[string[], number, number, number | null]>([
    [[], 0, 0, null], [["undelivered"], 0, 0, null], [["sent"], 1, 0, 0], [["sent", "answered", "answered", "undelivered"], 3, 2, 67], [["created", "answered"], 2, 1, 50],
  ])("%j", (states, invited, answered, percent) => expect(rateOf(of(...states))).toEqual({ invited, answered, percent }));
  it("silent and waiting are counted live", () => expect(countsOf(of("created", "sent", "opened", "answered", "undelivered"), wave("FW-1"), day("2026-09-01"))).toEqual({ silent: 2, waiting: 1 }));
  it("one person in two waves about the same is one person, about another month another answer", () => {
    const invites = [invite("FI-1", "PR-1"), invite("FI-2", "PR-1", { waveId: "FW-2" as never, state: "answered" }), invite("FI-3", "PR-1", { waveId: "FW-3" as never }), invite("FI-4", "PR-2", { waveId: "FW-2" as never, state: "undelivered" })];
    const waves = [wave("FW-1"), wave("FW-2"), wave("FW-3", { period: "2026-10" })];
    for (const order of [invites, [...invites].reverse()]) expect(rateOfForm(registryOf({ waves, invites: order }), form("FD-1"))).toEqual({ invited: 2, answered: 1, percent: 50 });
  });
});

describe("a link is the invitation's own", () => {
  const one = invite("FI-1", "PR-1", { code: "ABC" });
  it.each([
    [form("FD-1", { link: "https://f?entry.1={code}" }), "", "https://f?entry.1=ABC", true], [form("FD-1", { state: "draft" }), "", "", false], [form("FD-1", { state: "closed", link: "https://f?{code}" }), "", "https://f?ABC", false],
    [form("FD-1", { channel: "page" }), "", "", false], [form("FD-1", { channel: "page" }), "https://page/exec", "https://page/exec#form/FI-1", true],
  ])("%#", (of, url, link, answerable) => {
    expect(inviteLink(one, of, url)).toBe(link);
    expect(isAnswerable(of, url)).toBe(answerable);
  });
});

describe("who is let into a form", () => {
  const people = (...emails: string[]) => emails.map((email) => ({ email }));
  it.each([
    [people("a@school0.example", "B@School0.example"), "school0.example", false, []], [people("a@x.example", "a@x.example", "b@school0.example"), "school0.example", false, ["a@x.example"]],
    [people("a@school0.example", ""), "school0.example", true, []], [people("a@gmail.com"), "", true, []],
  ])("%#", (of, domain, anyone, outsiders) => expect(admissionsFor(of, domain)).toEqual({ anyone, outsiders }));
  it("a refused address is not tried again by itself", () => expect(untried(["a@x.example", "b@x.example", "c@x.example"], { admitted: ["a@x.example"], refused: [refusalOf("b@x.example", "no account;\nsorry")] })).toEqual(["c@x.example"]));
});

describe("letters of a day", () => {
  const letter = (state: string, more = {}) => ({ id: "", personId: "PR-1" as PersonId, day: day("2026-09-08"), kind: "digest" as const, state: state as never, ...more });
  it.each([
    [[], "2026-09-08 digest PR-1"], [[letter("sending")], null], [[letter("sent")], null], [[letter("unclear")], null], [[letter("failed")], "2026-09-08 digest PR-1 2"], [[letter("failed"), letter("cancelled")], "2026-09-08 digest PR-1 3"],
    [[letter("failed"), letter("sent")], null], [[letter("sent", { kind: "hand" }), letter("sent", { day: day("2026-09-07") }), letter("sent", { personId: "PR-2" })], "2026-09-08 digest PR-1"],
  ])("%#", (known, id) => expect(letterIdFor(known, day("2026-09-08"), "digest", "PR-1" as PersonId)).toBe(id));

  it("a run killed anywhere leaves at most one letter whose end nobody knows", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), (count, killedAfter) => {
      const records = Array.from({ length: count }, (_, at): LetterRecord => ({ begun: `L${at}`, before: at === 0 ? null : { id: `L${at - 1}`, did: "sent", error: "" } })).slice(0, killedAfter);
      const { ends, unknown } = endsOf(records);
      expect(unknown.length).toBe(records.length === 0 ? 0 : 1);
      expect(ends.size).toBe(Math.max(0, records.length - 1));
    }));
  });
  it("the first letter invites, later ones remind; an answer that came meanwhile stays", () => {
    const created = invite("FI-1", "PR-1", { state: "created", sentAt: "" });
    expect(afterLetter(created, "T1", "now")).toEqual({ state: "sent", sentAt: "T1", updatedAt: "now" });
    expect(afterLetter({ ...created, state: "sent", sentAt: "T1" }, "T2", "now")).toEqual({ reminded: 1, remindedAt: "T2", updatedAt: "now" });
    expect(afterLetter({ ...created, state: "answered" }, "T1", "now")).toEqual({ sentAt: "T1", updatedAt: "now" });
    expect(afterRefusal(created, "now")).toMatchObject({ state: "undelivered" });
    expect(afterRefusal({ ...created, state: "answered" }, "now")).toEqual({});
  });
});
