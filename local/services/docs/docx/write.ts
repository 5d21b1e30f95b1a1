/** Attributes that are undefined are left out. */
type Attributes = { readonly [name: string]: string | number | undefined };

/** XML allows no control signs but these. */
// eslint-disable-next-line no-control-regex
const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;")
  .replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** An element with what is inside it, already XML. */
export function element(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`])).join("");
  const content = inside.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element that only carries a value: `<w:jc w:val="center"/>`; nothing for no value. */
export const valued = (name: string, value: string | number | undefined): string => (value === undefined ? "" : element(name, { "w:val": value }));

/** On, off, or nothing said. */
export const switched = (name: string, on: boolean | undefined): string => (on === undefined ? "" : element(name, on ? {} : { "w:val": "0" }));

export const plain = escaped;

const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture", "xmlns:v": "urn:schemas-microsoft-com:vml", "xmlns:o": "urn:schemas-microsoft-com:office:office",
};
export const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** A part of the file whose root is an element of WordprocessingML. */
export const part = (root: string, ...inside: readonly string[]): string => XML + element(root, NAMESPACES, ...inside);
