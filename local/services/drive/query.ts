import { Refusal } from "../sheets/call";

/** One comparison of `q`: `name = 'x'`, `'id' in parents`, `appProperties has { key='k' and value='v' }` ([D: drive/api/guides/ref-search-terms]). */
export type Term =
  | { readonly kind: "compare"; readonly field: string; readonly operator: string; readonly value: string | boolean }
  | { readonly kind: "in"; readonly value: string; readonly field: string }
  | { readonly kind: "has"; readonly field: string; readonly key: string; readonly value: string };
export type Query = Term | { readonly kind: "and" | "or"; readonly left: Query; readonly right: Query } | { readonly kind: "not"; readonly inner: Query };

/** What Google answers to any search it cannot read. */
export const badQuery = (): Refusal => new Refusal("Invalid Value");

type Token = { readonly kind: "word" | "text" | "sign"; readonly text: string };
type Reader = { readonly tokens: readonly Token[]; at: number };

/** @throws Refusal "Invalid Value" */
export function parsedQuery(text: string): Query {
  const reader = { tokens: tokensOf(text), at: 0 };
  const query = joined(reader);
  if (reader.at < reader.tokens.length) throw badQuery();
  return query;
}

/** Inside the quotes `\'` is a quote and `\\` a backslash. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  for (;;) {
    take(/\s*/y);
    if (at >= text.length) return tokens;
    const quoted = take(/'(?:[^'\\]|\\['\\])*'/y);
    if (quoted !== undefined) {
      tokens.push({ kind: "text", text: quoted.slice(1, -1).replace(/\\(['\\])/g, "$1") });
      continue;
    }
    const sign = take(/!=|<=|>=|[=<>(){}]/y);
    const word = sign ?? take(/[A-Za-z][A-Za-z.]*/y);
    if (word === undefined) throw badQuery();
    tokens.push({ kind: sign === undefined ? "word" : "sign", text: word });
  }
}

const next = (reader: Reader): Token => reader.tokens[reader.at++] ?? fail();
const fail = (): never => { throw badQuery(); };
const isNext = (reader: Reader, kind: Token["kind"], text: string): boolean => reader.tokens[reader.at]?.kind === kind && reader.tokens[reader.at]?.text === text;
const expect = (reader: Reader, kind: Token["kind"], text: string): void => { if (!isNext(reader, kind, text)) fail(); reader.at += 1; };
const expectText = (reader: Reader): string => {
  const { kind, text } = next(reader);
  return kind === "text" ? text : fail();
};

/** `and` and `or` are taken from left to right; parentheses say otherwise [K] (local/DIFFERENCES.md). */
function joined(reader: Reader): Query {
  let left = negated(reader);
  for (;;) {
    const kind = isNext(reader, "word", "and") ? "and" : isNext(reader, "word", "or") ? "or" : null;
    if (kind === null) return left;
    reader.at += 1;
    left = { kind, left, right: negated(reader) };
  }
}

function negated(reader: Reader): Query {
  if (!isNext(reader, "word", "not")) return single(reader);
  reader.at += 1;
  return { kind: "not", inner: negated(reader) };
}

function single(reader: Reader): Query {
  const first = next(reader);
  if (first.kind === "sign") {
    if (first.text !== "(") fail();
    const inner = joined(reader);
    expect(reader, "sign", ")");
    return inner;
  }
  if (first.kind === "text") {
    expect(reader, "word", "in");
    const field = next(reader);
    return { kind: "in", value: first.text, field: field.kind === "word" ? field.text : fail() };
  }
  const operator = next(reader);
  if (operator.text === "has" && operator.kind === "word") return { kind: "has", field: first.text, ...pair(reader) };
  if (operator.kind !== "sign" && operator.text !== "contains") fail();
  const value = next(reader);
  if (value.kind === "text") return { kind: "compare", field: first.text, operator: operator.text, value: value.text };
  return { kind: "compare", field: first.text, operator: operator.text, value: value.text === "true" ? true : value.text === "false" ? false : fail() };
}

/** `{ key='k' and value='v' }` */
function pair(reader: Reader): { key: string; value: string } {
  expect(reader, "sign", "{");
  const part = (name: string): string => {
    expect(reader, "word", name);
    expect(reader, "sign", "=");
    return expectText(reader);
  };
  const key = part("key");
  expect(reader, "word", "and");
  const value = part("value");
  expect(reader, "sign", "}");
  return { key, value };
}
