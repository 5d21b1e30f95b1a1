import type { Execution } from "../../runtime/execution";
import { lacking } from "../../runtime/failure";
import { rootOf, type DriveFile } from "./file";
import { nameOf } from "./message";
import { badQuery, type Query, type Term } from "./query";
import { inTrash } from "./rights";

/** Whether a file is what the search means. */
export function matches(execution: Execution, file: DriveFile, query: Query): boolean {
  switch (query.kind) {
    case "and": return matches(execution, file, query.left) && matches(execution, file, query.right);
    case "or": return matches(execution, file, query.left) || matches(execution, file, query.right);
    case "not": return !matches(execution, file, query.inner);
    default: return holds(execution, file, query);
  }
}

/** Terms that Google has and the stand-in has not. */
const LACKING: readonly string[] = ["fullText", "viewedByMeTime", "starred", "sharedWithMe", "writers", "readers", "visibility", "memberCount", "orgUnitId"];

/** Every comparison of the search is looked at, also when there is no file to compare, so that a bad one is refused at once. */
export function checkQuery(query: Query): void {
  if ("left" in query) {
    checkQuery(query.left);
    checkQuery(query.right);
  } else if ("inner" in query) checkQuery(query.inner);
  else checkTerm(query);
}

function checkTerm(term: Term): void {
  if (LACKING.includes(term.field)) throw lacking(`drive search term ${term.field}`);
  const known = term.kind === "in" ? ["parents", "owners"].includes(term.field) : term.kind === "has" ? ["appProperties", "properties"].includes(term.field) : comparable(term);
  if (!known) throw badQuery();
}

const ORDERED = ["=", "!=", "<", "<=", ">", ">="];
/** Operators by term ([D: drive/api/guides/ref-search-terms]). */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  name: ["=", "!=", "contains"], mimeType: ["=", "!=", "contains"], trashed: ["=", "!="], createdTime: ORDERED, modifiedTime: ORDERED, "shortcutDetails.targetId": ["=", "!="],
};

function comparable({ field, operator, value }: Extract<Term, { kind: "compare" }>): boolean {
  if (!OPERATORS[field]?.includes(operator) || (typeof value === "boolean") !== (field === "trashed")) return false;
  return !field.endsWith("Time") || !Number.isNaN(Date.parse(String(value)));
}

function holds(execution: Execution, file: DriveFile, term: Term): boolean {
  const { world, effective, time } = execution;
  if (term.kind === "in" && term.field === "owners") return file.owner === (term.value === "me" ? effective : term.value);
  if (term.kind === "in") return file.parents.includes(term.value === "root" ? rootOf(effective) : term.value);
  if (term.kind === "has") {
    if (time < file.searchableFrom) return false;
    const properties = term.field === "properties" ? file.properties : (file.appProperties[world.scriptId] ?? {});
    return properties[term.key] === term.value;
  }
  const { field, operator, value } = term;
  if (field === "trashed") return (inTrash(world, file) === value) === (operator === "=");
  if (field === "createdTime" || field === "modifiedTime") return ordered(file[field] - Date.parse(String(value)), operator);
  const own = field === "name" ? nameOf(world, file) : field === "mimeType" ? file.mimeType : (file.shortcutDetails?.targetId ?? "");
  if (operator === "contains") return field === "name" ? wordsBegin(own, String(value)) : own.startsWith(String(value));
  return (own === value) === (operator === "=");
}

const ordered = (difference: number, operator: string): boolean =>
  operator === "=" ? difference === 0 : operator === "!=" ? difference !== 0 : operator === "<" ? difference < 0 : operator === "<=" ? difference <= 0
    : operator === ">" ? difference > 0 : difference >= 0;

/** `name contains` finds beginnings of words, not any part ([D: drive/api/guides/ref-search-terms]: "only performs prefix matching"). */
function wordsBegin(name: string, part: string): boolean {
  const [text, wanted] = [name.toLowerCase(), part.toLowerCase()];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
