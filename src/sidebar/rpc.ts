import { CONTRACT, CONTRACT_VERSION } from "../contract/contract";
import type { CallName, Input, Output, Reply } from "../contract/contract";
import type { Message } from "../contract/errors";
import { runner } from "./host";
import { isCrowd, nextTry } from "./patience";
import type { Cause } from "./patience";
import { waits } from "./waiting";

/** A call as a view gets it handed in. A write that may be sent again later brings its own request id. */
export type Asks<Name extends CallName> = (input: Input<Name>, requestId?: string) => Promise<Output<Name>>;

/**
 * Why a call brought nothing. `answered` says that the server itself refused, so nothing was written; without an answer the work may
 * have been done, and only the same request id may be sent again.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly answered: boolean;
  readonly said: Message;
  readonly details: readonly Message[];
  readonly execution: string;

  constructor(code: string, said: Message, answered = false, details: readonly Message[] = [], execution = "") {
    super(said.key);
    this.code = code;
    this.answered = answered;
    this.said = said;
    this.details = details;
    this.execution = execution;
  }
}

export const asRefusal = (thrown: unknown): Refusal =>
  thrown instanceof Refusal ? thrown : new Refusal("bug", { key: "screen.error.page" });

/** Calls that may work for as long as Google lets a run last. */
const LONG: ReadonlySet<string> = new Set([
  "job.step", "work.step", "setup.run", "setup.repair", "roster.plan", "roster.apply", "roster.undo", "example.fill", "example.remove",
  "papers.plan", "paper.mark", "paper.open", "paper.cancel", "template.check", "programme.fill", "names.check", "names.save", "job.undo", "wave.send", "wave.remind", "answers.collect", "form.mend",
]);
const waitFor = (name: CallName): number => (LONG.has(name) ? 370_000 : 60_000);
/** Background calls are not worth a second try. */
const isBackground = (name: CallName): boolean => name === "draft.save" || name === "work.step";

export function newRequestId(): string {
  const bytes = new Uint8Array(15);
  crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let token = "";
/** One open page, for the lease of a job: two tabs of one person never drive one job at a time. */
export const driverOfPage = (): string => (token ||= newRequestId());

let lastWrite: Promise<unknown> = Promise.resolve();

/** Asks the server. Writes go one after the other, since `google.script.run` promises no order; reads go at once. */
export function call<Name extends CallName>(name: Name, input: Input<Name>, requestId: string = newRequestId()): Promise<Output<Name>> {
  const work = () => untilAnswered(name, JSON.stringify({ version: CONTRACT_VERSION, call: name, input, requestId }));
  if (!CONTRACT[name].writes && name !== "draft.save") return work();
  const done = lastWrite.then(work, work);
  lastWrite = done.catch(() => undefined);
  return done;
}

export const asks = <Name extends CallName>(name: Name): Asks<Name> => (input, requestId) => call(name, input, requestId);

async function untilAnswered<Name extends CallName>(name: Name, request: string): Promise<Output<Name>> {
  const call = Symbol(name);
  const tried: { [Each in Cause]: number } = { busy: 0, minute: 0, silent: 0 };
  try {
    for (;;) {
      try {
        return read(name, await send(request, waitFor(name)));
      } catch (thrown) {
        const refusal = asRefusal(thrown);
        const cause = causeOf(refusal);
        const after = cause === null || isBackground(name) ? null : nextTry(cause, (tried[cause] += 1), Math.random());
        if (after === null) throw refusal;
        waits(call, cause);
        await pause(after);
      }
    }
  } finally {
    waits(call, null);
  }
}

/** Nobody answered, somebody else was writing, or the minute's share of Google's calls is used up: all pass. A switched-off service does not. */
const causeOf = ({ code, said }: Refusal): Cause | null => (code === "unanswered" ? "silent" : said.key === "busy" ? "busy" : said.key === "service.quota" ? "minute" : null);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const unanswered = () => new Refusal("unanswered", { key: "screen.error.unanswered" });

function send(request: string, milliseconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const run = runner();
    if (!run) {
      reject(new Refusal("no-host", { key: "screen.error.host" }));
      return;
    }
    const timer = setTimeout(() => reject(unanswered()), milliseconds);
    run
      .withSuccessHandler((reply) => {
        clearTimeout(timer);
        resolve(reply);
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        const said = typeof error === "string" ? error : (error.message ?? "");
        if (isCrowd(said)) reject(new Refusal("conflict", { key: "busy" }, true));
        else reject(/PERMISSION_DENIED|PERMISSION DENIED/i.test(said) ? new Refusal("forbidden", { key: "screen.error.accounts" }) : unanswered());
      })
      .rpc(request);
  });
}

function read<Name extends CallName>(name: Name, text: unknown): Output<Name> {
  let reply: Reply;
  try {
    reply = JSON.parse(String(text)) as Reply;
  } catch {
    throw unanswered();
  }
  if (reply === null || typeof reply !== "object" || !("ok" in reply)) throw unanswered();
  if (!reply.ok) {
    // After a bug or an outage nobody knows how far the work came: the same request id answers that.
    const nothingDone = reply.code !== "bug" && reply.code !== "google-unavailable";
    throw new Refusal(reply.code, reply.message as Message, nothingDone, reply.details as Message[], reply.execution);
  }
  const value = CONTRACT[name].output().safeParse(reply.value);
  // The server speaks another version than this page: where they differ is for the one who will look.
  if (!value.success) throw new Refusal("conflict", { key: "page.old" }, false, [], `${name}: ${value.error.issues[0]?.path.join(".") ?? ""}`);
  return value.data as Output<Name>;
}
