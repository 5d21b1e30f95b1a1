import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ExecutionRecord } from "../runtime/execution";
import type { AnswerEntry } from "../services/forms/answers";
import type { MailRecord } from "../services/mail/record";
import { journal } from "./journal";

/** The journals of one state of a directory; the first one's have no number. */
export const journalsOf = (dir: string, generation: number) => {
  const named = (name: string): string => (generation === 0 ? `${name}.jsonl` : `${name}.${generation}.jsonl`);
  const names = ["executions", "answers", "mail"].map(named);
  const journals = { executions: journal<ExecutionRecord>(dir, names[0]!), answers: journal<AnswerEntry>(dir, names[1]!), mail: journal<MailRecord>(dir, names[2]!) };
  return { names, ...journals, remove: () => { for (const each of Object.values(journals)) each.remove(); } };
};

/** Removes files that the state of the directory does not name: parts of an older one, or of one that never became whole. */
export function swept(dir: string, named: ReadonlySet<string>): void {
  for (const name of readdirSync(dir)) if (/\.\d+\.json$|^(?:executions|answers|mail)(?:\.\d+)?\.jsonl$/.test(name) && !named.has(name)) rmSync(join(dir, name));
}
