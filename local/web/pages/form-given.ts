import type { FilledIn, ShownItem } from "../../workspace";

/** What has been typed and ticked so far, by the names of the fields: `entry.<number>`, one a row of a grid. */
export type Given = ReadonlyMap<string, readonly string[]>;
type FilledBefore = Readonly<Record<string, string | readonly string[] | readonly (string | null)[] | readonly (readonly string[] | null)[]>>;

/** Stands for «Другое» in a list of choices; its words come in a field of their own. */
export const OTHER = "__other_option__";
export const otherField = (entry: string): string => `${entry}.other_option_response`;

export const isGrid = ({ type }: ShownItem): boolean => type === "GRID" || type === "CHECKBOX_GRID";
export const isQuestion = ({ type }: ShownItem): boolean => type !== "PAGE_BREAK" && type !== "SECTION_HEADER";
export const fieldsOf = (item: ShownItem): string[] => item.entries.flatMap((entry) => [entry, ...(item.other === true ? [otherField(entry)] : [])]);

/** What a link or an earlier answer has filled in, as fields. */
export function givenBefore(items: readonly ShownItem[], filledIn: FilledBefore): Given {
  const given = new Map<string, readonly string[]>();
  for (const item of items) {
    const answer = filledIn[String(item.id)];
    if (answer === undefined) continue;
    const parts: readonly (string | readonly string[] | null)[] = isGrid(item) ? (answer as readonly (string | readonly string[] | null)[]) : [answer as string | readonly string[]];
    parts.forEach((part, at) => {
      const entry = item.entries[at];
      if (entry === undefined || part === null) return;
      const values = typeof part === "string" ? [part] : part;
      const strange = item.other === true ? values.filter((value) => !(item.choices ?? []).includes(value)) : [];
      given.set(entry, values.map((value) => (strange.includes(value) ? OTHER : value)));
      if (strange.length > 0) given.set(otherField(entry), strange);
    });
  }
  return given;
}

/** What was posted; other fields than those of the form are left out. */
export function givenNow(items: readonly ShownItem[], fields: URLSearchParams): Given {
  const names = new Set(items.flatMap(fieldsOf));
  return new Map([...names].flatMap((name): [string, string[]][] => {
    const values = fields.getAll(name).filter((value) => value !== "");
    return values.length === 0 ? [] : [[name, values]];
  }));
}

/** The answers as a person gives them: by item id, every question named, so that what was emptied is empty. */
export function filledFrom(items: readonly ShownItem[], given: Given): FilledIn {
  const valuesOf = (item: ShownItem, entry: string): string[] =>
    (given.get(entry) ?? []).flatMap((value) => (item.other === true && value === OTHER ? (given.get(otherField(entry)) ?? []) : [value]));
  return Object.fromEntries(items.filter(isQuestion).map((item) => {
    const one = (entry: string): string => valuesOf(item, entry)[0] ?? "";
    const [first = ""] = item.entries;
    if (item.type === "GRID") return [String(item.id), Object.fromEntries(item.entries.map((entry, row) => [item.rows?.[row] ?? "", one(entry) === "" ? null : one(entry)]))];
    if (item.type === "CHECKBOX_GRID") return [String(item.id), Object.fromEntries(item.entries.map((entry, row) => [item.rows?.[row] ?? "", valuesOf(item, entry)]))];
    return [String(item.id), item.type === "CHECKBOX" ? valuesOf(item, first) : one(first)];
  }));
}
