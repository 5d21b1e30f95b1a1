import type { Image, Inline, Paragraph, Suggested } from "../model";
import { joined } from "../runs";
import { pt, type TextStyle } from "../style";
import { childOf, valueOf, type Package, type XmlElement } from "./read";
import { paragraphStyleOf, textStyleOf } from "./read-properties";
import type { Styles } from "./read-styles";
import { EMU } from "./units";

/** Everything that reading a part needs beside the part itself. */
export type Reading = {
  readonly file: Package;
  readonly styles: Styles;
  readonly targets: { readonly [id: string]: string };
  readonly images: { [objectId: string]: Image };
  /** The id of a list of the Doc and the indents of its level. */
  readonly list: (numId: string, level: number) => { listId: string; indentFirstLine: ReturnType<typeof pt>; indentStart: ReturnType<typeof pt> } | undefined;
};

type State = { readonly elements: Inline[]; field: { code: string; shown: boolean; style: TextStyle } | null };
type Around = { readonly style: TextStyle; readonly suggested: Suggested; readonly link?: string };

/** Fields that stay alive in a Doc (platform-verdicts.md A6); of others their last result is kept as text. */
const FIELDS: { readonly [code: string]: string } = { PAGE: "PAGE_NUMBER", NUMPAGES: "PAGE_COUNT" };
const alive = (code: string): string | undefined => FIELDS[code.trim().split(/\s+/)[0]?.toUpperCase() ?? ""];

export function paragraphOf(element: XmlElement, reading: Reading): Paragraph {
  const properties = childOf(element, "pPr");
  const inherited = reading.styles.paragraph(valueOf(properties, "pStyle"));
  const numbering = childOf(properties, "numPr") ?? inherited.numbering;
  const [numId, level] = [valueOf(numbering, "numId"), Number(valueOf(numbering, "ilvl") ?? 0)];
  const list = numId === undefined || numId === "0" ? undefined : reading.list(numId, level);
  const indents = list ? { indentFirstLine: list.indentFirstLine, indentStart: list.indentStart } : {};
  const mark = childOf(properties, "rPr");
  const state: State = { elements: [], field: null };
  inside(element, { style: inherited.text, suggested: {} }, state, reading);
  const newline = { ...inherited.text, ...reading.styles.character(valueOf(mark, "rStyle")), ...textStyleOf(mark, reading.styles.theme) };
  return {
    kind: "paragraph", elements: joined([...state.elements, { kind: "text", text: "\n", style: newline }]),
    style: { namedStyleType: inherited.namedStyleType, direction: "LEFT_TO_RIGHT", ...indents, ...inherited.paragraph, ...paragraphStyleOf(properties) },
    ...(list ? { bullet: { listId: list.listId, ...(level > 0 ? { nestingLevel: level } : {}) } } : {}),
  };
}

/** Elements that only wrap what is inside them. */
const WRAPPERS = ["smartTag", "sdt", "sdtContent", "fldSimple", "hyperlink", "ins", "del", "moveTo", "moveFrom", "customXml", "AlternateContent", "Choice"];

function inside(parent: XmlElement, around: Around, state: State, reading: Reading): void {
  for (const child of parent.children) {
    if (child.name === "r") runOf(child, around, state, reading);
    else if (child.name === "fldSimple" && alive(child.attributes["instr"] ?? "")) {
      const run = childOf(child, "r");
      state.elements.push({ kind: "autoText", type: alive(child.attributes["instr"] ?? "") ?? "", style: styleOfRun(run, around, reading), ...around.suggested });
    } else if (WRAPPERS.includes(child.name)) inside(child, within(child, around, reading), state, reading);
  }
}

function within({ name, attributes }: XmlElement, around: Around, reading: Reading): Around {
  const id = `suggest.${attributes["id"] ?? "0"}`;
  if (name === "ins" || name === "moveTo") return { ...around, suggested: { ...around.suggested, suggestedInsertionIds: [id] } };
  if (name === "del" || name === "moveFrom") return { ...around, suggested: { ...around.suggested, suggestedDeletionIds: [id] } };
  const link = name === "hyperlink" ? reading.targets[attributes["id"] ?? ""] : undefined;
  return link ? { ...around, link } : around;
}

