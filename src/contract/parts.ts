import * as z from "zod/mini";
import { JobId } from "./schemas";
import type { Role } from "./schemas";

/** Every role that is a person of the school with something to do on the page (`domain/rights.md` R.6 «any»). */
export const ANY = [
  "curator", "director", "actingDirector", "deputyTeaching", "deputyMethods", "headOfSubject", "psychologist", "mentor",
  "secondMentor", "mentee", "grownUp", "helper",
] as const satisfies readonly Role[];

/** The curator and the deputies. */
export const STAFF = ["curator", "deputyTeaching", "deputyMethods"] as const satisfies readonly Role[];

/** A sentence by key, as it crosses the wire. */
export const Message = z.object({
  key: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  field: z.optional(z.string()),
});

export const Empty = z.object({});
export const Done = z.object({});

export const JobStatus = z.object({
  jobId: JobId,
  kind: z.enum(["import-roster", "make-papers", "sign-papers", "bin-papers", "file-papers", "make-form", "send-letters", "collect-answers", "check-environment"]),
  state: z.enum(["waiting", "running", "done", "stopped", "failed", "undone"]),
  done: z.int(),
  total: z.int(),
  /** Rows of the source that were left out because the registry had changed while the work ran. */
  left: z.int(),
  message: z.nullable(Message),
  /** What was made last, while it runs. */
  now: z.nullable(Message),
  /** Why items were left, in numbers. */
  reasons: z.array(Message),
  /** May be undone until this instant (ISO), or null. */
  undoUntil: z.nullable(z.string()),
});
export type JobStatus = z.infer<typeof JobStatus>;

