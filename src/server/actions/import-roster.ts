import type { Input, Output } from "../../contract/contract";
import { AppError } from "../../contract/errors";
import type { RosterPreview } from "../../contract/roster";
import type { JobId } from "../../contract/schemas";
import { text } from "../../texts/server";
import { ROSTER_WORDS, SUBJECT_LIST } from "../catalogue/roster";
import { CODE_LETTER } from "../catalogue/values";
import { nextCode } from "../domain/code";
import { isOpenJob, jobStatus, newJob, partsOf, textsOf } from "../domain/job";
import { itemsOf, packed, todoOf, unpacked, type RosterTodo } from "../domain/roster/job";
import { planRoster, type RosterPlan } from "../domain/roster/plan";
import type { RosterRegistry } from "../domain/roster/registry-index";
import type { ReadTables } from "../services";
import type { Context, Outcome, RegistrySheet } from "./context";
import { yearIdOf } from "./pair-up";

export type RosterContext = Context & { readonly sheets: ReadTables<RegistrySheet | "lookups" | "jobParts"> };

/** What the dialog shows before anything is written (I.1). */
export function planRosterImport(context: RosterContext, input: Input<"roster.plan">): Output<"roster.plan"> {
  return inWords(planOf(context, input).preview);
}

function planOf(context: RosterContext, input: Input<"roster.plan">): RosterPlan {
  const { registry, school, sheets, today } = context;
  const lastImport = sheets.jobs.rows.filter(({ kind, finishedAt }) => kind === "import-roster" && finishedAt !== "").map(({ finishedAt }) => finishedAt).sort().pop();
  const byHand = sheets.people.sightings.filter((each) => each.byHand).map(({ id }) => id);
  const later = lastImport === undefined ? [] : registry.people.filter(({ updatedAt }) => updatedAt > lastImport).map(({ id }) => id as string);
  const known: RosterRegistry = {
    people: registry.people, participations: registry.participations, pairs: registry.pairs, members: registry.members, appointments: registry.appointments,
    mentorProfiles: registry.mentorProfiles, years: registry.years, school,
    subjects: sheets.lookups.rows.filter(({ list }) => list === SUBJECT_LIST).map(({ title }) => title),
    zoneMinutes: hasInstants(input) ? minutesAhead(context) : 0, newerThanImport: new Set(lastImport === undefined ? [] : [...byHand, ...later]),
  };
  return planRoster(input, known, ROSTER_WORDS, { today });
}

const INSTANT = /\d[t ]\d\d:\d\d.*(?:z|[+-]\d\d:?\d\d)$/i;
const hasInstants = ({ source }: Input<"roster.plan">): boolean => source.rows.some((cells) => cells.some((cell) => INSTANT.test(cell.trim())));

/** Minutes the school's clock is ahead of UTC today: where its day begins, in steps of a quarter of an hour. */
function minutesAhead({ services, today }: Context): number {
  const midnight = Date.parse(`${today}T00:00:00Z`);
  let [before, after] = [-13 * 4, 15 * 4];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (services.dayOf(new Date(midnight - middle * 900_000).toISOString()) >= today) before = middle;
    else after = middle;
  }
  return before * 15;
}

/** Labels of choices that are ours are put into words here; a name or a date stays as it is. */
function inWords(preview: RosterPreview): RosterPreview {
  const told = <Message extends { options?: { value: string; label: string }[] | undefined }>(message: Message): Message =>
    message.options ? { ...message, options: message.options.map(({ value, label }) => ({ value, label: text(label) })) } : message;
  return { ...preview, messages: preview.messages.map(told), rows: preview.rows.map((row) => ({ ...row, messages: row.messages.map(told) })) };
}

/**
 * Plans once more and hands the work to a job: ids and codes are drawn, rows are written by its steps (I.10).
 * @throws AppError `conflict` when the registry is no longer what the preview showed, or another import is under way
 */
export function applyRoster(context: RosterContext, { roster, hash }: Input<"roster.apply">): Outcome<"roster.apply"> {
  const { registry, services, sheets, now, actor } = context;
  if (sheets.jobs.rows.some((job) => job.kind === "import-roster" && isOpenJob(job))) throw new AppError("conflict", "roster.job.open");
  const { preview, work } = planOf(context, roster);
  if (preview.hash !== hash) throw new AppError("conflict", "roster.data.changed", { count: preview.rows.filter(({ class: each }) => each !== "skipped").length });
  const taken = { adult: new Set<string>(), pupil: new Set<string>(), pair: new Set(registry.pairs.map(({ code }) => code)) };
  for (const { code } of registry.people) taken[code.startsWith(CODE_LETTER.pupil) ? "pupil" : "adult"].add(code);
  const drawn = (of: "adult" | "pupil" | "pair"): string => {
    const code = nextCode(CODE_LETTER[of], taken[of], services.random);
    taken[of].add(code);
    return code;
  };
  const todo = todoOf(work, registry.people, work.yearId || yearIdOf(context), {
    id: services.newId, code: (kind) => drawn(kind === "pair" ? "pair" : kind === "pupil" ? "pupil" : "adult"),
  });
  const job = newJob(services.newId("QU") as JobId, "import-roster", itemsOf(todo), actor.email, now);
  const parts = partsOf(job.id, "todo", packed(todo));
  return { output: jobStatus(job, now), changes: [{ append: "jobs", rows: [job] }, { append: "jobParts", rows: parts }], entity: "jobs", entityId: job.id };
}

/** Asked between «Записать» and the first step: after the last one the job no longer holds what it had to do. */
export function drawnCodes({ sheets }: RosterContext, { jobId }: Input<"roster.codes">): Output<"roster.codes"> {
  const [todo] = unpacked(textsOf(sheets.jobParts.rows, jobId, "todo")) as RosterTodo[];
  return { codes: (todo?.people ?? []).map(({ row, code }) => ({ row, code })) };
}

export { undoRoster } from "./undo-roster";