const styleOfRun = (run: XmlElement | undefined, { style, link }: Around, { styles }: Reading): TextStyle => {
  const properties = childOf(run, "rPr");
  return { ...style, ...styles.character(valueOf(properties, "rStyle")), ...textStyleOf(properties, styles.theme), ...(link ? { link: { url: link } } : {}) };
};

function runOf(run: XmlElement, around: Around, state: State, reading: Reading): void {
  const style = styleOfRun(run, around, reading);
  const put = (element: Inline) => state.elements.push({ ...element, ...around.suggested });
  const text = (words: string) => { if (state.field === null || (state.field.shown && !alive(state.field.code))) put({ kind: "text", text: words, style }); };
  for (const child of run.children) {
    const kind = child.attributes["type"];
    if (child.name === "t" || child.name === "delText") text(child.attributes["space"] === "preserve" ? child.text.replace(/[\r\n]/g, " ") : child.text.trim());
    else if (child.name === "tab" || child.name === "ptab") text("\t");
    else if (child.name === "noBreakHyphen") text("\u2011");
    else if (child.name === "br" && (kind === "page" || kind === "column")) put({ kind: kind === "page" ? "pageBreak" : "columnBreak", style });
    else if (child.name === "br" || child.name === "cr") text("\u000b");
    else if (child.name === "instrText" && state.field) state.field.code += child.text;
    else if (child.name === "fldChar") field(child.attributes["fldCharType"], style, around, state);
    else if (child.name === "drawing" || child.name === "pict") pictures(child, style, put, reading);
    else if (child.name === "AlternateContent") runOf({ ...run, children: [...run.children.filter(({ name }) => name === "rPr"), ...(childOf(child, "Choice")?.children ?? [])] },
      around, state, reading);
  }
}

/** A field begins, shows its last result, ends. */
function field(type: string | undefined, style: TextStyle, around: Around, state: State): void {
  if (type === "begin") state.field = { code: "", shown: false, style };
  else if (type === "separate" && state.field) state.field.shown = true;
  else if (type === "end" && state.field) {
    const auto = alive(state.field.code);
    if (auto) state.elements.push({ kind: "autoText", type: auto, style: state.field.style, ...around.suggested });
    state.field = null;
  }
}

const TYPES: { readonly [extension: string]: string } = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif" };

/** Pictures in the text; a floating one comes into the text too, a text box is lost. */
function pictures(element: XmlElement, style: TextStyle, put: (element: Inline) => void, reading: Reading): void {
  if (deep(element, "rect").some(({ attributes }) => attributes["hr"] === "t")) return void put({ kind: "horizontalRule", style });
  const path = reading.targets[deep(element, "blip")[0]?.attributes["embed"] ?? ""];
  const bytes = path === undefined ? undefined : reading.file.bytes(path);
  const mimeType = TYPES[path?.split(".").pop()?.toLowerCase() ?? ""];
  if (!bytes || !mimeType) return;
  const objectId = `kix.i${Object.keys(reading.images).length}`;
  const { cx, cy } = deep(element, "extent")[0]?.attributes ?? {};
  const { descr, title } = deep(element, "docPr")[0]?.attributes ?? {};
  reading.images[objectId] = {
    mimeType, base64: Buffer.from(bytes).toString("base64"), size: { width: pt(Number(cx ?? 0) / EMU), height: pt(Number(cy ?? 0) / EMU) },
    ...(title ? { title } : {}), ...(descr ? { description: descr } : {}),
  };
  put({ kind: "image", objectId, style });
}

const deep = (element: XmlElement, name: string): XmlElement[] => element.children.flatMap((child) => (child.name === name ? [child] : deep(child, name)));
