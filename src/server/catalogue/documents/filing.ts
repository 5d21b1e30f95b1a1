import { D30, D36 } from "../../../templates/documents/filing";
import type { DocumentKind } from "../../../contract/schemas";
import { text } from "../../../texts/server";
import type { Received } from "../../domain/assessment/package";
import { papersInFile, stageOfAssessment } from "../../domain/assessment/papers";
import { isDraft } from "../../domain/paper/paper";
import type { Paper } from "../../domain/tables";
import { FILE_PAPERS, PAPER_OF, titleOfKind } from "../assessment";
import { noBreak } from "../russian/no-break";
import { NO, YES } from "../values";
import { STAGE, assessorIn, card, initialsOf, nameOf, narrow, ofAssessment, ower, receivedIn, signer } from "./assessment-facts";
import { ORG, dated, shortDay, unstopped } from "./common";
import { blankOf, define, type PaperLook } from "./look";
import { BOTH, pairOf } from "./plan-facts";

const ON_PAPER = "на бумаге";
const ANSWER = "ответ на анкету";

/** D30: the covering list of the package (R-F34). What has not come yet is left for the pen. */
export const coveringList = define({
  names: D30, group: "G10", place: "pair", numbered: false, editions: false, signs: ["organiser"], inputs: [],
  title: () => D30.title,
  file: ({ mentee }) => `D30 ${D30.title} ${mentee?.code ?? ""}`,
  lacks: () => [],
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, menteeName: BOTH.menteeName, menteePost: BOTH.menteePost, mentorName: BOTH.mentorName,
      ...STAGE,
      openedOn: ofAssessment(({ openedOn }) => dated(openedOn)),
      waived: ofAssessment(({ gateReason }) => noBreak(unstopped(gateReason))),
      organiserInitials: signer("organiser"),
    },
    tables: {
      documents: (look) => receivedIn(look).map((received, at) => ({
        n: String(at + 1), title: noBreak(titleOfKind(received.item.kind)), required: received.item.required ? YES : NO, received: shortDay(received.on), from: narrow(ower(look, received)), place: noBreak(placeOf(look, received)),
      })),
    },
    blocks: { waived: ({ assessment }) => assessment !== undefined && assessment.gateReason !== "" },
  },
});

/** D36: the inventory of the personal file (R-F13): what lies in it, where the paper itself stays, who filed it. */
export const inventory = define({
  names: D36, group: "G11", place: "pair", numbered: false, editions: false, signs: ["filer"], inputs: [],
  title: () => D36.title,
  file: ({ mentee }) => `D36 ${D36.title} ${mentee?.code ?? ""}`,
  lacks: (look) => (rowsOf(look).length > 0 ? [] : [{ said: { key: "paper.lack.filed" }, mend: { view: "assessment", of: card(look) } }]),
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, menteeName: BOTH.menteeName, menteePost: BOTH.menteePost,
      ...STAGE,
      code: ({ mentee }) => mentee?.code ?? "",
      count: (look) => String(rowsOf(look).length),
      filerInitials: (look) => blankOf(filer(look), "paper.lack.organiser", "assessment", ...card(look)),
    },
    tables: {
      documents: (look) => rowsOf(look).map((row, at) => ({
        n: String(at + 1), ...row, filedOn: shortDay(look.assessment?.filedOn ?? null), by: look.assessment?.filedOn ? narrow(filer(look)) : "",
      })),
    },
    blocks: {},
  },
});

/** Who has filed it; before that whoever organises the assessment. */
function filer(look: PaperLook): string {
  const { assessment } = look;
  return assessment && assessment.filedBy !== "" ? nameOf(look, assessment.filedBy) : initialsOf(look, assessorIn(look, "organiser"));
}

const kindsOf = ({ assessment, registry }: PaperLook): readonly DocumentKind[] => {
  const of = assessment && stageOfAssessment(registry, assessment);
  return of ? FILE_PAPERS[of.line.stage] : [];
};

type Row = { readonly title: string; readonly date: string; readonly place: string };
/** Papers first, in the order of the file; then what was received without one. The inventory does not list itself. */
function rowsOf(look: PaperLook): Row[] {
  const { assessment, registry, today } = look;
  if (!assessment) return [];
  const papers = papersInFile(registry, assessment, kindsOf(look), today).filter(({ kind }) => kind !== "D36");
  const there = new Set<string>(papers.map(({ kind }) => kind));
  const others = receivedIn(look).filter(({ item, on }) => on !== null && !there.has(PAPER_OF[item.kind] ?? item.kind));
  return [
    ...papers.map((paper) => ({ title: noBreak(titleOf(paper)), date: isDraft(paper) ? "" : shortDay(paper.date), place: noBreak(paper.fileId === "" ? ON_PAPER : folderOf(look)) })),
    ...others.map((received) => ({ title: noBreak(titleOfKind(received.item.kind)), date: shortDay(received.on), place: noBreak(placeOf(look, received)) })),
  ];
}

const titleOf = ({ kind, number, version }: Paper): string => [text(`document.${kind}`), ...(number === "" ? [] : [`№ ${number}`]), ...((version ?? 1) > 1 ? [`ред. ${version}`] : [])].join(", ");
const folderOf = (look: PaperLook): string => `Диск, папка ${(pairOf(look)?.code ?? "").replace(/-/g, "\u2011")}`;

/** Where a document of the package lies: in Drive, in the answers, or where a note says. */
function placeOf(look: PaperLook, { item, on, by, paperId }: Received): string {
  if (on === null) return "";
  const kind = PAPER_OF[item.kind] ?? item.kind;
  const paper = paperId === "" ? papersInFile(look.registry, look.assessment!, [kind as DocumentKind], look.today)[0] : look.registry.paper(paperId);
  if (paper && paper.fileId !== "") return folderOf(look);
  return by === "itself" && paperId === "" ? ANSWER : item.note || ON_PAPER;
}
