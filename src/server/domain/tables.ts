import type {
  AppointmentRole, ConsentKind, DocumentKind, Facts, Form, IsoDate, JobId, MenteeCategory, ObservationId, PairId, PairState, ParticipationState, PersonId, PersonKind,
  Scores, Variant,
} from "../../contract/schemas";

/**
 * The rows of the registry, one type a sheet (`domain/data-model.md` §6.1). Text is "" and a day or a number null when the cell is
 * empty. Every row says who made it and when; no row is deleted, it ends by its state.
 */
type Kept = {
  /** Instant as ISO text in UTC, or "" for a row typed by hand. */
  createdAt: string;
  /** Address of who made it; «вручную» rows are empty. */
  createdBy: string;
  updatedAt: string;
};

export type PersonStatus = "active" | "onLeave" | "left" | "archived";
export type Gender = "male" | "female" | "";
export type Category = "none" | "fit" | "first" | "highest" | "methodist" | "mentorCategory" | "";

export type Person = Kept & {
  id: PersonId;
  /** Н-014 for grown-ups, У-014 for pupils: random, for life, without the class. */
  code: string;
  kind: PersonKind;
  surname: string;
  name: string;
  patronymic: string;
  gender: Gender;
  email: string;
  /** Older addresses and surnames. */
  aliases: string[];
  post: string;
  subjects: string[];
  class: string;
  unit: string;
  category: Category;
  workStart: IsoDate | null;
  /** Months of experience before this school. */
  experienceBefore: number | null;
  /** Months of experience as somebody stated them on `experienceStatedOn`, kept while `workStart` is unknown. */
  experienceStated: number | null;
  experienceStatedOn: IsoDate | null;
  language: "ru" | "en" | "";
  status: PersonStatus;
  leftOn: IsoDate | null;
  leaveReason: string;
  /** Made by «Заполнить примером». */
  example: boolean;
};

export type Appointment = Kept & {
  id: string;
  personId: PersonId;
  role: AppointmentRole;
  /** Subject of a head of ШМО, or the pair id of a grown-up of a group. */
  scope: string;
  from: IsoDate | null;
  to: IsoDate | null;
  orderNumber: string;
  orderDate: IsoDate | null;
};

export type ConsentState = "none" | "given" | "refused" | "withdrawn";
export type Consent = Kept & {
  id: string;
  personId: PersonId;
  kind: ConsentKind;
  state: ConsentState;
  givenOn: IsoDate | null;
  until: IsoDate | null;
  withdrawnOn: IsoDate | null;
  by: "self" | "parent" | "";
  how: "paper" | "scan" | "";
};

export type SchoolYear = Kept & { id: string; title: string; start: IsoDate; end: IsoDate; state: "open" | "closed" };

export type Participation = Kept & {
  id: string;
  personId: PersonId;
  yearId: string;
  form: Form;
  role: "mentor" | "mentee";
  voluntary: boolean;
  state: ParticipationState;
  enteredOn: IsoDate | null;
  leftOn: IsoDate | null;
  result: string;
};

/** A request of a mentee: the base of mentees keeps it over the years (R-B13). `category` "" means computed from experience. */
export type MenteeRequest = Kept & {
  id: string;
  personId: PersonId;
  date: IsoDate | null;
  category: MenteeCategory | "";
  goal: string;
  state: "open" | "matching" | "closed";
  closedReason: string;
};

/** How many mentees a mentor takes; null is the school's limit (R-B10). */
export type MentorProfile = Kept & { id: string; personId: PersonId; capacity: number | null; reserve: boolean };

export type Pair = Kept & {
  id: PairId;
  /** П-027. */
  code: string;
  yearId: string;
  form: Form;
  variant: Variant | "";
  kind: "pair" | "group";
  mentorId: PersonId;
  secondMentorId: PersonId | "";
  goal: string;
  proposedOn: IsoDate | null;
  /** The later of both consents. */
  agreedOn: IsoDate | null;
  orderedOn: IsoDate | null;
  /** Text: "29.2", "41-од" (R-C11). */
  orderNumber: string;
  start: IsoDate | null;
  end: IsoDate | null;
  closedOn: IsoDate | null;
  state: PairState;
  closeReason: string;
  /** Why more mentees than the limit were taken. */
  loadReason: string;
  continuesFrom: PairId | "";
  example: boolean;
};

