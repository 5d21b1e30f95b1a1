import { EVENT_KINDS } from "../../contract/schemas";
import { LETTER } from "../../templates/messages";
import { eventRule } from "../domain/event/coming";
import type { RecallRules } from "../domain/recall";

/** Two weeks and three days before a term ends, the day after, then weekly for four weeks; to one person every fifth day at most. */
export const RECALL: RecallRules = { before: [14, 3], lateEvery: 7, lateFor: 28, apart: 5, rules: new Set(Object.keys(LETTER.ru.duties)), onDay: new Set(["meetingPlanned", "lessonPlanned", ...EVENT_KINDS.map(eventRule)]) };
