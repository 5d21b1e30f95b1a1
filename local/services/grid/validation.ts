import type { CellValue, ValidationRule } from "./cell";
import { displayed } from "./display";
import { serialOfDay } from "./serial";

/** Whether the value is what the rule asks for. An empty cell always is. Unknown kinds of rule are refused where they are set. */
export function satisfies(value: CellValue | undefined, rule: ValidationRule, locale: string): boolean {
  if (value === undefined) return true;
  const wanted = (rule.condition.values ?? []).map((entry) => entry.userEnteredValue ?? "");
  const number = typeof value === "number" ? value : null;
  const [low = NaN, high = NaN] = wanted.map(numberOf);
  switch (rule.condition.type) {
    case "ONE_OF_LIST": return wanted.includes(displayed({ value }, locale));
    case "BOOLEAN": return wanted.length > 0 ? wanted.includes(displayed({ value }, "en_US")) : typeof value === "boolean";
    case "DATE_IS_VALID": return number !== null;
    case "NUMBER_BETWEEN": return number !== null && number >= low && number <= high;
    case "NUMBER_GREATER": return number !== null && number > low;
    case "NUMBER_GREATER_THAN_EQ": return number !== null && number >= low;
    case "NUMBER_LESS": return number !== null && number < low;
    case "NUMBER_LESS_THAN_EQ": return number !== null && number <= low;
    case "DATE_BETWEEN": return number !== null && number >= low && number <= high;
    case "DATE_ON_OR_AFTER": return number !== null && number >= low;
    case "DATE_ON_OR_BEFORE": return number !== null && number <= low;
    default: return true;
  }
}

export const VALIDATION_KINDS: readonly string[] = [
  "ONE_OF_LIST", "BOOLEAN", "DATE_IS_VALID", "NUMBER_BETWEEN", "NUMBER_GREATER", "NUMBER_GREATER_THAN_EQ", "NUMBER_LESS",
  "NUMBER_LESS_THAN_EQ", "DATE_BETWEEN", "DATE_ON_OR_AFTER", "DATE_ON_OR_BEFORE",
];

function numberOf(text: string): number {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? null;
  if (day) return serialOfDay(Number(day[1]), Number(day[2]), Number(day[3])) ?? NaN;
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (russian) return serialOfDay(Number(russian[3]), Number(russian[2]), Number(russian[1])) ?? NaN;
  return Number(text.replace(",", "."));
}
