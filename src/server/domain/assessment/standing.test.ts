import { indexed, type RegistryRows } from "../registry";
import type { Assessment } from "../tables";
import { standing } from "./standing";

const row = (id: string, more: Partial<Assessment>): Assessment => ({ id, stageId: "ST-1", openedOn: "2026-11-16", createdAt: "", conclusion: "", ...more }) as Assessment;
const first = row("AS-1", { state: "filed", conclusion: "1c" });
const second = row("AS-2", { state: "collecting", openedOn: "2027-01-15" as never });
const latest = (...assessments: Assessment[]) => indexed({ assessments } as unknown as RegistryRows).assessmentOf("ST-1")?.id;

it("a filed assessment that has extended its stage is history; every other one stands", () => {
  expect(standing(first)).toBeUndefined();
  expect(standing(undefined)).toBeUndefined();
  expect(standing(row("AS-1", { state: "interviewed", conclusion: "1c" }))?.id).toBe("AS-1");
  expect(standing(row("AS-1", { state: "filed", conclusion: "1a" }))?.id).toBe("AS-1");
});

it("the second one counts however people sort the sheet, and the first one again when it is cancelled", () => {
  expect([latest(first, second), latest(second, first)]).toEqual(["AS-2", "AS-2"]);
  // Opened by hand on an earlier day than the first one was: it goes on all the same.
  expect(latest({ ...second, openedOn: "2026-11-10" as never }, first)).toBe("AS-2");
  expect(latest({ ...second, state: "cancelled" }, first)).toBe("AS-1");
});
