import type { Answer, FormAnswer } from "./answers";
import { publishedUrl, type FormFile } from "./form-file";
import { isGrid, type FormItem } from "./model";

/** `?usp=pp_url&entry.<n>=…` (platform.md §7): each value of a checkbox item, each row of a grid by its own number. */
export function prefilledUrl(file: FormFile, answers: Readonly<Record<string, Answer>>): string {
  const pairs = file.content.form.items.flatMap((item) => entriesOf(item, answers[item.id]));
  return [`${publishedUrl(file)}?usp=pp_url`, ...pairs.map(([entry, value]) => `entry.${entry}=${encodeURIComponent(value).replace(/%20/g, "+")}`)].join("&");
}

function entriesOf(item: FormItem, answer: Answer | undefined): [number, string][] {
  if (answer === undefined) return [];
  const values = (part: Answer | string | readonly string[] | null, entry: number | undefined): [number, string][] =>
    entry === undefined || part === null ? [] : typeof part === "string" ? [[entry, part]] : part.flatMap((each) => (typeof each === "string" ? [[entry, each] as [number, string]] : []));
  if (isGrid(item.type) && typeof answer !== "string") return answer.flatMap((part, row) => values(part, item.entries[row]));
  return values(answer, item.entries[0]);
}

/** What a link fills in beforehand: values that the item does not offer are left out, as on the page. */
export function prefilledAnswers(items: readonly FormItem[], url: string): Record<string, Answer> {
  const query = new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?") + 1) : "");
  const given = (entry: number | undefined): string[] => (entry === undefined ? [] : query.getAll(`entry.${entry}`).filter((value) => value !== ""));
  const answers: Record<string, Answer> = {};
  for (const item of items) {
    const answer = isGrid(item.type) ? gridAnswer(item, given) : plainAnswer(item, given(item.entries[0]));
    if (answer !== null) answers[item.id] = answer;
  }
  return answers;
}

function plainAnswer(item: FormItem, values: readonly string[]): Answer | null {
  const offered = values.filter((value) => item.choices.length === 0 || item.other || item.choices.some((choice) => choice.value === value));
  const [first] = offered;
  if (first === undefined) return null;
  if (item.type === "SCALE" && !(Number(first) >= item.lower && Number(first) <= item.upper)) return null;
  if (item.type === "DATE" && !/^\d{4}-\d{2}-\d{2}$/.test(first)) return null;
  return item.type === "CHECKBOX" ? offered : first;
}

function gridAnswer(item: FormItem, given: (entry: number | undefined) => string[]): Answer | null {
  const rows = item.entries.map((entry) => given(entry).filter((value) => item.columns.includes(value)));
  if (rows.every((row) => row.length === 0)) return null;
  return item.type === "GRID" ? rows.map(([first]) => first ?? null) : rows.map((row) => (row.length === 0 ? null : row));
}

/** The secret `edit2` stands for one answer ([R: FormResponse.getEditResponseUrl]: "anyone who visits the link can edit the response"). */
export const editResponseUrl = (file: FormFile, answer: FormAnswer): string => `${publishedUrl(file)}?edit2=${answer.editKey}`;
export const editKeyIn = (url: string): string | null => /[?&]edit2=([\w-]+)/.exec(url)?.[1] ?? null;
