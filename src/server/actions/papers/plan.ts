import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { FILLED_KINDS, type FilledKind } from "../../../contract/plans";
import type { JobId, MadeKind, PairId, PaperId } from "../../../contract/schemas";
import { TERMS } from "../../catalogue/control-kinds";
import { DOCUMENTS } from "../../catalogue/documents/documents";
import { MADE_OF } from "../../catalogue/document-rights";
import { lackingOf, packageAt, wantsMarks } from "../../domain/assessment/package";
import { assessmentOfPaper, assessmentPaperKey, assessmentPaperOf, isAssessmentPaper, isPaperDue, pairOfAssessment, stageOfAssessment, type AssessmentPaper } from "../../domain/assessment/papers";
import { isActivePair } from "../../domain/actor";
import { controlPaperKey, controlPaperOf, hasReport, pairAt } from "../../domain/control/paper";
import { diaryKey, diarySpans, entriesOf } from "../../domain/diary";
import { lessonPaperKey, sheetOfLesson } from "../../domain/lesson-paper";
import { recordKey, recordOf } from "../../domain/mentor-record";
import { heldIn, isClosed, menteesOf } from "../../domain/group/closing";
import { endingOf } from "../../domain/ending/ending";
import { endingPaperKey, type EndingPaper } from "../../domain/ending/package";
import { schedulesOf, toSchedule } from "../../domain/event/schedule";
import { isAlive } from "../../domain/pair";
import { fingerprint } from "../../domain/fingerprint";
import { isOpenJob, jobStatus, newJob, partsOf } from "../../domain/job";
import { correctionKey, unlisted } from "../../domain/paper/corrections";
import { assignedWith, endsByOrder } from "../../domain/early-end";
import { editionsOf, isDraft, isOver, openOrder, paperKey, pairsToOrder, wasSigned, type PaperItem, type PaperTodo } from "../../domain/paper/paper";
import { fullName } from "../../domain/person";
import type { Pair, Paper } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { notYours, type Context, type Outcome, type RegistrySheet } from "../context";
import { yearIdOf } from "../pair-up";
import { isAdapting, isStagePlan, stagePlanOf } from "../plans/course";
import { answersFor, earlierOrder, filled, lookFor, templateMark } from "./look";

export type PaperContext = Context & { readonly sheets: ReadTables<RegistrySheet | "templates" | "jobParts" | "answers" | "lookups" | "events" | "eventPeople"> };
type PupilPaper = Extract<MadeKind, "D57" | "D58" | "D59">;
type Line = Output<"papers.plan">["lines"][number];

/**
 * A run of papers: what would be made, remade, left alone and why, what is missing for each with the way to mend it; applied, it is a job
 * (design §3). One draft order at most is open, with all agreed pairs that stand in no signed one (R-B28).
 * @throws AppError `conflict` when the registry has changed since the preview, or a run of this kind is under way
 */
export function planPapers(context: PaperContext, input: Input<"papers.plan">): Outcome<"papers.plan"> {
  const { services, sheets, now, actor, school } = context;
  const todo = todoOf(context, input);
  const planned = itemsOf(context, input).map((item) => ({ item, line: lineOf(context, todo, item, input.remake) }));
  const answers = DOCUMENTS[input.kind].inputs.filter(({ asked }) => !asked || planned.some(({ item }) => asked(lookFor(context, todo, item))));
  // Whoever sorts a sheet meanwhile has changed nothing of what is made.
  const hash = fingerprint(planned.map(({ line }) => JSON.stringify(line)).sort().join("\n"));
  const worksWithFiles = services.effectiveEmail() === school.coordinator;
  const output = {
    lines: planned.map(({ line }) => line), hash, worksWithFiles, pageUrl: services.memory.pageUrl(), job: null,
    inputs: answers.map(({ name, label, long, required }) => ({ name, label, long, required, value: todo.inputs[name] ?? "" })),
  };
  const entity = { entity: "papers" as const, entityId: "" };
  if (!input.apply) return { output, changes: [], ...entity };
  if (hash !== input.hash) throw new AppError("conflict", "paper.plan.changed");
  if (sheets.jobs.rows.some((job) => job.kind === "make-papers" && isOpenJob(job))) throw new AppError("conflict", "paper.job.open");
  const work = planned.filter(({ line }) => line.does === "make" || line.does === "remake").map(({ item }) => item);
  if (work.length === 0) throw new AppError("conflict", "paper.plan.nothing");
  const job = newJob(services.newId("QU") as JobId, "make-papers", work.length, actor.email, now);
  return {
    output: { ...output, job: jobStatus(job, now) },
    changes: [{ append: "jobs", rows: [job] }, { append: "jobParts", rows: partsOf(job.id, "todo", JSON.stringify({ ...todo, items: work } satisfies PaperTodo)) }],
    entity: "jobs", entityId: job.id,
  };
}

