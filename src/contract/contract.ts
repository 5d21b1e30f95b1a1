import * as z from "zod/mini";
import {
  AppointmentRole, ConsentKind, Difficulties, EndCause, Form, IsoDate, JobId, MenteeCategory, ObservationId, PairId, PairState, ParticipationState,
  PersonId, PersonKind, Role, Variant, typed,
} from "./schemas";
import { ANY, Done, Empty, JobStatus, Message, STAFF } from "./parts";
import { CONFIDED_CALLS } from "./confided";
import { CONTROL_CALLS } from "./controls";
import { HEALTH_CALLS } from "./pair-health";
import { PAPER_CALLS } from "./papers";
import { FORM_CALLS, MyForm } from "./forms";
import { GROUP_CALLS } from "./groups";
import { MEETING_CALLS, MeetingBrief, MeetingId, PlannedMeeting } from "./meetings";
import { ASSESSMENT_CALLS } from "./assessments";
import { ENDING_CALLS } from "./endings";
import { PLAN_CALLS } from "./plans";
import { LESSON_CALLS, ObservationBrief } from "./lessons";
import { EVENT_CALLS } from "./events";
import { TIMETABLE_CALLS } from "./timetable";
import { SAMPLE_CALLS } from "./samples";
import { STAGE_CALLS } from "./stages";
import { RosterInput, RosterPreview } from "./roster";

export { Lesson, ObservationBrief } from "./lessons";

/** Version of the wire. An older page is told to reload; it grows when a call changes its shape. */
export const CONTRACT_VERSION = 3;

/** One line of «Сегодня»: a duty of a pair or person, or something about the registry that a person has to mend. */
export const TodayLine = z.object({
  /** `rule` is an entry of `catalogue/deadlines.ts`, or `consent`, `variant`, `mentor`, `order`, `agree`, `cell`, `row`, `job`. */
  rule: z.string(),
  text: Message,
  /** How to mend it, one sentence. */
  hint: z.optional(Message),
  state: z.enum(["overdue", "due", "waiting", "window", "beforeRecords"]),
  due: z.nullable(IsoDate),
  daysLeft: z.nullable(z.int()),
  owedBy: z.nullable(Role),
  /** Who exactly, where the role alone does not say. */
  owedById: z.optional(PersonId),
  pairId: z.nullable(PairId),
  personId: z.nullable(PersonId),
  /** Observation whose next step is meant, for `task.done`. */
  observationId: z.nullable(ObservationId),
  /** Meeting whose next step is meant. */
  meetingId: z.optional(z.string()),
});
export type TodayLine = z.infer<typeof TodayLine>;

export const PairBrief = z.object({
  pairId: PairId,
  code: z.string(),
  form: Form,
  variant: z.union([Variant, z.literal("")]),
  kind: z.enum(["pair", "group"]),
  state: PairState,
  mentor: z.object({ personId: PersonId, code: z.string(), name: z.string() }),
  mentees: z.array(z.object({ personId: PersonId, code: z.string(), name: z.string(), class: z.string(), subjects: z.array(z.string()) })),
  goal: z.string(),
  start: z.nullable(IsoDate),
  end: z.nullable(IsoDate),
  orderNumber: z.string(),
  orderedOn: z.nullable(IsoDate),
  lessons: z.int(),
  lastLesson: z.nullable(IsoDate),
  lastPercent: z.nullable(z.int()),
  /** Who stands in for the mentor today, and until when (R-P05). */
  substitute: z.nullable(z.object({ personId: PersonId, name: z.string(), code: z.string(), until: z.nullable(IsoDate) })),
  /** Who else helps in the pair today (R-A12); absent: nobody. */
  helpers: z.optional(z.array(z.object({ personId: PersonId, name: z.string(), code: z.string(), post: z.string() }))),
  /** The visitor helps here and leads nothing: what he notes is help, and he sees his own records alone. */
  helps: z.optional(z.boolean()),
  /** The visitor may log a lesson here today. */
  mayLog: z.boolean(),
  /** The same of a meeting. */
  mayMeet: z.boolean(),
});
export type PairBrief = z.infer<typeof PairBrief>;

