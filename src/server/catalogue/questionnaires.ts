import { lessonSheet } from "../../templates/questionnaires/lessons";

/** Questionnaires of this release. Q15 is a screen of the page, never a Google Form. */
export const QUESTIONNAIRES = { Q15: { template: lessonSheet, channel: "page" } } as const;
