import type { CellValue } from "./cell";

/**
 * What a formula shows. The stand-in works out arithmetic on numbers and texts only; everything else is `#ERROR!`, loudly wrong:
 * computed cells of the program are written by code, never by formulas (design §2).
 */
export function evaluated(formula: string): CellValue {
  const text = formula.slice(1).trim();
  if (/^"[^"]*"$/.test(text)) return text.slice(1, -1);
  if (!/^[-+*/().,\d\s]+$/.test(text)) return { error: "#ERROR!" };
  const parser = { text: text.replace(/\s/g, "").replace(/,/g, "."), at: 0 };
  const value = sum(parser);
  if (value === null || parser.at < parser.text.length) return { error: "#ERROR!" };
  return Number.isFinite(value) ? value : { error: "#DIV/0!" };
}

type Parser = { readonly text: string; at: number };

function sum(parser: Parser): number | null {
  let left = product(parser);
  while (left !== null && /[+-]/.test(parser.text[parser.at] ?? "")) {
    const minus = parser.text[parser.at++] === "-";
    const right = product(parser);
    left = right === null ? null : minus ? left - right : left + right;
  }
  return left;
}

function product(parser: Parser): number | null {
  let left = factor(parser);
  while (left !== null && /[*/]/.test(parser.text[parser.at] ?? "")) {
    const divided = parser.text[parser.at++] === "/";
    const right = factor(parser);
    left = right === null ? null : divided ? left / right : left * right;
  }
  return left;
}

function factor(parser: Parser): number | null {
  const next = parser.text[parser.at];
  if (next === "-" || next === "+") {
    parser.at += 1;
    const value = factor(parser);
    return value === null ? null : next === "-" ? -value : value;
  }
  if (next === "(") {
    parser.at += 1;
    const value = sum(parser);
    return parser.text[parser.at++] === ")" ? value : null;
  }
  const match = /^\d+(\.\d+)?/.exec(parser.text.slice(parser.at));
  if (!match) return null;
  parser.at += match[0].length;
  return Number(match[0]);
}
