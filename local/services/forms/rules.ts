/** A rule on what may be answered, as the validation builders make it: the name of `requireX` without `require`, and its arguments. */
export type Rule = { readonly name: string; readonly values: readonly (number | string)[]; readonly help: string };

type Kind = {
  /** Whether the answer keeps the rule; `text` is what was typed, of a checkbox item the number of ticks. */
  readonly keeps: (text: string, values: readonly (number | string)[]) => boolean;
  readonly says: (values: readonly (number | string)[]) => string;
};

/** A number as the page takes it; whether it takes a decimal comma of a Russian account is not known (local/DIFFERENCES.md). */
const numeric = (text: string): number => (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : NaN);
const number = (keeps: (value: number, first: number, second: number) => boolean, says: (first: unknown, second: unknown) => string): Kind => ({
  keeps: (text, [first, second]) => !Number.isNaN(numeric(text)) && keeps(numeric(text), Number(first), Number(second)),
  says: ([first, second]) => says(first, second),
});
const text = (keeps: (value: string, pattern: RegExp) => boolean, says: (pattern: unknown) => string): Kind => ({
  keeps: (value, [pattern]) => keeps(value, new RegExp(String(pattern), "u")),
  says: ([pattern]) => says(pattern),
});
const count = (keeps: (value: number, wanted: number) => boolean, says: (wanted: unknown) => string): Kind => ({
  keeps: (value, [wanted]) => keeps(Number(value), Number(wanted)),
  says: ([wanted]) => says(wanted),
});
const length = (keeps: (value: number, wanted: number) => boolean, says: (wanted: unknown) => string): Kind => ({
  keeps: (value, [wanted]) => keeps([...value].length, Number(wanted)),
  says: ([wanted]) => says(wanted),
});

/** «Matches» is the whole answer, «contains» a part of it. */
const whole = (value: string, pattern: RegExp): boolean => new RegExp(`^(?:${pattern.source})$`, "u").test(value);

export const RULES: Readonly<Record<string, Kind>> = {
  Number: number(() => true, () => "Must be a number"),
  WholeNumber: number((value) => Number.isInteger(value), () => "Must be a whole number"),
  NumberBetween: number((value, low, high) => value >= low && value <= high, (low, high) => `Must be a number between ${String(low)} and ${String(high)}`),
  NumberNotBetween: number((value, low, high) => value < low || value > high, (low, high) => `Must be a number not between ${String(low)} and ${String(high)}`),
  NumberEqualTo: number((value, wanted) => value === wanted, (wanted) => `Must be a number equal to ${String(wanted)}`),
  NumberNotEqualTo: number((value, wanted) => value !== wanted, (wanted) => `Must be a number not equal to ${String(wanted)}`),
  NumberGreaterThan: number((value, wanted) => value > wanted, (wanted) => `Must be a number greater than ${String(wanted)}`),
  NumberGreaterThanOrEqualTo: number((value, wanted) => value >= wanted, (wanted) => `Must be a number greater than or equal to ${String(wanted)}`),
  NumberLessThan: number((value, wanted) => value < wanted, (wanted) => `Must be a number less than ${String(wanted)}`),
  NumberLessThanOrEqualTo: number((value, wanted) => value <= wanted, (wanted) => `Must be a number less than or equal to ${String(wanted)}`),
  TextContainsPattern: text((value, pattern) => pattern.test(value), (pattern) => `Must contain pattern ${String(pattern)}`),
  TextDoesNotContainPattern: text((value, pattern) => !pattern.test(value), (pattern) => `Must not contain pattern ${String(pattern)}`),
  TextMatchesPattern: text(whole, (pattern) => `Must match pattern ${String(pattern)}`),
  TextDoesNotMatchPattern: text((value, pattern) => !whole(value, pattern), (pattern) => `Must not match pattern ${String(pattern)}`),
  TextIsEmail: { keeps: (value) => /^[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+$/.test(value.trim()), says: () => "Must be a valid email address" },
  TextIsUrl: { keeps: (value) => /^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/.test(value.trim()), says: () => "Must be a valid URL" },
  TextLengthGreaterThanOrEqualTo: length((value, wanted) => value >= wanted, (wanted) => `Must be at least ${String(wanted)} characters`),
  TextLengthLessThanOrEqualTo: length((value, wanted) => value <= wanted, (wanted) => `Must be fewer than ${String(wanted)} characters`),
  SelectAtLeast: count((value, wanted) => value >= wanted, (wanted) => `Must select at least ${String(wanted)} options`),
  SelectAtMost: count((value, wanted) => value <= wanted, (wanted) => `Must select at most ${String(wanted)} options`),
  SelectExactly: count((value, wanted) => value === wanted, (wanted) => `Must select exactly ${String(wanted)} options`),
  // Looked at row by row where grids are checked.
  LimitOneResponsePerColumn: { keeps: () => true, says: () => "Please don't select more than one response per column" },
};

/** What the page says when the rule is not kept: the author's own words when there are any. */
export const ruleText = ({ name, values, help }: Rule): string => (help === "" ? (RULES[name]?.says(values) ?? name) : help);

/** An empty answer keeps every rule: `required` is another matter. */
export const keepsRule = (rule: Rule, given: string): boolean => given === "" || (RULES[rule.name]?.keeps(given, rule.values) ?? true);
