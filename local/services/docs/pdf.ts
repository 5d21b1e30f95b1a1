import { printedHere } from "../../export/print-pdf";
import { htmlOf } from "./html";
import type { DocModel } from "./model";

export { htmlOf };

/** The first tab of a Doc as PDF, at once: a process of its own prints it. For many papers take `printAll` of `local/export/print-pdf.ts`. */
export const pdfOf = (doc: DocModel, title: string): Uint8Array => printedHere(htmlOf(doc, title));
