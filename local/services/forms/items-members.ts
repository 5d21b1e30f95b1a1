import { ServiceFailure } from "../../runtime/failure";
import type { Member } from "../../runtime/standin";
import { enumName } from "../../runtime/wire";
import { INVALID_FORM } from "./choices";
import { ITEM_KINDS, itemIdOf, itemIn, itemStandIn } from "./item";
import { ITEM_TYPES, newItem, type FormItem, type FormModel } from "./model";
import { changed, lookedAt, type FormPlace } from "./place";

/** Adding, finding, moving and deleting items of a form. */
export function itemsMembers(place: FormPlace): Record<string, Member> {
  const items = () => lookedAt(place).content.form.items;
  return {
    ...Object.fromEntries(ITEM_TYPES.map((type): [string, Member] => [`add${ITEM_KINDS[type]}`, () => {
      const item = newItem(place.execution.random, type);
      changed(place, (form) => ({ ...form, items: [...form.items, item] }));
      return itemStandIn(place, item.id, ITEM_KINDS[type]);
    }])),
    getItems: (type?: unknown) => items().filter((item) => type === undefined || type === null || enumName(type) === `ItemType.${item.type}`).map(({ id }) => itemStandIn(place, id)),
    /** Null for an id the form has not ([R: Form.getItemById]). */
    getItemById: (id: unknown) => (items().some((item) => item.id === Number(id)) ? itemStandIn(place, Number(id)) : null),
    deleteItem: (given: unknown) => {
      const { id } = meant(place, given);
      if (items().some((item) => item.id !== id && leadsTo(item, id))) throw new ServiceFailure(INVALID_FORM);
      changed(place, (form) => withoutItem(form, id));
    },
    moveItem: (given: unknown, to: unknown) => {
      const item = meant(place, given);
      const index = Number(to);
      if (!Number.isInteger(index) || index < 0 || index >= items().length) throw new ServiceFailure("Invalid argument: toIndex");
      changed(place, (form) => movedItem(form, item, index));
      return itemStandIn(place, item.id);
    },
  };
}

/** An item, or the place it stands at. */
function meant(place: FormPlace, given: unknown): FormItem {
  const id = itemIdOf(given);
  if (id !== undefined) return itemIn(place, id);
  const item = typeof given === "number" ? lookedAt(place).content.form.items[given] : undefined;
  if (!item) throw new ServiceFailure("Invalid argument: index");
  return item;
}

/** A page break that something leads to cannot be deleted (the words seen in many public programs). */
const leadsTo = ({ choices, goTo }: FormItem, page: number): boolean =>
  [goTo, ...choices.map((choice) => choice.goTo)].some((navigation) => navigation !== null && navigation !== undefined && "page" in navigation && navigation.page === page);

export const withoutItem = (form: FormModel, id: number): FormModel => ({ ...form, items: form.items.filter((item) => item.id !== id) });

export function movedItem(form: FormModel, item: FormItem, index: number): FormModel {
  const others = form.items.filter((each) => each.id !== item.id);
  return { ...form, items: [...others.slice(0, index), item, ...others.slice(index)] };
}
