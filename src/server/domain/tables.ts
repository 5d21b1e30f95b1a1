import type {
  Aim, AppointmentRole, ConsentKind, ControlId, ControlKind, Difficulties, Direction, DocumentKind, EndCause, EventId, EventKind, EventLevel, EventStand, Facts, FindingId, FindingState, Form, FormDefId, GoalReached, InviteId, InviteState, InviteWay, IsoDate, JobId, LessonType, MeetingMode, MenteeCategory, ObservationId, OrderVariant, PairId,
  PairState, PaperId, PaperState, ParticipationState, PersonId, PersonKind, PlanItemId, PlanStatus, ProgrammeId, QuestionnaireId, Scores, Variant, WaveId,
} from "../../contract/schemas";
import type { Effective, WORK_DONE } from "../../contract/endings";
import type { AppealKind, Fit } from "../../contract/confided";
import type { LessonNote } from "../../contract/lessons";

/**
 * The rows of the registry, one type a sheet (`domain/data-model.md` §6.1). Text is "" and a day or a number null when the cell is
 * empty. Every row says who made it and when; no row is deleted, it ends by its state.
 */
export type Kept = {
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
  /** The full name in a case, as somebody has confirmed it; "" leaves it to the rules (R-N04). */
  genitive: string;
  dative: string;
  instrumental: string;
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
  /** When a person usually can meet (Q02.11): «1=before,gap; 3=after», weekday and times of day in the codes of the questionnaire. */
  slots: string;
  /** When a person is away, «2026-10-12 – 2026-10-16» or a day alone each; for the timetable only (`domain/data-model.md` §6.4, Pause). */
  absences: string[];
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
  /** Q02.4: what is difficult, DF01–DF16. */
  difficulties: Difficulties;
  /** Q02.5, DF99: a difficulty in the person's own words. */
  otherDifficulty: string;
  /** Q02.7, in the codes of the questionnaire. */
  preferences: string[];
  /** Q02.13. */
  strength: string;
  /** Q02.12: `week`, `twoWeeks`, `month`, `need`; "" unknown. */
  rhythm: string;
  /** Q02.10, in the codes of the questionnaire. */
  mode: string[];
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
  /** What the mentee wants to begin with (Q02.6), how often and how they work (Q02.12, Q02.10). */
  request: string;
  rhythm: string;
  mode: string[];
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
  /** Why it ends before its term (D11); with a day of `closedOn` that is still to come the end is said and not there yet. "" when it was declined, or ended by nobody's wish. */
  endCause: EndCause | "";
  /** When the school gave notice to the mentor (T13); null when it was not the school that decided. */
  noticeOn: IsoDate | null;
  /** Why more mentees than the limit were taken. */
  loadReason: string;
  /** What a pair of pupils has come to (D58), as its grown-up or the curator has put it down: the goal, an indicator before and after, the words of both. */
  goalReached: GoalReached | "";
  indicator: string;
  indicatorBefore: string;
  indicatorAfter: string;
  mentorWords: string;
  menteeWords: string;
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
  /** When each side answered whether the pair fits (R-B31). What it answered lies in the closed workbook. */
  mentorFitOn: IsoDate | null;
  menteeFitOn: IsoDate | null;
};

/**
 * Something that the curator alone has to hear (R-P15). Of a pair it says neither who said it nor why: that lies in the closed workbook under the same id
 * (`domain/rights.md` R.7), so `createdBy` is empty.
 */
export type Appeal = Kept & {
  id: string; kind: AppealKind; pairId: PairId | ""; /** Who asks to talk; "" of a pair. */ personId: PersonId | ""; date: IsoDate; state: "open" | "settled"; settledOn: IsoDate | null;
};
/** The closed half of an appeal, or what a side answered about the fit of a pair. `aboutId`: of which mentee. */
export type Said = { id: string; kind: AppealKind | Fit; at: string; personId: PersonId; pairId: PairId | ""; aboutId: PersonId | ""; reasons: string[]; words: string };
/** A private note of a mentor on a pair, a mentee or a record; in no paper and in no export (R-A24, R-A26). */
export type PrivateNote = { id: string; personId: PersonId; pairId: PairId; menteeId: PersonId | ""; recordId: string; date: IsoDate; text: string; at: string };

