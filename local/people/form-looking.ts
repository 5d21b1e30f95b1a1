import type { World } from "../runtime/world";
import { answersOf, type FormAnswer } from "../services/forms/answers";
import { formFiles, publishedUrl, type FormFile } from "../services/forms/form-file";
import type { FormItem, FormModel, ItemType } from "../services/forms/model";
import { ruleText } from "../services/forms/rules";
import { inTrash } from "../services/drive/rights";

/** An item as the page shows it; `entries` are the names of its fields in a link, a grid has one a row. */
export type ShownItem = {
  readonly id: number;
  readonly type: ItemType;
  readonly entries: readonly string[];
  readonly title: string;
  readonly helpText: string;
  readonly required: boolean;
  readonly choices?: readonly string[];
  readonly other?: boolean;
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly bounds?: readonly [number, number];
  readonly labels?: readonly [string, string];
  /** What the page will say when the answer breaks the rule. */
  readonly validation?: string;
};

export function shownItem(item: FormItem): ShownItem {
  const { id, type, entries, title, help, required, choices, other, rows, columns, lower, upper, labels, rule } = item;
  return {
    id, type, entries: entries.map((entry) => `entry.${entry}`), title, helpText: help, required,
    ...(choices.length > 0 ? { choices: choices.map(({ value }) => value), other } : {}),
    ...(rows.length > 0 ? { rows, columns } : {}),
    ...(type === "SCALE" ? { bounds: [lower, upper] as const, labels } : {}),
    ...(rule ? { validation: ruleText(rule) } : {}),
  };
}

/** A form as a test, an export or a summary looks at it. */
export type FormRecord = Pick<FormModel, "title" | "published" | "accepting" | "destination"> & {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly trashed: boolean;
  readonly url: string;
  readonly items: readonly ShownItem[];
  readonly responses: readonly FormAnswer[];
};

/** In the order in which the forms were made. */
export const formRecords = (world: World): FormRecord[] => formFiles(world).map((file) => formRecord(world, file));

function formRecord(world: World, file: FormFile): FormRecord {
  const { title, published, accepting, destination, items } = file.content.form;
  return {
    id: file.id, name: file.name, owner: file.owner, trashed: inTrash(world, file), url: publishedUrl(file), title, published, accepting, destination,
    items: items.map(shownItem), responses: answersOf(world.answers, file.id),
  };
}
