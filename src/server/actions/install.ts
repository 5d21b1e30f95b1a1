import { WORKBOOKS, type WorkbookKind } from "../catalogue/folders";
import { LOCALE } from "../catalogue/sheets";
import type { Change, Services } from "../services";
import { installFiles } from "./papers/install";

/**
 * What setup and repair make beside the registry: folders and templates, the workbooks «Ответы анкет» and «Личное», the triggers. Killed at
 * any point and run again, it makes what is missing and nothing twice. Returns what it made of the workbooks, in people's words.
 */
export function install(services: Services): string[] {
  installFiles(services);
  const made = installWorkbooks(services);
  beginTriggers(services);
  return made;
}

/** Found again by their ids, or by their place after a kill; one in the bin comes back, since nothing of it lies elsewhere. */
function installWorkbooks(services: Services): string[] {
  const { memory, files, forms, workbook, closed } = services;
  const known = new Map(workbook.read("folders").folders.rows.map(({ key, fileId }) => [key, fileId]));
  const made: string[] = [];
  const changes: Change[] = [];
  const book = (key: WorkbookKind, remembered: string): string => {
    const title = WORKBOOKS[key];
    const kept = known.get(key) || remembered;
    const there = files.find("place", key).map(({ id }) => id);
    const mine = kept !== "" && (there.includes(kept) || files.restore(kept) !== "") ? kept : there[0];
    const id = mine ?? forms.makeWorkbook(title, known.get("forms")!, key);
    if (mine === undefined) made.push(title);
    if (known.get(key) !== id) changes.push(known.has(key) ? { update: "folders", id: key, fields: { fileId: id, title } } : { append: "folders", rows: [{ key, fileId: id, title }] });
    forms.tuneWorkbook(id, workbook.zone(), LOCALE);
    return id;
  };
  memory.saveAnswersId(book("answers", memory.answersId()));
  memory.saveClosedId(book("closed", memory.closedId()));
  workbook.write(changes);
  return [...made, ...closed.repair()];
}

/** The triggers of this account; those that are there stay (platform-verdicts B20). */
function beginTriggers({ workbook, platform, memory }: Services): void {
  const zone = workbook.zone();
  memory.saveHeartbeat({ ...platform.ensureHeartbeat(zone), zone, answersUid: platform.ensureAnswersTrigger(memory.answersId()) });
}
