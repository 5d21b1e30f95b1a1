import { strToU8, zipSync } from "fflate";
import { numberingPart, pageOf, sectionProperties, stylesPart } from "./docx/write-parts";
import { blocks, type Writing } from "./docx/write-blocks";
import type { References } from "./docx/write-text";
import { element, part, XML } from "./docx/write";
import type { Block, DocModel, DocTab, SectionBreak, Segment } from "./model";
import type { SectionStyle } from "./style";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const EXTENSIONS: { readonly [type: string]: string } = { "image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif" };
type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly external?: boolean };

const relations = (list: readonly Relation[]): string => XML + element("Relationships", { xmlns: `${PACKAGE}/relationships` },
  ...list.map(({ id, type, target, external }) => element("Relationship", { Id: id, Type: type, Target: target, TargetMode: external ? "External" : undefined })));

/**
 * The first tab of a Doc as .docx: what Google gives for `files.export`. Nobody's name is in it. What Google's own file looks like in
 * detail is not imitated (local/DIFFERENCES.md).
 */
export function docxOf(doc: DocModel): Uint8Array {
  const tab = doc.tabs[0];
  if (!tab) throw new Error("A Doc has a first tab.");
  const files: { [path: string]: string | Uint8Array } = {};
  const media = Object.fromEntries(Object.entries(tab.images).map(([id, { mimeType }], at) => [id, `media/image${at + 1}.${EXTENSIONS[mimeType] ?? "bin"}`]));
  for (const [id, path] of Object.entries(media)) files[`word/${path}`] = Buffer.from(tab.images[id]?.base64 ?? "", "base64");
  const lists = Object.entries(tab.lists);
  const sections = sectionsOf(tab.body.content);
  const page = pageOf(tab.documentStyle, sections[0] ?? {});
  const common = { numberOf: (listId: string) => lists.findIndex(([id]) => id === listId) + 1, width: Math.round((page.width - page.left - page.right) * 20) };
  const written = (name: string, more: readonly Relation[], make: (writing: Writing) => string): void => {
    const references: References = { tab, targets: [], nextId: 1 };
    files[`word/${name}.xml`] = make({ ...common, references });
    const own = references.targets.map(({ id, type, target }) =>
      ({ id, type: `${OFFICE}/${type}`, target: type === "image" ? media[target] ?? "" : target, external: type === "hyperlink" }));
    if (own.length + more.length > 0) files[`word/_rels/${name}.xml.rels`] = relations([...more, ...own]);
  };

  const margins = [...named("header", tab.headers), ...named("footer", tab.footers)];
  for (const { file, kind, segment } of margins) written(file, [], (writing) => part(kind === "header" ? "w:hdr" : "w:ftr", blocks(segment.content, writing)));
  const idOf = (segmentId: string) => margins.find(({ id }) => id === segmentId)?.relation;
  written("document", [
    { id: "rId1", type: `${OFFICE}/styles`, target: "styles.xml" }, { id: "rId2", type: `${OFFICE}/numbering`, target: "numbering.xml" },
    { id: "rId3", type: `${OFFICE}/settings`, target: "settings.xml" },
    ...margins.map(({ relation, kind, file }) => ({ id: relation, type: `${OFFICE}/${kind}`, target: `${file}.xml` })),
  ], (writing) => {
    const properties = (at: number) => sectionProperties(tab.documentStyle, sections[at] ?? {}, at === 0, idOf);
    const breaks = tab.body.content.filter(({ kind }) => kind === "sectionBreak");
    const body = blocks(tab.body.content, writing, (next: SectionBreak) => properties(breaks.indexOf(next) - 1));
    return part("w:document", element("w:body", {}, body, properties(sections.length - 1)));
  });
  files["word/styles.xml"] = stylesPart(tab);
  files["word/numbering.xml"] = numberingPart(lists.map(([, list]) => list));
  files["word/settings.xml"] = part("w:settings", `<w:defaultTabStop w:val="720"/>`,
    `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`);
  files["_rels/.rels"] = relations([{ id: "rId1", type: `${OFFICE}/officeDocument`, target: "word/document.xml" }]);
  files["[Content_Types].xml"] = contentTypes(margins);
  // A fixed day: the same Doc gives the same bytes.
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content])),
    { mtime: "2000-01-01T00:00:00" });
}

/** Styles of the sections in their order; a body without a break is one section. */
function sectionsOf(content: readonly Block[]): SectionStyle[] {
  const styles = content.flatMap((block) => (block.kind === "sectionBreak" ? [block.style] : []));
  return styles.length > 0 ? styles : [{}];
}

type Margin = { readonly id: string; readonly kind: "header" | "footer"; readonly file: string; readonly relation: string; readonly segment: Segment };
const named = (kind: "header" | "footer", segments: DocTab["headers"]): Margin[] =>
  Object.entries(segments).map(([id, segment], at) => ({ id, kind, file: `${kind}${at + 1}`, relation: `${kind}${at + 1}`, segment }));

const contentTypes = (margins: readonly Margin[]): string => XML + element("Types", { xmlns: `${PACKAGE}/content-types` },
  element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
  element("Default", { Extension: "xml", ContentType: "application/xml" }),
  ...Object.entries(EXTENSIONS).map(([type, extension]) => element("Default", { Extension: extension, ContentType: type })),
  element("Override", { PartName: "/word/document.xml", ContentType: `${WORD}.document.main+xml` }),
  ...["styles", "numbering", "settings"].map((name) => element("Override", { PartName: `/word/${name}.xml`, ContentType: `${WORD}.${name}+xml` })),
  ...margins.map(({ kind, file }) => element("Override", { PartName: `/word/${file}.xml`, ContentType: `${WORD}.${kind}+xml` })));
