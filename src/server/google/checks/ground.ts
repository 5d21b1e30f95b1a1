import { LOCALE } from "../../catalogue/sheets";
import { tuneWorkbook } from "../layout";
import { checkSheet } from "../../../texts/ru/checks";
import type { Services } from "../../services";
import { switchedOn, told } from "../api-errors";
import type { Estimated } from "./estimates";

const NAME = "Google Drive API";
const GOOGLE = "application/vnd.google-apps.";
export const DOC = `${GOOGLE}document`;
export const SHORTCUT = `${GOOGLE}shortcut`;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** By this a scratch file of any check is found again, whatever became of the check. */
const PLACE = "check";
/** The paper with a turned annex: margins, header rows, page numbers, all of it. */
const PAPER = "D10";

/** Scratch files of a check, each made when a fact first needs it. */
export type Scratch = "folder" | "book" | "doc" | "paper" | "form" | "signed";
type Item = Scratch | "source" | "copy" | "found" | "binned" | "measured" | "shortcut";

export type Ground = {
  readonly services: Services;
  /** Id of a scratch file: the one that an earlier step has made, or a new one. */
  file(item: Scratch): string;
  /** A new scratch file. */
  make(item: Item, mimeType: string, more?: object): string;
  /** Does the call, and keeps how long it took. */
  time<Result>(call: Estimated, work: () => Result): Result;
};

export const drive = () => switchedOn(NAME, typeof Drive === "undefined" ? undefined : Drive.Files);
export const asked = <Result>(call: () => Result): Result => told(NAME, call);

/** What a fact leaves beside its words. */
export type Kept = { readonly took: { [call: string]: number[] }; readonly made: [item: string, id: string][] };

/** The scratch files of one check and the clock of its calls. `before` are files of its earlier steps; what the facts do is put into `kept`. */
export function groundOf(services: Services, jobId: string, before: Kept["made"], kept: Kept): Ground {
  const known = new Map<string, string>([...leftBy(services, jobId), ...before]);
  const time = <Result>(call: Estimated, work: () => Result): Result => {
    const from = Date.now();
    const result = work();
    (kept.took[call] ??= []).push(Date.now() - from);
    return result;
  };
  const made = (item: Item, resource: object, content?: GoogleAppsScript.Base.Blob): string => {
    // The folder lies in «Мой диск», where a person would see it after a kill: it says whose it is.
    const place = item === "folder" ? { name: checkSheet.title } : { name: item, parents: [file("folder")] };
    const { id } = asked(() => drive().create({ ...place, appProperties: { place: PLACE, job: jobId, item }, ...resource }, content as never, { fields: "id" }));
    known.set(item, id!);
    kept.made.push([item, id!]);
    return id!;
  };
  const imported = (): string => {
    const { docx } = services.files.defaults().templates[PAPER]!;
    return time("fileImport", () => made("paper", { mimeType: DOC }, Utilities.newBlob(Utilities.base64Decode(docx), DOCX, PAPER)));
  };
  const MAKERS: { readonly [Each in Scratch]: () => string } = {
    folder: () => time("folderCreate", () => made("folder", { mimeType: `${GOOGLE}folder` })),
    // It reads what is typed as the registry does.
    book: () => {
      const id = made("book", { mimeType: `${GOOGLE}spreadsheet` });
      tuneWorkbook(id, services.workbook.zone(), LOCALE);
      return id;
    },
    doc: () => time("documentCreate", () => made("doc", { mimeType: DOC })),
    signed: () => time("documentCreate", () => made("signed", { mimeType: DOC })),
    form: () => time("formCreate", () => made("form", { mimeType: `${GOOGLE}form` })),
    paper: imported,
  };
  const file = (item: Scratch): string => known.get(item) ?? MAKERS[item]();
  return { services, time, file, make: (item, mimeType, more = {}) => made(item, { mimeType, ...more }) };
}

/** What a killed step has made. With Drive switched off there is nothing, and each fact says so. */
function leftBy({ files }: Services, jobId: string): Kept["made"] {
  try {
    return files.find("job", jobId).map(({ id, properties }) => [properties.item ?? "", id]);
  } catch {
    return [];
  }
}

/**
 * Scratch files go to the bin: those that are known, and all that carry our mark, since a killed step tells of none. Drive may find a new file
 * late, so neither is enough alone. The folder last: a file in a binned folder is not found. `kept` is a check that goes on.
 */
export function binScratch({ files }: Services, known: Kept["made"], kept = ""): void {
  const found = files.find("place", PLACE).filter(({ properties }) => properties.job !== kept).map(({ id, properties }): [string, string] => [properties.item ?? "", id]);
  const all = new Map([...known, ...found].map(([item, id]) => [id, item]));
  const ids = [...all.keys()].sort((a, b) => Number(all.get(a) === "folder") - Number(all.get(b) === "folder"));
  for (const id of ids) files.trash(id);
}
