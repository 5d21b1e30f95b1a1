/** An element of a well-formed XML file: name without its prefix, attributes, elements inside, and the text straight inside it. */
export type XmlElement = { readonly name: string; readonly attributes: { readonly [name: string]: string }; readonly children: XmlElement[]; text: string };

const ENTITIES: { readonly [name: string]: string } = { lt: "<", gt: ">", amp: "&", quot: "\"", apos: "'" };
const unescaped = (text: string): string =>
  text.includes("&") ? text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return ENTITIES[entity] ?? whole;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  }) : text;
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads the XML that spreadsheets write: no DTD, no namespaces looked at. The same in the page and in Node. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [root];
  let at = 0;
  while (at < xml.length) {
    const inside = open[open.length - 1] ?? root;
    const tag = xml.indexOf("<", at);
    if (tag < 0) break;
    if (tag > at) inside.text += unescaped(xml.slice(at, tag));
    if (xml.startsWith("<![CDATA[", tag)) {
      const end = xml.indexOf("]]>", tag);
      inside.text += xml.slice(tag + 9, end < 0 ? undefined : end);
      at = end < 0 ? xml.length : end + 3;
    } else if (xml.startsWith("<!--", tag)) at = after(xml, "-->", tag);
    else if (xml.startsWith("<?", tag) || xml.startsWith("<!", tag)) at = after(xml, ">", tag);
    else {
      const end = tagEnd(xml, tag);
      const body = xml.slice(tag + 1, end);
      if (body.startsWith("/")) {
        if (open.length > 1) open.pop();
      } else {
        const element = elementOf(body);
        inside.children.push(element);
        if (!body.endsWith("/")) open.push(element);
      }
      at = end + 1;
    }
  }
  return root;
}

const after = (xml: string, mark: string, from: number): number => {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
};

/** A `>` inside an attribute is no end. */
function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at++) {
    const letter = xml.charAt(at);
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === "\"" || letter === "'") quote = letter;
    else if (letter === ">") return at;
  }
  return xml.length;
}

function elementOf(body: string): XmlElement {
  const name = /^[^\s/>]+/.exec(body)?.[0] ?? "";
  const attributes: { [name: string]: string } = {};
  for (const found of body.slice(name.length).matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) attributes[local(found[1] ?? "")] = unescaped(found[2] ?? found[3] ?? "");
  return { name: local(name), attributes, children: [], text: "" };
}

/** Elements of this name at any depth. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child, ...allOf(child, name)] : allOf(child, name)));
}
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((child) => child.name === name);
