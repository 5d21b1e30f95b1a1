import type { Message } from "../../contract/errors";
import type { QuestionShown } from "../../contract/forms";
import type { AnswerValues } from "../../contract/schemas";
import { isDay } from "../format";

/** Codes of several choices in one text: "subject; any". */
export const codesOf = (text: string | undefined): string[] => (text ?? "").split(/[;,]/).map((code) => code.trim()).filter(Boolean);
export const codesText = (codes: readonly string[]): string => codes.join("; ");

/** Chosen columns by row of a grid: "DF01=2; DF02=0", with several a row "1=before,gap; 3=after". */
export function gridOf(text: string | undefined): { [row: string]: string[] } {
  const lines = (text ?? "").split(";").map((line) => line.split("=").map((part) => part.trim())).filter(([row, codes]) => row && codes);
  return Object.fromEntries(lines.map(([row, codes]) => [row!, codes!.split(",").map((code) => code.trim()).filter(Boolean)]));
}
/** In the order of the rows, so that the same choices are the same text. */
export const gridText = (rows: QuestionShown["rows"], chosen: { readonly [row: string]: readonly string[] }): string =>
  rows.filter(({ code }) => (chosen[code] ?? []).length > 0).map(({ code }) => `${code}=${chosen[code]!.join(",")}`).join("; ");

/** Rows of a grid that must be answered and are not; a grid of several choices a row wants one answer at all, since a weekday may have none. */
export function lackingRows(item: QuestionShown, text: string | undefined): string[] {
  if (!item.required || item.type !== "grid") return [];
  const chosen = gridOf(text);
  return item.rows.map(({ code }) => code).filter((row) => (chosen[row] ?? []).length === 0);
}

type Wrong = { readonly why: "none" | "noneChosen" | "rows" | "whole" | "day"; readonly params?: { readonly [name: string]: number } };

/** What is wrong with one answer; null when it may be sent. */
function wrongWith(item: QuestionShown, typed: string | undefined, paper: boolean): Wrong | null {
  const text = (typed ?? "").trim();
  if (item.type === "grid" && item.required && !paper) {
    const lacking = lackingRows(item, text).length;
    if (lacking > 0) return { why: "rows", params: { n: lacking } };
  }
  if (text === "") return item.required && !paper ? { why: item.type === "many" || item.type === "gridMany" ? "noneChosen" : "none" } : null;
  if (item.whole) {
    const { from, to } = item.whole;
    if (!/^\d{1,9}$/.test(text) || Number(text) < from || Number(text) > to) return { why: "whole", params: { from, to } };
  }
  if (item.type === "date" && !isDay(text)) return { why: "day" };
  return null;
}

/** The same in words, to stand beside its field. On paper a question with a star may have stayed empty. */
export function wrongBeside(item: QuestionShown, typed: string | undefined, paper: boolean): Message | null {
  const wrong = wrongWith(item, typed, paper);
  return wrong && { key: `screen.answer.beside.${wrong.why}`, params: wrong.params ?? {} };
}

/** Name of a question's field: a message with it jumps there. */
export const fieldOf = (key: string): string => `answer-${key}`;

/** All that is still wrong, each with the number of its question. */
export const wrongIn = (items: readonly QuestionShown[], values: AnswerValues, paper: boolean): Message[] => items.flatMap((item, at) => {
  const wrong = wrongWith(item, values[item.key], paper);
  return wrong ? [{ key: `screen.answer.numbered.${wrong.why}`, params: { ...wrong.params, number: at + 1 }, field: fieldOf(item.key) }] : [];
});

/** What is sent: trimmed, without questions left open and without what this questionnaire does not ask. */
export const answered = (items: readonly QuestionShown[], values: AnswerValues): AnswerValues =>
  Object.fromEntries(items.map(({ key }) => [key, (values[key] ?? "").trim()] as const).filter(([, text]) => text !== ""));

/** A message of the server about one answer, `values.3`, points at its field on this screen; one about them all points nowhere. */
export const placed = ({ field, ...message }: Message): Message => {
  const key = /^values\.(\d{1,2}[a-z]?)$/.exec(field ?? "")?.[1];
  return key ? { ...message, field: fieldOf(key) } : message;
};
