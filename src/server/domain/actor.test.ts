import type { IsoDate, PairId, PersonId } from "../../contract/schemas";
import { actorOf, pairFacts } from "./actor";
import { indexed, type RegistryRows } from "./registry";
import type { Appointment, Consent, Pair, PairMember, Person } from "./tables";

const day = (text: string): IsoDate => text as IsoDate;
const [MENTOR, MENTEE] = ["PR-1" as PersonId, "PR-2" as PersonId];
const person = (id: PersonId, email: string, more: Partial<Person> = {}): Person => ({ id, email, aliases: [], kind: "teacher", status: "active", leftOn: null, ...more }) as Person;
const pair: Pair = { id: "PA-1" as PairId, mentorId: MENTOR, secondMentorId: "", state: "working", start: day("2026-09-01"), end: day("2027-05-31"), closedOn: null } as Pair;
const member = (to: string | null): PairMember => ({ pairId: pair.id, menteeId: MENTEE, from: day("2026-09-01"), to: to as IsoDate | null }) as PairMember;
const rows = (more: Partial<RegistryRows> = {}): RegistryRows => ({
  people: [person(MENTOR, "mentor@s"), person(MENTEE, "mentee@s")], pairs: [pair], members: [member(null)], consents: [], participations: [], appointments: [], requests: [],
  mentorProfiles: [], years: [], tracks: [], stageModels: [], stages: [], assessments: [], packageItems: [], interviewItems: [], ends: [], findings: [], observations: [], meetings: [], controls: [], papers: [], acknowledgements: [], programmes: [], planItems: [], planChanges: [], formDefs: [], waves: [], invites: [], oddAnswers: [], appeals: [], ...more,
});
const roles = (email: string, on: string, more: Partial<RegistryRows> = {}, effective = "coordinator@s") => [...actorOf(email, indexed(rows(more)), day(on), "coordinator@s", effective).roles].sort();
const appointment = (role: Appointment["role"], from: string, to: string | null): Appointment => ({ personId: MENTOR, role, scope: "", from: day(from), to: to as IsoDate | null }) as Appointment;

describe("roles of a day (rights R.1, R.9.6)", () => {
  it.each([
    ["the last day of the pair's thirty after its end", "mentor@s", "2027-06-30", ["mentor"]],
    ["day thirty-one", "mentor@s", "2027-07-01", ["stranger"]],
    ["a mentee in the pair's days", "mentee@s", "2026-10-01", ["mentee"]],
    ["an address nobody has", "who@s", "2026-10-01", ["stranger"]],
    ["a blank identity", "", "2026-10-01", ["blank"]],
    ["the coordinator's account, which is nobody's", "coordinator@s", "2026-10-01", ["coordinator"]],
  ])("%s", (_, email, on, expected) => expect(roles(email, on)).toEqual(expected));

  it("a mentee who left the group keeps the door for thirty days and no longer", () => {
    expect(roles("mentee@s", "2026-10-31", { members: [member("2026-10-01")] })).toEqual(["mentee"]);
    expect(roles("mentee@s", "2026-11-01", { members: [member("2026-10-01")] })).toEqual(["stranger"]);
  });

  it.each([["2026-09-30", ["mentor"]], ["2026-10-01", ["deputyTeaching", "mentor"]], ["2026-10-31", ["deputyTeaching", "mentor"]], ["2026-11-01", ["mentor"]]])("an appointment from 1 to 31 October, on %s", (on, expected) =>
    expect(roles("mentor@s", on, { appointments: [appointment("deputyTeaching", "2026-10-01", "2026-10-31")] })).toEqual(expected));

  it("nobody has a role from the day of leaving, nor after the consent to personal data was withdrawn", () => {
    expect(roles("mentor@s", "2026-10-01", { people: [person(MENTOR, "mentor@s", { leftOn: day("2026-10-01") })] })).toEqual(["stranger"]);
    expect(roles("mentor@s", "2026-10-01", { consents: [{ personId: MENTOR, kind: "data", state: "withdrawn", createdAt: "2" } as Consent] })).toEqual(["stranger"]);
  });

  it("an older address still opens the door; one that two people have opens none", () => {
    expect(roles("old@s", "2026-10-01", { people: [person(MENTOR, "mentor@s", { aliases: ["Old@S"] })] })).toEqual(["mentor"]);
    expect(roles("mentor@s", "2026-10-01", { people: [person(MENTOR, "mentor@s"), person(MENTEE, "MENTOR@s")] })).toEqual(["stranger"]);
  });

  it("a pupil and an outsider never come in, whatever their pairs", () => {
    expect(roles("mentor@s", "2026-10-01", { people: [person(MENTOR, "mentor@s", { kind: "pupil" })] })).toEqual(["pupil"]);
    expect(roles("mentor@s", "2026-10-01", { people: [person(MENTOR, "mentor@s", { kind: "external" })] })).toEqual(["external"]);
  });

  it("the coordinator is the coordinator only with her own rights: a visitor of the page has them too, and is not she", () => {
    expect(roles("coordinator@s", "2026-10-01", {}, "other@s")).toEqual(["stranger"]);
  });
});

describe("a head of methodical association and a group of several subjects (R.2, subj)", () => {
  const MATE = "PR-3" as PersonId;
  const group = indexed(rows({
    people: [person(MENTOR, "mentor@s", { subjects: [] }), person(MENTEE, "mentee@s", { subjects: ["химия"] }), person(MATE, "mate@s", { subjects: ["история"] })],
    members: [member(null), { ...member(null), menteeId: MATE }], appointments: [{ ...appointment("headOfSubject", "2026-09-01", null), scope: "химия" }],
  }));
  const today = day("2026-10-01");
  const subj = (about?: PersonId): boolean | undefined => pairFacts(actorOf("mentor@s", group, today, "coordinator@s", "coordinator@s"), pair, group, today, about)("headOfSubject").subj;

  it("the pair is hers when anybody's in it is; a row of one mentee by that mentee's subjects", () => {
    expect([subj(), subj(MENTEE), subj(MATE)]).toEqual([true, true, false]);
  });
});