function todoOf(context: PaperContext, { kind, variant, mends, inputs }: Input<"papers.plan">): Omit<PaperTodo, "items"> {
  const yearId = yearIdOf(context);
  const earlier = kind === "D10" ? earlierOrder(context, yearId, mends) : undefined;
  return { variant: kind !== "D10" ? "" : variant !== "" ? variant : earlier ? "addition" : "first", mends: earlier?.id ?? "", yearId, inputs: answersFor(context, kind, inputs) };
}

const ITEMS: { readonly [Kind in MadeKind]: (context: PaperContext, input: Input<"papers.plan">) => Omit<PaperItem, "kind" | "forced">[] } = {
  D10: orders,
  D11: endings,
  D12: agreements,
  D15: (context, input) => plans(context, "D15", teacherPairs(context, input.pairIds)),
  D16: (context, input) => plans(context, "D16", plannedPairs(context, input.pairIds)),
  D17: (context, input) => plans(context, "D17", teacherPairs(context, input.pairIds)),
  D18: (context, input) => plans(context, "D18", teacherPairs(context, input.pairIds)),
  D19: (context, input) => ofEndings(context, input, "D19"),
  D20: selfProgrammes,
  D21a: firstDays,
  D21b: memos,
  D22: diaries,
  D23: lessonSheets,
  D24: controlReports,
  D26: (context, input) => ofAnswers(context, input, "D26"),
  D27: (context, input) => ofAnswers(context, input, "D27"),
  D28: (context, input) => ofAnswers(context, input, "D28"),
  D29: (context, input) => ofAnswers(context, input, "D29"),
  D30: (context, input) => ofAssessments(context, input, "D30"),
  D31: (context, input) => ofAssessments(context, input, "D31"),
  D32: (context, input) => ofAssessments(context, input, "D32"),
  D33: (context, input) => ofAssessments(context, input, "D33"),
  D34: (context, input) => ofAssessments(context, input, "D34"),
  D35: corrections,
  D36: (context, input) => ofAssessments(context, input, "D36"),
  D37: (context, input) => ofAnswers(context, input, "D37"),
  D38: (context, input) => ofAnswers(context, input, "D38"),
  D39: (context, input) => ofEndings(context, input, "D39"),
  D40: (context, input) => ofEndings(context, input, "D40"),
  D45: schedules,
  D49: references,
  D57: (context, input) => ofPupils(context, input, "D57", (pair) => pair.agreedOn !== null && isAlive(pair)),
  D58: (context, input) => ofPupils(context, input, "D58", isClosed),
  D59: (context, input) => ofPupils(context, input, "D59", (pair) => isClosed(pair) && heldIn(context.registry, pair).length > 0),
};
const itemsOf = (context: PaperContext, input: Input<"papers.plan">): PaperItem[] =>
  ITEMS[input.kind](context, input).map((item) => ({ ...item, kind: input.kind, forced: item.paperId !== "" && input.remake.includes(item.paperId) }));

/** The open draft with all agreed pairs; an order that mends or prolongs names its pairs. */
function orders(context: PaperContext, { variant, pairIds, mends }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  const yearId = yearIdOf(context);
  const count = registry.papers.filter((paper) => paper.kind === "D10" && paper.yearId === yearId && paper.key !== "" && !isDraft(paper)).length;
  if (variant === "amendment" || variant === "extension") {
    const mended = mends === null ? undefined : registry.paper(mends);
    if (variant === "amendment" && (!mended || mended.kind !== "D10" || !wasSigned(mended))) throw notYours();
    const open = registry.papers.find((paper) => paper.kind === "D10" && isDraft(paper) && paper.variant === variant && paper.mends === (mends ?? paper.mends));
    const chosen = pairIds.length > 0 ? pairIds : (open?.pairIds ?? mended?.pairIds ?? []);
    return [{ key: open?.key || paperKey("D10", `${yearId}.${variant}.${count}`, 1), paperId: open?.id ?? "", pairIds: [...chosen], programmeId: "", menteeId: "", version: 1 }];
  }
  const open = openOrder(registry, yearId);
  const ready = pairsToOrder(registry, yearId).map(({ id }) => id);
  return [{ key: open?.key || paperKey("D10", `${yearId}.${count}`, 1), paperId: open?.id ?? "", pairIds: pairIds.length > 0 ? pairIds.filter((id) => ready.includes(id)) : ready, programmeId: "", menteeId: "", version: 1 }];
}

