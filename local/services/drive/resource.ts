import { lacking } from "../../runtime/failure";
import { Refusal } from "../sheets/call";
import type { Shape } from "../sheets/shape";
import { FILE } from "./fields";

/** What a script may send in the body of `create`, `copy` and `update`. */
export type Resource = {
  readonly name?: string;
  readonly mimeType?: string;
  readonly description?: string;
  readonly parents?: readonly string[];
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly appProperties?: Readonly<Record<string, string | null>>;
  readonly shortcutDetails?: { readonly targetId?: string };
  readonly trashed?: boolean;
  readonly contentRestrictions?: readonly { readonly readOnly?: boolean; readonly reason?: string; readonly ownerRestricted?: boolean }[];
};

/** Fields that answers carry and requests may not ([D: drive/api/guides/migrate-to-v3]: `fieldNotWritable`). */
const OUTPUT: readonly string[] = [
  "kind", "explicitlyTrashed", "spaces", "version", "webViewLink", "webContentLink", "owners", "lastModifyingUser", "ownedByMe", "shared", "permissions",
  "permissionIds", "size", "md5Checksum", "sha1Checksum", "sha256Checksum", "fileExtension", "fullFileExtension", "isAppAuthorized", "capabilities",
  "iconLink", "thumbnailLink", "quotaBytesUsed", "headRevisionId", "trashedTime", "trashingUser", "sharingUser", "teamDriveId", "driveId",
];

/** Refuses what Google refuses in a body, and by name what the stand-in does not do with it. */
export function checkResource(resource: unknown, takes: readonly string[]): Resource {
  if (resource === undefined || resource === null) return {};
  if (typeof resource !== "object" || Array.isArray(resource)) throw new Refusal("Invalid JSON payload received. Unexpected end of string.");
  for (const [name, value] of Object.entries(resource)) {
    if (value === undefined) continue;
    if (!(name in FILE)) throw new Refusal(`Invalid JSON payload received. Unknown name "${name}": Cannot find field.`);
    if (takes.includes(name)) continue;
    if (name === "parents") throw new Refusal("The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.");
    if (OUTPUT.includes(name) || name === "id") throw new Refusal("The resource body includes fields which are not directly writable.");
    throw lacking(`drive field ${name} in this request`);
  }
  const given: Resource = resource;
  for (const name of ["name", "mimeType", "description"] as const) if (given[name] !== undefined && typeof given[name] !== "string") throw invalid(name, given[name]);
  if (given.trashed !== undefined && typeof given.trashed !== "boolean") throw invalid("trashed", given.trashed);
  if (given.parents !== undefined && !Array.isArray(given.parents)) throw invalid("parents", given.parents);
  for (const name of ["properties", "appProperties"] as const) checkProperties(name, given[name]);
  return given;
}

const invalid = (name: string, value: unknown): Refusal => new Refusal(`Invalid value at 'file.${name}' (TYPE_STRING), ${JSON.stringify(value)}`);

/** [D: drive/api/guides/properties], figures from memory of that page: 124 bytes of UTF-8 for a key with its value, */
const LONGEST = 124;
/** 30 private ones a file from one application, 30 public ones. */
const MOST = { properties: 30, appProperties: 30 } as const;

function checkProperties(name: "properties" | "appProperties", given: unknown): void {
  if (given === undefined || given === null) return;
  if (typeof given !== "object" || Array.isArray(given)) throw invalid(name, given);
  for (const [key, value] of Object.entries(given)) {
    if (value === null) continue;
    if (typeof value !== "string") throw invalid(`${name}[${key}]`, value);
    if (Buffer.byteLength(key + value, "utf8") > LONGEST) throw new Refusal(`The property ${key} is too long: a key with its value takes at most ${LONGEST} bytes of UTF-8.`);
  }
}

/** The properties with what the request adds, changes, and takes away by null. */
export function patched(name: "properties" | "appProperties", before: Readonly<Record<string, string>>, given: Resource["properties"]): Readonly<Record<string, string>> {
  if (!given) return before;
  const after = Object.fromEntries(Object.entries({ ...before, ...given }).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])));
  if (Object.keys(after).length > MOST[name]) throw new Refusal(`A file takes at most ${MOST[name]} ${name}.`);
  return after;
}

/** Refuses a query parameter the method does not have, and by name one that the stand-in does not carry out. */
export function checkParameters(options: object, known: { readonly [name: string]: Shape }): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const shape = Object.prototype.hasOwnProperty.call(known, name) ? known[name] : undefined;
    if (shape === undefined) {
      throw new Refusal(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`);
    }
    if (shape === "lacks") throw lacking(`drive parameter ${name}`);
  }
}
