import * as fc from "fast-check";
import type { IsoDate } from "../../src/contract/schemas";
import { HOLIDAYS } from "../../src/server/catalogue/holidays";
import { stageModelRows } from "../../src/server/catalogue/stage-models";
import { addDays } from "../../src/server/domain/calendar";
import { pausesOf } from "../../src/server/domain/course/pause";
import { assessmentWindow, filingDue } from "../../src/server/domain/course/stage";
import { linesOf, windowsOf } from "../../src/server/domain/course/windows";
import { plainFiling, plainStages, type Away } from "./plain-stages";

const FIRST = "2024-01-01" as IsoDate;
const calendar = { daysOff: new Set(Array.from({ length: 16 }, (_, at) => 2023 + at).flatMap((year) => HOLIDAYS.map((date) => `${year}-${date}`))), workingDays: new Set<string>() };
/** Gaps and lengths in days, so that leaves come one after another. */
const course = fc.record({
  model: fc.constantFrom("001" as const, "002" as const), start: fc.integer({ min: 0, max: 2_200 }), newcomer: fc.boolean(),
  aways: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 500 }), length: fc.integer({ min: 1, max: 400 }) }), { maxLength: 3 }),
});

it("the stages of 1,000 random courses, with their leaves and assessments, are those of a second computation in plain lines (T01, T06–T08, T15)", () => {
  fc.assert(fc.property(course, ({ model, newcomer, ...drawn }) => {
    const start = addDays(FIRST, drawn.start);
    const aways: Away[] = [];
    for (const { gap, length } of drawn.aways) {
      const first = addDays((aways[aways.length - 1]?.last ?? start) as IsoDate, gap);
      aways.push({ first, last: addDays(first, length - 1) });
    }
    const { pauses, unread } = pausesOf(aways.map(({ first, last }) => `${first} – ${last}`));
    const ours = windowsOf(linesOf(stageModelRows(), model, newcomer ? "newcomer" : "young"), start, pauses).map(({ line, from, to }) => ({ no: line.no, first: from, last: to, ...assessmentWindow({ end: to, dueByHand: null }, line, calendar)! }));
    expect([ours, unread]).toEqual([plainStages(model, start, newcomer, aways), []]);
  }), { numRuns: 1_000 });
});

it("the term of the personal file after 1,000 random interviews (T09)", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom(2, 3), fc.boolean(), (at, filingDays, filingInWorkingDays) => {
    const interview = addDays(FIRST, at);
    expect(filingDue(interview, { filingDays }, { calendar, filingInWorkingDays })).toBe(plainFiling(interview, filingDays, filingInWorkingDays));
  }), { numRuns: 1_000 });
});
