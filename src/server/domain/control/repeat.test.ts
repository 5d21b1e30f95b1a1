import fc from "fast-check";
import type { IsoDate } from "../../../contract/schemas";
import { addDays } from "../calendar";
import type { Control, Finding } from "../tables";
import { repeatTerm, type FoundInControl } from "./repeat";

const day = (text: string): IsoDate => text as IsoDate;
type Said = { readonly due?: string | null; readonly state?: Finding["state"]; readonly told?: string; readonly checked?: string | null; readonly of?: string };
const found = ({ due = null, state = "measured", told = "2026-09-21", checked = null, of = "CO-1" }: Said): FoundInControl => ({
  finding: { due: due as IsoDate | null, state, checkedIn: checked === null ? "" : "CO-9" } as Finding, control: { id: of } as Control, toldOn: day(told), checkedOn: checked as IsoDate | null,
});
const term = (...all: Said[]): string | null => {
  const said = repeatTerm(all.map(found));
  return said && `${said.from} – ${said.to}`;
};

describe("when a repeat control is due (T19)", () => {
  it.each<[string, readonly Said[], string | null]>([
    ["nothing was found", [], null],
    ["all of it is gone", [{ state: "removed", due: "2026-09-30" }], null],
    ["the last measure that is still open", [{ due: "2026-09-28" }, { due: "2026-10-05" }, { due: "2026-10-12", state: "removed" }], "2026-09-21 – 2026-10-05"],
    ["at the latest thirty days after the report", [{ due: "2026-10-22" }], "2026-09-21 – 2026-10-21"],
    ["the thirtieth day itself", [{ due: "2026-10-21" }], "2026-09-21 – 2026-10-21"],
    ["without a measure those thirty days count", [{ state: "found" }], "2026-09-21 – 2026-10-21"],
    ["a day before the report is over with it", [{ due: "2026-09-18" }], "2026-09-21 – 2026-09-21"],
    ["seen again: thirty days from that control, the earlier day counts no more", [{ due: "2026-10-05", state: "again", checked: "2026-10-08" }], "2026-10-08 – 2026-11-07"],
    ["seen again, with a new measure", [{ due: "2026-10-20", state: "measured", checked: "2026-10-08" }], "2026-10-08 – 2026-10-20"],
    ["of two controls the one that is due first", [{ due: "2026-10-20" }, { due: "2026-10-12", told: "2026-10-01", of: "CO-2" }], "2026-10-01 – 2026-10-12"],
  ])("%s", (_what, all, expected) => expect(term(...all)).toBe(expected));

  it("is due no later than thirty days after the last word, and never before it", () => {
    const days = fc.integer({ min: 0, max: 200 }).map((n) => addDays(day("2026-09-01"), n));
    const one = fc.record({ due: fc.option(days), state: fc.constantFrom("found" as const, "measured" as const, "checking" as const, "partly" as const, "again" as const, "removed" as const), told: days, checked: fc.option(days), of: fc.constantFrom("CO-1", "CO-2", "CO-3") });
    fc.assert(fc.property(fc.array(one, { maxLength: 8 }), (all) => {
      const said = repeatTerm(all.map(found));
      expect(said === null).toBe(all.every(({ state }) => state === "removed"));
      if (said) expect([said.from <= said.to, said.to <= addDays(said.from, 30)]).toEqual([true, true]);
    }));
  });
});