export const PersonBrief = z.object({
  personId: PersonId,
  code: z.string(),
  name: z.string(),
  kind: PersonKind,
  class: z.string(),
  post: z.string(),
  subjects: z.array(z.string()),
  email: z.string(),
  roles: z.array(z.enum(["mentor", "mentee"])),
  appointments: z.array(AppointmentRole),
  consentData: z.enum(["none", "given", "refused", "withdrawn"]),
  consentMentoring: z.enum(["none", "given", "refused", "withdrawn"]),
  workStart: z.nullable(IsoDate),
  /** Whole years of experience today; null when nothing is known. */
  experienceYears: z.nullable(z.int()),
  /** Passes the line of three years within this school year (R-A16). */
  passesThirdYear: z.boolean(),
  /** Young specialist without an active mentor (R-B29). */
  needsMentor: z.boolean(),
  load: z.int(),
  capacity: z.int(),
  status: z.enum(["active", "onLeave", "left", "archived"]),
});
export type PersonBrief = z.infer<typeof PersonBrief>;

export const DraftText = z.object({ form: typed(40, 1), subject: typed(80), text: z.string().check(z.maxLength(30000)), savedAt: z.string() });

/** What setup or repair did: titles of sheets and headers of columns made, sentences of what a person has to do. */
const SetupDone = z.object({ made: z.array(z.string()), left: z.array(Message) });

/** Rows of «Пример»: made or, before the answer «да», to be removed. */
const ExampleCounts = z.object({ people: z.int(), pairs: z.int(), lessons: z.int() });

/**
 * Everything the page can ask of the server: who may ask it and both shapes. Verbs are those of `domain/rights.md` R.6; the ones it
 * lacks (`draft.save`, `observation.fix`) are explained in `docs/decisions.md`. `writes` says that a repeated request id is answered
 * from the log and the work is done once.
 */
