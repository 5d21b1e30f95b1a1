import { STYLE } from "./style";

const ENTITIES: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand in markup, also inside an attribute in double quotes. */
export const escaped = (text: unknown): string => String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Address of this front with its query. */
export const link = (path: string, query: { readonly [name: string]: string }): string => escaped(`${path}?${new URLSearchParams(query).toString()}`);

/** A whole page; `corner` is the bar above it. */
export const layout = (title: string, body: string, { corner = "", reading = false, wide = false }: { readonly corner?: string; /** One column to read. */ readonly reading?: boolean; /** From edge to edge. */ readonly wide?: boolean } = {}): string => `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${corner}<main${reading ? ' class="reading"' : wide ? ' class="wide"' : ""}>${body}</main></body></html>`;

const NUMBER = /^-?[\d\s]+([.,]\d+)?$/;
const numeric = (cells: readonly string[]): string => (cells.length > 0 && cells.every((cell) => NUMBER.test(cell)) ? ' class="number"' : "");

export const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="table"><table><thead><tr>${headers.map((each, at) => `<th scope="col"${numeric(rows.map((row) => row[at] ?? ""))}>${escaped(each)}</th>`).join("")}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td${numeric([cell])}>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table></div>`;

/** Things under one another, each a link with what is to be known of it beside; on a phone below. */
export const list = (items: readonly { readonly href: string; readonly title: string; /** Markup made here. */ readonly beside: string }[]): string =>
  `<ul class="list">${items.map(({ href, title, beside }) => `<li><a href="${href}">${escaped(title)}</a>${beside}</li>`).join("")}</ul>`;

/** What is known of one thing, name and value in two columns. */
export const facts = (known: readonly (readonly [name: string, value: string])[]): string => `<dl class="facts">${known.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join("")}</dl>`;

export type Mood = "done" | "due" | "overdue" | "";
export const chip = (words: string, mood: Mood): string => `<span class="chip ${mood}">${escaped(words)}</span>`;

export const plural = (count: number, one: string, few: string, many: string): string =>
  `${count.toLocaleString("ru-RU")}\u00A0${{ one, few, many, other: many, zero: many, two: many }[new Intl.PluralRules("ru").select(count)]}`;
