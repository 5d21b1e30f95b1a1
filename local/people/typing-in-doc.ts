import { copyOf, emptyTab, paragraph as newParagraph, type Block, type Cell, type DocModel, type Inline, type Mark, type Paragraph, type Segment, type Text } from "../services/docs/model";
import { cut as cutAt, joined } from "../services/docs/runs";
import { pt } from "../services/docs/style";
import { inViewMode } from "../services/docs/suggestions";

/** The Doc with the first `from` of any paragraph replaced, or null when there is none; the styles of the place stay. */
export function retyped(doc: DocModel, from: string, to: string): DocModel | null {
  const draft = copyOf(doc);
  return segmentsOf(draft).some(({ content }) => content.some((block) => inBlock(block, from, to))) ? draft : null;
}

const segmentsOf = (doc: DocModel): Segment[] => doc.tabs.flatMap(({ body, headers, footers }) => [body, ...Object.values(headers), ...Object.values(footers)]);

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

/** What a person does to a Doc with its menus rather than by typing. */
export type DocAct =
  /** Selects all and deletes it. */
  | { readonly does: "empty" }
  /** Deletes a whole paragraph, or the words of it when it is the only one of its cell. */
  | { readonly does: "drop"; readonly paragraph: string }
  | { readonly does: "add"; readonly after: string; readonly paragraph: string }
  | { readonly does: "chip"; readonly after: string; readonly chip: "person" | "date" | "richLink"; readonly shows: string }
  | { readonly does: "image"; readonly after: string }
  /** Merges the cell with the one to the right or below it. */
  | { readonly does: "merge"; readonly cell: string; readonly with: "right" | "below" }
  | { readonly does: "tab"; readonly title: string }
  /** Types in the mode «Советовать». */
  | { readonly does: "suggest"; readonly from: string; readonly to: string }
  /** Accepts every suggestion. */
  | { readonly does: "accept" };

/** The Doc after the act, or null when the place it names is not there. */
export function acted(doc: DocModel, act: DocAct): DocModel | null {
  const draft = copyOf(doc);
  return ACTS[act.does](draft, act as never) ? draft : null;
}

const ACTS: { readonly [Does in DocAct["does"]]: (doc: DocModel, act: Extract<DocAct, { does: Does }>) => boolean } = {
  empty({ tabs: [tab] }) {
    if (!tab) return false;
    tab.body.content = [...tab.body.content.slice(0, 1), newParagraph()];
    return true;
  },
  drop: (doc, { paragraph: text }) => inList(doc, text, (content, at, found) => {
    const next = content[at + 1];
    if (next !== undefined && next.kind === "paragraph") content.splice(at, 1);
    else content[at] = { ...found, elements: [{ kind: "text", text: "\n", style: found.elements[0]?.style ?? {} }] };
  }),
  add: (doc, { after, paragraph: text }) => inList(doc, after, (content, at, { elements: _, ...like }) => { content.splice(at + 1, 0, { ...like, elements: [{ kind: "text", text: `${text}\n`, style: {} }] }); }),
  chip: (doc, { after, chip, shows }) => marked(doc, after, { kind: "chip", chip, shows, style: {} }),
  image(doc, { after }) {
    const [tab] = doc.tabs;
    const objectId = `kix.hand${Object.keys(tab?.images ?? {}).length}`;
    if (tab) tab.images[objectId] = { mimeType: "image/png", base64: "iVBORw0KGgo=", size: { width: pt(20), height: pt(20) } };
    return marked(doc, after, { kind: "image", objectId, style: {} });
  },
  merge: (doc, { cell, with: side }) => segmentsOf(doc).some(({ content }) => content.some((block) => {
    if (block.kind !== "table") return false;
    const row = block.rows.findIndex(({ cells }) => cells.some((each) => wordsOf(each).includes(cell)));
    const column = block.rows[row]?.cells.findIndex((each) => wordsOf(each).includes(cell)) ?? -1;
    const head = block.rows[row]?.cells[column];
    const [down, right] = side === "right" ? [0, 1] : [1, 0];
    const other = block.rows[row + down]?.cells[column + right];
    return head !== undefined && other !== undefined && merged(head, other, side);
  })),
  tab(doc, { title }) {
    doc.tabs.push({ ...emptyTab(), tabId: `t.hand${doc.tabs.length}`, title });
    return true;
  },
  suggest: (doc, { from, to }) => inWords(doc, from, (found, start) => {
    const [before, rest] = cutAt(found.elements, start);
    const [inside, after] = cutAt(rest, from.length);
    const style = inside[0]?.style ?? {};
    const added: Inline[] = to === "" ? [] : [{ kind: "text", text: to, style, suggestedInsertionIds: ["suggest.hand"] }];
    found.elements = joined([...before, ...inside.map((element): Inline => ({ ...element, suggestedDeletionIds: ["suggest.hand"] })), ...added, ...after]);
  }),
  accept(doc) {
    for (const tab of doc.tabs) tab.body = inViewMode({ tabs: [tab] }, "PREVIEW_SUGGESTIONS_ACCEPTED", true).doc.tabs[0]?.body ?? tab.body;
    return true;
  },
};

const paragraphWords = ({ elements }: Paragraph): string => elements.map((each) => (each.kind === "text" ? each.text : "\uE907")).join("");
const wordsOf = ({ content }: Cell): string => content.map((block) => (block.kind === "paragraph" ? paragraphWords(block) : "")).join("");

/** What covers a cell takes its words; the covered one stays, empty. */
function merged(head: Cell, other: Cell, side: "right" | "below"): boolean {
  const { rowSpan = 1, columnSpan = 1 } = head.style;
  if (wordsOf(other).trim() !== "") head.content = [...head.content, ...other.content];
  head.style = { ...head.style, rowSpan: rowSpan + (side === "below" ? 1 : 0), columnSpan: columnSpan + (side === "right" ? 1 : 0) };
  other.content = [newParagraph()];
  return true;
}

/** The first paragraph that holds the words, with the list it stands in. */
function inList(doc: DocModel, words: string, change: (content: Block[], at: number, found: Paragraph) => void): boolean {
  const within = (content: Block[]): boolean => content.some((block, at) => {
    if (block.kind === "table") return block.rows.some(({ cells }) => cells.some((each) => within(each.content)));
    if (block.kind !== "paragraph" || !paragraphWords(block).includes(words)) return false;
    change(content, at, block);
    return true;
  });
  return words !== "" && segmentsOf(doc).some(({ content }) => within(content));
}

const inWords = (doc: DocModel, words: string, change: (found: Paragraph, start: number) => void): boolean =>
  inList(doc, words, (_content, _at, found) => change(found, paragraphWords(found).indexOf(words)));

const marked = (doc: DocModel, after: string, mark: Mark): boolean => inWords(doc, after, (found, start) => {
  const [before, rest] = cutAt(found.elements, start + after.length);
  found.elements = [...before, mark, ...rest];
});
