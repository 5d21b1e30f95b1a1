import type { FormDefId, InviteId, IsoDate, PairId, PersonId, WaveId } from "../../../contract/schemas";
import { BLANK_PERSON } from "../person";
import { NO_RESULT, UNASKED, UNFITTED } from "../pair";
import { indexed, type Registry, type RegistryRows } from "../registry";
import type { Consent, FormDef, Invite, OddAnswer, Pair, PairMember, Participation, Person, Track, Wave } from "../tables";

/** A small school for the rules about answers: rows with what matters, the rest as nobody has touched it. */
export const KEPT = { createdAt: "2026-08-01T00:00:00.000Z", createdBy: "", updatedAt: "" };
export const day = (text: string): IsoDate => text as IsoDate;

export const person = (id: string, more: Partial<Person> = {}): Person => ({ ...BLANK_PERSON, id: id as PersonId, code: id, email: `${id.toLowerCase()}@school0.example`, ...KEPT, ...more });
export const form = (id: string, more: Partial<FormDef> = {}): FormDef => ({
  id: id as FormDefId, kind: "Q02", yearId: "YR-1", title: "", channel: "form", version: 1, state: "open", fileId: "file", address: "", link: "", items: "{}", verified: false, admitted: [], refused: [], readUntil: "", trouble: "",
  ...KEPT, ...more,
});
export const wave = (id: string, more: Partial<Wave> = {}): Wave => ({
  id: id as WaveId, formDefId: "FD-1" as FormDefId, kind: "Q02", yearId: "YR-1", period: "entry", openedOn: day("2026-08-25"), closesOn: day("2026-09-15"), closedOn: null, ...KEPT, ...more,
});
export const invite = (id: string, personId: string, more: Partial<Invite> = {}): Invite => ({
  id: id as InviteId, waveId: "FW-1" as WaveId, personId: personId as PersonId, pairId: "", code: `CODE${id}`, way: "mail", state: "sent", sentAt: "", reminded: 0, remindedAt: "", answeredAt: "", responseId: "", source: "", late: false, aboutId: "", asks: "",
  ...KEPT, ...more,
});
export const odd = (responseId: string, more: Partial<OddAnswer> = {}): OddAnswer => ({
  id: `OA-${responseId}`, formDefId: "FD-1" as FormDefId, responseId, at: "2026-08-26T10:00:00.000Z", why: "unknownCode", code: "", account: "", inviteId: "", state: "open", settledBy: "", settledAt: "", ...more,
});
export const consent = (personId: string, state: Consent["state"]): Consent => ({ id: `CN-${personId}`, personId: personId as PersonId, kind: "data", state, givenOn: null, until: null, withdrawnOn: null, by: "self", how: "paper", ...KEPT });
export const pair = (id: string, more: Partial<Pair> = {}): Pair => ({
  id: id as PairId, code: id, yearId: "YR-1", form: "teacher-teacher", variant: "", kind: "pair", mentorId: "PR-9" as PersonId, secondMentorId: "", goal: "", ...UNASKED, ...NO_RESULT, proposedOn: null, agreedOn: null, orderedOn: null, orderNumber: "",
  start: null, end: null, closedOn: null, state: "agreed", closeReason: "", loadReason: "", continuesFrom: "", example: false, ...KEPT, ...more,
});
export const member = (pairId: string, menteeId: string, more: Partial<PairMember> = {}): PairMember => ({ id: `PM-${pairId}-${menteeId}`, pairId: pairId as PairId, menteeId: menteeId as PersonId, from: null, to: null, mentorConsentOn: null, menteeConsentOn: null, ...UNFITTED, ...KEPT, ...more });
export const track = (menteeId: string, more: Partial<Track> = {}): Track => ({ id: `TR-${menteeId}`, menteeId: menteeId as PersonId, start: null, model: "001", state: "running", pauses: [], pauseReason: "", modelReason: "", ...KEPT, ...more });
export const participation = (id: string, personId: string, more: Partial<Participation> = {}): Participation => ({ id, personId: personId as PersonId, yearId: "YR-1", form: "teacher-teacher", role: "mentee", voluntary: false, state: "base", enteredOn: null, leftOn: null, result: "", ...KEPT, ...more });

const NONE: RegistryRows = {
  people: [], pairs: [], members: [], consents: [], participations: [], appointments: [], requests: [], mentorProfiles: [], tracks: [], stageModels: [], stages: [], assessments: [], packageItems: [], interviewItems: [], ends: [], findings: [], observations: [], meetings: [], controls: [], papers: [], acknowledgements: [], programmes: [], planItems: [],
  planChanges: [], formDefs: [], waves: [], invites: [], oddAnswers: [], appeals: [], years: [{ id: "YR-1", title: "2026/27", start: day("2026-09-01"), end: day("2027-08-31"), state: "open", ...KEPT }],
};
export const registryOf = (rows: Partial<RegistryRows>): Registry => indexed({ ...NONE, ...rows });
