import type { Answer } from "../services/forms/answers";
import { isQuestion, type FormItem } from "../services/forms/model";

/** What a person fills in, by the title of a question or the id of an item. Null and '' empty it. */
export type FilledIn = Readonly<Record<string, string | number | null | readonly string[] | Readonly<Record<string, string | readonly string[] | null>>>>;

export type Complaint = { readonly item: string; readonly why: string };
type Typed = { readonly answers: Record<string, Answer>; readonly wrong: Complaint[] };

/** Turns what was filled in into answers: what cannot be ticked or typed on the page at all is refused, question by question. */
export function typedAnswers(items: readonly FormItem[], filled: FilledIn): Typed {
  const typed: Typed = { answers: {}, wrong: [] };
  for (const [key, given] of Object.entries(filled)) {
    const named = items.filter((item) => isQuestion(item.type) && (String(item.id) === key || item.title === key));
    const [item] = named;
    if (!item) throw new Error(`There is no question "${key}" in the form.`);
    if (named.length > 1) throw new Error(`${named.length} questions are called "${key}": name one by its id.`);
    const answer = typedAnswer(item, given);
    if (answer === null) typed.wrong.push({ item: item.title, why: `The page does not offer ${JSON.stringify(given)}.` });
    else typed.answers[item.id] = answer;
  }
  return typed;
}

/** Null when the page has no such thing to tick or type. */
function typedAnswer(item: FormItem, given: FilledIn[string]): Answer | null {
  if (given === null || given === "") return "";
  const offered = (value: string) => item.choices.some((choice) => choice.value === value && value !== "") || item.other;
  switch (item.type) {
    case "TEXT": case "PARAGRAPH_TEXT": return typeof given === "string" || typeof given === "number" ? oneLine(item, String(given)) : null;
    case "MULTIPLE_CHOICE": case "LIST": return typeof given === "string" && offered(given) ? given : null;
    case "CHECKBOX": return isTexts(given) && given.every(offered) ? inOrder(item, given) : null;
    case "SCALE": return Number.isInteger(Number(given)) && Number(given) >= item.lower && Number(given) <= item.upper ? String(given) : null;
    case "DATE": return typeof given === "string" && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : null;
    default: return typeof given === "object" && !Array.isArray(given) ? typedGrid(item, given as Readonly<Record<string, string | readonly string[] | null>>) : null;
  }
}

const isTexts = (given: unknown): given is readonly string[] => Array.isArray(given) && given.every((value) => typeof value === "string");
/** A short answer is one line. */
const oneLine = (item: FormItem, text: string): string => (item.type === "TEXT" ? text.replace(/\s*\n\s*/g, " ") : text);
/** Ticks come in the form's order, a person's own word last. */
const inOrder = (item: FormItem, given: readonly string[]): string[] => {
  const known = item.choices.map(({ value }) => value).filter((value) => given.includes(value));
  return [...known, ...given.filter((value) => !known.includes(value))];
};

function typedGrid(item: FormItem, given: Readonly<Record<string, string | readonly string[] | null>>): Answer | null {
  if (Object.keys(given).some((row) => !item.rows.includes(row))) return null;
  const rows = item.rows.map((row) => given[row] ?? null);
  const fits = (cell: string | readonly string[] | null) => cell === null || (item.type === "GRID" ? typeof cell === "string" && item.columns.includes(cell) : isTexts(cell) && cell.every((column) => item.columns.includes(column)));
  if (!rows.every(fits)) return null;
  return rows.map((cell) => (typeof cell === "object" && cell !== null ? (cell.length === 0 ? null : item.columns.filter((column) => cell.includes(column))) : cell)) as Answer;
}
