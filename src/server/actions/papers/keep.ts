import type { Input } from "../../../contract/contract";
import { AppError, type Message } from "../../../contract/errors";
import type { JobId } from "../../../contract/schemas";
import { PAPER_LIFE } from "../../catalogue/lifecycles";
import { newJob, partsOf } from "../../domain/job";
import { isDraft, paperAfter, readersOf, wasSigned } from "../../domain/paper/paper";
import type { Paper } from "../../domain/tables";
import type { Change } from "../../services";
import { made, notYours, type Context, type Outcome } from "../context";
import { seesPaper } from "./rights";

/** «Оставить мой текст»: the draft stays as a hand has left it, and is signed so (design §4). */
export function keepPaper({ registry, now }: Context, { paperId }: Input<"paper.keep">): Outcome<"paper.keep"> {
  const paper = registry.paper(paperId);
  if (!paper) throw notYours();
  if (!isDraft(paper) || paper.edited === "") throw new AppError("conflict", "paper.notEdited");
  return { output: {}, changes: [{ update: "papers", id: paperId, fields: { edited: "kept", updatedAt: now } }], entity: "papers", entityId: paperId };
}

/** A draft is given up and its file goes to the bin; a signed paper is cancelled by the order that the reason names, and stays where it is. */
export function cancelPaper(context: Context, { paperId, reason, apply }: Input<"paper.cancel">): Outcome<"paper.cancel"> {
  const { registry, services, actor, now } = context;
  const paper = registry.paper(paperId);
  if (!paper) throw notYours();
  const draft = isDraft(paper);
  const state = paperAfter(paper, draft ? "archive" : "cancel", PAPER_LIFE);
  if (state === null) throw new AppError("conflict", "paper.noStep");
  const touches = [{ key: draft ? "paper.cancel.draft" : "paper.cancel.signed", params: { title: paper.title, number: paper.number } }];
  const entity = { entity: "papers" as const, entityId: paperId };
  if (!apply) return { output: { touches, done: false }, changes: [], ...entity };
  const job = draft && paper.fileId !== "" ? newJob(services.newId("QU") as JobId, "bin-papers", 1, actor.email, now) : null;
  return {
    output: { touches, done: true },
    changes: [
      { update: "papers", id: paperId, fields: { state, reason, updatedAt: now } },
      ...(job ? [{ append: "jobs" as const, rows: [job] }, { append: "jobParts" as const, rows: partsOf(job.id, "todo", JSON.stringify([{ trash: paper.fileId, restore: "" }])) }] : []),
    ],
    ...entity,
  };
}

/** «Ознакомлен(а)»: by the person on the page, or by the curator from the signed sheet (R.6: list or self). */
export function acknowledgePaper(context: Context, { paperId, personIds, date, agree, remark }: Input<"paper.acknowledge">): Outcome<"paper.acknowledge"> {
  const { registry, services, actor, today } = context;
  const paper = registry.paper(paperId);
  const curates = actor.roles.has("curator");
  if (!paper || !seesPaper(context, paper)) throw notYours();
  const readers = new Set(readersOfSigned(context, paper));
  const allowed = personIds.every((id) => readers.has(id) && (curates || id === actor.person?.id));
  if (!allowed) throw notYours();
  const wrong: Message[] = [
    ...(date > today ? [{ key: "date.future", field: "date", params: { date } }] : []),
    ...(paper.date !== null && date < paper.date ? [{ key: "paper.readBefore", field: "date", params: { date, signed: paper.date } }] : []),
  ];
  if (wrong.length > 0) throw new AppError("invalid-input", "form.wrong", {}, wrong);
  const read = new Set(registry.acknowledgementsOf(paperId).map(({ personId }) => personId));
  const fresh = [...new Set(personIds)].filter((id) => !read.has(id));
  const how = curates && !personIds.some((id) => id === actor.person?.id && personIds.length === 1) ? "pen" as const : "page" as const;
  return {
    output: { acknowledged: fresh.length },
    changes: fresh.length === 0 ? [] : [{ append: "acknowledgements", rows: fresh.map((personId) => ({ id: services.newId("AK"), paperId, personId, date, agree, remark, how, ...made(context) })) } satisfies Change],
    entity: "papers", entityId: paperId,
  };
}

const readersOfSigned = ({ registry }: Context, paper: Paper) => (wasSigned(paper) ? readersOf(paper, registry).map(({ id }) => id) : []);
