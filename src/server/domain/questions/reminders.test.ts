import fc from "fast-check";
import { WAVES } from "../../catalogue/waves";
import type { InviteId, IsoDate } from "../../../contract/schemas";
import { addDays } from "../calendar";
import type { RegistryRows } from "../registry";
import type { Invite } from "../tables";
import { consent, day, form, invite, person, registryOf, wave } from "./answered.test-data";
import { digestOf, dueByHand, isLastWord, mattersFor, nextDigestDay, type PostLook } from "./reminders";

const consents = [consent("PR-1", "given"), { ...consent("PR-1", "given"), id: "CM-1", kind: "mentoring" as const }];
const FORM = form("FD-1", { link: "https://forms.example/f?code={code}" });
const WAVE = wave("FW-1", { openedOn: day("2026-09-08"), closesOn: day("2026-11-20") });
const post = (today: string, of: Partial<Invite>, more: Partial<RegistryRows> = {}, school: Partial<PostLook["school"]> = {}, held: readonly string[] = []): PostLook => ({
  registry: registryOf({ people: [person("PR-1")], consents, formDefs: [FORM], waves: [WAVE], invites: [invite("FI-1", "PR-1", of)], ...more }),
  rules: WAVES, school: { calendar: { daysOff: new Set(), workingDays: new Set() }, vacations: [], ...school }, today: day(today), pageUrl: "", pageDomain: "school0.example", held: new Set(held),
  dayOf: (instant) => instant.slice(0, 10) as IsoDate, morningOf: (of_) => `${of_}T08:00`, recallOn: () => null,
});
const sent = (at: string, more: Partial<Invite> = {}): Partial<Invite> => ({ state: "sent", sentAt: `${at}T10:00`, ...more });
const writes = (...args: Parameters<typeof post>): boolean => digestOf(post(...args)).length > 0;

describe("the digest of a day", () => {
  it("invites whom a curator has asked before that morning", () => {
    expect(writes("2026-09-08", { state: "created", createdAt: "2026-09-08T07:59" })).toBe(true);
    expect(writes("2026-09-08", { state: "created", createdAt: "2026-09-08T08:00" })).toBe(false);
    expect(writes("2026-09-09", { state: "created", createdAt: "2026-09-08T08:00" })).toBe(true);
  });
  it("gives the invitation's own link, and says whether it is a reminder", () => {
    const look = post("2026-09-09", { state: "created" });
    expect(mattersFor(look, look.registry.people[0]!, "digest")).toMatchObject([{ link: "https://forms.example/f?code=CODEFI-1", reminder: false }]);
    const silent = post("2026-09-15", sent("2026-09-08"));
    expect(mattersFor(silent, silent.registry.people[0]!, "digest")).toMatchObject([{ reminder: true }]);
  });
  it.each([
    ["2026-09-14", sent("2026-09-08"), false], ["2026-09-15", sent("2026-09-08"), true], ["2026-09-19", sent("2026-09-08"), false], ["2026-09-21", sent("2026-09-08"), true],
    ["2026-09-21", sent("2026-09-08", { reminded: 1, remindedAt: "2026-09-15T09:00" }), false], ["2026-09-22", sent("2026-09-08", { reminded: 1, remindedAt: "2026-09-15T09:00" }), true],
    ["2026-10-06", sent("2026-09-08", { reminded: 2, remindedAt: "2026-09-22T09:00" }), true], ["2026-10-06", sent("2026-09-08", { reminded: 3, remindedAt: "2026-09-29T09:00" }), false],
    ["2026-09-15", sent("2026-09-08", { state: "opened" }), true], ["2026-09-15", sent("2026-09-08", { state: "answered" }), false], ["2026-09-15", sent("2026-09-08", { state: "undelivered" }), false],
    ["2026-09-15", sent("2026-09-08", { way: "slip" }), false], ["2026-11-20", sent("2026-09-08"), true], ["2026-11-23", sent("2026-09-08"), false],
  ])("on %s of %j: %s", (today, of, expected) => expect(writes(today, of)).toBe(expected));

  it.each<[string, Partial<RegistryRows>]>([
    ["a withdrawn consent", { consents: [...consents, { ...consent("PR-1", "withdrawn"), id: "CN-2", createdAt: "2026-09-01" }] }],
    ["no consent to take part", { consents: consents.slice(0, 1) }],
    ["somebody on leave", { people: [person("PR-1", { status: "onLeave" })] }],
    ["somebody who has left", { people: [person("PR-1", { leftOn: day("2026-09-15") })] }],
    ["no address", { people: [person("PR-1", { email: "" })] }],
    ["a wave that was closed", { waves: [{ ...WAVE, closedOn: day("2026-09-15") }] }],
    ["a form that is not open", { formDefs: [{ ...FORM, state: "draft", link: "" }] }],
    ["a form that is closed", { formDefs: [{ ...FORM, state: "closed" }] }],
    ["a page without an address", { formDefs: [{ ...FORM, channel: "page", link: "" }] }],
  ])("%s: no letter", (_, more) => {
    expect(writes("2026-09-15", sent("2026-09-08"), more)).toBe(false);
    expect(writes("2026-09-15", { state: "created" }, more)).toBe(false);
  });
  it("nothing of a letter of which nobody knows whether it went out", () => expect(writes("2026-09-15", sent("2026-09-08"), {}, {}, ["FI-1"])).toBe(false));
  it("a reminder waits for the end of vacations and of days off, an invitation for that of days off alone", () => {
    const vacations = [{ from: day("2026-09-14"), to: day("2026-09-18") }];
    const off = { daysOff: new Set(["2026-09-21"]), workingDays: new Set<string>() };
    expect(writes("2026-09-15", sent("2026-09-08"), {}, { vacations })).toBe(false);
    expect(writes("2026-09-15", { state: "created" }, {}, { vacations })).toBe(true);
    expect(nextDigestDay(post("2026-09-11", sent("2026-09-08"), {}, { vacations, calendar: off }), day("2026-09-12"))).toBe("2026-09-22");
  });
  it("with nobody to write to there is no next day", () => {
    expect(nextDigestDay(post("2026-09-15", sent("2026-09-08", { state: "answered" })), day("2026-09-15"))).toBeNull();
    expect(nextDigestDay(post("2026-12-01", sent("2026-09-08")), day("2026-12-01"))).toBeNull();
  });
});

