import { copyOf, type DocModel, type Inline, type Paragraph } from "../services/docs/model";
import { joined, stripped } from "../services/docs/runs";
import { paragraphAtPlace, staysWhole } from "./doc-page";

/** A piece of what a person leaves in a paragraph: text in the look of that run (of the text before it for null), or the sign of that run. */
export type Typed = { readonly run: number | null; readonly text: string };

/**
 * The Doc with the words of one paragraph replaced, or null when there is no such place. A line end parts paragraphs; no pieces empty the
 * paragraph; null takes it away, or its words when it is the only one of its cell. Signs that are not among the pieces are deleted.
 */
export function typedAt(doc: DocModel, place: string, typed: readonly Typed[] | null): DocModel | null {
  const draft = copyOf(doc);
  const found = paragraphAtPlace(draft, place);
  if (!found) return null;
  const { container: { content }, at, block } = found;
  const goes = typed === null && content[at + 1]?.kind === "paragraph";
  content.splice(at, 1, ...(goes ? [] : paragraphs(block, typed ?? [])));
  return draft;
}

function paragraphs(before: Paragraph, typed: readonly Typed[]): Paragraph[] {
  const last = before.elements[before.elements.length - 1];
  const end: Inline = { kind: "text", text: "\n", style: last?.style ?? {} };
  const { headingId: _, ...plain } = before.style;
  return linesOf(before, typed).map((line, nth) => ({ ...before, style: nth === 0 ? before.style : plain, elements: joined([...line, end]) }));
}

function linesOf({ elements }: Paragraph, typed: readonly Typed[]): Inline[][] {
  const lines: Inline[][] = [[]];
  const put = (element: Inline): void => { lines[lines.length - 1]?.push(element); };
  const used = new Set<number>();
  let style = elements[0]?.style ?? {};
  for (const { run, text } of typed) {
    const element = run === null ? undefined : elements[run];
    if (run !== null && element && staysWhole(element)) {
      if (!used.has(run)) put(element.kind === "text" ? { ...element, text: element.text.replace(/\n$/, "") } : element);
      used.add(run);
      continue;
    }
    style = element?.style ?? style;
    stripped(text).split("\n").forEach((line, nth) => {
      if (nth > 0) lines.push([]);
      put({ kind: "text", text: line, style });
    });
  }
  return lines;
}
