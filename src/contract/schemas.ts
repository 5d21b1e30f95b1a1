import * as z from "zod/mini";

/** A calendar day as `yyyy-mm-dd`. Never a Date: google.script.run refuses Dates, and a day has no time zone. */
export const IsoDate = z.iso.date().brand<"IsoDate">();
export type IsoDate = z.infer<typeof IsoDate>;

/**
 * A row id: two letters of the entity and a number, for life (`domain/data-model.md` §6). The letters are not checked here: an id of
 * another entity gets the same answer as a foreign one and one that nobody has (`domain/rights.md` R.1).
 */
const rowId = <Brand extends string>() => z.string().check(z.regex(/^[A-Z]{2}-\d{1,12}$/)).brand<Brand>();

export const PersonId = rowId<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;
export const PairId = rowId<"PairId">();
export type PairId = z.infer<typeof PairId>;
export const ObservationId = rowId<"ObservationId">();
export type ObservationId = z.infer<typeof ObservationId>;
export const JobId = rowId<"JobId">();
export type JobId = z.infer<typeof JobId>;
export const PaperId = rowId<"PaperId">();
export type PaperId = z.infer<typeof PaperId>;
export const ProgrammeId = rowId<"ProgrammeId">();
export type ProgrammeId = z.infer<typeof ProgrammeId>;
export const PlanItemId = rowId<"PlanItemId">();
export type PlanItemId = z.infer<typeof PlanItemId>;

export const FormDefId = rowId<"FormDefId">();
export type FormDefId = z.infer<typeof FormDefId>;
export const WaveId = rowId<"WaveId">();
export type WaveId = z.infer<typeof WaveId>;
export const InviteId = rowId<"InviteId">();
export type InviteId = z.infer<typeof InviteId>;

