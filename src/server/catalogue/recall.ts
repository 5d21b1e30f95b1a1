import { LETTER } from "../../templates/messages";
import type { RecallRules } from "../domain/recall";

/** Two weeks and three days before a term ends, the day after, then every week; to one person at most every third day (`domain/data-model.md` §6.4: one letter a person a day). */
export const RECALL: RecallRules = { before: [14, 3], lateEvery: 7, apart: 3, rules: new Set(Object.keys(LETTER.ru.duties)) };
