import * as z from "zod/mini";
import { Done, STAFF } from "./parts";
import { PlanKind } from "./plans";
import { ControlId, ControlKind, FindingId, FindingState, IsoDate, ObservationId, PairId, PaperId, PaperState, PersonId, PlanItemId, ProgrammeId, typed } from "./schemas";
import type { Role } from "./schemas";

/** Who may see a control at all (`domain/rights.md` R.3, Control). */
const WATCHERS = [...STAFF, "director", "actingDirector", "headOfSubject", "mentor", "secondMentor", "mentee"] as const satisfies readonly Role[];
const FINDERS = [...STAFF, "mentor", "secondMentor"] as const satisfies readonly Role[];

/** A shortcoming as a person writes it; a measure comes with its day, and may be left for later. */
const FindingInput = z.object({ text: typed(600, 1), competence: typed(10), measure: typed(600), due: z.nullable(IsoDate) });

/** How the pupils of a class have done: who wrote, percent that passed, percent of good and excellent marks (D24, frontal control). */
const ClassKnowledge = z.object({ class: typed(20, 1), wrote: z.int().check(z.minimum(0), z.maximum(200)), passed: z.int().check(z.minimum(0), z.maximum(100)), good: z.int().check(z.minimum(0), z.maximum(100)) });
/** A plan, a journal or another document of the teacher, and how it is kept. */
const DocumentState = z.object({ document: typed(120, 1), stands: typed(200), remark: typed(600) });
/** What a repeat control says of a shortcoming: gone, in part, seen again; and what shows it. */
const FindingChecked = z.object({ findingId: FindingId, result: z.enum(["removed", "partly", "again"]), proof: typed(600) });

export const ControlLine = z.object({
  /** Null for one that the course asks for and nobody has planned. */
  controlId: z.nullable(ControlId),
  menteeId: PersonId, mentee: z.string(), code: z.string(), pairId: z.nullable(PairId),
  kind: ControlKind,
  /** Title of the school's own kind, or "". */
  own: z.string(),
  from: z.nullable(IsoDate),
  /** Last day of the window; of a held control the day it was held. */
  to: IsoDate,
  state: z.enum(["held", "missed", "planned", "ahead", "window", "due", "overdue", "beforeRecords"]),
  /** Planned, and its window is over. */
  late: z.boolean(),
  topic: z.string(), purpose: z.string(), conclusion: z.string(), note: z.string(),
  by: z.string(), byId: z.nullable(PersonId),
  knowledge: z.array(ClassKnowledge), paperwork: z.array(DocumentState),
  visits: z.array(z.object({ observationId: ObservationId, date: IsoDate, class: z.string(), subject: z.string(), topic: z.string(), percent: z.nullable(z.int()), mayRead: z.boolean() })),
  paper: z.nullable(z.object({ paperId: PaperId, state: PaperState, number: z.string() })),
  mayPlan: z.boolean(), mayRecord: z.boolean(), mayVisit: z.boolean(),
});
export type ControlLine = z.infer<typeof ControlLine>;

export const FindingShown = z.object({
  findingId: FindingId, menteeId: PersonId, mentee: z.string(),
  text: z.string(), competence: z.string(), measure: z.string(), due: z.nullable(IsoDate), state: FindingState,
  /** The control or lesson it was seen in. */
  source: z.enum(["control", "lesson"]), sourceId: z.string(), kind: z.nullable(ControlKind), seenOn: z.nullable(IsoDate),
  late: z.boolean(), inPlan: z.boolean(),
  /** What shows how it stands, and the control that has looked at it again (R-G05). */
  proof: z.string(), checkedIn: z.nullable(ControlId), checkedOn: z.nullable(IsoDate),
  /** A control has shown it and it is not gone: a repeat control looks at it. */
  again: z.boolean(),
  /** Steps that it can take now and the visitor may make. */
  steps: z.array(z.enum(["measure", "check", "removed", "partly", "again"])),
  mayPlanLine: z.boolean(),
});
export type FindingShown = z.infer<typeof FindingShown>;

/** What a month brought to a mentee of a head's subject; percent is M21 of a plan, whole, null while nothing is due (R-A11). */
export const SubjectMentee = z.object({
  menteeId: PersonId, code: z.string(), name: z.string(), pairId: PairId, pair: z.string(), mentor: z.string(), subjects: z.array(z.string()),
  stage: z.nullable(z.object({ title: z.string(), start: z.nullable(IsoDate), end: z.nullable(IsoDate) })),
  plans: z.array(z.object({ programmeId: ProgrammeId, kind: PlanKind, percent: z.nullable(z.int()), due: z.int(), done: z.int(), late: z.int(), inMonth: z.int() })),
  lessons: z.object({ month: z.int(), all: z.int(), last: z.nullable(IsoDate) }),
  controls: z.array(z.object({ kind: ControlKind, own: z.string(), date: IsoDate })),
  papers: z.array(z.object({ title: z.string(), number: z.string(), date: z.nullable(IsoDate) })),
});
export type SubjectMentee = z.infer<typeof SubjectMentee>;
const Month = z.nullable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)));