/** Code of a stage model (`domain/data-model.md` §6.1): 001 and 002 are ours, "annual" is «годовая программа», others the school types into «Модели этапов». */
export type StageModel = string;
/** A teacher mentee's course: its start is the first day of work at this school. */
export type Track = Kept & {
  id: string; menteeId: PersonId; start: IsoDate | null; model: StageModel; state: "running" | "closed";
  /** Long leaves, «2027-01-11 – 2027-03-05» each; an open one lacks its last day (T15). */
  pauses: string[];
  /** Why the last long leave was begun, in the curator's words. */
  pauseReason: string;
  /** Why the model is another one than that of the category. */
  modelReason: string;
};

/** Roles that organise an assessment or hold its interview, by post: the person is the one appointed on the day. */
export type AssessorRole = "deputyTeaching" | "deputyMethods";

/** One stage of a stage model (`domain/data-model.md` §6.1, Stage models): a lookup that the school edits without code. */
export type StageModelLine = {
  /** Model and number: «001-1». */
  id: string;
  model: string;
  no: number;
  stage: "adaptation" | "development" | "potential";
  title: string;
  goal: string;
  /** `months` from the start of the course, the last one not included, or `calendar` months of the school year, the last one included. */
  counted: "months" | "calendar";
  first: number;
  last: number;
  /** The assessment is due so many days before the end (T06–T08). */
  dueDaysBefore: number;
  dueShift: "next" | "previous" | "none";
  /** It opens so many days before it is due; null is one month before the end and a day (T08). */
  opensDaysBefore: number | null;
  /** Days after the interview to put the papers into the personal file (T09); null: no term. */
  filingDays: number | null;
  organiser: AssessorRole;
  interviewer: AssessorRole;
  /** What the package must hold: papers or questionnaires; `optional` may be there. */
  package: string[];
  optional: string[];
  /** Codes of «Выводы» to choose from. */
  conclusions: string[];
};

/**
 * A stage of a mentee's course. Start and end are kept because the school edits them; the first three states of the stage follow from
 * dates and the assessment and are not stored (`domain/data-model.md` §6.2).
 */
export type CourseStage = Kept & {
  id: string;
  trackId: string;
  menteeId: PersonId;
  no: number;
  title: string;
  goal: string;
  start: IsoDate | null;
  end: IsoDate | null;
  /** Set by hand; null is the day by the model. */
  dueByHand: IsoDate | null;
  /** "" is the one appointed to the model's role on the day. */
  organiserId: PersonId | "";
  interviewerId: PersonId | "";
  /** The end before it was extended (conclusion 1c). */
  extendedFrom: IsoDate | null;
  reason: string;
  /** Id of the line of «Модели этапов» it was made by. */
  lineId: string;
  /** Start and end as the program wrote them, «2026-09-01 2026-11-30»: dates that differ were set by a person and stand. */
  computed: string;
  /** `before`: it ended before «учёт ведётся с»; `dropped`: the course has another model now. */
  state: "open" | "closed" | "before" | "dropped";
};

export type AssessmentState = "collecting" | "ready" | "invited" | "drafted" | "signed" | "interviewed" | "filed" | "cancelled";
/** The assessment of a stage, one a stage (`domain/data-model.md` §6.2); «не открыта» has no row. */
export type Assessment = Kept & {
  id: string;
  stageId: string;
  menteeId: PersonId;
  state: AssessmentState;
  openedOn: IsoDate | null;
  /** Why it was reviewed although a required document was missing. */
  gateReason: string;
  /** When the mentee or another specialist was invited to clear something up, and what. */
  invitedOn: IsoDate | null;
  invitedFor: string;
  reviewedOn: IsoDate | null;
  participants: PersonId[];
  level: "high" | "good" | "base" | "low" | "";
  /** Code of «Выводы». */
  conclusion: string;
  summary: string;
  recommendations: string;
  /** Marks of their signatures under the conclusion: with both it is signed. */
  organiserSignedOn: IsoDate | null;
  interviewerSignedOn: IsoDate | null;
  interviewOn: IsoDate | null;
  filedOn: IsoDate | null;
  /** Who has put it into the personal file; "" before that, and of one that was filed before this was kept. */
  filedBy: PersonId | "";
  cancelReason: string;
};

