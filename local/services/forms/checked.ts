import { isGrid, type FormItem } from "./model";
import type { Answer } from "./answers";
import { keepsRule, ruleText } from "./rules";
import { isEmptyAnswer } from "./values";

export const REQUIRED = "This is a required question";
const EACH_ROW = "This question requires one response per row";

/** What the page says of an answer before it may be sent; null when nothing is wrong. */
export function complaint(item: FormItem, answer: Answer | undefined): string | null {
  if (item.required && isEmptyAnswer(answer)) return isGrid(item.type) ? EACH_ROW : REQUIRED;
  if (answer === undefined || isEmptyAnswer(answer)) return null;
  if (isGrid(item.type)) return gridComplaint(item, answer as readonly (string | readonly string[] | null)[]);
  const rule = item.rule;
  if (!rule) return null;
  return keepsRule(rule, typeof answer === "string" ? answer : String(answer.length)) ? null : ruleText(rule);
}

function gridComplaint(item: FormItem, rows: readonly (string | readonly string[] | null)[]): string | null {
  if (item.required && item.rows.some((_, at) => rows[at] === null || rows[at] === undefined)) return EACH_ROW;
  if (item.rule?.name !== "LimitOneResponsePerColumn") return null;
  const chosen = rows.flatMap((row) => row ?? []);
  return new Set(chosen).size < chosen.length ? ruleText(item.rule) : null;
}
