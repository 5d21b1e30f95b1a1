import type { Execution } from "../../runtime/execution";
import { apiFailure } from "../../runtime/failure";
import { dropAnswers } from "../forms/answers";
import { changeWorkbook } from "../grid/files";
import type { BlobContent } from "../script/blob";
import { Refusal } from "../sheets/call";
import { mayChange, mayChangeContent } from "./access";
import { contentFrom } from "./content";
import { changed, DOCUMENT, touched, type ContentRestriction, type DriveFile } from "./file";
import { moved } from "./parents";
import { useConverted } from "./quota";
import { patched, type Resource } from "./resource";

type Change = { readonly resource: Resource; readonly media: BlobContent | null; readonly addParents?: unknown; readonly removeParents?: unknown };

/** All of the change or nothing: whatever can be refused is refused before the file is touched. */
export function updated(execution: Execution, method: string, file: DriveFile, { resource, media, addParents, removeParents }: Change): void {
  const { world, effective, time } = execution;
  mayChange(execution, method, file);
  if (media || resource.name !== undefined) mayChangeContent(execution, method, file);
  if (resource.trashed !== undefined && file.owner !== effective) throw apiFailure(method, "The user does not have sufficient permissions for this file.");
  if (resource.mimeType !== undefined && resource.mimeType !== file.mimeType) throw new Refusal("Bad Request");
  const lock = resource.contentRestrictions === undefined ? file.contentRestriction : locked(execution, method, file, resource.contentRestrictions);
  const parents = moved(execution, method, file, addParents, removeParents);
  const own = patched("appProperties", file.appProperties[world.scriptId] ?? {}, resource.appProperties);
  const properties = patched("properties", file.properties, resource.properties);
  const content = media ? contentFrom(media, file.mimeType) : file.content;
  if (media && file.mimeType === DOCUMENT) useConverted(execution);

  const before = { ...file };
  file.contentRestriction = lock;
  file.parents = parents;
  file.properties = properties;
  file.content = content;
  if (resource.appProperties) {
    file.appProperties = { ...file.appProperties, [world.scriptId]: own };
    file.searchableFrom = time + world.driveSearchDelayMs;
  }
  if (resource.description !== undefined) file.description = resource.description;
  if (resource.trashed !== undefined) file.trashed = resource.trashed;
  if (resource.name !== undefined) renamed(execution, file, resource.name);
  const differs = (key: keyof DriveFile): boolean => file[key] !== before[key];
  if (differs("content") || differs("name") || differs("description")) touched(file, effective, time);
  else if ((Object.keys(file) as (keyof DriveFile)[]).some(differs)) changed(file);
}

function renamed(execution: Execution, file: DriveFile, name: string): void {
  file.name = name;
  const sheet = file.content.kind === "spreadsheet" ? execution.world.files.get(file.id) : undefined;
  if (sheet) changeWorkbook(execution, sheet, (draft) => { draft.title = name; });
}

/**
 * The lock after the request; a new one takes the place of the old ([D: drive/api/guides/content-restrictions]).
 *
 * @throws ServiceFailure when only the owner may lift or change the present lock, or set one of the owner's
 */
function locked(execution: Execution, method: string, file: DriveFile, given: NonNullable<Resource["contentRestrictions"]>): ContentRestriction | null {
  const [wanted, ...others] = given;
  if (!wanted || others.length > 0) throw new Refusal("Bad Request");
  const foreign = Object.keys(wanted).some((name) => !["readOnly", "reason", "ownerRestricted"].includes(name));
  if (foreign) throw new Refusal("The resource body includes fields which are not directly writable.");
  if (typeof wanted.readOnly !== "boolean" || (!wanted.readOnly && wanted.reason !== undefined)) throw new Refusal("Bad Request");
  const owners = file.contentRestriction?.ownerRestricted === true || wanted.ownerRestricted === true;
  if (owners && file.owner !== execution.effective) throw apiFailure(method, "The user does not have sufficient permissions for this file.");
  if (!wanted.readOnly) return null;
  return {
    readOnly: true, ...(wanted.reason === undefined ? {} : { reason: wanted.reason }), ownerRestricted: wanted.ownerRestricted === true,
    restrictingUser: execution.effective, at: Math.round(execution.time),
  };
}

/** Deletes for good, with what the person owns below a folder ([D: drive/api/reference files.delete]); only the owner can. */
export function removed(execution: Execution, method: string, file: DriveFile): void {
  const { world, effective } = execution;
  if (file.owner !== effective) throw apiFailure(method, "The user does not have sufficient permissions for this file.");
  world.drive.delete(file.id);
  if (file.content.kind === "spreadsheet") world.files.delete(file.id);
  if (file.content.kind === "form") dropAnswers(world.answers, file.id);
  for (const below of [...world.drive.values()]) if (below.parents.includes(file.id) && below.owner === effective) removed(execution, method, below);
}
