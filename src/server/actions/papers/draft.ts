import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { TERMS } from "../../catalogue/control-kinds";
import { DOCUMENTS } from "../../catalogue/documents/documents";
import { pairFacts } from "../../domain/actor";
import { diaryKey, spanOf } from "../../domain/diary";
import { lessonPaperKey } from "../../domain/lesson-paper";
import { recordKey } from "../../domain/mentor-record";
import { fillSteps } from "../../domain/paper/filling";
import type { PaperItem } from "../../domain/paper/paper";
import { templateProblems } from "../../domain/paper/template-check";
import type { ReadTables } from "../../services";
import { notYours, type RegistrySheet } from "../context";
import { sheetOf } from "../control/visit";
import { yearIdOf } from "../pair-up";
import { mayWithLesson } from "../rights";
import { answersFor, filled, lookFor, templateMark } from "./look";
import { withFiles } from "./open";
import type { PaperContext } from "./plan";

type DraftContext = PaperContext & { readonly sheets: ReadTables<RegistrySheet | "folders"> };

/**
 * A paper for the printer, from the school's own template, of which nothing stays: no row, no file (docs/decisions.md). Whoever may read what is in it prints it
 * any day; the register's paper is the curator's to make.
 * @throws AppError `not-found` for what is not the visitor's, `not-ready` naming all that is missing, or the account that works with files
 */
export function printDraft(context: DraftContext, input: Input<"paper.draft">): Output<"paper.draft"> {
  const item = itemFor(context, input);
  withFiles(context);
  const { services, sheets, actor, today } = context;
  const { kind } = item;
  const definition = DOCUMENTS[kind];
  const look = lookFor(context, { variant: "", mends: "", yearId: yearIdOf(context), inputs: answersFor(context, kind, {}) }, item);
  const { filling, lacks } = filled(definition, look, templateMark(sheets.templates.rows, kind));
  if (lacks.length > 0) throw new AppError("not-ready", "paper.draft.lacks", {}, lacks.map(({ said }) => said));
  const template = sheets.templates.rows.find((each) => each.kind === kind && each.part === 0);
  const folder = sheets.folders.rows.find(({ key }) => key === "templates")?.fileId;
  if (!template || folder === undefined) throw new AppError("not-ready", "template.none", { kind });
  const place = `print ${actor.person?.id ?? ""} ${kind}`;
  // What a killed run of this person's has left.
  for (const { id } of services.files.find("place", place)) services.files.trash(id);
  const structure = services.files.structure(template.fileId);
  if (templateProblems(structure, definition.names).some(({ serious }) => serious)) throw new AppError("not-ready", "template.trouble", { kind });
  const title = `${definition.file(look)}, ${today}`;
  const { id } = services.files.copy(template.fileId, title, folder, { place });
  try {
    services.files.fill(id, fillSteps(structure, filling));
    return { title, pdf: services.files.pdf(id) };
  } finally {
    services.files.trash(id);
  }
}

/** What is to be printed, if it is the visitor's to read. @throws AppError `not-found` */
function itemFor(context: DraftContext, input: Input<"paper.draft">): PaperItem {
  return { programmeId: "", paperId: "", version: 1, forced: false, ...(input.kind === "D22" ? diaryItem(context, input) : input.kind === "D49" ? recordItem(context) : lessonItem(context, input.observationId)) };
}

type About = Pick<PaperItem, "key" | "kind" | "pairIds" | "menteeId">;

/** The visitor's own diary of a pair that is his as a mentor (R.4, G7). */
function diaryItem({ registry, actor, today }: DraftContext, { pairId, span }: Extract<Input<"paper.draft">, { kind: "D22" }>): About {
  const pair = registry.pair(pairId);
  if (!pair || !actor.person || (["mentor", "secondMentor"] as const).every((role) => !actor.roles.has(role) || pairFacts(actor, pair, registry, today)(role).pair !== true)) throw notYours();
  return { key: diaryKey({ pairId, authorId: actor.person.id, ...spanOf(today, span, TERMS) }), kind: "D22", pairIds: [pairId], menteeId: "" };
}

/** The visitor's own reference (R.4, G14): about nobody else. */
function recordItem({ registry, actor }: DraftContext): About & Pick<PaperItem, "unsigned"> {
  const mentors = (["mentor", "secondMentor"] as const).some((role) => actor.roles.has(role));
  if (!actor.person || !mentors) throw notYours();
  return { key: recordKey(actor.person.id), kind: "D49", pairIds: registry.pairsOfMentor(actor.person.id).map(({ id }) => id).slice(0, 1), menteeId: actor.person.id, unsigned: true };
}

function lessonItem(context: DraftContext, id: Extract<Input<"paper.draft">, { kind: "D23" }>["observationId"]): About {
  const lesson = context.registry.observation(id);
  const pair = lesson && context.registry.pair(lesson.pairId);
  if (!lesson || !pair || lesson.state !== "logged" || !mayWithLesson(context, "s", sheetOf(lesson), lesson, pair)) throw notYours();
  return { key: lessonPaperKey(id), kind: "D23", pairIds: [pair.id], menteeId: lesson.menteeId };
}
