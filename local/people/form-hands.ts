import type { World } from "../runtime/world";
import { inTrash } from "../services/drive/rights";
import { changedItem, changeForm, formFile, mayEditForm, type FormFile } from "../services/forms/form-file";
import { movedItem, withoutItem } from "../services/forms/items-members";
import { hasChoices, isGrid, newItem, withRows, type FormItem, type FormModel, type ItemType } from "../services/forms/model";

/** What the editor of a form offers a person; items are named by title or id. */
export type FormEditor = {
  addItem(item: NewItem): number;
  deleteItem(item: string | number): void;
  renameItem(item: string | number, to: string): void;
  moveItem(item: string | number, index: number): void;
  setRequired(item: string | number, required: boolean): void;
  setChoices(item: string | number, choices: readonly string[]): void;
  setRows(item: string | number, rows: readonly string[]): void;
  setColumns(item: string | number, columns: readonly string[]): void;
  rename(title: string): void;
  setPublished(published: boolean): void;
  setAcceptingResponses(accepting: boolean): void;
  /** The switch that no script has: addresses of signed-in accounts, or typed ones (platform-verdicts.md A8). */
  setVerifiedEmail(verified: boolean): void;
};
export type NewItem = { readonly type: ItemType; readonly title: string; readonly required?: boolean; readonly choices?: readonly string[]; readonly rows?: readonly string[]; readonly columns?: readonly string[] };

/** @throws Error in Google's words without the right to edit, and when the form is locked or in the trash */
export function formEditor(world: World, email: string, formId: string): FormEditor {
  const editable = (): FormFile => {
    const file = formFile(world, formId);
    if (!file) throw new Error("Sorry, the file you have requested does not exist.");
    if (!mayEditForm(world, file, email)) throw new Error("You need access. Ask for access, or switch to an account with access.");
    if (inTrash(world, file)) throw new Error("This file is in the trash. To edit it, restore it first.");
    if (file.contentRestriction) throw new Error("This file is locked.");
    return file;
  };
  editable();
  const change = (how: (form: FormModel) => FormModel) => changeForm(editable(), email, world.now, how);
  const changeItem = (named: string | number, how: (item: FormItem) => FormItem) => change((form) => changedItem(form, meant(form, named).id, how));
  return {
    addItem({ type, title, required = false, choices, rows, columns }) {
      const blank = { ...newItem(world.random, type), title, required };
      const item = { ...(rows && isGrid(type) ? withRows(world.random, blank, rows) : blank), ...(choices && hasChoices(type) ? { choices: choices.map((value) => ({ value })) } : {}), ...(columns ? { columns } : {}) };
      change((form) => ({ ...form, items: [...form.items, item] }));
      return item.id;
    },
    deleteItem: (named) => change((form) => withoutItem(unled(form, meant(form, named).id), meant(form, named).id)),
    renameItem: (named, title) => changeItem(named, (item) => ({ ...item, title })),
    moveItem: (named, index) => change((form) => movedItem(form, meant(form, named), index)),
    setRequired: (named, required) => changeItem(named, (item) => ({ ...item, required })),
    setChoices: (named, choices) => changeItem(named, (item) => ({ ...item, choices: choices.map((value) => ({ value })) })),
    setRows: (named, rows) => changeItem(named, (item) => withRows(world.random, item, rows)),
    setColumns: (named, columns) => changeItem(named, (item) => ({ ...item, columns })),
    rename: (title) => change((form) => ({ ...form, title })),
    setPublished: (published) => change((form) => ({ ...form, published, accepting: published })),
    setAcceptingResponses: (accepting) => change((form) => ({ ...form, accepting: accepting && form.published })),
    setVerifiedEmail: (verifiedEmail) => change((form) => ({ ...form, verifiedEmail, collectEmail: form.collectEmail || verifiedEmail })),
  };
}

function meant({ items, title }: FormModel, named: string | number): FormItem {
  const [item, more] = items.filter((each) => each.id === named || each.title === named);
  if (!item) throw new Error(`There is no item "${named}" in ${title}.`);
  if (more) throw new Error(`Several items are called "${named}": name one by its id.`);
  return item;
}

/** In a browser nothing keeps a page from being deleted: what led to it goes on to the next page. */
const unled = (form: FormModel, page: number): FormModel => ({
  ...form,
  items: form.items.map((item) => ({
    ...item, goTo: item.goTo && "page" in item.goTo && item.goTo.page === page ? null : item.goTo,
    choices: item.choices.map((choice) => (choice.goTo && "page" in choice.goTo && choice.goTo.page === page ? { value: choice.value, goTo: { type: "CONTINUE" as const } } : choice)),
  })),
});
