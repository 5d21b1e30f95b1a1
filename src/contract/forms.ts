import * as z from "zod/mini";
import type { Call } from "./contract";
import { ANY, Done, JobStatus, Message } from "./parts";
import { AnswerText, AnswerValues, FormDefId, InviteId, InviteState, InviteWay, IsoDate, PairId, PersonId, QuestionnaireId, WaveId, typed } from "./schemas";

/** How many were invited, have answered, and the share in whole percent (M31); null of nobody. */
const Rate = z.object({ invited: z.int(), answered: z.int(), percent: z.nullable(z.int()) });

/** A question as a screen shows it: the definition in plain words, in its order. */
export const QuestionShown = z.object({
  key: z.string(),
  title: z.string(),
  help: z.string(),
  required: z.boolean(),
  /** Lies in the closed workbook: who reads it stands under it. */
  closed: z.boolean(),
  type: z.enum(["short", "paragraph", "one", "list", "many", "scale", "grid", "gridMany", "date"]),
  whole: z.nullable(z.object({ from: z.int(), to: z.int() })),
  choices: z.array(z.object({ code: z.string(), title: z.string() })),
  rows: z.array(z.object({ code: z.string(), title: z.string() })),
  scale: z.nullable(z.object({ low: z.int(), high: z.int(), lowLabel: z.string(), highLabel: z.string() })),
});
export type QuestionShown = z.infer<typeof QuestionShown>;

/** Questions to fill in: their head, the questions, their end. */
export const SheetShown = z.object({ title: z.string(), head: z.string(), end: z.string(), noNames: z.string(), closed: z.string(), /** «Кто это видит», in one line. */ seen: z.string(), items: z.array(QuestionShown) });
export type SheetShown = z.infer<typeof SheetShown>;
/** A questionnaire that people are invited to. */
export const QuestionnaireShown = z.extend(SheetShown, { id: QuestionnaireId });
export type QuestionnaireShown = z.infer<typeof QuestionnaireShown>;

const Who = z.object({ personId: PersonId, code: z.string(), name: z.string(), class: z.string() });

export const WaveBrief = z.object({
  waveId: WaveId,
  questionnaire: QuestionnaireId,
  title: z.string(),
  /** `entry`, `final`, a stage `adaptation`, or a month `2026-10`. */
  period: z.string(),
  openedOn: IsoDate,
  closesOn: IsoDate,
  open: z.boolean(),
  rate: Rate,
  /** Silent: sent and not answered. */
  silent: z.int(),
  /** Not sent yet. */
  waiting: z.int(),
});
export type WaveBrief = z.infer<typeof WaveBrief>;

/** An invitation in a wave's table. `link` is the curator's to copy, to print, never shown to others. */
export const InviteShown = z.object({
  inviteId: InviteId,
  person: Who,
  pair: z.string(),
  way: InviteWay,
  state: InviteState,
  sentAt: z.string(),
  reminded: z.int(),
  answeredAt: z.string(),
  source: z.enum(["form", "page", "paper", ""]),
  late: z.boolean(),
  link: z.string(),
  code: z.string(),
});
export type InviteShown = z.infer<typeof InviteShown>;

/** What waits for a person on the page: their own invitations that are open. */
export const MyForm = z.object({ inviteId: InviteId, questionnaire: QuestionnaireId, title: z.string(), about: z.string(), closesOn: IsoDate, answered: z.boolean(), channel: z.enum(["form", "page"]), link: z.string() });
export type MyForm = z.infer<typeof MyForm>;