/** A document of the package: who owes it, when it was received. */
export type PackageItem = Kept & {
  id: string;
  assessmentId: string;
  /** Kind of paper, or the questionnaire it comes from: «Q03», «D16». */
  kind: string;
  required: boolean;
  owedBy: "mentee" | "mentor" | "organiser" | "";
  receivedOn: IsoDate | null;
  paperId: PaperId | "";
  note: string;
};

/** The end of a pair with one mentee: the mentor's words for D19 and D39, what was handed in by hand, and what a deputy confirmed of M53. */
export type MentoringEnd = Kept & {
  id: string;
  pairId: PairId;
  menteeId: PersonId;
  /** How far the through plan was carried out, as the mentor sees it. */
  work: (typeof WORK_DONE)[number] | "";
  review: string;
  proposals: string;
  /** Of his report D39. */
  results: string;
  conclusion: string;
  /** What he proposes as a reward: never the mentee's to read (R.5, A8). */
  reward: string;
  /** Days on which the documents came on paper; what comes by itself has none. */
  reportOn: IsoDate | null;
  assessmentOn: IsoDate | null;
  planOn: IsoDate | null;
  note: string;
  /** The whole package was received (R-F29). */
  acceptedOn: IsoDate | null;
  acceptedBy: PersonId | "";
  effective: Effective | "";
  effectiveWhy: string;
  effectiveOn: IsoDate | null;
  effectiveBy: PersonId | "";
};

/** A question of the interview and what came of it. */
export type InterviewItem = Kept & {
  id: string; assessmentId: string; no: number; question: string; result: string; agreement: string; due: IsoDate | null; responsible: "mentor" | "mentee" | "curator" | "";
};

/** A shortcoming found by a control or a lesson, with what was agreed about it. */
export type Finding = Kept & {
  id: FindingId;
  menteeId: PersonId;
  source: "control" | "lesson";
  /** Id of the control or the observation. */
  sourceId: string;
  text: string;
  competence: string;
  measure: string;
  due: IsoDate | null;
  state: FindingState;
  /** Control in which it was looked at again. */
  checkedIn: ControlId | "";
  /** What shows that it is gone, or is not. */
  proof: string;
  /** The plan line that came of the measure. */
  itemId: PlanItemId | "";
};

/** `planned`: talked about before and still to be visited. */
export type ObservationState = "planned" | "logged" | "withdrawn" | "corrected";
export type Observation = Kept & {
  id: ObservationId;
  pairId: PairId;
  menteeId: PersonId;
  observerId: PersonId;
  aim: Aim;
  /** The control whose visit it is; "" with the aim «коучинг». */
  controlId: ControlId | "";
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
  /** Null before the lesson was visited. */
  nextStepBy: IsoDate | null;
  nextStepDoneOn: IsoDate | null;
  lessonType: LessonType | "";
  /** The talk before: its day and time of day, "" when nobody wrote it down (R-H03). */
  beforeOn: IsoDate | null;
  beforeAt: string;
  focus: string;
  success: string;
  lessonStart: string;
  lessonEnd: string;
  notes: LessonNote[];
  /** The talk after (R-H05). */
  afterOn: IsoDate | null;
  afterAt: string;
  talkMinutes: number | null;
  forReview: boolean;
  /** Q10 by number of its question, empty until the mentee has written it (R-H07). */
  selfAnalysis: Facts;
  selfAnalysisOn: IsoDate | null;
  state: ObservationState;
  /** The observation this row corrects, or "". */
  corrects: ObservationId | "";
};

export type MeetingKind = "acquaintance" | "trial" | "work" | "advice" | "demonstration" | "general" | "interview";
/** `moved`: another row has its new day. */
export type MeetingState = "planned" | "moved" | "held" | "missed" | "withdrawn";
export type Meeting = Kept & {
  id: string;
  pairId: PairId;
  kind: MeetingKind;
  date: IsoDate;
  minutes: number | null;
  /** `missed`: said not to have been held. */
  state: MeetingState;
  /** `14:10`, or "". */
  at: string;
  /** The day from which it was moved here. */
  movedFrom: IsoDate | null;
  /** Of one that was moved: the row it was planned in first; "" of that row itself. */
  firstId: string;
  agreement: string;
  /** "" in rows of before version 5. */
  mode: MeetingMode | "";
  topic: string;
  /** Entered on a later day, together with others (R-P13). */
  later: boolean;
  /** Agreed at the meeting, with its day (R-D13); "" and null when nothing was. */
  nextStep: string;
  nextStepBy: IsoDate | null;
  nextStepDoneOn: IsoDate | null;
  /** Of a consultation: what was asked, what was advised, and the difficulty DF01–DF16 it is about (R-H13); "" where there is none. */
  difficulty: string;
  question: string;
  advice: string;
  /** Link to what was given along, of a lesson that the mentor showed as well (R-H11). */
  materials: string;
  loggedBy: PersonId;
  /** Who has said how it was (Q09); what was said stands in `meetingWords`. */
  saidBy: readonly PersonId[];
};

