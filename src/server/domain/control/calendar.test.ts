import fc from "fast-check";
import type { ControlId, IsoDate, PersonId } from "../../../contract/schemas";
import { TERMS, controlKindRows } from "../../catalogue/control-kinds";
import { DEADLINES } from "../../catalogue/deadlines";
import type { PairFile } from "../deadline";
import type { School } from "../school";
import type { Control, ControlKindLine, Pair, Person, Track } from "../tables";
import { controlSlots, isInMonth, slotState } from "./calendar";

const day = (text: string): IsoDate => text as IsoDate;
const file = (start: string, more: Partial<PairFile> = {}): PairFile => ({
  pair: { form: "teacher-teacher" } as Pair, mentee: { id: "PR-2" as PersonId } as Person, track: { start: day(start), model: "001", pauses: [] as string[] } as Track, category: "young", pauses: [], meetings: [], controls: [], papers: [], found: [], ...more,
});
const slots = (of: PairFile, kinds: readonly ControlKindLine[] = controlKindRows()): string[] => controlSlots(of, kinds, DEADLINES, TERMS).map(({ kind, own, from, to }) => `${own || kind} ${from} ${to}`);
const control = (more: Partial<Control>): Control => ({ id: "CO-1" as ControlId, kind: "overview", own: "", state: "held", from: null, date: day("2026-09-20"), ...more }) as Control;

describe("the controls that a first day of work asks for (R-G09)", () => {
  it("three years of a young specialist who began on 1 September", () => {
    expect(slots(file("2026-09-01"))).toEqual([
      "overview 2026-09-01 2026-09-30", "preventive 2026-09-01 2026-10-31", "preventive 2026-11-01 2026-12-31", "preventive 2027-01-01 2027-03-31", "preventive 2027-04-01 2027-05-31",
      "personal 2027-09-01 2028-02-29", "personal 2028-03-01 2028-08-31", "frontal 2028-09-01 2029-08-31",
    ]);
  });

  it("who comes in the middle of a term: what is left of one counts from fourteen days on, and the year ends a year later", () => {
    expect(slots(file("2026-10-19")).filter((each) => each.startsWith("preventive"))).toEqual([
      "preventive 2026-11-01 2026-12-31", "preventive 2027-01-01 2027-03-31", "preventive 2027-04-01 2027-05-31", "preventive 2027-09-01 2027-10-18",
    ]);
    expect(slots(file("2026-10-18")).filter((each) => each.startsWith("preventive"))[0]).toBe("preventive 2026-10-18 2026-10-31");
  });

  it("the newly arrived have the overview alone, the lightest course none", () => {
    expect(slots(file("2026-09-01", { category: "newcomer" }))).toEqual(["overview 2026-09-01 2026-09-30"]);
    const light = file("2026-09-01", { track: { start: day("2026-09-01"), model: "annual", pauses: [] as string[] } as Track });
    const own: ControlKindLine = { code: "own", title: "Тетради", first: 0, last: 12, times: "once", purpose: "", object: "", result: "" };
    expect(slots(light, [...controlKindRows(), own])).toEqual([]);
  });

  it.each([["once", 1], ["halfYear", 2], ["term", 4], ["need", 0]] as const)("the school's own kind «%s» is asked for so often", (times, count) => {
    const own: ControlKindLine = { code: "own", title: "Тетради", first: 0, last: 12, times, purpose: "", object: "", result: "" };
    expect(slots(file("2026-09-01"), [own])).toHaveLength(count);
  });

  it("a pause moves what lies behind it and makes longer what holds it, the school's own kinds too (T15)", () => {
    const away = file("2026-09-01", { pauses: [{ from: day("2026-09-10"), to: day("2026-09-19") }] });
    const own: ControlKindLine = { code: "own", title: "Тетради", first: 1, last: 2, times: "once", purpose: "", object: "", result: "" };
    expect(slots(away, [controlKindRows()[0]!, own])).toEqual(["overview 2026-09-01 2026-10-10", "Тетради 2026-10-11 2026-11-10"]);
  });

  it("a held control fills its slot by its day, a planned one by its window, one that was missed fills none", () => {
    const kinds = (controls: Control[]) => controlSlots(file("2026-09-01", { controls }), controlKindRows(), DEADLINES, TERMS).filter(({ control: found }) => found !== null).map(({ kind, from }) => `${kind} ${from}`);
    expect(kinds([control({})])).toEqual(["overview 2026-09-01"]);
    expect(kinds([control({ state: "missed" })])).toEqual([]);
    expect(kinds([control({ kind: "preventive", date: day("2026-11-20") })])).toEqual(["preventive 2026-11-01"]);
    expect(kinds([control({ kind: "preventive", state: "planned", from: day("2026-12-20"), date: day("2027-01-20") })])).toEqual(["preventive 2026-11-01"]);
    expect(kinds([control({ kind: "preventive" }), control({ id: "CO-2" as ControlId, kind: "preventive", date: day("2026-10-20") })])).toEqual(["preventive 2026-09-01"]);
  });

  it("whatever the first day, the slots of a kind do not overlap, lie in its year and follow one another", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1200 }), (offset) => {
      const start = new Date(Date.UTC(2025, 8, 1) + offset * 86_400_000).toISOString().slice(0, 10);
      const yearLater = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
      const found = controlSlots(file(start), controlKindRows(), DEADLINES, TERMS).filter(({ kind }) => kind === "preventive").sort((one, other) => (one.from < other.from ? -1 : 1));
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(found.length).toBeLessThanOrEqual(5);
      found.forEach(({ from, to }, at) => {
        expect(from <= to && from >= start && to < yearLater).toBe(true);
        if (at > 0) expect(found[at - 1]!.to < from).toBe(true);
      });
    }));
  });
});

describe("how a slot stands", () => {
  const school = { recordsFrom: day("2026-09-01"), noticeDays: 14 } as School;
  const slot = { kind: "overview", own: "", from: day("2026-09-01"), to: day("2026-09-30"), control: null } as const;
  it.each([["2026-08-31", "ahead"], ["2026-09-15", "window"], ["2026-09-16", "due"], ["2026-09-30", "due"], ["2026-10-01", "overdue"]])("on %s: %s", (today, state) => expect(slotState(slot, day(today), school)).toBe(state));
  it("before the records began it is late for nobody; with a control it stands as that does", () => {
    expect(slotState({ ...slot, from: day("2026-05-01"), to: day("2026-05-31") }, day("2026-10-01"), school)).toBe("beforeRecords");
    expect(slotState({ ...slot, control: control({ state: "planned" }) }, day("2026-10-01"), school)).toBe("planned");
  });
  it.each([["2026-08", false], ["2026-09", true], ["2026-11", true], ["2026-12", false]])("a window from September to November is shown in %s: %s", (month, shown) => expect(isInMonth({ from: day("2026-09-15"), to: day("2026-11-02") }, month)).toBe(shown));
});
