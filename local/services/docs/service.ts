import type { Execution } from "../../runtime/execution";
import { apiFailure, lacking } from "../../runtime/failure";
import type { GlobalStandIn } from "../../runtime/standin";
import { accessible, changedContent, mayChangeContent } from "../drive/access";
import { DOCUMENT as DOCUMENT_TYPE, DOCX, type DriveFile } from "../drive/file";
import { created } from "../drive/make";
import { atLeast } from "../drive/rights";
import { Refusal } from "../sheets/call";
import { masked, parsedMask } from "../sheets/mask";
import { carriedOut } from "./batch-update";
import { DOCUMENT } from "./get-shape";
import { documentMessage } from "./message";
import type { DocModel } from "./model";
import { useMinute } from "./quota";
import { InternalError } from "./requests-text";
import { revisionOf } from "./revision";
import { checkShape } from "./shape";
import { inViewMode } from "./suggestions";

type GetOptions = { readonly fields?: string; readonly includeTabsContent?: boolean; readonly suggestionsViewMode?: string };
type Batch = { readonly requests?: readonly unknown[]; readonly writeControl?: { readonly requiredRevisionId?: string; readonly targetRevisionId?: string } };

const GET_OPTIONS = { fields: "text", includeTabsContent: "flag", suggestionsViewMode: "text", prettyPrint: "any", quotaUser: "any" } as const;
const BATCH = { requests: ["any"], writeControl: { requiredRevisionId: "text", targetRevisionId: "text" } } as const;

/** `Docs`, the advanced service of Docs API v1, arguments in the order Apps Script takes them ([D: guides/services/advanced]). */
export function docsService(execution: Execution): GlobalStandIn {
  const api = "docs.documents";
  const call = <Result>(method: string, quota: "Read" | "Write", body: (method: string) => Result): Result => {
    const name = `${api}.${method}`;
    useMinute(execution, name, quota);
    return answered(name, () => body(name));
  };
  return {
    kind: "Docs",
    members: {},
    children: {
      Documents: {
        kind: "Docs.Documents",
        api,
        members: {
          get: (id: string, options: GetOptions = {}) => call("get", "Read", (method) => {
            checkOptions(options, GET_OPTIONS);
            const file = accessible(execution, method, id);
            return shown(execution, file, docOf(file), options);
          }),
          create: (resource: { title?: string } = {}) => call("create", "Write", (method) => {
            // Whatever else is given is ignored ([API] documents.create).
            checkShape({ title: resource.title }, { title: "text" }, "document");
            const file = created(execution, method, { name: resource.title || "Untitled document", mimeType: DOCUMENT_TYPE }, null);
            return shown(execution, file, docOf(file), {});
          }),
          batchUpdate: (resource: Batch = {}, id: string) => call("batchUpdate", "Write", (method) => {
            checkShape(resource, BATCH, "");
            const file = accessible(execution, method, id);
            mayChangeContent(execution, method, file);
            const before = docOf(file);
            checkRevision(before, resource.writeControl);
            const { doc, replies } = carriedOut(before, resource.requests ?? []);
            changedContent(execution, file, doc, method);
            return { replies, writeControl: { requiredRevisionId: revisionOf(doc) }, documentId: file.id };
          }),
        },
      },
    },
  };
}

/** Refusals become the error of the method; Google's own failure is its status 500. */
function answered<Result>(method: string, body: () => Result): Result {
  try {
    return body();
  } catch (thrown) {
    if (thrown instanceof Refusal || thrown instanceof InternalError) throw apiFailure(method, thrown.message);
    throw thrown;
  }
}

/** Live words for a file of Drive that is no Google Doc. */
function docOf(file: DriveFile): DocModel {
  if (file.content.kind === "document") return file.content.doc;
  throw new Refusal(`This operation is not supported for this document${file.mimeType === DOCX ? ". The document must not be an Office file." : ""}`);
}

function shown(execution: Execution, file: DriveFile, doc: DocModel, { fields, includeTabsContent = false, suggestionsViewMode }: GetOptions): unknown {
  const mask = fields === undefined ? true : maskOf(fields);
  const view = inViewMode(doc, suggestionsViewMode, atLeast(execution.world, file, execution.effective, "writer"));
  const asked = { documentId: file.id, title: file.name, revisionId: revisionOf(doc), viewMode: view.viewMode, tabs: includeTabsContent };
  return masked(documentMessage(view.doc, asked), mask);
}

/** A bad mask gets the general words, seen live, whatever is wrong with it. */
function maskOf(fields: string) {
  try {
    return parsedMask(fields, DOCUMENT);
  } catch {
    throw new Refusal("Request contains an invalid argument.");
  }
}

/** The text was seen live. Without collaborators the target revision is the latest one. */
function checkRevision(doc: DocModel, control: Batch["writeControl"]): void {
  const { requiredRevisionId: required, targetRevisionId: target } = control ?? {};
  if (required && target) throw new Refusal("Invalid value at 'write_control' (oneof), oneof field 'control' is already set. Cannot set 'targetRevisionId'");
  if (required && required !== revisionOf(doc)) throw new Refusal(`The required revision ID '${required}' does not match the latest revision.`);
  if (target && target !== revisionOf(doc)) throw lacking("Docs writeControl.targetRevisionId of an older revision");
}

function checkOptions(options: object, shape: { readonly [name: string]: "text" | "flag" | "any" }): void {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(shape, name)) continue;
    throw new Refusal(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`);
  }
  checkShape(options, shape, "");
}
