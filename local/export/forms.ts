import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FormRecord, ShownItem } from "../people/form-looking";
import { named } from "./named";

type Response = FormRecord["responses"][number];
type Value = Response["answers"][string];

const isQuestion = ({ type }: ShownItem): boolean => type !== "PAGE_BREAK" && type !== "SECTION_HEADER";

/** An answer in words: ticks parted by «; », a grid row by row. */
export function inWords(item: ShownItem, value: Value | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (item.rows === undefined) return (value as readonly string[]).join("; ");
  return item.rows.flatMap((row, at) => {
    const part = value[at] ?? null;
    return part === null ? [] : [`${row}: ${typeof part === "string" ? part : part.join(", ")}`];
  }).join("; ");
}

const when = (at: number): string => new Date(at).toISOString();

/** A form with its questions and all answers, as plain data. */
export function formData(form: FormRecord): unknown {
  const questions = form.items.filter(isQuestion);
  return {
    title: form.title, name: form.name, address: form.url, published: form.published, accepting: form.accepting,
    questions: form.items.map(({ id, type, title, helpText, required, choices, rows, columns, bounds }) => ({ id, type, title, help: helpText, required, ...(choices ? { choices } : {}), ...(rows ? { rows, columns } : {}), ...(bounds ? { bounds } : {}) })),
    answers: form.responses.map((response) => ({ id: response.id, at: when(response.at), email: response.email, answers: Object.fromEntries(questions.flatMap((item) => (response.answers[item.id] === undefined ? [] : [[item.title, response.answers[item.id]]]))) })),
  };
}

const ENTITIES: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
const STYLE = `body{font:14px/1.4 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:#1f1f1f;max-width:720px;margin:16px auto;padding:0 16px;overflow-wrap:anywhere}h1{font-size:20px}h2{font-size:16px;break-after:avoid}dl{margin:0}dt{font-weight:600;margin-top:8px;break-after:avoid}dd{margin:0}p{white-space:pre-wrap}small{color:#5f6368}`;

/** The same as a page to read and print: the questions, then each answer under the other. */
export function formHtml(form: FormRecord): string {
  const questions = form.items.filter(isQuestion);
  const asked = questions.map(({ title, helpText, choices, rows, columns }) => `<dt>${escaped(title)}</dt><dd>${helpText === "" ? "" : `<small>${escaped(helpText)}</small><br>`}${escaped([...(choices ?? []), ...(rows === undefined ? [] : [`${rows.join(", ")} × ${(columns ?? []).join(", ")}`])].join(" · "))}</dd>`).join("");
  const answers = form.responses.map((response, at) => `<h2>Ответ ${at + 1}</h2><small>${escaped(when(response.at))}${response.email === "" ? "" : `, ${escaped(response.email)}`}</small><dl>${questions
    .map((item) => `<dt>${escaped(item.title)}</dt><dd>${escaped(inWords(item, response.answers[item.id]) || "–")}</dd>`).join("")}</dl>`).join("");
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(form.title)}</title><style>${STYLE}</style></head><body><h1>${escaped(form.title)}</h1><h2>Вопросы</h2><dl>${asked}</dl>${answers}</body></html>`;
}

/** Each form as .html and .json, named by the form's own file. Returns the paths of the .json. */
export function exportedForms(forms: readonly FormRecord[], dir: string): string[] {
  if (forms.length > 0) mkdirSync(dir, { recursive: true });
  const taken = new Map<string, number>();
  return forms.map((form) => {
    const nth = (taken.get(form.name) ?? 0) + 1;
    taken.set(form.name, nth);
    const path = join(dir, `${named(form.name)}${nth === 1 ? "" : ` (${nth})`}`);
    writeFileSync(`${path}.html`, formHtml(form));
    writeFileSync(`${path}.json`, `${JSON.stringify(formData(form), null, 1)}\n`);
    return `${path}.json`;
  });
}
