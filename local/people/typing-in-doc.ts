import { copyOf, type Block, type DocModel, type Paragraph, type Segment, type Text } from "../services/docs/model";

/** The Doc with the first `from` of any paragraph replaced, or null when there is none; the styles of the place stay. */
export function retyped(doc: DocModel, from: string, to: string): DocModel | null {
  const draft = copyOf(doc);
  const segments = draft.tabs.flatMap(({ body, headers, footers }): Segment[] => [body, ...Object.values(headers), ...Object.values(footers)]);
  return segments.some(({ content }) => content.some((block) => inBlock(block, from, to))) ? draft : null;
}

function inBlock(block: Block, from: string, to: string): boolean {
  if (block.kind === "sectionBreak") return false;
  if (block.kind === "paragraph") return inParagraph(block, from, to);
  return block.rows.some(({ cells }) => cells.some(({ content }) => content.some((inner) => inBlock(inner, from, to))));
}

/** What is typed takes the style of the first letter it replaces; a mark is no letter and stops a match. */
function inParagraph(paragraph: Paragraph, from: string, to: string): boolean {
  const whole = paragraph.elements.map((each) => (each.kind === "text" ? each.text : "\uE907")).join("");
  const start = whole.indexOf(from);
  if (from === "" || start < 0) return false;
  let at = 0;
  let typed = to;
  for (const element of paragraph.elements) {
    const length = element.kind === "text" ? element.text.length : 1;
    if (element.kind === "text" && at < start + from.length && at + length > start) {
      element.text = cut(element, start - at, start + from.length - at, typed);
      typed = "";
    }
    at += length;
  }
  paragraph.elements = paragraph.elements.filter((element) => element.kind !== "text" || element.text !== "");
  return true;
}

const cut = ({ text }: Text, start: number, end: number, typed: string): string => text.slice(0, Math.max(0, start)) + typed + text.slice(Math.max(0, end));
