import type { DocTab, Inline, Mark, Text } from "../model";
import { points, type TextStyle } from "../style";
import { BASELINES, EMU, hex, ooxmlWord } from "./units";
import { element, plain, switched, valued } from "./write";

/** What a part refers to beside it: links and pictures get their `r:id` here. */
export type References = { readonly tab: DocTab; readonly targets: { id: string; type: "hyperlink" | "image"; target: string }[]; nextId: number };

export function referTo(references: References, type: "hyperlink" | "image", target: string): string {
  const known = references.targets.find((each) => each.type === type && each.target === target);
  if (known) return known.id;
  const id = `rId${100 + references.targets.length}`;
  references.targets.push({ id, type, target });
  return id;
}

/** In the order of the schema (CT_RPr). */
export function runProperties(style: TextStyle): string {
  const font = style.weightedFontFamily?.fontFamily;
  const size = style.fontSize ? Math.round(points(style.fontSize) * 2) : undefined;
  const shade = style.backgroundColor && (hex(style.backgroundColor) ?? "auto");
  return element("w:rPr", {},
    font ? element("w:rFonts", { "w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font }) : "",
    switched("w:b", style.bold), switched("w:bCs", style.bold), switched("w:i", style.italic), switched("w:iCs", style.italic),
    switched("w:smallCaps", style.smallCaps), switched("w:strike", style.strikethrough),
    valued("w:color", style.foregroundColor && (hex(style.foregroundColor) ?? "auto")), valued("w:sz", size), valued("w:szCs", size),
    valued("w:u", style.underline === undefined ? undefined : style.underline ? "single" : "none"),
    shade ? element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": shade }) : "",
    valued("w:vertAlign", ooxmlWord(BASELINES, style.baselineOffset)));
}

const run = (style: TextStyle, ...inside: string[]): string => element("w:r", {}, runProperties(style), ...inside);

/** Tabs and soft breaks are elements of their own. */
function pieces(text: string, name: "w:t" | "w:delText"): string[] {
  return text.split(/([\t\v])/).filter(Boolean).map((piece) =>
    piece === "\t" ? "<w:tab/>" : piece === "\u000b" ? "<w:br/>" : `<${name} xml:space="preserve">${plain(piece)}</${name}>`);
}

const RULE = `<w:pict><v:rect style="width:0;height:1.5pt" o:hralign="center" o:hrstd="t" o:hr="t" fillcolor="#A0A0A0" stroked="f"/></w:pict>`;
const FIELDS: { readonly [type: string]: string } = { PAGE_NUMBER: "PAGE", PAGE_COUNT: "NUMPAGES" };

function mark(each: Mark, references: References): string {
  if (each.kind === "pageBreak") return run(each.style, element("w:br", { "w:type": "page" }));
  if (each.kind === "columnBreak") return run(each.style, element("w:br", { "w:type": "column" }));
  if (each.kind === "horizontalRule") return run(each.style, RULE);
  if (each.kind === "autoText") {
    const field = (type: string) => run(each.style, element("w:fldChar", { "w:fldCharType": type }));
    return [field("begin"), run(each.style, `<w:instrText xml:space="preserve"> ${FIELDS[each.type] ?? "PAGE"} </w:instrText>`), field("separate"),
      run(each.style, "<w:t>1</w:t>"), field("end")].join("");
  }
  return each.kind === "image" ? picture(each.objectId, each.style, references) : each.kind === "chip" ? run(each.style, ...pieces(each.shows, "w:t")) : "";
}

function picture(objectId: string, style: TextStyle, references: References): string {
  const image = references.tab.images[objectId];
  if (!image) return "";
  const [cx, cy] = [image.size.width, image.size.height].map((size) => Math.round(points(size) * EMU));
  const id = references.nextId++;
  const about = { id, name: `image${id}`, descr: image.description, title: image.title };
  const drawing = element("pic:pic", {},
    element("pic:nvPicPr", {}, element("pic:cNvPr", { id, name: `image${id}` }), "<pic:cNvPicPr/>"),
    element("pic:blipFill", {}, element("a:blip", { "r:embed": referTo(references, "image", objectId) }), "<a:stretch><a:fillRect/></a:stretch>"),
    element("pic:spPr", {}, element("a:xfrm", {}, `<a:off x="0" y="0"/>`, element("a:ext", { cx, cy })), `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`));
  return run(style, element("w:drawing", {}, element("wp:inline", { distT: 0, distB: 0, distL: 0, distR: 0 },
    element("wp:extent", { cx, cy }), element("wp:docPr", about), "<wp:cNvGraphicFramePr/>",
    element("a:graphic", {}, element("a:graphicData", { uri: "http://schemas.openxmlformats.org/drawingml/2006/picture" }, drawing)))));
}

/** The elements of a paragraph but for its newline; links and tracked changes wrap their runs. */
export function runs(elements: readonly Inline[], references: References): string {
  return elements.map((each) => {
    const deleted = Boolean(each.suggestedDeletionIds);
    const inner = each.kind === "text" ? textRun(each, deleted) : mark(each, references);
    const tracked = (name: string, change: string[] | undefined, inside: string) =>
      (change && inside ? element(name, { "w:id": references.nextId++, "w:author": "Author", "w:date": "2000-01-01T00:00:00Z" }, inside) : inside);
    const changed = tracked("w:ins", each.suggestedInsertionIds, tracked("w:del", each.suggestedDeletionIds, inner));
    const url = each.style.link?.url;
    return url && changed ? element("w:hyperlink", { "r:id": referTo(references, "hyperlink", url) }, changed) : changed;
  }).join("");
}

function textRun({ text, style }: Text, deleted: boolean): string {
  const inside = pieces(text.replace(/\n$/, ""), deleted ? "w:delText" : "w:t");
  return inside.length === 0 ? "" : run(style, ...inside);
}
