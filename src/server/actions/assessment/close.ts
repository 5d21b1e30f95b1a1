import type { Input } from "../../../contract/contract";
import type { JobId } from "../../../contract/schemas";
import { FILE_PAPERS } from "../../catalogue/assessment";
import { assessmentPaperKey, assessmentPaperOf, pairOfAssessment, papersInFile } from "../../domain/assessment/papers";
import { jobStatus, newJob, partsOf } from "../../domain/job";
import { isDraft, type FilingTodo } from "../../domain/paper/paper";
import type { Assessment } from "../../domain/tables";
import type { Context, Outcome } from "../context";
import { assessmentFor, changedFields, stepped, type OfAssessment } from "./rights";

/**
 * «Поместить в дело» (R-F13, T09). A late one is taken too: «Сегодня» has said so. The inventory and the shortcuts in «Дела/<код>» are made by a job of the
 * coordinator's account.
 */
export function closeFile(context: Context, { assessmentId, on }: Input<"file.close">): Outcome<"file.close"> {
  const of = assessmentFor(context, "c", "assessment", assessmentId);
  const { services, actor, now } = context;
  const after: Assessment = { ...stepped(context, of, { event: "file", on }), filedBy: actor.person?.id ?? "" };
  const todo = filingOf(context, { ...of, assessment: after });
  const total = todo.keys.length + (todo.inventory ? 1 : 0);
  const job = total > 0 ? newJob(services.newId("QU") as JobId, "file-papers", total, actor.email, now) : null;
  return {
    output: { job: job && jobStatus(job, now) },
    changes: [
      { update: "assessments", id: assessmentId, fields: changedFields(context, of.assessment, after) },
      ...(job ? [{ append: "jobs" as const, rows: [job] }, { append: "jobParts" as const, rows: partsOf(job.id, "todo", JSON.stringify(todo)) }] : []),
    ],
    entity: "assessments", entityId: assessmentId,
  };
}

/** What the file gets: an inventory unless one was signed, and a shortcut to each paper that has a file. */
function filingOf(context: Context, { assessment, line }: OfAssessment): FilingTodo {
  const { registry, today } = context;
  const pair = pairOfAssessment(registry, assessment);
  const inventory = assessmentPaperOf(registry, assessment, "D36");
  const key = assessmentPaperKey("D36", assessment.id);
  const papers = papersInFile(registry, assessment, FILE_PAPERS[line.stage], today).filter((paper) => paper.fileId !== "" && paper.key !== "");
  return {
    yearId: pair?.yearId ?? "", menteeId: assessment.menteeId,
    inventory: pair && (!inventory || isDraft(inventory)) ? { key, kind: "D36", paperId: inventory?.id ?? "", pairIds: [pair.id], programmeId: "", menteeId: assessment.menteeId, version: 1, forced: false } : null,
    keys: [...new Set([...papers.map((paper) => paper.key), ...(pair && (!inventory || isDraft(inventory)) ? [key] : [])])],
  };
}

/** A cancelled assessment keeps all it had; the stage may be assessed anew. */
export function cancelAssessment(context: Context, { assessmentId, reason }: Input<"assessment.cancel">): Outcome<"assessment.cancel"> {
  const of = assessmentFor(context, "c", "assessment", assessmentId);
  return { output: {}, changes: [{ update: "assessments", id: assessmentId, fields: changedFields(context, of.assessment, stepped(context, of, { event: "cancel", reason })) }], entity: "assessments", entityId: assessmentId };
}
