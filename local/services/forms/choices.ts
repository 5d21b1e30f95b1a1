import { ServiceFailure } from "../../runtime/failure";
import type { StandIn } from "../../runtime/standin";
import { enumName } from "../../runtime/wire";
import { itemIdOf, itemStandIn } from "./item";
import type { FormChoice, FormItem, Navigation } from "./model";
import type { FormPlace } from "./place";

/** What Google says of a form it will not take: half the refusals of FormApp have no other words (seen in many public programs). */
export const INVALID_FORM = "Invalid data updating form.";

const choices = new WeakMap<StandIn, FormChoice>();

/** `Choice`. `getGotoPage` is spelled as the service spells it; on a choice of a list it is no function at all [GF]. */
export function choiceStandIn(place: FormPlace, item: FormItem, choice: FormChoice): StandIn {
  const { goTo } = choice;
  const standIn: StandIn = {
    kind: "Choice",
    members: {
      getValue: () => choice.value,
      getPageNavigationType: () => (goTo === undefined ? null : { $enum: `PageNavigationType.${"page" in goTo ? "GO_TO_PAGE" : goTo.type}` }),
      getGotoPage: () => {
        if (item.type === "LIST") throw new ServiceFailure("choice.getGotoPage is not a function", "TypeError");
        return goTo !== undefined && "page" in goTo ? itemStandIn(place, goTo.page, "PageBreakItem") : null;
      },
    },
  };
  choices.set(standIn, choice);
  return standIn;
}

/** `createChoice(value)`, `(value, page)`, `(value, PageNavigationType)`; a right answer of a quiz is missing. */
export function createdChoice(place: FormPlace, item: FormItem, value: unknown, target: unknown): StandIn {
  if (typeof target === "boolean") throw new ServiceFailure("The stand-in has no quizzes: createChoice(value, isCorrect). Add it in local/services, with a line in local/DIFFERENCES.md.", "Error");
  if (target !== undefined && item.type === "CHECKBOX") throw new ServiceFailure("The parameters (String,object) don't match the method signature for FormApp.CheckboxItem.createChoice.");
  return choiceStandIn(place, item, { value: String(value), ...(target === undefined ? {} : { goTo: navigationOf(target) }) });
}

/** A page break item or a constant. @throws ServiceFailure when it is neither. */
export function navigationOf(target: unknown): Navigation {
  const type = enumName(target)?.split(".")[1];
  if (type === "CONTINUE" || type === "RESTART" || type === "SUBMIT") return { type };
  const page = itemIdOf(target);
  if (page === undefined) throw new ServiceFailure("Invalid argument: navigationItem");
  return { page };
}

/** The choices that `setChoices` was given. */
export function givenChoices(given: unknown): readonly FormChoice[] {
  if (!Array.isArray(given) || given.length === 0) throw new ServiceFailure("Array is empty: choices");
  return checkedChoices(given.map((each) => {
    const choice = typeof each === "object" && each !== null ? choices.get(each as StandIn) : undefined;
    if (!choice) throw new ServiceFailure("Invalid argument: choices");
    return choice;
  }));
}

export function choicesOfValues(given: unknown): readonly FormChoice[] {
  if (!Array.isArray(given) || given.length === 0) throw new ServiceFailure("Array is empty: values");
  return checkedChoices(given.map((value) => ({ value: String(value) })));
}

/** No two alike; either every choice leads somewhere or none does ([R: createChoice]; both texts seen in public programs). */
function checkedChoices(given: readonly FormChoice[]): readonly FormChoice[] {
  if (new Set(given.map(({ value }) => value)).size < given.length) throw new ServiceFailure("Questions cannot have duplicate choice values.");
  const leading = given.filter(({ goTo }) => goTo !== undefined).length;
  if (leading > 0 && leading < given.length) throw new ServiceFailure(INVALID_FORM);
  return given;
}
