import { strFromU8, unzipSync } from "fflate";
import { childOf, parseXml, type XmlElement } from "../../../../src/reading/xml";

export { childOf, type XmlElement };

/** The parts of a .docx by path, each read when it is asked for. */
export type Package = {
  readonly xml: (path: string) => XmlElement | undefined;
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** Targets of a part's relationships by id: paths inside the file, addresses outside it. */
  readonly targets: (path: string) => { readonly [id: string]: string };
};

export function opened(file: Uint8Array): Package {
  const files = unzipSync(file);
  const xml = (path: string): XmlElement | undefined => {
    const content = files[path];
    return content && parseXml(strFromU8(content)).children[0];
  };
  return {
    xml,
    bytes: (path) => files[path],
    targets: (path) => {
      const at = path.lastIndexOf("/") + 1;
      const relations = xml(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`)?.children ?? [];
      return Object.fromEntries(relations.map(({ attributes: { Id = "", Target = "", TargetMode } }) =>
        [Id, TargetMode === "External" ? Target : inside(path.slice(0, at), Target)]));
    },
  };
}

const inside = (folder: string, target: string): string => (target.startsWith("/") ? target.slice(1) : `${folder}${target}`.replace(/[^/]+\/\.\.\//g, ""));

/** `w:val` of a child. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined => childOf(parent, name)?.attributes["val"];

/** An on-off element: there without a value it is on. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(parent, name);
  return found && !["0", "false", "off"].includes(found.attributes["val"] ?? "1");
}

/** The object without what is undefined. */
export const stated = <Fields extends object>(fields: Fields): { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };
