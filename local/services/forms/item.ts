import { ServiceFailure } from "../../runtime/failure";
import type { Member, StandIn } from "../../runtime/standin";
import { changedItem } from "./form-file";
import { choiceMembers, gridMembers, pageMembers, ruleMembers, scaleMembers } from "./item-members";
import { itemResponse } from "./item-response";
import { hasChoices, isGrid, isQuestion, type FormItem, type ItemType } from "./model";
import { changed, lookedAt, type FormPlace } from "./place";
import { answerOf } from "./values";

/** What FormApp calls an item of each type. */
export const ITEM_KINDS: Readonly<Record<ItemType, string>> = {
  TEXT: "TextItem", PARAGRAPH_TEXT: "ParagraphTextItem", MULTIPLE_CHOICE: "MultipleChoiceItem", CHECKBOX: "CheckboxItem", LIST: "ListItem", SCALE: "ScaleItem",
  GRID: "GridItem", CHECKBOX_GRID: "CheckboxGridItem", DATE: "DateItem", PAGE_BREAK: "PageBreakItem", SECTION_HEADER: "SectionHeaderItem",
};

const ids = new WeakMap<StandIn, number>();
/** The item that a stand-in, or nothing at all, means. */
export const itemIdOf = (given: unknown): number | undefined => (typeof given === "object" && given !== null ? ids.get(given as StandIn) : undefined);

/** How the members of one item get at it: every look and every change is at the form as it stands then. */
export type ItemPlace = {
  readonly place: FormPlace;
  readonly kind: string;
  look(): FormItem;
  /** Gives back the stand-in itself, for chaining. */
  change(how: (item: FormItem) => FormItem): StandIn;
};

export function itemIn(place: FormPlace, id: number): FormItem {
  const item = lookedAt(place).content.form.items.find((each) => each.id === id);
  if (!item) throw new ServiceFailure("Invalid argument: item");
  return item;
}

/** `Item`, or `TextItem` and the like when the kind is named. */
export function itemStandIn(place: FormPlace, id: number, kind = "Item"): StandIn {
  const look = () => itemIn(place, id);
  const change: ItemPlace["change"] = (how) => {
    look();
    changed(place, (form) => changedItem(form, id, how));
    return standIn;
  };
  const { type } = look();
  const here: ItemPlace = { place, kind, look, change };
  const standIn: StandIn = {
    kind,
    members: {
      getId: () => id,
      getIndex: () => lookedAt(place).content.form.items.findIndex((each) => each.id === id),
      getType: () => ({ $enum: `ItemType.${type}` }),
      getTitle: () => look().title,
      setTitle: (title: unknown) => change((item) => ({ ...item, title: String(title) })),
      getHelpText: () => look().help,
      setHelpText: (help: unknown) => change((item) => ({ ...item, help: String(help) })),
      ...(kind === "Item" ? conversions(place, id, type) : ownMembers(here, type)),
    },
  };
  ids.set(standIn, id);
  return standIn;
}

/** `asTextItem()` and the like. */
function conversions(place: FormPlace, id: number, type: ItemType): Record<string, Member> {
  return Object.fromEntries(Object.entries(ITEM_KINDS).map(([wanted, kind]) => [`as${kind}`, () => {
    if (wanted !== type) throw new ServiceFailure(`Invalid conversion for item type: ${type}.`);
    return itemStandIn(place, id, kind);
  }]));
}

function ownMembers(here: ItemPlace, type: ItemType): Record<string, Member> {
  const { place, kind, look, change } = here;
  if (type === "PAGE_BREAK") return pageMembers(here);
  if (!isQuestion(type)) return {};
  return {
    isRequired: () => look().required,
    setRequired: (enabled: unknown) => change((item) => ({ ...item, required: enabled === true })),
    createResponse: (given: unknown) => itemResponse(place, look().id, answerOf(kind, look(), given, place.execution.scriptTimeZone)),
    ...(hasChoices(type) ? choiceMembers(here, type) : {}),
    ...(isGrid(type) ? gridMembers(here) : {}),
    ...(type === "SCALE" ? scaleMembers(here) : {}),
    ...(type === "DATE" ? { includesYear: () => true } : {}),
    ...(["TEXT", "PARAGRAPH_TEXT", "CHECKBOX", "GRID", "CHECKBOX_GRID"].includes(type) ? ruleMembers(here) : {}),
  };
}