/** Q09: how a meeting was to one side of it, under a minute. The wish for the curator's help is an appeal. */
export type MeetingWords = {
  id: string; meetingId: string; pairId: PairId; personId: PersonId;
  /** 1–5. */
  useful: number;
  /** Of a mentee what he took along, of a mentor how the mentee worked: codes of Q09.3. */
  said: readonly string[];
  at: string;
};

export type ControlState = "planned" | "held" | "missed";
export type Control = Kept & {
  id: ControlId; menteeId: PersonId; kind: ControlKind;
  /** Title of the school's own kind, when `kind` is `other`. */
  own: string;
  /** Day it was held; of a planned one the last day of its window. */
  date: IsoDate;
  state: ControlState;
  /** What was noticed; of a missed one why it was not held. */
  note: string;
  from: IsoDate | null;
  to: IsoDate | null;
  topic: string;
  purpose: string;
  /** Who controls; "" is the deputy for teaching of the day. */
  byId: PersonId | "";
  conclusion: string;
  /** What pupils know (frontal control, R-G08): how many wrote, percent that passed and percent of good and excellent marks. */
  knowledge: readonly ClassKnowledge[];
  /** How the teacher's documents are kept: plans, the journal and the like (R-G08). */
  paperwork: readonly DocumentState[];
};
export type ClassKnowledge = { readonly class: string; readonly wrote: number; readonly passed: number; readonly good: number };
export type DocumentState = { readonly document: string; readonly stands: string; readonly remark: string };

/**
 * What a teacher grows by beside the pair's meetings (`domain/data-model.md` Event): open lessons, mutual visits, contests, courses. Who takes
 * part stands in rows of its own.
 */
export type SchoolEvent = Kept & {
  id: EventId;
  kind: EventKind;
  date: IsoDate;
  /** Last day of what takes several: courses, a contest. */
  until: IsoDate | null;
  /** The day it was first written down for. */
  plannedOn: IsoDate | null;
  /** `14:10`, or "". */
  at: string;
  /** Topic of a lesson, name of a contest or course. */
  title: string;
  /** The subject also says whose methodical association it is. */
  subject: string;
  class: string;
  lessonNumber: number | null;
  aim: string;
  level: EventLevel | "";
  hours: number | null;
  /** What came of it for the school. */
  result: string;
  link: string;
  /** Whose lesson it is: a person of the registry, or a name as it was typed. */
  hostId: PersonId | "";
  host: string;
  /** Sessions of one series have one: the id of the first (R-H01). */
  series: string;
  state: "standing" | "withdrawn";
  byId: PersonId;
};

/** A sample lesson of the school's library, with its link (R-H14); it belongs to no person of the registry. */
export type LessonSample = Kept & {
  id: string;
  title: string;
  lessonType: LessonType;
  /** "" is any. */
  subject: string;
  class: string;
  /** Who worked it out, as it was typed. */
  author: string;
  link: string;
  note: string;
  state: "standing" | "withdrawn";
};

/** Somebody's part in an event; one row for each person and event. */
export type EventPerson = Kept & {
  id: string;
  eventId: EventId;
  personId: PersonId;
  stand: EventStand;
  /** Place in a contest, certificate of a course. */
  result: string;
  hours: number | null;
  /** One or two sentences of the person himself. */
  reflection: string;
};

/** What the program's calendar was told of a meeting, a visit or a review; the id is that of the row in which it was planned first. */
export type CalendarMark = {
  id: string;
  calendarId: string;
  /** The day it was told for. */
  day: IsoDate;
  /** Fingerprint of title, times and guests: no address stands here. */
  told: string;
  state: "standing" | "cancelled";
  at: string;
};

