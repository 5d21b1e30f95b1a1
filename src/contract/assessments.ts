import * as z from "zod/mini";
import { Done, JobStatus, Message, STAFF } from "./parts";
import { ControlKind, DocumentKind, IsoDate, PairId, PaperId, PaperState, PersonId, typed } from "./schemas";

const Id = typed(40, 1);
export const AssessmentLevel = z.enum(["high", "good", "base", "low"]);
const AssessmentState = z.enum(["collecting", "ready", "invited", "drafted", "signed", "interviewed", "filed", "cancelled"]);

/** A row of the interview's protocol: what came of a question; a question with several agreements has several rows. */
export const InterviewRow = z.object({
  no: z.int().check(z.minimum(1), z.maximum(20)),
  result: typed(1000),
  /** What was agreed; of a question about tasks it becomes a line of the plan, of one about the plan a correction. */
  agreement: typed(600),
  due: z.nullable(IsoDate),
  responsible: z.enum(["mentor", "mentee", "curator", ""]),
});
export type InterviewRow = z.infer<typeof InterviewRow>;

const Named = z.object({ personId: PersonId, name: z.string() });

export const AssessmentShown = z.object({
  stageId: z.string(),
  stage: z.string(),
  mentee: Named,
  start: z.nullable(IsoDate), end: z.nullable(IsoDate), extendedFrom: z.nullable(IsoDate),
  /** When it opens by itself and is due (T06–T08), as far as the stage has dates. */
  opensOn: z.nullable(IsoDate), due: z.nullable(IsoDate),
  organiser: z.nullable(Named),
  interviewer: z.nullable(Named),
  /** Null while the assessment is not open; `package` then is what it will ask for. */
  assessmentId: z.nullable(z.string()),
  state: z.nullable(AssessmentState),
  openedOn: z.nullable(IsoDate),
  package: z.array(z.object({
    itemId: z.string(), kind: z.string(), title: z.string(), required: z.boolean(), owedBy: z.enum(["mentee", "mentor", "organiser", ""]), ower: z.string(),
    receivedOn: z.nullable(IsoDate), by: z.nullable(z.enum(["hand", "itself"])), note: z.string(), paperId: z.union([PaperId, z.literal("")]),
  })),
  gateReason: z.string(),
  invitedOn: z.nullable(IsoDate), invitedFor: z.string(),
  reviewedOn: z.nullable(IsoDate), participants: z.array(Named),
  /** Null when the visitor may not see the conclusion yet. */
  conclusion: z.nullable(z.object({
    level: z.union([AssessmentLevel, z.literal("")]), code: z.string(), title: z.string(), summary: z.string(), recommendations: z.string(),
    organiserSignedOn: z.nullable(IsoDate), interviewerSignedOn: z.nullable(IsoDate),
  })),
  /** «Выводы» to choose from; `extends` needs a new end of the stage. */
  conclusions: z.array(z.object({ code: z.string(), title: z.string(), extends: z.boolean() })),
  /** The agenda with what came of it; `rows` is null when the visitor may not see it yet. */
  agenda: z.array(z.object({ no: z.int(), question: z.string(), becomes: z.enum(["told", "task", "planChange", "curatorship", "acquaintance"]) })),
  rows: z.nullable(z.array(InterviewRow)),
  interviewOn: z.nullable(IsoDate),
  acquainted: z.nullable(z.object({ date: IsoDate, agree: z.enum(["yes", "no", ""]), remark: z.string() })),
  /** Last day to put the papers into the personal file (T09); null without a term. */
  filingDue: z.nullable(IsoDate), filedOn: z.nullable(IsoDate), cancelReason: z.string(),
  /** What stands in the way of the next step, each with who owes it. */
  lacks: z.array(Message),
  /** Steps the visitor may take now. */
  may: z.array(z.enum(["open", "receive", "waive", "invite", "review", "conclude", "signOrganiser", "signInterviewer", "interview", "file", "cancel"])),
  /** Papers of the assessment, each beside its step; one without an id is due and not made yet. `make`: the visitor may make or renew it now. */
  papers: z.array(z.object({
    step: z.enum(["package", "conclusion", "interview", "file"]), kind: DocumentKind, title: z.string(), paperId: z.nullable(PaperId), state: z.nullable(PaperState), number: z.string(), date: z.nullable(IsoDate),
    hasFile: z.boolean(), url: z.string(), due: z.boolean(), make: z.boolean(),
  })),
  /** The pair under which they are made; "" without one. */
  pairId: z.union([PairId, z.literal("")]),
  /** Address of the folder of the personal file, for those to whom it is shared. */
  fileUrl: z.string(),
  /** The level that the mentee's answers propose (M50, 0–100), for those who write the conclusion. */
  proposed: z.nullable(z.object({ by: z.enum(["adaptation", "development", "potential"]), level: AssessmentLevel, percent: z.int() })),
  /** Assessments of this stage that are over: cancelled, or filed before it was extended. */
  earlier: z.array(z.object({ state: AssessmentState, openedOn: z.nullable(IsoDate), filedOn: z.nullable(IsoDate), conclusion: z.string(), cancelReason: z.string() })),
});
export type AssessmentShown = z.infer<typeof AssessmentShown>;

