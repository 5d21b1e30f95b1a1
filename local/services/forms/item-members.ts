import { ServiceFailure } from "../../runtime/failure";
import type { Member } from "../../runtime/standin";
import { choicesOfValues, choiceStandIn, createdChoice, givenChoices, INVALID_FORM, navigationOf } from "./choices";
import { itemStandIn, type ItemPlace } from "./item";
import { withRows, type ItemType } from "./model";
import { lookedAt } from "./place";
import { ruleGiven } from "./validation";

type Members = Record<string, Member>;

/** Choices of multiple choice, checkboxes and lists; only a list has no «other». */
export const choiceMembers = ({ place, look, change }: ItemPlace, type: ItemType): Members => ({
  getChoices: () => look().choices.map((choice) => choiceStandIn(place, look(), choice)),
  setChoices: (given: unknown) => change((item) => ({ ...item, choices: givenChoices(given) })),
  setChoiceValues: (given: unknown) => change((item) => ({ ...item, choices: choicesOfValues(given) })),
  createChoice: (value: unknown, target?: unknown) => createdChoice(place, look(), value, target),
  ...(type === "LIST" ? {} : {
    hasOtherOption: () => look().other,
    showOtherOption: (enabled: unknown) => change((item) => ({ ...item, other: enabled === true })),
  }),
});

function texts(given: unknown, name: string): string[] {
  if (!Array.isArray(given) || given.length === 0) throw new ServiceFailure(`Array is empty: ${name}`);
  const values = given.map(String);
  if (new Set(values).size < values.length) throw new ServiceFailure(INVALID_FORM);
  return values;
}

export const gridMembers = ({ place, look, change }: ItemPlace): Members => ({
  getRows: () => [...look().rows],
  setRows: (given: unknown) => change((item) => withRows(place.execution.random, item, texts(given, "rows"))),
  getColumns: () => [...look().columns],
  setColumns: (given: unknown) => change((item) => ({ ...item, columns: texts(given, "columns") })),
});

/** From 0 or 1 to 3–10 ([R: ScaleItem.setBounds]). */
export const scaleMembers = ({ look, change }: ItemPlace): Members => ({
  getLowerBound: () => look().lower,
  getUpperBound: () => look().upper,
  getLeftLabel: () => look().labels[0],
  getRightLabel: () => look().labels[1],
  setLabels: (lower: unknown, upper: unknown) => change((item) => ({ ...item, labels: [String(lower), String(upper)] })),
  setBounds: (lower: number, upper: number) => {
    if (![0, 1].includes(lower)) throw new ServiceFailure("Invalid argument: lower");
    if (!Number.isInteger(upper) || upper < 3 || upper > 10) throw new ServiceFailure("Invalid argument: upper");
    return change((item) => ({ ...item, lower, upper }));
  },
});

/** A rule without a requirement, or null, takes the rule away ([R: setValidation]). */
export const ruleMembers = ({ kind, change }: ItemPlace): Members => ({
  setValidation: (given: unknown) => {
    const rule = ruleGiven(given, kind.replace(/Item$/, "Validation"));
    return change((item) => ({ ...item, rule }));
  },
  clearValidation: () => change((item) => ({ ...item, rule: null })),
});

/** Where the page before this one leads. */
export const pageMembers = ({ place, look, change }: ItemPlace): Members => ({
  getGoToPage: () => {
    const { goTo } = look();
    return goTo && "page" in goTo ? itemStandIn(place, goTo.page, "PageBreakItem") : null;
  },
  getPageNavigationType: () => {
    const { goTo } = look();
    return { $enum: `PageNavigationType.${!goTo ? "CONTINUE" : "page" in goTo ? "GO_TO_PAGE" : goTo.type}` };
  },
  setGoToPage: (target: unknown) => {
    const goTo = navigationOf(target);
    if ("page" in goTo && !lookedAt(place).content.form.items.some(({ id }) => id === goTo.page)) throw new ServiceFailure(INVALID_FORM);
    return change((item) => ({ ...item, goTo }));
  },
});
