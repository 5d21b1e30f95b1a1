import type { CallName, Input, Output } from "../../src/contract/contract";
import type { JobStatus } from "../../src/contract/parts";
import type { Plain } from "./door";
import { ask, Refused } from "./door";
import { tried } from "./player";
import type { Player } from "./player";
import { linesOf, SHEET } from "./registry";
import type { Line } from "./registry";

/** Steps of a job before something must be wrong. */
const MOST_STEPS = 3000;
/** Steps in which nothing got done before it must be waiting for something. */
const MOST_IDLE = 40;
/** Jobs that may wait for the morning or for the quota of a day. */
const WAITS: ReadonlySet<string> = new Set(["send-letters", "collect-answers"]);
const GOES_ON = new Set<JobStatus["state"]>(["waiting", "running"]);
const LABELS: { readonly [kind: string]: string } = {
  "make-papers": "Бумаги создаются", "sign-papers": "Подписанные бумаги", "bin-papers": "Бумаги убираются", "file-papers": "Бумаги в личное дело",
  "make-form": "Форма анкеты делается", "send-letters": "Письма уходят", "collect-answers": "Ответы принимаются",
};

/** The curator in a browser: files are made there, from the coordinator's account (design §1). */
export const onThePage = <Name extends CallName>(player: Player, name: Name, input: Plain<Input<Name>>, key: string): Output<Name> =>
  ask(player.workspace.as(player.curatorEmail), "page", name, input, key, () => { player.workspace.clock.advance({ minutes: 1 }); });

/** Rows of the register that are made and not yet signed. */
export const draftsOf = ({ workspace }: Player, kind: "D10" | "D15"): Line[] =>
  linesOf(workspace, SHEET.papers).filter((paper) => paper["Вид бумаги"] === kind && paper["Состояние"] === "черновик" && paper["Ид файла"] !== "");

/** Preview, consent to it, and every step of the job on the open page. Whether there is now what was asked for is answered. */
export function makePapers(player: Player, kind: "D10" | "D15", pairIds: readonly string[], key: string): boolean {
  if (player.refused.has(key)) return false;
  const made = tried(player, () => {
    const input = { kind, variant: "" as const, mends: null, pairIds, inputs: {}, remake: [] };
    const look = (inputs: { [name: string]: string }): Output<"papers.plan"> =>
      onThePage(player, "papers.plan", { ...input, inputs, apply: false, hash: "" }, `preview ${key} ${player.workspace.clock.now().toISOString()}`);
    const first = look({});
    const inputs = answersTo(player, first);
    const preview = Object.keys(inputs).length === 0 ? first : look(inputs);
    const impossible = preview.lines.filter(({ does }) => does === "impossible");
    player.errors.push(...impossible.map(({ title, about, lacks }) => `${title}, ${about}: ${lacks.map(({ said }) => said.key).join(", ")}`));
    if (impossible.length > 0) player.refused.add(key);
    if (!preview.lines.some(({ does }) => does === "make" || does === "remake")) return impossible.length === 0;
    const job = confirmed(preview.hash, () => look(inputs).hash, (hash) => onThePage(player, "papers.plan", { ...input, inputs, apply: true, hash }, `${key} ${hash}`).job);
    return job !== null && drive(player, job, LABELS["make-papers"]!).state === "done";
  });
  if (made !== true) player.refused.add(key);
  return made === true;
}

/** Consent to what was shown; when somebody has changed it meanwhile, the curator looks once more, as she is told to. @throws Refused */
export function confirmed<Done>(shown: string, again: () => string, consent: (hash: string) => Done): Done {
  try {
    return consent(shown);
  } catch (thrown) {
    if (!(thrown instanceof Refused) || thrown.key !== "paper.plan.changed") throw thrown;
    return consent(again());
  }
}

/** A post whose case the rules do not know is typed by the curator. */
function answersTo({ workspace, curatorEmail }: Player, { inputs }: Output<"papers.plan">): { [name: string]: string } {
  const post = linesOf(workspace, SHEET.people).find((person) => person["Эл. почта"] === curatorEmail)?.["Должность"] ?? "";
  return Object.fromEntries(inputs.filter(({ name, required, value }) => required && value === "" && name === "curatorPost").map(({ name }) => [name, post]));
}

/** «Отметить подписание»; the numbered and locked copies are made at once. */
export function signPapers(player: Player, papers: readonly { paperId: string; number: string }[], date: string, key: string): boolean {
  const { job } = onThePage(player, "paper.mark", { papers, date, signers: [], scan: null }, key);
  return job === null || drive(player, job, LABELS["sign-papers"]!).state === "done";
}

/** Jobs that a killed run has left go on first. */
export function finishPapers(player: Player): void {
  const { jobs } = onThePage(player, "home.show", {}, `paper jobs ${player.workspace.clock.now().toISOString()}`);
  driveAll(player, jobs);
}

/** What waits for the morning or for another job is left to the heartbeat. */
export function driveAll(player: Player, jobs: readonly JobStatus[]): void {
  for (const job of jobs) if (LABELS[job.kind] && GOES_ON.has(job.state)) drive(player, job, LABELS[job.kind]!);
}

function drive(player: Player, job: JobStatus, label: string): JobStatus {
  let status = job;
  let idle = 0;
  for (let steps = 0; steps < MOST_STEPS && GOES_ON.has(status.state) && idle < MOST_IDLE; steps += 1) {
    const before = status.done;
    status = onThePage(player, "job.step", { jobId: job.jobId, driver: "year" }, `${job.jobId} ${steps} ${status.done}`);
    idle = status.done === before ? idle + 1 : 0;
    player.progress.step(label, status.done, status.total);
    player.workspace.clock.advance({ seconds: 20 });
  }
  if (status.state !== "done" && !(idle >= MOST_IDLE && WAITS.has(job.kind))) player.errors.push(`${label}: ${status.state} ${status.message?.key ?? ""}`);
  return status;
}
