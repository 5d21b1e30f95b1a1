import type { DocumentKind, MadeKind } from "../../../contract/schemas";
import { adaptationPlan } from "./adaptation";
import { agreement } from "./agreement";
import { controlReport } from "./control";
import { correction } from "./correction";
import { firstDay, memo } from "./first-days";
import type { DocumentDefinition } from "./look";
import { order } from "./order";
import { filledQuestionnaire, reviewOfAdaptation } from "./package";
import { programme } from "./programme";

/** Every paper that is made from a template. A kind without an entry does not compile. */
export const DOCUMENTS: { readonly [Kind in MadeKind]: DocumentDefinition } = {
  D10: order, D12: agreement, D15: programme, D16: adaptationPlan, D21a: firstDay, D21b: memo, D24: controlReport, D26: filledQuestionnaire, D27: reviewOfAdaptation, D35: correction,
};

/** Whether the program makes papers of this kind; the others are entered by number and date. */
export const isMade = (kind: DocumentKind): kind is MadeKind => kind in DOCUMENTS;

/** Who signs a paper of this kind when nobody else is named; of those only entered by number and date the head approves the conclusion. */
export const signersOf = (kind: DocumentKind): DocumentDefinition["signs"] => (isMade(kind) ? DOCUMENTS[kind].signs : kind === "D32" ? ["head"] : []);
