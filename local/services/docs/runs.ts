import type { Inline, Paragraph, Text } from "./model";
import { inlineLength } from "./place";
import { same, type TextStyle } from "./style";

/** Cuts the elements at an offset; a run is cut in two. */
export function cut(elements: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const [before, after]: [Inline[], Inline[]] = [[], []];
  let at = 0;
  for (const element of elements) {
    const end = at + inlineLength(element);
    if (end <= offset) before.push(element);
    else if (at >= offset || element.kind !== "text") after.push(element);
    else {
      before.push({ ...element, text: element.text.slice(0, offset - at) });
      after.push({ ...element, text: element.text.slice(offset - at) });
    }
    at = end;
  }
  return [before, after];
}

/** Runs of one style side by side become one, empty ones go. */
export function joined(elements: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const element of elements) {
    const last = result[result.length - 1];
    if (element.kind === "text" && element.text === "") continue;
    if (element.kind === "text" && last?.kind === "text" && alike(last, element)) result[result.length - 1] = { ...last, text: last.text + element.text };
    else result.push(element);
  }
  return result;
}

const alike = (one: Text, other: Text): boolean =>
  same(one.style, other.style) && same(one.suggestedInsertionIds, other.suggestedInsertionIds) && same(one.suggestedDeletionIds, other.suggestedDeletionIds);

/**
 * The style of text put at the offset: that of the text before it, at the start of a paragraph of the text after it. A link is only
 * inherited inside it ([API] InsertTextRequest, and live programs).
 */
export function styleAt(elements: readonly Inline[], offset: number): TextStyle {
  const [before, after] = cut(elements, offset);
  const left = before[before.length - 1]?.style;
  const right = after[0]?.style;
  const style = left ?? right ?? {};
  if (!style.link || (left && right && same(left.link, right.link))) return style;
  const { link: _, ...rest } = style;
  return rest;
}

/** The paragraphs that stand where one stood after a text, perhaps of several lines, took the place of the units from `from` to `to`. */
export function withText(paragraph: Paragraph, from: number, to: number, text: string, style: TextStyle): Paragraph[] {
  const [before] = cut(paragraph.elements, from);
  const [, after] = cut(paragraph.elements, to);
  const lines = text.split("\n");
  return lines.map((line, at) => {
    const last = at === lines.length - 1;
    const own: Inline = { kind: "text", text: last ? line : `${line}\n`, style };
    const { headingId: _, ...copied } = paragraph.style;
    return {
      ...paragraph, style: at === 0 ? paragraph.style : copied,
      elements: joined([...(at === 0 ? before : []), own, ...(last ? after : [])]),
    };
  });
}

/** Signs that Google strips from text that is put in: control signs but tab, newline and soft break, and the private area ([API] InsertTextRequest). */
// eslint-disable-next-line no-control-regex
export const stripped = (text: string): string => text.replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, "");

/** Whether the place between two units lies inside a pair of surrogates. */
export function splitsPair({ elements }: Paragraph, offset: number): boolean {
  const text = elements.map((element) => (element.kind === "text" ? element.text : "\ufffc")).join("");
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}
