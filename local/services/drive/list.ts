import type { Execution } from "../../runtime/execution";
import { lacking } from "../../runtime/failure";
import { Refusal } from "../sheets/call";
import { seen } from "./access";
import { FOLDER, type DriveFile } from "./file";
import { fileMessage, nameOf } from "./message";
import { badQuery, parsedQuery } from "./query";
import { checkQuery, matches } from "./search";

export type ListOptions = {
  readonly q?: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
  readonly orderBy?: string;
  readonly spaces?: string;
  readonly corpora?: string;
};

type Page = { readonly kind: string; readonly incompleteSearch: boolean; readonly nextPageToken?: string; readonly files: readonly unknown[] };

/**
 * A page of what this run may see, the trash included ([D: drive/api/reference files.list]: "returns all files by default, including
 * trashed files").
 *
 * @throws Refusal "Invalid Value" for a search, an order or a page token that Google does not know
 */
export function listed(execution: Execution, options: ListOptions): Page {
  const size = options.pageSize ?? 100;
  if (!Number.isInteger(size) || size < 1 || size > 1000) throw new Refusal(`Invalid value '${size}'. Values must be within the range: [1, 1000]`);
  if (options.spaces !== undefined && options.spaces !== "drive") throw lacking(`drive space ${options.spaces}`);
  if (options.corpora !== undefined && options.corpora !== "user") throw lacking(`drive corpora ${options.corpora}`);
  const order = orderOf(execution, options.orderBy);
  const query = options.q === undefined || options.q.trim() === "" ? null : parsedQuery(options.q);
  if (query) checkQuery(query);
  const from = options.pageToken === undefined ? 0 : startOf(options.pageToken, options);
  const found = [...execution.world.drive.values()].filter((file) => seen(execution, "drive", file) && (!query || matches(execution, file, query))).sort(order);
  const more = from + size < found.length;
  return {
    kind: "drive#fileList", incompleteSearch: false, ...(more ? { nextPageToken: tokenOf(from + size, options) } : {}),
    files: found.slice(from, from + size).map((file) => fileMessage(execution, file)),
  };
}

/** A token is of one search: with another it is refused. */
const tokenOf = (from: number, { q = "", orderBy = "" }: ListOptions): string => `~!!~${Buffer.from(JSON.stringify([from, q, orderBy]), "utf8").toString("base64url")}`;

function startOf(token: string, options: ListOptions): number {
  if (!token.startsWith("~!!~")) throw badQuery();
  const kept = Buffer.from(token.slice(4), "base64url").toString("utf8");
  const from = Number(/^\[(\d+),/.exec(kept)?.[1] ?? NaN);
  if (Number.isNaN(from) || tokenOf(from, options) !== token) throw badQuery();
  return from;
}

type Order = (one: DriveFile, other: DriveFile) => number;

/** Google promises no order when none is asked for; the newest change first is what it shows mostly. */
function orderOf(execution: Execution, text: string | undefined): Order {
  const byName = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const keys: Readonly<Record<string, Order>> = {
    createdTime: (one, other) => one.createdTime - other.createdTime,
    modifiedTime: (one, other) => one.modifiedTime - other.modifiedTime,
    recency: (one, other) => one.modifiedTime - other.modifiedTime,
    name: (one, other) => byName(nameOf(execution.world, one), nameOf(execution.world, other)),
    name_natural: (one, other) => nameOf(execution.world, one).localeCompare(nameOf(execution.world, other), "ru", { numeric: true }),
    folder: (one, other) => Number(other.mimeType === FOLDER) - Number(one.mimeType === FOLDER),
  };
  const parts = (text ?? "modifiedTime desc").split(",").map((part) => part.trim()).map((part) => {
    const [, key = "", desc] = /^(\w+)(?:\s+(desc))?$/.exec(part) ?? [];
    if (["modifiedByMeTime", "quotaBytesUsed", "sharedWithMeTime", "starred", "viewedByMeTime"].includes(key)) throw lacking(`drive order ${key}`);
    const compare = keys[key];
    if (!compare) throw badQuery();
    return desc ? (one: DriveFile, other: DriveFile) => compare(other, one) : compare;
  });
  return (one, other) => parts.reduce((decided, compare) => decided || compare(one, other), 0);
}
