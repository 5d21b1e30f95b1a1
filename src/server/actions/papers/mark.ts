import type { Input, Output } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { IsoDate, JobId } from "../../../contract/schemas";
import { DOCUMENTS, isMade, signersOf } from "../../catalogue/documents/documents";
import { curatorOf, deputyOf, headOf } from "../../catalogue/documents/naming";
import { APPOINTMENT_ROLE, ASSESSED_AS, CONTROLLED, OBSERVED, ROLE_IN_PROGRAMME } from "../../catalogue/values";
import { PAPER_LIFE } from "../../catalogue/lifecycles";
import { assessorsOf, isSigned } from "../../domain/assessment/assessors";
import { assessmentOfPaper, stageOfAssessment } from "../../domain/assessment/papers";
import { controlPaperKey } from "../../domain/control/paper";
import { controllerOf } from "../../domain/control/who";
import { grownUpOf } from "../../domain/group/closing";
import { assignedWith } from "../../domain/early-end";
import { diaryOf } from "../../domain/diary";
import { lessonOfPaper } from "../../domain/lesson-paper";
import { jobStatus, newJob, partsOf } from "../../domain/job";
import { isConclusion, needsNoPen, paperAfter } from "../../domain/paper/paper";
import type { Paper, Person } from "../../domain/tables";
import type { Change, ReadTables } from "../../services";
import { text } from "../../../texts/server";
import { keptFolder } from "./folders";
import { withFiles } from "./open";
import { notYours, refuse, type Context, type Outcome } from "../context";
import { ordered } from "./order-pairs";
import { mayMark, paperFor } from "./rights";

/**
 * «Отметить подписание» (`domain/data-model.md` §6.4): the paper was printed and signed with a pen. Number, date and signers are written
 * down at once; the numbered and locked copy is made by a job. An order moves its pairs to «закреплена» (R-B28).
 * @param scanId the stored scan, or ""
 */
export function markSigned(context: Context, input: Input<"paper.mark">, scanId: string): Outcome<"paper.mark"> {
  const { registry, services, now, actor } = context;
  const { date, signers } = input;
  const marked = markable(context, input);
  const withFiles = marked.filter(({ paper }) => paper.fileId !== "").map(({ paper }) => paper.id);
  const job = withFiles.length > 0 ? newJob(services.newId("QU") as JobId, "sign-papers", withFiles.length, actor.email, now) : null;
  const output: Output<"paper.mark"> = { marked: marked.length, job: job && jobStatus(job, now) };
  return {
    output,
    changes: [
      ...marked.map(({ paper, number }): Change => ({ update: "papers", id: paper.id, fields: { state: "signed", number, date, signers: [...(signers.length > 0 ? signers.map(({ post, personId }) => `${post}: ${personId}`) : approversOf(context, paper, date)), ...sidesOf(context, paper)], ...(scanId === "" ? {} : { scanId }), updatedAt: now } })),
      ...marked.flatMap(({ paper, number }) => {
        const pairs = paper.pairIds.flatMap((id) => registry.pair(id) ?? []);
        if (paper.kind === "D11") return ordered(context, pairs.flatMap((pair) => assignedWith(registry, pair) ?? []), number, date);
        if (paper.kind !== "D10") return [];
        return paper.variant === "amendment" || paper.variant === "extension" ? [] : ordered(context, pairs, number, date);
      }),
      ...marked.flatMap(({ paper }): Change[] => begun(context, paper)),
      ...(job ? [{ append: "jobs" as const, rows: [job] }, { append: "jobParts" as const, rows: partsOf(job.id, "todo", JSON.stringify(withFiles)) }] : []),
    ],
    entity: "papers", entityId: marked[0]!.paper.id,
  };
}

/** The papers, if they may be marked so. @throws AppError `not-found`, `invalid-input` with all that is wrong */
function markable(context: Context, { papers, date }: Input<"paper.mark">): { readonly paper: Paper; readonly number: string }[] {
  const { today } = context;
  const marked = papers.map(({ paperId, number }) => ({ paper: paperFor(context, "g", paperId), number }));
  if (!marked.every(({ paper }) => mayMark(context, paper))) throw notYours();
  refuse([
    ...(date > today ? [{ key: "date.future", field: "date", params: { date } }] : []),
    ...marked.flatMap(({ paper, number }, at) => whatStops(context, paper, number, date, `papers.${at}.number`)),
    ...(new Set(papers.map(({ paperId }) => paperId)).size < papers.length ? [{ key: "paper.twice", field: "papers.0.number" }] : []),
  ]);
  return marked;
}

/** A signed paper of a draft puts it in force. */
function begun({ registry, now }: Context, { kind, programmeId }: Paper): Change[] {
  const programme = programmeId === "" ? undefined : registry.programme(programmeId);
  return programme?.kind === kind && programme.state === "draft" ? [{ update: "programmes", id: programme.id, fields: { state: "active", updatedAt: now } }] : [];
}

/** Who signs of the school when nobody else was named: the head, or the deputy. */
function approversOf(context: Context, paper: Paper, date: IsoDate): string[] {
  const signs = signersOf(paper.kind);
  const head = signs.includes("head") ? headOf(context, date) : null;
  const deputy = signs.includes("deputy") ? deputyOf(context, date) : null;
  return [...(head ? [`${head.post}: ${head.person.id}`] : []), ...(deputy ? [`${APPOINTMENT_ROLE.deputyTeaching}: ${deputy.id}`] : [])];
}

