import type { IsoDate, PairId, PersonId } from "../../../contract/schemas";
import { BLANK_PERSON } from "../person";
import { indexed, type RegistryRows } from "../registry";
import type { Appointment, CalendarMark, Consent, Meeting, Observation, Pair, Person } from "../tables";
import { calendarWork, comingEntries } from "./entries";
import { timetableOf } from "./week";

const kept = { createdAt: "", createdBy: "", updatedAt: "" };
const TODAY = "2026-10-12" as IsoDate;
const person = (id: string, more: Partial<Person> = {}): Person => ({ ...BLANK_PERSON, id: id as PersonId, code: `К-${id}`, email: `${id}@school`, ...kept, ...more });
const consent = (id: string): Consent[] => (["data", "mentoring"] as const).map((kind) => ({ id: `CO-${id}${kind}`, personId: id as PersonId, kind, state: "given", on: "2026-09-01" as IsoDate, withdrawnOn: null, ...kept }) as unknown as Consent);
const pairOf = (more: Partial<Pair> = {}): Pair => ({ id: "PA-1" as PairId, code: "П-001", mentorId: "A" as PersonId, secondMentorId: "", state: "working", start: null, end: null, closedOn: null, ...more }) as unknown as Pair;
const meeting = (more: Partial<Meeting> = {}): Meeting => ({ id: "MT-1", firstId: "", movedFrom: null, pairId: "PA-1" as PairId, date: "2026-10-14", at: "14:10", minutes: null, state: "planned", loggedBy: "A", ...more }) as Meeting;

type Rows = { readonly people?: readonly Person[]; readonly pairs?: readonly Pair[]; readonly meetings?: readonly Meeting[]; readonly observations?: readonly Observation[]; readonly appointments?: readonly Appointment[]; readonly consents?: readonly Consent[] };
function look({ people = [person("A"), person("B")], pairs = [pairOf()], meetings = [], observations = [], appointments = [], consents = people.flatMap(({ id }) => consent(id)) }: Rows) {
  const members = [{ id: "PM-1", pairId: "PA-1" as PairId, menteeId: "B" as PersonId, from: null, to: null, ...kept }];
  return { registry: indexed({ people, pairs, members, meetings, observations, appointments, consents, assessments: [], tracks: [] } as unknown as RegistryRows), timetable: timetableOf([], []), events: [], eventPeople: [], today: TODAY };
}
const guests = (rows: Rows) => comingEntries(look({ meetings: [meeting()], ...rows })).map((entry) => entry.guests);

describe("who is asked to a meeting", () => {
  it.each<{ what: string; rows: Rows; asked: string[][] }>([
    { what: "both sides, in order", rows: {}, asked: [["a@school", "b@school"]] },
    { what: "nobody who is away for long", rows: { people: [person("A"), person("B", { status: "onLeave" })] }, asked: [["a@school"]] },
    { what: "nobody without consent", rows: { consents: consent("A") }, asked: [["a@school"]] },
    { what: "nobody without an address", rows: { people: [person("A", { email: "" }), person("B")] }, asked: [["b@school"]] },
    { what: "of pupils their grown-up", rows: { people: [person("A", { kind: "pupil" }), person("B", { kind: "pupil" }), person("C")], appointments: [{ id: "AP-1", personId: "C", role: "grownUp", scope: "PA-1", from: null, to: null } as unknown as Appointment] }, asked: [["c@school"]] },
    { what: "a pair that is closed has none", rows: { pairs: [pairOf({ state: "ended", closedOn: "2026-10-01" as IsoDate })] }, asked: [] },
    { what: "a day that has passed", rows: { meetings: [meeting({ date: "2026-10-11" as IsoDate })] }, asked: [] },
  ])("$what", ({ rows, asked }) => expect(guests(rows).map((each) => each.map((email) => email.toLowerCase()))).toEqual(asked));
});

describe("what the calendar lacks", () => {
  const CAL = "c1";
  const work = (rows: Rows, marks: readonly CalendarMark[] = [], calendarId = CAL) => calendarWork(look(rows), marks, calendarId, ({ rule, who }) => `${rule} ${who}`);
  const marksOf = (rows: Rows, more: Partial<CalendarMark> = {}): CalendarMark[] => work(rows).put.map(({ entry, told }) => ({ id: entry.key, calendarId: CAL, day: entry.day, told, state: "standing", at: "", ...more }));
  const before = { meetings: [meeting()] };
  const marks = marksOf(before);
  const moved = [meeting({ state: "moved" }), meeting({ id: "MT-2", firstId: "MT-1", movedFrom: "2026-10-14" as IsoDate, date: "2026-10-16" as IsoDate })];
  it.each<{ what: string; rows: Rows; told?: readonly CalendarMark[]; calendarId?: string; put: [string, boolean][]; cancel: string[] }>([
    { what: "new", rows: before, told: [], put: [["MT-1", false]], cancel: [] },
    { what: "told and as it was", rows: before, put: [], cancel: [] },
    { what: "moved: the same entry", rows: { meetings: moved }, put: [["MT-1", true]], cancel: [] },
    { what: "longer", rows: { meetings: [meeting({ minutes: 60 })] }, put: [["MT-1", true]], cancel: [] },
    { what: "another guest", rows: { ...before, people: [person("A"), person("B", { email: "new@school" })] }, put: [["MT-1", true]], cancel: [] },
    { what: "the topic is nobody's matter", rows: { meetings: [meeting({ topic: "иная" })] }, put: [], cancel: [] },
    { what: "called off", rows: { meetings: [meeting({ state: "missed" })] }, put: [], cancel: ["MT-1"] },
    { what: "deleted by hand", rows: {}, put: [], cancel: ["MT-1"] },
    { what: "held", rows: { meetings: [meeting({ state: "held" })] }, put: [], cancel: [] },
    { what: "held after a move", rows: { meetings: [moved[0]!, { ...moved[1]!, state: "held" }] }, put: [], cancel: [] },
    { what: "its day is over", rows: {}, told: marksOf(before, { day: "2026-10-11" as IsoDate }), put: [], cancel: [] },
    { what: "called off and told so", rows: {}, told: marksOf(before, { state: "cancelled" }), put: [], cancel: [] },
    { what: "planned again after that", rows: before, told: marksOf(before, { state: "cancelled" }), put: [["MT-1", true]], cancel: [] },
    { what: "another calendar", rows: before, calendarId: "c2", put: [["MT-1", false]], cancel: [] },
    { what: "called off in a calendar that is no more", rows: {}, calendarId: "c2", put: [], cancel: [] },
  ])("$what: put $put, cancel $cancel", ({ rows, told = marks, calendarId, put, cancel }) => {
    const found = work(rows, told, calendarId);
    expect([found.put.map(({ entry, known }) => [entry.key, known]), found.cancel.map(({ id }) => id)]).toEqual([put, cancel]);
  });
});
