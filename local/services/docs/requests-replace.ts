import { Refusal } from "../sheets/call";
import type { DocTab, Paragraph, Segment } from "./model";
import { blocksOf, whole } from "./place";
import { tabOf, type Carry, type Draft } from "./request";
import { cut, stripped, withText } from "./runs";

type ReplaceAllText = { containsText?: { text?: string; matchCase?: boolean }; replaceText?: string; tabsCriteria?: { tabIds?: readonly string[] } };

/**
 * Replaces in bodies, tables, headers and footers of all tabs, across the runs of a paragraph and never across paragraphs (platform.md
 * trap 33, platform-verdicts.md B15). The new text takes the style of the first run it replaces.
 */
export const replaceAllText: Carry<ReplaceAllText> = (draft, { containsText, replaceText = "", tabsCriteria }) => {
  const sought = containsText?.text ?? "";
  if (sought === "") throw new Refusal("The text to find must not be empty.");
  const tabs = tabsCriteria?.tabIds ? tabsCriteria.tabIds.map((id) => tabOf(draft, id)) : draft.doc.tabs;
  const text = stripped(replaceText);
  let occurrencesChanged = 0;
  for (const segment of tabs.flatMap(segmentsOf)) {
    // From the end, so that places found are still right when they are replaced.
    for (const { block, container, at } of [...blocksOf(whole(segment))].reverse()) {
      if (block.kind !== "paragraph") continue;
      const places = found(block, sought, containsText?.matchCase === true);
      if (places.length === 0) continue;
      occurrencesChanged += places.length;
      const paragraphs = places.reverse().reduce<Paragraph[]>(([first, ...rest], { from, to }) => [...withText(first ?? block, from, to, text, styleOf(block, from)), ...rest],
        [block]);
      container.content.splice(at, 1, ...paragraphs);
    }
  }
  // A zero is left out of Google's answers.
  return { replaceAllText: occurrencesChanged > 0 ? { occurrencesChanged } : {} };
};

export const segmentsOf = ({ body, headers, footers }: DocTab): Segment[] => [body, ...Object.values(headers), ...Object.values(footers)];

/** Places of the text, left to right, none over another. A chip or an image parts the text around it. */
function found({ elements }: Paragraph, sought: string, matchCase: boolean): { from: number; to: number }[] {
  const text = elements.map((element) => (element.kind === "text" ? element.text : MARK)).join("").slice(0, -1);
  if (sought.includes("\n") || sought.includes(MARK)) return [];
  const pattern = new RegExp(sought.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), matchCase ? "g" : "gi");
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** Stands for a mark; Google strips it from every text, so no text holds it. */
const MARK = "\ue907";

const styleOf = ({ elements }: Paragraph, offset: number) => cut(elements, offset)[1][0]?.style ?? {};

/** What is shown nowhere any more is forgotten. */
export function pruned({ doc }: Draft): void {
  for (const tab of doc.tabs) {
    const used = new Set(segmentsOf(tab).flatMap((segment) => [...blocksOf(whole(segment))].flatMap(({ block }) =>
      (block.kind === "paragraph" ? block.elements.flatMap((element) => (element.kind === "image" ? [element.objectId] : [])) : []))));
    for (const id of Object.keys(tab.images)) if (!used.has(id)) Reflect.deleteProperty(tab.images, id);
  }
}
