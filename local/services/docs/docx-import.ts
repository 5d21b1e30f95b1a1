import { blocksOf } from "./docx/read-blocks";
import { childOf, opened, type XmlElement } from "./docx/read";
import { listsOf, sectionsOf } from "./docx/read-sections";
import { stylesOf } from "./docx/read-styles";
import type { Reading } from "./docx/read-text";
import { emptyTab, type DocModel, type DocTab, type Segment } from "./model";
import { pt } from "./style";

/**
 * A Doc out of a .docx, as Google's import makes it (platform-verdicts.md A6): margins, tabs, fonts, spacing, tables, header rows, page
 * fields, lists, breaks, pictures. What a Doc has no place for is lost; what is not known of the import stands in local/DIFFERENCES.md.
 *
 * @throws Error when the bytes are no ZIP or hold no `word/document.xml`
 */
export function docFromDocx(bytes: Uint8Array): DocModel {
  const file = opened(bytes);
  const main = Object.values(file.targets("")).find((path) => file.xml(path)?.name === "document") ?? "word/document.xml";
  const body = childOf(file.xml(main), "body");
  if (!body) throw new Error("The .docx has no document.");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const targets = file.targets(main);
  const styles = stylesOf(file, `${folder}styles.xml`);
  const { lists, idOf } = listsOf(file.xml(`${folder}numbering.xml`), styles.theme);
  const base = emptyTab();
  const images: DocTab["images"] = {};
  const list: Reading["list"] = (numId, level) => {
    const listId = idOf(numId);
    const { indentFirstLine = pt(0), indentStart = pt(0) } = lists[listId ?? ""]?.nestingLevels[level] ?? {};
    return listId === undefined ? undefined : { listId, indentFirstLine, indentStart };
  };
  const reading = (path: string): Reading => ({ file, styles, targets: path === main ? targets : file.targets(path), images, list });

  const margins = marginsOf(main, sectionElements(body), (path) => file.xml(path), targets, (path, root) => ({ content: blocksOf(root, reading(path)) }));
  const { documentStyle, styles: sections } = sectionsOf(sectionElements(body), base.documentStyle, (relation) => margins.ids.get(targets[relation] ?? ""));
  let section = 0;
  const content = blocksOf(body, reading(main), () => [{ kind: "sectionBreak", style: sections[(section += 1)] ?? {} }]);
  const used = JSON.stringify([content, margins.headers, margins.footers]);
  return {
    tabs: [{
      ...base, body: { content: [{ kind: "sectionBreak", style: sections[0] ?? {} }, ...content] }, headers: margins.headers, footers: margins.footers, documentStyle,
      namedStyles: styles.named,
      lists: Object.fromEntries(Object.entries(lists).filter(([id]) => used.includes(`"listId":"${id}"`))), images,
    }],
  };
}

/** The properties of all sections; each stands in the last paragraph of its section, the last at the end of the body. */
function sectionElements(body: XmlElement): XmlElement[] {
  const inside = body.children.flatMap((child) => [childOf(childOf(child, "pPr"), "sectPr")].filter((each) => each !== undefined));
  const last = childOf(body, "sectPr");
  return last ? [...inside, last] : inside;
}

type Margins = { readonly ids: ReadonlyMap<string, string>; readonly headers: DocTab["headers"]; readonly footers: DocTab["footers"] };

/** Headers and footers that sections name, in the order in which they are named. */
function marginsOf(main: string, sections: readonly XmlElement[], xml: (path: string) => XmlElement | undefined, targets: { readonly [id: string]: string },
  make: (path: string, root: XmlElement) => Segment): Margins {
  const ids = new Map<string, string>();
  const [headers, footers]: [DocTab["headers"], DocTab["footers"]] = [{}, {}];
  for (const reference of sections.flatMap(({ children }) => children.filter(({ name }) => name === "headerReference" || name === "footerReference"))) {
    const path = targets[reference.attributes["id"] ?? ""];
    const root = path === undefined || path === main || ids.has(path) || reference.attributes["type"] === "even" ? undefined : xml(path);
    if (path === undefined || !root) continue;
    const id = `kix.hf${ids.size + 1}`;
    ids.set(path, id);
    (reference.name === "headerReference" ? headers : footers)[id] = make(path, root);
  }
  return { ids, headers, footers };
}