/** When a lesson of this number begins and ends in a shift (R-L01). In force from `from` to `to`; a new list of bells ends the rows before it. */
export type Bell = Kept & {
  id: string;
  /** Null is the first shift. */
  shift: number | null;
  number: number;
  /** `08:30`. */
  startsAt: string;
  endsAt: string;
  from: IsoDate | null;
  to: IsoDate | null;
};

/** A weekly lesson of a teacher (R-L01). Its teacher is named by code, so that a hand may type it. */
export type TimetableLesson = Kept & {
  id: string;
  code: string;
  /** "1" is Monday. */
  weekday: Weekday;
  shift: number | null;
  number: number;
  class: string;
  subject: string;
  room: string;
  from: IsoDate | null;
  to: IsoDate | null;
};
export type Weekday = "1" | "2" | "3" | "4" | "5" | "6";

/** How often a kind of control is held within its window. */
export type ControlTimes = "once" | "term" | "halfYear" | "need";
/** A kind of control (R-G01): a lookup that the school edits and extends without code. */
export type ControlKindLine = {
  /** One of the five kinds, or the school's own code. */
  code: string;
  title: string;
  /** Months from the first day of work: from the first, up to the last, not included. Of the five kinds T02–T05 decide. */
  first: number | null;
  last: number | null;
  times: ControlTimes;
  purpose: string;
  object: string;
  /** In what form its result is written down. */
  result: string;
};

/**
 * A paper in the register (`domain/data-model.md` §6.1 Document). One made by the program has a `key`, which names it among all papers
 * (kind, subject, version), and a file; one entered by number and date has neither.
 */
export type Paper = Kept & {
  id: PaperId;
  kind: DocumentKind;
  variant: OrderVariant | "";
  title: string;
  /** Text: "29.2", "41-од" (R-C11); "" while it is a draft. */
  number: string;
  date: IsoDate | null;
  yearId: string;
  pairIds: PairId[];
  /** Whom it is about beside the pairs: the mentee of a programme. */
  personIds: PersonId[];
  programmeId: ProgrammeId | "";
  state: PaperState;
  /** Version of the paper: 1, and one more with each new edition of a signed programme. */
  version: number | null;
  /** The signed order that this one mends or supplements. */
  mends: PaperId | "";
  key: string;
  fileId: string;
  /** Drive's version of the file as the program left it; "" until a look after the filling has told it. */
  fileVersion: string;
  /** A hand has changed the draft since; `kept` when the curator chose to keep it so. */
  edited: "yes" | "kept" | "";
  /** Version of the template it was made from. */
  templateVersion: number | null;
  /** Hash of what was filled in: another one says that the draft is out of date. */
  hash: string;
  scanId: string;
  /** «директор: PR-1», one a signer. */
  signers: string[];
  /** Answers given in the paper's dialog, as JSON text. */
  inputs: string;
  /** The signed copy is made, numbered and locked. */
  locked: boolean;
  reason: string;
};

/** Who has read a paper, or not agreed (R-D03, `domain/data-model.md` Acknowledgement). */
export type Acknowledgement = Kept & {
  id: string;
  paperId: PaperId;
  personId: PersonId;
  date: IsoDate;
  agree: "yes" | "no" | "";
  remark: string;
  how: "pen" | "page" | "letter";
};

/** A Drive folder or a file of ours that is no paper: ids are kept here, nothing is searched by name (design §2). */
export type Folder = { key: string; fileId: string; title: string };

/** The school's template of a paper as it lies in Drive, and its .docx in pieces that fit a cell (platform-verdicts B1). */
export type TemplatePart = { id: string; kind: DocumentKind; part: number; fileId: string; version: number; modified: string; /** The school has changed it. */ edited: boolean; text: string };

