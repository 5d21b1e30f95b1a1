/** Papers: planned, made, signed, kept, and the names in their cases. */
export { printDraft } from "../actions/papers/draft";
export { enterPaper } from "../actions/papers/enter";
export { acknowledgePaper, cancelPaper, keepPaper } from "../actions/papers/keep";
export { markSigned, storeScan } from "../actions/papers/mark";
export { checkNames, saveNames } from "../actions/papers/names";
export { openPaper, pagePart } from "../actions/papers/open";
export { planPapers } from "../actions/papers/plan";
export { showPapers } from "../actions/papers/show";
export { checkTemplates, lookAtTemplates } from "../actions/papers/templates";
export { lookAtMade, undoPapers } from "../actions/papers/undo";
export { binPapers } from "../jobs/bin-papers";
export { filePapers } from "../jobs/file-papers";
export { makePapers } from "../jobs/make-papers";
export { signPapers } from "../jobs/sign-papers";