export const FORM_CALLS = {
  /** «Анкеты»: what there is, what was sent, what waits for a decision. */
  "forms.show": {
    allowed: ["curator"],
    writes: false,
    input: () => z.object({}),
    output: () => z.object({
      questionnaires: z.array(z.object({
        questionnaire: QuestionnaireId, title: z.string(), channel: z.enum(["form", "page"]), minutes: z.int(), version: z.int(),
        /** The year's form, null before the first sending. */
        form: z.nullable(z.object({ formDefId: FormDefId, state: z.enum(["draft", "open", "closed", "replaced"]), address: z.string(), editAddress: z.string(), version: z.int(), verified: z.boolean(), refused: z.array(z.string()), trouble: z.string() })),
        /** Why it is time to send it, or null. */
        due: z.nullable(z.object({ text: Message, period: z.string() })),
      })),
      waves: z.array(WaveBrief),
      odd: z.array(z.object({ oddId: z.string(), questionnaire: QuestionnaireId, at: z.string(), why: z.enum(["noCode", "unknownCode", "foreignAccount", "closedYear", "noConsent", "unreadable"]), code: z.string(), account: z.string(), invite: z.nullable(InviteShown) })),
      /** Letters of which nobody knows whether they went out. */
      unclear: z.array(z.object({ letterId: z.string(), person: Who, day: IsoDate })),
      jobs: z.array(JobStatus),
      pageUrl: z.string(),
    }),
  },
  /** Who would get it, by which way, and who is left out because of what. Nothing is written. */
  "wave.plan": {
    allowed: ["curator"],
    writes: false,
    input: () => z.object({ questionnaire: QuestionnaireId, period: typed(20, 1), /** Null is everybody it is for. */ personIds: z.nullable(z.array(PersonId).check(z.maxLength(2000))), closesOn: z.nullable(IsoDate) }),
    output: () => z.object({
      title: z.string(),
      closesOn: IsoDate,
      people: z.array(z.object({ person: Who, /** The mentee a mentor answers about, or "". */ about: z.string(), pair: z.string(), way: InviteWay })),
      leftOut: z.array(z.object({ person: Who, about: z.string(), why: Message })),
      letters: z.int(),
      /** Recipients that the account may still write to today; null when it was not asked. */
      quota: z.nullable(z.int()),
      /** Mail leaves at once only by hand; otherwise with the next digest. */
      quiet: z.boolean(),
      nextMail: z.string(),
      makesForm: z.boolean(),
      lacks: z.array(Message),
    }),
  },
  /** Opens the wave: invitations with their codes, the form if there is none, and letters: at once, or in the digest of the next working morning. */
  "wave.send": {
    allowed: ["curator"],
    writes: true,
    input: () => z.object({ questionnaire: QuestionnaireId, period: typed(20, 1), personIds: z.nullable(z.array(PersonId).check(z.maxLength(2000))), closesOn: IsoDate, now: z.boolean() }),
    output: () => z.object({ waveId: WaveId, invited: z.int(), jobs: z.array(JobStatus) }),
  },
  "wave.show": { allowed: ["curator"], writes: false, input: () => z.object({ waveId: WaveId }), output: () => z.object({ wave: WaveBrief, channel: z.enum(["form", "page"]), invites: z.array(InviteShown), subject: z.string() }) },
  /** Letters to the silent by hand, at once. */
  "wave.remind": { allowed: ["curator"], writes: true, input: () => z.object({ waveId: WaveId, inviteIds: z.nullable(z.array(InviteId).check(z.maxLength(2000))) }), output: () => z.object({ letters: z.int(), jobs: z.array(JobStatus) }) },
  /** Closes it, or opens it until another day. */
  "wave.close": { allowed: ["curator"], writes: true, input: () => z.object({ waveId: WaveId, closesOn: z.nullable(IsoDate) }), output: () => Done },
  /** The visitor's own questionnaire, or one the curator types in from paper: the questions, and what was answered before. */
  "form.show": { allowed: ANY, writes: false, input: () => z.object({ inviteId: InviteId }), output: () => z.object({ questionnaire: QuestionnaireShown, person: z.string(), about: z.string(), closesOn: IsoDate, open: z.boolean(), /** What was answered, or what the program knows already. */ values: AnswerValues, answeredAt: z.string(), /** What the registry counts of the pair, to look at while answering. */ counted: z.nullable(Message) }) },
  "form.answer": { allowed: ANY, writes: true, input: () => z.object({ inviteId: InviteId, values: AnswerValues }), output: () => z.object({ late: z.boolean() }) },
  /** A questionnaire filled in on paper. */
  "answer.type": { allowed: ["curator"], writes: true, input: () => z.object({ inviteId: InviteId, values: AnswerValues }), output: () => z.object({ late: z.boolean() }) },
  /** An empty questionnaire, for print. */
  "form.print": { allowed: ["curator"], writes: false, input: () => z.object({ questionnaire: QuestionnaireId }), output: () => QuestionnaireShown },
  /** What a person has answered, as far as the visitor may read it (R.5). A look into the closed workbook is a row of the log. */
  "answers.show": {
    allowed: ANY,
    writes: false,
    input: () => z.object({ personId: PersonId, /** Also what lies in the closed workbook; the curator's, and one's own. */ closed: z.boolean() }),
    output: () => z.object({ sheets: z.array(z.object({ inviteId: InviteId, questionnaire: QuestionnaireId, title: z.string(), period: z.string(), /** Who answered, where that is somebody else; whom it is about, where it is; else "". */ by: z.string(), about: z.string(), answeredAt: z.string(), late: z.boolean(), /** Told to the curator: the answer asks for a word. */ asks: z.boolean(), answers: z.array(z.object({ key: z.string(), title: z.string(), text: z.string(), closed: z.boolean() })), hasClosed: z.boolean() })), differs: z.array(z.object({ field: z.enum(["subjects", "workStart"]), inviteId: InviteId, answered: z.string(), registry: z.string() })), /** When the curator has looked at one's own closed answers (instants); told to their author alone (R.7). */ opened: z.array(z.string()) }),
  },
  /** The curator has seen an answer that asks for her: its line leaves «Сегодня». */
  "answer.seen": { allowed: ["curator"], writes: true, input: () => z.object({ inviteId: InviteId }), output: () => Done },
  /** Takes what a person answered into the registry where it holds something else. */
  "answers.take": { allowed: ["curator"], writes: true, input: () => z.object({ personId: PersonId, field: z.enum(["subjects", "workStart"]), answered: AnswerText }), output: () => Done },
  /** «Собрать ответы»: the same intake as trigger, heartbeat and open page. */
  "answers.collect": { allowed: ["curator"], writes: true, input: () => z.object({}), output: () => JobStatus },
  /** Whose an odd answer is, or that it is nobody's. */
  "odd.settle": { allowed: ["curator"], writes: true, input: () => z.object({ oddId: typed(40, 1), inviteId: z.nullable(InviteId) }), output: () => Done },
  /** The curator knows whether an unclear letter went out. */
  "letter.settle": { allowed: ["curator"], writes: true, input: () => z.object({ letterId: typed(80, 1), sent: z.boolean() }), output: () => Done },
  /** The curator has looked at the form's settings; `mend` publishes it again, and makes it anew when a question is gone. */
  "form.mend": { allowed: ["curator"], writes: true, input: () => z.object({ formDefId: FormDefId, verified: z.nullable(z.boolean()), mend: z.boolean() }), output: () => z.object({ jobs: z.array(JobStatus) }) },
} as const satisfies Record<string, Call>;

/** An invitation of a pair as its card shows it. */
export const PairForm = z.object({ questionnaire: QuestionnaireId, title: z.string(), period: z.string(), state: InviteState, answeredAt: z.string(), pairId: z.nullable(PairId) });
