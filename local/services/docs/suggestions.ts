import { Refusal } from "../sheets/call";
import type { Block, DocModel, Inline, Segment } from "./model";
import { joined } from "./runs";

export const INLINE = "SUGGESTIONS_INLINE";
const MODES: { readonly [mode: string]: "suggestedInsertionIds" | "suggestedDeletionIds" | null } = {
  DEFAULT_FOR_CURRENT_ACCESS: null, SUGGESTIONS_INLINE: null,
  PREVIEW_SUGGESTIONS_ACCEPTED: "suggestedDeletionIds", PREVIEW_WITHOUT_SUGGESTIONS: "suggestedInsertionIds",
};

/**
 * The content in a view mode of `documents.get`: who may edit sees suggestions in line, others see the text without them; a preview
 * leaves out what would not be there ([API] suggestionsViewMode).
 */
export function inViewMode(doc: DocModel, asked: string | undefined, editor: boolean): { doc: DocModel; viewMode: string } {
  if (asked !== undefined && !Object.hasOwn(MODES, asked)) {
    throw new Refusal(`Invalid value at 'suggestions_view_mode' (type.googleapis.com/google.apps.docs.v1.SuggestionsViewMode), "${asked}"`);
  }
  if (asked === INLINE && !editor) throw new Refusal("The caller does not have permission");
  const viewMode = asked === undefined || asked === "DEFAULT_FOR_CURRENT_ACCESS" ? (editor ? INLINE : "PREVIEW_WITHOUT_SUGGESTIONS") : asked;
  const gone = MODES[viewMode];
  if (!gone) return { doc, viewMode };
  const segment = ({ content }: Segment): Segment => ({ content: withoutGone(content, gone) });
  const segments = (all: { readonly [id: string]: Segment }) => Object.fromEntries(Object.entries(all).map(([id, each]) => [id, segment(each)]));
  const tabs = doc.tabs.map((tab) => ({ ...tab, body: segment(tab.body), headers: segments(tab.headers), footers: segments(tab.footers) }));
  return { doc: { tabs }, viewMode };
}

function withoutGone(content: readonly Block[], gone: "suggestedInsertionIds" | "suggestedDeletionIds"): Block[] {
  const result: Block[] = [];
  // A paragraph whose newline is gone goes on in the next one.
  let open: Inline[] = [];
  for (const block of content) {
    if (block.kind === "paragraph") {
      const kept = [...open, ...block.elements.filter((element) => !element[gone]).map(settled)];
      const last = kept[kept.length - 1];
      if (last?.kind === "text" && last.text.endsWith("\n")) {
        result.push({ ...block, elements: joined(kept) });
        open = [];
      } else open = kept;
    } else if (block.kind === "table") {
      result.push({ ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, content: withoutGone(cell.content, gone) })) })) });
    } else result.push(block);
  }
  return result;
}

const settled = <Element extends Inline>({ suggestedInsertionIds: _, suggestedDeletionIds: __, ...rest }: Element) => rest as Element;
