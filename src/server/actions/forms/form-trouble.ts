import type { FormDef } from "../../domain/tables";
import type { SeenForm } from "../../services";

/** Ids of a form's items by key of the question, `code` the code's own; none when the cell cannot be read. */
export function itemsOf({ items }: FormDef): { readonly [key: string]: string } {
  try {
    return JSON.parse(items) as { readonly [key: string]: string };
  } catch {
    return {};
  }
}

/** Nobody is to answer it any more. */
export const isClosedForm = ({ state }: FormDef): boolean => state !== "open";

/**
 * What a hand has done to a form, as a key: it accepts nothing, a question is gone, a question was added whose answers nobody takes in; "" when
 * all is well. What people answer is taken in as far as it goes.
 * @param ids ids of the form's items by key
 * @param strange answers to questions that are not ours have come in
 */
export function troubleOf(form: FormDef, ids: { readonly [key: string]: string }, { published, accepting, items }: SeenForm, strange: boolean): string {
  if (!isClosedForm(form) && !(published && accepting)) return "form.trouble.unpublished";
  const there = new Set(items);
  if (Object.keys(ids).length === 0 || Object.values(ids).some((id) => !there.has(id))) return "form.trouble.item";
  return strange ? "form.trouble.added" : "";
}

/** A question that a hand has added is noticed by its answers alone: until the form is mended it counts as there. */
export const wasAddedTo = ({ trouble }: FormDef): boolean => trouble === "form.trouble.added";
