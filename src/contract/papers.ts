import * as z from "zod/mini";
import { ANY, Done, Empty, JobStatus, Message } from "./parts";
import { DocumentKind, IsoDate, MadeKind, ObservationId, OrderVariant, PairId, PaperId, PaperState, PersonId, typed } from "./schemas";

/** Where a person goes to mend what is missing: a screen of the page and of what. */
const Mend = z.object({ view: z.string(), of: z.array(z.string()) });
/** What a paper lacks, and where that is put right. */
export const Lack = z.object({ said: Message, mend: z.nullable(Mend) });
export type Lack = z.infer<typeof Lack>;

/** A row of the register of papers, as the visitor may see it. */
export const PaperBrief = z.object({
  paperId: PaperId,
  kind: DocumentKind,
  variant: z.union([OrderVariant, z.literal("")]),
  title: z.string(),
  number: z.string(),
  date: z.nullable(IsoDate),
  state: PaperState,
  version: z.nullable(z.int()),
  /** Codes and names of whom it is about. */
  about: z.string(),
  pairIds: z.array(PairId),
  edited: z.enum(["yes", "kept", ""]),
  /** The signed order that this one mends or supplements. */
  mends: z.nullable(PaperId),
  hasFile: z.boolean(),
  /** Its signed copy is numbered and locked; a signed paper with a file that is not yet locked waits for its job. */
  locked: z.boolean(),
  /** Address of the Doc, for those to whom its folder is shared. */
  url: z.string(),
  /** Address of its scan, in the same way. */
  scanUrl: z.string(),
  /** How many of the people to be acquainted have read it; `of` 0 is a paper without a list. */
  acknowledged: z.object({ done: z.int(), of: z.int() }),
  /** People of the list who have not read it yet; the curator sees them. */
  waitsFor: z.array(z.object({ personId: PersonId, name: z.string() })),
  maySign: z.boolean(),
  mayAcknowledge: z.boolean(),
});
export type PaperBrief = z.infer<typeof PaperBrief>;

/** One paper of a plan: what would be done with it, and why. */
export const PaperPlanLine = z.object({
  key: z.string(),
  title: z.string(),
  about: z.string(),
  paperId: z.nullable(PaperId),
  does: z.enum(["make", "remake", "same", "signed", "edited", "impossible"]),
  lacks: z.array(Lack),
});
/** An answer that only a person can give for a paper; it is kept and offered again. */
export const PaperInput = z.object({ name: z.string(), label: z.string(), value: z.string(), long: z.boolean(), required: z.boolean() });

/** A person whose name the rules cannot decline for sure (R-N04). */
export const NameForms = z.object({
  personId: PersonId, code: z.string(), name: z.string(), gender: z.enum(["male", "female", ""]), genitive: z.string(), dative: z.string(), instrumental: z.string(),
  why: z.array(Message), confirmed: z.boolean(),
});
export type NameForms = z.infer<typeof NameForms>;

export const TemplateShown = z.object({
  kind: MadeKind, title: z.string(), state: z.enum(["ok", "trouble", "missing"]), url: z.string(), edited: z.boolean(),
  problems: z.array(z.object({ said: Message, serious: z.boolean() })),
});

