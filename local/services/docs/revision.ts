import { createHash } from "node:crypto";
import type { DocModel } from "./model";

/** The same for the same content: "if the revision ID is unchanged, the document has not changed" ([API] Document.revisionId). */
export const revisionOf = (doc: DocModel): string => `ALm37${createHash("sha256").update(JSON.stringify(doc)).digest("base64url")}`;
