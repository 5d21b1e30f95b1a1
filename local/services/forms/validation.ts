import { ServiceFailure } from "../../runtime/failure";
import type { Member, StandIn } from "../../runtime/standin";
import { INVALID_FORM } from "./choices";
import { RULES, type Rule } from "./rules";

const PATTERNS = ["TextContainsPattern", "TextDoesNotContainPattern", "TextMatchesPattern", "TextDoesNotMatchPattern"];
const LENGTHS = ["TextLengthGreaterThanOrEqualTo", "TextLengthLessThanOrEqualTo"];

/** The requirements each builder knows ([R: …ValidationBuilder]). */
const BUILDERS: Readonly<Record<string, readonly string[]>> = {
  TextValidation: [...Object.keys(RULES).filter((name) => name.includes("Number")), ...PATTERNS, ...LENGTHS, "TextIsEmail", "TextIsUrl"],
  ParagraphTextValidation: [...PATTERNS, ...LENGTHS],
  CheckboxValidation: ["SelectAtLeast", "SelectAtMost", "SelectExactly"],
  GridValidation: ["LimitOneResponsePerColumn"],
  CheckboxGridValidation: ["LimitOneResponsePerColumn"],
};

const rules = new WeakMap<StandIn, Rule | null>();

/** `FormApp.createTextValidation()` and its like: the last requirement is the one that counts. */
export function validationBuilder(kind: string): StandIn {
  let rule: Omit<Rule, "help"> | null = null;
  let help = "";
  const builder: StandIn = {
    kind: `${kind}Builder`,
    members: {
      ...Object.fromEntries((BUILDERS[kind] ?? []).map((name): [string, Member] => [`require${name}`, (...values: unknown[]) => {
        rule = { name, values: values.map(checked) };
        return builder;
      }])),
      setHelpText: (text: unknown) => {
        help = String(text);
        return builder;
      },
      build: () => {
        if (rule?.name.includes("Pattern")) checkPattern(String(rule.values[0]));
        const validation: StandIn = { kind, members: {} };
        rules.set(validation, rule && { ...rule, help });
        return validation;
      },
    },
  };
  return builder;
}

function checked(value: unknown): number | string {
  if (typeof value === "number" || typeof value === "string") return value;
  throw new ServiceFailure(`The parameters (${typeof value}) don't match the method signature for FormApp.DataValidationBuilder.`);
}

/** Forms' patterns are RE2: no look-ahead, no look-behind, no reference back. */
function checkPattern(pattern: string): void {
  if (/\(\?[=!<](?!\w+>)|\\[1-9]/.test(pattern)) throw new ServiceFailure(INVALID_FORM);
  try {
    new RegExp(pattern, "u");
  } catch {
    throw new ServiceFailure(INVALID_FORM);
  }
}

/** The rule that `setValidation` was given. @throws ServiceFailure when it is one of another kind of item */
export function ruleGiven(given: unknown, kind: string): Rule | null {
  if (given === null || given === undefined) return null;
  const rule = rules.get(given as StandIn);
  if (rule === undefined || (given as StandIn).kind !== kind) throw new ServiceFailure(`The parameters (FormApp.${(given as Partial<StandIn>).kind ?? typeof given}) don't match the method signature for setValidation.`);
  return rule;
}
