import type { DocumentKind } from "../../contract/schemas";
import type { AssessmentStep } from "../domain/assessment/life";
import type { PackageItem, StageModelLine } from "../domain/tables";
import { MADE_OF } from "./document-rights";

/** The assessment of a stage, `domain/data-model.md` §6.2; a review leaves it where it is and opens the way to the conclusion. */
export const ASSESSMENT_LIFE: readonly AssessmentStep[] = [
  { on: "complete", from: ["collecting"], to: "ready" },
  { on: "lack", from: ["ready"], to: "collecting" },
  { on: "waive", from: ["collecting"], to: "ready" },
  { on: "invite", from: ["ready", "invited"], to: "invited" },
  { on: "review", from: ["ready"], to: "ready" },
  { on: "review", from: ["invited"], to: "invited" },
  { on: "conclude", from: ["ready", "invited", "drafted"], to: "drafted" },
  { on: "sign", from: ["drafted"], to: "signed" },
  { on: "interview", from: ["signed"], to: "interviewed" },
  { on: "file", from: ["interviewed"], to: "filed" },
  { on: "cancel", from: ["collecting", "ready", "invited", "drafted", "signed", "interviewed", "filed"], to: "cancelled" },
];

/** Who owes a document of the package (`owedBy`): a plan the mentor writes with the mentee. */
const OWED: { readonly [kind: string]: PackageItem["owedBy"] } = { Q03: "mentee", Q04: "mentor", Q05: "mentor", Q06: "mentor", Q17: "mentor", D16: "mentor", D17: "mentor", D18: "mentor" };
export const owedBy = (kind: string): PackageItem["owedBy"] => OWED[kind] ?? "organiser";

/** What people call a document of the package or of the file; one that the school has added itself is called by its code. */
const TITLE: { readonly [kind: string]: string } = {
  Q03: "Анкета молодого специалиста", Q04: "Отзыв наставника о результатах адаптации", Q05: "Отзыв наставника о профессиональном развитии", Q06: "Отзыв наставника о развитии потенциала",
  Q17: "Оценка деятельности наставником", D16: "Индивидуальный план адаптации", D17: "Индивидуальный план развития с отметками", D18: "План развития потенциала", D31: "Протокол собеседования",
  D32: "Заключение об адаптации", D33: "Заключение о профессиональном развитии", D34: "Заключение о развитии потенциала",
};
export const titleOfKind = (kind: string): string => TITLE[kind] ?? kind;

/** What an agreement of a question becomes: a line of the plan, a correction of it, a note on curatorship, nothing, or the acquaintance with the conclusion. */
export type Becomes = "told" | "task" | "planChange" | "curatorship" | "acquaintance";
export type Question = { readonly question: string; readonly becomes: Becomes };
/** The agenda of the interview by stage (R-F08–R-F12); the two later stages have three questions each. */
export const AGENDA: { readonly [stage in StageModelLine["stage"]]: readonly Question[] } = {
  adaptation: [
    { question: "Сообщены результаты оценки", becomes: "told" },
    { question: "Способы улучшения работы", becomes: "task" },
    { question: "Изменения в индивидуальном плане", becomes: "planChange" },
    { question: "Изменения в кураторстве", becomes: "curatorship" },
    { question: "Ознакомление с заключением", becomes: "acquaintance" },
  ],
  development: [
    { question: "Сообщены результаты оценки", becomes: "told" },
    { question: "Способы улучшения работы", becomes: "task" },
    { question: "Ознакомление с заключением", becomes: "acquaintance" },
  ],
  potential: [
    { question: "Сообщены результаты оценки", becomes: "told" },
    { question: "Возможные перспективы развития", becomes: "task" },
    { question: "Ознакомление с заключением", becomes: "acquaintance" },
  ],
};

/** The protocol of the interview: what the personal file must hold beside the package. */
export const PROTOCOL_PAPER = "D31";
/** The paper that is made of the answers of a questionnaire of the package. */
export const PAPER_OF: { readonly [kind: string]: DocumentKind } = Object.fromEntries(Object.entries(MADE_OF).map(([paper, asked]) => [asked, paper as DocumentKind]));
/** Kinds of papers that the personal file holds after the assessment of a stage, in the order of its inventory (R-F13). */
export const FILE_PAPERS: { readonly [stage in StageModelLine["stage"]]: readonly DocumentKind[] } = {
  adaptation: ["D16", "D21a", "D35", "D24", "D26", "D27", "D30", "D32", "D31", "D36"],
  development: ["D17", "D18", "D35", "D24", "D28", "D30", "D33", "D31", "D36"],
  potential: ["D18", "D35", "D24", "D29", "D38", "D30", "D34", "D31", "D36"],
};
/** Why a plan changes after an interview, as the correction says it. */
export const AFTER_INTERVIEW = "по итогам собеседования";