/** Roles of `domain/rights.md` R.1. A person has a set of them on a day; pupils, outsiders and strangers never reach the page. */
export const ROLES = [
  "curator", "director", "actingDirector", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist",
  "mentor", "secondMentor", "mentee", "grownUp", "helper", "pupil", "external", "coordinator", "stranger", "blank",
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const PERSON_KINDS = ["teacher", "pupil", "external"] as const;
export const PersonKind = z.enum(PERSON_KINDS);
export type PersonKind = z.infer<typeof PersonKind>;

/** Forms of mentoring (R-B01). `teacher-pupil` and `external` come from the lookup «другие формы». */
export const FORMS = ["teacher-teacher", "pupil-pupil", "teacher-pupil", "external-teacher", "external-pupil"] as const;
export const Form = z.enum(FORMS);
export type Form = z.infer<typeof Form>;

/** Variants of the teacher form, R-B03–R-B07, in their order; "" is «не выбран» and the only one of the other forms. */
export const VARIANTS = ["young", "classTeacher", "leader", "innovator", "subject"] as const;
export const Variant = z.enum(VARIANTS);
export type Variant = z.infer<typeof Variant>;

/** Why a pair ends before its term (D11). */
export const END_CAUSES = ["mentor", "mentee", "school", "dismissal", "transfer", "absence", "goal"] as const;
export const EndCause = z.enum(END_CAUSES);
export type EndCause = z.infer<typeof EndCause>;

/** Whether a pair of pupils has reached its goal (D58). */
export const GOAL_REACHED = ["yes", "partly", "no"] as const;
export type GoalReached = (typeof GOAL_REACHED)[number];

export const PAIR_STATES = ["proposed", "declined", "agreed", "ordered", "working", "review", "finished", "ended"] as const;
export const PairState = z.enum(PAIR_STATES);
export type PairState = z.infer<typeof PairState>;

export const CONSENT_KINDS = ["data", "mentoring", "publication", "photo", "crossBorder"] as const;
export const ConsentKind = z.enum(CONSENT_KINDS);
export type ConsentKind = z.infer<typeof ConsentKind>;

/** Criteria of the lesson sheet Q15, "1" … "20". */
const Criterion = z.string().check(z.regex(/^([1-9]|1\d|20)$/));
/** Scores of one lesson by criterion: 0 no, 1 partly, 2 surely. A criterion that was not observed is absent. */
export const Scores = z.record(Criterion, z.union([z.literal(0), z.literal(1), z.literal(2)]));
export type Scores = z.infer<typeof Scores>;
/** What was seen, by criterion, in the observer's words. */
export const Facts = z.record(Criterion, z.string().check(z.maxLength(1000)));
export type Facts = z.infer<typeof Facts>;

/** A time of the day as a watch shows it, `08:35`. */
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** Whom a note of a lesson is about (D23, table 1). */
export const NOTE_SUBJECTS = ["stage", "teacher", "pupils", "note"] as const;
export type NoteSubject = (typeof NOTE_SUBJECTS)[number];
/** Lookup «Тип урока» (`domain/data-model.md` §6.1, Lookups). */
export const LESSON_TYPES = ["new", "practice", "review", "test", "mixed", "project", "other"] as const;
export type LessonType = (typeof LESSON_TYPES)[number];

export const MEETING_KINDS = ["acquaintance", "trial", "work", "advice", "demonstration", "general", "interview"] as const;
export const MeetingKind = z.enum(MEETING_KINDS);
/** How a meeting was held (R-B36). */
export const MEETING_MODES = ["inPerson", "remote", "mixed"] as const;
export const MeetingMode = z.enum(MEETING_MODES);
export type MeetingMode = z.infer<typeof MeetingMode>;
/** Meetings that a helper of the pair may note: its acquaintance, trial and interview are its own (R-A12). */
export const HELP_KINDS = ["advice", "demonstration", "work", "general"] as const satisfies readonly z.infer<typeof MeetingKind>[];
/** Why a teacher is a mentee (R-A16–R-A19). */
export const MENTEE_CATEGORIES = ["young", "newcomer", "deficit", "conservative"] as const;
export const MenteeCategory = z.enum(MENTEE_CATEGORIES);
export type MenteeCategory = z.infer<typeof MenteeCategory>;
/** States of a participation (`domain/data-model.md` §6.2). */
export const PARTICIPATION_STATES = ["applied", "candidate", "base", "reserve", "programme", "paused", "finished", "left", "blocked", "archived"] as const;
export const ParticipationState = z.enum(PARTICIPATION_STATES);
export type ParticipationState = z.infer<typeof ParticipationState>;
/** The five kinds of control of a mentee, and «свой вид школы» of the lookup (R-G01). */
export const CONTROL_KINDS = ["overview", "preventive", "personal", "frontal", "repeat", "other"] as const;
export const ControlKind = z.enum(CONTROL_KINDS);
export type ControlKind = z.infer<typeof ControlKind>;
/** Why a lesson is visited: coaching, or one of the kinds of control. */
export const Aim = z.enum(["coaching", ...CONTROL_KINDS]);
export type Aim = z.infer<typeof Aim>;
/** A shortcoming, `domain/data-model.md` §6.2 Finding. */
export const FINDING_STATES = ["found", "measured", "checking", "removed", "partly", "again"] as const;
export const FindingState = z.enum(FINDING_STATES);
export type FindingState = z.infer<typeof FindingState>;
export const ControlId = rowId<"ControlId">();
export type ControlId = z.infer<typeof ControlId>;
export const FindingId = rowId<"FindingId">();
export type FindingId = z.infer<typeof FindingId>;
export const APPOINTMENT_ROLES = [
  "director", "actingDirector", "curator", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist", "projectGroup", "grownUp", "substitute", "helper",
] as const;
export const AppointmentRole = z.enum(APPOINTMENT_ROLES);
export type AppointmentRole = z.infer<typeof AppointmentRole>;

/** Papers of the register in this release (D-ids of `domain/documents.md`). */
export const DOCUMENT_KINDS = ["D10", "D11", "D12", "D15", "D16", "D17", "D18", "D19", "D20", "D21a", "D21b", "D22", "D23", "D24", "D26", "D27", "D28", "D29", "D30", "D31", "D32", "D33", "D34", "D35", "D36", "D37", "D38", "D39", "D40", "D45", "D49", "D57", "D58", "D59"] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;
/** Papers that the program makes from a template; the others are entered by number and date until their own release. */
export const MADE_KINDS = ["D10", "D11", "D12", "D15", "D16", "D17", "D18", "D19", "D20", "D21a", "D21b", "D22", "D23", "D24", "D26", "D27", "D28", "D29", "D30", "D31", "D32", "D33", "D34", "D35", "D36", "D37", "D38", "D39", "D40", "D45", "D49", "D57", "D58", "D59"] as const satisfies readonly DocumentKind[];
export const MadeKind = z.enum(MADE_KINDS);
export type MadeKind = z.infer<typeof MadeKind>;
/** Papers that the head does not sign, unless he is named. */
export const UNAPPROVED_KINDS: readonly DocumentKind[] = ["D12", "D16", "D17", "D18", "D19", "D20", "D21a", "D21b", "D22", "D23", "D24", "D26", "D27", "D28", "D29", "D30", "D31", "D35", "D36", "D37", "D38", "D39", "D40", "D45", "D57", "D58", "D59"];
/** Variants of the order on pairs (D10); other kinds have none. */
export const ORDER_VARIANTS = ["first", "addition", "amendment", "extension"] as const;
export const OrderVariant = z.enum(ORDER_VARIANTS);
export type OrderVariant = z.infer<typeof OrderVariant>;
/** A paper, `domain/data-model.md` §6.2 Document. */
export const PAPER_STATES = ["draft", "approval", "signed", "replaced", "cancelled", "archived"] as const;
export const PaperState = z.enum(PAPER_STATES);
export type PaperState = z.infer<typeof PaperState>;

/** Questionnaires that people are invited to (`domain/questionnaires.md`); Q15 is the lesson's own sheet and has no invitation. */
export const QUESTIONNAIRE_IDS = ["Q02", "Q03", "Q04", "Q05", "Q06", "Q07a", "Q07b", "Q11a", "Q11b", "Q17", "Q18a", "Q18b", "Q18c", "Q18d", "Q19", "Q22a", "Q22b", "Q23"] as const;
export const QuestionnaireId = z.enum(QUESTIONNAIRE_IDS);
export type QuestionnaireId = z.infer<typeof QuestionnaireId>;
/** An invitation, `domain/data-model.md` §6.2: «напомнено n» is a count beside the state. */
export const INVITE_STATES = ["created", "sent", "opened", "answered", "undelivered", "silent"] as const;
export const InviteState = z.enum(INVITE_STATES);
export type InviteState = z.infer<typeof InviteState>;
/** How an invitation reaches its person. */
export const INVITE_WAYS = ["mail", "page", "slip"] as const;
export const InviteWay = z.enum(INVITE_WAYS);
export type InviteWay = z.infer<typeof InviteWay>;
/** An answer as the page gives it and rows keep it, in the codes of its questionnaire: text, one code, or "code=code; …" of a grid. */
export const AnswerText = z.string().check(z.maxLength(5000));
export const AnswerValues = z.record(z.string().check(z.regex(/^\d{1,2}[a-z]?$/)), AnswerText);
export type AnswerValues = z.infer<typeof AnswerValues>;

/** What a teacher grows by beside the pair's meetings (`domain/data-model.md` Event, R-H15, R-H16, R-I08, R-I09). */
export const EVENT_KINDS = ["openLesson", "mutualVisit", "masterClass", "contest", "seminar", "webinar", "courses", "youngSchool"] as const;
export const EventKind = z.enum(EVENT_KINDS);
export type EventKind = z.infer<typeof EventKind>;
export const EVENT_LEVELS = ["school", "municipal", "regional", "national", "international"] as const;
export const EventLevel = z.enum(EVENT_LEVELS);
export type EventLevel = z.infer<typeof EventLevel>;
/** How it stands between a person and an event. */
export const EVENT_STANDS = ["invited", "going", "came", "missed"] as const;
export const EventStand = z.enum(EVENT_STANDS);
export type EventStand = z.infer<typeof EventStand>;
export const EventId = rowId<"EventId">();
export type EventId = z.infer<typeof EventId>;

/** The seven directions of R-D04. */
export const DIRECTIONS = ["theory", "norms", "subject", "psychology", "methods", "ict", "upbringing"] as const;
export const Direction = z.enum(DIRECTIONS);
export type Direction = z.infer<typeof Direction>;
/** A plan line, `domain/data-model.md` §6.2 Task; «предложено» is a mentee's line that the mentor has not accepted yet. */
export const PLAN_STATUSES = ["proposed", "planned", "working", "done", "partly", "failed", "moved", "cancelled"] as const;
export const PlanStatus = z.enum(PLAN_STATUSES);
export type PlanStatus = z.infer<typeof PlanStatus>;
/** Scores of difficulties DF01–DF16 from 0 to 3 (Q02.4); one that was not named is absent. */
export const Difficulties = z.record(z.string().check(z.regex(/^DF(0[1-9]|1[0-6])$/)), z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]));
export type Difficulties = z.infer<typeof Difficulties>;

/** A person names what is typed: trimmed, at most `max` characters, `min` 1 when it may not be empty. */
export const typed = (max: number, min = 0) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max));
