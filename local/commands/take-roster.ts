import type { Input, Output } from "../../src/contract/contract";
import type { JobStatus } from "../../src/contract/parts";
import type { Plain } from "./door";
import { asCurator } from "./player";
import type { Player } from "./player";
import type { Cells, RosterFile } from "./roster-file";

type Roster = Plain<Input<"roster.plan">>;
type Preview = Output<"roster.plan">;
type Row = Preview["rows"][number];

/** What a person would tick in the preview: doubtful rows with their proposal or without the cell, changes of the file, appointments. */
function ticked(source: Cells, preview: Preview): Roster {
  const answers: { [row: string]: Roster["answers"][string] } = {};
  for (const row of preview.rows) {
    const changes = row.changes.filter(({ ofRegistry, ticked: already }) => ofRegistry && !already);
    if (row.class !== "doubtful" && changes.length === 0) continue;
    const choices = row.messages.flatMap(({ key, options, chosen }) => {
      const choice = chosen ?? options?.[0]?.value;
      return choice === undefined ? [] : [[key, choice] as const];
    });
    answers[String(row.row)] = {
      ...(row.class === "doubtful" ? { take: true, choices: Object.fromEntries(choices) } : {}),
      ...(changes.length > 0 ? { cells: Object.fromEntries(changes.map(({ field }) => [field, true])) } : {}),
    };
  }
  return { source, columns: {}, answers, appointments: preview.appointments.map((_, at) => at) };
}

const told = (row: Row): string => row.messages.map(({ key, params }) => `${key}${params ? ` ${JSON.stringify(params)}` : ""}`).join("; ");

/** Shows the plan, ticks, writes, drives the job to its end. Whether the file says who mentors whom is answered. */
export function takeRoster(player: Player, { tables, remarks }: RosterFile): { namesMentors: boolean } {
  const { curator, progress } = player;
  player.notes.push(...remarks);
  curator.menu("Люди", "Импорт участников");
  const { source, first } = recognised(player, tables);
  const roster = ticked(source, first);
  const preview = asCurator(player, "roster.plan", roster, "ticked");
  tell(player, first, preview);
  const { makes, counts } = preview;
  const news = makes.people + makes.changedPeople + makes.pairs + makes.groups + makes.memberships + preview.appointments.length;
  progress.say(`Список: строк ${preview.rows.length}, новых ${counts.new}, изменились ${counts.changed}, без изменений ${counts.same}, под вопросом ${counts.doubtful}, не приняты ${counts.rejected}.`);
  finishJobs(player);
  if (news > 0) drive(player, asCurator(player, "roster.apply", { roster, hash: preview.hash }, preview.hash));
  return { namesMentors: preview.columns.some(({ field }) => field === "mentor" || field === "mentee") };
}

/** The first table in which a header was found, or the first of all. */
function recognised(player: Player, tables: readonly Cells[]): { source: Cells; first: Preview } {
  let fallback: { source: Cells; first: Preview } | null = null;
  for (const source of tables) {
    const first = asCurator(player, "roster.plan", { source, columns: {}, answers: {}, appointments: [] }, "first");
    if (first.headerRow !== null) return { source, first };
    fallback ??= { source, first };
  }
  if (!fallback) throw new Error("В файле нет листа с людьми.");
  return fallback;
}

/** Doubtful rows are printed, rows left out are errors. */
function tell(player: Player, first: Preview, preview: Preview): void {
  for (const row of preview.rows) {
    const doubtful = first.rows.find((each) => each.row === row.row)?.class === "doubtful";
    if (row.class === "rejected" || (doubtful && !row.taken && row.class !== "same")) player.errors.push(`Строка ${row.number} не принята, «${row.title}»: ${told(row)}`);
    else if (doubtful) player.notes.push(`Строка ${row.number} взята с предложением, «${row.title}»: ${told(first.rows.find((each) => each.row === row.row) ?? row)}`);
  }
  const nothing = Object.values(preview.counts).every((count) => count === 0);
  for (const { key, params } of preview.messages) (nothing ? player.errors : player.notes).push(`Список: ${key}${params ? ` ${JSON.stringify(params)}` : ""}`);
}

/** Work that a killed run left behind goes on first. */
export function finishJobs(player: Player): void {
  for (const job of asCurator(player, "home.show", {}, "jobs").jobs) if (job.kind === "import-roster" && (job.state === "waiting" || job.state === "running")) drive(player, job);
}

function drive(player: Player, begun: JobStatus): void {
  let job = begun;
  for (let steps = 0; (job.state === "waiting" || job.state === "running") && steps < 500; steps += 1) {
    player.progress.step("Импорт участников", job.done, job.total);
    const before = job.done;
    job = asCurator(player, "job.step", { jobId: job.jobId }, `${job.jobId} ${steps} ${job.done}`);
    // A killed run may still hold the lease: wait as the open dialog does.
    if (job.done === before && job.state !== "done") player.workspace.clock.advance({ minutes: 1 });
  }
  player.progress.step("Импорт участников", job.done, job.total);
  if (job.state !== "done") player.errors.push(`Импорт не закончен: ${job.state}${job.message ? `, ${job.message.key}` : ""}`);
}