/** One order for each pair that ends, or has ended, before its term; with who goes on, once somebody does (`domain/documents.md` §2.8). */
function endings(context: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  const yearId = yearIdOf(context);
  return registry.pairs.filter((pair) => endsByOrder(pair) && pair.yearId === yearId && (pairIds.length === 0 || pairIds.includes(pair.id))).map((pair) => {
    const key = paperKey("D11", pair.id, 1);
    const next = assignedWith(registry, pair);
    return { key, paperId: draftOf(context, pair.id, (paper) => paper.key === key), pairIds: [pair.id, ...(next ? [next.id] : [])], programmeId: "" as const, menteeId: "" as const, version: 1 };
  });
}

const teacherPairs = ({ registry, today }: PaperContext, pairIds: readonly PairId[]): Pair[] =>
  registry.pairs.filter((pair) => pair.form === "teacher-teacher" && !pair.example && pair.orderedOn !== null && (pair.end === null || isActivePair(pair, today) || pair.end >= today) && (pairIds.length === 0 || pairIds.includes(pair.id)));

/** The plan of the adaptation is written as soon as the pair is agreed, before its order (R-D10). */
const plannedPairs = (context: PaperContext, pairIds: readonly PairId[]): Pair[] => [
  ...context.registry.pairs.filter((pair) => pair.form === "teacher-teacher" && !pair.example && pair.state === "agreed" && (pairIds.length === 0 || pairIds.includes(pair.id))),
  ...teacherPairs(context, pairIds),
];

/** One programme, or plan of a stage, for each teacher mentee of the pairs (R-D01, R-D10, R-D11); a new edition when a signed one has changed since. */
function plans(context: PaperContext, kind: FilledKind, pairs: readonly Pair[]): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  return pairs.flatMap((pair) => registry.membersOf(pair.id).filter(({ to }) => to === null).flatMap(({ menteeId }) => {
    const programme = registry.programmesOf(pair.id).find((each) => each.kind === kind && each.menteeId === menteeId && each.state !== "ended");
    if (!programme && ((kind === "D16" && !isAdapting(context, menteeId)) || (isStagePlan(kind) && stagePlanOf(context, menteeId, kind)?.drafted !== true))) return [];
    const [last] = programme ? editionsOf(registry, programme) : [];
    const version = last ? (isDraft(last) ? last.version ?? 1 : (last.version ?? 1) + 1) : 1;
    return [{ key: paperKey(kind, programme?.id ?? `${pair.id}.${menteeId}`, version), paperId: last && isDraft(last) ? last.id : "", pairIds: [pair.id], programmeId: programme?.id ?? "", menteeId, version }];
  }));
}

function agreements(context: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  return teacherPairs(context, pairIds).flatMap((pair) => registry.membersOf(pair.id).filter(({ to }) => to === null).map(({ id, menteeId }) => {
    const key = paperKey("D12", id, 1);
    return { key, paperId: draftOf(context, pair.id, (paper) => paper.key === key), pairIds: [pair.id], programmeId: "", menteeId, version: 1 };
  }));
}

const draftOf = ({ registry }: PaperContext, pairId: PairId, is: (paper: Paper) => boolean): PaperId | "" => registry.papersOf(pairId).find((paper) => isDraft(paper) && is(paper))?.id ?? "";

/** The checklist of the first day: of each plan of the adaptation that has one, under an order. */
function firstDays(context: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  return teacherPairs(context, pairIds).flatMap((pair) => registry.programmesOf(pair.id).filter(({ kind, state, menteeId }) => kind === "D16" && state !== "ended" && isAdapting(context, menteeId)).map(({ id, menteeId }) => {
    const key = paperKey("D21a", id, 1);
    return { key, paperId: draftOf(context, pair.id, (paper) => paper.key === key), pairIds: [pair.id], programmeId: id, menteeId, version: 1 };
  }));
}