/** Calls about control and what came of it. */
export const CONTROL_CALLS = {
  /** The calendar of a month, or everything about one mentee (R-G09, R-G11). */
  "control.show": {
    allowed: WATCHERS,
    writes: false,
    input: () => z.object({ menteeId: z.nullable(PersonId), /** `2026-11`; null is the month of today. */ month: Month }),
    output: () => z.object({
      month: z.string(),
      lines: z.array(ControlLine),
      findings: z.array(FindingShown),
      /** Kinds of control as the school has them (R-G01). */
      kinds: z.array(z.object({ kind: ControlKind, title: z.string(), own: z.string(), purpose: z.string(), object: z.string(), result: z.string() })),
      /** Who may control: the deputies and the curators of today, and for a mentee his mentor (R-G10). */
      who: z.array(z.object({ personId: PersonId, name: z.string(), of: z.nullable(PersonId) })),
      /** Mentees whose control the visitor may plan. */
      mentees: z.array(z.object({ menteeId: PersonId, name: z.string() })),
    }),
  },
  /** The report on a subject's mentees for a month; null is the last one that is over (R-A11). */
  "subject.report": { allowed: ["headOfSubject"], writes: false, input: () => z.object({ month: Month }), output: () => z.object({ month: z.string(), subjects: z.array(z.string()), mentees: z.array(SubjectMentee) }) },
  /** Plans a control for one mentee or many, or changes a planned one (R-G02–R-G04). */
  "control.plan": {
    allowed: STAFF,
    writes: true,
    input: () => z.object({
      controlId: z.nullable(ControlId), menteeIds: z.array(PersonId).check(z.minLength(1), z.maxLength(200)), kind: ControlKind, own: typed(120),
      from: z.nullable(IsoDate), to: IsoDate, topic: typed(300), purpose: typed(600),
      /** Null is the deputy for teaching of the day. */
      byId: z.nullable(PersonId),
    }),
    output: () => z.object({ controlIds: z.array(ControlId) }),
  },
  /** A control that was held or was not, what came of it and what was found; without an id the planned one of that kind, or a new one. */
  "control.record": {
    allowed: STAFF,
    writes: true,
    input: () => z.object({
      menteeId: PersonId, kind: ControlKind, date: IsoDate,
      /** What was noticed; of a missed one why it was not held. */
      note: typed(1000),
      controlId: z.optional(z.nullable(ControlId)), own: z.optional(typed(120)), missed: z.optional(z.boolean()), topic: z.optional(typed(300)), conclusion: z.optional(typed(2000)),
      findings: z.optional(z.array(FindingInput).check(z.maxLength(20))),
      /** Of a frontal control (R-G07, R-G08). */
      knowledge: z.optional(z.array(ClassKnowledge).check(z.maxLength(30))), paperwork: z.optional(z.array(DocumentState).check(z.maxLength(30))),
      /** Of a repeat control (R-G05). */
      checked: z.optional(z.array(FindingChecked).check(z.maxLength(50))),
    }),
    output: () => z.object({ controlId: ControlId }),
  },
  "finding.add": {
    allowed: FINDERS,
    writes: true,
    input: () => z.object({ menteeId: PersonId, source: z.enum(["control", "lesson"]), sourceId: typed(20, 1), ...FindingInput.shape, /** The measure becomes a line of the mentee's plan. */ toPlan: z.boolean() }),
    output: () => z.object({ findingId: FindingId }),
  },
  /** A shortcoming goes on: its measure, to the check, and what the check says (`domain/data-model.md` §6.2, Finding). */
  "finding.close": {
    allowed: FINDERS,
    writes: true,
    input: () => z.object({
      findingId: FindingId, step: z.enum(["measure", "check", "removed", "partly", "again"]), measure: typed(600), due: z.nullable(IsoDate), toPlan: z.boolean(),
      /** The control in which it was looked at again. */
      checkedIn: z.nullable(ControlId),
    }),
    output: () => z.object({ ...Done.shape, itemId: z.nullable(PlanItemId) }),
  },
} as const;
