import type { IsoDate } from "../../../contract/schemas";
import type { EventPerson } from "../tables";
import { attendance, lastSessionDay, sessionDays } from "./sessions";

const day = (text: string): IsoDate => text as IsoDate;
const school = { calendar: { daysOff: new Set<string>(), workingDays: new Set<string>(), holidays: new Set<string>() }, vacations: [{ from: day("2026-11-01"), to: day("2026-11-08") }], pairsEnd: "05-31" } as never;

it.each([["2026-09-15", "2027-05-31"], ["2027-01-10", "2027-05-31"], ["2027-05-31", "2027-05-31"], ["2027-06-01", "2028-05-31"]])("sessions that begin on %s end by %s (R-H01)", (first, last) => expect(lastSessionDay(day(first), "05-31")).toBe(last));

it("so many sessions as there are topics; what falls on a vacation is left out and named up to the last of them", () => {
  const { days, left } = sessionDays(day("2026-10-19"), "twoWeeks", 3, school);
  expect([days, left]).toEqual([["2026-10-19", "2026-11-16", "2026-11-30"], [{ day: "2026-11-02", why: "vacation" }]]);
  expect(sessionDays(day("2026-10-19"), "twoWeeks", 1, school)).toMatchObject({ days: ["2026-10-19"], left: [] });
});

it("fewer when the year of lessons ends before", () => expect(sessionDays(day("2027-04-14"), "month", 5, school).days).toEqual(["2027-04-14", "2027-05-14"]));

it("who was ticked came, who was not missed it; what somebody wrote stays with him", () => {
  const part = (n: number, more: Partial<EventPerson>): EventPerson => ({ id: `EP-${n}`, personId: `PR-${n}`, stand: "invited", reflection: "", result: "", hours: null, ...more }) as EventPerson;
  const parts = [part(1, {}), part(2, { stand: "going" }), part(3, { stand: "came", reflection: "Возьму приём" }), part(4, { stand: "came" }), part(5, { stand: "missed" })];
  expect(attendance(parts, new Set(["PR-1"]))).toEqual([{ id: "EP-1", stand: "came" }, { id: "EP-2", stand: "missed" }, { id: "EP-4", stand: "missed" }]);
});
