import * as fc from "fast-check";
import { PAIR_STATES, type IsoDate, type PersonId, type PairState } from "../../contract/schemas";
import { PAIR_LIFE } from "../catalogue/lifecycles";
import { nextCode } from "./code";
import { agreedDay, isAgreed, pairAfter, type PairEvent } from "./pair";
import type { Pair, PairMember } from "./tables";

const pair = (state: PairState): Pair => ({ code: "П-027", state }) as Pair;
const EVENTS: readonly PairEvent[] = ["agree", "decline", "order", "firstMeeting", "finish", "end"];
const ALLOWED: { readonly [step: string]: PairState } = {
  "proposed agree": "agreed", "proposed decline": "declined", "agreed decline": "declined", "agreed order": "ordered", "ordered firstMeeting": "working",
  "ordered finish": "finished", "working finish": "finished", "review finish": "finished", "ordered end": "ended", "working end": "ended", "review end": "ended",
};

it.each(PAIR_STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const)))("a pair %s, event %s: as data-model.md §6.2 says", (state, event) => {
  const to = ALLOWED[`${state} ${event}`];
  if (to) expect(pairAfter(pair(state), event, PAIR_LIFE)).toBe(to);
  else expect(() => pairAfter(pair(state), event, PAIR_LIFE)).toThrow("pair.noStep");
});

describe("both sides consent before the order (R-B26)", () => {
  const member = (mentorConsentOn: string | null, menteeConsentOn: string | null): PairMember =>
    ({ menteeId: "PR-1" as PersonId, mentorConsentOn: mentorConsentOn as IsoDate | null, menteeConsentOn: menteeConsentOn as IsoDate | null }) as PairMember;
  it("one missing consent in a group keeps it from being agreed", () => {
    expect(isAgreed([member("2026-09-01", "2026-09-02"), member("2026-09-01", null)])).toBe(false);
    expect(isAgreed([member("2026-09-01", "2026-09-02"), member("2026-09-01", "2026-09-05")])).toBe(true);
    expect(isAgreed([])).toBe(false);
  });
  it("the pair is agreed on the later day", () => expect(agreedDay([member("2026-09-03", "2026-09-02"), member("2026-09-01", "2026-09-05")])).toBe("2026-09-05"));
});

describe("codes", () => {
  it("are a letter and three digits, never taken before", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 890 }), fc.nat(), (taken, seed) => {
      let next = seed;
      const used = taken.map((each) => `Н-${String(each).padStart(3, "0")}`);
      const code = nextCode("Н", new Set(used), (below) => (next = (next * 48_271 + 11) % 2_147_483_647) % below);
      expect(code).toMatch(/^Н-\d{3}$/);
      expect(used).not.toContain(code);
    }), { numRuns: 50 });
  });
  it("get a fourth digit when three are nearly used up", () => {
    const used = Array.from({ length: 950 }, (_, at) => `У-${String(at + 1).padStart(3, "0")}`);
    expect(nextCode("У", new Set(used), (below) => below - 1)).toMatch(/^У-\d{4}$/);
  });
});
