import { randomId } from "../runtime/random";
import type { World } from "../runtime/world";
import { emptyDoc, paragraph, type DocModel } from "../services/docs/model";
import { revisionOf } from "../services/docs/revision";
import { changed, DOCUMENT, rootOf, touched, type DriveFile, type Role } from "../services/drive/file";
import { personId } from "../services/drive/message";
import { dropAnswers } from "../services/forms/answers";
import { granted } from "../services/drive/permissions";
import { atLeast, inTrash } from "../services/drive/rights";
import { newWorkbook } from "../services/grid/workbook";
import { GONE, NO_ACCESS } from "./drive-seen";
import { typedAt, type Typed } from "./typing-at-place";
import { acted, retyped, type DocAct } from "./typing-in-doc";

/** What a person does to files of Drive in a browser: by the person's own rights, never by the script's. Google's own refusals are thrown. */
export type DriveHands = {
  /** Makes a Doc by hand; returns its id. The script's `drive.file` does not reach it (platform.md §3.1). */
  createDoc(name: string, text?: string): string;
  /** Makes a spreadsheet by hand, the same; returns its id. */
  createSpreadsheet(title: string): string;
  /** Types `to` in place of the first `from` of the Doc. */
  editDoc(fileId: string, from: string, to: string): void;
  /** Does to the Doc what its menus offer: empties it, puts in a chip or an image, merges cells, adds a tab, suggests. */
  actInDoc(fileId: string, act: DocAct): void;
  /**
   * Replaces the words of the paragraph at the place (`typing-at-place.ts`), as they were read at the revision.
   *
   * @throws DocMoved when the Doc has changed since
   */
  typeInDoc(fileId: string, place: string, typed: readonly Typed[] | null, revision: string): void;
  trashFile(fileId: string): void;
  restoreFile(fileId: string): void;
  /** Deletes for good, as emptying the trash does. */
  deleteFile(fileId: string): void;
  shareFile(fileId: string, email: string, role: "writer" | "commenter" | "reader"): void;
};

/** Somebody has changed the Doc since it was read. */
export class DocMoved extends Error {
  override readonly name = "DocMoved";
}

export function driveHands(world: World, email: string): DriveHands {
  const file = (id: string, role: Role): DriveFile => {
    const found = world.drive.get(id);
    if (!found) throw new Error(GONE);
    if (!atLeast(world, found, email, role)) throw new Error(NO_ACCESS);
    return found;
  };
  const trash = (id: string, trashed: boolean) => {
    const found = file(id, "owner");
    if (found.trashed === trashed) return;
    found.trashed = trashed;
    changed(found);
  };
  const changeDoc = (found: DriveFile, change: (doc: DocModel) => DocModel | null, place: string) => {
    if (found.content.kind !== "document") throw new Error(`${found.name} is no Google Doc.`);
    if (inTrash(world, found)) throw new Error("This file is in the trash. To edit it, restore it first.");
    if (found.contentRestriction) throw new Error("This file is locked.");
    const doc = change(found.content.doc);
    if (!doc) throw new Error(`There is no "${place}" in ${found.name}.`);
    found.content = { kind: "document", doc };
    touched(found, email, world.now);
  };
  const removed = (found: DriveFile) => {
    world.drive.delete(found.id);
    if (found.content.kind === "spreadsheet") world.files.delete(found.id);
    if (found.content.kind === "form") dropAnswers(world.answers, found.id);
    for (const below of [...world.drive.values()]) if (below.parents.includes(found.id)) removed(below);
  };

  return {
    createDoc(name, text = "") {
      const doc = emptyDoc();
      const body = doc.tabs[0]?.body;
      if (body && text !== "") body.content = [...body.content.slice(0, 1), ...text.split("\n").map((line) => paragraph(line))];
      const id = randomId(world.random, 44);
      world.drive.set(id, {
        id, name, mimeType: DOCUMENT, owner: email, parents: [rootOf(email)], appProperties: {}, properties: {}, createdTime: world.now, modifiedTime: world.now,
        lastModifyingUser: email, version: "1", trashed: false, permissions: [{ id: personId(email), type: "user", role: "owner", emailAddress: email }],
        contentRestriction: null, apps: [], content: { kind: "document", doc }, searchableFrom: world.now,
      });
      return id;
    },
    createSpreadsheet(title) {
      const id = randomId(world.random, 44);
      const { timeZone, locale } = world.files.get(world.registryId)!.workbook;
      world.files.set(id, { id, owner: email, editors: [], viewers: [], workbook: newWorkbook(id, title, timeZone, locale) });
      return id;
    },
    editDoc: (fileId, from, to) => changeDoc(file(fileId, "writer"), (doc) => retyped(doc, from, to), from),
    // A suggestion needs no right to edit.
    actInDoc: (fileId, act) => changeDoc(file(fileId, act.does === "suggest" ? "commenter" : "writer"), (doc) => acted(doc, act), JSON.stringify(act)),
    typeInDoc: (fileId, place, typed, revision) => changeDoc(file(fileId, "writer"), (doc) => {
      if (revisionOf(doc) !== revision) throw new DocMoved("The document has changed since it was opened.");
      return typedAt(doc, place, typed);
    }, place),
    trashFile: (fileId) => trash(fileId, true),
    restoreFile: (fileId) => trash(fileId, false),
    deleteFile: (fileId) => removed(file(fileId, "owner")),
    shareFile(fileId, grantee, role) {
      granted(world, file(fileId, "writer"), { id: personId(grantee), type: "user", role, emailAddress: grantee, notified: true });
    },
  };
}
