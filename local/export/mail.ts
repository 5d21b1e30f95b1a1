import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MailRecord } from "../services/mail/record";
import { letterFile } from "./letter";

/** Each letter as .eml, named by its number and day: no name and no address stands in a file's name. Returns the paths. */
export async function exportedMail(mail: readonly MailRecord[], dir: string): Promise<string[]> {
  if (mail.length > 0) mkdirSync(dir, { recursive: true });
  const width = String(mail.length).length;
  const paths: string[] = [];
  for (const [at, letter] of mail.entries()) {
    const path = join(dir, `${String(at + 1).padStart(width, "0")} ${letter.at.slice(0, 10)}.eml`);
    writeFileSync(path, await letterFile(letter));
    paths.push(path);
  }
  return paths;
}