export type PairMember = Kept & {
  id: string;
  pairId: PairId;
  menteeId: PersonId;
  from: IsoDate | null;
  to: IsoDate | null;
  mentorConsentOn: IsoDate | null;
  menteeConsentOn: IsoDate | null;
};

/** Stage models of `domain/data-model.md` §6.1, as far as a date rule needs them; "annual" is «годовая программа». */
export type StageModel = "001" | "002" | "annual";
/** A teacher mentee's course: its start is the first day of work at this school. */
export type Track = Kept & { id: string; menteeId: PersonId; start: IsoDate | null; model: StageModel; state: "running" | "closed" };

export type ObservationState = "logged" | "withdrawn" | "corrected";
export type Observation = Kept & {
  id: ObservationId;
  pairId: PairId;
  menteeId: PersonId;
  observerId: PersonId;
  aim: "coaching";
  lessonDate: IsoDate;
  lessonNumber: number | null;
  class: string;
  subject: string;
  topic: string;
  scores: Scores;
  facts: Facts;
  strength: string;
  difficulty: string;
  recommendation: string;
  nextStep: string;
  nextStepBy: IsoDate;
  nextStepDoneOn: IsoDate | null;
  state: ObservationState;
  /** The observation this row corrects, or "". */
  corrects: ObservationId | "";
};

export type MeetingKind = "acquaintance" | "trial" | "work" | "advice" | "general" | "interview";
export type Meeting = Kept & {
  id: string;
  pairId: PairId;
  kind: MeetingKind;
  date: IsoDate;
  minutes: number | null;
  state: "held" | "withdrawn";
  agreement: string;
  loggedBy: PersonId;
};

export type ControlKind = "overview" | "preventive" | "personal" | "frontal";
export type Control = Kept & { id: string; menteeId: PersonId; kind: ControlKind; date: IsoDate; state: "held" | "missed"; note: string };

/** A paper in the register. In this release only papers signed on paper are entered: number and date, no file. */
export type Paper = Kept & {
  id: string;
  kind: DocumentKind;
  number: string;
  date: IsoDate;
  yearId: string;
  pairIds: PairId[];
  state: "draft" | "signed" | "cancelled" | "archived";
};

export type Draft = { id: string; personId: PersonId; form: string; subject: string; text: string; savedAt: string };

/** One row an action: who, when, what. `reply` is what was answered, so that a repeated request gets the same. */
export type LogEntry = {
  at: string;
  who: string;
  requestId: string;
  action: string;
  entity: string;
  entityId: string;
  changes: string;
  reply: string;
};

export type JobState = "waiting" | "running" | "done" | "stopped" | "failed" | "undone";
/** A piece of bulk work (`design.md` §3): small steps, the count of steps done is written with each step's effect. */
export type Job = {
  id: JobId;
  kind: "import-roster";
  state: JobState;
  done: number;
  total: number;
  leaseOwner: string;
  leaseUntil: string;
  tries: number;
  lastError: string;
  notBefore: string;
  /** Ids of the rows it made and changed are kept in its parts; this is their number. */
  made: number;
  /** Rows of the source it left out because the registry had changed meanwhile. */
  left: number;
  startedBy: string;
  createdAt: string;
  finishedAt: string;
};
/** What a job has to do or has done, in pieces that fit a cell (50,000 characters, platform trap 9). */
export type JobPart = { id: string; jobId: JobId; part: number; kind: "todo" | "undo"; text: string };

/** One setting a row: key, the value as typed. */
export type Setting = { key: string; value: string };
/** What the program saw at its last look, to notice deleted rows: ids of one sheet, in pieces; `sheet` is «people 0», «people 1» … */
export type Trace = { sheet: string; part: number; ids: string };
export type Lookup = { list: string; code: string; title: string; note: string };

export type Tables = {
  people: Person;
  pairs: Pair;
  observations: Observation;
  members: PairMember;
  consents: Consent;
  participations: Participation;
  appointments: Appointment;
  requests: MenteeRequest;
  mentorProfiles: MentorProfile;
  years: SchoolYear;
  tracks: Track;
  meetings: Meeting;
  controls: Control;
  papers: Paper;
  drafts: Draft;
  settings: Setting;
  lookups: Lookup;
  log: LogEntry;
  jobs: Job;
  jobParts: JobPart;
  traces: Trace;
};
export type TableId = keyof Tables;
export type Row<Id extends TableId> = Tables[Id];