/** The sides of a pair sign its papers themselves; the report of a control is signed by who controlled, papers of an assessment by who assesses. */
function sidesOf({ registry, school, today }: Context, paper: Paper): string[] {
  const signs = signersOf(paper.kind);
  const control = signs.includes("controller") ? registry.controls.find(({ id }) => controlPaperKey(id) === paper.key) : undefined;
  const controller = control && controllerOf(control, registry, today);
  const pair = registry.pair(paper.pairIds[0]!);
  return [
    ...(controller ? [`${CONTROLLED}: ${controller.id}`] : []),
    ...(lessonOfPaper(registry, paper) && signs.includes("observer") ? [`${OBSERVED}: ${lessonOfPaper(registry, paper)!.observerId}`] : []),
    ...assessorsOfPaper(registry, paper, today),
    ...(pair && signs.includes("mentor") ? [`${ROLE_IN_PROGRAMME.mentor}: ${diaryOf(paper)?.authorId ?? pair.mentorId}`] : []),
    ...(pair && signs.includes("grownUp") ? asAppointed("grownUp", grownUpOf(registry, pair, today)) : []),
    ...(signs.includes("curator") ? asAppointed("curator", curatorOf({ registry, school, today }, today)) : []),
    ...(signs.includes("mentee") ? paper.personIds.map((id) => `${ROLE_IN_PROGRAMME.mentee}: ${id}`) : []),
  ];
}

const asAppointed = (role: "grownUp" | "curator", person: Person | null | undefined): string[] => (person ? [`${APPOINTMENT_ROLE[role]}: ${person.id}`] : []);

function assessorsOfPaper(registry: Context["registry"], paper: Paper, today: IsoDate): string[] {
  const assessment = assessmentOfPaper(registry, paper);
  const of = assessment && stageOfAssessment(registry, assessment);
  if (!assessment || !of) return [];
  const { organiser, interviewer } = assessorsOf(of, registry, assessment.reviewedOn ?? today);
  const who = { organiser, interviewer, filer: assessment.filedBy || organiser };
  return (["organiser", "interviewer", "filer"] as const).filter((each) => signersOf(paper.kind).includes(each) && who[each] !== "").map((each) => `${ASSESSED_AS[each]}: ${who[each]}`);
}

/** The head approves a conclusion that both have signed, and not before their day (R-F06). */
function conclusionStops(registry: Context["registry"], paper: Paper, date: string, field: string): Message[] {
  const assessment = isConclusion(paper) ? assessmentOfPaper(registry, paper) : undefined;
  if (!assessment) return [];
  if (!isSigned(assessment)) return [{ key: "paper.notConcluded", field }];
  const after = [assessment.organiserSignedOn, assessment.interviewerSignedOn].flatMap((day) => day ?? []).sort().pop();
  return after !== undefined && date < after ? [{ key: "assessment.dayBefore", field: "date", params: { date, after } }] : [];
}

/** Stores the scan of what may be marked, outside the lock; a repeated request finds it by its place. */
export function storeScan(context: Context & { readonly sheets: ReadTables<"folders"> }, input: Input<"paper.mark">, requestId: string): string {
  const { scan } = input;
  if (scan === null) return "";
  const [first] = markable(context, input);
  withFiles(context);
  const { services, registry, sheets } = context;
  const place = `scan ${requestId}`;
  const [there] = services.files.find("place", place);
  if (there) return there.id;
  const year = registry.years.find(({ id }) => id === first!.paper.yearId)?.title ?? "";
  return services.files.store(`${first!.paper.kind} ${text("paper.scan")}`, keptFolder(services, sheets.folders.rows, "orders", { year, pair: "" }), scan.type, scan.base64, place);
}

/** Orders are numbered in one journal. */
const isOrder = ({ kind }: Paper): boolean => kind === "D10" || kind === "D11";

function whatStops({ registry }: Context, paper: Paper, number: string, date: string, field: string): Message[] {
  if (paperAfter(paper, "sign", PAPER_LIFE) === null) return [{ key: "paper.notDraft", field, params: { title: paper.title } }];
  const numbered = isMade(paper.kind) && DOCUMENTS[paper.kind].numbered;
  const taken = number !== "" && registry.papers.some((other) => other.id !== paper.id && isOrder(paper) && isOrder(other) && other.number === number && other.yearId === paper.yearId && other.state !== "cancelled");
  const pairs = paper.pairIds.flatMap((id) => registry.pair(id) ?? []);
  const assigned = paper.kind === "D11" ? pairs.flatMap((pair) => assignedWith(registry, pair) ?? []) : paper.kind === "D10" && (paper.variant === "first" || paper.variant === "addition") ? pairs : [];
  return [
    ...conclusionStops(registry, paper, date, field),
    ...(needsNoPen(paper) ? [{ key: "paper.noPen", field, params: { title: paper.title } }] : []),
    ...(numbered && number === "" ? [{ key: "paper.noNumber", field, params: { title: paper.title } }] : []),
    ...(taken ? [{ key: "paper.numberTaken", field, params: { number } }] : []),
    ...(paper.fileId === "" ? [{ key: "paper.noFile", field, params: { title: paper.title } }] : []),
    ...assigned.filter(({ state }) => state !== "agreed").map(({ code }) => ({ key: "paper.notAgreed", field, params: { pair: code } })),
    ...assigned.filter(({ agreedOn }) => agreedOn !== null && date < agreedOn).map(({ code, agreedOn }) => ({ key: "paper.beforeAgreement", field: "date", params: { pair: code, agreed: agreedOn! } })),
  ];
}
