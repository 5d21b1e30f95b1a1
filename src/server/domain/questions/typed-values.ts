import { AppError, type Message } from "../../../contract/errors";
import type { AnswerValues } from "../../../contract/schemas";
import type { Item, Questionnaire } from "../../../templates/questionnaires/shape";
import { isIsoDay } from "../calendar";
import { cellsIn, codesIn, freeText } from "./values";

/** Characters of a short answer and of a paragraph. */
const SHORT = 1_000;
const LONG = 5_000;

/**
 * What a person filled in on the page, in the form in which answers are kept: every question of the definition, "" where it was left empty.
 * @param paper typed in from paper: a question with a star may have stayed empty there
 * @throws AppError `invalid-input` with every fault, each naming its field `values.4`
 */
export function typedValues({ items }: Questionnaire, typed: AnswerValues, paper: boolean): { readonly [key: string]: string } {
  const read = items.map((item) => ({ item, ...valueOf(item, typed[item.key] ?? "") }));
  const wrong: Message[] = [
    ...Object.keys(typed).filter((key) => !items.some((item) => item.key === key)).map((key) => ({ key: "answer.unknown", field: `values.${key}` })),
    ...read.flatMap(({ item, value, fault }) => {
      const found = fault ?? (paper ? null : lack(item, value));
      return found ? [{ ...found, field: `values.${item.key}` }] : [];
    }),
    ...(read.every(({ value, fault }) => value === "" && fault === null) ? [{ key: "answer.nothing", field: "values" }] : []),
  ];
  if (wrong.length > 0) throw new AppError("invalid-input", "form.wrong", {}, wrong);
  return Object.fromEntries(read.map(({ item, value }) => [item.key, value]));
}

type Read = { readonly value: string; readonly fault: Message | null };
const right = (value: string): Read => ({ value, fault: null });
const wrongly = (key: string, params?: { readonly [name: string]: number }): Read => ({ value: "", fault: params ? { key, params } : { key } });

/** A star: an answer; of a grid in every row, of a grid of several ticks in some row, since a weekday may have none. */
function lack(item: Item, value: string): Message | null {
  if (!item.required) return null;
  if (item.type !== "grid") return value === "" ? { key: "field.empty" } : null;
  const open = item.rows.length - Object.keys(cellsIn(item, value)).length;
  return open > 0 ? { key: "answer.rows", params: { n: open } } : null;
}

function valueOf(item: Item, typed: string): Read {
  const text = typed.trim();
  if (text === "") return right("");
  switch (item.type) {
    case "paragraph": return freeText(text).length > LONG ? wrongly("field.big") : right(freeText(text));
    case "short": return item.whole ? whole(text, item.whole) : freeText(text).length > SHORT ? wrongly("field.big") : right(freeText(text));
    case "scale": return whole(text, { from: item.low, to: item.high });
    case "date": return isIsoDay(text) ? right(text) : wrongly("field.date");
    case "one": case "list": return codesIn(item, text).join() === text ? right(text) : wrongly("field.wrong");
    case "many": {
      const codes = text.split(/[;,]/).map((code) => code.trim()).filter((code) => code !== "");
      const known = item.choices.map(({ code }) => code);
      return codes.every((code) => known.includes(code)) ? right(known.filter((code) => codes.includes(code)).join("; ")) : wrongly("field.wrong");
    }
    case "grid": case "gridMany": return grid(item, text);
  }
}

function whole(text: string, { from, to }: { readonly from: number; readonly to: number }): Read {
  return /^-?\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to ? right(String(Number(text))) : wrongly("answer.whole", { from, to });
}

function grid(item: Item & { readonly type: "grid" | "gridMany" }, text: string): Read {
  const columns = item.columns.map(({ code }) => code);
  const cells = new Map<string, readonly string[]>();
  for (const part of text.split(";").map((each) => each.trim()).filter((each) => each !== "")) {
    const [, row = "", chosen = ""] = /^([^=]+)=([^=]*)$/.exec(part) ?? [];
    const codes = chosen.split(",").map((code) => code.trim()).filter((code) => code !== "");
    const known = item.rows.some(({ code }) => code === row.trim()) && codes.every((code) => columns.includes(code)) && !cells.has(row.trim());
    if (!known || (item.type === "grid" && codes.length > 1)) return wrongly("field.wrong");
    if (codes.length > 0) cells.set(row.trim(), columns.filter((code) => codes.includes(code)));
  }
  return right(item.rows.flatMap(({ code }) => (cells.has(code) ? [`${code}=${cells.get(code)!.join(",")}`] : [])).join("; "));
}
