import type { Cell, ValidationRule } from "../../services/grid/cell";
import { displayed, isMoment } from "../../services/grid/display";
import { localeOf } from "../../services/grid/locale";
import { isTextFormat, typed } from "../../services/grid/typing";
import type { CellWire, RuleWire } from "./wire";

/** A cell as it travels (`CellWire`). */
export function cellWire(cell: Cell | undefined, locale: string): CellWire {
  const value = cell?.value;
  if (cell === undefined || (value === undefined && cell.formula === undefined)) return 0;
  const shown = displayed(cell, locale);
  if (cell.formula !== undefined) return [shown, typeof value === "number" ? value : null, cell.formula];
  if (typeof value === "string") {
    const again = typedAgain(value, cell, locale);
    return again === value ? value : [value, null, again];
  }
  if (typeof value === "number") {
    const again = numberTyped(value, cell, locale);
    return again === shown ? [shown, value] : [shown, value, again];
  }
  return [shown, typeof value === "boolean" ? value : null];
}

/** What one would type to get this text again: an apostrophe before what Google would read as something else. */
function typedAgain(text: string, cell: Cell, locale: string): string {
  if (isTextFormat(cell.format) || !/^['=\d.,+-]|^\s|^(ИСТИНА|ЛОЖЬ|TRUE|FALSE|#)/i.test(text)) return text;
  const read = typed(text, { locale, format: undefined, today: 0 });
  return read.value === text && read.formula === undefined ? text : `'${text}`;
}

/** Days as the locale types them, whatever the pattern shows; other numbers with all their digits. */
function numberTyped(value: number, cell: Cell, locale: string): string {
  const format = cell.format?.numberFormat;
  const rules = localeOf(locale);
  if (isMoment(format)) {
    const pattern = format?.type === "TIME" ? rules.time : Number.isInteger(value) ? rules.date : rules.dateTime;
    return displayed({ value, format: { numberFormat: { type: format?.type ?? "DATE", pattern } } }, locale);
  }
  const percent = format?.type === "PERCENT" || (format?.pattern ?? "").includes("%");
  return `${String(Number((percent ? value * 100 : value).toPrecision(15))).replace(".", rules.decimal)}${percent ? "%" : ""}`;
}

/** What the rule offers; a rule that only judges offers its hint. */
export function ruleWire({ condition, inputMessage, showCustomUi }: ValidationRule): RuleWire | undefined {
  const values = (condition.values ?? []).map((entry) => entry.userEnteredValue ?? "");
  const hint = inputMessage === undefined ? {} : { hint: inputMessage };
  if (condition.type === "BOOLEAN") return { checkbox: [values[0] ?? "TRUE", values[1] ?? "FALSE"], ...hint };
  if (condition.type === "ONE_OF_LIST" && showCustomUi !== false) return { list: values, ...hint };
  return inputMessage === undefined ? undefined : hint;
}

