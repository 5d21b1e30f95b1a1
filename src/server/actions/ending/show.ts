import type { Input, Output } from "../../../contract/contract";
import type { EndingShown } from "../../../contract/endings";
import type { PersonId } from "../../../contract/schemas";
import { measuredOf } from "../../catalogue/ending-evidence";
import { criteriaOf, proposedEffect } from "../../domain/ending/effectiveness";
import type { Ending } from "../../domain/ending/ending";
import { OWED_BY, endingPaperKey, handedIn, lackingIn } from "../../domain/ending/package";
import { isDraft, isOver } from "../../domain/paper/paper";
import { fullName, shortName } from "../../domain/person";
import type { Paper } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { text } from "../../../texts/server";
import type { Context } from "../context";
import { seesPaper } from "../papers/rights";
import { causesOf, mayFinish, openLinesOf } from "./finish";
import { endingFor, type As } from "./find";

export type EndingContext = Context & { readonly sheets: ReadTables<"answers" | "lookups"> };
const DOC_URL = "https://docs.google.com/document/d/";
const KINDS = ["D37", "D38", "D19", "D39", "D40"] as const;

/** The end of mentoring of a mentee: what is handed in and who owes it, the mentor's words, his work measured, the papers (R-F26–R-F33). */
export function showEnding(context: EndingContext, input: Input<"ending.show">): Output<"ending.show"> {
  const { registry, services, sheets } = context;
  const { ending, as } = endingFor(context, input);
  const { pair, menteeId, on, opens, whole } = ending;
  const row = registry.endOf(pair.id, menteeId);
  const documents = handedIn(registry, ending, services.dayOf);
  return {
    pairId: pair.id, menteeId, pair: pair.code, mentee: nameOf(context, menteeId), mentor: nameOf(context, pair.mentorId), start: pair.start, on, opensOn: opens, whole,
    state: pair.state, closedOn: pair.closedOn, closeReason: as === "mentee" ? "" : pair.closeReason, result: registry.programmesOf(pair.id).find((each) => each.menteeId === menteeId && each.result !== "")?.result ?? "",
    documents: documents.map(({ kind, on: receivedOn, by }) => ({ kind, owedBy: OWED_BY[kind], ower: nameOf(context, OWED_BY[kind] === "mentee" ? menteeId : pair.mentorId), receivedOn, by })),
    acceptedOn: row?.acceptedOn ?? null, note: as === "staff" ? row?.note ?? "" : "",
    text: { work: row?.work ?? "", review: row?.review ?? "", proposals: row?.proposals ?? "" },
    report: as === "mentee" ? null : { results: row?.results ?? "", conclusion: row?.conclusion ?? "", reward: row?.reward ?? "" },
    effect: as === "mentee" || !whole ? null : effectOf(context, ending),
    papers: papersShown(context, ending),
    openLines: openLinesOf(registry, pair, on).length,
    causes: context.actor.roles.has("curator") ? causesOf(sheets.lookups.rows) : [],
    may: mayOf(context, ending, as, lackingIn(documents).length),
  };
}

const nameOf = ({ registry }: Context, id: PersonId): string => {
  const person = registry.person(id);
  return person ? fullName(person) : "";
};

function effectOf({ registry, sheets, school }: EndingContext, { pair, menteeId }: Ending): EndingShown["effect"] {
  const measured = measuredOf(registry, sheets.answers.rows, menteeId, school.basicQuality);
  const criteria = criteriaOf(measured);
  const row = registry.endOf(pair.id, menteeId);
  const by = row?.effectiveBy ? registry.person(row.effectiveBy) : undefined;
  return { measured, criteria: [...criteria], proposed: proposedEffect(criteria), decided: row?.effective && row.effectiveOn ? { effective: row.effective, why: row.effectiveWhy, on: row.effectiveOn, by: by ? shortName(by) : "" } : null };
}

/** The papers of the end as the visitor may see them; the curator makes and renews them. */
function papersShown(context: Context, ending: Ending): EndingShown["papers"] {
  const { registry, actor, services } = context;
  const curates = actor.roles.has("curator");
  const inDrive = curates || services.activeEmail() === services.effectiveEmail();
  return KINDS.flatMap((kind) => {
    const found = paperOf(context, ending, kind);
    const paper = found && seesPaper(context, found) ? found : undefined;
    const make = curates && (ending.whole || kind === "D37") && (found === undefined || isDraft(found));
    if (!paper && !make) return [];
    const hasFile = paper !== undefined && paper.fileId !== "";
    return [{ kind, title: text(`document.${kind}`), paperId: paper?.id ?? null, state: paper?.state ?? null, date: paper?.date ?? null, hasFile, url: hasFile && inDrive ? `${DOC_URL}${paper.fileId}/edit` : "", make }];
  });

  function paperOf(_: Context, { pair, menteeId }: Ending, kind: (typeof KINDS)[number]): Paper | undefined {
    const own = registry.papersOf(pair.id).filter((each) => each.kind === kind && !isOver(each) && (each.personIds.length === 0 || each.personIds.includes(menteeId)));
    return kind === "D37" || kind === "D38" ? own[own.length - 1] : own.find(({ key }) => key === endingPaperKey(kind, ending)) ?? own.find(({ key }) => key === "");
  }
}

function mayOf(context: Context, { pair, menteeId, whole, opens }: Ending, as: As, lacking: number): EndingShown["may"] {
  const { registry, actor, today } = context;
  const received = (registry.endOf(pair.id, menteeId)?.acceptedOn ?? null) !== null;
  const curates = actor.roles.has("curator");
  const steps: [EndingShown["may"][number], boolean][] = [
    ["write", whole && !received && (as === "mentor" || curates)], ["receive", whole && as === "staff" && !received], ["accept", whole && as === "staff" && !received && lacking === 0],
    ["confirm", whole && as === "staff" && opens <= today], ["finish", curates && mayFinish(pair)],
  ];
  return steps.filter(([, may]) => may).map(([step]) => step);
}