/** Calls about papers, their templates and the names in them. */
export const PAPER_CALLS = {
  /** A paper that was signed before or outside the program: number and date, no file (`domain/data-model.md` §6.2, «внести»). */
  "paper.enter": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ kind: DocumentKind, number: typed(40, 1), date: IsoDate, pairIds: z.array(PairId).check(z.minLength(1), z.maxLength(1000)) }),
    output: () => z.object({ marked: z.int() }),
  },
  /** «Отметить подписание» of drafts: they were printed and signed with a pen. */
  "paper.mark": {
    allowed: ["curator", "director", "actingDirector", "grownUp"],
    writes: true,
    input: () => z.object({
      papers: z.array(z.object({ paperId: PaperId, number: typed(40) })).check(z.minLength(1), z.maxLength(200)),
      date: IsoDate,
      signers: z.array(z.object({ post: typed(120, 1), personId: PersonId })).check(z.maxLength(10)),
      scan: z.nullable(z.object({ type: z.enum(["application/pdf", "image/jpeg", "image/png"]), base64: z.string().check(z.maxLength(8_000_000)) })),
    }),
    output: () => z.object({ marked: z.int(), job: z.nullable(JobStatus) }),
  },
  "papers.show": {
    allowed: ANY,
    writes: false,
    input: () => z.object({ query: typed(200), kind: z.nullable(DocumentKind), state: z.nullable(PaperState), page: z.int().check(z.minimum(0)) }),
    output: () => z.object({
      papers: z.array(PaperBrief), total: z.int(), pageSize: z.int(), counts: z.array(z.object({ kind: DocumentKind, state: PaperState, n: z.int() })),
      /** Drafts that a hand has changed and nobody has decided about. */
      edited: z.int(),
      /** Who may be put down as a signer: appointments in force, the head first. */
      signers: z.array(z.object({ personId: PersonId, post: z.string(), name: z.string() })),
      /** Papers that could be made now: D10 with agreed pairs, D15 and D12 without a paper. */
      ready: z.array(z.object({ kind: MadeKind, n: z.int() })),
      /** This run may work with files: only the coordinator's account may (design §1). */
      worksWithFiles: z.boolean(), pageUrl: z.string(),
      undoable: z.array(JobStatus),
    }),
  },
  /** What a run of papers would do; with `apply` it becomes a job, when nothing has changed since the preview (`hash`). */
  "papers.plan": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({
      kind: MadeKind, variant: z.union([OrderVariant, z.literal("")]), mends: z.nullable(PaperId),
      /** Only these pairs; empty takes all that are ready. */
      pairIds: z.array(PairId).check(z.maxLength(1000)),
      inputs: z.record(z.string(), typed(4000)),
      /** Drafts edited by hand that are to be made anew all the same. */
      remake: z.array(PaperId).check(z.maxLength(1000)),
      apply: z.boolean(), hash: z.string(),
    }),
    output: () => z.object({ lines: z.array(PaperPlanLine), inputs: z.array(PaperInput), hash: z.string(), worksWithFiles: z.boolean(), pageUrl: z.string(), job: z.nullable(JobStatus) }),
  },
  /** «Оставить мой текст»: the curator's own wording of a draft stays (design §4). */
  "paper.keep": { allowed: ["curator"], writes: true, input: () => z.object({ paperId: PaperId }), output: () => Done },
  /** A draft goes to the bin, a signed paper is cancelled by the order named. */
  "paper.cancel": { allowed: ["curator"], writes: true, input: () => z.object({ paperId: PaperId, reason: typed(500, 1), apply: z.boolean() }), output: () => z.object({ touches: z.array(Message), done: z.boolean() }) },
  "paper.acknowledge": {
    allowed: ANY,
    writes: true,
    input: () => z.object({ paperId: PaperId, personIds: z.array(PersonId).check(z.minLength(1), z.maxLength(500)), date: IsoDate, agree: z.enum(["yes", "no", ""]), remark: typed(1000) }),
    output: () => z.object({ acknowledged: z.int() }),
  },
  /** The paper as a PDF, base64 (`domain/rights.md` R.4: a file is opened through the page). */
  "paper.open": { allowed: ANY, writes: false, input: () => z.object({ paperId: PaperId }), output: () => z.object({ title: z.string(), pdf: z.string() }) },
  /** What the visitor may read, as a paper for the printer; nothing of it is kept (R-A24, R-H04): the sheet of a lesson, the own diary of a pair in this term or year, or the own reference (R-P12). */
  "paper.draft": {
    allowed: ["curator", "deputyTeaching", "deputyMethods", "mentor", "secondMentor", "mentee", "helper"], writes: false,
    input: () => z.union([
      z.object({ kind: z.literal("D23"), observationId: ObservationId }),
      z.object({ kind: z.literal("D49") }),
      z.object({ kind: z.literal("D22"), pairId: PairId, span: z.enum(["term", "year"]) }),
    ]),
    output: () => z.object({ title: z.string(), pdf: z.string() }),
  },
  /** A part of the page that is loaded when it is needed: the joining of PDFs. */
  "page.part": { allowed: ANY, writes: false, input: () => z.object({ name: z.enum(["print", "assessments", "care", "confided", "control", "events", "forms", "group", "lessons", "meetings", "people", "roster"]) }), output: () => z.object({ code: z.string() }) },
  "template.check": { allowed: ["curator"], writes: true, input: () => z.object({ renew: z.array(MadeKind) }), output: () => z.object({ templates: z.array(TemplateShown), folderUrl: z.string() }) },
  "names.check": { allowed: ["curator"], writes: false, input: () => Empty, output: () => z.object({ people: z.array(NameForms), checked: z.int() }) },
  "names.save": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ people: z.array(z.object({ personId: PersonId, gender: z.enum(["male", "female", ""]), genitive: typed(200), dative: typed(200), instrumental: typed(200) })).check(z.minLength(1), z.maxLength(500)) }),
    output: () => z.object({ saved: z.int() }),
  },
} as const;
