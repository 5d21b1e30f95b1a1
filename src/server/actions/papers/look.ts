import type { MadeKind, PaperId } from "../../../contract/schemas";
import { DOCUMENTS } from "../../catalogue/documents/documents";
import type { DocumentDefinition, Lack, PaperLook } from "../../catalogue/documents/look";
import { assessmentOfPaper } from "../../domain/assessment/papers";
import { controlPaperKey } from "../../domain/control/paper";
import { diaryOf } from "../../domain/diary";
import { lessonOfPaper } from "../../domain/lesson-paper";
import { fillingHash, wasSigned, type PaperItem, type PaperTodo } from "../../domain/paper/paper";
import type { Filling } from "../../domain/paper/structure";
import type { Invite, Paper } from "../../domain/tables";
import type { ReadTables } from "../../services";
import type { Context } from "../context";

type Looked = Pick<Context, "registry" | "school" | "today">;
type WithAnswers = Looked & { readonly services: Pick<Context["services"], "memory" | "dayOf">; readonly sheets: ReadTables<"answers" | "lookups" | "events" | "eventPeople"> };

/** What a paper of a run may look at, on this day. */
export function lookFor(context: WithAnswers, { variant, mends, yearId, inputs }: Omit<PaperTodo, "items">, item: PaperItem): PaperLook {
  const { registry, school, today, services, sheets } = context;
  return {
    registry, school, today, variant, version: item.version,
    year: registry.years.find(({ id }) => id === yearId),
    earlier: mends === "" ? undefined : registry.paper(mends),
    pairs: item.pairIds.flatMap((id) => registry.pair(id) ?? []),
    mentee: item.menteeId === "" ? undefined : registry.person(item.menteeId),
    programme: item.programmeId === "" ? undefined : registry.programme(item.programmeId),
    control: item.kind === "D24" ? registry.controls.find(({ id }) => controlPaperKey(id) === item.key) : undefined,
    unsigned: item.unsigned === true,
    diary: diaryOf(item),
    lesson: lessonOfPaper(registry, item),
    assessment: assessmentOfPaper(registry, item),
    inputs, answered: item.inviteId === undefined ? null : answeredIn(context, item.inviteId),
    get answers() { return sheets.answers.rows; },
    get lookups() { return sheets.lookups.rows; },
    get events() { return sheets.events.rows; },
    get eventPeople() { return sheets.eventPeople.rows; },
    dayOf: (instant) => services.dayOf(instant),
    get pageUrl() { return services.memory.pageUrl(); },
  };
}

/** What was answered to an invitation, or null while it has no answer. */
function answeredIn({ registry, services, sheets }: WithAnswers, id: Invite["id"]): PaperLook["answered"] {
  const invite = registry.invite(id);
  if (invite?.state !== "answered") return null;
  const values = new Map(sheets.answers.rows.filter(({ inviteId }) => inviteId === id).map(({ key, value }) => [key, value]));
  return { by: registry.person(invite.personId), on: services.dayOf(invite.answeredAt), value: (key) => values.get(key) };
}

/** What would be filled in now, what is missing, and the hash that tells whether a draft is out of date. */
export function filled(definition: DocumentDefinition, look: PaperLook, templateVersion: string): { readonly filling: Filling; readonly lacks: readonly Lack[]; readonly hash: string } {
  const { filling, lacks } = definition.fill(look);
  return { filling, lacks, hash: fillingHash(filling, templateVersion) };
}

/** Answers to the questions of a paper: given now, or the last time, or what is offered (`domain/data-model.md`, Inputs of a paper). */
export function answersFor({ registry }: Looked, kind: MadeKind, given: { readonly [name: string]: string }): { readonly [name: string]: string } {
  const last = registry.papers.filter((paper) => paper.kind === kind && paper.inputs !== "").sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))[0];
  const known = last ? (JSON.parse(last.inputs) as { [name: string]: string }) : {};
  return Object.fromEntries(DOCUMENTS[kind].inputs.map(({ name, offered }) => [name, given[name] ?? known[name] ?? offered]));
}

/** The signed order that an addition, an amendment or an extension refers to: the one named, or the first of the year. */
export function earlierOrder({ registry }: Looked, yearId: string, named: PaperId | null): Paper | undefined {
  if (named !== null) return registry.paper(named);
  const orders = registry.papers.filter((paper) => paper.kind === "D10" && paper.yearId === yearId && wasSigned(paper)).sort((one, other) => ((one.date ?? "") < (other.date ?? "") ? -1 : 1));
  return orders.find(({ variant }) => variant === "first" || variant === "") ?? orders[0];
}

/** Which version of a template a draft was made from: another file or a later change of it is another template. */
export const templateMark = (templates: readonly { readonly kind: string; readonly part: number; readonly fileId: string; readonly modified: string }[], kind: string): string => {
  const first = templates.find((each) => each.kind === kind && each.part === 0);
  return first ? `${first.fileId} ${first.modified}` : "";
};