export const CONTRACT = {
  "home.show": {
    allowed: [...ANY, "coordinator"],
    writes: false,
    input: () => Empty,
    output: () => z.object({
      today: IsoDate,
      school: z.string(),
      year: z.string(),
      /** Which year of the school's programme this is, of how many (R-C22, R-C23); null when its first year is not typed in. */
      programme: z.nullable(z.object({ year: z.int(), of: z.int() })),
      /** Account that serves the page, shown in its footer. */
      account: z.string(),
      /** Who the server thinks is asking: several Google accounts in one browser are a known trap (platform trap 21). */
      visitor: z.string(),
      me: z.nullable(z.object({ personId: PersonId, code: z.string(), name: z.string() })),
      roles: z.array(Role),
      mode: z.enum(["names", "codes"]),
      criteria: z.array(z.object({ id: z.string(), title: z.string(), area: z.string() })),
      levels: z.array(z.object({ from: z.number(), key: z.string() })),
      lines: z.array(TodayLine),
      pairs: z.array(PairBrief),
      drafts: z.array(DraftText),
      /** Jobs that wait or run, for those who may drive them. */
      jobs: z.array(JobStatus),
      /** Something waits that an open page may help with. */
      workWaits: z.boolean(),
      /** The visitor's own questionnaires that are open. */
      forms: z.array(MyForm),
      pageUrl: z.string(),
    }),
  },
  "pair.show": {
    allowed: ANY,
    writes: false,
    input: () => z.object({ pairId: PairId }),
    output: () => z.object({
      pair: PairBrief,
      lines: z.array(TodayLine),
      observations: z.array(ObservationBrief),
      meetings: z.array(MeetingBrief),
      /** Meetings to come, the next one first (R-P14). */
      planned: z.array(PlannedMeeting),
      members: z.array(z.object({
        personId: PersonId, from: z.nullable(IsoDate), to: z.nullable(IsoDate),
        mentorConsentOn: z.nullable(IsoDate), menteeConsentOn: z.nullable(IsoDate),
      })),
    }),
  },
  "person.search": {
    allowed: ANY,
    writes: false,
    input: () => z.object({
      query: typed(200),
      kind: z.nullable(PersonKind),
      role: z.nullable(z.enum(["mentor", "mentee"])),
      class: typed(20),
      consent: z.nullable(z.enum(["missing"])),
      /** Only those who work or study here. */
      present: z.boolean(),
      page: z.int().check(z.minimum(0)),
    }),
    output: () => z.object({ total: z.int(), pageSize: z.int(), people: z.array(PersonBrief), classes: z.array(z.string()) }),
  },
  /** A lesson or a meeting. */
  "record.withdraw": {
    allowed: ["mentor", "secondMentor", "mentee", "grownUp", "helper", "deputyTeaching", "deputyMethods", "curator"],
    writes: true,
    input: () => z.union([z.strictObject({ observationId: ObservationId }), z.strictObject({ meetingId: MeetingId })]),
    output: () => Done,
  },
  "task.done": {
    allowed: ["mentor", "secondMentor", "mentee", "curator"],
    writes: true,
    /** The next step of a lesson or of a meeting. */
    input: () => z.union([z.strictObject({ observationId: ObservationId, doneOn: IsoDate }), z.strictObject({ meetingId: MeetingId, doneOn: IsoDate })]),
    output: () => Done,
  },
  "draft.save": {
    allowed: ANY,
    writes: false,
    input: () => DraftText,
    output: () => z.object({ savedAt: z.string() }),
  },
  "pair.propose": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({
      form: Form,
      variant: z.union([Variant, z.literal("")]),
      mentorId: PersonId,
      menteeIds: z.array(PersonId).check(z.minLength(1), z.maxLength(30)),
      /** Empty takes the goal of the variant (R-B08). */
      goal: typed(1000),
      start: z.nullable(IsoDate),
      end: z.nullable(IsoDate),
      /** First day at this school of a teacher mentee whose row lacks it; needed for the terms T01–T05. */
      workStart: z.nullable(IsoDate),
      /** Reason to go beyond the mentor's limit. */
      loadReason: typed(500),
    }),
    output: () => z.object({ pairId: PairId, code: z.string() }),
  },
  "pair.agree": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ pairIds: z.array(PairId).check(z.minLength(1), z.maxLength(1000)), mentorOn: z.nullable(IsoDate), menteeOn: z.nullable(IsoDate) }),
    output: () => z.object({ agreed: z.int(), waiting: z.int() }),
  },
  "pair.close": {
    allowed: ["curator"],
    writes: true,
    /** With a cause of D11 the day may be one that is still to come: the pair works until then. */
    input: () => z.object({ pairId: PairId, on: IsoDate, reason: typed(500, 1), cause: z.optional(EndCause), /** When the school gave notice (T13). */ noticeOn: z.optional(z.nullable(IsoDate)) }),
    output: () => Done,
  },
  /** Another mentor goes on with the same mentees: first what passes on, then one action. Of a pair that has ended already only the new one is made. */
  "mentor.change": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({
      pairId: PairId, mentorId: PersonId, on: IsoDate, cause: EndCause, noticeOn: z.nullable(IsoDate), reason: typed(500, 1), loadReason: typed(500), apply: z.boolean(),
    }),
    output: () => z.object({ touches: z.array(Message), done: z.boolean(), code: z.string() }),
  },
  ...MEETING_CALLS,
  ...PAPER_CALLS,
  ...PLAN_CALLS,
  ...ASSESSMENT_CALLS,
  ...ENDING_CALLS,
  ...STAGE_CALLS,
  ...FORM_CALLS,
  ...CONTROL_CALLS,
  ...LESSON_CALLS,
  ...GROUP_CALLS,
  ...CONFIDED_CALLS,
  ...EVENT_CALLS,
  ...TIMETABLE_CALLS,
  ...SAMPLE_CALLS,
  ...HEALTH_CALLS,
  "consent.tick": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ personIds: z.array(PersonId).check(z.minLength(1), z.maxLength(2000)), kinds: z.array(ConsentKind).check(z.minLength(1)), on: IsoDate, refused: z.boolean() }),
    output: () => z.object({ ticked: z.int(), unchanged: z.int() }),
  },
  "consent.withdraw": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ personId: PersonId, kind: ConsentKind, on: IsoDate }),
    output: () => Done,
  },
  "leave.person": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ personId: PersonId, on: IsoDate, reason: typed(500, 1), apply: z.boolean() }),
    output: () => z.object({ touches: z.array(Message), done: z.boolean() }),
  },
  "appointment.make": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({
      personId: PersonId, role: AppointmentRole,
      /** Subject of a head of ШМО; code of the pair of a grown-up of a group. */
      scope: typed(120), from: IsoDate, to: z.nullable(IsoDate), orderNumber: typed(40), orderDate: z.nullable(IsoDate),
    }),
    output: () => z.object({ appointmentId: z.string() }),
  },
  "appointment.end": { allowed: ["curator"], writes: true, input: () => z.object({ appointmentId: z.string(), on: IsoDate }), output: () => Done },
  "person.card": {
    allowed: ["curator"],
    writes: false,
    input: () => z.object({ personId: PersonId }),
    output: () => z.object({
      person: PersonBrief,
      category: z.union([MenteeCategory, z.literal("")]),
      categoryTyped: z.boolean(),
      goal: z.string(),
      difficulties: Difficulties,
      appointments: z.array(z.object({ appointmentId: z.string(), role: AppointmentRole, scope: z.string(), from: z.nullable(IsoDate), to: z.nullable(IsoDate), orderNumber: z.string(), orderDate: z.nullable(IsoDate), inForce: z.boolean() })),
      participations: z.array(z.object({ year: z.string(), role: z.enum(["mentor", "mentee"]), form: Form, state: ParticipationState, enteredOn: z.nullable(IsoDate), leftOn: z.nullable(IsoDate), result: z.string() })),
      pairs: z.array(PairBrief),
      limit: z.nullable(z.int()),
    }),
  },
  "request.save": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ personId: PersonId, category: z.union([MenteeCategory, z.literal("")]), goal: typed(1000), /** Left as they are when absent. */ difficulties: z.optional(Difficulties) }),
    output: () => Done,
  },
  "mentor.limit": { allowed: ["curator"], writes: true, input: () => z.object({ personId: PersonId, limit: z.nullable(z.int().check(z.minimum(0), z.maximum(30))) }), output: () => Done },
  "roster.plan": { allowed: ["curator"], writes: false, input: () => RosterInput, output: () => RosterPreview },
  "roster.apply": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ roster: RosterInput, hash: z.string() }),
    output: () => JobStatus,
  },
  /** Codes that an import has drawn, by row of the source: the names' file of a school in codes mode joins them with names (`roster.md` I.11). */
  "roster.codes": {
    allowed: ["curator"],
    writes: false,
    input: () => z.object({ jobId: JobId }),
    output: () => z.object({ codes: z.array(z.object({ row: z.int(), code: z.string() })) }),
  },
  "roster.undo": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ jobId: JobId, apply: z.boolean() }),
    output: () => z.object({ archived: z.int(), restored: z.int(), left: z.array(Message), done: z.boolean() }),
  },
  /** `driver` is one open page: two tabs of one person never drive one job at a time. */
  "job.step": { allowed: STAFF, writes: false, input: () => z.object({ jobId: JobId, driver: z.optional(typed(40)) }), output: () => JobStatus },
  /** Takes back what a job made, within a day: files to the bin, rows to the archive (R-P09). */
  "job.undo": { allowed: ["curator"], writes: true, input: () => z.object({ jobId: JobId, apply: z.boolean() }), output: () => z.object({ files: z.int(), rows: z.int(), left: z.array(Message), job: z.nullable(JobStatus) }) },
  "job.stop": { allowed: ["curator"], writes: true, input: () => z.object({ jobId: JobId }), output: () => JobStatus },
  "work.step": {
    allowed: ["curator", "director", "actingDirector", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist", "mentor", "secondMentor"],
    writes: false,
    input: () => Empty,
    output: () => Empty,
  },
  "setup.run": {
    allowed: ["coordinator"],
    writes: false,
    input: () => z.object({
      school: typed(300, 1),
      director: typed(150),
      curator: typed(150),
      curatorEmail: typed(150, 3),
      /** First calendar year of the school year: 2026 is 2026/27. */
      year: z.int().check(z.minimum(2000), z.maximum(2100)),
      recordsFrom: IsoDate,
      mode: z.enum(["names", "codes"]),
      /** Zone of the person's computer; setup puts it into the spreadsheet. Absent: the spreadsheet keeps its own. */
      zone: z.optional(typed(60)),
      /** The tick under what is said about personal data; setup waits for it. */
      understood: z.literal(true),
    }),
    output: () => SetupDone,
  },
  "setup.repair": { allowed: ["coordinator"], writes: false, input: () => Empty, output: () => SetupDone },
  "example.fill": { allowed: ["curator"], writes: true, input: () => Empty, output: () => ExampleCounts },
  "example.remove": { allowed: ["curator"], writes: true, input: () => z.object({ apply: z.boolean() }), output: () => z.object({ ...ExampleCounts.shape, done: z.boolean() }) },
  "health.show": {
    allowed: ["curator", "coordinator"],
    writes: false,
    input: () => Empty,
    output: () => z.object({
      coordinator: z.string(),
      account: z.string(),
      heartbeat: z.enum(["works", "silent", "missing"]),
      heartbeatAt: z.string(),
      pageUrl: z.string(),
      failed: z.array(JobStatus),
      unreadable: z.int(),
      /** Recipients the account may still write to today; null when this account is not the coordinator's. */
      mailLeft: z.nullable(z.int()),
      /** Letters of today by what became of them. */
      letters: z.object({ sent: z.int(), waiting: z.int(), unclear: z.int(), failed: z.int() }),
      /** Names of Google's services that are switched off. */
      off: z.array(z.string()),
      /** Why the program's calendar cannot be written, null when it can; absent where the school has not switched it on. */
      calendar: z.optional(z.nullable(Message)),
      /** The submit trigger on the answers workbook; "off" before there is one. */
      answers: z.enum(["works", "missing", "off"]),
      newsWaits: z.boolean(),
      /** Jobs that wait or run. */
      open: z.array(JobStatus),
    }),
  },
  /** Begins the check of the surroundings, or tells of the one that is at it. */
  "environment.check": { allowed: ["curator", "coordinator"], writes: true, input: () => Empty, output: () => JobStatus },
  /** A step of it, by an open page: of no other work. */
  "environment.step": { allowed: ["curator", "coordinator"], writes: false, input: () => z.object({ jobId: JobId, driver: z.optional(typed(40)) }), output: () => JobStatus },
  /** Its scratch files go to the bin, and no further step is made. */
  "environment.stop": { allowed: ["curator", "coordinator"], writes: true, input: () => z.object({ jobId: JobId }), output: () => JobStatus },
  /** The newest check: counts of facts, those that are not as expected, and the address of its sheet once it is written. */
  "environment.show": {
    allowed: ["curator", "coordinator"],
    writes: false,
    input: () => Empty,
    output: () => z.object({
      job: z.nullable(JobStatus),
      finishedAt: z.string(),
      same: z.int(), differs: z.int(), unknown: z.int(),
      notes: z.array(z.object({ id: z.string(), unknown: z.boolean(), what: z.string(), expected: z.string(), seen: z.string(), means: z.string() })),
      report: z.string(),
    }),
  },
} as const satisfies Record<string, Call>;

export type Call = { allowed: readonly Role[]; writes: boolean; /** Schemas are made when they are asked for: a call needs two of the hundred and ninety (docs/performance.md). */ input: () => z.ZodMiniType; output: () => z.ZodMiniType };
export type CallName = keyof typeof CONTRACT;
export type Input<Name extends CallName> = z.output<ReturnType<(typeof CONTRACT)[Name]["input"]>>;
export type Output<Name extends CallName> = z.output<ReturnType<(typeof CONTRACT)[Name]["output"]>>;

/** One request on the wire, as JSON text (platform trap 24). */
export const Request = z.object({
  version: z.int(),
  call: z.string(),
  input: z.unknown(),
  /** Made once for a write and sent again unchanged when an answer was lost. */
  requestId: typed(60, 8),
});
export type Reply<Value = unknown> =
  | { ok: true; value: Value }
  | { ok: false; code: string; message: z.infer<typeof Message>; details: z.infer<typeof Message>[]; execution: string };