export type ProgrammeState = "draft" | "active" | "finished" | "ended";
export type PlanKind = "D15" | "D16" | "D17" | "D18";
/** The personalised programme of a mentee in a pair and a year (R-D01), or the plan of a stage. */
export type Programme = Kept & {
  id: ProgrammeId;
  pairId: PairId;
  menteeId: PersonId;
  yearId: string;
  /** Who wrote it (R-D03). */
  authorMode: "joint" | "mentor" | "";
  analysis: string;
  goal: string;
  tasks: string;
  results: string;
  rhythm: string;
  mode: string;
  /** Of the plan of the potential (D18): what the mentee wants to become, whether the reserve is meant, when the attestation is planned. */
  career: string;
  reserve: "yes" | "no" | "";
  attestationOn: IsoDate | null;
  start: IsoDate | null;
  end: IsoDate | null;
  /** The end before it was extended (R-D02). */
  extendedFrom: IsoDate | null;
  state: ProgrammeState;
  result: string;
  /** D15 of a year, or the plan of a stage (D16–D18). */
  kind: PlanKind;
  /** Number of the stage a plan of D16–D18 belongs to. */
  stageNo: number | null;
  /** D16, part C: circle of duties and powers. */
  duties: string;
};

export type PlanSource = "library" | "own" | "meeting" | "lesson" | "finding" | "interview" | "questionnaire";
/** A line of a plan (R-D04, R-D18). */
export type PlanItem = Kept & {
  id: PlanItemId;
  programmeId: ProgrammeId | "";
  pairId: PairId;
  menteeId: PersonId;
  /** Code of the library line it came from, or "". */
  libraryCode: string;
  source: PlanSource;
  givenBy: PersonId | "";
  part: "preparation" | "dayOne" | "general" | "";
  direction: Direction | "";
  difficulty: string;
  competence: string;
  activity: string;
  kind: string;
  manner: string;
  due: IsoDate | null;
  /** The day before it was moved. */
  dueBefore: IsoDate | null;
  responsible: "mentor" | "mentee" | "curator" | "";
  plannedResult: string;
  actualResult: string;
  evidence: string;
  /** 0–2. */
  mentorMark: number | null;
  status: PlanStatus;
  doneOn: IsoDate | null;
  /** Done beyond the plan (R-D18). */
  offPlan: boolean;
  ownWording: boolean;
  reason: string;
  /** Topic and day of the calendar-thematic plan that the line goes with, and the point of the school's work plan (R-D15). */
  calendarTopic: string;
  calendarDate: IsoDate | null;
  schoolPlan: string;
};

/** A correction of a signed plan, one row a change; `itemId` "" is one of the programme itself. */
export type PlanChange = Kept & {
  id: string;
  programmeId: ProgrammeId;
  itemId: PlanItemId | "";
  date: IsoDate;
  initiator: PersonId | "";
  reason: string;
  before: string;
  after: string;
  agreedBy: PersonId | "";
  agreedOn: IsoDate | null;
  /** What is changed once the other side agrees, as JSON text; "" when nothing waits: it was done, or was not agreed to. */
  fields: string;
};