/** The sheet for the mentor of each ordered pair. */
function memos(context: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  return teacherPairs(context, pairIds).map(({ id }) => {
    const key = paperKey("D21b", id, 1);
    return { key, paperId: draftOf(context, id, (paper) => paper.key === key), pairIds: [id], programmeId: "", menteeId: "" as const, version: 1 };
  });
}

/** A sheet for each plan with corrections that are on no signed one yet (R-D17). */
function corrections(context: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  return teacherPairs(context, pairIds).flatMap((pair) => registry.programmesOf(pair.id).flatMap((programme) => {
    const last = unlisted(registry, programme).pop();
    if (!last) return [];
    const draft = draftOf(context, pair.id, (paper) => paper.kind === "D35" && paper.programmeId === programme.id);
    return [{ key: correctionKey(programme, last), paperId: draft, pairIds: [pair.id], programmeId: programme.id, menteeId: programme.menteeId, version: 1 }];
  }));
}

/** The diary of each mentor of a pair for each term that is over, and for the year at its end (R-A24; `domain/documents.md` §2.8); a span without a line has none. */
function diaries({ registry, today }: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const spans = diarySpans(today, TERMS).filter(({ to }) => to < today);
  return registry.pairs.filter((pair) => !pair.example && registry.person(pair.mentorId)?.kind !== "pupil" && (pairIds.length === 0 || pairIds.includes(pair.id))).flatMap((pair) => {
    const authors = [pair.mentorId, ...(pair.secondMentorId === "" ? [] : [pair.secondMentorId])];
    return authors.flatMap((authorId) => spans.map((span) => ({ pairId: pair.id, authorId, ...span }))).filter((diary) => entriesOf(registry, diary).length > 0).map((diary) => {
      const key = diaryKey(diary);
      return { key, paperId: registry.papersOf(pair.id).find((paper) => paper.key === key && isDraft(paper))?.id ?? "", pairIds: [pair.id], programmeId: "" as const, menteeId: "" as const, version: 1 };
    });
  });
}

/** One sheet for each lesson that was visited this year (R-H04; `domain/documents.md` §2.8, visit recorded). */
function lessonSheets(context: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  const year = registry.years.find(({ id }) => id === yearIdOf(context));
  return registry.observations.filter(({ state, lessonDate }) => state === "logged" && (year === undefined || (lessonDate >= year.start && lessonDate <= year.end))).flatMap((lesson) => {
    const pair = registry.pair(lesson.pairId);
    if (!pair || pair.example || (pairIds.length > 0 && !pairIds.includes(pair.id))) return [];
    const paper = sheetOfLesson(registry, lesson.id);
    return [{ key: lessonPaperKey(lesson.id), paperId: paper && isDraft(paper) ? paper.id : "", pairIds: [pair.id], programmeId: "" as const, menteeId: lesson.menteeId, version: 1 }];
  });
}

/** The schedule of what was entered since the last signed one; its pairs are those whose mentees are at it (R-H15, R-H16). */
function schedules(context: PaperContext): Omit<PaperItem, "kind" | "forced">[] {
  const { registry, sheets, services } = context;
  const yearId = yearIdOf(context);
  const all = schedulesOf(registry.papers, yearId);
  const draft = all.find(isDraft);
  const named = new Set(toSchedule(sheets.events.rows, registry.papers, registry.years.find(({ id }) => id === yearId), ({ createdAt, date }) => (createdAt === "" ? date : services.dayOf(createdAt))).map(({ id }) => id));
  const mentees = [...new Set(sheets.eventPeople.rows.filter(({ eventId, stand }) => named.has(eventId) && stand !== "missed").map(({ personId }) => personId))];
  const pairs = [...new Set(mentees.flatMap((id) => registry.pairsOfMentee(id).filter((pair) => isAlive(pair) && !pair.example).map(({ id: pairId }) => pairId)))].sort();
  return [{ key: draft?.key || paperKey("D45", `${yearId}.${all.filter((paper) => paper.key !== "" && !isDraft(paper)).length}`, 1), paperId: draft?.id ?? "", pairIds: pairs, programmeId: "", menteeId: "", version: 1 }];
}

/** One report for each control that was held and whose paper this release makes (R-G02, R-G04). */
function controlReports({ registry }: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  return registry.controls.filter(hasReport).flatMap((control) => {
    const pair = pairAt(control.menteeId, control.date, registry);
    if (!pair || (pairIds.length > 0 && !pairIds.includes(pair.id))) return [];
    const paper = controlPaperOf(registry, control.id);
    return [{ key: controlPaperKey(control.id), paperId: paper && isDraft(paper) ? paper.id : "", pairIds: [pair.id], programmeId: "" as const, menteeId: control.menteeId, version: 1 }];
  });
}

