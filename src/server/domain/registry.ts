import type { FormDefId, InviteId, IsoDate, ObservationId, PairId, PaperId, PersonId, ProgrammeId, WaveId } from "../../contract/schemas";
import type {
  Acknowledgement, Appeal, Appointment, Assessment, Consent, Control, CourseStage, Finding, FormDef, Invite, Meeting, MenteeRequest, MentorProfile, Observation, OddAnswer, Pair, PairMember, Paper, Participation, Person, PlanChange, PlanItem,
  InterviewItem, MentoringEnd, PackageItem, Programme, SchoolYear, StageModelLine, Track, Wave,
} from "./tables";

/** The rows of the registry that one look needs, each sheet as it was read. */
export type RegistryRows = {
  readonly people: readonly Person[];
  readonly pairs: readonly Pair[];
  readonly members: readonly PairMember[];
  readonly consents: readonly Consent[];
  readonly participations: readonly Participation[];
  readonly appointments: readonly Appointment[];
  readonly requests: readonly MenteeRequest[];
  readonly mentorProfiles: readonly MentorProfile[];
  readonly years: readonly SchoolYear[];
  readonly tracks: readonly Track[];
  readonly stageModels: readonly StageModelLine[];
  readonly stages: readonly CourseStage[];
  readonly assessments: readonly Assessment[];
  readonly packageItems: readonly PackageItem[];
  readonly interviewItems: readonly InterviewItem[];
  readonly ends: readonly MentoringEnd[];
  readonly findings: readonly Finding[];
  readonly observations: readonly Observation[];
  readonly meetings: readonly Meeting[];
  readonly controls: readonly Control[];
  readonly papers: readonly Paper[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly programmes: readonly Programme[];
  readonly planItems: readonly PlanItem[];
  readonly planChanges: readonly PlanChange[];
  readonly formDefs: readonly FormDef[];
  readonly waves: readonly Wave[];
  readonly invites: readonly Invite[];
  readonly oddAnswers: readonly OddAnswer[];
  readonly appeals: readonly Appeal[];
};

/** The rows, found by what they belong to. An index is built at its first lookup; every lookup after it is one step. */
export type Registry = RegistryRows & {
  readonly person: (id: PersonId) => Person | undefined;
  readonly pair: (id: PairId) => Pair | undefined;
  readonly membersOf: (pair: PairId) => readonly PairMember[];
  readonly pairsOfMentor: (person: PersonId) => readonly Pair[];
  readonly pairsOfMentee: (person: PersonId) => readonly Pair[];
  readonly observationsOf: (pair: PairId) => readonly Observation[];
  readonly observation: (id: ObservationId) => Observation | undefined;
  readonly meetingsOf: (pair: PairId) => readonly Meeting[];
  readonly papersOf: (pair: PairId) => readonly Paper[];
  readonly paper: (id: PaperId) => Paper | undefined;
  readonly acknowledgementsOf: (paper: PaperId) => readonly Acknowledgement[];
  readonly programme: (id: ProgrammeId) => Programme | undefined;
  readonly programmesOf: (pair: PairId) => readonly Programme[];
  readonly linesOf: (programme: ProgrammeId) => readonly PlanItem[];
  /** Lines of all plans of a pair, those of no programme too: the plan of a pupils' group has none (D57). */
  readonly linesOfPair: (pair: PairId) => readonly PlanItem[];
  readonly changesOf: (programme: ProgrammeId) => readonly PlanChange[];
  readonly consentsOf: (person: PersonId) => readonly Consent[];
  readonly participationsOf: (person: PersonId) => readonly Participation[];
  readonly appointmentsOf: (person: PersonId) => readonly Appointment[];
  /** Appointments for a subject or a pair. */
  readonly appointmentsFor: (scope: string) => readonly Appointment[];
  /** The course that runs; a closed one is history. */
  readonly trackOf: (person: PersonId) => Track | undefined;
  /** Stages of a person's courses, the first one first. */
  readonly stagesOf: (person: PersonId) => readonly CourseStage[];
  readonly stage: (id: string) => CourseStage | undefined;
  /** The last assessment of a stage that is not cancelled: after an extension there is a second one. */
  readonly assessmentOf: (stage: string) => Assessment | undefined;
  readonly assessment: (id: string) => Assessment | undefined;
  readonly packageOf: (assessment: string) => readonly PackageItem[];
  readonly interviewOf: (assessment: string) => readonly InterviewItem[];
  /** What stands of the end of a pair with one mentee. */
  readonly endOf: (pair: PairId, mentee: PersonId) => MentoringEnd | undefined;
  readonly findingsOf: (person: PersonId) => readonly Finding[];
  readonly controlsOf: (person: PersonId) => readonly Control[];
  readonly requestOf: (person: PersonId) => MenteeRequest | undefined;
  readonly profileOf: (person: PersonId) => MentorProfile | undefined;
  readonly formDef: (id: FormDefId) => FormDef | undefined;
  readonly wave: (id: WaveId) => Wave | undefined;
  readonly invite: (id: InviteId) => Invite | undefined;
  readonly invitesOf: (person: PersonId) => readonly Invite[];
  readonly invitesIn: (wave: WaveId) => readonly Invite[];
};

/**
 * @param rows may be getters: a sheet is read when somebody first asks for its rows, an index is built when somebody first looks into it. Most calls
 * need a few of them
 */
export function indexed(rows: RegistryRows): Registry {
  const people = once(() => new Map(rows.people.map((person) => [person.id, person])));
  const pairs = once(() => new Map(rows.pairs.map((pair) => [pair.id, pair])));
  const members = once(() => grouped(rows.members, ({ pairId }) => [pairId]));
  const ofMentor = once(() => grouped(rows.pairs, ({ mentorId, secondMentorId }) => (secondMentorId === "" ? [mentorId] : [mentorId, secondMentorId])));
  const ofMentee = once(() => grouped(rows.members, ({ menteeId }) => [menteeId]));
  const observations = once(() => grouped(rows.observations, ({ pairId }) => [pairId]));
  const observationById = once(() => new Map(rows.observations.map((observation) => [observation.id, observation])));
  const meetings = once(() => grouped(rows.meetings, ({ pairId }) => [pairId]));
  const papers = once(() => grouped(rows.papers, ({ pairIds }) => pairIds));
  const paperById = once(() => new Map(rows.papers.map((paper) => [paper.id, paper])));
  const acknowledgements = once(() => grouped(rows.acknowledgements, ({ paperId }) => [paperId]));
  const programmes = once(() => new Map(rows.programmes.map((programme) => [programme.id, programme])));
  const programmesOfPair = once(() => grouped(rows.programmes, ({ pairId }) => [pairId]));
  const lines = once(() => grouped(rows.planItems, ({ programmeId }) => (programmeId === "" ? [] : [programmeId])));
  const linesOfPair = once(() => grouped(rows.planItems, ({ pairId }) => [pairId]));
  const changes = once(() => grouped(rows.planChanges, ({ programmeId }) => [programmeId]));
  const consents = once(() => grouped(rows.consents, ({ personId }) => [personId]));
  const participations = once(() => grouped(rows.participations, ({ personId }) => [personId]));
  const appointments = once(() => grouped(rows.appointments, ({ personId }) => [personId]));
  const appointmentsFor = once(() => grouped(rows.appointments, ({ scope }) => (scope === "" ? [] : [scope])));
  const tracks = once(() => new Map(rows.tracks.filter(({ state }) => state === "running").map((track) => [track.menteeId, track])));
  const stages = once(() => grouped([...rows.stages].sort((one, other) => one.no - other.no), ({ menteeId }) => [menteeId]));
  const stageById = once(() => new Map(rows.stages.map((stage) => [stage.id, stage])));
  // Rows are sorted by whoever looks at the sheet: the last one is the last that was opened.
  const assessments = once(() => new Map(rows.assessments.filter(({ state }) => state !== "cancelled").sort(byOpening).map((assessment) => [assessment.stageId, assessment])));
  const assessmentById = once(() => new Map(rows.assessments.map((assessment) => [assessment.id, assessment])));
  const packages = once(() => grouped(rows.packageItems, ({ assessmentId }) => [assessmentId]));
  const interviews = once(() => grouped([...rows.interviewItems].sort((one, other) => one.no - other.no), ({ assessmentId }) => [assessmentId]));
  const ends = once(() => new Map(rows.ends.map((end) => [`${end.pairId} ${end.menteeId}`, end])));
  const findings = once(() => grouped(rows.findings, ({ menteeId }) => [menteeId]));
  const controls = once(() => grouped(rows.controls, ({ menteeId }) => [menteeId]));
  const requests = once(() => new Map(rows.requests.map((request) => [request.personId, request])));
  const profiles = once(() => new Map(rows.mentorProfiles.map((profile) => [profile.personId, profile])));
  const formDefs = once(() => new Map(rows.formDefs.map((form) => [form.id, form])));
  const waves = once(() => new Map(rows.waves.map((wave) => [wave.id, wave])));
  const invites = once(() => new Map(rows.invites.map((invite) => [invite.id, invite])));
  const invitesOf = once(() => grouped(rows.invites, ({ personId }) => [personId]));
  const invitesIn = once(() => grouped(rows.invites, ({ waveId }) => [waveId]));
  const lookups: Omit<Registry, keyof RegistryRows> = {
    person: (id) => people().get(id),
    pair: (id) => pairs().get(id),
    membersOf: (id) => members().get(id) ?? [],
    pairsOfMentor: (id) => ofMentor().get(id) ?? [],
    pairsOfMentee: (id) => (ofMentee().get(id) ?? []).flatMap(({ pairId }) => pairs().get(pairId) ?? []),
    observationsOf: (id) => observations().get(id) ?? [],
    observation: (id) => observationById().get(id),
    meetingsOf: (id) => meetings().get(id) ?? [],
    papersOf: (id) => papers().get(id) ?? [],
    paper: (id) => paperById().get(id),
    acknowledgementsOf: (id) => acknowledgements().get(id) ?? [],
    programme: (id) => programmes().get(id),
    programmesOf: (id) => programmesOfPair().get(id) ?? [],
    linesOf: (id) => lines().get(id) ?? [],
    linesOfPair: (id) => linesOfPair().get(id) ?? [],
    changesOf: (id) => changes().get(id) ?? [],
    consentsOf: (id) => consents().get(id) ?? [],
    participationsOf: (id) => participations().get(id) ?? [],
    appointmentsOf: (id) => appointments().get(id) ?? [],
    appointmentsFor: (scope) => appointmentsFor().get(scope) ?? [],
    trackOf: (id) => tracks().get(id),
    stagesOf: (id) => stages().get(id) ?? [],
    stage: (id) => stageById().get(id),
    assessmentOf: (id) => assessments().get(id),
    assessment: (id) => assessmentById().get(id),
    packageOf: (id) => packages().get(id) ?? [],
    interviewOf: (id) => interviews().get(id) ?? [],
    endOf: (pairId, menteeId) => ends().get(`${pairId} ${menteeId}`),
    findingsOf: (id) => findings().get(id) ?? [],
    controlsOf: (id) => controls().get(id) ?? [],
    requestOf: (id) => requests().get(id),
    profileOf: (id) => profiles().get(id),
    formDef: (id) => formDefs().get(id),
    wave: (id) => waves().get(id),
    invite: (id) => invites().get(id),
    invitesOf: (id) => invitesOf().get(id) ?? [],
    invitesIn: (id) => invitesIn().get(id) ?? [],
  };
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(rows), ...Object.getOwnPropertyDescriptors(lookups) }) as Registry;
}

/** The same value at every call, worked out at the first. */
export function once<Built>(build: () => Built): () => Built {
  let built: { readonly value: Built } | null = null;
  return () => (built ??= { value: build() }).value;
}

function grouped<Row, Key>(rows: readonly Row[], keysOf: (row: Row) => readonly Key[]): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** Filed ones first: a stage has one assessment that goes on. */
const byOpening = (one: Assessment, other: Assessment): number => {
  const key = ({ state, openedOn, createdAt }: Assessment): string => `${state === "filed" ? 0 : 1} ${openedOn ?? ""} ${createdAt}`;
  return key(one) < key(other) ? -1 : 1;
};

/** Of several rows on one matter the newest by day of entry counts: history is kept by rows. */
export const newest = <Row extends { readonly createdAt: string }>(rows: readonly Row[]): Row | undefined =>
  rows.reduce<Row | undefined>((last, row) => (last === undefined || row.createdAt >= last.createdAt ? row : last), undefined);

/** From its first to its last day, both included; an open end is open. */
export const inForce = ({ from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null }, on: IsoDate): boolean =>
  (from === null || from <= on) && (to === null || on <= to);
