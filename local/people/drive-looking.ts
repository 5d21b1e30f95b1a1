import { createHash } from "node:crypto";
import type { World } from "../runtime/world";
import { htmlOf } from "../services/docs/html";
import { textOf } from "../services/docs/model";
import { exported } from "../services/drive/content";
import { DOCX, FOLDER, PDF, type DriveFile } from "../services/drive/file";
import { nameOf } from "../services/drive/message";
import { inTrash, parentOf } from "../services/drive/rights";

/** A file of Drive as a test or a summary looks at it; `path` is its folders' names below the owner's root, itself not. */
export type DriveRecord = Pick<DriveFile, "id" | "mimeType" | "parents" | "version" | "owner" | "properties" | "permissions"> & {
  readonly name: string;
  readonly path: string;
  readonly trashed: boolean;
  readonly locked: boolean;
  /** Those of this script project. */
  readonly appProperties: Readonly<Record<string, string>>;
};

/** In the order in which the files were made. */
export const driveRecords = (world: World): DriveRecord[] => [...world.drive.values()].map((file) => {
  const { id, mimeType, parents, version, owner, properties, permissions } = file;
  return {
    id, mimeType, parents, version, owner, properties, permissions, name: nameOf(world, file), path: pathOf(world, file), trashed: inTrash(world, file),
    locked: file.contentRestriction !== null, appProperties: file.appProperties[world.scriptId] ?? {},
  };
});

function pathOf(world: World, file: DriveFile): string {
  const names: string[] = [];
  const visited = new Set([file.id]);
  for (let above = parentOf(world, file); above && !visited.has(above.id); above = parentOf(world, above)) {
    visited.add(above.id);
    names.unshift(above.name);
  }
  return names.join("/");
}

export function driveFile(world: World, id: string): DriveFile {
  const file = world.drive.get(id);
  if (!file) throw new Error(`There is no file ${id}.`);
  return file;
}

/** The plain text of a Doc. */
export function driveText(world: World, id: string): string {
  const { content, name } = driveFile(world, id);
  if (content.kind !== "document") throw new Error(`${name} is no Google Doc.`);
  return textOf(content.doc);
}

/** A Doc as a page of HTML: what its PDF is printed from. */
export function driveHtml(world: World, id: string): string {
  const file = driveFile(world, id);
  if (file.content.kind !== "document") throw new Error(`${file.name} is no Google Doc.`);
  return htmlOf(file.content.doc, nameOf(world, file));
}

/** A Doc as .docx or PDF, any other file as it is stored. */
export function driveBytes(world: World, id: string, as?: "docx" | "pdf"): Uint8Array {
  const file = driveFile(world, id);
  if (as !== undefined) return exported(file, as === "docx" ? DOCX : PDF);
  if (file.content.kind !== "blob") throw new Error(`${file.name} is ${file.mimeType === FOLDER ? "a folder" : "no stored file"}: say "docx" or "pdf".`);
  return file.content.bytes;
}

/** All of Drive as plain data, contents as their hashes. */
export const driveSnapshot = (world: World): unknown[] =>
  [...world.drive.values()].map(({ content, ...file }) => ({ ...file, content: { kind: content.kind, hash: hashOf(content) } }));

function hashOf(content: DriveFile["content"]): string | null {
  const inside = content.kind === "blob" ? content.bytes : content.kind === "document" ? JSON.stringify(content.doc) : content.kind === "form" ? JSON.stringify(content.form) : null;
  return inside === null ? null : createHash("sha256").update(inside).digest("hex");
}
