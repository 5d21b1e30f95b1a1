import type { Input, Output } from "../../../contract/contract";
import { AppError, type Message } from "../../../contract/errors";
import type { JobId } from "../../../contract/schemas";
import { jobStatus, mayUndo, newJob, NO_LEASE, partsOf, textsOf } from "../../domain/job";
import { isDraft, wasSigned, type BinItem, type PaperMade } from "../../domain/paper/paper";
import type { Change } from "../../services";
import { notYours, type Outcome } from "../context";
import { withFiles } from "./open";
import type { PaperContext } from "./plan";

/** Drive's versions of the files of that run, outside the lock: a draft that a hand has changed is not taken away. */
export function lookAtMade(context: PaperContext, { jobId }: Input<"job.undo">): ReadonlyMap<string, string> {
  withFiles(context);
  return new Map(context.services.files.find("job", jobId).map(({ id, version }) => [id, version]));
}

type Made = Extract<PaperMade, { did: "made" }>;

/**
 * «Отменить» within a day (R-P09): rows of new drafts go to the archive, remade ones get their former file back, and the files go to the
 * bin by a job of their own. What was signed, or edited by hand since, stays and is named.
 */
export function undoPapers({ registry, sheets, services, actor, now }: PaperContext, { jobId, apply }: Input<"job.undo">, versions: ReadonlyMap<string, string>): Outcome<"job.undo"> {
  const job = sheets.jobs.rows.find(({ id, kind }) => id === jobId && kind === "make-papers");
  if (!job) throw notYours();
  if (!mayUndo(job, now)) throw new AppError("conflict", "paper.undo.late");
  const made = textsOf(sheets.jobParts.rows, jobId, "made").map((text) => JSON.parse(text) as PaperMade).filter((each): each is Made => each.did === "made");
  const left: Message[] = [];
  const changes: Change[] = [];
  const files: BinItem[] = [];
  for (const each of made) {
    const paper = registry.papers.find(({ key, state }) => key === each.key && state !== "archived");
    const edited = paper !== undefined && (paper.edited !== "" || (paper.fileVersion !== "" && versions.get(paper.fileId) !== undefined && versions.get(paper.fileId) !== paper.fileVersion));
    if (!paper || !isDraft(paper) || paper.fileId !== each.fileId || edited) {
      left.push({ key: paper && wasSigned(paper) ? "paper.undo.signed" : "paper.undo.changed", params: { title: each.title } });
      continue;
    }
    files.push({ trash: each.fileId, restore: each.before?.fileId ?? "" });
    changes.push(each.before
      ? { update: "papers", id: paper.id, fields: { ...each.before, updatedAt: now } }
      : { update: "papers", id: paper.id, fields: { state: "archived", reason: "", updatedAt: now } });
    // The edition that this one had replaced is in force again.
    if (!each.before && paper.programmeId !== "") {
      const earlier = registry.papers.filter(({ programmeId, kind, state }) => programmeId === paper.programmeId && kind === paper.kind && state === "replaced").sort((one, other) => (other.version ?? 0) - (one.version ?? 0))[0];
      if (earlier) changes.push({ update: "papers", id: earlier.id, fields: { state: "signed", updatedAt: now } });
    }
  }
  const entity = { entity: "jobs" as const, entityId: jobId };
  const told = left.map(({ key, params }) => ({ key, params: { ...params } }));
  if (!apply || files.length === 0) return { output: { files: files.length, rows: changes.length, left: told, job: null }, changes: [], ...entity };
  const bin = newJob(services.newId("QU") as JobId, "bin-papers", files.length, actor.email, now);
  const output: Output<"job.undo"> = { files: files.length, rows: changes.length, left: told, job: jobStatus(bin, now) };
  return {
    output,
    changes: [
      ...changes, { update: "jobs", id: jobId, fields: { state: "undone", ...NO_LEASE } },
      { append: "jobs", rows: [bin] }, { append: "jobParts", rows: partsOf(bin.id, "todo", JSON.stringify(files)) },
    ],
    ...entity,
  };
}