/** One paper for each assessment that has come so far (R-F06, R-F08, R-F13, R-F34); one that was signed on paper and entered is not made again. */
function ofAssessments({ registry, services }: PaperContext, { pairIds }: Input<"papers.plan">, kind: AssessmentPaper): Omit<PaperItem, "kind" | "forced">[] {
  return registry.assessments.flatMap((assessment) => {
    const of = stageOfAssessment(registry, assessment);
    const pair = pairOfAssessment(registry, assessment);
    if (!of || !pair || (pairIds.length > 0 && !pairIds.includes(pair.id))) return [];
    const complete = assessment.state === "collecting" && lackingOf(packageAt(assessment, registry, services.dayOf)).length === 0;
    if (!isPaperDue(kind, assessment, of.line, complete)) return [];
    const paper = assessmentPaperOf(registry, assessment, kind);
    return [{ key: assessmentPaperKey(kind, assessment.id), paperId: paper && isDraft(paper) ? paper.id : "", pairIds: [pair.id], programmeId: "" as const, menteeId: assessment.menteeId, version: 1 }];
  });
}

/** On demand: a reference for each mentor of the chosen pairs (R-P12), a next one after a signed one; nobody is offered one. */
function references({ registry }: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const mentors = new Map(pairIds.flatMap((id) => registry.pair(id) ?? []).filter(({ mentorId, example }) => !example && registry.person(mentorId)?.kind !== "pupil").map((pair) => [pair.mentorId, pair]));
  return [...mentors].map(([mentorId, { id }]) => {
    const all = registry.papers.filter((paper) => recordOf(paper) === mentorId && !isOver(paper));
    const version = all.filter(wasSigned).length + 1;
    return { key: recordKey(mentorId, version), paperId: all.find(isDraft)?.id ?? "", pairIds: [id], programmeId: "" as const, menteeId: mentorId, version };
  });
}

/** On demand: the own programme of each mentee of the chosen pairs (R-D21), a next one after a signed one; nobody is offered one. */
function selfProgrammes(context: PaperContext, { pairIds }: Input<"papers.plan">): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  return pairIds.length === 0 ? [] : teacherPairs(context, pairIds).flatMap((pair) => registry.membersOf(pair.id).filter(({ to }) => to === null).map(({ menteeId }) => {
    const version = registry.papers.filter((paper) => paper.kind === "D20" && paper.personIds.includes(menteeId) && !isOver(paper) && wasSigned(paper)).length + 1;
    const key = paperKey("D20", menteeId, version);
    return { key, paperId: draftOf(context, pair.id, (paper) => paper.key === key), pairIds: [pair.id], programmeId: "" as const, menteeId, version };
  }));
}

/** One paper for each pair or group of pupils of this year: the card from the day it is agreed, the result and the thanks when it is closed (`domain/documents.md` §2.8). */
function ofPupils(context: PaperContext, { pairIds }: Input<"papers.plan">, kind: PupilPaper, is: (pair: Pair) => boolean): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  const yearId = yearIdOf(context);
  return registry.pairs.filter((pair) => pair.form === "pupil-pupil" && !pair.example && pair.yearId === yearId && is(pair) && (pairIds.length === 0 || pairIds.includes(pair.id))).map(({ id }) => {
    const key = paperKey(kind, id, 1);
    return { key, paperId: draftOf(context, id, (paper) => paper.key === key), pairIds: [id], programmeId: "", menteeId: "" as const, version: 1 };
  });
}

/** One paper for each mentee whose mentoring ends with the pair, from the day it is asked for (R-F28–R-F30). */
function ofEndings(context: PaperContext, { pairIds }: Input<"papers.plan">, kind: EndingPaper): Omit<PaperItem, "kind" | "forced">[] {
  const { registry, today } = context;
  return registry.pairs.filter(({ id, example }) => !example && (pairIds.length === 0 || pairIds.includes(id))).flatMap((pair) => menteesOf(registry, pair).flatMap((menteeId) => {
    const ending = endingOf(registry, pair, menteeId);
    if (!ending?.whole || ending.opens > today) return [];
    const key = endingPaperKey(kind, ending);
    return [{ key, paperId: draftOf(context, pair.id, (paper) => paper.key === key), pairIds: [pair.id], programmeId: "" as const, menteeId, version: 1 }];
  }));
}