/** A ready line of the plan library (`domain/plan-library.md`), as the school has it. */
export type LibraryLine = {
  code: string;
  section: "difficulty" | "base" | "preparation" | "adaptation" | "dayOne" | "development" | "potential" | "pupils";
  direction: string;
  difficulty: string;
  competence: string;
  activity: string;
  kind: string;
  manner: string;
  due: string;
  result: string;
  evidence: string;
  stages: string[];
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

/** A questionnaire of a year (`domain/data-model.md` FormDef): one Google Form, or a screen of the page. */
export type FormDef = Kept & {
  id: FormDefId;
  kind: QuestionnaireId;
  yearId: string;
  title: string;
  channel: "form" | "page";
  /** Version of the definition it was made from; a newer one makes a new row and a new form, and this one is `replaced`. */
  version: number;
  state: "draft" | "open" | "closed" | "replaced";
  fileId: string;
  /** Address people open, and the same with `{code}` where the invitation's code goes. */
  address: string;
  link: string;
  /** Ids of the form's items by key of the question, as JSON text; `code` is the code's own. */
  items: string;
  /** The curator has seen in the form's settings that addresses are verified: then the account is a witness (platform-verdicts A8). */
  verified: boolean;
  /** Outsiders Google let in, and those it refused: «адрес: причина». */
  admitted: string[];
  refused: string[];
  /** Everything submitted until this instant was taken in; "" nothing yet. */
  readUntil: string;
  /** What is wrong with the form itself, as a key: unpublished, an item is gone. */
  trouble: string;
};

export type Wave = Kept & {
  id: WaveId;
  formDefId: FormDefId;
  kind: QuestionnaireId;
  yearId: string;
  /** What it is about within the year: `entry`, `final`, a stage `adaptation`, or a month `2026-10`. */
  period: string;
  openedOn: IsoDate;
  closesOn: IsoDate;
  /** Set when somebody closed it before its day. */
  closedOn: IsoDate | null;
};

/** One person, one subject, one wave: the code is its own (`domain/data-model.md` §6.4). */
export type Invite = Kept & {
  id: InviteId;
  waveId: WaveId;
  personId: PersonId;
  /** The pair it is about, or "" when it is about the person alone. */
  pairId: PairId | "";
  code: string;
  way: InviteWay;
  state: InviteState;
  sentAt: string;
  reminded: number;
  remindedAt: string;
  answeredAt: string;
  /** Response of the form store, or "" for page and paper. */
  responseId: string;
  /** How the answer came. */
  source: "form" | "page" | "paper" | "";
  /** Answered after the wave had closed: «после срока». */
  late: boolean;
  /** The mentee it is about, when somebody else answers: a mentor has one invitation for each mentee; "" it is about the person alone. */
  aboutId: PersonId | "";
  /** The answer asks for the curator (`Item.asks`); `seen` once the curator has marked it. What it says lies in the closed workbook. */
  asks: "open" | "seen" | "";
};

/** The value of one question in codes. Lies in the registry, or in the closed workbook for the questions named in `domain/rights.md` R.7. */
export type Answer = {
  /** Of the invitation and the question: never two. */
  id: string; inviteId: InviteId; personId: PersonId; kind: QuestionnaireId; key: string; value: string;
  /** Instant of the submission that brought it. */
  at: string; late: boolean;
  /** Ids of the rows of the registry that hold it because of this answer: a later answer of the person may replace it there. */
  taken: string[];
};

/** A response that belongs to nobody: kept and shown. Its answers stay in the form store until somebody says whose they are. */
export type OddAnswer = {
  id: string;
  formDefId: FormDefId;
  responseId: string;
  at: string;
  why: "noCode" | "unknownCode" | "foreignAccount" | "closedYear" | "noConsent" | "unreadable";
  code: string;
  account: string;
  /** Whose code it carries, if any. */
  inviteId: InviteId | "";
  state: "open" | "taken" | "dismissed";
  settledBy: string;
  settledAt: string;
};

/** A letter: the row stands before it is sent, and is marked after (platform-verdicts B3). `id` is `day kind person`: never two. */
export type Letter = {
  id: string;
  personId: PersonId;
  day: IsoDate;
  kind: "digest" | "hand";
  /** Ids of the invitations it is about. */
  about: string[];
  /** Keys of the terms it recalls (`domain/recall.ts`). */
  duties: string[];
  state: "sending" | "sent" | "unclear" | "failed" | "cancelled";
  tries: number;
  at: string;
  error: string;
};

export type JobKind = "import-roster" | "make-papers" | "sign-papers" | "bin-papers" | "file-papers" | "make-form" | "send-letters" | "collect-answers" | "check-environment";
export type JobState = "waiting" | "running" | "done" | "stopped" | "failed" | "undone";
/** A piece of bulk work (`design.md` §3): small steps, the count of steps done is written with each step's effect. */
export type Job = {
  id: JobId;
  kind: JobKind;
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
export type JobPart = { id: string; jobId: JobId; part: number; kind: "todo" | "undo" | "made"; text: string };

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
  stageModels: StageModelLine;
  stages: CourseStage;
  assessments: Assessment;
  packageItems: PackageItem;
  interviewItems: InterviewItem;
  ends: MentoringEnd;
  findings: Finding;
  meetings: Meeting;
  controls: Control;
  controlKinds: ControlKindLine;
  events: SchoolEvent;
  eventPeople: EventPerson;
  meetingWords: MeetingWords;
  bells: Bell;
  timetable: TimetableLesson;
  lessonSamples: LessonSample;
  calendarMarks: CalendarMark;
  papers: Paper;
  acknowledgements: Acknowledgement;
  programmes: Programme;
  planItems: PlanItem;
  planChanges: PlanChange;
  planLibrary: LibraryLine;
  formDefs: FormDef;
  waves: Wave;
  invites: Invite;
  answers: Answer;
  closedAnswers: Answer;
  appeals: Appeal;
  said: Said;
  privateNotes: PrivateNote;
  oddAnswers: OddAnswer;
  letters: Letter;
  folders: Folder;
  templates: TemplatePart;
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
