import type { Assessment } from "../tables";

/** Conclusions after which the stage goes on: a new end, and it is assessed once more (R-F06, `domain/data-model.md` §6.2 «продлён»). */
export const EXTENDS: readonly string[] = ["1c"];
/** The assessment that a stage stands by; one that is filed and has extended the stage is history, and the stage waits for its next one. */
export const standing = (assessment: Assessment | undefined): Assessment | undefined =>
  (assessment?.state === "filed" && EXTENDS.includes(assessment.conclusion) ? undefined : assessment);