/** One paper for each answered invitation of this year: the package of an assessment is made of answers (R-F02, R-F03). */
function ofAnswers(context: PaperContext, { pairIds }: Input<"papers.plan">, kind: MadeKind): Omit<PaperItem, "kind" | "forced">[] {
  const { registry } = context;
  const yearId = yearIdOf(context);
  return registry.invites.filter(({ state }) => state === "answered").flatMap((invite) => {
    const wave = registry.wave(invite.waveId);
    if (wave?.kind !== MADE_OF[kind] || wave?.yearId !== yearId) return [];
    const menteeId = invite.aboutId === "" ? invite.personId : invite.aboutId;
    const pair = invite.pairId === "" ? registry.pairsOfMentee(menteeId).filter(isAlive)[0] : registry.pair(invite.pairId);
    if (!pair || pair.example || (pairIds.length > 0 && !pairIds.includes(pair.id))) return [];
    const key = paperKey(kind, invite.id, 1);
    return [{ key, paperId: registry.papersOf(pair.id).find((paper) => paper.key === key && isDraft(paper))?.id ?? "", pairIds: [pair.id], programmeId: "" as const, menteeId, inviteId: invite.id, version: 1 }];
  });
}

function lineOf(context: PaperContext, todo: Omit<PaperTodo, "items">, item: PaperItem, remake: readonly PaperId[]): Line {
  const { registry, sheets } = context;
  const definition = DOCUMENTS[item.kind];
  const look = lookFor(context, todo, item);
  const { lacks, hash } = filled(definition, look, templateMark(sheets.templates.rows, item.kind));
  const paper = item.paperId === "" ? undefined : registry.paper(item.paperId);
  const about = [...look.pairs.map(({ code }) => code).sort().slice(0, 3), ...(look.pairs.length > 3 ? [`… ${look.pairs.length}`] : [])].join(", ");
  return {
    key: item.key, title: definition.title(look), about: look.mentee ? `${about} · ${fullName(look.mentee)}` : about, paperId: paper?.id ?? null,
    does: lacks.length > 0 ? "impossible" : doing(context, item, paper, hash, remake),
    lacks: lacks.map(({ said, mend }) => ({ said: { key: said.key, ...(said.params ? { params: { ...said.params } } : {}) }, mend: mend && { view: mend.view, of: [...mend.of] } })),
  };
}

function doing({ registry }: PaperContext, item: PaperItem, draft: Paper | undefined, hash: string, remake: readonly PaperId[]): Line["does"] {
  if (draft) {
    if (draft.edited !== "" && !remake.includes(draft.id)) return "edited";
    return draft.hash === hash && draft.fileId !== "" && draft.edited === "" ? "same" : "remake";
  }
  if (item.kind === "D10" || item.kind === "D35") return "make";
  const signed = registry.papers.filter((paper) => !isOver(paper) && wasSigned(paper) && paper.kind === item.kind && (item.programmeId !== "" ? paper.programmeId === item.programmeId : paper.key === item.key));
  const [last] = signed.sort((one, other) => (other.version ?? 0) - (one.version ?? 0));
  if (last) return DOCUMENTS[item.kind].editions && hasChanged(registry, item, last) ? "make" : "signed";
  const assessment = assessmentOfPaper(registry, item);
  if (assessment && isAssessmentPaper(item.kind) && assessmentPaperOf(registry, assessment, item.kind)) return "signed";
  const entered = (item.kind === "D11" || FILLED_KINDS.some((kind) => kind === item.kind)) && registry.papersOf(item.pairIds[0]!).some((paper) => paper.kind === item.kind && wasSigned(paper) && paper.programmeId === "" && paper.key === "");
  return entered ? "signed" : "make";
}

/** A signed programme gets a new edition when its plan was corrected since that edition was begun (`domain/data-model.md` §6.2), and one with marks for its stage's assessment (R-F16). */
const hasChanged = (registry: Context["registry"], { programmeId, menteeId }: PaperItem, last: Paper): boolean =>
  programmeId !== "" && (registry.changesOf(programmeId).some(({ agreedOn, createdAt }) => agreedOn !== null && createdAt > last.createdAt) || (menteeId !== "" && wantsMarks(last, menteeId, registry)));
