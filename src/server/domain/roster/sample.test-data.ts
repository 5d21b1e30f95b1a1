import type { RosterInput } from "../../../contract/roster";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import { BLANK_PERSON } from "../person";
import type { Person } from "../tables";
import type { RosterRegistry } from "./registry-index";

/** For tests: a table typed as lines with `;` between the cells. */
export const table = (lines: readonly string[], more: Partial<RosterInput> & { readonly merged?: [number, number, number, number][] } = {}): RosterInput => ({
  source: { rows: lines.map((line) => (line === "" ? [] : line.split(";").map((cell) => cell.trim()))), merged: more.merged ?? [] },
  columns: more.columns ?? {}, answers: more.answers ?? {}, appointments: more.appointments ?? [],
});

let numbered = 0;
export function person(fields: Partial<Person>): Person {
  numbered++;
  return {
    ...BLANK_PERSON, id: `PR-${numbered}` as PersonId, code: `${fields.kind === "pupil" ? "P" : "T"}-${String(numbered).padStart(3, "0")}`,
    createdAt: "2026-08-20T08:00:00Z", createdBy: "curator@school0.example", updatedAt: "2026-08-20T08:00:00Z", ...fields,
  };
}

export const today = "2026-08-25" as IsoDate;
export const registry = (more: Partial<RosterRegistry> = {}): RosterRegistry => ({
  people: [], participations: [], pairs: [], members: [], appointments: [], mentorProfiles: [],
  years: [{ id: "YR-1", title: "2026/27", start: "2026-09-01" as IsoDate, end: "2027-08-31" as IsoDate, state: "open", createdAt: "", createdBy: "", updatedAt: "" }],
  school: { mode: "names", pupilNames: true, mailDomain: "school0.example", capacity: { teachers: 3, pupils: 4 }, pairsEnd: "05-31", youngYears: 3 },
  subjects: ["\u043c\u0430\u0442\u0435\u043c\u0430\u0442\u0438\u043a\u0430"], zoneMinutes: 180, newerThanImport: new Set(), ...more,
});
