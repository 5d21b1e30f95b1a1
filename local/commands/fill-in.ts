import type { QuestionShown } from "../../src/contract/forms";
import { replyTo } from "../sample/replies";
import type { AskedQuestion, Replier, Reply } from "../sample/replies";
import type { FilledIn, ShownItem } from "../workspace";

const KIND_OF_ITEM: { readonly [Type in ShownItem["type"]]: AskedQuestion["kind"] | null } = {
  TEXT: "text", PARAGRAPH_TEXT: "text", DATE: "date", MULTIPLE_CHOICE: "one", LIST: "one", CHECKBOX: "many", SCALE: "scale", GRID: "grid", CHECKBOX_GRID: "gridMany", PAGE_BREAK: null, SECTION_HEADER: null,
};

/**
 * A form as its person fills it in: everything but what the link has filled in already.
 * @param known ids of items that are filled in
 */
export function filledForm(items: readonly ShownItem[], known: ReadonlySet<string>, replier: Replier, about: string): FilledIn {
  return Object.fromEntries(items.flatMap((item): [string, FilledIn[string]][] => {
    const kind = KIND_OF_ITEM[item.type];
    if (kind === null || known.has(String(item.id))) return [];
    const [low, high] = item.bounds ?? [0, 10];
    const reply = replyTo(replier, about, { title: item.title, required: item.required, kind, choices: (item.columns ?? item.choices ?? []).length, rows: (item.rows ?? []).length, low, high });
    return [[String(item.id), inTitles(item, reply)]];
  }));
}

function inTitles({ type, choices = [], rows = [], columns = [] }: ShownItem, reply: Reply): FilledIn[string] {
  if ("text" in reply) return reply.text;
  if ("picks" in reply) return type === "CHECKBOX" ? reply.picks.map((at) => choices[at] ?? "") : (choices[reply.picks[0] ?? 0] ?? "");
  return Object.fromEntries(rows.map((row, at) => {
    const picked = (reply.rows[at] ?? []).map((column) => columns[column] ?? "");
    return [row, type === "GRID" ? (picked[0] ?? null) : picked];
  }));
}

const KIND_OF_QUESTION: { readonly [Type in QuestionShown["type"]]: AskedQuestion["kind"] } = {
  short: "text", paragraph: "text", date: "date", one: "one", list: "one", many: "many", scale: "scale", grid: "grid", gridMany: "gridMany",
};

/** The same on a screen of the page, in the codes of the questionnaire; what is left empty is left out. */
export function filledPage(questions: readonly QuestionShown[], replier: Replier, about: string): { [key: string]: string } {
  return Object.fromEntries(questions.flatMap((question): [string, string][] => {
    const { low, high } = question.scale ?? { low: question.whole?.from ?? 0, high: question.whole?.to ?? 10 };
    const value = inCodes(question, replyTo(replier, about, { title: question.title, required: question.required, kind: KIND_OF_QUESTION[question.type], choices: question.choices.length, rows: question.rows.length, low, high }));
    return value === "" ? [] : [[question.key, value]];
  }));
}

function inCodes({ choices, rows }: QuestionShown, reply: Reply): string {
  if ("text" in reply) return reply.text;
  const code = (at: number): string => choices[at]?.code ?? "";
  if ("picks" in reply) return reply.picks.map(code).join("; ");
  return rows.flatMap((row, at) => ((reply.rows[at] ?? []).length === 0 ? [] : [`${row.code}=${reply.rows[at]!.map(code).join(",")}`])).join("; ");
}