describe("by hand", () => {
  it("only the chosen, also before their day, not twice a day and not a fourth time", () => {
    const look = post("2026-09-09", sent("2026-09-08"));
    const only = (...ids: string[]) => mattersFor(look, look.registry.people[0]!, { only: new Set(ids as InviteId[]) });
    expect([only("FI-1"), only("FI-2"), only()].map(({ length }) => length)).toEqual([1, 0, 0]);
    const due = (of: Partial<Invite>, today = "2026-09-09") => dueByHand(post(today, of), invite("FI-1", "PR-1", of), WAVE);
    expect([due(sent("2026-09-09")), due(sent("2026-09-08", { reminded: 3, remindedAt: "2026-09-08T09:00" })), due(sent("2026-09-08", { state: "answered" })), due({ state: "created", sentAt: "" })]).toEqual([false, false, false, true]);
  });
});

describe("after the last reminder only a word in person helps", () => {
  const last = (today: string, of: Partial<Invite>, closesOn = "2026-11-20") => isLastWord(invite("FI-1", "PR-1", of), { ...WAVE, closesOn: day(closesOn) }, WAVES, (at) => at.slice(0, 10) as IsoDate, day(today));
  it.each([
    ["2026-09-14", sent("2026-09-08"), undefined, false], ["2026-09-15", sent("2026-09-08"), undefined, false], ["2026-09-15", sent("2026-09-08"), "2026-09-14", false], ["2026-10-06", sent("2026-09-08", { reminded: 3, remindedAt: "2026-09-29T09:00" }), undefined, true],
    ["2026-10-05", sent("2026-09-08", { reminded: 3, remindedAt: "2026-09-29T09:00" }), undefined, false], ["2026-09-15", sent("2026-09-08", { way: "slip" }), undefined, true],
    ["2026-10-06", sent("2026-09-08", { reminded: 3, remindedAt: "2026-09-29T09:00", state: "answered" }), undefined, false],
    ["2026-09-15", sent("2026-09-08", { reminded: 1, remindedAt: "2026-09-15T08:05" }), "2026-09-18", false], ["2026-09-16", sent("2026-09-08", { reminded: 1, remindedAt: "2026-09-15T08:05" }), "2026-09-18", true],
    ["2026-09-16", sent("2026-09-08", { reminded: 1, remindedAt: "2026-09-15T08:05" }), "2026-09-20", false], ["2026-09-16", sent("2026-09-08", { reminded: 1, remindedAt: "2026-09-15T08:05" }), "2026-09-22", false],
  ])("on %s of %j until %s: %s", (today, of, closesOn, expected) => expect(last(today, of, closesOn)).toBe(expected));
});

describe("whatever the calendar", () => {
  it("a silent person gets at most three reminders, a week apart, never on a day off or in vacations", () => {
    const days = fc.array(fc.integer({ min: 0, max: 70 }).map((n) => addDays(day("2026-09-08"), n)), { maxLength: 20 });
    fc.assert(fc.property(days, days, fc.boolean(), (off, free, answers) => {
      const school = { calendar: { daysOff: new Set<string>(off), workingDays: new Set<string>() }, vacations: free.map((from) => ({ from, to: from })) };
      let of: Partial<Invite> = { state: "created", createdAt: "2026-09-08T10:00", sentAt: "" };
      const written: IsoDate[] = [];
      for (let today = day("2026-09-08"); today <= "2026-12-01"; today = addDays(today, 1)) {
        if (answers && written.length === 2) of = { ...of, state: "answered" };
        if (!writes(today, of, {}, school)) continue;
        if (new Date(today).getUTCDay() === 0 || new Date(today).getUTCDay() === 6) continue;
        written.push(today);
        of = written.length === 1 ? { ...of, state: "sent", sentAt: `${today}T08:05` } : { ...of, reminded: written.length - 1, remindedAt: `${today}T08:05` };
      }
      expect(written.length).toBeLessThanOrEqual(answers ? 2 : 4);
      written.slice(1).forEach((today, at) => {
        expect(today >= addDays(written[at]!, 7)).toBe(true);
        expect([...off, ...free]).not.toContain(today);
      });
    }), { numRuns: 60 });
  });
});