/** Calls about the assessment of a stage, from opening to the personal file. */
export const ASSESSMENT_CALLS = {
  /** By the stage: one that is not open yet is shown too. */
  "assessment.show": { allowed: ["curator", "director", "actingDirector", "deputyTeaching", "deputyMethods", "mentor", "secondMentor", "mentee"], writes: false, input: () => z.object({ stageId: Id }), output: () => AssessmentShown },
  /** The deputy's month (R-P16): assessments, interviews and control visits; null is the month of today. */
  "assessments.show": {
    allowed: STAFF, writes: false,
    input: () => z.object({ month: z.nullable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))) }),
    output: () => z.object({
      month: z.string(),
      stages: z.array(z.object({
        stageId: z.string(), stage: z.string(), mentee: z.string(), state: z.nullable(AssessmentState), opensOn: z.nullable(IsoDate), due: z.nullable(IsoDate), filingDue: z.nullable(IsoDate),
        interviewOn: z.nullable(IsoDate), /** The visitor organises it or holds its interview. */ mine: z.boolean(),
      })),
      controls: z.array(z.object({
        mentee: z.string(), kind: ControlKind, date: IsoDate, from: z.nullable(IsoDate), to: z.nullable(IsoDate), topic: z.string(), state: z.enum(["planned", "held", "missed"]), mine: z.boolean(),
      })),
    }),
  },
  "assessment.open": { allowed: STAFF, writes: true, input: () => z.object({ stageId: Id, on: IsoDate }), output: () => z.object({ assessmentId: z.string() }) },
  /** A document came, by hand; a null day takes the mark back while nothing was reviewed. */
  "assessment.receive": { allowed: STAFF, writes: true, input: () => z.object({ itemId: Id, receivedOn: z.nullable(IsoDate), note: typed(500) }), output: () => z.object({ lacking: z.int() }) },
  /** A review with its participants; or an invitation to clear something up; or leave to go on without a document, with the reason. */
  "assessment.review": {
    allowed: STAFF, writes: true,
    input: () => z.object({
      assessmentId: Id,
      step: z.union([
        z.object({ do: z.literal("review"), on: IsoDate, participants: z.array(PersonId).check(z.maxLength(20)) }),
        z.object({ do: z.literal("invite"), on: IsoDate, what: typed(500) }),
        z.object({ do: z.literal("waive"), reason: typed(500) }),
      ]),
    }),
    output: () => Done,
  },
  "conclusion.write": {
    allowed: STAFF, writes: true,
    input: () => z.object({ assessmentId: Id, level: z.union([AssessmentLevel, z.literal("")]), conclusion: typed(10), summary: typed(4000), recommendations: typed(4000) }),
    output: () => Done,
  },
  /** Marks of signatures made with a pen. A conclusion that extends the stage brings its new end. */
  "conclusion.submit": {
    allowed: STAFF, writes: true,
    input: () => z.object({ assessmentId: Id, on: IsoDate, by: z.array(z.enum(["organiser", "interviewer"])).check(z.minLength(1), z.maxLength(2)), extendTo: z.nullable(IsoDate) }),
    output: () => z.object({ signed: z.boolean() }),
  },
  "interview.record": {
    allowed: STAFF, writes: true,
    input: () => z.object({
      assessmentId: Id, on: IsoDate, rows: z.array(InterviewRow).check(z.maxLength(40)),
      /** The mentee's own mark from the sheet signed with a pen; null when she made it on the page. */
      acquainted: z.nullable(z.object({ agree: z.enum(["yes", "no", ""]), remark: typed(1000) })),
    }),
    output: () => z.object({ tasks: z.int(), changes: z.int() }),
  },
  "file.close": { allowed: STAFF, writes: true, input: () => z.object({ assessmentId: Id, on: IsoDate }), /** The work that puts shortcuts to the papers into the personal file. */ output: () => z.object({ job: z.nullable(JobStatus) }) },
  "assessment.cancel": { allowed: STAFF, writes: true, input: () => z.object({ assessmentId: Id, reason: typed(500) }), output: () => Done },
} as const;
