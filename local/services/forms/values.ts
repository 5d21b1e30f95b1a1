import { ServiceFailure } from "../../runtime/failure";
import { isDate } from "../../runtime/wire";
import { wallAt } from "../grid/zone";
import type { Answer } from "./answers";
import { isGrid, type FormItem } from "./model";

/** Seen in public programs; whether Google adds the value is not known. */
const INVALID = "Invalid response submitted to item";
const invalid = (): ServiceFailure => new ServiceFailure(`${INVALID}.`);
const mismatch = (kind: string, given: unknown): ServiceFailure =>
  new ServiceFailure(`The parameters (${given === null ? "null" : Array.isArray(given) ? "number[]" : typeof given}) don't match the method signature for FormApp.${kind}.createResponse.`);

/**
 * What `createResponse` of an item makes of its argument ([R: createResponse of each item]): a choice must be one of the item's, a grid
 * takes an answer a row, a day is a Date. Validation rules are not looked at: they bind the person on the page (local/DIFFERENCES.md).
 *
 * @throws ServiceFailure for what Google would not take
 */
export function answerOf(kind: string, item: FormItem, given: unknown, zone: string): Answer {
  switch (item.type) {
    case "TEXT":
    case "PARAGRAPH_TEXT":
      if (typeof given !== "string") throw mismatch(kind, given);
      if (item.required && given === "") throw invalid();
      return given;
    case "MULTIPLE_CHOICE":
    case "LIST":
      if (typeof given !== "string") throw mismatch(kind, given);
      if (!isChoice(item, given)) throw invalid();
      return given;
    case "CHECKBOX":
      if (!isTexts(given)) throw mismatch(kind, given);
      if (!given.every((value) => isChoice(item, value))) throw invalid();
      return given;
    case "SCALE":
      if (typeof given !== "number") throw mismatch(kind, given);
      if (!Number.isInteger(given) || given < item.lower || given > item.upper) throw invalid();
      return String(given);
    case "DATE":
      if (!isDate(given)) throw mismatch(kind, given);
      if (Number.isNaN(given.getTime())) throw invalid();
      return new Date(wallAt(zone, given.getTime())).toISOString().slice(0, 10);
    case "GRID":
    case "CHECKBOX_GRID":
      if (!Array.isArray(given)) throw mismatch(kind, given);
      if (given.length !== item.rows.length) throw invalid();
      return item.type === "GRID" ? given.map((value) => gridCell(item, value)) : given.map((value) => gridCells(item, value));
    default:
      throw invalid();
  }
}

const isTexts = (given: unknown): given is string[] => Array.isArray(given) && given.every((value) => typeof value === "string");

/** The empty text is no choice, though a new item has one that shows nothing. */
const isChoice = (item: FormItem, value: string): boolean => item.choices.some((choice) => choice.value === value) || (item.other && value !== "");

/** "null … indicates no response to that row", unless rows are required. */
function gridCell(item: FormItem, value: unknown): string | null {
  if (value === null || value === "") {
    if (item.required) throw invalid();
    return null;
  }
  if (typeof value !== "string" || !item.columns.includes(value)) throw invalid();
  return value;
}

function gridCells(item: FormItem, value: unknown): readonly string[] | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    if (item.required) throw invalid();
    return null;
  }
  if (!isTexts(value) || !value.every((column) => item.columns.includes(column))) throw invalid();
  return value;
}

/** Whether nothing was answered. */
export const isEmptyAnswer = (answer: Answer | undefined): boolean =>
  answer === undefined || answer === "" || (typeof answer !== "string" && answer.every((part) => part === null || part === ""));

/**
 * What a response says of an item: "answered items only", but for text and days an empty answer is told as '' ([R:
 * FormResponse.getItemResponses]). Null when the item has no response there.
 */
export function toldAnswer(item: FormItem, answer: Answer | undefined): Answer | null {
  if (item.type === "TEXT" || item.type === "PARAGRAPH_TEXT" || item.type === "DATE") return answer ?? "";
  return answer === undefined || isEmptyAnswer(answer) ? null : fitted(item, answer);
}

/** A grid whose rows became more or fewer since is told row by row of today's (local/DIFFERENCES.md). */
const fitted = (item: FormItem, answer: Answer): Answer =>
  (isGrid(item.type) && typeof answer !== "string" ? item.rows.map((_, at) => answer[at] ?? null) as Answer : answer);
