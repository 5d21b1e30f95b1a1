import { lacking } from "../../runtime/failure";
import { Refusal } from "../sheets/call";
import { LACKING_REQUESTS, REQUESTS, type RequestKind } from "./messages";
import { copyOf, type DocModel } from "./model";
import type { Carry, Draft } from "./request";
import { pruned, replaceAllText } from "./requests-replace";
import { deleteTableRow, insertTableRow, pinTableHeaderRows } from "./requests-rows";
import { updateDocumentStyle, updateParagraphStyle, updateSectionStyle, updateTextStyle } from "./requests-style";
import { updateTableCellStyle, updateTableColumnProperties, updateTableRowStyle } from "./requests-table";
import { deleteContentRange, insertPageBreak, insertText } from "./requests-text";
import { checkShape, snake } from "./shape";

/** Who carries out which request. The body's shape is checked against `REQUESTS` before. */
const CARRY: { readonly [Kind in RequestKind]: Carry<never> } = {
  replaceAllText, insertText, insertPageBreak, deleteContentRange, insertTableRow, deleteTableRow, pinTableHeaderRows, updateTextStyle, updateParagraphStyle,
  updateTableCellStyle, updateTableRowStyle, updateTableColumnProperties, updateDocumentStyle, updateSectionStyle,
};

/**
 * Carries out the requests on a copy, one after another, each on what the ones before it left. The first that fails names itself by its
 * place, and nothing of the batch has happened ([API] documents.batchUpdate).
 */
export function carriedOut(doc: DocModel, requests: readonly unknown[]): { doc: DocModel; replies: Readonly<Record<string, unknown>>[] } {
  if (requests.length === 0) throw new Refusal("Must specify at least one request.");
  const checked = requests.map(kindOf);
  const draft: Draft = { doc: copyOf(doc) };
  const replies = checked.map(({ kind, body }, at) => {
    try {
      return (CARRY[kind] as Carry<unknown>)(draft, body);
    } catch (thrown) {
      if (thrown instanceof Refusal) throw new Refusal(`Invalid requests[${at}].${kind}: ${thrown.message}`);
      throw thrown;
    }
  });
  pruned(draft);
  return { doc: draft.doc, replies };
}

/** A request is an object with one field, its kind. */
function kindOf(request: unknown, at: number): { kind: RequestKind; body: unknown } {
  const entries = typeof request === "object" && request !== null ? Object.entries(request).filter(([, body]) => body !== undefined && body !== null) : [];
  const [kind, body] = entries[0] ?? [];
  if (kind === undefined) throw new Refusal(`Invalid requests[${at}]: No request set.`);
  if (entries.length > 1) throw new Refusal(`Invalid value at 'requests[${at}]' (oneof), oneof field 'request' is already set. Cannot set '${entries[1]?.[0] ?? ""}'`);
  if (LACKING_REQUESTS.includes(kind)) throw lacking(`Docs request ${kind}`);
  if (!Object.hasOwn(REQUESTS, kind)) throw new Refusal(`Invalid JSON payload received. Unknown name "${kind}" at 'requests[${at}]': Cannot find field.`);
  const known = kind as RequestKind;
  checkShape(body, REQUESTS[known], `requests[${at}].${snake(known)}`);
  return { kind: known, body };
}
