import type { PaperId } from "../../contract/schemas";
import { DATE_GAP, NUMBER_GAP } from "../catalogue/documents/common";
import { DOCUMENTS, isMade } from "../catalogue/documents/documents";
import { paperDate } from "../catalogue/russian/paper-dates";
import type { PaperMade } from "../domain/paper/paper";
import type { Registry } from "../domain/registry";
import type { Paper } from "../domain/tables";
import type { Change } from "../services";
import type { FileWork } from "./file-work";
import { refile } from "./personal-file";
import { foldersOf } from "../actions/papers/folders";
import { text } from "../../texts/server";

const read = (pieces: readonly string[]): PaperId[] => JSON.parse(pieces.join("")) as PaperId[];

/**
 * After the pen: the copy with number and date is made and locked, the printed draft goes to the bin. What was signed is copied, so that a
 * draft's own wording stays (design §4).
 */
export const signPapers: FileWork = {
  keys: read,
  begin({ context, job }) {
    const { services, registry, sheets } = context;
    const orphans = new Map(services.files.find("job", job.id).map((file) => [file.properties.item ?? "", file]));
    const folders = foldersOf(services, sheets.folders.rows);
    const make = (key: string): PaperMade => {
      const paper = registry.paper(key as PaperId);
      if (!paper || paper.fileId === "" || paper.locked || paper.state === "draft") return { key, did: "same" };
      const year = registry.years.find(({ id }) => id === paper.yearId)?.title ?? "";
      const pair = registry.pair(paper.pairIds[0]!)?.code ?? "";
      const place = isMade(paper.kind) ? DOCUMENTS[paper.kind].place : "pair";
      const orphan = orphans.get(key);
      const folder = folders.of(place, { year, pair });
      const file = orphan ?? services.files.copy(paper.fileId, signedTitle(registry, paper), folder, { job: job.id, item: key, paper: paper.kind });
      if (!orphan?.locked) {
        services.files.fill(file.id, [{ step: "replace", what: DATE_GAP, by: paperDate(paper.date) }, ...(paper.number === "" ? [] : [{ step: "replace" as const, what: NUMBER_GAP, by: paper.number }])]);
        services.files.lock(file.id, text("paper.lock.reason"));
      }
      refile(context, folders, paper, file.id);
      services.files.trash(paper.fileId);
      return { key, did: "signed", fileId: file.id, draftId: paper.fileId };
    };
    return { make, folderRows: folders.rows, noticed: [] };
  },
  settle: ({ context: { now } }, _todo, made, versions) => made.flatMap((each): Change[] => (each.did === "signed"
    ? [{ update: "papers", id: each.key, fields: { fileId: each.fileId, fileVersion: versions.get(each.fileId) ?? "", locked: true, edited: "", updatedAt: now } }] : [])),
};

/**
 * Kind, code, number and date; never «Название» of the register, into which people type (design §2: no name of a person in a file's name).
 * A title freezes with the lock, so it is right before (platform-verdicts C8).
 */
function signedTitle(registry: Registry, { kind, personIds, pairIds, number, date }: Paper): string {
  const code = registry.person(personIds[0]!)?.code ?? registry.pair(pairIds[0]!)?.code ?? "";
  const about = kind === "D10" ? kind : `${kind} ${text(`document.${kind}`)} ${code}`;
  return [about, ...(number === "" ? [] : [`№ ${number.replace(/\//g, "-")}`]), date ?? ""].filter((part) => part !== "").join(", ");
}
