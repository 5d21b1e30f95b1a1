import type { DocumentKind, QuestionnaireId, Role } from "../../contract/schemas";
import type { RightsTable } from "../domain/rights";

/**
 * Who may read which answers: `domain/rights.md` R.5, group by group. Answers are made by their author, so only `s` stands here; the author
 * always sees his own. A19 (lesson sheets) is the lesson's own row of R.3.
 */
export const ANSWER_RIGHTS = {
  A1: { curator: "s", deputyTeaching: "s", deputyMethods: "s", mentor: "s@self" },
  A2: { curator: "s", deputyTeaching: "s", deputyMethods: "s", mentor: "s@pair", mentee: "s@self" },
  A3: { curator: "s", mentee: "s@self" },
  A4: { curator: "s", deputyTeaching: "s@asg", deputyMethods: "s@asg", mentor: "s@pair", mentee: "s@self" },
  A5: { curator: "s", mentee: "s@self" },
  A5a: { curator: "s", mentee: "s@self" },
  A6: { curator: "s", deputyTeaching: "s@asg", deputyMethods: "s@asg", mentor: "s@mine", mentee: "s@self+signed" },
  A7: { curator: "s", deputyTeaching: "s@ask", mentor: "s@mine" },
  A8: { curator: "s", deputyTeaching: "s", deputyMethods: "s", mentor: "s@mine", director: "s@asg" },
  A9: { curator: "s", deputyTeaching: "s", deputyMethods: "s", mentor: "s@pair", mentee: "s@self" },
  A10: { curator: "s", deputyTeaching: "s", deputyMethods: "s", mentor: "s@mine", mentee: "s@self+rel" },
  A11: { curator: "s@agg s@ask", mentor: "s@self", mentee: "s@self", psychologist: "s@agg s@ask" },
  A12: { curator: "s", deputyTeaching: "s", deputyMethods: "s", mentor: "s@pair", mentee: "s@self" },
  A13: { curator: "s", mentor: "s@self", mentee: "s@self" },
  A14: { curator: "s", mentor: "s@self", mentee: "s@self" },
  A15: { curator: "s", mentor: "s@pair", mentee: "s@self" },
  A16: { curator: "s", mentor: "s@self", mentee: "s@self" },
  A17: { curator: "s", deputyTeaching: "s@agg", deputyMethods: "s@agg", mentor: "s@self", mentee: "s@self", director: "s@agg" },
  A18: { curator: "s", deputyTeaching: "s", deputyMethods: "s", mentor: "s@pair", mentee: "s@self" },
  A20: { curator: "s", deputyTeaching: "s@agg", deputyMethods: "s@agg", mentor: "s@self", mentee: "s@self", director: "s@agg" },
  A21: { curator: "s", deputyTeaching: "s@asg", deputyMethods: "s@asg", mentor: "s@mine", mentee: "s@self+signed" },
  A22: { curator: "s" },
  A23: { curator: "s", deputyTeaching: "s@asg", deputyMethods: "s@asg", mentor: "s@pair", mentee: "s@self" },
  A24: { curator: "s", mentor: "s@self", mentee: "s@self" },
  A25: { curator: "s", deputyTeaching: "s", deputyMethods: "s", mentor: "s@pair", mentee: "s@self", headOfSubject: "s@subj" },
  A26: { curator: "s", deputyTeaching: "s@asg", deputyMethods: "s@asg", mentee: "s@self" },
} as const satisfies RightsTable;

export type AnswerGroup = keyof typeof ANSWER_RIGHTS;

/** Groups of a questionnaire: of all its questions, and of those that have one of their own. */
const GROUPS: { readonly [Id in QuestionnaireId]: { readonly most: AnswerGroup; readonly own: { readonly [key: string]: AnswerGroup } } } = {
  Q02: { most: "A2", own: { 8: "A3", 9: "A3" } },
  Q03: { most: "A4", own: { 18: "A5", 19: "A5", 24: "A5a", 25: "A5a" } },
  Q04: { most: "A6", own: { 11: "A7", "11a": "A7" } },
  Q05: { most: "A6", own: {} },
  Q06: { most: "A6", own: { 8: "A8" } },
  Q07a: { most: "A9", own: {} },
  Q07b: { most: "A10", own: {} },
  Q11a: { most: "A16", own: {} },
  Q11b: { most: "A16", own: {} },
  Q17: { most: "A21", own: {} },
  Q18a: { most: "A22", own: {} },
  Q18b: { most: "A22", own: {} },
  Q18c: { most: "A22", own: {} },
  Q18d: { most: "A22", own: {} },
  Q19: { most: "A23", own: {} },
  Q22a: { most: "A24", own: {} },
  Q22b: { most: "A24", own: {} },
  Q23: { most: "A25", own: { 4: "A26", 5: "A26" } },
};

/** The tick with which a mentor passes a closed request on (R.7): then `ask` holds. */
export const PASSED_ON: { readonly [Id in QuestionnaireId]?: { readonly key: string; readonly code: string } } = { Q04: { key: "11a", code: "pass" } };

/** The paper with whose signing a mentor's answer is told to its mentee (R.2, `signed` and `rel`). */
export const TOLD_WITH: { readonly [Id in QuestionnaireId]?: DocumentKind } = { Q04: "D27", Q05: "D28", Q06: "D29", Q07b: "D27", Q17: "D38" };

export const answerGroup = (kind: QuestionnaireId, key: string): AnswerGroup => GROUPS[kind].own[key] ?? GROUPS[kind].most;

/** Roles that may read some of these questions of somebody, whatever the condition. */
export const rolesReading = (kind: QuestionnaireId, keys: readonly string[]): Role[] =>
  [...new Set(keys.map((key) => answerGroup(kind, key)).flatMap((group) => Object.keys(ANSWER_RIGHTS[group]) as Role[]))];
