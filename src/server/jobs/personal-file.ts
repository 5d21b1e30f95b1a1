import { asAppError } from "../../contract/errors";
import { text } from "../../texts/server";
import type { Folders } from "../actions/papers/folders";
import type { Context } from "../actions/context";
import { FILE_PAPERS } from "../catalogue/assessment";
import { papersInFile, stageOfAssessment } from "../domain/assessment/papers";
import type { Assessment, Paper, Person } from "../domain/tables";
import type { FoundFile } from "../services";

/** By what the shortcut of a paper is found again; which file it leads to stands beside it, since Drive tells that of its own accord to nobody. */
export const placeInFile = (key: string): string => `file ${key}`;
export const leadsTo = ({ properties }: FoundFile, fileId: string): boolean => properties.item === fileId;

/** «Дела/<код>», a folder by the person's code and never by a name (design §2). */
export const folderOfPerson = (folders: Folders, { code }: Person): string => folders.of("person", { year: "", pair: "", person: code });

/** Kind, code and date: a shortcut is named as papers are. */
export const shortcutTitle = ({ kind, number, date }: Pick<Paper, "kind" | "number" | "date">, code: string, today: string): string =>
  [`${kind} ${text(`document.${kind}`)} ${code}`, ...(number === "" ? [] : [`№ ${number.replace(/\//g, "-")}`]), date ?? today].join(", ");

/** The shortcut is made, or that it cannot be: the paper itself was thrown away by hand. */
export function shortcutTo({ services }: Pick<Context, "services">, fileId: string, title: string, folderId: string, place: string): boolean {
  try {
    services.files.shortcut(fileId, title, folderId, { place, item: fileId });
    return true;
  } catch (thrown) {
    if (asAppError(thrown).code === "not-found") return false;
    throw thrown;
  }
}

/** Whose personal file holds this paper already. */
function filedFor({ registry, today }: Pick<Context, "registry" | "today">, paper: Paper): Person | undefined {
  const holds = (assessment: Assessment): boolean => {
    const of = stageOfAssessment(registry, assessment);
    return of !== undefined && papersInFile(registry, assessment, FILE_PAPERS[of.line.stage], today).includes(paper);
  };
  const found = registry.assessments.find((assessment) => assessment.state === "filed" && (paper.personIds.length === 0 || paper.personIds.includes(assessment.menteeId)) && holds(assessment));
  return found && registry.person(found.menteeId);
}

/**
 * A paper that lies in a personal file has got another file: signed, or made anew. Where a shortcut leads can never be changed, so there is a new one,
 * and the old one goes to the bin. A paper of no personal file costs nothing.
 */
export function refile(context: Pick<Context, "registry" | "services" | "today">, folders: Folders, paper: Paper, fileId: string): void {
  const person = filedFor(context, paper);
  if (!person || paper.key === "") return;
  const { services, today } = context;
  const there = services.files.find("place", placeInFile(paper.key));
  if (!there.some((file) => leadsTo(file, fileId)) && !shortcutTo(context, fileId, shortcutTitle(paper, person.code, today), folderOfPerson(folders, person), placeInFile(paper.key))) return;
  for (const file of there) if (!leadsTo(file, fileId)) services.files.trash(file.id);
}
