import type { ShownItem } from "../../workspace";
import { escaped } from "../markup";
import { OTHER, otherField, type Given } from "./form-given";

/** A question with its answer so far and what is wrong with it. */
type Asked = { readonly item: ShownItem; readonly given: Given; readonly wrong: string | undefined };

const idOf = ({ id }: ShownItem): string => `q${id}`;
const valueOf = (given: Given, entry: string): string => given.get(entry)?.[0] ?? "";
const star = ({ required }: ShownItem): string => (required ? ' <span class="error" aria-hidden="true">*</span>' : "");

/** What a screen reader says of the field beside its name. */
function described({ item, wrong }: Asked): string {
  const ids = [...(item.helpText === "" ? [] : [`${idOf(item)}h`]), ...(wrong === undefined ? [] : [`${idOf(item)}w`])];
  return `${ids.length === 0 ? "" : ` aria-describedby="${ids.join(" ")}"`}${wrong === undefined ? "" : ' aria-invalid="true"'}`;
}
const below = ({ item, wrong }: Asked): string =>
  `${item.helpText === "" ? "" : `<p class="quiet wrap" id="${idOf(item)}h">${escaped(item.helpText)}</p>`}${wrong === undefined ? "" : `<p class="error" id="${idOf(item)}w">${escaped(wrong)}</p>`}`;

const typedField = (asked: Asked, control: (attributes: string, value: string) => string): string => {
  const { item, given } = asked;
  const [entry = ""] = item.entries;
  return `<div class="field"><label for="${idOf(item)}">${escaped(item.title)}${star(item)}</label>${below(asked)}${control(`id="${idOf(item)}" name="${entry}" class="wide"${item.required ? ' aria-required="true"' : ""}${described(asked)}`, escaped(valueOf(given, entry)))}</div>`;
};

const option = (kind: "radio" | "checkbox", name: string, value: string, words: string, given: Given): string =>
  `<label class="option"><input type="${kind}" name="${name}" value="${escaped(value)}"${given.get(name)?.includes(value) ? " checked" : ""}><span>${escaped(words)}</span></label>`;

const other = (kind: "radio" | "checkbox", name: string, given: Given): string =>
  `<div class="option"><label class="option"><input type="${kind}" name="${name}" value="${OTHER}"${given.get(name)?.includes(OTHER) ? " checked" : ""}><span>Другое:</span></label><input type="text" name="${otherField(name)}" value="${escaped(valueOf(given, otherField(name)))}" aria-label="Другое: что именно"></div>`;

/** A group of ticks; an answer that need not be given can be taken back without a script. */
const group = (asked: Asked, inside: string): string =>
  `<fieldset class="field" id="${idOf(asked.item)}" tabindex="-1"${described(asked)}><legend>${escaped(asked.item.title)}${star(asked.item)}</legend>${below(asked)}${inside}</fieldset>`;

function chosen(asked: Asked, kind: "radio" | "checkbox"): string {
  const { item, given } = asked;
  const [entry = ""] = item.entries;
  const none = kind === "radio" && !item.required ? option("radio", entry, "", "Не отвечать", given) : "";
  return group(asked, `${(item.choices ?? []).map((choice) => option(kind, entry, choice, choice, given)).join("")}${item.other === true ? other(kind, entry, given) : ""}${none}`);
}

function scale(asked: Asked): string {
  const { item, given } = asked;
  const [entry = ""] = item.entries;
  const [low, high] = item.bounds ?? [1, 5];
  const [lowest = "", highest = ""] = item.labels ?? [];
  const ends = lowest === "" && highest === "" ? "" : `<p class="quiet">${low} – ${escaped(lowest)}, ${high} – ${escaped(highest)}</p>`;
  const none = item.required ? "" : option("radio", entry, "", "Не отвечать", given);
  return group(asked, `${ends}<div class="across">${Array.from({ length: high - low + 1 }, (_, at) => option("radio", entry, String(low + at), String(low + at), given)).join("")}${none}</div>`);
}

/** A grid row by row: it fits a phone and is read aloud as it stands. */
const grid = (asked: Asked, kind: "radio" | "checkbox"): string =>
  group(asked, asked.item.entries.map((entry, row) => `<fieldset class="line"><legend>${escaped(asked.item.rows?.[row] ?? "")}</legend><div class="across">${(asked.item.columns ?? []).map((column) => option(kind, entry, column, column, asked.given)).join("")}</div></fieldset>`).join(""));

const FIELDS: { readonly [Type in ShownItem["type"]]: (asked: Asked) => string } = {
  TEXT: (asked) => typedField(asked, (attributes, value) => `<input type="text" ${attributes} value="${value}">`),
  PARAGRAPH_TEXT: (asked) => typedField(asked, (attributes, value) => `<textarea rows="4" ${attributes}>${value}</textarea>`),
  DATE: (asked) => typedField(asked, (attributes, value) => `<input type="date" ${attributes.replace(' class="wide"', "")} value="${value}">`),
  LIST: (asked) => typedField(asked, (attributes, value) => `<select ${attributes}><option value="">Выберите</option>${(asked.item.choices ?? []).map((choice) => `<option${escaped(choice) === value ? " selected" : ""}>${escaped(choice)}</option>`).join("")}</select>`),
  MULTIPLE_CHOICE: (asked) => chosen(asked, "radio"),
  CHECKBOX: (asked) => chosen(asked, "checkbox"),
  SCALE: scale,
  GRID: (asked) => grid(asked, "radio"),
  CHECKBOX_GRID: (asked) => grid(asked, "checkbox"),
  SECTION_HEADER: ({ item }) => `<h2>${escaped(item.title)}</h2><p class="wrap">${escaped(item.helpText)}</p>`,
  PAGE_BREAK: () => "",
};

export const fieldHtml = (item: ShownItem, given: Given, wrong: string | undefined): string => FIELDS[item.type]({ item, given, wrong });
export const anchorOf = idOf;
